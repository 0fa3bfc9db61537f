/** @file Word vectors, a row for each id of a vocabulary: drawn at random, or read from a file in the word2vec text format. */
import type { Random } from '../math/random.ts';
import { detect, textOf } from './encoding.ts';
import { EXCERPT, MOST_LISTED, WrongFile } from './report.ts';
import { PAD, type Vocabulary } from './vocabulary.ts';

export interface Vectors {
  readonly size: number;
  /** (V, size), row after row; the row of the pad is 0. */
  readonly data: Float32Array;
}

/** Small and even, as word2vec starts: each entry within ±1/2 of 1/size. */
export function randomVectors(rows: number, size: number, rng: Random): Vectors {
  const data = Float32Array.from({ length: rows * size }, () => (rng() - 0.5) / size);
  data.fill(0, PAD * size, (PAD + 1) * size);
  return { size, data };
}

export type VectorFault = 'length' | 'number' | 'repeated';

export interface VectorFinding {
  readonly kind: VectorFault;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
}

export interface ReadVectors extends Vectors {
  /** Words in the file, and those of the vocabulary that were found in it. */
  readonly words: number;
  readonly found: number;
  /** Lines that were not read; the first {@link MOST_LISTED}. */
  readonly faults: number;
  readonly findings: readonly VectorFinding[];
}

/**
 * The vectors of the words in the vocabulary; others in the file are passed over, and words that the file lacks keep
 * the row that `otherwise` draws. The first line may say how many words and how many entries each has.
 * @throws {WrongFile} for a file of another kind, and the reason of the signal when it is aborted.
 */
export async function readVectors(
  file: Blob,
  vocabulary: Vocabulary,
  otherwise: (rows: number, size: number) => Vectors,
  {
    signal,
    onProgress,
  }: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<ReadVectors> {
  if (!file.size) throw new WrongFile('empty');
  const detected = await detect(file);
  if (!detected) throw new WrongFile('binary');

  const findings: VectorFinding[] = [];
  const seen = new Set<string>();
  let [line, faults, found, size] = [0, 0, 0, 0];
  let vectors: Vectors | undefined;
  const fault = (kind: VectorFault, text: string): void => {
    faults++;
    if (findings.length < MOST_LISTED) findings.push({ kind, line, text: text.slice(0, EXCERPT) });
  };
  const take = (row: string): void => {
    line++;
    const parts = row.trimEnd().split(' ');
    if (line === 1 && parts.length === 2 && parts.every((n) => /^\d+$/.test(n))) {
      size = Number(parts[1]);
      return;
    }
    if (parts.length === 1 && !parts[0]) return; // the empty end of the file
    if (!vectors) {
      size ||= parts.length - 1;
      if (size < 1 || !parts.slice(-size).every(isNumber))
        throw new WrongFile('header', row.slice(0, EXCERPT));
      vectors = otherwise(vocabulary.tokens.length, size);
    }
    // a word may hold a space; its vector does not
    const word = parts.slice(0, -size).join(' ');
    if (parts.length <= size || !word) return fault('length', row);
    if (seen.has(word)) return fault('repeated', row);
    const entries = parts.slice(-size);
    if (!entries.every(isNumber)) return fault('number', row);
    seen.add(word);
    const id = vocabulary.idOf(word);
    if (vocabulary.tokens[id] !== word) return;
    vectors.data.set(entries.map(Number), id * size);
    found++;
  };

  let rest = '';
  for await (const { text, bytes } of textOf(file, detected.encoding, signal)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const row of lines) take(row);
    onProgress?.(bytes / file.size);
  }
  if (rest) take(rest);
  if (!vectors) throw new WrongFile('no-rows');
  return { ...vectors, words: seen.size, found, faults, findings };
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text));

/** The ids whose vectors point most nearly where that of `id` does: [id, cosine], nearest first. */
export function nearest(
  { size, data }: Vectors,
  id: number,
  among: Iterable<number>,
  most: number,
): [number, number][] {
  const row = (i: number): Float32Array => data.subarray(i * size, (i + 1) * size);
  const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const here = row(id);
  const norm = (a: Float32Array): number => Math.sqrt(dot(a, a)) || 1;
  return [...among]
    .filter((i) => i !== id)
    .map((i): [number, number] => [i, dot(here, row(i)) / norm(here) / norm(row(i))])
    .sort((a, b) => b[1] - a[1])
    .slice(0, most);
}
