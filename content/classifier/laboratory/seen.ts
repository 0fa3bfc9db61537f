/** @file What a network saw in a text, arranged for drawing. */
import type { Seen } from '#classifier/ask.ts';
import type { Point } from '#figure/plot/marks.ts';

/** One recurrent layer in one direction. */
export interface Reader {
  readonly level: number;
  readonly way: 'forward' | 'backward';
  readonly gates: Readonly<Record<string, Float32Array>>;
  readonly states: Float32Array;
}

export const readersOf = ({ layers }: Pick<Seen, 'layers'>): readonly Reader[] =>
  layers.flatMap((readers, level) =>
    readers.map((trace, i) => ({ ...trace, level: level + 1, way: i ? ('backward' as const) : 'forward' })),
  );

/** By its gates a layer is known. */
export const cellOf = ({ gates }: Pick<Reader, 'gates'>): 'lstm' | 'gru' | 'rnn' =>
  'f' in gates ? 'lstm' : 'u' in gates ? 'gru' : 'rnn';

/** For each step, from 1, the mean over the units. */
export function meansOf(values: Float32Array, units: number): readonly Point[] {
  return Array.from({ length: values.length / units }, (_, t) => [
    t + 1,
    values.subarray(t * units, (t + 1) * units).reduce((sum, x) => sum + x, 0) / units,
  ]);
}

/** The largest is 1; all 0 where nothing matters. */
export function sharesOf(saliency: ArrayLike<number>): readonly number[] {
  const all = Array.from(saliency);
  const most = Math.max(...all);
  return all.map((x) => (most > 0 ? x / most : 0));
}
