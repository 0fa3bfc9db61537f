/** @file What the stage shows before it is touched, worked out when the page is built. */
import type { Definition, Step } from '../../derive/derivation.ts';
import { build } from '../../derive/derivation.ts';
import { bracketed } from './equation.ts';
import { Tape } from './tape.svelte.ts';

export interface Opening {
  readonly step: string;
  /** Places of the bracketed parts of its formula that have a value. */
  readonly brackets: readonly string[];
}

export function openingOf(definition: Definition): Opening {
  const d = build(definition);
  // a gradient that is 1 by definition shows nothing
  const says = (s: Step): boolean => s.phase === 'backward' && s.forms[0]!.is.kind !== 'number';
  const { opening } = definition.text;
  const chosen = d.stepOf(opening ?? 'dh[2]');
  if (opening !== undefined && !chosen)
    throw new Error(`${definition.id} has no line ${opening} to open with`);
  const step = chosen ?? d.steps.find(says) ?? d.steps[0]!;
  const tape = new Tape(definition, step.id);
  return { step: step.id, brackets: bracketed(d, tape.written.is, tape.values).map(({ path }) => path) };
}
