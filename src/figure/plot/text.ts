/** @file How large the text of a plot is, and how wide a line of it will be. */

/** Size of the text of a plot, in pixels. */
export const TEXT = 12;

/** An estimate that errs on the wide side; an ideograph is as wide as high. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : /[.,:;il|!' ]/.test(c) ? 0.36 : 0.62), 0) * TEXT;
