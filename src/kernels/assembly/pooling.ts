/**
 * @file What becomes of the rows of one example: their mean, or for each filter the largest of its windows.
 * `starts` holds where each example begins, and one more for the end. Widths are multiples of 4.
 */

/** out = the mean of the rows of each example. */
export function meanForward(examples: i32, width: i32, x: usize, starts: usize, out: usize): void {
  const size = (<usize>width) << 2;
  for (let b = 0; b < examples; b++, out += size) {
    const first = i32.load(starts + ((<usize>b) << 2));
    const end = i32.load(starts + ((<usize>b) << 2), 4);
    const share = f32x4.splat(<f32>1 / <f32>(end - first));
    for (let k: usize = 0; k < size; k += 16) {
      let sum = f32x4.splat(0);
      for (let row = first; row < end; row++) sum = f32x4.add(sum, v128.load(x + <usize>row * size + k));
      v128.store(out + k, f32x4.mul(sum, share));
    }
  }
}

/** dx: each row of an example receives its share of the gradient of the mean. */
export function meanBackward(examples: i32, width: i32, dout: usize, starts: usize, dx: usize): void {
  const size = (<usize>width) << 2;
  for (let b = 0; b < examples; b++, dout += size) {
    const first = i32.load(starts + ((<usize>b) << 2));
    const end = i32.load(starts + ((<usize>b) << 2), 4);
    const share = f32x4.splat(<f32>1 / <f32>(end - first));
    for (let k: usize = 0; k < size; k += 16) {
      const part = f32x4.mul(v128.load(dout + k), share);
      for (let row = first; row < end; row++) v128.store(dx + <usize>row * size + k, part);
    }
  }
}

/**
 * 1-max pooling: out = max(0, the largest y among the windows of an example), for each filter; `winners` becomes the row
 * of that window, the first one where several are as large. y: rows × filters; a window covers `window` rows.
 */
export function maxForward(
  examples: i32,
  filters: i32,
  window: i32,
  y: usize,
  starts: usize,
  out: usize,
  outRow: i32,
  winners: usize,
): void {
  const size = (<usize>filters) << 2;
  for (let b = 0; b < examples; b++, out += (<usize>outRow) << 2, winners += size) {
    const first = i32.load(starts + ((<usize>b) << 2));
    const end = i32.load(starts + ((<usize>b) << 2), 4) - window;
    for (let k: usize = 0; k < size; k += 16) {
      let largest = v128.load(y + <usize>first * size + k);
      let winner = i32x4.splat(first);
      for (let row = first + 1; row <= end; row++) {
        const value = v128.load(y + <usize>row * size + k);
        winner = v128.bitselect(i32x4.splat(row), winner, f32x4.gt(value, largest));
        largest = f32x4.pmax(largest, value);
      }
      v128.store(out + k, f32x4.pmax(largest, f32x4.splat(0)));
      v128.store(winners + k, winner);
    }
  }
}

/**
 * Adds what the gradient of the pooled values sends to the winning windows, the filters and their biases.
 * w and dw: filters × depth, where depth = window × width of x.
 */
export function maxBackward(
  examples: i32,
  filters: i32,
  width: i32,
  depth: i32,
  out: usize,
  dout: usize,
  outRow: i32,
  winners: usize,
  x: usize,
  w: usize,
  dx: usize,
  dw: usize,
  db: usize,
): void {
  const size = (<usize>depth) << 2;
  for (let b = 0; b < examples; b++)
    for (let f = 0; f < filters; f++) {
      const at = (<usize>b * outRow + f) << 2;
      if (f32.load(out + at) <= 0) continue; // relu
      const d = f32.load(dout + at);
      const row = i32.load(winners + ((<usize>b * filters + f) << 2));
      const from = (<usize>row * width) << 2;
      const filter = <usize>f * size;
      const bias = db + ((<usize>f) << 2);
      f32.store(bias, f32.load(bias) + d);
      const gradient = f32x4.splat(d);
      for (let k: usize = 0; k < size; k += 16) {
        const dxAt = dx + from + k;
        const dwAt = dw + filter + k;
        v128.store(dxAt, f32x4.add(v128.load(dxAt), f32x4.mul(gradient, v128.load(w + filter + k))));
        v128.store(dwAt, f32x4.add(v128.load(dwAt), f32x4.mul(gradient, v128.load(x + from + k))));
      }
    }
}
