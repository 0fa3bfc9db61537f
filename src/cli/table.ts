/** @file Lines of text in columns. */
import type { Tensor } from '#math/tensor.ts';

/** Cells padded so that columns line up, two spaces between; no space at the end of a line. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd());
}

/** Digits after the point of a computed number. */
const DIGITS = 6;

/** The numbers of a tensor, one string for each row of it, columns aligned at the right. */
export function rows({ shape, data }: Tensor): string[] {
  const width = shape.at(-1) ?? 1;
  const places = Math.max(...[...data].map(placesOf));
  const cells = [...data].map((x) => numberText(x, places));
  const longest = Math.max(...cells.map((c) => c.length));
  return Array.from({ length: data.length / width }, (_, i) =>
    cells
      .slice(i * width, (i + 1) * width)
      .map((c) => c.padStart(longest))
      .join('  '),
  );
}

/** How many places `x` needs, at most {@link DIGITS}. */
function placesOf(x: number): number {
  for (let p = 0; p < DIGITS; p++) if (Number(x.toFixed(p)) === x) return p;
  return DIGITS;
}

export function numberText(x: number, places = DIGITS): string {
  if (!Number.isFinite(x)) return String(x);
  if (x === 0) return (0).toFixed(places);
  const size = Math.abs(x);
  return size >= 1e6 || size < 1e-4 ? x.toExponential(DIGITS - 1) : x.toFixed(places);
}

/** A relative error: `3.1e-11`. */
export const errorText = (x: number): string => (x === 0 ? '0' : x.toExponential(1));
