/** @file Numbers in plain text, as one writes them in a table: equal decimals, aligned points, one power of ten. */

/** Significant digits of the largest number of a tensor, and of a number alone. */
const DIGITS = 3;
/** From here on a power of ten is put before the tensor: below, and from above. */
const [SMALL, LARGE] = [1e-2, 1e4];
/** What is so small that a power of ten could not be told apart from 0 is 0. */
const NOTHING = 1e-300;

/** How the numbers of one tensor are written. */
export interface Column {
  /** All of them are multiplied by ten to this power. */
  readonly power: number;
  /** A number of the tensor, without that power. */
  readonly text: (x: number) => string;
}

/** One power of ten and equal decimals for all of `values`: the largest has `digits` significant digits. */
export function columnOf(values: Iterable<number>, digits = DIGITS): Column {
  const sizes = [...values].filter(Number.isFinite).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  const most = largest < NOTHING ? 0 : largest;
  if (sizes.every(Number.isInteger) && most < LARGE) return { power: 0, text: (x) => plainFixed(x, 0) };
  // rounding may carry: 0.9996 is 1.00
  const order = most === 0 ? 0 : Number(most.toExponential(digits - 1).split('e')[1]);
  const power = most !== 0 && (most < SMALL || most >= LARGE) ? order : 0;
  const decimals = Math.max(0, digits - 1 - (order - power));
  return { power, text: (x) => plainFixed(x / 10 ** power, decimals) };
}

/** The numbers that are given, exactly, with as many decimals as the longest of them has, up to six. */
export function exactColumn(values: Iterable<number>): Column {
  const all = [...values];
  if (all.some((x) => Math.abs(x) >= 1e6)) return columnOf(all, 7);
  const decimals = Math.max(0, ...all.map((x) => decimalsOf(Number(x.toFixed(6)))));
  return { power: 0, text: (x) => plainFixed(x, decimals) };
}

const decimalsOf = (x: number): number => /\.(\d+)$/.exec(String(x))?.[1]?.length ?? 0;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `·10⁻³`; nothing for the power 0. */
export const powerText = (power: number): string =>
  power === 0
    ? ''
    : `·10${power < 0 ? '⁻' : ''}${[...String(Math.abs(power))].map((c) => RAISED[Number(c)]).join('')}`;

/** The number at three significant digits. */
export const rounded = (x: number): number => Number(x.toPrecision(DIGITS));

/** Three significant digits, their zeros kept: 0.500 was measured, 2 is exact. From a thousand on to the unit. */
export function significant(x: number): string {
  if (Number.isInteger(x)) return String(x);
  return Math.abs(x) >= 1000 ? x.toFixed(0) : x.toPrecision(DIGITS);
}

/** Fixed decimals with a true minus sign, never −0. */
export function plainFixed(x: number, digits: number): string {
  if (!Number.isFinite(x)) return plainDecimal(x);
  const text = x.toFixed(digits);
  return (Number(text) === 0 ? (0).toFixed(digits) : text).replace('-', '−');
}

/** A number alone, with a true minus sign. */
export function plainDecimal(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NaN' : x > 0 ? '∞' : '−∞';
  if (x === 0) return '0';
  const text = Math.abs(x) >= 1e5 || Math.abs(x) < 1e-4 ? x.toExponential(1) : significant(x);
  return text.replace(/-/g, '−');
}
