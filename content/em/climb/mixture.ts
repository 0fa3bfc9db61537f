/** @file A mixture of two sources, none of which is seen: its log-likelihood, the bound of any guess, and the step of EM. */

export type Pair = readonly [first: number, second: number];

/** Numbers from bell curves, or rows of `heads` and `tails` from coins. */
export type Data =
  | { readonly kind: 'gaussian'; readonly x: readonly number[] }
  | { readonly kind: 'coins'; readonly heads: readonly number[]; readonly tails: readonly number[] };

export interface Parameters {
  /** Shares of the sources; together 1. */
  readonly w: Pair;
  /** Mean of each bell curve, or probability of heads of each coin. */
  readonly mean: Pair;
  /** Variance of each bell curve; coins have none. */
  readonly v: Pair;
}

/** How likely each row is held to come from the second source. */
export type Guess = readonly number[];

export const BOTH = [0, 1] as const;
const both = (of: (k: 0 | 1) => number): Pair => [of(0), of(1)];
export const rowsOf = (data: Data): number => (data.kind === 'gaussian' ? data.x.length : data.heads.length);
const sum = (n: number, of: (i: number) => number): number => {
  let all = 0;
  for (let i = 0; i < n; i++) all += of(i);
  return all;
};

/** The logarithm of the probability that source `k` is chosen and makes row `i`: J of the lesson. */
export function joint(data: Data, { w, mean, v }: Parameters, i: number, k: 0 | 1): number {
  if (data.kind === 'gaussian')
    return Math.log(w[k]) - (data.x[i]! - mean[k]) ** 2 / (2 * v[k]) - Math.log(2 * Math.PI * v[k]) / 2;
  return Math.log(w[k]) + data.heads[i]! * Math.log(mean[k]) + data.tails[i]! * Math.log(1 - mean[k]);
}

export function likelihood(data: Data, p: Parameters): number {
  return sum(rowsOf(data), (i) => {
    const [a, b] = both((k) => joint(data, p, i, k));
    const top = Math.max(a, b);
    return top + Math.log(Math.exp(a - top) + Math.exp(b - top));
  });
}

/** The responsibilities: the guess of the E-step. */
export const posterior = (data: Data, p: Parameters): Guess =>
  Array.from(
    { length: rowsOf(data) },
    (_, i) => 1 / (1 + Math.exp(joint(data, p, i, 0) - joint(data, p, i, 1))),
  );

/** What of row `i` belongs to source `k`. */
const part = (q: Guess, i: number, k: 0 | 1): number => (k ? q[i]! : 1 - q[i]!);

/** 𝓕(q), never above the log-likelihood. */
export const bound = (data: Data, q: Guess, p: Parameters): number =>
  sum(q.length, (i) =>
    // q log q is 0 at 0
    sum(2, (k) => {
      const share = part(q, i, k as 0 | 1);
      return share ? share * (joint(data, p, i, k as 0 | 1) - Math.log(share)) : 0;
    }),
  );

/** The rows, or for coins the tosses, that each source is held to have made. */
const weights = (data: Data, q: Guess): Pair =>
  both((k) =>
    sum(q.length, (i) => part(q, i, k) * (data.kind === 'coins' ? data.heads[i]! + data.tails[i]! : 1)),
  );

/** The gradient of the bound with respect to both means, or both probabilities of heads. */
export function slopes(data: Data, q: Guess, { mean, v }: Parameters): Pair {
  return both((k) =>
    sum(q.length, (i) =>
      data.kind === 'gaussian'
        ? (part(q, i, k) * (data.x[i]! - mean[k])) / v[k]
        : part(q, i, k) * (data.heads[i]! / mean[k] - data.tails[i]! / (1 - mean[k])),
    ),
  );
}

/** The rate that EM gives each of them: v/n, and θ(1 − θ) over the tosses. */
export function rates(data: Data, q: Guess, { mean, v }: Parameters): Pair {
  const n = weights(data, q);
  return both((k) => (data.kind === 'gaussian' ? v[k] : mean[k] * (1 - mean[k])) / n[k]);
}

/** Which parameters a step moves: the second mean, both, or shares and variances too. */
export const MOVES = ['second', 'both', 'all'] as const;
export type Moves = (typeof MOVES)[number];

/** The top of the bound in the parameters that move: the M-step, after which a guess of its own makes no sense. */
export function top(data: Data, q: Guess, p: Parameters, moves: Moves): Parameters {
  const n = weights(data, q);
  const seen = data.kind === 'gaussian' ? data.x : data.heads;
  const means = both((k) => (n[k] ? sum(q.length, (i) => part(q, i, k) * seen[i]!) / n[k] : p.mean[k]));
  const mean: Pair = moves === 'second' ? [p.mean[0], means[1]] : means;
  if (moves !== 'all') return { ...p, mean };
  const rows = both((k) => sum(q.length, (i) => part(q, i, k)));
  const v = both((k) =>
    data.kind === 'gaussian' && n[k]
      ? sum(q.length, (i) => part(q, i, k) * (data.x[i]! - mean[k]) ** 2) / n[k]
      : p.v[k],
  );
  return { w: both((k) => rows[k] / q.length), mean, v };
}

/** Some steps of EM from `p`: the log-likelihood before each, and after the last. */
export function climb(data: Data, p: Parameters, moves: Moves, steps: number, held = (x: Parameters) => x) {
  const heights = [likelihood(data, p)];
  for (let at = p; heights.length <= steps; heights.push(likelihood(data, at)))
    at = held(top(data, posterior(data, at), at, moves));
  return heights;
}

/** The same by gradient descent with one rate for all; NaN from where a probability has left its interval. */
export function descend(data: Data, p: Parameters, moves: Moves, rate: number, steps: number): number[] {
  const heights = [likelihood(data, p)];
  for (let at = p; heights.length <= steps; heights.push(likelihood(data, at))) {
    const slope = slopes(data, posterior(data, at), at);
    const moved = both((k) => at.mean[k] + (k || moves !== 'second' ? rate * slope[k] : 0));
    at = { ...at, mean: moved };
  }
  return heights;
}
