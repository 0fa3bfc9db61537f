/** A round of the loop of `peak.ts`: as many chains as there are registers besides those of two constants, and how often each goes on. */
export const CHAINS = 13;
export const UNROLLED = 2;

/** Floating point operations of a round: a product and a sum for each of 4 numbers. */
export const ROUND = CHAINS * UNROLLED * 8;
