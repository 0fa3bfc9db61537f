/** @file What the figure of the rows shows at a state: shares, two answers, and three normalisations side by side. */
import { WAYS, bestRow, judge, logZ, scoreOf, sharesOf } from './field.ts';
import { type State, scoresOf } from './figure.ts';

const largest = (xs: readonly number[]): number => xs.indexOf(Math.max(...xs));
const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** Undefined where no row is allowed. */
export function viewOf(state: State) {
  const s = scoresOf(state);
  const { way, truth } = state;
  const shares = sharesOf(s, way);
  const judged = judge(s, truth, way);
  if (!shares || !judged || logZ(s) === -Infinity) return undefined;
  const observed = [0, 1].map((i) =>
    [0, 1].map((j) => truth.filter((k, t) => t > 0 && truth[t - 1] === i && k === j).length),
  );
  return {
    ...{ shares, judged, observed },
    numbers: state.shown === 'share' ? shares.states : judged.de,
    row: bestRow(s),
    tags: shares.states.map(largest),
    logZ: logZ(s),
    truth: scoreOf(s, truth),
    /** Pairs that the normalisation expects, given what it is judged by. */
    expected: judged.dA.map((of, i) => of.map((x, j) => x + observed[i]![j]!)),
    ways: WAYS.map((name) => {
      const { loss, de } = judge(s, truth, name)!;
      return { way: name, loss, chance: Math.exp(-loss), errors: de.map((column) => column[0]!) };
    }),
    pairs: total(observed.flat()),
  };
}
export type View = NonNullable<ReturnType<typeof viewOf>>;
