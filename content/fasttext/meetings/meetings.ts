/** @file Which n-grams of the reviews meet in a bucket: how many do, against chance, and the buckets by name. */
import { fasttextHash } from '#corpus/fasttext.ts';
import { BUCKETS, type Settings } from './figure.ts';
import { type Gram, timesOf } from './grams.ts';

/** As many buckets, and as many of the n-grams of each, are shown by name. */
const SHOWN = 8;
const NAMED = 4;
/** Of the line, and the buckets that it spans. */
const POINTS = 40;
export const [LEAST, MOST] = [80, 2_500_000] as const;

export interface Shared {
  readonly bucket: number;
  readonly grams: readonly Pick<Gram, 'text' | 'good' | 'bad'>[];
  /** Those that are not named. */
  readonly more: number;
}
export interface Meetings {
  /** Different n-grams, and places where one stands. */
  readonly different: number;
  readonly places: number;
  /** Share of the different n-grams that have company; the share that chance gives them; share of the places. */
  readonly meeting: number;
  readonly expected: number;
  readonly meetingPlaces: number;
  /** Buckets that hold none, one, and more. */
  readonly empty: number;
  readonly alone: number;
  readonly crowded: number;
  /** N-grams in the fullest. */
  readonly fullest: number;
  readonly shared: readonly Shared[];
  /** For each number of buckets the share that has company, counted and by chance. */
  readonly curve: readonly {
    readonly buckets: number;
    readonly counted: number;
    readonly expected: number;
  }[];
  /** The same by chance, close enough for a line. */
  readonly chance: readonly (readonly [buckets: number, share: number])[];
  readonly asked: Shared & { readonly known: boolean; readonly gram: string };
}

/** That at least one of the G − 1 others falls into the same of B buckets. */
export const byChance = (G: number, B: number): number => (G ? 1 - (1 - 1 / B) ** (G - 1) : 0);

const inBuckets = (grams: readonly Gram[], B: number): Map<number, Gram[]> =>
  Map.groupBy(grams, ({ hash }) => hash % B);
const meetingIn = (groups: Iterable<readonly Gram[]>): readonly Gram[] =>
  [...groups].flatMap((of) => (of.length > 1 ? of : []));

const byTimes = (grams: readonly Gram[]): Gram[] => grams.toSorted((a, b) => timesOf(b) - timesOf(a));
const named = (bucket: number, grams: readonly Gram[]): Shared => ({
  bucket,
  grams: grams.slice(0, NAMED).map(({ text, good, bad }) => ({ text, good, bad })),
  more: Math.max(0, grams.length - NAMED),
});

/** How far two n-grams of a bucket pull in opposite directions: what the weaker of the strongest two is ahead by. */
function opposed(grams: readonly Gram[]): { readonly by: number; readonly first: readonly Gram[] } {
  const lean = ({ good, bad }: Gram): number => good - bad;
  const good = grams.reduce((a, b) => (lean(b) > lean(a) ? b : a));
  const bad = grams.reduce((a, b) => (lean(b) < lean(a) ? b : a));
  return { by: Math.min(lean(good), -lean(bad)), first: [good, bad] };
}

function shown(groups: Map<number, Gram[]>, order: Settings['order']): Shared[] {
  const shared = [...groups].filter(([, grams]) => grams.length > 1);
  if (order === 'frequent')
    return shared
      .map(([bucket, grams]) => ({ bucket, grams: byTimes(grams) }))
      .toSorted((a, b) => timesOf(b.grams[1]!) - timesOf(a.grams[1]!))
      .slice(0, SHOWN)
      .map(({ bucket, grams }) => named(bucket, grams));
  return shared
    .map(([bucket, grams]) => ({ bucket, grams, pull: opposed(grams) }))
    .filter(({ pull }) => pull.by > 0)
    .toSorted((a, b) => b.pull.by - a.pull.by)
    .slice(0, SHOWN)
    .map(({ bucket, grams, pull }) => {
      const { first } = pull;
      return named(bucket, [...first, ...byTimes(grams.filter((gram) => !first.includes(gram)))]);
    });
}

export function meetingsOf(grams: readonly Gram[], { buckets, order, gram }: Settings): Meetings {
  const groups = inBuckets(grams, buckets);
  const meeting = meetingIn(groups.values());
  const total = (of: readonly Gram[]): number => of.reduce((sum, g) => sum + timesOf(g), 0);
  const G = grams.length;
  const share = (part: number, whole: number): number => (whole ? part / whole : 0);
  const crowded = [...groups.values()].filter((of) => of.length > 1).length;
  // brackets as the text of the lesson writes them
  const looked = gram.trim().normalize('NFKC').toLowerCase().replaceAll('⟨', '<').replaceAll('⟩', '>');
  const bucket = fasttextHash(looked) % buckets;
  const company = (groups.get(bucket) ?? []).filter(({ text }) => text !== looked);
  return {
    different: G,
    places: total(grams),
    meeting: share(meeting.length, G),
    expected: byChance(G, buckets),
    meetingPlaces: share(total(meeting), total(grams)),
    empty: buckets - groups.size,
    alone: groups.size - crowded,
    crowded,
    fullest: Math.max(0, ...[...groups.values()].map(({ length }) => length)),
    shared: shown(groups, order),
    curve: BUCKETS.map((B) => ({
      buckets: B,
      counted: share(meetingIn(inBuckets(grams, B).values()).length, G),
      expected: byChance(G, B),
    })),
    chance: Array.from({ length: POINTS }, (_, i) => {
      const B = Math.round(LEAST * (MOST / LEAST) ** (i / (POINTS - 1)));
      return [B, Number(byChance(G, B).toPrecision(4))] as const;
    }),
    asked: {
      ...named(bucket, byTimes(company)),
      known: grams.some(({ text }) => text === looked),
      gram: looked,
    },
  };
}
