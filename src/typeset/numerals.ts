/** @file How numbers and errors are printed, on the page and in its islands. */

/** A number as it is printed in prose: a true minus sign, never minus zero. */
export function numberText(x: number, digits = 3): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NaN' : x > 0 ? '∞' : '−∞';
  const rounded = x.toFixed(digits);
  return (Number(rounded) === 0 ? (0).toFixed(digits) : rounded).replace('-', '−');
}

/** The same with commas between thousands from five figures on, as in `10,070,574,080`, in both languages. */
export function groupedText(x: number, digits = 3): string {
  const [whole = '', ...rest] = numberText(x, digits).split('.');
  const grouped = !/\d{5}/.test(whole) ? whole : whole.replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
  return [grouped, ...rest].join('.');
}

/** An error as a power of ten, `3e−11` set as 3 × 10⁻¹¹; exactly 0 as 0. */
export function errorText(x: number): string {
  if (x === 0) return '0';
  if (!Number.isFinite(x)) return '∞';
  if (x >= 0.01 && x < 1e5) return numberText(x, x >= 10 ? 0 : 3);
  return powerText(x, 0);
}

/** A positive number of any size: three digits where they can be read at a glance, else a power of ten. */
export function sizeText(x: number): string {
  if (x === 0) return '0';
  if (x < 1e-3 || x >= 1e4) return powerText(x, 1);
  return numberText(x, Math.max(0, 2 - Math.floor(Math.log10(x))));
}

/** `3e−11` set as 3 × 10⁻¹¹, with a true minus sign; no line ends inside it. */
export function powerText(x: number, digits: number): string {
  const [mantissa = '', exponent] = x.toExponential(digits).split('e');
  return `${mantissa.replace('-', '−')}\u00a0×\u00a010${raised(Number(exponent))}`;
}

/** A whole number as a superscript. */
export const raised = (n: number): string =>
  [...String(n)].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('');
