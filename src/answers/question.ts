/** @file A step that is asked for: by the name it has in the tables, at any time or at one. */
import { nameOf } from '#derive/drawing.ts';
import type { Derivation, Form, Step } from '#derive/derivation.ts';
import type { Axes } from '#notation/scope.ts';
import { type Expr, children, symbolsOf } from '#notation/expr.ts';
import { lexiconOf } from './reader/lexicon.ts';
import type { Asked } from './reader/read.ts';

export interface Question {
  readonly d: Derivation;
  /** How the tables call it: `dC`, `dW`, `dh0`. */
  readonly base: string;
  /** The ids whose values are asked for, at the times that t stands for; one where there is no time. */
  readonly places: readonly Place[];
  /** The forms the tables give, for any t. */
  readonly forms: readonly Form[];
  readonly axes: Axes;
  readonly at: readonly string[];
  readonly timed: boolean;
}

export interface Place {
  readonly id: string;
  readonly t: number | undefined;
}

const lexicons = new WeakMap<Derivation, Asked['lexicon']>();

/** What a reader has to know of the question. */
export function asked(q: Question): Asked {
  let lexicon = lexicons.get(q.d);
  if (!lexicon) lexicons.set(q.d, (lexicon = lexiconOf(q.d)));
  return { d: q.d, lexicon, timed: q.timed, at: q.at, base: q.base, axes: q.axes };
}

/** The question for a step by its name: `dC`, `dC[2]`, `dh0`, `dw[u, v]`; undefined where there is none. */
export function questionOf(d: Derivation, name: string): Question | undefined {
  const wanted = name.replace(/\s+/g, '');
  const known = d.stepOf(wanted);
  const stated = [...d.statements.values()].find(
    (s) => s.base === wanted || nameOf(d, s).replace(/\s+/g, '') === wanted,
  );
  if (stated) {
    const { base, forms, axes, at, timed, gradientOf } = stated;
    const places = timed
      ? [...middleTimes(d), ...(speaksOfLast(forms) ? [d.sizes['T']!] : [])].flatMap((t) =>
          placeOf(d.stepOf(`${base}[${t}]`)),
        )
      : placeOf(d.stepOf(base) ?? d.stepOf(`d${gradientOf}`));
    return places.length ? { d, base, forms, axes, at, timed, places } : undefined;
  }
  if (known && known.t !== undefined) return questionAt(d, known);
  const claim = d.claims.find((c) => c.id === wanted);
  if (!claim) return undefined;
  const { forms, axes } = claim;
  return { d, base: wanted, forms, axes, at: [], timed: false, places: [{ id: wanted, t: undefined }] };
}

/** The question for one step on the tape. */
export function questionAt(d: Derivation, step: Step): Question {
  const stated = d.statements.get(step.base);
  const forms = stated?.timed ? [...stated.forms, ...step.forms] : step.forms;
  const { base, axes, at, t } = step;
  return { d, base, forms, axes, at, timed: t !== undefined, places: [{ id: step.id, t }] };
}

const placeOf = (step: Step | undefined): Place[] => (step ? [{ id: step.id, t: step.t }] : []);

/** Whether a line says what holds at T alone: then it is tested there too. */
const speaksOfLast = (forms: readonly Form[]): boolean =>
  forms.some(({ is }) => {
    const walk = (e: Expr): boolean =>
      (e.kind === 'binary' && e.op === '==' && symbolsOf(e).includes('T')) || children(e).some(walk);
    return walk(is);
  });

/** The times at which a statement for any t is tested: all that have a step on either side, the middle one first. */
function middleTimes(d: Derivation): number[] {
  const T = d.sizes['T']!;
  const middle = Math.floor((T + 1) / 2);
  const inner = Array.from({ length: T }, (_, i) => i + 1).filter((t) => t > 1 && t < T && t !== middle);
  return [middle, ...inner];
}
