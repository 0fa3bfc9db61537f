/**
 * @file The form of a formula, the same in every notation: read forgivingly, without times, transposes, signs of product
 * and the order of factors and terms. What a student pastes is found by it among the lines of the course.
 */
import { NotationError } from '#notation/error.ts';
import { Cursor } from '#answers/reader/cursor.ts';
import { functionOf } from '#answers/reader/functions.ts';
import type { Lexicon } from '#answers/reader/lexicon.ts';
import { expression } from '#answers/reader/parse.ts';
import type { NameSurface, Surface } from '#answers/reader/surface.ts';
import { tokens } from '#answers/reader/tokens.ts';

/** A line as a set of marks: of all of it, of its parts, and of its shape with the names left out. */
export interface Form {
  readonly whole: string;
  /** Every part that joins two things or more, the whole among them. */
  readonly parts: readonly string[];
  readonly shape: string;
  /** How many names and numbers stand in it. */
  readonly leaves: number;
}

/** Longer than any line. */
const LONGEST = 400;
/** Words that say which time is meant. */
const TIMES = new Set(['t', 'T', 'prev', 'next', 'last', 'since']);

/** What the reader has to know of names: those of the whole course, whatever the lesson. */
export function lexiconOfNames(ids: readonly string[]): Lexicon {
  const words = new Set(
    // tanh_slope makes no quantity of tanh
    ids.flatMap((id) => [id, id.replaceAll('_', ''), id.split('_')[0]!]).filter((word) => !functionOf(word)),
  );
  const subs = new Set([...ids.flatMap((id) => id.split('_').slice(1)), ...TIMES]);
  const quantity = (word: string): boolean =>
    words.has(word) || (word.length > 1 && word.startsWith('d') && words.has(word.slice(1)));
  const isQuantity: Lexicon['isQuantity'] = (word, accents = []) => quantity(word + accents.join(''));
  return {
    find: () => [],
    has: (id) => words.has(id),
    isSub: (word) => subs.has(word),
    isQuantity,
    isValue: (word, accents) => !TIMES.has(word) && isQuantity(word, accents),
    ids,
  };
}

/** The form of the last side of a line; undefined for what is no formula, or only a name. */
export function formOf(source: string, lexicon: Lexicon): Form | undefined {
  if (source.length > LONGEST) return undefined;
  const last = sides(source, lexicon)?.at(-1);
  return last && formOfSurface(last, lexicon);
}

function sides(source: string, lexicon: Lexicon): Surface[] | undefined {
  try {
    const c = new Cursor(source, tokens(source), lexicon, expression);
    const found: Surface[] = [];
    do found.push(expression(c));
    while (c.take('=') || c.take(':=') || c.take('+='));
    while (c.take('.') || c.take(',') || c.take(';'));
    return c.peek().kind === 'end' ? found : undefined;
  } catch (error) {
    if (error instanceof NotationError) return undefined; // words, and not a formula
    throw error;
  }
}

function formOfSurface(s: Surface, lexicon: Lexicon): Form | undefined {
  const parts = new Set<string>();
  let leaves = 0;
  const noted = (node: Node, kept: boolean): string => {
    const key = keyOf(node, (child) => noted(child, kept), kept);
    if (typeof node === 'string') leaves += kept ? 1 : 0;
    else if (kept) parts.add(hashed(key));
    return key;
  };
  const tree = flat(s, lexicon);
  if (typeof tree === 'string') return undefined;
  const whole = hashed(noted(tree, true));
  return { whole, parts: [...parts], shape: hashed(noted(tree, false)), leaves };
}

/** A leaf by its name, or an operation on what it is of; the order of what is joined says nothing. */
type Node = string | { readonly op: string; readonly of: readonly Node[]; readonly ordered?: true };

const keyOf = (node: Node, inner: (n: Node) => string, named: boolean): string => {
  if (typeof node === 'string') return named || /^\d/.test(node) ? node : '•';
  const keys = node.of.map(inner);
  return `${node.op}(${(node.ordered ? keys : keys.sort()).join(' ')})`;
};

