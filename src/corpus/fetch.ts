/** @file A corpus from the network: asked for once, with progress, and counted before it is believed. */
import type { Counts } from './labelled.ts';
import { type Corpus, type Loading, loadCorpus } from './load.ts';
import { WrongFile } from './report.ts';

/** waimai_10k in its public repository, and what it has to hold: mirrors differ in bytes, not in rows. */
export const WAIMAI_10K = {
  url: 'https://raw.githubusercontent.com/SophonPlus/ChineseNlpCorpus/master/datasets/waimai_10k/waimai_10k.csv',
  counts: { rows: 11_987, positive: 4_000, negative: 7_987 },
} as const;

/**
 * The reviews at an address. The bytes are the first nine tenths of the progress, reading them the last.
 * @param counts what must be found there, if that is known.
 * @throws {WrongFile} for another file, {@link Unreachable} for none, and the reason of the signal.
 */
export async function fetchCorpus(
  url: string,
  { signal, onProgress, counts }: Loading & { readonly counts?: Counts } = {},
): Promise<Corpus> {
  const file = await bodyAt(url, signal, (share) => onProgress?.(0.9 * share, 0)).catch(
    (problem: unknown) => {
      signal?.throwIfAborted();
      throw new Unreachable(problem instanceof Error ? problem.message : String(problem));
    },
  );
  const corpus = await loadCorpus(file, {
    ...(signal && { signal }),
    onProgress: (share, rows) => onProgress?.(0.9 + 0.1 * share, rows),
  });
  const { rows, positive, negative } = corpus.report;
  if (counts && (rows !== counts.rows || positive !== counts.positive || negative !== counts.negative))
    throw new WrongFile('other-file', `${rows} = ${positive} + ${negative}`);
  return corpus;
}

/** The address cannot be had: no network, no such file, not allowed. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

async function bodyAt(
  url: string,
  signal: AbortSignal | undefined,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const answer = await fetch(url, { credentials: 'omit', ...(signal && { signal }) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const whole = Number(answer.headers.get('content-length'));
  const reader = answer.body!.getReader();
  const pieces: BlobPart[] = [];
  for (let bytes = 0; ;) {
    signal?.throwIfAborted();
    const { value, done } = await reader.read();
    if (done) return new Blob(pieces);
    pieces.push(value);
    bytes += value.byteLength;
    // the length is that of what was sent, which may be packed
    if (whole) onProgress(Math.min(1, bytes / whole));
  }
}
