/** @file The schemes by which a paper is marked. */

/** `plain`: nothing is taken off; `minus`: a wrong tick costs; `strict`: all ticks of a question or nothing. */
export type Marking = 'plain' | 'minus' | 'strict';
export const MARKINGS: readonly Marking[] = ['plain', 'minus', 'strict'];