const joined = (op: string, nodes: readonly Node[]): Node => {
  const all = nodes.flatMap((n) => (typeof n !== 'string' && n.op === op ? n.of : [n]));
  const of = op === '*' ? all.filter((n) => n !== '1') : all;
  return of.length > 1 ? { op, of } : (of[0] ?? '1');
};

const negative = (n: Node): Node => joined('*', ['-', n]);

/** Functions that stand for an operation. */
const JOINS: Readonly<Record<string, string>> = { add: '+', multiply: '*', matmul: '*', dot: '*' };
/** Functions that change nothing that counts here. */
const SILENT = new Set(['same', 'diag', 'transpose', 'ones', 'ones_like']);

function flat(s: Surface, lexicon: Lexicon): Node {
  const inner = (of: Surface): Node => flat(of, lexicon);
  switch (s.kind) {
    case 'number':
      return `${s.value}`;
    case 'name':
      return nameOf(s, lexicon);
    case 'group':
    case 'transpose':
    case 'index':
    case 'since':
    case 'prime':
      return inner(s.of);
    case 'negative':
      return negative(inner(s.of));
    case 'raised': {
      const by = inner(s.by);
      // a time or a transpose
      return typeof by !== 'string' || !/^[\d.]+$/.test(by) ? inner(s.of) : powerOf(inner(s.of), by);
    }
    case 'binary':
      // σ before a bracket is the function, though a page may have a σ
      if (s.op === 'beside' && s.left.kind === 'name' && s.left.word === 'sigma' && s.right.kind === 'group')
        return { op: 'sigmoid', of: [inner(s.right)] };
      return operation(s.op, inner(s.left), inner(s.right));
    case 'fold':
      return folded(s.op, inner(s.body));
    case 'list':
      return { op: 'list', of: s.items.map(inner), ordered: true };
    case 'call':
      return called(s.fn, s.args.map(inner), s.primes);
  }
}

/** A sum of sums is one sum. */
const folded = (op: string, body: Node): Node =>
  typeof body !== 'string' && body.op === op ? body : { op, of: [body] };

const powerOf = (of: Node, by: Node): Node => ({ op: '**', of: [of, by], ordered: true });

function operation(op: string, left: Node, right: Node): Node {
  if (op === '+') return joined('+', [left, right]);
  if (op === '-') return joined('+', [left, negative(right)]);
  if (op === '*' || op === '@' || op === 'dot' || op === 'beside') return joined('*', [left, right]);
  if (op === '/') return joined('*', [left, { op: '1/', of: [right] }]);
  return op === '**' ? powerOf(left, right) : { op, of: [left, right], ordered: true };
}

function called(fn: string, args: readonly Node[], primes: number): Node {
  const [first = '', second] = args;
  if (SILENT.has(fn)) return first;
  if (fn === 'square') return powerOf(first, '2');
  if (JOINS[fn] !== undefined && second !== undefined) return joined(JOINS[fn], args);
  if (fn === 'subtract' && second !== undefined) return operation('-', first, second);
  if (fn === 'divide' && second !== undefined) return operation('/', first, second);
  if (fn === 'sum') return folded(fn, first);
  return { op: fn + '′'.repeat(primes), of: args, ordered: true };
}

/** `\hat{y}`, `y_hat`, `yhat` are one name; when it is meant, and which entry, says nothing. */
function nameOf({ word, accents, subs, gradient }: NameSurface, lexicon: Lexicon): string {
  let own = word.replace(/_(?:prev|next|last|since)$/, '').replaceAll('_', '') + accents.join('');
  for (const sub of subs) {
    const below = sub.kind === 'name' ? sub.word : sub.kind === 'number' ? `${sub.value}` : undefined;
    if (below !== undefined && !TIMES.has(below) && lexicon.has(own + below)) own += below;
  }
  return (gradient ? 'd' : '') + own;
}

/** FNV-1a, 32 bits: a mark short enough for a list of every part of every line. */
export function hashed(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}
