/** @file The rows of a table as cells, those alike in one path: a page need not hold a box for each of them. */
import type { Way } from './ways.ts';

export const COLUMNS = 42;
/** From one cell to the next, and a cell. */
export const CELL = { step: 4, size: 3.4 } as const;
/** Shades, by how large the error is: up to 0.001, 0.01, 0.1, 1. */
const SHADES = 4;

export interface Shade {
  readonly sign: 'pulled' | 'pushed';
  /** From 0 to 1. */
  readonly strength: number;
  readonly path: string;
}

const cell = (row: number): string => {
  const [x, y] = [(row % COLUMNS) * CELL.step, Math.floor(row / COLUMNS) * CELL.step];
  return `M${x} ${y}h${CELL.size}v${CELL.size}h-${CELL.size}z`;
};
const shadeOf = (error: number): number =>
  Math.max(0, Math.min(SHADES - 1, SHADES + Math.floor(Math.log10(Math.abs(error)))));

export const heightOf = (size: number): number => Math.ceil(size / COLUMNS) * CELL.step;

/** All rows there are. */
export const allCells = (size: number): string =>
  Array.from({ length: size }, (_, row) => cell(row)).join('');

/** The rows that receive a gradient, by sign and size of their errors; a row asked twice is drawn twice. */
export function shadesOf({ errors }: Way): readonly Shade[] {
  return (['pulled', 'pushed'] as const).flatMap((sign) =>
    Array.from({ length: SHADES }, (_, shade) => ({
      sign,
      strength: (shade + 1) / SHADES,
      path: errors
        .filter(([, error]) => error < 0 === (sign === 'pulled') && shadeOf(error) === shade)
        .map(([row]) => cell(row))
        .join(''),
    })).filter(({ path }) => path),
  );
}
