/**
 * @file Expression → scalar operations in a Wengert list: every number of a formula with the bound of its rounding. Long
 * because every kind of node has its case.
 */
import { spectralNorm } from '#math/singular.ts';
import { type Tensor, identity, sizeOf, tensor } from '#math/tensor.ts';
import { FLOAT64, type Node, type Wengert } from '#math/wengert.ts';
import { timed } from './values.ts';
import type { Expr, FoldOp, Of } from './expr.ts';
import { beyond, logarithm, logarithmOfPowers } from './logarithm.ts';
import { onNumbers } from './entrywise.ts';
import { isOfSize } from './functions.ts';

/** A tensor of places in a Wengert list. */
export interface Traced {
  readonly shape: readonly number[];
  readonly nodes: readonly Node[];
  /** What float64 keeps beside probabilities near 0 and 1; see math/tails.ts. */
  readonly tails?: Tails | undefined;
}

interface Tails {
  readonly log: readonly Node[];
  readonly rest?: readonly Node[] | undefined;
  readonly logRest?: readonly Node[] | undefined;
}

/** What a formula is traced with: values by id, and plain numbers such as sizes and the indices of folds. */
export interface Trace {
  readonly list: Wengert;
  /** Whether logarithms of probabilities are taken from what stands before them, as float64 does and tfjs does not. */
  readonly exact: boolean;
  readonly values: Readonly<Record<string, Traced>>;
}

type Numbers = Readonly<Record<string, number>>;

export function traced(trace: Trace, e: Expr, numbers: Numbers): Traced {
  const { list } = trace;
  const go = (x: Expr): Traced => traced(trace, x, numbers);
  switch (e.kind) {
    case 'number':
      return one(list.constant(e.value));
    case 'symbol':
      return Object.hasOwn(numbers, e.id) ? one(list.constant(numbers[e.id]!)) : valueOf(trace, e.id);
    case 'unary':
      return e.op === 'T' ? transposed(go(e.of)) : each(go(e.of), (n) => list.unary('-', n));
    case 'binary': {
      if (e.op === '@') return product(list, go(e.left), go(e.right));
      const [a, b] = [go(e.left), go(e.right)];
      if (e.op === '-' && e.left.kind === 'number' && e.left.value === 1 && b.tails?.rest)
        return {
          shape: b.shape,
          nodes: b.tails.rest,
          tails: { log: b.tails.logRest!, rest: b.nodes, logRest: b.tails.log },
        };
      const value = both(a, b, (x, y) => list.binary(e.op, x, y));
      const log =
        trace.exact &&
        e.op === '/' &&
        value.nodes.some((n) => Number.isNaN(list.value(n))) &&
        logarithmOfPowers(e);
      return log ? each(go(log), (n) => list.unary('exp', n)) : value;
    }
    case 'call':
      return called(trace, e, numbers);
    case 'entry':
      return entryOf(trace, e, numbers);
    case 'fold':
      return folded(trace, e, numbers);
  }
}

/** Places for given numbers that are differentiated by; `errors` are bounds where they are not the rounding alone. */
export function inputs(list: Wengert, value: Tensor, errors?: Tensor): Traced {
  return { shape: value.shape, nodes: Array.from(value.data, (x, i) => list.input(x, errors?.data[i])) };
}

