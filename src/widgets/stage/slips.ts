/** @file The slips a reader can make on purpose in one form of a gradient, and what each would give. */
import type { Derivation, Form, Step } from '../../derive/derivation.ts';
import type { Tensor } from '../../math/tensor.ts';
import { axesOf, sameAxes } from '../../notation/axes.ts';
import { NotationError } from '../../notation/error.ts';
import { type Values, evaluate } from '../../notation/evaluate.ts';
import { type Mistake, mistakes } from '../../notation/mistakes.ts';

export interface Slip {
  /** Its place among all slips of the form, so that an address can name it. */
  readonly nth: number;
  readonly mistake: Mistake;
  /** What the step would be; undefined where the axes forbid the slip, or it reads what does not exist. */
  readonly value: Tensor | undefined;
}

export function slipsOf(d: Derivation, step: Step, form: Form, values: Values): Slip[] {
  if (step.phase !== 'backward') return [];
  return mistakes(form.is, (id) => d.scope(id)?.series === true).map((mistake, nth) => ({
    nth,
    mistake,
    value: valueOf(d, step, mistake, values),
  }));
}

function valueOf(d: Derivation, step: Step, { expr }: Mistake, values: Values): Tensor | undefined {
  try {
    return sameAxes(axesOf(expr, d.scope), step.axes) ? evaluate(expr, values) : undefined;
  } catch (error) {
    if (error instanceof NotationError || error instanceof ReferenceError || error instanceof RangeError)
      return undefined;
    throw error;
  }
}
