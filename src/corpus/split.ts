/** @file Training, validation and test: by chance from a seed, both labels in equal shares, no review in two parts. */
import { type Random, integer, random } from '#math/random.ts';
import { type Labelled, keyOf } from './labelled.ts';

export interface Split {
  /** Places in the list of examples, in the order of a shuffled pack. */
  readonly train: readonly number[];
  readonly validation: readonly number[];
  readonly test: readonly number[];
}

export interface Shares {
  readonly seed: number;
  /** Shares of the whole, together below 1. */
  readonly validation: number;
  readonly test: number;
}

/**
 * The parts of a list. Equal reviews stay together: a test that was trained on measures memory. Reviews with both
 * labels are dealt out as a kind of their own.
 */
export function split(examples: readonly Labelled[], { seed, validation, test }: Shares): Split {
  if (!(validation >= 0 && test >= 0 && validation + test < 1))
    throw new RangeError('validation and test must be shares that leave something to train on');
  const rng = random(seed);
  const together = new Map<string, number[]>();
  for (const [i, { text }] of examples.entries()) {
    const key = keyOf(text);
    const group = together.get(key);
    if (group) group.push(i);
    else together.set(key, [i]);
  }
  const kinds = new Map<string, number[][]>();
  for (const group of together.values()) {
    const kind = [...new Set(group.map((i) => examples[i]!.label))].sort().join();
    const groups = kinds.get(kind);
    if (groups) groups.push(group);
    else kinds.set(kind, [group]);
  }
  const parts = { train: [] as number[], validation: [] as number[], test: [] as number[] };
  for (const kind of [...kinds.keys()].sort()) {
    const groups = shuffled(kinds.get(kind)!, rng);
    const all = groups.reduce((n, g) => n + g.length, 0);
    let dealt = 0;
    const dealing = groups.map((group) => {
      // by the middle of the group: one that straddles a border goes where most of it lies
      const at = (dealt + group.length / 2) / all;
      dealt += group.length;
      return { group, part: at < test ? 'test' : at < test + validation ? 'validation' : 'train' } as Dealt;
    });
    mend(dealing, { test, validation });
    for (const { group, part } of dealing) parts[part].push(...group);
  }
  return {
    train: shuffled(parts.train, rng),
    validation: shuffled(parts.validation, rng),
    test: shuffled(parts.test, rng),
  };
}

/** Copies of one review, and the part they are dealt to. */
interface Dealt {
  readonly group: readonly number[];
  part: keyof Split;
}

/** A review that is repeated very often may leave a part without any: it gets the rarest of the part that has most. */
function mend(dealing: readonly Dealt[], shares: Pick<Shares, 'test' | 'validation'>): void {
  for (const part of ['test', 'validation'] as const) {
    if (dealing.length * shares[part] < 1 || dealing.some((d) => d.part === part)) continue;
    const [most] = Object.values(Object.groupBy(dealing, (d) => d.part)).sort((a, b) => b.length - a.length);
    if (most && most.length > 1) most.reduce((a, b) => (b.group.length < a.group.length ? b : a)).part = part;
  }
}

/** Fisher and Yates, on a copy. */
export function shuffled<X>(items: readonly X[], rng: Random): X[] {
  const pack = [...items];
  for (let i = pack.length - 1; i > 0; i--) {
    const j = integer(rng, i + 1);
    [pack[i], pack[j]] = [pack[j]!, pack[i]!];
  }
  return pack;
}
