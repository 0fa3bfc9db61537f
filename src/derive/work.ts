/** @file How much arithmetic it takes to compute a derivation and to ask both witnesses, before any is done. */
import { sizeOf } from '#math/tensor.ts';
import { workOf } from '#notation/work.ts';
import { shapeOf } from './axes.ts';
import type { Derivation, Step } from './derivation.ts';
import { downstream } from './run.ts';

/** Steps of arithmetic, roughly: every entry of every quantity is moved both ways, and what follows is computed anew. */
export function workOfChecks(d: Derivation): number {
  const own = new Map(d.steps.map((s) => [s.id, workOfStep(d, s)]));
  const total = (steps: readonly Step[]): number => steps.reduce((sum, s) => sum + own.get(s.id)!, 0);
  return d.steps.reduce((sum, { gradientOf: of, axes }) => {
    if (of === undefined) return sum;
    return sum + 2 * sizeOf(shapeOf(d, axes)) * total(downstream(d, of));
  }, total(d.steps));
}

function workOfStep(d: Derivation, { forms, at, axes }: Step): number {
  const shape = shapeOf(d, axes);
  const first = forms[0]!.is;
  const work = workOf(
    first,
    d.sizes,
    at.map((index, i) => [index, shape[i]!]),
  );
  return at.length ? work : work * sizeOf(shape);
}
