/**
 * @file Batch normalisation on plain arrays, forward and backward: the N · P values of a channel are one column.
 *
 * x is (N, C, P) row-major, with P = H · W places in a map and P = 1 behind a dense layer; γ, β and the statistics
 * are (C). Ioffe and Szegedy (2015), algorithms 1 and 2.
 */

export interface Shape {
  readonly N: number;
  readonly C: number;
  readonly P: number;
}

export interface Normalised {
  readonly y: Float64Array;
  readonly xhat: Float64Array;
  readonly mean: Float64Array;
  /** With the divisor N · P. */
  readonly variance: Float64Array;
  /** √(variance + ε). */
  readonly s: Float64Array;
}

export interface Gradients {
  readonly dx: Float64Array;
  readonly dgamma: Float64Array;
  readonly dbeta: Float64Array;
}

/** Calls `f` for every value of every channel: its channel, and where it stands. */
function each({ N, C, P }: Shape, f: (c: number, at: number) => void): void {
  for (let n = 0, at = 0; n < N; n++) for (let c = 0; c < C; c++) for (let p = 0; p < P; p++, at++) f(c, at);
}

export function forward(
  shape: Shape,
  x: ArrayLike<number>,
  gamma: ArrayLike<number>,
  beta: ArrayLike<number>,
  eps: number,
): Normalised {
  const { N, C, P } = shape;
  const count = N * P;
  const mean = new Float64Array(C);
  const variance = new Float64Array(C);
  each(shape, (c, at) => (mean[c]! += x[at]! / count));
  each(shape, (c, at) => (variance[c]! += (x[at]! - mean[c]!) ** 2 / count));
  const s = variance.map((v) => Math.sqrt(v + eps));
  const xhat = new Float64Array(N * C * P);
  const y = new Float64Array(N * C * P);
  each(shape, (c, at) => {
    xhat[at] = (x[at]! - mean[c]!) / s[c]!;
    y[at] = gamma[c]! * xhat[at]! + beta[c]!;
  });
  return { y, xhat, mean, variance, s };
}

/** The compact form: what arrives, less its mean and its part along x̂. */
export function backward(
  shape: Shape,
  { xhat, s }: Pick<Normalised, 'xhat' | 's'>,
  gamma: ArrayLike<number>,
  dy: ArrayLike<number>,
): Gradients {
  const { N, C, P } = shape;
  const count = N * P;
  const dgamma = new Float64Array(C);
  const dbeta = new Float64Array(C);
  each(shape, (c, at) => {
    dbeta[c]! += dy[at]!;
    dgamma[c]! += dy[at]! * xhat[at]!;
  });
  const dx = new Float64Array(N * C * P);
  each(shape, (c, at) => {
    dx[at] = (gamma[c]! / (count * s[c]!)) * (count * dy[at]! - dbeta[c]! - xhat[at]! * dgamma[c]!);
  });
  return { dx, dgamma, dbeta };
}
