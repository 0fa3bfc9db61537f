/** @file What is counted of a corpus before a model sees it, by name: the numbers that the lesson speaks of. */
import { encode } from './encode.ts';
import { type Labelled, countsOf, majorityRate } from './labelled.ts';
import { split } from './split.ts';
import { type Unit, tokensOf } from './tokens.ts';
import { UNKNOWN, buildVocabulary } from './vocabulary.ts';

/** The parts in which unknown tokens are looked for. */
export const SURVEYED = { seed: 0, validation: 0.1, test: 0.1 } as const;
const BATCH = 32;
const CUT_AT = 40;

export type Survey = Readonly<Record<string, number>>;

export function survey(examples: readonly Labelled[]): Survey {
  const counts = countsOf(examples);
  const texts = examples.map((e) => e.text);
  const parts = split(examples, SURVEYED);
  const [train, validation] = [parts.train, parts.validation].map((part) => part.map((i) => texts[i]!));
  const lengths = texts.map((text) => tokensOf(text, 'characters').length).sort((a, b) => a - b);
  const byUnit = (unit: Unit): [string, number][] => {
    const tokens = texts.map((text) => tokensOf(text, unit));
    const unknown = (minimum: number): number => {
      const { idOf } = buildVocabulary(train!, { unit, stop: false, minimum });
      const seen = validation!.flatMap((text) => tokensOf(text, unit));
      return seen.filter((token) => idOf(token) === UNKNOWN).length / seen.length;
    };
    return [
      [unit, new Set(tokens.flat()).size],
      [`perReview.${unit}`, tokens.flat().length / texts.length],
      [`unknown1.${unit}`, unknown(1)],
      [`unknown2.${unit}`, unknown(2)],
    ];
  };
  const sorted = [...texts].sort(
    (a, b) => tokensOf(a, 'characters').length - tokensOf(b, 'characters').length,
  );
  const batches = Array.from({ length: Math.ceil(sorted.length / BATCH) }, (_, i) =>
    sorted.slice(i * BATCH, (i + 1) * BATCH),
  );
  return {
    ...counts,
    majority: majorityRate(counts),
    shortest: lengths[0]!,
    median: lengths[lengths.length >> 1]!,
    longest: lengths.at(-1)!,
    ...Object.fromEntries([...byUnit('characters'), ...byUnit('words')]),
    'pads.whole': padded([texts], Infinity),
    'pads.cut': padded([texts], CUT_AT),
    'pads.sorted': padded(batches, Infinity),
  };
}

/** Share of the places of all batches that hold a pad. */
function padded(batches: readonly (readonly string[])[], maxLength: number): number {
  const letters = buildVocabulary([], { unit: 'characters', stop: false, minimum: 1 });
  let [places, tokens] = [0, 0];
  for (const batch of batches) {
    const { ids, lengths } = encode(batch, letters, { maxLength });
    places += ids.length;
    tokens += lengths.reduce((a, b) => a + b, 0);
  }
  return 1 - tokens / places;
}
