/**
 * @file The convolution layer in its general form, on plain arrays in NCHW order.
 *
 * z[n, f, i, j] = b[f] + Σ w[f, c, u, v] x[n, c, i s + u d − p, j s + v d − p] with stride s, padding p, dilation d; what
 * lies outside the input counts as 0. One list of terms serves all three directions (Dumoulin & Visin 2016, ch. 2 and 4).
 */

export interface Shape {
  /** Examples N, channels C, rows and columns of the input. */
  readonly N: number;
  readonly C: number;
  readonly rows: number;
  readonly columns: number;
  /** Filters F, each C × K × K. */
  readonly F: number;
  readonly K: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

/** Places along one axis where the dilated kernel fits; 0 when it fits nowhere. */
export const outputLength = (
  length: number,
  { K, stride, padding, dilation }: Pick<Shape, 'K' | 'stride' | 'padding' | 'dilation'>,
): number => Math.max(0, Math.floor((length + 2 * padding - dilation * (K - 1) - 1) / stride) + 1);

export const outputShape = (s: Shape): readonly [N: number, F: number, P: number, Q: number] => [
  s.N,
  s.F,
  outputLength(s.rows, s),
  outputLength(s.columns, s),
];

/** One product of the layer: w[weight] x[input] is a term of z[output]. All three count from 0 in NCHW order. */
export type Visit = (output: number, weight: number, input: number, filter: number) => void;

/** Every product of the layer once, output after output. Products with the padding are 0 and left out. */
export function terms(s: Shape, visit: Visit): void {
  const [N, F, P, Q] = outputShape(s);
  for (let n = 0; n < N; n++)
    for (let f = 0; f < F; f++)
      for (let i = 0; i < P; i++)
        for (let j = 0; j < Q; j++) {
          const output = ((n * F + f) * P + i) * Q + j;
          for (let c = 0; c < s.C; c++)
            for (let u = 0; u < s.K; u++) {
              const row = i * s.stride + u * s.dilation - s.padding;
              if (row < 0 || row >= s.rows) continue;
              for (let v = 0; v < s.K; v++) {
                const column = j * s.stride + v * s.dilation - s.padding;
                if (column < 0 || column >= s.columns) continue;
                const weight = ((f * s.C + c) * s.K + u) * s.K + v;
                visit(output, weight, ((n * s.C + c) * s.rows + row) * s.columns + column, f);
              }
            }
        }
}

const count = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** z, in NFPQ order. */
export function forward(
  s: Shape,
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  b: ArrayLike<number>,
): Float64Array {
  const [N, F, P, Q] = outputShape(s);
  const z = new Float64Array(count([N, F, P, Q]));
  for (let k = 0; k < z.length; k++) z[k] = b[Math.floor(k / (P * Q)) % F]!;
  terms(s, (output, weight, input) => void (z[output]! += w[weight]! * x[input]!));
  return z;
}

export interface Gradients {
  readonly dx: Float64Array;
  readonly dw: Float64Array;
  readonly db: Float64Array;
}

/**
 * The gradients when dz arrives, in the shapes of x, w and b. With `upTo`, only what the first so many outputs have
 * sent back: the sums as they stand half-way.
 */
export function backward(
  s: Shape,
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  dz: ArrayLike<number>,
  upTo = Infinity,
): Gradients {
  const [, F, P, Q] = outputShape(s);
  const dx = new Float64Array(s.N * s.C * s.rows * s.columns);
  const dw = new Float64Array(F * s.C * s.K * s.K);
  const db = new Float64Array(F);
  terms(s, (output, weight, input) => {
    if (output >= upTo) return;
    dx[input]! += w[weight]! * dz[output]!;
    dw[weight]! += dz[output]! * x[input]!;
  });
  for (let k = 0; k < Math.min(dz.length, upTo); k++) db[Math.floor(k / (P * Q)) % F]! += dz[k]!;
  return { dx, dw, db };
}
