/** @file Numbers as one writes them by hand: 3/5, ln 2, −½ ln 3, √2; and what a reader types, read back. */
import { evaluate } from '#notation/evaluate.ts';
import { NotationError } from '#notation/error.ts';
import { parse } from '#notation/parse.ts';

/** How exact a closed form has to be. */
const EXACT = 1e-10;

const near = (x: number, y: number): boolean => Math.abs(x - y) <= EXACT * Math.max(1, Math.abs(x));

interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** x = top / bottom with a small denominator. */
export function fraction(x: number, most = 200): Fraction | undefined {
  for (let bottom = 1; bottom <= most; bottom++) {
    const top = Math.round(x * bottom);
    if (Math.abs(top) < 1e6 && near(x, top / bottom)) return { top, bottom };
  }
  return undefined;
}

const fractionTex = ({ top, bottom }: Fraction): string =>
  bottom === 1 ? String(top) : `${top < 0 ? '-' : ''}\\tfrac{${Math.abs(top)}}{${bottom}}`;

const factor = (q: Fraction, of: string): string =>
  q.bottom === 1 && Math.abs(q.top) === 1 ? `${q.top < 0 ? '-' : ''}${of}` : `${fractionTex(q)}${of}`;

/** Bases of logarithms that come out of nice numbers. */
const LOGS = [2, 3, 5, 7, 1.5, 2.5, 4 / 3, 5 / 3, 5 / 4, 7 / 3, 7 / 4, 7 / 5, 6, 10, 11, 13];

/** LaTeX of the closed form of `x`; undefined where there is no simple one. */
export function closedForm(x: number): string | undefined {
  const q = fraction(x);
  if (q) return fractionTex(q);
  for (const base of LOGS) {
    const by = fraction(x / Math.log(base), 12);
    if (!by) continue;
    const b = fraction(base)!;
    return factor(by, `\\ln ${b.bottom === 1 ? b.top : fractionTex(b)}`);
  }
  const square = fraction(x * x, 60);
  // the square of a tiny number is no 0
  if (square?.top) return `${x < 0 ? '-' : ''}\\sqrt{${fractionTex(square)}}`;
  return undefined;
}

/** LaTeX: closed where it can be, to four decimals where not; what four decimals would make 0 as a power of ten. */
export function numberTex(x: number): string {
  const form = closedForm(x);
  if (form !== undefined) return form;
  if (Math.abs(x) >= 5e-5) return x.toFixed(4);
  const [digits, exponent] = x.toExponential(1).split('e');
  return `${digits === '1.0' ? '' : `${digits} \\cdot `}10^{${Number(exponent)}}`;
}

/** The closed form and, where it is no whole or short decimal, its value. */
export function shownNumber(x: number): string {
  const form = closedForm(x);
  if (form === undefined) return `\\approx ${x.toFixed(4)}`;
  return /^-?\d+$/.test(form) ? form : `${form} \\approx ${x.toFixed(4)}`;
}

/** What stands behind a name: `= \\tfrac{3}{5} \\approx 0.6000`, or `\\approx 0.3133` where there is no closed form. */
export const equalsNumber = (x: number): string =>
  closedForm(x) === undefined ? shownNumber(x) : `= ${shownNumber(x)}`;

/** What a reader typed as a number: 0.31, 3/5, ln 2, e^-1, −½ ln 3; undefined where it is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/⁄/g, '/')
    .replace(/(\d)\s*,\s*(\d)/g, '$1.$2')
    .replace(/\\?[td]?frac\{([^{}]*)\}\{([^{}]*)\}/g, '(($1)/($2))')
    .replace(/\\?(?:ln|log)\s*\(?\s*([\d./]+)\s*\)?/g, '*log($1)')
    .replace(/(?:√|\\?sqrt)\s*[({]?\s*([\d./]+)\s*[)}]?/g, '*sqrt($1)')
    .replace(/\be\s*\^\s*\{?\(?(-?[\d./]+)\)?\}?/g, 'exp($1)')
    .replace(/(^|[(+\-*/]\s*)\*/g, '$1')
    .replace(/\^/g, '**')
    .replace(/[≈=\s]/g, '')
    .replace(/%$/, '/100');
  if (!plain || plain.length > 60) return undefined;
  try {
    const value = evaluate(parse(plain), {});
    const [x] = value.data;
    return value.data.length === 1 && Number.isFinite(x) ? x : undefined;
  } catch (error) {
    if (error instanceof NotationError || error instanceof ReferenceError || error instanceof RangeError)
      return undefined;
    throw error;
  }
}

/** Decimals of a number as it was typed; undefined for a closed form, which has to be exact. */
const decimalsOf = (text: string): number | undefined =>
  /^[-+−]?\s*\d*(?:[.,](\d*))?$/.exec(text.trim())?.[1]?.length;

/** Fewer decimals say too little. */
const LEAST_DECIMALS = 2;

/** Whether what was typed is `right`: rounded as far as it says, to two decimals or more, or in closed form. */
export function isRight(text: string, right: number, whole: boolean): boolean {
  const found = typedNumber(text);
  if (found === undefined) return false;
  if (whole) return found === right;
  if (near(found, right)) return true;
  const decimals = decimalsOf(text);
  if (decimals === undefined || decimals < LEAST_DECIMALS) return Math.abs(found - right) <= 1e-6;
  // a unit of the last decimal: earlier results may have been rounded too
  return Math.abs(found - right) <= 1.01 * 10 ** -Math.min(decimals, 3);
}
