/** @file The lines of a derivation as the bank asks for them: name, key, LaTeX, and how an answer is judged. */
import { type Question as AskedStep, questionOf } from '#answers/question.ts';
import { build } from '#derive/build.ts';
import type { Definition, Derivation, Form, Statement } from '#derive/derivation.ts';
import { drawing, nameOf } from '#derive/drawing.ts';
import type { Rule } from '#derive/text.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { tex } from '#notation/tex.ts';
import type { Said } from '#words/lesson.ts';
import type { FormulaPart } from '../question.ts';

const built = new WeakMap<Definition, Map<string, Derivation>>();

/** The derivation under some options, at its own sizes; built once. */
export function derivationOf(
  definition: Definition,
  options: Readonly<Record<string, string>> = {},
): Derivation {
  let known = built.get(definition);
  if (!known) built.set(definition, (known = new Map()));
  const key = JSON.stringify(Object.entries(options).toSorted());
  let d = known.get(key);
  if (!d) known.set(key, (d = build(definition, { options })));
  return d;
}

/** Rules whose form says the same for a whole sequence, or entry by entry: true, and not what one is asked to write. */
const LONG: readonly Rule[] = ['path-products', 'written-out', 'unroll', 'same-sum'];

/** The form that is asked for: the last one that is no sum over a whole sequence. */
export const keyOf = (s: Statement): Form =>
  s.phase === 'backward' ? (s.forms.findLast(({ by }) => !LONG.includes(by)) ?? s.forms[0]!) : s.forms[0]!;

/** LaTeX of a form, and of the name of its step, without links. */
export const formTex = (d: Derivation, form: Form): string => tex(form.is, drawing(d, { link: false }));
export const leftTex = (d: Derivation, s: Statement): string =>
  tex(parse(nameOf(d, s)), drawing(d, { link: false }));

/** As one types it: `dz[t]`. */
export const leftText = (d: Derivation, s: Statement): string => nameOf(d, s);

const isRunning = ({ base }: Statement): boolean => base.endsWith('_since');

/** The backward lines one may be asked for, in the order in which they are computed. */
export const gradientsOf = (d: Derivation): Statement[] =>
  [...d.statements.values()].filter((s) => s.phase === 'backward' && !isRunning(s));

export const forwardOf = (d: Derivation): Statement[] =>
  [...d.statements.values()].filter((s) => s.phase === 'forward');

/** Whether a line says more than a name or a number. */
export function isLine(s: Statement): boolean {
  const { is } = keyOf(s);
  return is.kind !== 'symbol' && is.kind !== 'number' && is.kind !== 'entry';
}

/** The answer field for a line. */
export function formulaPart(d: Derivation, s: Statement, marks: number, label: Said): FormulaPart {
  const key = keyOf(s);
  return {
    form: 'formula',
    label,
    marks,
    lesson: d.id,
    options: d.options,
    step: s.base,
    shown: formTex(d, key),
    right: plain(key.is),
    judged: () => askedStep(d, s),
  };
}

const asked = new WeakMap<Statement, AskedStep>();

export function askedStep(d: Derivation, s: Statement): AskedStep {
  let q = asked.get(s);
  if (!q) {
    const found = questionOf(d, s.base);
    if (!found) throw new Error(`${d.id}: ${s.base} is no step that can be asked for`);
    asked.set(s, (q = found));
  }
  return q;
}
