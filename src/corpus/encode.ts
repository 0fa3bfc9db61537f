/** @file Texts as rows of ids: one rectangle for a batch, with the true length of every row. */
import { PAD, UNKNOWN, type Vocabulary, cut } from './vocabulary.ts';

export interface Encoded {
  /** (N, T), row after row, padded behind with 0. */
  readonly ids: Int32Array;
  /** (N): tokens of each row; at least 1. */
  readonly lengths: Int32Array;
  readonly T: number;
}

/**
 * The ids of each text. A text longer than `maxLength` tokens loses its end; one without any token is a single unknown,
 * so that nothing is ever divided by a length of 0. T is the longest that is left.
 */
export function encode(
  texts: readonly string[],
  vocabulary: Vocabulary,
  { maxLength }: { readonly maxLength: number },
): Encoded {
  const rows = texts.map((text) => {
    const ids = cut(text, vocabulary).slice(0, maxLength).map(vocabulary.idOf);
    return ids.length ? ids : [UNKNOWN];
  });
  const T = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  const ids = new Int32Array(rows.length * T).fill(PAD);
  for (const [n, row] of rows.entries()) ids.set(row, n * T);
  return { ids, lengths: Int32Array.from(rows, (row) => row.length), T };
}

/** (N, T): 1 where a token stands, 0 where a pad does. */
export function maskOf({ lengths, T }: Pick<Encoded, 'lengths' | 'T'>): Uint8Array {
  const mask = new Uint8Array(lengths.length * T);
  for (const [n, length] of lengths.entries()) mask.fill(1, n * T, n * T + length);
  return mask;
}

/** The same texts in longer rows, of `T` numbers. */
export function filledUp<Texts extends Encoded>(texts: Texts, T: number): Texts {
  const ids = new Int32Array(texts.lengths.length * T);
  for (let n = 0; n < texts.lengths.length; n++)
    ids.set(texts.ids.subarray(n * texts.T, (n + 1) * texts.T), n * T);
  return { ...texts, ids, T };
}
