/** @file Remarks behind a formula, to the end of the line: Python's #, // of C, % of LaTeX and MATLAB. */

/** `//` and % also divide; what is a remark begins with a letter and has a word in it. */
const REMARK = /(?<!\\)(?:[#＃]|(?:\/\/|／／|[%％])(?=\s*\p{L}))[^\n\r]*/gu;
const WORD = /\p{Script=Han}|\p{L}{3}/u;

/** `source` with blanks for its remarks: whatever stands in it keeps its place. */
export const withoutRemarks = (source: string): string =>
  source.replace(REMARK, (text) => (/^[#＃]/.test(text) || WORD.test(text) ? ' '.repeat(text.length) : text));
