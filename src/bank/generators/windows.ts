/** @file The arithmetic of windows that slide: output size, receptive field, transposed convolution. */

/** A window of `kernel` cells, `dilation` apart, moved by `stride` over an axis with `padding` zeros at both ends. */
export interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

/** Cells from the first to the last that a window covers. */
export const reach = ({ kernel, dilation }: Pick<Window, 'kernel' | 'dilation'>): number =>
  dilation * (kernel - 1) + 1;

/** How many places the window has on an axis of n cells: ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1. */
export const outputSize = (n: number, w: Window): number =>
  Math.floor((n + 2 * w.padding - reach(w)) / w.stride) + 1;

/** Size of a transposed convolution: (n − 1)s − 2p + k. */
export const transposedSize = (n: number, { kernel, stride, padding }: Window): number =>
  (n - 1) * stride - 2 * padding + kernel;

/** How many cells of the input one cell sees after layers of windows: 1 + Σ (reach − 1) · product of strides before. */
export function receptiveField(layers: readonly Window[]): number {
  let [field, jump] = [1, 1];
  for (const w of layers) {
    field += (reach(w) - 1) * jump;
    jump *= w.stride;
  }
  return field;
}

/** Cross-correlation of a picture with a kernel, zero padding included: what deep learning calls convolution. */
export function correlate(
  x: readonly (readonly number[])[],
  w: readonly (readonly number[])[],
  { stride, padding, dilation }: Omit<Window, 'kernel'>,
): number[][] {
  const size = { stride, padding, dilation };
  const rows = outputSize(x.length, { kernel: w.length, ...size });
  const columns = outputSize(x[0]!.length, { kernel: w[0]!.length, ...size });
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => {
      let sum = 0;
      w.forEach((row, u) =>
        row.forEach((weight, v) => {
          const r = i * stride + u * dilation - padding;
          const c = j * stride + v * dilation - padding;
          sum += weight * (x[r]?.[c] ?? 0);
        }),
      );
      return sum;
    }),
  );
}

/** Each entry stamps the kernel, `stride` apart; what overlaps is added; then `padding` is cut off. */
export function transposed(
  x: readonly (readonly number[])[],
  w: readonly (readonly number[])[],
  stride: number,
): number[][] {
  const size = (n: number, k: number): number =>
    transposedSize(n, { kernel: k, stride, padding: 0, dilation: 1 });
  const out = Array.from({ length: size(x.length, w.length) }, () =>
    Array.from({ length: size(x[0]!.length, w[0]!.length) }, () => 0),
  );
  x.forEach((line, i) =>
    line.forEach((value, j) =>
      w.forEach((row, u) =>
        row.forEach((weight, v) => (out[i * stride + u]![j * stride + v]! += value * weight)),
      ),
    ),
  );
  return out;
}

/** Pooling without padding. */
export function pool(
  x: readonly (readonly number[])[],
  kernel: number,
  stride: number,
  by: (cells: readonly number[]) => number,
): number[][] {
  const size = (n: number): number => outputSize(n, { kernel, stride, padding: 0, dilation: 1 });
  return Array.from({ length: size(x.length) }, (_, i) =>
    Array.from({ length: size(x[0]!.length) }, (_, j) =>
      by(
        Array.from(
          { length: kernel * kernel },
          (_, k) => x[i * stride + Math.floor(k / kernel)]![j * stride + (k % kernel)]!,
        ),
      ),
    ),
  );
}
