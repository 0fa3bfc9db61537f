/** @file The size of the signal from layer to layer, for weights of a chosen spread: what two variances predict. */
import { normal, random } from '#math/random.ts';

export const LAYERS = 20;
export const UNITS = 100;
/** Inputs that go through the layers side by side. */
const EXAMPLES = 32;

/** Root mean square of the units after each of {@link LAYERS} layers, from 1 at the input; weights are normal. */
export function spreadOf(phi: (z: number) => number, deviation: number, seed = 1): number[] {
  const rng = random(seed);
  let h = Float64Array.from({ length: UNITS * EXAMPLES }, () => normal(rng));
  const sizes = [rootMeanSquare(h)];
  for (let layer = 0; layer < LAYERS; layer++) {
    const W = Float64Array.from({ length: UNITS * UNITS }, () => deviation * normal(rng));
    const next = new Float64Array(h.length);
    for (let n = 0; n < EXAMPLES; n++)
      for (let j = 0; j < UNITS; j++) {
        let z = 0;
        for (let i = 0; i < UNITS; i++) z += W[j * UNITS + i]! * h[n * UNITS + i]!;
        next[n * UNITS + j] = phi(z);
      }
    h = next;
    sizes.push(rootMeanSquare(h));
  }
  return sizes;
}

const rootMeanSquare = (a: Float64Array): number =>
  Math.sqrt(a.reduce((sum, x) => sum + x * x, 0) / a.length);

const relu = (z: number): number => Math.max(z, 0);

/** Of either panel: the lines from the smallest spread to the largest. */
export const spreads = (): { readonly tanh: readonly number[][]; readonly relu: readonly number[][] } => ({
  tanh: [0.01, Math.sqrt(2 / (UNITS + UNITS)), 1].map((s) => spreadOf(Math.tanh, s)),
  relu: [1, 2, 4].map((k) => spreadOf(relu, Math.sqrt(k / UNITS))),
});
