/**
 * @file Products of matrices. The second factor is packed in panels of 8 columns, one row of the panel after the other,
 * so that it is read straight through; a tile of the result stays in registers until it is done (`tiles.ts`).
 *
 * All matrices are row-major; a distance between rows is counted in numbers. Columns are a multiple of 8.
 */
import { columns1, columns2, columns4, columns5, rows1, rows2, rows4, rows5 } from './tiles';

/** So many rows of a panel stay in the nearest cache while a column of tiles is done. */
const BLOCK = 64;

/** Packs B, depth × columns. */
export function pack(depth: i32, columns: i32, b: usize, bRow: i32, panels: usize): void {
  for (let j = 0; j < columns; j += 8)
    for (let k = 0; k < depth; k++, panels += 32) {
      const from = b + ((<usize>k * bRow + j) << 2);
      v128.store(panels, v128.load(from));
      v128.store(panels, v128.load(from, 16), 16);
    }
}

/** Packs Bᵀ, where B is columns × depth. */
export function packTransposed(depth: i32, columns: i32, b: usize, bRow: i32, panels: usize): void {
  for (let j = 0; j < columns; j += 8)
    for (let k = 0; k < depth; k++)
      for (let i = 0; i < 8; i++, panels += 4)
        f32.store(panels, f32.load(b + ((<usize>(j + i) * bRow + k) << 2)));
}

/** C = A B, or C += A B, where A is rows × depth and depth a multiple of 4. */
export function product(
  rows: i32,
  columns: i32,
  depth: i32,
  a: usize,
  aRow: i32,
  panels: usize,
  c: usize,
  cRow: i32,
  add: bool,
): void {
  const aStep = (<usize>aRow) << 2;
  const cStep = (<usize>cRow) << 2;
  for (let j = 0; j < columns; j += 8) {
    let from = a;
    let to = c + ((<usize>j) << 2);
    let left = rows;
    for (; left >= 4 && left % 5; left -= 4, from += 4 * aStep, to += 4 * cStep)
      rows4(depth, from, aStep, panels, to, cStep, add);
    for (; left >= 5; left -= 5, from += 5 * aStep, to += 5 * cStep)
      rows5(depth, from, aStep, panels, to, cStep, add);
    if (left >= 2) {
      rows2(depth, from, aStep, panels, to, cStep, add);
      left -= 2;
      from += 2 * aStep;
      to += 2 * cStep;
    }
    if (left) rows1(depth, from, aStep, panels, to, cStep, add);
    panels += (<usize>depth) << 5;
  }
}

/** C += Aᵀ B, where A is depth × rows: what every gradient of a matrix is. */
export function addTransposedProduct(
  rows: i32,
  columns: i32,
  depth: i32,
  a: usize,
  aRow: i32,
  panels: usize,
  c: usize,
  cRow: i32,
): void {
  const aStep = (<usize>aRow) << 2;
  const cStep = (<usize>cRow) << 2;
  for (let k = 0; k < depth; k += BLOCK) {
    const block = min(BLOCK, depth - k);
    let panel = panels + ((<usize>k) << 5);
    for (let j = 0; j < columns; j += 8) {
      let from = a + <usize>k * aStep;
      let to = c + ((<usize>j) << 2);
      let left = rows;
      for (; left >= 4 && left % 5; left -= 4, from += 16, to += 4 * cStep)
        columns4(block, from, aStep, panel, to, cStep, true);
      for (; left >= 5; left -= 5, from += 20, to += 5 * cStep)
        columns5(block, from, aStep, panel, to, cStep, true);
      if (left >= 2) {
        columns2(block, from, aStep, panel, to, cStep, true);
        left -= 2;
        from += 8;
        to += 2 * cStep;
      }
      if (left) columns1(block, from, aStep, panel, to, cStep, true);
      panel += (<usize>depth) << 5;
    }
  }
}
