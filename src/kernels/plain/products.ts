/** @file Products of matrices over panels of 8 columns; see `assembly/product.ts`. */
import type { Kernels } from '../engine.ts';

type Products = Pick<Kernels, 'pack' | 'packTransposed' | 'product' | 'addTransposedProduct'>;

export function products(f: Float32Array | Float64Array): Products {
  /**
   * One row of eight: c = or += Σ over the depth of a number of A times a row of the panel.
   * `step` is from one number of A to the next.
   */
  const eight = (depth: number, a: number, step: number, p: number, c: number, add: boolean): void => {
    let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = 0; k < depth; k++, a += step, p += 8) {
      const x = f[a]!;
      s0 += x * f[p]!;
      s1 += x * f[p + 1]!;
      s2 += x * f[p + 2]!;
      s3 += x * f[p + 3]!;
      s4 += x * f[p + 4]!;
      s5 += x * f[p + 5]!;
      s6 += x * f[p + 6]!;
      s7 += x * f[p + 7]!;
    }
    const old = add ? 1 : 0;
    f[c] = old * f[c]! + s0;
    f[c + 1] = old * f[c + 1]! + s1;
    f[c + 2] = old * f[c + 2]! + s2;
    f[c + 3] = old * f[c + 3]! + s3;
    f[c + 4] = old * f[c + 4]! + s4;
    f[c + 5] = old * f[c + 5]! + s5;
    f[c + 6] = old * f[c + 6]! + s6;
    f[c + 7] = old * f[c + 7]! + s7;
  };
  return {
    pack(depth, columns, b, bRow, panels) {
      let to = panels >> 2;
      for (let j = 0; j < columns; j += 8)
        for (let k = 0; k < depth; k++) for (let i = 0; i < 8; i++) f[to++] = f[(b >> 2) + k * bRow + j + i]!;
    },
    packTransposed(depth, columns, b, bRow, panels) {
      let to = panels >> 2;
      for (let j = 0; j < columns; j += 8)
        for (let k = 0; k < depth; k++)
          for (let i = 0; i < 8; i++) f[to++] = f[(b >> 2) + (j + i) * bRow + k]!;
    },
    product(rows, columns, depth, a, aRow, panels, c, cRow, add) {
      for (let j = 0; j < columns; j += 8)
        for (let i = 0; i < rows; i++)
          eight(depth, (a >> 2) + i * aRow, 1, (panels >> 2) + j * depth, (c >> 2) + i * cRow + j, add);
    },
    addTransposedProduct(rows, columns, depth, a, aRow, panels, c, cRow) {
      for (let j = 0; j < columns; j += 8)
        for (let i = 0; i < rows; i++)
          eight(depth, (a >> 2) + i, aRow, (panels >> 2) + j * depth, (c >> 2) + i * cRow + j, true);
    },
  };
}
