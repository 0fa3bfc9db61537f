/** @file Matrices of numbers as a reader types them. */
import { typedNumber } from './closed.ts';

/** Rows on lines of their own or parted by semicolons; entries by spaces or commas; brackets are not needed. */
export function typedMatrix(text: string): number[][] | undefined {
  const rows = text
    .normalize('NFKC')
    .trim()
    .replace(/\]\s*,?\s*\[/g, ';')
    .replace(/[[\]()]/g, ' ')
    .split(/[;\n]/)
    .map((row) => row.trim())
    .filter(Boolean)
    .map((row) =>
      row
        .split(/[\s,&]+/)
        .filter(Boolean)
        .map(typedNumber),
    );
  const whole = rows.filter((row): row is number[] => row.every((x) => x !== undefined));
  return rows.length && whole.length === rows.length ? whole : undefined;
}
