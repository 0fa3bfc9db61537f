/**
 * @file The products that recurrent networks spend their time in, on flat row-major float64 arrays.
 *
 * A matrix `w` is rows × cols and meets `batch` columns at once, each stored as one contiguous row:
 * x is batch × cols, y is batch × rows. Four rows go together, so that each entry of x is read once for four sums.
 */

/** y += W x for every column of the batch. */
export function addProduct(
  y: Float64Array,
  w: Float64Array,
  x: Float64Array,
  rows: number,
  cols: number,
  batch: number,
): void {
  for (let b = 0; b < batch; b++) {
    const at = b * cols;
    const to = b * rows;
    let i = 0;
    for (; i + 3 < rows; i += 4) {
      const r0 = i * cols;
      const r1 = r0 + cols;
      const r2 = r1 + cols;
      const r3 = r2 + cols;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let j = 0; j < cols; j++) {
        const v = x[at + j]!;
        s0 += w[r0 + j]! * v;
        s1 += w[r1 + j]! * v;
        s2 += w[r2 + j]! * v;
        s3 += w[r3 + j]! * v;
      }
      y[to + i]! += s0;
      y[to + i + 1]! += s1;
      y[to + i + 2]! += s2;
      y[to + i + 3]! += s3;
    }
    for (; i < rows; i++) {
      let s = 0;
      for (let j = 0; j < cols; j++) s += w[i * cols + j]! * x[at + j]!;
      y[to + i]! += s;
    }
  }
}

/** x += Wᵀ y for every column of the batch: what the backward pass of {@link addProduct} sends to x. */
export function addTransposedProduct(
  x: Float64Array,
  w: Float64Array,
  y: Float64Array,
  rows: number,
  cols: number,
  batch: number,
): void {
  for (let b = 0; b < batch; b++) {
    const at = b * cols;
    const from = b * rows;
    let i = 0;
    for (; i + 3 < rows; i += 4) {
      const r0 = i * cols;
      const r1 = r0 + cols;
      const r2 = r1 + cols;
      const r3 = r2 + cols;
      const y0 = y[from + i]!;
      const y1 = y[from + i + 1]!;
      const y2 = y[from + i + 2]!;
      const y3 = y[from + i + 3]!;
      for (let j = 0; j < cols; j++)
        x[at + j]! += y0 * w[r0 + j]! + y1 * w[r1 + j]! + y2 * w[r2 + j]! + y3 * w[r3 + j]!;
    }
    for (; i < rows; i++) {
      const yi = y[from + i]!;
      for (let j = 0; j < cols; j++) x[at + j]! += yi * w[i * cols + j]!;
    }
  }
}

/** W += Σ over the batch of y xᵀ: what the backward pass of {@link addProduct} sends to W. */
export function addOuter(
  w: Float64Array,
  y: Float64Array,
  x: Float64Array,
  rows: number,
  cols: number,
  batch: number,
): void {
  let b = 0;
  for (; b + 3 < batch; b += 4) {
    const x0 = b * cols;
    const x1 = x0 + cols;
    const x2 = x1 + cols;
    const x3 = x2 + cols;
    for (let i = 0; i < rows; i++) {
      const y0 = y[b * rows + i]!;
      const y1 = y[(b + 1) * rows + i]!;
      const y2 = y[(b + 2) * rows + i]!;
      const y3 = y[(b + 3) * rows + i]!;
      const r = i * cols;
      for (let j = 0; j < cols; j++)
        w[r + j]! += y0 * x[x0 + j]! + y1 * x[x1 + j]! + y2 * x[x2 + j]! + y3 * x[x3 + j]!;
    }
  }
  for (; b < batch; b++)
    for (let i = 0; i < rows; i++) {
      const yi = y[b * rows + i]!;
      for (let j = 0; j < cols; j++) w[i * cols + j]! += yi * x[b * cols + j]!;
    }
}

/** √Σx² of all arrays together, without overflow. */
export function norm(...arrays: readonly Float64Array[]): number {
  let largest = 0;
  for (const a of arrays) for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k]!));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (const a of arrays) for (let k = 0; k < a.length; k++) sum += (a[k]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** y += Σ over the batch of the rows of x, each `size` long: what the backward pass sends to a bias. */
export function addRows(y: Float64Array, x: Float64Array, size: number, batch: number): void {
  for (let b = 0; b < batch; b++) for (let i = 0; i < size; i++) y[i]! += x[b * size + i]!;
}

/** C = A B, where A is m × k and B is k × n; C must not be A or B. */
export function product(
  c: Float64Array,
  a: Float64Array,
  b: Float64Array,
  m: number,
  k: number,
  n: number,
): Float64Array {
  c.fill(0);
  for (let i = 0; i < m; i++) {
    const to = i * n;
    let p = 0;
    for (; p + 3 < k; p += 4) {
      const a0 = a[i * k + p]!;
      const a1 = a[i * k + p + 1]!;
      const a2 = a[i * k + p + 2]!;
      const a3 = a[i * k + p + 3]!;
      const b0 = p * n;
      const b1 = b0 + n;
      const b2 = b1 + n;
      const b3 = b2 + n;
      for (let j = 0; j < n; j++)
        c[to + j]! += a0 * b[b0 + j]! + a1 * b[b1 + j]! + a2 * b[b2 + j]! + a3 * b[b3 + j]!;
    }
    for (; p < k; p++) {
      const ap = a[i * k + p]!;
      for (let j = 0; j < n; j++) c[to + j]! += ap * b[p * n + j]!;
    }
  }
  return c;
}
