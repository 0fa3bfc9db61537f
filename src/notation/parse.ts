/** @file Reads the NumPy-flavoured notation in which derivations are written and answers are typed. */
import { type Gaps, NotationError } from './error.ts';
import {
  type BinaryOp,
  type Expr,
  type FoldOp,
  type Range,
  COMPARISONS,
  FOLDS,
  binary,
  entry,
  num,
  sym,
} from './expr.ts';

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z_]\w*)|(\*\*|[<>=!]=|\.T\b|[-+*/@()[\],<>]))/y;

/** Binding power, loosest first. `@` and `*` share a level, as in Python. */
export const POWER: Readonly<Record<string, number>> = {
  __proto__: null as never, // a symbol may be called `constructor`
  '>': 5,
  '>=': 5,
  '<': 5,
  '<=': 5,
  '==': 5,
  '!=': 5,
  '+': 10,
  '-': 10,
  '*': 20,
  '/': 20,
  '@': 20,
  '**': 40,
};

/** Deeper nesting than any formula needs; past it a parser that calls itself would exhaust the stack. */
const DEEPEST = 100;
/** Longer than any formula needs. */
const LONGEST = 5000;
/** More signs and names than any formula needs; each may be one level of the tree, and trees are walked by recursion. */
const MOST = 1000;

/**
 * The tree of one expression.
 * @throws {NotationError} with the formula, a caret and a remedy; never anything else.
 */
export function parse(source: string): Expr {
  if (source.length > LONGEST)
    throw new NotationError(
      'This formula has {found} characters.',
      source,
      LONGEST,
      'Keep it under {most}.',
      { found: source.length, most: LONGEST },
    );
  const tokens = tokenize(source);
  if (tokens.length > MOST)
    throw new NotationError(
      'This formula has {found} signs and names.',
      source,
      tokens[MOST]!.at,
      'Keep it under {most}, or split it into smaller steps.',
      { found: tokens.length, most: MOST },
    );
  const end: Token = { text: '', at: source.length };
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] ?? end;
  const next = (): Token => tokens[at++] ?? end;
  const fail = (problem: string, t: Token, remedy: string, gaps?: Gaps): never => {
    throw new NotationError(problem, source, t.at, remedy, gaps);
  };
  const expect = (text: string): void => {
    const t = next();
    if (t.text !== text)
      fail(
        t.text ? 'Found “{found}” where “{wanted}” belongs.' : 'The formula ends where “{wanted}” belongs.',
        t,
        'Write “{wanted}” here.',
        { found: t.text, wanted: text },
      );
  };

  function list(close: string): Expr[] {
    const items: Expr[] = [];
    for (;;) {
      items.push(expression(0));
      if (peek().text !== ',') break;
      next();
    }
    expect(close);
    return items;
  }

  function name(): string {
    const t = next();
    if (!/^[A-Za-z_]/.test(t.text)) fail('An index name is missing.', t, 'Write a name such as t or k.');
    return t.text;
  }

  function range(): Range {
    expect('for');
    const index = name();
    expect('in');
    expect('range');
    expect('(');
    const bounds = list(')');
    if (bounds.length > 2)
      fail('range takes one or two bounds.', tokens[at - 1] ?? end, 'Write range(n) or range(a, b).');
    return { index, from: bounds.length === 2 ? bounds[0]! : num(0), to: bounds.at(-1)! };
  }

  function atom(): Expr {
    const t = next();
    if (++depth > DEEPEST) fail('This formula is nested too deeply.', t, 'Split it into smaller steps.');
    try {
      if (t.text === '') fail('The formula ends too early.', t, 'Write a number, a symbol or “(” here.');
      if (t.text === '-') return { kind: 'unary', op: '-', of: expression(30) };
      if (t.text === '(') {
        const e = expression(0);
        expect(')');
        return e;
      }
      if (/^[\d.]/.test(t.text) && t.text !== '.T') {
        const value = Number(t.text);
        if (!Number.isFinite(value))
          fail('{found} is too large.', t, 'Use a number below 1e308.', { found: t.text });
        return num(value);
      }
      if (!/^[A-Za-z_]/.test(t.text))
        fail('“{found}” cannot start a term.', t, 'Write a number, a symbol or “(” here.', { found: t.text });
      if (peek().text !== '(') return t.text === 'pi' ? num(Math.PI) : sym(t.text);
      next();
      if (!FOLDS.includes(t.text)) return { kind: 'call', fn: t.text, args: list(')') };
      const args = [expression(0)];
      if (peek().text === 'for') {
        const over: Range[] = [];
        while (peek().text === 'for') over.push(range());
        expect(')');
        return { kind: 'fold', op: t.text as FoldOp, body: args[0]!, over };
      }
      if (peek().text === ',') {
        next();
        args.push(...list(')'));
      } else expect(')');
      return { kind: 'call', fn: t.text, args };
    } finally {
      depth--;
    }
  }

  function expression(floor: number): Expr {
    let left = atom();
    let compared = false;
    for (;;) {
      const t = peek();
      if (t.text === '.T') {
        next();
        left = { kind: 'unary', op: 'T', of: left };
        continue;
      }
      if (t.text === '[') {
        next();
        left = entry(left, list(']'));
        continue;
      }
      const power = POWER[t.text];
      if (power === undefined || power <= floor) return left;
      if (COMPARISONS.includes(t.text)) {
        if (compared) fail('Comparisons cannot be chained.', t, 'Put brackets round one of them.');
        compared = true;
      }
      next();
      left = binary(t.text as BinaryOp, left, expression(t.text === '**' ? power - 1 : power));
    }
  }

  const e = expression(0);
  if (at < tokens.length)
    fail(
      '“{found}” is left over.',
      peek(),
      /^[\w(]/.test(peek().text)
        ? 'Write * or @ between two factors.'
        : 'Remove it, or open a bracket before it.',
      { found: peek().text },
    );
  return e;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const length = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  let start = 0;
  while (start < length) {
    const match = TOKEN.exec(source);
    if (!match) {
      const at = start + source.slice(start).search(/\S/);
      const bad = String.fromCodePoint(source.codePointAt(at)!);
      throw new NotationError(
        '“{found}” is not part of the notation.',
        source,
        at,
        REMEDIES[bad] ?? 'Use letters, digits, + - * / @ ** ( ) [ ] , and .T',
        { found: bad },
      );
    }
    const text = match[1] ?? match[2] ?? match[3]!;
    tokens.push({ text, at: TOKEN.lastIndex - text.length });
    start = TOKEN.lastIndex;
  }
  return tokens;
}

const REMEDIES: Readonly<Record<string, string>> = {
  '^': 'Write a power as **, as in h**2.',
  '·': 'Write * for the elementwise and @ for the matrix product.',
  '⊙': 'Write * for the elementwise product.',
  '×': 'Write * for the elementwise and @ for the matrix product.',
  '=': 'Type the right-hand side only; compare with ==.',
  "'": 'Write a transpose as .T and a derivative written out, as in 1 - tanh(z)**2.',
  '′': 'Write the derivative out, as in 1 - tanh(z)**2.',
  '−': 'Write the minus sign as -.',
  '{': 'Use round brackets ( ).',
  '（': 'Use ASCII brackets ( ).',
  '）': 'Use ASCII brackets ( ).',
  '，': 'Use an ASCII comma.',
};
