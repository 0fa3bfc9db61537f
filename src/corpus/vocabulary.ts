/** @file A vocabulary: every token that is frequent enough has a number, and all others share one. */
import { type Unit, tokensOf } from './tokens.ts';
import { withoutStopWords } from './stop-words.ts';

/** Fills a row behind the end of its text, and means nothing. */
export const PAD = 0;
/** Stands for every token that is not in the vocabulary. */
export const UNKNOWN = 1;
const RESERVED = ['<pad>', '<unk>'] as const;

/** How a text becomes tokens; part of the vocabulary, because other tokens have other numbers. */
export interface Cutting {
  readonly unit: Unit;
  /** Stop words and punctuation are left out. */
  readonly stop: boolean;
}

export interface Vocabulary extends Cutting {
  /** The token of each id; the first two are the pad and the unknown. */
  readonly tokens: readonly string[];
  /** How often each was seen in the texts it was built from; all rare tokens together for the unknown. */
  readonly counts: readonly number[];
  readonly idOf: (token: string) => number;
}

export const cut = (text: string, { unit, stop }: Cutting): string[] => {
  const tokens = tokensOf(text, unit);
  return stop ? withoutStopWords(tokens) : tokens;
};

/** The tokens seen at least `minimum` times, most frequent first. Give it the training texts and no others. */
export function buildVocabulary(
  texts: Iterable<string>,
  { unit, stop, minimum }: Cutting & { readonly minimum: number },
): Vocabulary {
  const seen = new Map<string, number>();
  for (const text of texts)
    for (const token of cut(text, { unit, stop })) seen.set(token, (seen.get(token) ?? 0) + 1);
  const kept = [...seen]
    .filter(([, n]) => n >= minimum)
    // equally frequent ones by code unit: the same on every machine
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const all = [...seen.values()].reduce((a, b) => a + b, 0);
  const known = kept.reduce((a, [, n]) => a + n, 0);
  return vocabularyOf(
    kept.map(([token]) => token),
    [0, all - known, ...kept.map(([, n]) => n)],
    { unit, stop },
  );
}

/** The vocabulary of a list of tokens, as it is saved with a model; ids are places in the list, from 2. */
export function vocabularyOf(
  kept: readonly string[],
  counts: readonly number[],
  { unit, stop }: Cutting,
): Vocabulary {
  const tokens = [...RESERVED, ...kept];
  const ids = new Map(kept.map((token, i) => [token, i + RESERVED.length]));
  return { unit, stop, tokens, counts, idOf: (token) => ids.get(token) ?? UNKNOWN };
}
