/**
 * @file A hidden Markov model with two states and two things to be seen, in logarithms: the walks forward and back, what
 * flows through the trellis, the best path, and one step of Baum and Welch. Letters as in the lesson.
 */

export interface Model {
  /** Of the first state. */
  readonly pi: readonly number[];
  /** A[i][j]: from i to j. A move that is forbidden has 0, and its row is not filled up. */
  readonly A: readonly (readonly number[])[];
  /** B[i][k]: state i shows k. */
  readonly B: readonly (readonly number[])[];
}

export const STATES = [0, 1] as const;
type Column = readonly number[];

const most = (xs: readonly number[]): number => Math.max(...xs);
/** log Σ exp, also of nothing but −∞. */
export function logSum(xs: readonly number[]): number {
  const top = most(xs);
  return top === -Infinity ? top : top + Math.log(xs.reduce((sum, x) => sum + Math.exp(x - top), 0));
}

export interface Walks {
  /** log α_t and log β_t; under max the scores of the best way here, and on from here. */
  readonly alpha: readonly Column[];
  readonly beta: readonly Column[];
  /** log P, or the logarithm of the probability of the best path. */
  readonly whole: number;
}

/** Both walks over the trellis: `meet` says what becomes of ways that meet, {@link logSum} or a maximum. */
export function walks(m: Model, seen: readonly number[], meet: (ways: readonly number[]) => number): Walks {
  const T = seen.length;
  const shows = (t: number, i: number): number => Math.log(m.B[i]![seen[t]!]!);
  const move = (i: number, j: number): number => Math.log(m.A[i]![j]!);
  const alpha: Column[] = [STATES.map((i) => Math.log(m.pi[i]!) + shows(0, i))];
  for (let t = 1; t < T; t++)
    alpha.push(STATES.map((j) => meet(STATES.map((i) => alpha[t - 1]![i]! + move(i, j))) + shows(t, j)));
  const beta: Column[] = [STATES.map(() => 0)];
  for (let t = T - 1; t > 0; t--)
    beta.unshift(STATES.map((i) => meet(STATES.map((j) => move(i, j) + shows(t, j) + beta[0]![j]!))));
  return { alpha, beta, whole: meet(alpha[T - 1]!) };
}

export const summed = (m: Model, seen: readonly number[]): Walks => walks(m, seen, logSum);

/** Every parameter to the power 1/τ: the smaller τ, the more the best path weighs among all. */
export function sharpened({ pi, A, B }: Model, tau: number): Model {
  const all = [...pi, ...A.flat(), ...B.flat()];
  const scale = most(all);
  const power = (p: number): number => (p / scale) ** (1 / tau);
  return { pi: pi.map(power), A: A.map((row) => row.map(power)), B: B.map((row) => row.map(power)) };
}

export interface Flow {
  /** γ: the share of each state at each step. */
  readonly states: readonly Column[];
  /** ξ: the share of each move at each step but the last. */
  readonly moves: readonly (readonly Column[])[];
}

/** The shares of all paths; undefined where no path is left. */
export function flow(m: Model, seen: readonly number[]): Flow | undefined {
  const { alpha, beta, whole } = summed(m, seen);
  if (whole === -Infinity) return undefined;
  return {
    states: alpha.map((column, t) => column.map((a, i) => Math.exp(a + beta[t]![i]! - whole))),
    moves: seen.slice(1).map((k, t) =>
      STATES.map((i) =>
        STATES.map((j) => {
          const step = Math.log(m.A[i]![j]!) + Math.log(m.B[j]![k]!);
          return Math.exp(alpha[t]![i]! + step + beta[t + 1]![j]! - whole);
        }),
      ),
    ),
  };
}

/** The best path: where both maxima meet with the score of the whole; the earlier state of two that are equal. */
export function bestPath(m: Model, seen: readonly number[]): readonly number[] {
  const { alpha } = walks(m, seen, most);
  const path = [alpha.at(-1)!.indexOf(most(alpha.at(-1)!))];
  for (let t = seen.length - 2; t >= 0; t--) {
    const ways = STATES.map((i) => alpha[t]![i]! + Math.log(m.A[i]![path[0]!]!));
    path.unshift(ways.indexOf(most(ways)));
  }
  return path;
}

/** The probability of one path together with what was seen. */
export const chanceOf = (m: Model, seen: readonly number[], path: readonly number[]): number =>
  path.reduce((p, i, t) => p * m.B[i]![seen[t]!]! * (t ? m.A[path[t - 1]!]![i]! : m.pi[i]!), 1);

/** How often each parameter is expected to be used: the parameter times the gradient of log P with respect to it. */
export function counts(m: Model, seen: readonly number[]): Model | undefined {
  const shares = flow(m, seen);
  if (!shares) return undefined;
  const total = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
  return {
    pi: shares.states[0]!,
    A: STATES.map((i) => STATES.map((j) => total(shares.moves.map((at) => at[i]![j]!)))),
    B: STATES.map((i) =>
      STATES.map((k) => total(shares.states.map((at, t) => (seen[t] === k ? at[i]! : 0)))),
    ),
  };
}

/** One step of Baum and Welch: counts, their rows made to add up to 1; a row that is never used stays. */
export function learnt(m: Model, seen: readonly number[]): Model {
  const used = counts(m, seen);
  if (!used) return m;
  const row = (of: readonly number[], old: readonly number[]): readonly number[] => {
    const all = of.reduce((a, b) => a + b, 0);
    return all > 0 ? of.map((x) => x / all) : old;
  };
  return {
    pi: row(used.pi, m.pi),
    A: used.A.map((of, i) => row(of, m.A[i]!)),
    B: used.B.map((of, i) => row(of, m.B[i]!)),
  };
}
