/** @file The step that a derivation is known by: where its stage stands before the reader has chosen or read any. */
import { build } from '#derive/build.ts';
import type { Definition, Step } from '#derive/derivation.ts';

/** @throws when the line that the derivation asks for is not there. */
export function openingOf(definition: Definition): string {
  const d = build(definition);
  // a gradient that is 1 by definition shows nothing
  const says = (s: Step): boolean => s.phase === 'backward' && s.forms[0]!.is.kind !== 'number';
  const { opening } = definition.text;
  const chosen = d.stepOf(opening ?? 'dh[2]');
  if (opening !== undefined && !chosen)
    throw new Error(`${definition.id} has no line ${opening} to open with`);
  return (chosen ?? d.steps.find(says) ?? d.steps[0]!).id;
}
