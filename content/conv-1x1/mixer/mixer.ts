/** @file A small picture through one 1 × 1 convolution: its channels, two target maps, the loss and where its gradient comes from. */
import { type Shape, backward, forward } from '#math/convolution.ts';
import { random } from '#math/random.ts';

/** Rows and columns of the picture. */
export const SIDE = 8;
export const N = SIDE * SIDE;
/** Red, green, blue. */
export const C = 3;
/** Brightness, and red against green. */
export const F = 2;

const SHAPE: Shape = { N: 1, C, rows: SIDE, columns: SIDE, F, K: 1, stride: 1, padding: 0, dilation: 1 };

/** Weights row by row, and one bias for each output map. */
export interface Weights {
  readonly w: readonly number[];
  readonly b: readonly number[];
}

export const OPENING: Weights = { w: [1, 0, 0, 0, 0, 1], b: [0, 0] };
/** The weights behind the target maps: luma as in Rec. 601, and the difference of red and green. */
export const HIDDEN: Weights = { w: [0.299, 0.587, 0.114, 1, -1, 0], b: [0, 0] };
/** Every slider runs from −REACH to REACH. */
export const REACH = 1.5;

/** A red ball with a highlight on a lawn, under a sky: three channels, each row after row, from 0 to 1. */
export const PICTURE: readonly number[] = (() => {
  const colour = (row: number, column: number): readonly number[] => {
    const away = Math.hypot(row - 3.9, column - 3.6);
    if (Math.hypot(row - 2.9, column - 2.9) < 0.8) return [1, 0.78, 0.7];
    if (away < 2.7) return [0.9 - 0.09 * away, 0.16, 0.14];
    return row < 5 ? [0.55 + 0.05 * row, 0.72 + 0.04 * row, 0.95] : [0.24, 0.58 - 0.03 * (row - 5), 0.2];
  };
  const pixels = Array.from({ length: N }, (_, k) => colour(Math.floor(k / SIDE), k % SIDE));
  return Array.from({ length: C * N }, (_, k) => pixels[k % N]![Math.floor(k / N)]!);
})();

/** The same places in another order: `order[k]` is the pixel that place k shows. */
export function shuffled(seed: number): readonly number[] {
  const rng = random(seed);
  const order = Array.from({ length: N }, (_, k) => k);
  for (let k = N - 1; k > 0; k--) {
    const at = Math.floor(rng() * (k + 1));
    [order[k], order[at]] = [order[at]!, order[k]!];
  }
  return order;
}

export const UNTOUCHED: readonly number[] = Array.from({ length: N }, (_, k) => k);

/** Channels or maps with their places in a new order. */
export const arranged = (x: readonly number[], order: readonly number[]): number[] =>
  Array.from({ length: x.length }, (_, k) => x[N * Math.floor(k / N) + order[k % N]!]!);

/** F maps from C channels. */
export const mixed = ({ w, b }: Weights, x: readonly number[]): number[] =>
  Array.from(forward(SHAPE, x, w, b));

export interface Measured {
  readonly z: readonly number[];
  /** Σ (z − t)² / 2N. */
  readonly loss: number;
  /** ∂L/∂z. */
  readonly delta: readonly number[];
  readonly dw: readonly number[];
  readonly db: readonly number[];
}

const lossOf = (z: readonly number[], t: readonly number[]): number =>
  z.reduce((sum, v, k) => sum + (v - t[k]!) ** 2, 0) / (2 * N);

export function measure(weights: Weights, x: readonly number[]): Measured {
  const z = mixed(weights, x);
  const t = mixed(HIDDEN, x);
  const delta = z.map((v, k) => (v - t[k]!) / N);
  const { dw, db } = backward(SHAPE, x, weights.w, delta);
  return { z, loss: lossOf(z, t), delta, dw: Array.from(dw), db: Array.from(db) };
}

/** What each place adds to the gradient of weight `at`: δ[f, k] x[c, k]. */
export function contributions(at: number, { delta }: Measured, x: readonly number[]): number[] {
  const [f, c] = [Math.floor(at / C), at % C];
  return Array.from({ length: N }, (_, k) => delta[f * N + k]! * x[c * N + k]!);
}

/** Step of the central difference. */
const EPSILON = 1e-5;

/** The gradient of weight `at` by its other witness: nudge it and watch the loss. */
export function nudged(at: number, { w, b }: Weights, x: readonly number[]): number {
  const t = mixed(HIDDEN, x);
  const by = (step: number): number =>
    lossOf(mixed({ w: w.map((v, k) => (k === at ? v + step : v)), b }, x), t);
  return (by(EPSILON) - by(-EPSILON)) / (2 * EPSILON);
}

/** One step of gradient descent, kept within the reach of the sliders. */
export function stepped({ w, b }: Weights, { dw, db }: Measured, rate: number): Weights {
  const held = (v: number): number => Math.max(-REACH, Math.min(REACH, v));
  return {
    w: w.map((v, k) => held(v - rate * dw[k]!)),
    b: b.map((v, k) => held(v - rate * db[k]!)),
  };
}
