/** @file The cells of the map of final losses: which is best, which stands nearest, and where a key leads. */
import type { Axes } from './map.ts';

export interface Cell {
  /** Column, by learning rate. */
  readonly i: number;
  /** Row, by the share that is varied; the first row is the lowest. */
  readonly j: number;
}
/** Losses by row and column, as far as they are known. */
export type Rows = readonly (ArrayLike<number> | undefined)[];

/** Losses are inked from the smallest worth telling apart to the largest. */
const [LEAST, MOST] = [1e-12, 1e3];

/** 0 for the least loss that is told apart, 1 for the largest. */
export const shareOf = (loss: number): number =>
  (Math.log10(Math.max(LEAST, Math.min(MOST, loss))) - Math.log10(LEAST)) / Math.log10(MOST / LEAST);

/** The cell of the least finite loss; undefined where there is none. */
export function bestCell(rows: Rows): Cell | undefined {
  let found: Cell | undefined;
  let least = Infinity;
  rows.forEach((row, j) =>
    Array.from(row ?? []).forEach((loss, i) => {
      if (loss < least) [found, least] = [{ i, j }, loss];
    }),
  );
  return found;
}

const nearest = (values: readonly number[], of: (v: number) => number, v: number): number =>
  values.reduce((k, x, i) => (Math.abs(of(x) - of(v)) < Math.abs(of(values[k]!) - of(v)) ? i : k), 0);

/** The cell nearest to the values that are set, on the scales of the axes. */
export const nearestCell = (axes: Axes, now: Readonly<Record<string, number>>): Cell => ({
  i: nearest(axes.rates, Math.log10, now['eta']!),
  j: axes.share ? nearest(axes.shares, (x) => Math.log10(1 - x + 1e-9), now[axes.share]!) : 0,
});

/** Where a key leads from a cell of `across` × `up`; undefined for a key that does not move. */
export function cellAfter({ i, j }: Cell, key: string, across: number, up: number): Cell | undefined {
  const to: Readonly<Record<string, Cell>> = {
    ArrowLeft: { i: i - 1, j },
    ArrowRight: { i: i + 1, j },
    ArrowUp: { i, j: j + 1 },
    ArrowDown: { i, j: j - 1 },
    Home: { i: 0, j },
    End: { i: across - 1, j },
    PageUp: { i, j: up - 1 },
    PageDown: { i, j: 0 },
  };
  const cell = Object.hasOwn(to, key) ? to[key] : undefined;
  return cell && { i: Math.max(0, Math.min(across - 1, cell.i)), j: Math.max(0, Math.min(up - 1, cell.j)) };
}
