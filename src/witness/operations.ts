/** @file Expression → tfjs operations: the tree we evaluate in float64, handed to another's float32 and derivatives. */
import { only, sameShape, scalar } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { timed } from '#notation/values.ts';
import { type BinaryOp, type Comparison, type Expr, type FoldOp, type Of } from '#notation/expr.ts';
import { functionNamed } from '#notation/functions.ts';
import type { Operations } from '#notation/tfjs.ts';
import * as tf from './tf.ts';

/** tfjs tensors by id, as in Values: `W`, `h[2]`. */
export type Tensors = Readonly<Record<string, tf.Tensor>>;
/** Names that stand for plain numbers: sizes and the indices of folds. */
export type Numbers = Readonly<Record<string, number>>;

type Binary = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

/** What functions of the notation are made of. */
const OPERATIONS: Operations<tf.Tensor, number> = {
  abs: tf.abs,
  cos: tf.cos,
  // tf.diag has no gradient; the column times the identity stretches over its columns to the same matrix
  diag: (a) => tf.mul(tf.eye(a.size), tf.reshape(a, [-1, 1])),
  exp: tf.exp,
  eye: tf.eye,
  log: tf.log,
  maximum: extreme(tf.maximum),
  minimum: extreme(tf.minimum),
  ones: (n) => tf.ones([n, 1]),
  norm: (x) => tf.sqrt(tf.sum(tf.square(x))),
  pad: (x, width) =>
    tf.pad(
      x,
      x.shape.map(() => [width, width] as [number, number]),
    ),
  relu: tf.relu,
  sigmoid: tf.sigmoid,
  softmax: tf.softmax,
  spectralNorm() {
    throw new ReferenceError('tfjs has no singular values, so no operation for norm2');
  },
  sqrt: tf.sqrt,
  squeeze: tf.squeeze,
  tanh: tf.tanh,
  transpose: tf.transpose,
};

const ARITHMETIC: Readonly<Record<Exclude<BinaryOp, Comparison>, Binary>> = {
  '+': tf.add,
  '-': tf.sub,
  '*': tf.mul,
  '/': tf.div,
  '**': tf.pow,
  '@': product,
};

const COMPARE: Readonly<Record<Comparison, Binary>> = {
  '>': tf.greater,
  '>=': tf.greaterEqual,
  '<': tf.less,
  '<=': tf.lessEqual,
  '==': tf.equal,
  '!=': tf.notEqual,
};

const FOLD: Readonly<Record<FoldOp, { readonly join: Binary; readonly empty: number }>> = {
  sum: { join: tf.add, empty: 0 },
  prod: { join: tf.mul, empty: 1 },
  max: { join: extreme(tf.maximum), empty: -Infinity },
  // the identity matrix, whose size nobody says: see product
  chain: { join: product, empty: 1 },
};

/** The value of `e`, recorded on the tape of tfjs when one is running. */
export function compute(e: Expr, values: Tensors, numbers: Numbers): tf.Tensor {
  const go = (x: Expr): tf.Tensor => compute(x, values, numbers);
  switch (e.kind) {
    case 'number':
      return tf.scalar(e.value);
    case 'symbol':
      return Object.hasOwn(numbers, e.id) ? tf.scalar(numbers[e.id]!) : valueOf(e.id, values);
    case 'unary':
      return e.op === 'T' ? tf.transpose(go(e.of)) : tf.neg(go(e.of));
    case 'binary':
      if (e.op in COMPARE) return mask(COMPARE[e.op as Comparison](go(e.left), go(e.right)));
      if (e.op === '**' && e.right.kind === 'number' && e.right.value === 2) return tf.square(go(e.left));
      return ARITHMETIC[e.op as keyof typeof ARITHMETIC](go(e.left), go(e.right));
    case 'call':
      return called(e, go, numbers);
    case 'entry':
      return entryOf(e, values, numbers);
    case 'fold':
      return folded(e, values, numbers);
  }
}

function called(e: Of<'call'>, go: (x: Expr) => tf.Tensor, numbers: Numbers): tf.Tensor {
  const f = functionNamed(e.fn);
  if (!f) throw new ReferenceError(`tfjs has no operation for ${e.fn}`);
  return f.tfjs(OPERATIONS, ...e.args.map((x, i) => (f.takes[i] === 'whole' ? whole(x, numbers) : go(x))));
}

/** A time step of a series, or one entry of a tensor as a scalar. */
function entryOf(e: Of<'entry'>, values: Tensors, numbers: Numbers): tf.Tensor {
  const at = e.index.map((i) => whole(i, numbers));
  if (e.of.kind === 'symbol' && at.length === 1 && !Object.hasOwn(values, e.of.id))
    return valueOf(timed(e.of.id, at[0]!), values);
  const of = compute(e.of, values, numbers);
  const one = at.map(() => 1);
  return tf.reshape(tf.slice(of, at, one), []);
}

function folded(e: Of<'fold'>, values: Tensors, numbers: Numbers): tf.Tensor {
  const items: tf.Tensor[] = [];
  const walk = (axis: number, known: Numbers): void => {
    const over = e.over[axis];
    if (!over) items.push(compute(e.body, values, known));
    else
      for (let i = whole(over.from, known); i < whole(over.to, known); i++)
        walk(axis + 1, { ...known, [over.index]: i });
  };
  walk(0, numbers);
  const { join, empty } = FOLD[e.op];
  return items.length ? items.reduce(join) : tf.scalar(empty);
}

/** Matrix product. Only the empty chain is a scalar here: it is the identity, and leaves the other factor alone. */
function product(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  if (a.rank === 0) return b;
  if (b.rank === 0) return a;
  return tf.matMul(a, b);
}

/** The gradients of tf.maximum and tf.minimum do not add up over a stretched scalar, so it is stretched by tf.add. */
function extreme(of: Binary): Binary {
  return (a, b) => {
    if (sameShape(a.shape, b.shape)) return of(a, b);
    return a.rank === 0 ? of(tf.add(a, tf.zeros(b.shape)), b) : of(a, tf.add(b, tf.zeros(a.shape)));
  };
}

/** 0 and 1 as constants off the tape: comparisons have no gradient, and tfjs refuses to walk back through one. */
function mask(bits: tf.Tensor): tf.Tensor {
  return tf.tensor(Float32Array.from(bits.dataSync()), bits.shape);
}

function whole(e: Expr, numbers: Numbers): number {
  if (e.kind === 'number') return e.value;
  return only(evaluate(e, Object.fromEntries(Object.entries(numbers).map(([id, n]) => [id, scalar(n)]))));
}

function valueOf(id: string, values: Tensors): tf.Tensor {
  const value = values[id];
  if (!value) throw new ReferenceError(`there is no value for ${id}`);
  return value;
}
