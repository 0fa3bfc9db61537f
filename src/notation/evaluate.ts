/** @file Expression → float64 tensor, by way of closures: a formula is walked once and run many times. */
import { norm } from '../math/error.ts';
import { spectralNorm } from '../math/singular.ts';
import {
  type Tensor,
  diagonal,
  identity,
  map,
  matmul,
  only,
  scalar,
  sizeOf,
  tensor,
  transpose,
  zip,
} from '../math/tensor.ts';
import { type Scope, axesOf } from './axes.ts';
import { NotationError } from './error.ts';
import { type Expr, type Of, call, children, num, withChildren } from './expr.ts';
import { ELEMENTWISE } from './functions.ts';
import { COMBINE, EMPTY, OPERATORS, inRange, index, numeric, ranges } from './number.ts';

/** Values by id; the value of the series `h` at time 2 has the id `h[2]`. */
export type Values = Readonly<Record<string, Tensor>>;

/** A formula ready to run. */
export type Program = (values: Values, bound: Bound) => Tensor;
/** Values of the indices bound by folds. */
export type Bound = Record<string, number>;

/** The id of a series at one time: `h[2]`. */
export const timed = (id: string, t: number): string => `${id}[${t}]`;

export function evaluate(e: Expr, values: Values): Tensor {
  return compile(e)(values, {});
}

/** Evaluates `e` once for each setting of the free `indices`: how `dw[u, v] = …` becomes a tensor. */
export function tabulate(
  e: Expr,
  indices: readonly string[],
  shape: readonly number[],
): (values: Values) => Tensor {
  const run = compile(e, indices);
  if (!indices.length) return (values) => run(values, {});
  return (values) =>
    tensor(shape, (flat) => {
      const bound: Bound = {};
      let rest = flat;
      let block = sizeOf(shape);
      indices.forEach((name, axis) => {
        block /= shape[axis]!;
        bound[name] = Math.floor(rest / block);
        rest %= block;
      });
      return only(run(values, bound));
    });
}

/** Walks `e` once; `indices` are names bound outside it. */
export function compile(e: Expr, indices: readonly string[] = []): Program {
  const go = (x: Expr): Program => compile(x, indices);
  if (e.kind === 'number') {
    const value = scalar(e.value);
    return () => value;
  }
  const number = numeric(e, indices, compile);
  if (number) return (v, b) => scalar(number(v, b));
  switch (e.kind) {
    case 'symbol': {
      const { id } = e;
      return (values) => values[id] ?? missing(id);
    }
    case 'unary': {
      const of = go(e.of);
      return e.op === 'T' ? (v, b) => transpose(of(v, b)) : (v, b) => map(of(v, b), (x) => -x);
    }
    case 'binary': {
      if (e.op === '@') return compileProduct(e, go, indices);
      const left = go(e.left);
      const right = go(e.right);
      const f = OPERATORS[e.op];
      return (v, b) => zip(left(v, b), right(v, b), f);
    }
    case 'call':
      return compileCall(e, go);
    case 'entry':
      return compileEntry(e, indices);
    case 'fold':
      return compileFold(e, indices, (values) => ofNothing(e, values, indices));
  }
}

/** Matrix product; an empty chain is the identity and leaves the other factor alone: I a = a. */
function compileProduct(e: Of<'binary'>, go: (x: Expr) => Program, indices: readonly string[]): Program {
  const isChain = (x: Expr): x is Of<'fold'> => x.kind === 'fold' && x.op === 'chain';
  if (isChain(e.left)) {
    const left = compileFold(e.left, indices, () => IDENTITY);
    const right = go(e.right);
    return (v, b) => {
      const a = left(v, b);
      return a === IDENTITY ? right(v, b) : matmul(a, right(v, b));
    };
  }
  const left = go(e.left);
  const right = isChain(e.right) ? compileFold(e.right, indices, () => IDENTITY) : go(e.right);
  return (v, b) => {
    const a = left(v, b);
    const c = right(v, b);
    return c === IDENTITY ? a : matmul(a, c);
  };
}

/** Stands for an identity matrix of any size. */
const IDENTITY = scalar(1);

