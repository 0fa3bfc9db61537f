/** @file From a statement of the page to the step of the tape that shows it, and back: `dh` at t = 2 is `dh[2]`. */
import type { Derivation, Step } from '#derive/derivation.ts';
import { type Renaming, translate } from '#derive/rename.ts';

/** The names of the text, which no option has changed. */
const OWN_NAMES: Renaming = new Map();

/** A time inside the sequence at hand. */
export const timeIn = (d: Derivation, t: number): number => Math.max(1, Math.min(t, d.sizes['T'] ?? t));

/** The step that shows a name of the page at time `t`: that of a statement, of a quantity, or a step itself. */
export function stepFor(d: Derivation, named: string, t: number): Step | undefined {
  for (const id of [named, translate(named, OWN_NAMES, d.renaming)]) {
    const stated = d.statements.get(id);
    const at = `[${timeIn(d, t)}]`;
    // dh_last is the gradient by h[T], dh0 that by h[0]: they are steps of another name
    const of = stated?.gradientOf && !stated.timed ? d.stepOf(`d${stated.gradientOf}`) : undefined;
    const found = of ?? d.stepOf(id) ?? d.stepOf(id + at);
    if (found) return found;
    // what is given is shown where the loss is differentiated by it
    const gradient = d.stepOf(`d${id}`) ?? d.stepOf(`d${id}${at}`);
    if (gradient) return gradient;
  }
  return undefined;
}

/** The name of a step without its time, as the text of the lesson calls it. */
export const nameOf = (d: Derivation, { base }: Step): string => translate(base, d.renaming, OWN_NAMES);
