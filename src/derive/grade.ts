/** @file Reads the line a student types and says whether it is right, and if not, which slip explains it. */
import { relativeError } from '../math/error.ts';
import type { Tensor } from '../math/tensor.ts';
import { type Scope, axesOf, sameAxes, showAxes } from '../notation/axes.ts';
import { NotationError } from '../notation/error.ts';
import type { Values } from '../notation/evaluate.ts';
import { settle } from '../notation/expand.ts';
import { type Expr, num, substitute, symbolsOf } from '../notation/expr.ts';
import { type Mistake, mistakes } from '../notation/mistakes.ts';
import { parse } from '../notation/parse.ts';
import { EQUALITY_TOLERANCE, formValue } from './check.ts';
import type { Derivation, Step } from './derivation.ts';
import { run } from './run.ts';

export type Verdict =
  | { readonly verdict: 'right' }
  /** `mistake` is the slip that gives exactly the typed value, where one does. */
  | { readonly verdict: 'wrong'; readonly mistake: Mistake | undefined; readonly error: number }
  /** The answer does not parse, or uses a name that does not exist. */
  | ({ readonly verdict: 'unreadable' } & Pick<NotationError, 'sentences' | 'gaps'>)
  /** The answer is a formula, but of another shape. */
  | { readonly verdict: 'axes'; readonly found: string; readonly wanted: string }
  /** The answer is the name of the very thing that was asked for. */
  | { readonly verdict: 'circular' };

/**
 * Grades `typed` as the right-hand side of `step` by its value at `points`; t may stand for the time of the step.
 * Any correct formula is right, however it is written.
 */
export function grade(d: Derivation, step: Step, typed: string, points: readonly Values[]): Verdict {
  let e: Expr;
  try {
    const at = step.t;
    const read = parse(typed);
    e = settle(
      at === undefined ? read : substitute(read, (id) => (id === 't' ? num(at) : undefined)),
      d.sizes,
    );
    // a step written entry by entry may be answered entry by entry
    const found = axesOf(e, within(d, step));
    if (!sameAxes(found, asked(step, e).at.length ? [] : step.axes))
      return { verdict: 'axes', found: showAxes(found), wanted: showAxes(step.axes) };
  } catch (error) {
    if (error instanceof NotationError)
      return { verdict: 'unreadable', sentences: error.sentences, gaps: error.gaps };
    throw error;
  }
  if (
    e.kind === 'symbol'
      ? e.id === step.id
      : e.kind === 'entry' && e.of.kind === 'symbol' && step.id === `${e.of.id}[${indexOf(e)}]`
  )
    return { verdict: 'circular' };
  const runs = points.map((given) => run(d, given));
  let answers: Tensor[];
  try {
    answers = runs.map((values) =>
      formValue(d, asked(step, e), { is: e, by: 'definition', relation: '=' }, values),
    );
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    const gaps = { message: error.message, names: symbolsOf(e).join(', ') };
    return { verdict: 'unreadable', sentences: ['{message}', MISSING], gaps };
  }
  const truth = runs.map((values) => values[step.id]!);
  const error = Math.max(...answers.map((a, i) => relativeError(a, truth[i]!)));
  if (error <= EQUALITY_TOLERANCE) return { verdict: 'right' };
  return { verdict: 'wrong', mistake: explain(d, step, answers, runs), error };
}

/** The names an answer may use: those of the derivation, and the indices of a step written entry by entry. */
const within =
  (d: Derivation, step: Step): Scope =>
  (id) =>
    step.at.includes(id) ? { axes: [], series: false } : d.scope(id);

/** The step as the answer reads it: a whole tensor, unless it names the indices. */
const asked = (step: Step, e: Expr): Pick<Step, 'axes' | 'at'> => ({
  axes: step.axes,
  at: symbolsOf(e).some((id) => step.at.includes(id)) ? step.at : [],
});

/** The first one-slip mistake, in any form of the step, that gives the same values as the answer. */
function explain(
  d: Derivation,
  step: Step,
  answers: readonly Tensor[],
  runs: readonly Values[],
): Mistake | undefined {
  const isSeries = (id: string): boolean => d.scope(id)?.series === true;
  for (const form of step.forms)
    for (const mistake of mistakes(form.is, isSeries)) {
      try {
        if (!sameAxes(axesOf(mistake.expr, within(d, step)), step.at.length ? [] : step.axes)) continue;
        const same = runs.every(
          (values, i) =>
            relativeError(formValue(d, step, { ...form, is: mistake.expr }, values), answers[i]!) <=
            EQUALITY_TOLERANCE,
        );
        if (same) return mistake;
      } catch (error) {
        if (!(
          error instanceof NotationError ||
          error instanceof ReferenceError ||
          error instanceof RangeError
        ))
          throw error;
      }
    }
  return undefined;
}

const indexOf = (e: Expr & { kind: 'entry' }): string =>
  e.index[0]!.kind === 'number' ? String(e.index[0]!.value) : '';

const MISSING =
  'Use quantities that exist at that time: {names} are defined for t = 1…T, the state also at 0.';
