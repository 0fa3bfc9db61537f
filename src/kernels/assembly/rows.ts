/** @file Rows of numbers: copied, summed, gathered by index, silenced. Widths are multiples of 4. */

class Row {
  @inline static add(to: usize, from: usize, size: usize): void {
    for (let k: usize = 0; k < size; k += 16)
      v128.store(to + k, f32x4.add(v128.load(to + k), v128.load(from + k)));
  }
}

/** Every row of `to` becomes the one row `from`. */
export function fillRows(rows: i32, width: i32, from: usize, to: usize, toRow: i32): void {
  for (let row = 0; row < rows; row++, to += (<usize>toRow) << 2) memory.copy(to, from, (<usize>width) << 2);
}

export function copyRows(rows: i32, width: i32, from: usize, fromRow: i32, to: usize, toRow: i32): void {
  for (let row = 0; row < rows; row++, from += (<usize>fromRow) << 2, to += (<usize>toRow) << 2)
    memory.copy(to, from, (<usize>width) << 2);
}

export function clear(size: i32, x: usize): void {
  memory.fill(x, 0, (<usize>size) << 2);
}

/** to += from, row by row. */
export function addRows(rows: i32, width: i32, from: usize, fromRow: i32, to: usize, toRow: i32): void {
  for (let row = 0; row < rows; row++, from += (<usize>fromRow) << 2, to += (<usize>toRow) << 2)
    Row.add(to, from, (<usize>width) << 2);
}

/** to += the sum of all rows: what the backward pass sends to a bias. */
export function sumRows(rows: i32, width: i32, from: usize, fromRow: i32, to: usize): void {
  for (let row = 0; row < rows; row++, from += (<usize>fromRow) << 2) Row.add(to, from, (<usize>width) << 2);
}

/** The rows of a table that `ids` names, one after the other. */
export function gather(rows: i32, width: i32, table: usize, ids: usize, to: usize): void {
  const size = (<usize>width) << 2;
  for (let row = 0; row < rows; row++, to += size, ids += 4)
    memory.copy(to, table + <usize>i32.load(ids) * size, size);
}

/** Adds each row to the row of `to` that `slots` names; a slot below 0 receives nothing. */
export function scatter(rows: i32, width: i32, from: usize, slots: usize, to: usize): void {
  const size = (<usize>width) << 2;
  for (let row = 0; row < rows; row++, from += size, slots += 4) {
    const slot = i32.load(slots);
    if (slot >= 0) Row.add(to + <usize>slot * size, from, size);
  }
}

/** Σx², in double precision. */
export function sumOfSquares(size: i32, x: usize): f64 {
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0);
  for (let k: usize = 0; k < (<usize>size) << 2; k += 16) {
    const v = v128.load(x + k);
    const low = f64x2.promote_low_f32x4(v);
    const high = f64x2.promote_low_f32x4(
      i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15),
    );
    even = f64x2.add(even, f64x2.mul(low, low));
    odd = f64x2.add(odd, f64x2.mul(high, high));
  }
  const sum = f64x2.add(even, odd);
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/**
 * Keeps each number with probability `keep` and divides it by that. Which ones are kept depends on the seed and the place
 * alone, so that the backward pass silences the same ones without a mask. (The mixing is that of splitmix32.)
 */
export function dropout(size: i32, x: usize, seed: i32, keep: f32): void {
  const limit = i32x4.splat(<i32>(keep * <f32>16777216));
  const scale = f32x4.splat(<f32>1 / keep);
  let place = i32x4.add(i32x4.splat(seed), i32x4(0, 1, 2, 3));
  for (let k: usize = 0; k < (<usize>size) << 2; k += 16, place = i32x4.add(place, i32x4.splat(4))) {
    let bits = i32x4.mul(place, i32x4.splat(0x9e3779b9));
    bits = i32x4.mul(v128.xor(bits, i32x4.shr_u(bits, 16)), i32x4.splat(0x21f0aaad));
    bits = i32x4.mul(v128.xor(bits, i32x4.shr_u(bits, 15)), i32x4.splat(0x735a2d97));
    const kept = i32x4.lt_s(i32x4.shr_u(v128.xor(bits, i32x4.shr_u(bits, 15)), 8), limit);
    v128.store(x + k, v128.and(f32x4.mul(v128.load(x + k), scale), kept));
  }
}
