/** @file Small steps on flat arrays, a matrix row after row: products forward and back, tanh and softmax. */
import { addOuter, addProduct, addTransposedProduct } from '#math/products.ts';

export type Arrays = Readonly<Record<string, Float64Array>>;

export const rowOf = (table: Float64Array, row: number, width: number): Float64Array =>
  table.subarray(row * width, (row + 1) * width);
export function squash(z: Float64Array): Float64Array {
  const h = new Float64Array(z.length);
  for (let i = 0; i < h.length; i++) h[i] = Math.tanh(z[i]!);
  return h;
}
/** Through a tanh: what arrives times 1 − h². */
export function slope(h: Float64Array, dh: Float64Array): Float64Array {
  const dz = new Float64Array(h.length);
  for (let i = 0; i < h.length; i++) dz[i] = dh[i]! * (1 - h[i]! ** 2);
  return dz;
}
export function add(to: Float64Array, x: Float64Array): void {
  for (let i = 0; i < x.length; i++) to[i]! += x[i]!;
}
export const times = (w: Float64Array, x: Float64Array, rows: number): Float64Array => {
  const y = new Float64Array(rows);
  addProduct(y, w, x, rows, x.length, 1);
  return y;
};
export const back = (w: Float64Array, y: Float64Array, columns: number): Float64Array => {
  const x = new Float64Array(columns);
  addTransposedProduct(x, w, y, y.length, columns, 1);
  return x;
};
export const outer = (dw: Float64Array, y: Float64Array, x: Float64Array): void =>
  addOuter(dw, y, x, y.length, x.length, 1);

export function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - top));
  const all = raised.reduce((a, b) => a + b, 0);
  return raised.map((v) => v / all);
}
