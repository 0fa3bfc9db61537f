/** @file The functions of the notation, in the order in which a reader is told them: one line a function. */
import { ENTRYWISE } from './entrywise.ts';
import type { NotationFunction } from './function.ts';
import { diag } from './functions/diag.ts';
import { eye } from './functions/eye.ts';
import { norm } from './functions/norm.ts';
import { norm2 } from './functions/norm2.ts';
import { ones } from './functions/ones.ts';
import { pad } from './functions/pad.ts';
import { softmax } from './functions/softmax.ts';

export const FUNCTIONS: readonly NotationFunction[] = [
  ...ENTRYWISE,
  softmax,
  diag,
  eye,
  ones,
  norm,
  norm2,
  pad,
];

const NAMED = new Map(FUNCTIONS.map((f) => [f.name, f]));

/** Whether a function is a constant of a size: `eye(H)`, `ones(H)`. */
export const isOfSize = (name: string): boolean =>
  NAMED.get(name)?.takes.every((kind) => kind === 'whole') ?? false;

/** The function `name`; undefined when the notation has none. */
export const functionNamed = (name: string): NotationFunction | undefined => NAMED.get(name);
