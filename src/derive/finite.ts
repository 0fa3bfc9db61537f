/** @file The value of a step where float64 is at its ends: by another of its forms, or with its logarithm beside it. */
import type { Tensor } from '#math/tensor.ts';
import type { Expr } from '#notation/expr.ts';
import { held, logarithmOfPowers } from '#notation/logarithm.ts';
import type { Values } from '#notation/values.ts';
import type { Form, Step } from './derivation.ts';
import { inShape, reads } from './run.ts';

/**
 * The value of the first form; where float64 cannot hold it, that of the first form which is a number throughout. Equal
 * forms have one value: −y/ŷ · ŷ(1 − ŷ) is 0 · ∞ where ŷ − y is −1. A form that reads the value itself, as paths of
 * no length do, is true and computes nothing.
 */
export function firstFinite(
  { id, forms, at }: Pick<Step, 'id' | 'forms' | 'at'>,
  shape: readonly number[],
  sizes: Readonly<Record<string, number>>,
): (values: Values) => Tensor {
  const compute = keeping(forms[0]!.is, at, shape);
  const equal = forms.slice(1).filter((f) => f.relation === '=');
  const others = new Map<Form, (values: Values) => Tensor>();
  return (values) => {
    const value = compute(values);
    if (!equal.length || value.data.every(Number.isFinite)) return value;
    for (const form of equal.filter((f) => !reads(f.is, sizes).has(id))) {
      if (!others.has(form)) others.set(form, keeping(form.is, at, shape));
      const found = others.get(form)!(values);
      if (found.data.every(Number.isFinite)) return found;
    }
    return value;
  };
}

/** The value of a formula; a positive one that float64 cannot hold keeps its logarithm. */
function keeping(is: Expr, at: readonly string[], shape: readonly number[]): (values: Values) => Tensor {
  const compute = inShape(is, at, shape);
  const log = logarithmOfPowers(is);
  if (!log) return compute;
  let logs: ((values: Values) => Tensor) | undefined;
  return (values) => {
    const value = compute(values);
    if (value.tails || value.data.every(held)) return value;
    logs ??= inShape(log, at, shape);
    const { data } = logs(values);
    return data.some(Number.isNaN) ? value : { ...value, tails: { log: data } };
  };
}
