/**
 * @file A model of the next character, counted from texts: what followed the last two characters, mixed with what followed
 * the last one and with how frequent a character is. The more often a beginning was seen, the more its own counts are
 * believed: n/(n + 1) for two characters, n/(n + 2) for one (Witten and Bell 1991, with fixed additions).
 */

/** Ends a text; it is a character like any other, so that lengths have probabilities too. */
export const END = '\u0003';
/** Stands twice before each text. */
const BEGIN = '\u0002';

type Counts = Map<string, number>;
interface Followed {
  readonly by: Counts;
  total: number;
}

export interface Next {
  readonly character: string;
  readonly log: number;
}

export interface Model {
  /** All that may come next, the end included. */
  readonly size: number;
  /** Characters counted, ends included. */
  readonly counted: number;
  /** What of a text the model looks at: its last two characters. */
  stateOf(text: readonly string[]): string;
  /** All that may come next, best first, with the logarithms of their probabilities, which add up to 1. */
  next(state: string): Iterable<Next>;
}

/** Characters of a text, without white space. */
export const charactersOf = (text: string): string[] => [...text.replace(/\s+/gu, '')];

export function modelOf(texts: readonly string[]): Model {
  const alone: Followed = { by: new Map(), total: 0 };
  const afterOne = new Map<string, Followed>();
  const afterTwo = new Map<string, Followed>();
  const count = (to: Followed, c: string): void => {
    to.by.set(c, (to.by.get(c) ?? 0) + 1);
    to.total++;
  };
  const under = (of: Map<string, Followed>, key: string): Followed => {
    const found = of.get(key) ?? { by: new Map<string, number>(), total: 0 };
    of.set(key, found);
    return found;
  };
  for (const text of texts) {
    let [a, b] = [BEGIN, BEGIN];
    for (const c of [...charactersOf(text), END]) {
      count(alone, c);
      count(under(afterOne, b), c);
      count(under(afterTwo, a + b), c);
      [a, b] = [b, c];
    }
  }
  const frequent = sorted(
    [...alone.by].map(([character, n]) => ({ character, log: Math.log(n / alone.total) })),
  );
  const seenAfter = new Map<string, readonly Next[]>();
  const weights = (state: string): readonly [two: Followed | undefined, one: Followed | undefined] => [
    afterTwo.get(state),
    afterOne.get([...state][1]!),
  ];
  /** Those that were seen after the last character, with all that speaks for them. */
  function seen(state: string): readonly Next[] {
    const known = seenAfter.get(state);
    if (known) return known;
    const [two, one] = weights(state);
    const [weightTwo, weightOne] = [believed(two, 1), believed(one, 2)];
    const found = sorted(
      [...(one?.by.keys() ?? [])].map((character) => {
        const less = weightOne * share(one, character) + (1 - weightOne) * share(alone, character);
        return { character, log: Math.log(weightTwo * share(two, character) + (1 - weightTwo) * less) };
      }),
    );
    seenAfter.set(state, found);
    return found;
  }

  /** Two lists that are each best first: what was seen here, and all others by how frequent they are. */
  function* next(state: string): Generator<Next, void> {
    const [two, one] = weights(state);
    const rest = Math.log((1 - believed(two, 1)) * (1 - believed(one, 2)));
    const here = seen(state);
    let i = 0;
    for (const { character, log } of frequent) {
      if (one?.by.has(character)) continue;
      while (i < here.length && here[i]!.log >= log + rest) yield here[i++]!;
      yield { character, log: log + rest };
    }
    yield* here.slice(i);
  }

  return {
    size: frequent.length,
    counted: alone.total,
    stateOf: (text) => [BEGIN, BEGIN, ...text].slice(-2).join(''),
    next,
  };
}

const believed = (of: Followed | undefined, extra: number): number =>
  of ? of.total / (of.total + extra) : 0;
const share = (of: Followed | undefined, character: string): number =>
  of ? (of.by.get(character) ?? 0) / of.total : 0;
/** Best first; equally probable ones by code unit: the same on every machine. */
const sorted = (found: readonly Next[]): readonly Next[] =>
  [...found].sort((x, y) => y.log - x.log || (x.character < y.character ? -1 : 1));
