/** @file Where every sequence of words is compared with every other, a word less is a tenth of the work. */
export const SMALL: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'beam-search': { K: 2, W: 1 },
};
