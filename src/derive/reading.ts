/** @file The direction in which a cell reads its sequence, and the times that follow from it. */
import { type Expr, binary, num, sym } from '#notation/expr.ts';
import type { CellText } from './text.ts';

/** The time that lies so many steps of reading after the present one; negative: before it. */
export type Clock = (steps: number) => Expr;

export interface Reading {
  /** t = 1…T in the order of reading. */
  readonly times: readonly number[];
  /** The first and the last step that is read. */
  readonly first: number;
  readonly last: number;
  /** Where the state stands before anything is read: 0, or T + 1 from right to left. */
  readonly start: number;
  /** The clock of one step. */
  readonly at: (t: number) => Clock;
  /** The same, with the last step of the sequence called T: it reads so whatever the length. */
  readonly named: (t: number) => Clock;
  /** The clock of a step named by an index, such as t. */
  readonly general: (index: string) => Clock;
  /** The steps from the one named `from` to the end of the reading, as a range. */
  readonly rest: (from: Expr) => { readonly from: Expr; readonly to: Expr };
}

/** How `cell` reads a sequence of length `T`. */
export function readingOf(cell: CellText, T: number): Reading {
  const rightwards = cell.direction !== 'backward';
  const step = rightwards ? 1 : -1;
  const upwards = Array.from({ length: T }, (_, i) => i + 1);
  return {
    times: rightwards ? upwards : upwards.toReversed(),
    first: rightwards ? 1 : T,
    last: rightwards ? T : 1,
    start: rightwards ? 0 : T + 1,
    at: (t) => (steps) => num(t + step * steps),
    named: (t) => (steps) => moved(t === T ? sym('T') : num(t), step * steps),
    general: (index) => (steps) => moved(sym(index), step * steps),
    rest: (from) => (rightwards ? { from, to: moved(sym('T'), 1) } : { from: num(1), to: moved(from, 1) }),
  };
}

/** `by` later than a time. */
function moved(time: Expr, by: number): Expr {
  if (time.kind === 'number') return num(time.value + by);
  return by === 0 ? time : binary(by > 0 ? '+' : '-', time, num(Math.abs(by)));
}
