/** @file The scores of additive attention, row by row, and the way back through them. Widths are multiples of 4. */
import { Vector } from './vector';

/** m = tanh(m), and e = v · m of each row. */
export function scoresForward(rows: i32, width: i32, m: usize, v: usize, e: usize): void {
  const size = (<usize>width) << 2;
  for (let row = 0; row < rows; row++, m += size, e += 4) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < size; k += 16) {
      const tanh = Vector.tanh(v128.load(m + k));
      v128.store(m + k, tanh);
      sum = f32x4.add(sum, f32x4.mul(tanh, v128.load(v + k)));
    }
    const pairs = f32x4.add(
      sum,
      i8x16.shuffle(sum, sum, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
    );
    f32.store(e, f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1));
  }
}

/** From the gradient by the scores: dv += Σ de m, and m = de v (1 − m²), the gradient by what tanh was taken of. */
export function scoresBackward(rows: i32, width: i32, m: usize, v: usize, de: usize, dv: usize): void {
  const size = (<usize>width) << 2;
  const one = f32x4.splat(1);
  for (let row = 0; row < rows; row++, m += size, de += 4) {
    const d = v128.load32_splat(de);
    for (let k: usize = 0; k < size; k += 16) {
      const tanh = v128.load(m + k);
      v128.store(dv + k, f32x4.add(v128.load(dv + k), f32x4.mul(d, tanh)));
      const slope = f32x4.sub(one, f32x4.mul(tanh, tanh));
      v128.store(m + k, f32x4.mul(f32x4.mul(d, v128.load(v + k)), slope));
    }
  }
}
