/** @file Whether two values are one: up to rounding, or to the digits that the text writes. */
import { relativeError } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';
import { DECIMAL } from './equations.ts';

/** Rounding between two ways to compute one value. */
export const TOLERANCE = 1e-9;
const FLOOR = 1e-5;
/** A Jacobian is a central difference. */
export const DIFFERENCES = 1e-6;

/** Half a unit of the last digit of a decimal number; none for a whole number. */
export function toleranceOf(side: string): number | undefined {
  const text = side.trim();
  // a column or a matrix of such numbers
  const entries = /^\(.*\)$/s.test(text)
    ? text.slice(1, -1).split(',')
    : /^\\rows\{[^{}]*\}$/s.test(text)
      ? text.slice(6, -1).split(/;;|,,/)
      : undefined;
  if (entries && entries.length > 1) {
    if (!entries.every((entry) => DECIMAL.test(entry.trim()))) return undefined;
    const each = entries.map(toleranceOf).filter((tolerance) => tolerance !== undefined);
    return each.length ? Math.max(...each) : undefined;
  }
  if (!DECIMAL.test(text)) return undefined;
  const [, decimals = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:\s*\\cdot\s*10\^\{?(-?\d+)\}?)?/.exec(text)!;
  if (decimals === '' && power === '0') return undefined;
  // what leads to it may itself be rounded
  return 0.75 * 10 ** (Number(power) - decimals.length);
}

/** Equal up to rounding, or to the digits written; one number stands for all entries. */
export function same(a: Tensor, b: Tensor, digits: number | undefined, tolerance: number): boolean {
  const [x, y] = a.data.length >= b.data.length ? [a, b] : [b, a];
  const other: Tensor =
    y.data.length === 1 && x.data.length > 1 ? { shape: x.shape, data: x.data.map(() => y.data[0]!) } : y;
  if (x.data.length !== other.data.length) return false;
  const wide = (s: readonly number[]): string => s.filter((n) => n !== 1).join(' ');
  // a row is no column
  const isTurned =
    x.shape.length === 2 && other.shape.length === 2 && x.shape.join(' ') !== other.shape.join(' ');
  if (wide(x.shape) !== wide(other.shape) || isTurned) return false;
  if (digits !== undefined) return x.data.every((v, i) => Math.abs(v - other.data[i]!) <= digits);
  const flat = ({ data }: Tensor): Tensor => ({ shape: [data.length], data });
  return relativeError(flat(x), flat(other), FLOOR) <= tolerance;
}
