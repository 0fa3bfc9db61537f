/**
 * @file Scores of tags and of pairs of neighbours on a chain, made into probabilities in three ways: each word for itself,
 * step by step given the tag before (MEMM), and once for the sentence (CRF). Letters as in the lesson; words count from 0.
 */

export interface Scores {
  /** e[t][k]: how well tag k fits word t. */
  readonly e: readonly (readonly number[])[];
  /** A[i][j]: the score of going from i to j; −∞ where that is forbidden. */
  readonly A: readonly (readonly number[])[];
}
export const WAYS = ['word', 'step', 'sentence'] as const;
export type Way = (typeof WAYS)[number];

type Column = readonly number[];
export interface Shares {
  /** states[t][k]: the share of tag k at word t. */
  readonly states: readonly Column[];
  /** moves[t][i][j]: the share of the pair i, j at words t and t + 1. */
  readonly moves: readonly (readonly Column[])[];
}

const most = (xs: Column): number => Math.max(...xs);
const total = (xs: Column): number => xs.reduce((a, b) => a + b, 0);

/** log Σ exp, also of nothing but −∞. */
export function logSum(xs: Column): number {
  const top = most(xs);
  return top === -Infinity ? top : top + Math.log(total(xs.map((x) => Math.exp(x - top))));
}
/** A distribution; nothing at all where every score is −∞. */
export function softmax(xs: Column): number[] {
  const all = logSum(xs);
  return xs.map((x) => (all === -Infinity ? 0 : Math.exp(x - all)));
}

/** The score of one row of tags. */
export const scoreOf = ({ e, A }: Scores, row: Column): number =>
  total(row.map((k, t) => e[t]![k]! + (t ? A[row[t - 1]!]![k]! : 0)));

/** a of the lesson for every word: the weight, in logarithms, of all rows that end there in each tag. */
function forward({ e, A }: Scores, meet: (ways: Column) => number): Column[] {
  const a: Column[] = [e[0]!];
  for (let t = 1; t < e.length; t++)
    a.push(e[t]!.map((score, j) => meet(a[t - 1]!.map((before, i) => before + A[i]![j]!)) + score));
  return a;
}

/** log Z: the logarithm of the weight of all rows. */
export const logZ = (s: Scores): number => logSum(forward(s, logSum).at(-1)!);

/** The posterior of every tag and pair, by walking back: R times what arrives; undefined where no row is allowed. */
export function posterior(s: Scores): Shares | undefined {
  const { e, A } = s;
  const a = forward(s, logSum);
  if (logSum(a.at(-1)!) === -Infinity) return undefined;
  const states: Column[] = [softmax(a.at(-1)!)];
  const moves: (readonly Column[])[] = [];
  for (let t = e.length - 1; t > 0; t--) {
    const arrives = states[0]!;
    // R: of what arrives in j, the share that came from i
    const pairs = A.map((row, i) =>
      row.map((score, j) =>
        arrives[j] ? arrives[j] * Math.exp(a[t - 1]![i]! + score + e[t]![j]! - a[t]![j]!) : 0,
      ),
    );
    moves.unshift(pairs);
    states.unshift(pairs.map(total));
  }
  return { states, moves };
}

/** The best row of tags; the earlier tag of two that are equal. */
export function bestRow(s: Scores): readonly number[] {
  const a = forward(s, most);
  const row = [a.at(-1)!.indexOf(most(a.at(-1)!))];
  for (let t = s.e.length - 2; t >= 0; t--) {
    const ways = a[t]!.map((before, i) => before + s.A[i]![row[0]!]!);
    row.unshift(ways.indexOf(most(ways)));
  }
  return row;
}

/** What of each tag and pair a normalisation expects. */
export function sharesOf(s: Scores, way: Way): Shares | undefined {
  if (way === 'sentence') return posterior(s);
  const { e, A } = s;
  if (way === 'word') {
    const states = e.map(softmax);
    return { states, moves: states.slice(1).map(() => A.map((row) => row.map(() => 0))) };
  }
  const states: Column[] = [softmax(e[0]!)];
  const moves = e.slice(1).map((scores, t) => {
    const pairs = A.map((row, i) => {
      const next = softmax(row.map((score, j) => score + scores[j]!));
      return next.map((p) => p * states[t]![i]!);
    });
    states.push(scores.map((_, j) => total(pairs.map((row) => row[j]!))));
    return pairs;
  });
  return { states, moves };
}

export interface Judged {
  /** Minus the log-probability of the true row. */
  readonly loss: number;
  /** de[t][k]: the gradient with respect to e, prediction minus truth. */
  readonly de: readonly Column[];
  /** The gradient with respect to A: expected minus observed pairs. */
  readonly dA: readonly Column[];
}

/** The loss of the true row, and its gradient, under a normalisation. @returns undefined where no row is allowed */
export function judge(s: Scores, truth: Column, way: Way): Judged | undefined {
  const { e, A } = s;
  const hot = (t: number): number[] => e[t]!.map((_, k) => +(truth[t] === k));
  const minus = (xs: Column, ys: Column): number[] => xs.map((x, i) => x - ys[i]!);
  const pairs = (of: (i: number, j: number) => number): number[][] =>
    A.map((row, i) => row.map((_, j) => of(i, j)));
  const observed = (i: number, j: number): number =>
    truth.filter((k, t) => t > 0 && truth[t - 1] === i && k === j).length;
  if (way === 'sentence') {
    const shares = posterior(s);
    if (!shares) return undefined;
    return {
      loss: logZ(s) - scoreOf(s, truth),
      de: shares.states.map((column, t) => minus(column, hot(t))),
      dA: pairs((i, j) => total(shares.moves.map((at) => at[i]![j]!)) - observed(i, j)),
    };
  }
  // what is decided at word t, the tag before it being the true one
  const scores = e.map((column, t) =>
    way === 'step' && t ? column.map((x, j) => x + A[truth[t - 1]!]![j]!) : column,
  );
  const predicted = scores.map(softmax);
  return {
    loss: -total(predicted.map((p, t) => Math.log(p[truth[t]!]!))),
    de: predicted.map((p, t) => minus(p, hot(t))),
    dA:
      way === 'word'
        ? pairs(() => 0)
        : pairs(
            (i, j) => total(predicted.map((p, t) => (t && truth[t - 1] === i ? p[j]! : 0))) - observed(i, j),
          ),
  };
}
