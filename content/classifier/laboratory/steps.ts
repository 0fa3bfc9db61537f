/** @file What a network saw at each step of a text, as numbers: the rows of a table, and what is read off at one step. */
import type { Seen } from '#classifier/ask.ts';
import { type Reader, meansOf } from './seen.ts';

export interface StepRow {
  /** From 1. */
  readonly t: number;
  /** `<pad>` for a pad that is read, `<unk>` for what stands in an empty text. */
  readonly token: string;
  readonly known: boolean;
  readonly saliency: number | undefined;
  /** What attention gives to the state of this step, of a network that has it. */
  readonly weight: number | undefined;
  /** Of each gate by its letter the mean over the units. */
  readonly means: Readonly<Record<string, number>>;
}

/** As many steps as the text has tokens; with pads that are read, as many as the reader took. */
export function stepsOf(
  {
    tokens,
    known,
    saliency,
    weights,
    units,
  }: Pick<Seen, 'tokens' | 'known' | 'saliency' | 'weights' | 'units'>,
  reader: Reader | undefined,
): readonly StepRow[] {
  const gates = Object.entries(reader?.gates ?? {}).map(
    ([letter, values]) => [letter, meansOf(values, units)] as const,
  );
  const steps = Math.max(tokens.length, reader ? reader.states.length / units : 0);
  return Array.from({ length: steps }, (_, t) => ({
    t: t + 1,
    token: tokens[t] ?? (t || tokens.length ? '<pad>' : '<unk>'),
    known: known[t] ?? false,
    saliency: saliency[t],
    weight: weights?.[t],
    means: Object.fromEntries(gates.map(([letter, means]) => [letter, means[t]?.[1] ?? NaN])),
  }));
}

/** The row in which a token weighs most; the first where none does. */
export const heaviest = (rows: readonly StepRow[]): number =>
  rows.reduce((best, { saliency = 0 }, t) => (saliency > (rows[best]?.saliency ?? 0) ? t : best), 0);
