/** @file The functions that act entry by entry, in the order in which a reader is told them: one line a function. */
import type { Entrywise } from './function.ts';
import { abs } from './functions/abs.ts';
import { cos } from './functions/cos.ts';
import { exp } from './functions/exp.ts';
import { log } from './functions/log.ts';
import { max } from './functions/max.ts';
import { min } from './functions/min.ts';
import { relu } from './functions/relu.ts';
import { sigmoid } from './functions/sigmoid.ts';
import { sqrt } from './functions/sqrt.ts';
import { tanh } from './functions/tanh.ts';

export const ENTRYWISE: readonly Entrywise[] = [exp, log, sqrt, tanh, cos, sigmoid, relu, abs, max, min];

/** Their values on plain numbers, by name. */
export const NUMBERS: Readonly<Record<string, Entrywise['number']>> = Object.fromEntries(
  ENTRYWISE.map((f) => [f.name, f.number]),
);

const COUNTS = new Map(ENTRYWISE.map((f) => [f.name, f.takes.length]));

/** The function `name` on plain numbers, if it takes as many; undefined for one that needs whole tensors. */
export const onNumbers = (name: string, count: number): Entrywise['number'] | undefined =>
  COUNTS.get(name) === count ? NUMBERS[name] : undefined;
