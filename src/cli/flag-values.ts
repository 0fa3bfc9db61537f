/** @file The text behind a flag → its value, or a sentence that says what may stand there; without a text, what it opens with. */
import { refuse, suggestion } from './refusal.ts';

/** One of a list. */
export function among<X extends string>(
  flag: string,
  text: string | undefined,
  all: readonly X[],
  opening: X,
): X {
  if (text === undefined) return opening;
  if ((all as readonly string[]).includes(text)) return text as X;
  return refuse(`There is no ${flag} “${text}”. ${suggestion(text, all)}`);
}

/** A number inside limits. */
export function number(
  flag: string,
  text: string | undefined,
  least: number,
  most: number,
  opening: number,
): number {
  if (text === undefined) return opening;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= least && value <= most))
    refuse(`--${flag} must be a number from ${least} to ${most}, not “${text}”.`);
  return value;
}

/** The same without a fraction. */
export function whole(
  flag: string,
  text: string | undefined,
  least: number,
  most: number,
  opening: number,
): number {
  if (text === undefined) return opening;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most))
    refuse(`--${flag} must be a whole number from ${least} to ${most}, not “${text}”.`);
  return value;
}

/** Sizes fill whole panels of the kernels. */
export function panels(flag: string, text: string | undefined, opening: number): number {
  const value = whole(flag, text, 8, 1024, opening);
  if (value % 8) refuse(`--${flag} must be a multiple of 8, not ${value}.`);
  return value;
}
