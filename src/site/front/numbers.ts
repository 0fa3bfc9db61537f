/** @file How the numbers of the front page are printed, while it is built and while one drags. */
import { numberText } from '#typeset/numerals.ts';

/** A factor in the sum. */
export const factorText = (x: number): string => (x < 0 ? `(${numberText(x, 4)})` : numberText(x, 4));
/** A value in the drawing. */
export const valueText = (x: number): string => numberText(x, 2);
/** The entry, and what the finite difference says of it. */
export const totalText = (x: number): string => numberText(x, 6);
