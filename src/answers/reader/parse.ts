/** @file The tree of a typed answer, with products and names still open: operators by how tightly they bind. */
import type { Cursor } from './cursor.ts';
import { atom } from './atoms.ts';
import { postfixes } from './postfixes.ts';
import type { Surface, SurfaceOp } from './surface.ts';
import type { Token } from './tokens.ts';

/** Binding power, loosest first. What stands side by side binds more tightly than a sign of product. */
const POWER: Readonly<Record<string, number>> = {
  __proto__: null as never,
  ...{ '>': 5, '>=': 5, '<': 5, '<=': 5, '==': 5, '!=': 5 },
  ...{ '+': 10, '-': 10, '*': 20, '⊙': 20, '⊗': 20, '·': 20, '/': 20, '@': 20 },
};
const BESIDE = 25;
/** A minus before a product of things side by side is a minus before all of it. */
const MINUS = 22;
const OPERATORS: Readonly<Record<string, SurfaceOp>> = { '⊙': '*', '·': 'dot', '⊗': 'tensor' };
const KEYWORDS = new Set(['for', 'in', 'if', 'else', 'otherwise', 'when', 'and', 'or', 'not', 'range']);

/** Reads up to an operator that binds no tighter than `floor`. */
export function expression(c: Cursor, floor = 0): Surface {
  return c.deeper(() => {
    let left = operand(c, floor);
    for (;;) {
      const t = c.peek();
      if (t.kind === 'word' && t.text === 'if' && floor === 0) {
        left = choice(c, left);
        continue;
      }
      const op = operator(c, t);
      if (op === undefined) {
        if (floor >= BESIDE || !startsFactor(c)) return left;
        const right = expression(c, BESIDE);
        left = { kind: 'binary', op: 'beside', left, right, at: t.at };
        continue;
      }
      const power = POWER[op]!;
      if (power <= floor) return left;
      c.next();
      if (power === 5) {
        left = compared(c, left, op as SurfaceOp);
        continue;
      }
      const right = expression(c, power);
      left = { kind: 'binary', op: OPERATORS[op] ?? (op as SurfaceOp), left, right, at: t.at };
    }
  });
}

/** The operator the next token is; an equals sign is one only inside brackets, where it compares. */
function operator(c: Cursor, t: Token): string | undefined {
  if (t.kind !== 'sign') return undefined;
  if (t.text === '=' && c.comparing) return '==';
  return POWER[t.text] === undefined ? undefined : t.text;
}

function operand(c: Cursor, floor: number): Surface {
  const t = c.peek();
  if (t.kind === 'sign' && (t.text === '-' || t.text === '+')) {
    c.next();
    const of = expression(c, Math.max(floor >= BESIDE ? BESIDE : MINUS, 0));
    return t.text === '-' ? { kind: 'negative', of, at: t.at } : of;
  }
  return postfixes(c, atom(c));
}

/** 0 ≤ a < b is both comparisons at once. */
function compared(c: Cursor, first: Surface, op: SurfaceOp): Surface {
  const at = c.peek().at;
  const right = expression(c, 5);
  const whole: Surface = { kind: 'binary', op, left: first, right, at };
  const t = c.peek();
  const more = operator(c, t);
  if (more === undefined || POWER[more] !== 5) return whole;
  c.next();
  return { kind: 'binary', op: '*', left: whole, right: compared(c, right, more as SurfaceOp), at: t.at };
}

/** Python's `a if c else b`. */
function choice(c: Cursor, yes: Surface): Surface {
  const { at } = c.next();
  const condition = expression(c, 0.5);
  if (!c.isWord('else')) c.fail('After “if” there is no “else”.', c.peek(), 'Write (condition) * value.');
  c.next();
  return { kind: 'call', fn: 'where', args: [condition, yes, expression(c)], named: {}, primes: 0, at };
}

/** Whether a transpose is raised `ahead`: 1ᵀ is a row of ones. */
const isTransposed = (c: Cursor, ahead: number): boolean =>
  c.is('⊤', ahead) ||
  (c.is('^', ahead) &&
    (c.is('⊤', ahead + 1) ||
      c.isWord('T', ahead + 1) ||
      (c.is('{', ahead + 1) && (c.isWord('T', ahead + 2) || c.is('⊤', ahead + 2)))));

/** Whether a further factor may begin here without a sign between. */
function startsFactor(c: Cursor): boolean {
  const t = c.peek();
  if (t.kind === 'word') return !KEYWORDS.has(t.text);
  if (t.kind === 'accent') return true;
  // 1[z > 0] is a factor too; two numbers side by side are none
  if (t.kind === 'number')
    return t.text === '1' && (((c.is('[', 1) || c.is('_', 1)) && c.peek(1).glued) || isTransposed(c, 1));
  // a bar opens where none is open
  if (c.is('|') || c.is('‖')) return c.bars === 0;
  return (
    t.kind === 'sign' && ['(', '{', '[', 'frac', 'Σ', 'Π', '∂', '∇', '√', '|(', '\\begin'].includes(t.text)
  );
}
