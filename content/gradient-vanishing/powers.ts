/** @file The numbers of the figures on powers of matrices: norms of Wⁿ, and products of shared or independent weights. */
import { norm } from '#math/error.ts';
import { sigmoid } from '#math/logistic.ts';
import { normal, random } from '#math/random.ts';
import { spectralNorm, spectralRadius } from '#math/spectrum.ts';
import { type Tensor, identity, map, matmul, tensor } from '#math/tensor.ts';

export interface Powers {
  /** ‖Wⁿ‖₂ for n = 0…N. */
  readonly norms: readonly number[];
  readonly sigma: number;
  readonly rho: number;
}

export const matrixOf = (rows: readonly (readonly number[])[]): Tensor =>
  tensor([rows.length, rows[0]!.length], (i) => rows.flat()[i]!);

export function powersOf(w: Tensor, N: number): Powers {
  const norms = [1];
  let power = identity(w.shape[0]!);
  for (let n = 1; n <= N; n++) norms.push(spectralNorm((power = matmul(power, w))));
  return { norms, sigma: spectralNorm(w), rho: spectralRadius(w) };
}

export interface Walks {
  /** ln |w₁ w₂ ⋯ wₙ| for n = 0…N, one list for each run. */
  readonly runs: readonly (readonly number[])[];
  /** Standard deviation over the runs at n = N. */
  readonly spread: number;
}

/** Products of N standard normal weights: the same one N times, or a new one each time. */
export function walks(shared: boolean, N: number, count: number, seed: number): Walks {
  const rng = random(seed);
  const runs = Array.from({ length: count }, () => {
    let w = normal(rng);
    const run = [0];
    for (let n = 1; n <= N; n++) {
      if (!shared && n > 1) w = normal(rng);
      run.push(run[n - 1]! + Math.log(Math.abs(w)));
    }
    return run;
  });
  const last = runs.map((run) => run[N]!);
  const mean = last.reduce((a, b) => a + b) / count;
  const spread = Math.sqrt(last.reduce((s, x) => s + (x - mean) ** 2, 0) / (count - 1));
  return { runs, spread };
}

/**
 * Mean growth per step, (1/N) ln ‖v_N‖/‖v₀‖, of a column sent through N random matrices with entries of variance
 * gain²/size: the same matrix N times, or a new one each time.
 */
export function growthRate(shared: boolean, gain: number, size: number, N: number, seed: number): number {
  const rng = random(seed);
  const draw = (): Tensor => tensor([size, size], () => (gain * normal(rng)) / Math.sqrt(size));
  let w = draw();
  let v = tensor([size, 1], () => normal(rng));
  v = map(v, (x) => x / norm(v));
  let sum = 0;
  for (let n = 1; n <= N; n++) {
    if (!shared && n > 1) w = draw();
    v = matmul(w, v);
    const grown = norm(v);
    sum += Math.log(grown);
    v = map(v, (x) => x / grown);
  }
  return sum / N;
}

/**
 * A sigmoid unit with weight 8 that starts at one half, seen as a function of its bias: half the squared distance from 0.9
 * after twenty steps, and the slope of that.
 */
export function cliffAt(bias: number): { loss: number; slope: number } {
  let h = 1 / 2;
  let byBias = 0;
  for (let t = 1; t <= 20; t++) {
    const next = sigmoid(8 * h + bias);
    byBias = next * (1 - next) * (1 + 8 * byBias);
    h = next;
  }
  return { loss: (h - 0.9) ** 2 / 2, slope: (h - 0.9) * byBias };
}
