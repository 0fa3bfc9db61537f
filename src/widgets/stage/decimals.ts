/** @file Numbers in plain text. */

/** The number at three significant digits. */
export const rounded = (x: number): number => Number(x.toPrecision(3));

/** A number in a cell: three decimals, so that columns line up; powers of ten only far from 1. */
export function cellText(x: number): string {
  const size = Math.abs(x);
  return x !== 0 && (size < 5e-4 || size >= 1000) ? plainDecimal(x) : plainFixed(x, 3);
}

/** Fixed decimals with a true minus sign, never −0. */
export function plainFixed(x: number, digits: number): string {
  if (!Number.isFinite(x)) return plainDecimal(x);
  const text = x.toFixed(digits);
  return (Number(text) === 0 ? (0).toFixed(digits) : text).replace('-', '−');
}

/** The same for plain text, with a true minus sign. */
export function plainDecimal(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NaN' : x > 0 ? '∞' : '−∞';
  if (x === 0) return '0';
  const text = Math.abs(x) >= 1e5 || Math.abs(x) < 1e-4 ? x.toExponential(1) : String(rounded(x));
  return text.replace(/-/g, '−');
}