function compileCall(e: Of<'call'>, go: (x: Expr) => Program): Program {
  const args = e.args.map(go);
  const [first, second] = args as [Program, Program];
  const f = ELEMENTWISE[e.fn];
  if (f) return (v, b) => map(first(v, b), f);
  switch (e.fn) {
    case 'softmax':
      return (v, b) => softmax(first(v, b));
    case 'diag':
      return (v, b) => diagonal(first(v, b));
    case 'eye':
      return (v, b) => identity(only(first(v, b)));
    case 'norm':
      return (v, b) => scalar(norm(first(v, b)));
    case 'norm2':
      return (v, b) => scalar(spectralNorm(first(v, b)));
    case 'max':
      return (v, b) => zip(first(v, b), second(v, b), Math.max);
    case 'min':
      return (v, b) => zip(first(v, b), second(v, b), Math.min);
    case 'pad':
      return (v, b) => pad(first(v, b), only(second(v, b)));
    default:
      throw new ReferenceError(`unknown function ${e.fn}`);
  }
}

/** exp(z − max z) / Σ exp(z − max z) over all entries of a column. */
function softmax(z: Tensor): Tensor {
  let top = -Infinity;
  for (const x of z.data) top = Math.max(top, x);
  const e = map(z, (x) => Math.exp(x - top));
  let total = 0;
  for (const x of e.data) total += x;
  return map(e, (x) => x / total);
}

/** Zeros of width `p` all round a matrix. */
function pad(a: Tensor, p: number): Tensor {
  const [m, n] = a.shape as [number, number];
  const out = tensor([m + 2 * p, n + 2 * p]);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) out.data[(i + p) * (n + 2 * p) + j + p] = a.data[i * n + j]!;
  return out;
}

/** An entry of a series: its value at one time. A column may be indexed like that too. */
function compileEntry(e: Of<'entry'>, indices: readonly string[]): Program {
  const of = e.of.kind === 'symbol' && !indices.includes(e.of.id) ? e.of.id : undefined;
  const tensorOf = compile(e.of, indices);
  const first = index(e.index[0]!, indices, compile);
  const entry = (from: Tensor, i: number): Tensor => scalar(from.data[inRange(i, from, 0, e)]!);
  if (of === undefined) return (values, bound) => entry(tensorOf(values, bound), first(values, bound));
  const at = (values: Values, t: number, key: string): Tensor =>
    values[key] ?? (values[of] ? entry(values[of], t) : missing(key));
  if (e.index[0]!.kind === 'number') {
    const t = e.index[0]!.value;
    const key = timed(of, t);
    return (values) => at(values, t, key);
  }
  const keys: string[] = []; // joining strings costs more than the arithmetic of a step
  return (values, bound) => {
    const t = first(values, bound);
    return at(values, t, (keys[t] ??= timed(of, t)));
  };
}

/** What a fold over no index at all is, in the shape that its body would have. */
function ofNothing(e: Of<'fold'>, values: Values, indices: readonly string[]): Tensor {
  const bound = [...indices, ...e.over.map((o) => o.index)];
  const scope: Scope = (id) => {
    if (bound.includes(id)) return { axes: [], series: false };
    const known = (key: string, series: boolean) => ({ axes: values[key]!.shape.map(String), series });
    if (values[id]) return known(id, false);
    for (const key in values) if (key.startsWith(`${id}[`)) return known(key, true);
    return undefined;
  };
  try {
    const shape = axesOf(sized(e.body, values), scope).map((a) =>
      a.split('+').reduce((n, part) => n + Number(part), 0),
    );
    return e.op === 'chain' ? identity(shape[0]!) : tensor(shape, EMPTY[e.op]);
  } catch (error) {
    if (!(error instanceof NotationError) || e.op === 'chain') throw error;
    return scalar(EMPTY[e.op]); // the body reads what has no value yet; a single number fits every shape
  }
}

/** `eye(H)` with the number that H stands for, as the shapes of values have it. */
function sized(e: Expr, values: Values): Expr {
  if (e.kind === 'call' && e.fn === 'eye' && e.args[0]!.kind === 'symbol')
    return call('eye', [num(only(values[e.args[0]!.id] ?? missing(e.args[0]!.id)))]);
  return withChildren(
    e,
    children(e).map((x) => sized(x, values)),
  );
}

/** `whenEmpty` is the value of a fold whose ranges are empty. */
function compileFold(
  e: Of<'fold'>,
  indices: readonly string[],
  whenEmpty: (values: Values) => Tensor,
): Program {
  const walk = ranges(e, indices, compile);
  const body = compile(e.body, [...indices, ...e.over.map((o) => o.index)]);
  const { op } = e;
  const join = op === 'chain' ? matmul : (a: Tensor, b: Tensor): Tensor => zip(a, b, COMBINE[op]);
  return (values, outer) => {
    let total: Tensor | undefined;
    walk(values, outer, (bound) => {
      const x = body(values, bound);
      total = total ? join(total, x) : x;
    });
    return total ?? whenEmpty(values);
  };
}

function missing(id: string): never {
  throw new ReferenceError(`there is no value for ${id}`);
}
