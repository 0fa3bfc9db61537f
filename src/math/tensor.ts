/** @file Dense float64 tensors: the only numeric type in the house. Row-major, at most a few thousand entries. */

export type Shape = readonly number[];

export interface Tensor {
  readonly shape: Shape;
  /** Row-major values; `data.length` is the product of `shape`. */
  readonly data: Float64Array;
  /** Of probabilities: what their digits cannot hold near 0 and near 1. */
  readonly tails?: Tails | undefined;
}

/** Beside probabilities p: log p, and where it is known 1 − p with its logarithm, to full precision; computed when asked. */
export interface Tails {
  readonly log: Float64Array;
  readonly rest?: Float64Array | undefined;
  readonly logRest?: Float64Array | undefined;
}

export function sizeOf(shape: Shape): number {
  let n = 1;
  for (let i = 0; i < shape.length; i++) n *= shape[i]!;
  return n;
}

/** A tensor filled with one number, or entry by entry from its flat index. */
export function tensor(shape: Shape, fill: number | ((flat: number) => number) = 0): Tensor {
  const data = new Float64Array(sizeOf(shape));
  if (typeof fill === 'number') data.fill(fill);
  else for (let i = 0; i < data.length; i++) data[i] = fill(i);
  return { shape, data };
}

const SCALAR: Shape = [];

export function scalar(x: number): Tensor {
  const data = new Float64Array(1);
  data[0] = x;
  return { shape: SCALAR, data };
}

export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function map(a: Tensor, f: (x: number) => number): Tensor {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < data.length; i++) data[i] = f(a.data[i]!);
  return { shape: a.shape, data };
}

/** Elementwise `f(a, b)`. Shapes must match, except that a scalar stretches to any shape. */
export function zip(a: Tensor, b: Tensor, f: (x: number, y: number) => number): Tensor {
  const x = a.data;
  const y = b.data;
  if (a.shape.length === 0 && b.shape.length > 0) {
    const data = new Float64Array(y.length);
    for (let i = 0; i < data.length; i++) data[i] = f(x[0]!, y[i]!);
    return { shape: b.shape, data };
  }
  const data = new Float64Array(x.length);
  if (b.shape.length === 0) for (let i = 0; i < data.length; i++) data[i] = f(x[i]!, y[0]!);
  else if (!sameShape(a.shape, b.shape)) throw new RangeError(`shapes differ: (${a.shape}) and (${b.shape})`);
  else for (let i = 0; i < data.length; i++) data[i] = f(x[i]!, y[i]!);
  return { shape: a.shape, data };
}

/** Matrix product. (m, k) @ (k, n) → (m, n). */
export function matmul(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 2 || b.shape.length !== 2 || a.shape[1] !== b.shape[0])
    throw new RangeError(`cannot multiply (${a.shape}) @ (${b.shape})`);
  const m = a.shape[0]!;
  const k = a.shape[1]!;
  const n = b.shape[1]!;
  const x = a.data;
  const y = b.data;
  const data = new Float64Array(m * n);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++) sum += x[i * k + p]! * y[p * n + j]!;
      data[i * n + j] = sum;
    }
  return { shape: [m, n], data };
}

/** (m, n) → (n, m). */
export function transpose(a: Tensor): Tensor {
  if (a.shape.length !== 2) throw new RangeError(`cannot transpose (${a.shape})`);
  const m = a.shape[0]!;
  const n = a.shape[1]!;
  const data = new Float64Array(m * n);
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) data[j * m + i] = a.data[i * n + j]!;
  return { shape: [n, m], data };
}

/** A column (n, 1) → the diagonal matrix (n, n). */
export function diagonal(a: Tensor): Tensor {
  if (a.shape.length !== 2 || a.shape[1] !== 1) throw new RangeError(`diag needs a column, not (${a.shape})`);
  const n = a.shape[0]!;
  const data = new Float64Array(n * n);
  for (let i = 0; i < n; i++) data[i * n + i] = a.data[i]!;
  return { shape: [n, n], data };
}

/** The identity matrix (n, n). */
export function identity(n: number): Tensor {
  const data = new Float64Array(n * n);
  for (let i = 0; i < n; i++) data[i * n + i] = 1;
  return { shape: [n, n], data };
}

/** Σ aᵢbᵢ over all entries. */
export function dot(a: Tensor, b: Tensor): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += a.data[i]! * b.data[i]!;
  return sum;
}

/** The value of a tensor with exactly one entry. */
export function only(a: Tensor): number {
  if (a.data.length !== 1) throw new RangeError(`expected one number, found shape (${a.shape})`);
  return a.data[0]!;
}
