/** @file Expression → the names of its axes: shape checking by letters, so that H never meets D by luck. */
import { NotationError } from './error.ts';
import { type Expr, COMPARISONS } from './expr.ts';
import { ELEMENTWISE } from './functions.ts';
import { plain } from './plain.ts';

/** Axis letters (H, D, K, …) or fixed sizes ("1"). A scalar has none. */
export type Axes = readonly string[];

/** What a name stands for. A series has one value for each time step and is written `h[t]`. */
export interface Meaning {
  readonly axes: Axes;
  readonly series: boolean;
}

export type Scope = (id: string) => Meaning | undefined;

export const sameAxes = (a: Axes, b: Axes): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
export const showAxes = (a: Axes): string => (a.length ? `(${a.join(', ')})` : 'a single number');

/**
 * The axes of `e`.
 * @throws {NotationError} for an unknown name, axes that do not fit, or a wrong number of indices.
 */
export function axesOf(e: Expr, scope: Scope, whole: Expr = e): Axes {
  const of = (x: Expr) => axesOf(x, scope, whole);
  const fail = (problem: string, part: Expr, remedy: string): never => {
    const source = plain(whole);
    throw new NotationError(problem, source, Math.max(0, source.indexOf(plain(part))), remedy);
  };
  const scalar = (x: Expr, what: string): void => {
    const a = of(x);
    if (a.length)
      fail(`${what} must be a single number, but “${plain(x)}” is ${showAxes(a)}.`, x, 'Index it first.');
  };
  const meaning = (id: string, at: Expr): Meaning =>
    scope(id) ?? fail(`Unknown symbol “${id}”.`, at, hint(id, scope));

  switch (e.kind) {
    case 'number':
      return [];
    case 'symbol': {
      const m = meaning(e.id, e);
      if (m.series)
        fail(
          `“${e.id}” has a value for every time step.`,
          e,
          `Write ${e.id}[t] or a time such as ${e.id}[1].`,
        );
      return m.axes;
    }
    case 'unary': {
      const a = of(e.of);
      if (e.op === 'T' && a.length !== 2)
        fail(`Only a matrix or column has a transpose; “${plain(e.of)}” is ${showAxes(a)}.`, e, 'Remove .T.');
      return e.op === 'T' ? [a[1]!, a[0]!] : a;
    }
    case 'binary': {
      const a = of(e.left);
      if (e.op === '**') {
        scalar(e.right, 'A power');
        return a;
      }
      const b = of(e.right);
      if (e.op === '@') {
        if (a.length !== 2 || b.length !== 2)
          fail(
            `@ multiplies matrices, but here it meets ${showAxes(a)} and ${showAxes(b)}.`,
            e,
            'Use * with a single number.',
          );
        if (a[1] !== b[0]) fail(`The inner axes differ: ${showAxes(a)} @ ${showAxes(b)}.`, e, mend(a, b));
        return [a[0]!, b[1]!];
      }
      if (a.length && b.length && !sameAxes(a, b))
        fail(
          `The axes differ: ${showAxes(a)} ${e.op} ${showAxes(b)}.`,
          e,
          e.op === '*' ? align(a, b) : COMPARISONS.includes(e.op) ? 'Compare like with like.' : CHECK,
        );
      return a.length ? a : b;
    }
    case 'call':
      return callAxes(e.fn, e.args, e, of, scalar, fail);
    case 'entry': {
      const series = e.of.kind === 'symbol' && meaning(e.of.id, e).series;
      for (const i of e.index) scalar(i, 'An index');
      const n = series ? 1 : of(e.of).length;
      if (e.index.length !== n)
        fail(
          n === 0
            ? `“${plain(e.of)}” is a single number and has no entries.`
            : `“${plain(e.of)}” takes ${n} ${n === 1 ? 'index' : 'indices'}, not ${e.index.length}.`,
          e,
          series
            ? `Write ${plain(e.of)}[t] for the time step, then [i, j] for an entry.`
            : 'Give one index for each axis.',
        );
      return series ? meaning((e.of as { id: string }).id, e).axes : [];
    }
    case 'fold': {
      const inside: Scope = (id) =>
        e.over.some((o) => o.index === id) ? { axes: [], series: false } : scope(id);
      for (const o of e.over)
        for (const bound of [o.from, o.to]) {
          if (axesOf(bound, inside, whole).length)
            fail('A bound must be a single number.', bound, 'Use a size such as T or K.');
        }
      const body = axesOf(e.body, inside, whole);
      if (e.op === 'chain' && (body.length !== 2 || body[0] !== body[1]))
        fail(
          `chain multiplies square matrices, but “${plain(e.body)}” is ${showAxes(body)}.`,
          e,
          'Use square factors.',
        );
      return body;
    }
  }
}

