/**
 * @file Polynomials fitted to noisy examples: the mean square with a penalty on the coefficients, alone or averaged over
 * samples drawn with replacement (Breiman 1996).
 *
 * The coefficients are those of the Chebyshev polynomials, T₀ = 1 not penalised. The penalty is never 0, so that there is
 * one solution also where there are more coefficients than different examples.
 */
import { factor } from '#math/cholesky.ts';
import { integer, normal, random } from '#math/random.ts';
import { MOST_DEGREE, type Settings } from './figure.ts';

/** Places at which the error on new examples is measured. */
const UNSEEN = 400;

/** What the examples are noisy values of. */
export const truth = (x: number): number => Math.sin(Math.PI * x);

/** T₀(x) … T_d(x). */
export function chebyshev(x: number, degree: number): Float64Array {
  const t = new Float64Array(degree + 1);
  t[0] = 1;
  if (degree > 0) t[1] = x;
  for (let k = 2; k <= degree; k++) t[k] = 2 * x * t[k - 1]! - t[k - 2]!;
  return t;
}

export interface Examples {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Random places cos πu, denser towards ±1 where a polynomial needs it, and noisy values there. */
function examples(n: number, noise: number, seed: number): Examples {
  const rng = random(seed);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  // one after the other, so that more examples contain the fewer
  for (let i = 0; i < n; i++) {
    x[i] = Math.cos(Math.PI * rng());
    y[i] = truth(x[i]!) + noise * normal(rng);
  }
  return { x, y };
}

/** T₀ … T of the largest degree at every place. */
const tableOf = (x: Float64Array): Float64Array[] => [...x].map((xi) => chebyshev(xi, MOST_DEGREE));

/**
 * The coefficients that make Σ mᵢ (f(xᵢ) − yᵢ)² / 2N + λ/2 Σ w_k² least, for every degree up to the largest; `times`
 * says how often each example is in the sample. Cholesky’s decomposition of the normal equations serves all degrees:
 * that of a leading block is the leading block of that of the whole.
 */
export function fitAll(
  table: readonly Float64Array[],
  y: Float64Array,
  times: ArrayLike<number>,
  lambda: number,
): Float64Array[] {
  const n = MOST_DEGREE + 1;
  const N = y.length;
  const a = new Float64Array(n * n);
  const b = new Float64Array(n);
  table.forEach((t, i) => {
    const weight = times[i]! / N;
    if (!weight) return;
    for (let j = 0; j < n; j++) {
      b[j]! += weight * t[j]! * y[i]!;
      for (let k = 0; k <= j; k++) a[j * n + k]! += weight * t[j]! * t[k]!;
    }
  });
  for (let j = 0; j < n; j++) a[j * n + j]! += j ? lambda : 0;
  // where it is not positive definite there is no answer
  const L = factor({ shape: [n, n], data: a })?.L.data ?? a.fill(NaN);
  for (let j = 0; j < n; j++) {
    for (let l = 0; l < j; l++) b[j]! -= L[j * n + l]! * b[l]!;
    b[j]! /= L[j * n + j]!;
  }
  return Array.from({ length: n }, (_, degree) => {
    const w = b.slice(0, degree + 1);
    for (let j = degree; j >= 0; j--) {
      for (let l = j + 1; l <= degree; l++) w[j]! -= L[l * n + j]! * w[l]!;
      w[j]! /= L[j * n + j]!;
    }
    return w;
  });
}

const dot = (w: Float64Array, t: Float64Array): number => w.reduce((sum, wk, k) => sum + wk * t[k]!, 0);

export const valueAt = (w: Float64Array, x: number): number => dot(w, chebyshev(x, w.length - 1));

/** The mean of several models. */
export const meanAt = (models: readonly Float64Array[], x: number): number =>
  models.reduce((sum, w) => sum + valueAt(w, x), 0) / models.length;

/** How often each of n examples is drawn in n draws with replacement. */
function resampled(n: number, rng: () => number): Float64Array {
  const times = new Float64Array(n);
  for (let i = 0; i < n; i++) times[integer(rng, n)]! += 1;
  return times;
}

export interface Errors {
  /** Mean square of the (averaged) model on the examples it was fitted to. */
  readonly train: number;
  /** The same on new examples: the mean square of its distance from the truth, and the variance of the noise. */
  readonly validation: number;
  /** Mean over the models of their own errors on new examples. */
  readonly single: number;
  /** Mean over models and places of the squared distance from the average model. */
  readonly spread: number;
}

export interface Fitted {
  readonly settings: Settings;
  readonly examples: Examples;
  /** One for each model. */
  readonly models: readonly Float64Array[];
  /** The errors at every degree from 0 to the largest, the other settings as they are. */
  readonly errors: readonly Errors[];
}

const meanOver = (n: number, f: (i: number) => number): number => {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += f(i);
  return sum / n;
};

interface Tabled extends Examples {
  readonly table: readonly Float64Array[];
}

function errorsOf(models: readonly Float64Array[], seen: Tabled, unseen: Tabled, variance: number): Errors {
  /** Value of every model at every place, model by model. */
  const at = (table: readonly Float64Array[]): Float64Array[] =>
    models.map((w) => Float64Array.from(table, (t) => dot(w, t)));
  const mean = (values: readonly Float64Array[], i: number): number =>
    meanOver(values.length, (m) => values[m]![i]!);
  const [here, there] = [at(seen.table), at(unseen.table)] as const;
  const middle = unseen.y.map((_, i) => mean(there, i));
  const n = unseen.y.length;
  return {
    train: meanOver(seen.y.length, (i) => (mean(here, i) - seen.y[i]!) ** 2),
    validation: variance + meanOver(n, (i) => (middle[i]! - unseen.y[i]!) ** 2),
    single:
      variance + meanOver(models.length, (m) => meanOver(n, (i) => (there[m]![i]! - unseen.y[i]!) ** 2)),
    spread: meanOver(models.length, (m) => meanOver(n, (i) => (there[m]![i]! - middle[i]!) ** 2)),
  };
}

/** Where models are compared with the truth: places as dense as those of the examples. */
export const PLACES: Float64Array = Float64Array.from({ length: UNSEEN }, (_, i) =>
  Math.cos((Math.PI * (i + 0.5)) / UNSEEN),
);

/** The coefficients fitted to one draw of examples, for every degree up to the largest. */
export function drawn({ N, noise, seed, penalty }: Pick<Settings, 'N' | 'noise' | 'seed' | 'penalty'>) {
  const { x, y } = examples(N, noise, seed);
  return fitAll(tableOf(x), y, new Float64Array(N).fill(1), 10 ** penalty);
}

export function fitted(settings: Settings): Fitted {
  const { N, noise, seed, degree, bags } = settings;
  const tabled = (e: Examples): Tabled => ({ ...e, table: tableOf(e.x) });
  const data = tabled(examples(N, noise, seed));
  const unseen = tabled({ x: PLACES, y: PLACES.map(truth) });
  const rng = random(seed + 50_000);
  // one model sees the data themselves
  const samples = Array.from({ length: bags }, () =>
    bags === 1 ? new Float64Array(N).fill(1) : resampled(N, rng),
  );
  const byBag = samples.map((times) => fitAll(data.table, data.y, times, 10 ** settings.penalty));
  const byDegree = Array.from({ length: MOST_DEGREE + 1 }, (_, d) => byBag.map((models) => models[d]!));
  return {
    settings,
    examples: { x: data.x, y: data.y },
    models: byDegree[degree]!,
    errors: byDegree.map((models) => errorsOf(models, data, unseen, noise ** 2)),
  };
}
