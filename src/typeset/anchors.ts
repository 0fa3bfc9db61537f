// Where a step stands on its page, and its short name in the contents.
import { timeName } from '#derive/drawing.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';
import { derivationAt } from './roles.ts';

/** The id attribute of the element that <Step id="…"> renders. */
export function stepAnchor(id: string): string {
  return `step-${id}`;
}

/** A step's short name for those who hear it: dX is the gradient of the loss by X. */
export function stepPlain(id: string): string {
  const gradient = /^d([A-Za-z]\w*)$/.exec(id);
  return gradient?.[1] ? `dL/d${gradient[1]}` : id;
}

/** TeX of a step's short name, with the letters of the derivation and on one line. */
export const stepTex = (definition: Definition, id: string): string =>
  texOfStep(derivationAt(definition), id);

/** The same in a derivation as it was built. */
export function texOfStep(d: Derivation, id: string): string {
  const statement = d.statements.get(id);
  const time = statement?.timed ? 't' : undefined;
  const of = /^(\w+)(?:\[(.*)\])?$/.exec(statement?.gradientOf ?? '');
  if (!of?.[1]) return d.names.tex(id, time, []);
  const at = of[2] === undefined ? time : timeName(d, Number(of[2]));
  return `\\partial L / \\partial ${d.names.tex(of[1], at, [])}`;
}