function callAxes(
  fn: string,
  args: readonly Expr[],
  e: Expr,
  of: (x: Expr) => Axes,
  scalar: (x: Expr, what: string) => void,
  fail: (problem: string, part: Expr, remedy: string) => never,
): Axes {
  const count = (n: number): void => {
    if (args.length !== n)
      fail(
        `${fn} takes ${n} ${n === 1 ? 'value' : 'values'}, not ${args.length}.`,
        e,
        `Write ${fn}(${n === 1 ? 'a' : 'a, b'}).`,
      );
  };
  if (fn in ELEMENTWISE) {
    count(1);
    return of(args[0]!);
  }
  switch (fn) {
    case 'softmax': {
      count(1);
      const a = of(args[0]!);
      if (a.length !== 2 || a[1] !== '1')
        fail(
          `softmax needs a column, but “${plain(args[0]!)}” is ${showAxes(a)}.`,
          e,
          'Give it a column of logits.',
        );
      return a;
    }
    case 'diag': {
      count(1);
      const a = of(args[0]!);
      if (a.length !== 2 || a[1] !== '1')
        fail(`diag needs a column, but “${plain(args[0]!)}” is ${showAxes(a)}.`, e, 'Give it a column.');
      return [a[0]!, a[0]!];
    }
    case 'max':
    case 'min': {
      count(2);
      const a = of(args[0]!);
      const b = of(args[1]!);
      if (a.length && b.length && !sameAxes(a, b))
        fail(`The axes differ: ${fn}(${showAxes(a)}, ${showAxes(b)}).`, e, 'Compare like with like.');
      return a.length ? a : b;
    }
    case 'pad': {
      count(2);
      const a = of(args[0]!);
      scalar(args[1]!, 'The width of the padding');
      if (args[1]!.kind !== 'number')
        fail('The width of the padding must be written as a number.', e, 'Write pad(x, 2), say.');
      const p = (args[1] as { value: number }).value;
      return a.map((letter) => `${letter}+${2 * p}`);
    }
    case 'norm':
      count(1);
      of(args[0]!);
      return [];
    case 'norm2': {
      count(1);
      const a = of(args[0]!);
      if (a.length !== 2)
        fail(
          `norm2 is the spectral norm of a matrix, but “${plain(args[0]!)}” is ${showAxes(a)}.`,
          e,
          'Write abs for the size of a number.',
        );
      return [];
    }
    case 'eye': {
      count(1);
      const size = args[0]!;
      if (size.kind !== 'number' && size.kind !== 'symbol')
        fail('The identity matrix needs its size.', e, 'Write eye(H), say.');
      scalar(size, 'The size of an identity matrix');
      const letter = plain(size);
      return [letter, letter];
    }
    default:
      return fail(
        `Unknown function “${fn}”.`,
        e,
        `Known: ${[...Object.keys(ELEMENTWISE), ...NAMED, 'sum', 'prod', 'chain'].join(', ')}.`,
      );
  }
}

/** Functions of more than one entry. */
const NAMED = ['softmax', 'diag', 'eye', 'norm', 'norm2', 'max', 'min', 'pad'];

const CHECK = 'Check which quantity belongs here: every axis letter must match.';

/** Says what would make `a @ b` fit, when one change would. */
function mend(a: Axes, b: Axes): string {
  const ways: string[] = [];
  if (a[0] === b[0]) ways.push('transpose the first factor');
  if (a[1] === b[1]) ways.push('transpose the second factor');
  if (b[1] === a[0]) ways.push('reverse the order');
  const said = ways.join(', or ');
  return said ? `${said[0]!.toUpperCase()}${said.slice(1)}.` : CHECK;
}

/** Says what would make `a` and `b` fit entry by entry, when one change would. */
function align(a: Axes, b: Axes): string {
  if (sameAxes([...a].reverse(), b)) return 'Transpose one of the two.';
  return a[1] === b[0] ? 'Write @ for the matrix product.' : CHECK;
}

function hint(id: string, scope: Scope): string {
  const timed = /^(.*?)_?(\d+|t|prev|next)$/.exec(id);
  if (timed && scope(timed[1]!)?.series) {
    const when = { prev: 't - 1', next: 't + 1' }[timed[2]!] ?? timed[2];
    return `Did you mean ${timed[1]}[${when}]?`;
  }
  if (/^δ/.test(id) || /^delta_?/.test(id)) return 'The gradient of the loss by z is written dz.';
  return 'Use the names of the letters table; the gradient of the loss by z is dz.';
}
