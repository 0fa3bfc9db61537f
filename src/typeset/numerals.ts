/** @file How numbers and errors are printed, on the page and in its islands. */

/** A number as it is printed in prose: a true minus sign, never minus zero. */
export function numberText(x: number, digits = 3): string {
  const rounded = x.toFixed(digits);
  return (Number(rounded) === 0 ? (0).toFixed(digits) : rounded).replace('-', '−');
}

/** An error as a power of ten, `3e−11` set as 3 × 10⁻¹¹; exactly 0 as 0. */
export function errorText(x: number): string {
  if (x === 0) return '0';
  if (!Number.isFinite(x)) return '∞';
  if (x >= 0.01) return numberText(x, x >= 10 ? 0 : 3);
  const [mantissa, exponent] = x.toExponential(0).split('e');
  const digits = [...String(Number(exponent))].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('');
  return `${mantissa} × 10${digits}`;
}
