/** @file Rows of numbers; see `assembly/rows.ts`. */
import type { Kernels } from '../engine.ts';

type Rows = Pick<
  Kernels,
  | 'fillRows'
  | 'copyRows'
  | 'clear'
  | 'addRows'
  | 'sumRows'
  | 'gather'
  | 'scatter'
  | 'sumOfSquares'
  | 'dropout'
>;

/** The bits that decide about a place, the same in every engine. */
function mixed(place: number): number {
  let bits = Math.imul(place, 0x9e3779b9);
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 8;
}

export function rows(f: Float32Array | Float64Array, integers: Int32Array): Rows {
  const copy = (to: number, from: number, width: number): void => void f.copyWithin(to, from, from + width);
  const add = (to: number, from: number, width: number): void => {
    for (let k = 0; k < width; k++) f[to + k]! += f[from + k]!;
  };
  return {
    fillRows(rows, width, from, to, toRow) {
      for (let row = 0; row < rows; row++) copy((to >> 2) + row * toRow, from >> 2, width);
    },
    copyRows(rows, width, from, fromRow, to, toRow) {
      for (let row = 0; row < rows; row++) copy((to >> 2) + row * toRow, (from >> 2) + row * fromRow, width);
    },
    clear(size, x) {
      f.fill(0, x >> 2, (x >> 2) + size);
    },
    addRows(rows, width, from, fromRow, to, toRow) {
      for (let row = 0; row < rows; row++) add((to >> 2) + row * toRow, (from >> 2) + row * fromRow, width);
    },
    sumRows(rows, width, from, fromRow, to) {
      for (let row = 0; row < rows; row++) add(to >> 2, (from >> 2) + row * fromRow, width);
    },
    gather(rows, width, table, ids, to) {
      for (let row = 0; row < rows; row++)
        copy((to >> 2) + row * width, (table >> 2) + integers[(ids >> 2) + row]! * width, width);
    },
    scatter(rows, width, from, slots, to) {
      for (let row = 0; row < rows; row++) {
        const slot = integers[(slots >> 2) + row]!;
        if (slot >= 0) add((to >> 2) + slot * width, (from >> 2) + row * width, width);
      }
    },
    sumOfSquares(size, x) {
      let sum = 0;
      for (let k = x >> 2, end = k + size; k < end; k++) sum += f[k]! * f[k]!;
      return sum;
    },
    dropout(size, x, seed, keep) {
      const limit = Math.trunc(Math.fround(keep) * 16777216);
      for (let k = 0; k < size; k++) {
        const at = (x >> 2) + k;
        f[at] = mixed((seed + k) | 0) < limit ? f[at]! / keep : 0;
      }
    },
  };
}
