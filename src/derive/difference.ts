/** @file A gradient beside its central difference, plainly: what `check.ts` begins with, and a page needs at once. */
import { centralDifference } from '#math/difference.ts';
import { type Tensor, only } from '#math/tensor.ts';
import type { Expr } from '#notation/expr.ts';
import type { Values } from '#notation/values.ts';
import { shapeOf } from './axes.ts';
import type { Derivation, Form, Step } from './derivation.ts';
import { inShape, lossOf, valueOf } from './run.ts';

/** Largest relative error of a gradient against central differences in float64: their own error is about 1e-10. */
export const DIFFERENCE_TOLERANCE = 1e-7;
/** Largest relative error between two forms of one value: rounding in another order, no more. */
export const EQUALITY_TOLERANCE = 1e-10;

/** Nudges each entry of `of` and watches the loss, or another single number. Result: the axes of `of`. */
export function numericGradient(d: Derivation, values: Values, of: string, objective?: Expr): Tensor {
  if (!objective) return centralDifference(lossOf(d, values, of), values[of]!);
  const f = valueOf(d, values, of, objective);
  return centralDifference((x) => only(f(x)), values[of]!);
}

const compiled = new WeakMap<Form, (values: Values) => Tensor>();

/** The value of one form of a step, the rest of the derivation as it stands. */
export function formValue(
  d: Derivation,
  step: Pick<Step, 'axes' | 'at'>,
  form: Form,
  values: Values,
): Tensor {
  let compute = compiled.get(form);
  if (!compute) compiled.set(form, (compute = inShape(form.is, step.at, shapeOf(d, step.axes))));
  return compute(values);
}
