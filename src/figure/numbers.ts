/** @file Numbers of the figures as text. */
import { powerText } from '#typeset/numerals.ts';

/** Three digits: 0.0123, 45.6, 1.2 × 10⁻¹³; a true minus sign. */
export function text(x: number): string {
  if (Number.isNaN(x)) return '–';
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞';
  const size = Math.abs(x);
  if (x === 0) return '0';
  if (size >= 0.001 && size < 10000) return String(Number(x.toPrecision(3))).replace('-', '−');
  return powerText(x, 1);
}
