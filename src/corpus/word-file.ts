/** @file What a file of word vectors has for some reviews: read once, and asked again for other vocabularies. */
import type { Labelled } from './labelled.ts';
import { split } from './split.ts';
import { UNITS, type Unit, tokensOf } from './tokens.ts';
import { UNKNOWN, buildVocabulary } from './vocabulary.ts';
import { type ReadTable, type Reading, type WordTable, WrongVectors, readTable } from './word2vec.ts';

/** Which vocabulary is meant: the tokens of the training part that are frequent enough. */
export interface Asked {
  readonly unit: Unit;
  readonly minimum: number;
  readonly shares: { readonly seed: number; readonly validation: number; readonly test: number };
}

/** Tokens of a vocabulary, and those that have a vector in the file. */
export interface Cover {
  readonly of: number;
  readonly found: number;
}

/** All vectors that any vocabulary of these texts can need, whichever way they are cut. */
export function readWordFile(
  file: Blob,
  examples: readonly Labelled[],
  reading: Reading = {},
): Promise<ReadTable> {
  const tokens = new Set(UNITS.flatMap((unit) => examples.flatMap(({ text }) => tokensOf(text, unit))));
  return readTable(file, (word) => tokens.has(word), reading);
}

export function coverOf(
  { words }: Pick<WordTable, 'words'>,
  examples: readonly Labelled[],
  { unit, minimum, shares }: Asked,
): Cover {
  const { train } = split(examples, shares);
  const { tokens, idOf } = buildVocabulary(
    train.map((i) => examples[i]!.text),
    { unit, stop: false, minimum },
  );
  const found = words.filter((word) => idOf(word) !== UNKNOWN).length;
  return { of: tokens.length - UNKNOWN - 1, found };
}

export type WordFileQuestion =
  | { readonly kind: 'read'; readonly file: Blob; readonly examples: readonly Labelled[] }
  | { readonly kind: 'cover'; readonly asked: Asked };

export type WordFileNews =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'read'; readonly read: ReadTable }
  | { readonly kind: 'cover'; readonly cover: Cover }
  | { readonly kind: 'wrong'; readonly wrong: Pick<WrongVectors, 'why' | 'line' | 'found'> }
  | { readonly kind: 'failed'; readonly message: string };

/** Answers questions in a worker, or where there is none on the page; a `cover` is one of the file that was read last. */
export function wordFileDesk(
  say: (news: WordFileNews) => void,
  signal?: AbortSignal,
): (question: WordFileQuestion) => void {
  let examples: readonly Labelled[] = [];
  let table: Pick<WordTable, 'words'> = { words: [] };
  const answer = async (question: WordFileQuestion): Promise<void> => {
    if (question.kind === 'cover') {
      say({ kind: 'cover', cover: coverOf(table, examples, question.asked) });
      return;
    }
    ({ examples } = question);
    const read = await readWordFile(question.file, examples, {
      onProgress: (share) => say({ kind: 'share', share }),
      ...(signal && { signal }),
    });
    ({ table } = read);
    say({ kind: 'read', read });
  };
  return (question) => {
    answer(question).catch((error: unknown) => {
      if (signal?.aborted) return;
      if (error instanceof WrongVectors) {
        const { why, line, found } = error;
        say({ kind: 'wrong', wrong: { why, line, found } });
      } else say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
  };
}
