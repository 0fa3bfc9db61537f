/** @file A row of a card. */
import type { Axes } from '#notation/scope.ts';

/** One row: an equation, and under which options it holds where it does not hold under all. */
export interface Row {
  /** Names of the lines it stands for. */
  readonly of: readonly string[];
  readonly tex: string;
  readonly axes: Axes;
  readonly under: readonly string[];
}
