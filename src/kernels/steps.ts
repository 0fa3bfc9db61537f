/**
 * @file How a batch of texts of unequal length lies in memory, step after step. The longest text comes first, so that the texts
 * that are still running at a step are the first ones, side by side.
 */
import type { Place } from './engine.ts';

/** Which rows belong to which step: those of step t begin at `starts[t]`. */
export interface Steps {
  /** How many steps the longest text has. */
  readonly count: number;
  readonly starts: Int32Array;
}

/** The s-th step that is taken: its time, its rows, and where the rows of the step before it are that it continues. */
export interface Taken {
  readonly t: number;
  readonly first: number;
  readonly rows: number;
  readonly from: number;
  readonly known: number;
}

export function stepTaken({ count, starts }: Steps, s: number, reverse: boolean): Taken {
  const t = reverse ? count - 1 - s : s;
  const first = starts[t]!;
  const rows = starts[t + 1]! - first;
  if (s === 0) return { t, first, rows, from: first, known: 0 };
  const p = reverse ? t + 1 : t - 1;
  return { t, first, rows, from: starts[p]!, known: Math.min(rows, starts[p + 1]! - starts[p]!) };
}

/** What a layer has room for: texts in a batch, and tokens in all of them. */
export interface Room {
  readonly examples: number;
  readonly rows: number;
}

/** A matrix with a row for each token. */
export interface Rows {
  readonly at: Place;
  /** From row to row. */
  readonly row: number;
}

/** The states before the first step, examples × units; of a cell that carries another, that too. */
export interface Start {
  readonly h: Place;
  readonly c: Place;
}

/** What a layer did with a batch, row by row in the order of time. */
export interface Trace {
  /** By letter of the lesson, rows × units. */
  readonly gates: Readonly<Record<string, Float32Array>>;
  readonly states: Float32Array;
}
