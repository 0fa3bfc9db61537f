/** @file What becomes of one review on its way to the model, step by step, for the settings of the reader. */
import { encode } from '#corpus/encode.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { bucketOf, ngrams } from '#corpus/ngrams.ts';
import { SURVEYED } from '#corpus/survey.ts';
import { split } from '#corpus/split.ts';
import { withoutStopWords } from '#corpus/stop-words.ts';
import { tokensOf } from '#corpus/tokens.ts';
import type { State } from './figure.ts';
import { UNKNOWN, type Vocabulary, buildVocabulary } from '#corpus/vocabulary.ts';

/** Buckets of the n-grams: few enough to read, far fewer than a model would have. */
export const BUCKETS = 10_000;

/** What stands with it in the batch. */
const OTHERS = ['好吃！', '送得太慢，汤都凉了'];

export interface Token {
  readonly text: string;
  readonly id: number;
  readonly fate: 'known' | 'unknown' | 'left-out' | 'cut';
}

export interface Desk {
  readonly tokens: readonly Token[];
  /** Rows of ids, the reader's first, with their true lengths. */
  readonly rows: readonly { readonly ids: readonly number[]; readonly length: number }[];
  readonly grams: readonly { readonly text: string; readonly bucket: number }[];
  /** Rows of the table: all tokens with an id of their own, the pad and the unknown. */
  readonly vocabulary: number;
}

/** Reviews whose tokens can be counted while the reader waits. */
export const MOST_COUNTED = 20_000;

/** All reviews, or of very many some that lie equally far apart: a file may be sorted. */
export function someOf<X>(all: readonly X[], most = MOST_COUNTED): readonly X[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}

/** The vocabulary of the training part. */
export function vocabularyFor(
  examples: readonly Labelled[],
  { unit, stop, minimum }: Pick<State, 'unit' | 'stop' | 'minimum'>,
): Vocabulary {
  const { train } = split(examples, SURVEYED);
  return buildVocabulary(
    train.map((i) => examples[i]!.text),
    { unit, stop, minimum },
  );
}

export function deskOf({ text: review, unit, stop, longest, n }: State, vocabulary: Vocabulary): Desk {
  let kept = 0;
  const tokens = tokensOf(review, unit).map((text): Token => {
    const id = vocabulary.idOf(text);
    if (stop && !withoutStopWords([text]).length) return { text, id, fate: 'left-out' };
    if (kept++ >= longest) return { text, id, fate: 'cut' };
    return { text, id, fate: id === UNKNOWN ? 'unknown' : 'known' };
  });
  const { ids, lengths, T } = encode([review, ...OTHERS], vocabulary, { maxLength: longest });
  const read = tokens.filter((t) => t.fate === 'known' || t.fate === 'unknown').map((t) => t.text);
  return {
    tokens,
    rows: Array.from(lengths, (length, r) => ({ ids: [...ids.subarray(r * T, (r + 1) * T)], length })),
    grams: ngrams(read, n).map((text) => ({ text, bucket: bucketOf(`${n}:${text}`, BUCKETS) })),
    vocabulary: vocabulary.tokens.length,
  };
}

/** A file with one of each: what the loader says of it is the legend of its report. */
export const BROKEN = [
  'label,review',
  '1,好吃，送得快',
  '１,汤很鲜',
  '0,凉了,还慢',
  '0,"他说"马上到"，等了一小时"',
  '1,"忘了关的引号',
  '0,肉是生的',
  '',
  '5,五星好评',
  '1',
  '0,   ',
  '1,汤很鲜',
  '0,好吃，送得快',
  '1,"分两行写的\n一条"',
].join('\n');