/** A formula written entry by entry: its value at every setting of the free `indices`. */
export function tracedAt(
  trace: Trace,
  e: Expr,
  indices: readonly string[],
  shape: readonly number[],
): Traced {
  if (!indices.length) {
    const value = traced(trace, e, {});
    if (value.shape.length === shape.length) return value;
    return { shape, nodes: new Array<Node>(sizeOf(shape)).fill(value.nodes[0]!) };
  }
  const nodes = Array.from({ length: sizeOf(shape) }, (_, flat) => {
    const at: Record<string, number> = {};
    let rest = flat;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      at[indices[axis]!] = rest % shape[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return traced(trace, e, at).nodes[0]!;
  });
  return { shape, nodes };
}

const one = (n: Node): Traced => ({ shape: [], nodes: [n] });
const each = (a: Traced, f: (n: Node) => Node): Traced => ({ shape: a.shape, nodes: a.nodes.map(f) });

function both(a: Traced, b: Traced, f: (x: Node, y: Node) => Node): Traced {
  if (!a.shape.length) return each(b, (n) => f(a.nodes[0]!, n));
  if (!b.shape.length) return each(a, (n) => f(n, b.nodes[0]!));
  return { shape: a.shape, nodes: a.nodes.map((n, i) => f(n, b.nodes[i]!)) };
}

function transposed(a: Traced): Traced {
  const [m, n] = a.shape as [number, number];
  return {
    shape: [n, m],
    nodes: Array.from({ length: m * n }, (_, i) => a.nodes[(i % m) * n + Math.floor(i / m)]!),
  };
}

/** The empty chain is the identity, whose size nobody says. */
const IDENTITY: Traced = { shape: [], nodes: [] };

function product(list: Wengert, a: Traced, b: Traced): Traced {
  if (a === IDENTITY) return b;
  if (b === IDENTITY) return a;
  const [m, k] = a.shape as [number, number];
  const n = b.shape[1]!;
  const nodes: Node[] = [];
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      nodes.push(
        total(
          list,
          Array.from({ length: k }, (_, p) => list.binary('*', a.nodes[i * k + p]!, b.nodes[p * n + j]!)),
        ),
      );
  return { shape: [m, n], nodes };
}

const total = (list: Wengert, terms: readonly Node[]): Node =>
  terms.length ? terms.reduce((sum, x) => list.binary('+', sum, x)) : list.constant(0);

function called(trace: Trace, e: Of<'call'>, numbers: Numbers): Traced {
  const { list } = trace;
  const go = (x: Expr): Traced => traced(trace, x, numbers);
  const [first, second] = e.args as [Expr, Expr];
  if (isOfSize(e.fn)) {
    const n = whole(first, trace, numbers);
    const { shape, data } = e.fn === 'eye' ? identity(n) : tensor([n, 1], () => 1);
    return { shape, nodes: Array.from(data, (x) => list.constant(x)) };
  }
  const of = go(first);
  if (e.fn === 'log') {
    if (of.tails) return { shape: of.shape, nodes: of.tails.log };
    const log = trace.exact && of.nodes.some((n) => beyond(list.value(n))) && logarithm(first);
    if (log && !(log.kind === 'call' && log.fn === 'log')) return go(log);
  }
  if (onNumbers(e.fn, 1)) {
    const value = each(of, (n) => list.unary(e.fn, n));
    return e.fn === 'sigmoid' && trace.exact ? { ...value, tails: logistic(list, of.nodes) } : value;
  }
  switch (e.fn) {
    case 'max':
    case 'min':
      return both(of, go(second), (x, y) => list.binary(e.fn, x, y));
    case 'softmax':
      return softmax(trace, of);
    case 'diag': {
      const n = of.nodes.length;
      const zero = list.constant(0);
      return {
        shape: [n, n],
        nodes: Array.from({ length: n * n }, (_, i) => (i % (n + 1) ? zero : of.nodes[i / (n + 1)]!)),
      };
    }
    case 'norm':
      return one(
        list.unary(
          'sqrt',
          total(
            list,
            of.nodes.map((n) => list.binary('**', n, list.constant(2))),
          ),
        ),
      );
    case 'norm2': {
      // a singular value moves at most as far as the matrix does, and Jacobi rotations are backward stable
      const matrix = { shape: of.shape, data: Float64Array.from(of.nodes, (n) => list.value(n)) };
      const off = Math.hypot(...of.nodes.map((n) => list.error(n)));
      const value = spectralNorm(matrix);
      return one(list.input(value, off + 100 * FLOAT64 * of.nodes.length * value));
    }
    case 'pad': {
      const p = whole(second, trace, numbers);
      const [m, n] = of.shape as [number, number];
      const zero = list.constant(0);
      const width = n + 2 * p;
      return {
        shape: [m + 2 * p, width],
        nodes: Array.from({ length: (m + 2 * p) * width }, (_, flat) => {
          const [i, j] = [Math.floor(flat / width) - p, (flat % width) - p];
          return i >= 0 && i < m && j >= 0 && j < n ? of.nodes[i * n + j]! : zero;
        }),
      };
    }
    default:
      throw new ReferenceError(`no rounding error is known for ${e.fn}`);
  }
}

/** The logarithms of σ(z) and 1 − σ(z) = σ(−z), and the latter, without a difference of near numbers. */
function logistic(list: Wengert, z: readonly Node[]): Tails {
  const minus = z.map((n) => list.unary('-', n));
  const log = (ns: readonly Node[]): Node[] => ns.map((n) => list.unary('-', list.unary('softplus', n)));
  return { log: log(minus), rest: minus.map((n) => list.unary('sigmoid', n)), logRest: log(z) };
}

function softmax({ list, exact }: Trace, z: Traced): Traced {
  const top = list.constant(z.nodes.reduce((most, n) => Math.max(most, list.value(n)), -Infinity));
  const down = z.nodes.map((n) => list.binary('-', n, top));
  const powers = down.map((n) => list.unary('exp', n));
  const sum = total(list, powers);
  const nodes = powers.map((n) => list.binary('/', n, sum));
  if (!exact) return { shape: z.shape, nodes };
  const log = list.unary('log', sum);
  return { shape: z.shape, nodes, tails: { log: down.map((n) => list.binary('-', n, log)) } };
}

/** A time step of a series, or one entry of a tensor. */
function entryOf(trace: Trace, e: Of<'entry'>, numbers: Numbers): Traced {
  const at = e.index.map((i) => whole(i, trace, numbers));
  if (e.of.kind === 'symbol' && at.length === 1 && !Object.hasOwn(trace.values, e.of.id))
    return valueOf(trace, timed(e.of.id, at[0]!));
  const of = traced(trace, e.of, numbers);
  let flat = 0;
  at.forEach((i, axis) => (flat = flat * of.shape[axis]! + i));
  const pick = (list: readonly Node[] | undefined): readonly Node[] | undefined => list && [list[flat]!];
  if (!(flat >= 0 && flat < of.nodes.length)) throw new RangeError(`index ${at.join(', ')} is out of range`);
  return {
    shape: [],
    nodes: [of.nodes[flat]!],
    ...(of.tails
      ? { tails: { log: pick(of.tails.log)!, rest: pick(of.tails.rest), logRest: pick(of.tails.logRest) } }
      : {}),
  };
}

const EMPTY: Readonly<Record<Exclude<FoldOp, 'chain'>, number>> = { sum: 0, prod: 1, max: -Infinity };
const JOIN = { sum: '+', prod: '*', max: 'max' } as const;

function folded(trace: Trace, e: Of<'fold'>, numbers: Numbers): Traced {
  const { list } = trace;
  const { op } = e;
  let found: Traced | undefined;
  const walk = (axis: number, known: Numbers): void => {
    const over = e.over[axis];
    if (!over) {
      const x = traced(trace, e.body, known);
      if (!found) found = x;
      else if (op === 'chain') found = product(list, found, x);
      else found = both(found, x, (a, b) => list.binary(JOIN[op], a, b));
      return;
    }
    const end = whole(over.to, trace, known);
    for (let i = whole(over.from, trace, known); i < end; i++) walk(axis + 1, { ...known, [over.index]: i });
  };
  walk(0, numbers);
  return found ?? (op === 'chain' ? IDENTITY : one(list.constant(EMPTY[op])));
}

/** An index or a bound, which no given number moves. */
function whole(e: Expr, trace: Trace, numbers: Numbers): number {
  if (e.kind === 'number') return e.value;
  if (e.kind === 'symbol' && Object.hasOwn(numbers, e.id)) return numbers[e.id]!;
  return trace.list.value(traced(trace, e, numbers).nodes[0]!);
}

function valueOf(trace: Trace, id: string): Traced {
  return trace.values[id] ?? missing(id);
}

function missing(id: string): never {
  throw new ReferenceError(`there is no value for ${id}`);
}
