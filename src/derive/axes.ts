/** @file Axes as an author writes them: letters to lengths, and to what a reader sees. */
import { only, scalar } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import type { Axes } from '#notation/scope.ts';
import type { Derivation } from './derivation.ts';
import { SettingError } from './setting.ts';

/** `H D` → H, D. */
export const axesText = (s: string): Axes => s.split(' ').filter(Boolean);

/** The length of an axis: a letter, a number, or arithmetic on them such as `Q+K-1`. */
export const sizeOfAxis = (a: string, sizes: Readonly<Record<string, number>>): number => {
  if (/^\d+$/.test(a)) return Number(a);
  if (Object.hasOwn(sizes, a)) return sizes[a]!;
  const e = parse(a);
  const letters = symbolsOf(e);
  const strange = letters.find((s) => !Object.hasOwn(sizes, s));
  if (strange !== undefined) throw new SettingError(`the axis ${a} has no size`);
  return only(evaluate(e, Object.fromEntries(letters.map((s) => [s, scalar(sizes[s]!)]))));
};

/** An axis as a reader writes it: `Q**2` is Q², `K*D` is K·D. */
export const axisText = (axis: string): string =>
  axis.replace(/\*\*2/g, '²').replace(/\*/g, '·').replace(/-/g, '−');

export const shapeOf = (d: Derivation, axes: Axes): number[] => axes.map((a) => sizeOfAxis(a, d.sizes));
