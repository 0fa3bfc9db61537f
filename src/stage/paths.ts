/** @file The terms of a sum-over-paths gradient, entry by entry; they add up to the total. */
import type { Derivation, Form, Step } from '#derive/derivation.ts';
import { shapeOf } from '#derive/axes.ts';
import { type Tensor, map, tensor, zip } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { tabulate } from '#notation/evaluate.ts';
import { expand } from '#notation/expand.ts';
import { type Expr, termsOf } from '#notation/expr.ts';

export interface Path {
  readonly term: Expr;
  readonly value: Tensor;
}

/** The terms of a form of `step`, its sums written out; one term means there is nothing to take apart. */
export function pathsOf(d: Derivation, step: Pick<Step, 'at' | 'axes'>, form: Form, values: Values): Path[] {
  const shape = shapeOf(d, step.axes);
  return termsOf(expand(form.is, d.sizes, 24)).map(({ sign, term }) => {
    const value = tabulate(term, step.at, shape)(values);
    return {
      term: sign > 0 ? term : { kind: 'unary', op: '-', of: term },
      value: sign > 0 ? value : map(value, (x) => -x),
    };
  });
}

/** The sum of the paths that are on. */
export function sumOn(paths: readonly Path[], off: ReadonlySet<number>, shape: readonly number[]): Tensor {
  return paths.reduce(
    (sum, p, i) => (off.has(i) ? sum : zip(sum, stretch(p.value, shape), (a, b) => a + b)),
    tensor(shape),
  );
}

const stretch = (a: Tensor, shape: readonly number[]): Tensor =>
  a.shape.length === shape.length ? a : tensor(shape, a.data[0]!);
