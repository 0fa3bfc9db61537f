/** @file Word vectors from a file in the word2vec text format: of all its words those that some reviews need. */
import { detect, textOf } from './encoding.ts';
import { EXCERPT, MOST_LISTED } from './report.ts';
import { normal } from './tokens.ts';
import type { Vectors } from './vectors.ts';
import { UNKNOWN, type Vocabulary } from './vocabulary.ts';

/** Vectors by word, as they stand in a file. */
export interface WordTable {
  /** Entries of a vector. */
  readonly size: number;
  readonly words: readonly string[];
  /** (words, size), row after row. */
  readonly data: Float32Array;
}

export type VectorFault = 'length' | 'number' | 'repeated';

export interface VectorFinding {
  readonly kind: VectorFault;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
}

export interface ReadTable {
  readonly table: WordTable;
  /** Vectors in the file, wanted or not, and how many its first line promised, if it says so. */
  readonly rows: number;
  readonly promised: number | undefined;
  /** Lines that were not read; the first {@link MOST_LISTED} are listed. */
  readonly faults: number;
  readonly findings: readonly VectorFinding[];
}

/** A file that holds no word vectors. */
export class WrongVectors extends Error {
  override readonly name = 'WrongVectors';
  /** No bytes, no text, a line that is no word with its numbers, no line at all, or vectors longer than {@link LONGEST}. */
  readonly why: 'empty' | 'binary' | 'row' | 'no-rows' | 'long';
  /** Line of the file, from 1, and what stands there. */
  readonly line: number;
  readonly found: string;

  constructor(why: WrongVectors['why'], line = 1, found = '') {
    super(`${why}, line ${line}${found && `: ${found}`}`);
    this.why = why;
    this.line = line;
    this.found = found;
  }
}

/** Entries of a vector at most: longer ones fill the memory, and nobody publishes them. */
export const LONGEST = 1024;

export interface Reading {
  readonly signal?: AbortSignal;
  /** Share of the bytes read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * The vectors of the wanted words. A word that is only written otherwise (`，` for `,`) stands in where the wanted one is
 * missing. The first line may say how many words there are and how many entries each has.
 * @throws {WrongVectors} for a file of another kind, and the reason of the signal when it is aborted.
 */
export async function readTable(
  file: Blob,
  wanted: (word: string) => boolean,
  { signal, onProgress }: Reading = {},
): Promise<ReadTable> {
  if (!file.size) throw new WrongVectors('empty');
  const detected = await detect(file);
  if (!detected) throw new WrongVectors('binary');

  const findings: VectorFinding[] = [];
  const taken = new Map<string, { readonly vector: Float32Array; readonly exact: boolean }>();
  let [line, rows, faults, size] = [0, 0, 0, 0];
  let promised: number | undefined;
  const fault = (kind: VectorFault, text: string): void => {
    faults++;
    if (findings.length < MOST_LISTED) findings.push({ kind, line, text: text.slice(0, EXCERPT) });
  };
  const take = (row: string): void => {
    line++;
    const parts = row.trimEnd().split(/[ \t]/);
    if (line === 1 && parts.length === 2 && parts.every((n) => /^\d+$/.test(n))) {
      [promised, size] = parts.map(Number) as [number, number];
      return;
    }
    if (parts.length === 1 && !parts[0]) return; // the empty end of the file
    if (!rows && !faults) {
      size ||= parts.length - 1;
      if (size < 1 || parts.length <= size || !parts.slice(-size).every(isNumber))
        throw new WrongVectors('row', line, row.slice(0, EXCERPT));
      if (size > LONGEST) throw new WrongVectors('long', line, String(size));
    }
    // a word may hold a space; its vector does not
    const word = parts.slice(0, -size).join(' ');
    if (parts.length <= size || !word) return fault('length', row);
    const entries = parts.slice(-size);
    if (!entries.every(isNumber)) return fault('number', row);
    const exact = wanted(word);
    const name = exact ? word : normal(word);
    if (!exact && !wanted(name)) return void rows++;
    const before = taken.get(name);
    if (exact && before?.exact) return fault('repeated', row);
    rows++;
    if (exact || !before) taken.set(name, { vector: Float32Array.from(entries, Number), exact });
  };

  let rest = '';
  for await (const { text, bytes } of textOf(file, detected.encoding, signal)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    // a line without end is no text: it would be added to again and again
    if (rest.length > LONGEST_LINE) throw new WrongVectors('row', line + 1, rest.slice(0, EXCERPT));
    for (const row of lines) take(row);
    onProgress?.(bytes / file.size);
  }
  if (rest) take(rest);
  if (!rows) throw new WrongVectors('no-rows', line);

  const data = new Float32Array(taken.size * size);
  for (const [i, { vector }] of [...taken.values()].entries()) data.set(vector, i * size);
  return { table: { size, words: [...taken.keys()], data }, rows, promised, faults, findings };
}

/** Characters: far more than the longest vector takes. */
const LONGEST_LINE = 100_000;

/** A number that a float32 can hold. */
const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Math.fround(Number(text)));

/** A row for each id of a vocabulary; tokens that the table lacks keep the row that `otherwise` draws. */
export function vectorsOf(
  { size, words, data }: WordTable,
  vocabulary: Vocabulary,
  otherwise: (rows: number, size: number) => Vectors,
): Vectors & { readonly found: number } {
  const vectors = otherwise(vocabulary.tokens.length, size);
  let found = 0;
  for (const [i, word] of words.entries()) {
    const id = vocabulary.idOf(word);
    if (id === UNKNOWN) continue;
    vectors.data.set(data.subarray(i * size, (i + 1) * size), id * size);
    found++;
  }
  return { ...vectors, found };
}
