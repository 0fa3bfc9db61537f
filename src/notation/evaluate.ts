/** @file Expression → float64 tensor, by way of closures: a formula is walked once and run many times. */
import { logOf, restOf, sigmoidOf, softmaxOf } from '#math/tails.ts';
import { type Tensor, identity, map, matmul, only, scalar, tensor, transpose, zip } from '#math/tensor.ts';
import { axesOf } from './axes.ts';
import { NotationError } from './error.ts';
import { type Expr, type Of, call, children, num, withChildren } from './expr.ts';
import { functionNamed, isOfSize } from './functions.ts';
import { beyond, logarithm, logarithmOfPowers } from './logarithm.ts';
import { COMBINE, EMPTY, OPERATORS, inRange, index, isRest, numeric, ranges } from './number.ts';
import type { Scope } from './scope.ts';
import { type Bound, type Program, type Values, timed } from './values.ts';

export function evaluate(e: Expr, values: Values): Tensor {
  return compile(e)(values, []);
}

/** Evaluates `e` once for each setting of the free `indices`: how `dw[u, v] = …` becomes a tensor. */
export function tabulate(
  e: Expr,
  indices: readonly string[],
  shape: readonly number[],
): (values: Values) => Tensor {
  const run = compile(e, indices);
  if (!indices.length) return (values) => run(values, []);
  return (values) => {
    const bound: Bound = [];
    return tensor(shape, (flat) => {
      let rest = flat;
      for (let axis = shape.length - 1; axis >= 0; axis--) {
        bound[axis] = rest % shape[axis]!;
        rest = Math.floor(rest / shape[axis]!);
      }
      return only(run(values, bound));
    });
  };
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
      if (e.op === '/') return compileQuotient(e, left, right, indices);
      if (isRest(e)) return (v, b) => restOf(right(v, b)) ?? zip(left(v, b), right(v, b), f);
      return (v, b) => zip(left(v, b), right(v, b), f);
    }
    case 'call':
      return compileCall(e, go, indices);
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

function compileCall(e: Of<'call'>, go: (x: Expr) => Program, indices: readonly string[]): Program {
  const f = functionNamed(e.fn);
  if (!f) throw new ReferenceError(`unknown function ${e.fn}`);
  if (e.fn === 'log') return compileLog(e, go(e.args[0]!), indices);
  const tailed = TAILED[e.fn];
  if (tailed) {
    const of = go(e.args[0]!);
    return (v, b) => tailed(of(v, b));
  }
  if ('number' in f) {
    const [first, second] = e.args.map(go) as [Program, Program?];
    const of = f.number;
    return second ? (v, b) => zip(first(v, b), second(v, b), of) : (v, b) => map(first(v, b), of);
  }
  const args = e.args.map((arg, i): ((v: Values, b: Bound) => Tensor | number) => {
    const run = go(arg);
    return f.takes[i] === 'whole' ? (v, b) => only(run(v, b)) : run;
  });
  return (v, b) => f.value(...args.map((arg) => arg(v, b)));
}

/** Functions whose values keep more than their digits. */
const TAILED: Readonly<Record<string, (z: Tensor) => Tensor>> = {
  __proto__: null as never,
  softmax: softmaxOf,
  sigmoid: sigmoidOf,
};

/** log x, of what x was made of where float64 does not hold x itself. */
function compileLog(e: Of<'call'>, of: Program, indices: readonly string[]): Program {
  let far: Program | undefined;
  return (v, b) => {
    const x = of(v, b);
    if (x.tails || !x.data.some(beyond) || x.data.some(Number.isNaN)) return logOf(x);
    const log = logarithm(e.args[0]!);
    // the rule for a name is its own logarithm
    if (!log || (log.kind === 'call' && log.fn === 'log')) return logOf(x);
    far ??= compile(log, indices);
    const found = far(v, b);
    return found.data.some(Number.isNaN) ? logOf(x) : found;
  };
}

/** a/b, by logarithms where both are beyond float64. */
function compileQuotient(e: Of<'binary'>, a: Program, b: Program, indices: readonly string[]): Program {
  let far: Program | undefined;
  return (v, bound) => {
    const plainly = zip(a(v, bound), b(v, bound), OPERATORS['/']);
    if (!plainly.data.some(Number.isNaN)) return plainly;
    const log = logarithmOfPowers(e);
    if (!log) return plainly;
    far ??= compile(log, indices);
    const found = map(far(v, bound), Math.exp);
    return found.data.some(Number.isNaN) ? plainly : found;
  };
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

/** `eye(H)` and the like with the number that H stands for, as the shapes of values have it. */
function sized(e: Expr, values: Values): Expr {
  if (e.kind === 'call' && isOfSize(e.fn) && e.args[0]!.kind === 'symbol')
    return call(e.fn, [num(only(values[e.args[0]!.id] ?? missing(e.args[0]!.id)))]);
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
