/** @file The slips a reader can make on purpose in one form of a gradient, and what each would give. */
import type { Derivation, Form, Step } from '#derive/derivation.ts';
import type { Tensor } from '#math/tensor.ts';
import { axesOf } from '#notation/axes.ts';
import { sameAxes } from '#notation/scope.ts';
import { reads } from '#derive/run.ts';
import { plain } from '#notation/plain.ts';
import { NotationError } from '#notation/error.ts';
import type { Values } from '#notation/values.ts';
import { evaluate } from '#notation/evaluate.ts';
import { type Mistake, mistakes } from '#notation/mistakes.ts';

export interface Slip {
  /** Its place among all slips of the form, so that an address can name it. */
  readonly nth: number;
  readonly mistake: Mistake;
  /** What the step would be; undefined where the axes forbid the slip, it reads what has no value yet, or is no other line. */
  readonly value: Tensor | undefined;
}

export function slipsOf(d: Derivation, step: Step, form: Form, values: Values): Slip[] {
  if (step.phase !== 'backward') return [];
  // on the way back nothing that comes later has a value yet
  const later = new Set(d.steps.slice(d.steps.indexOf(step)).map((s) => s.id));
  const seen = new Set<string>();
  return mistakes(form.is, (id) => d.scope(id)?.series === true).map((mistake, nth) => {
    const line = plain(mistake.expr);
    const again = seen.has(line);
    seen.add(line);
    const early = [...reads(mistake.expr, d.sizes)].some((id) => later.has(id));
    return { nth, mistake, value: again || early ? undefined : valueOf(d, step, mistake, values) };
  });
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
