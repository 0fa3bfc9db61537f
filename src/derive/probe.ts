/** @file Tests of the tests: every one-slip mistake in every gradient is injected, and must be caught where it was made. */
import { relativeError } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';
import { type Axes, type Scope, sameAxes } from '#notation/scope.ts';
import { axesOf } from '#notation/axes.ts';
import { NotationError } from '#notation/error.ts';
import { type Values, timed } from '#notation/values.ts';
import { settle } from '#notation/expand.ts';
import { type Expr, num, substitute } from '#notation/expr.ts';
import { type Mistake, mistakes } from '#notation/mistakes.ts';
import { DIFFERENCE_TOLERANCE, EQUALITY_TOLERANCE, formValue, numericGradient } from './difference.ts';
import type { Derivation, Form, Statement } from './derivation.ts';
import { gradient } from './gradient.ts';
import { run } from './run.ts';

export type Catch = 'axes' | 'missing-value' | 'equal-forms' | 'finite-differences' | 'survived';

export interface Probe {
  /** The gradient in which the mistake was made, and in which of its forms. */
  readonly step: string;
  readonly form: number;
  readonly original: Expr;
  readonly mistake: Mistake;
  readonly caught: Catch;
}

/** One point at which a statement is compared with what is known to be true there. */
interface Place {
  readonly t: number | undefined;
  readonly values: Values;
  readonly numeric: Tensor | undefined;
}

/** Injects every one-slip mistake into every form of every gradient and tells what caught it at any of `points`. */
export function probe(d: Derivation, points: readonly Values[]): Probe[] {
  const runs = points.map((given) => run(d, given));
  return [...d.statements.values()]
    .filter((s) => s.phase === 'backward')
    .flatMap((s) => probeStatement(d, s, runs));
}

function probeStatement(d: Derivation, s: Statement, runs: readonly Values[]): Probe[] {
  const times = s.timed ? Array.from({ length: d.sizes['T']! }, (_, i) => i + 1) : [undefined];
  const places: Place[] = runs.flatMap((values) =>
    times.map((t) => {
      const of = s.gradientOf && t !== undefined ? timed(s.gradientOf, t) : s.gradientOf;
      // a line cannot read what it computes: by its own name nothing is there yet
      const own = of === undefined ? s.base : gradient(of);
      return {
        t,
        values: Object.fromEntries(Object.entries(values).filter(([id]) => id !== own)),
        numeric: of === undefined ? undefined : numericGradient(d, values, of),
      };
    }),
  );
  const isSeries = (id: string): boolean => d.scope(id)?.series === true;
  return s.forms.flatMap((form, i) =>
    mistakes(form.is, isSeries).map((mistake) => ({
      step: s.base,
      form: i,
      original: form.is,
      mistake,
      caught: catchIt(d, s, i, mistake.expr, places),
    })),
  );
}

function catchIt(d: Derivation, s: Statement, i: number, wrong: Expr, places: readonly Place[]): Catch {
  if (!fits(wrong, s, d.scope)) return 'axes';
  for (const place of places) {
    const value = valueAt(d, s, s.forms[i]!, wrong, place);
    const right = valueAt(d, s, s.forms[i]!, s.forms[i]!.is, place);
    if (right === undefined) continue; // the statement does not speak of this time: there is no step after the last
    if (value === undefined) return 'missing-value';
    const neighbour = s.forms[i === 0 ? 1 : i - 1];
    const beside = neighbour && valueAt(d, s, neighbour, neighbour.is, place);
    if (beside && !(relativeError(value, beside) <= EQUALITY_TOLERANCE)) return 'equal-forms';
    if (place.numeric && !(relativeError(value, place.numeric) <= DIFFERENCE_TOLERANCE))
      return 'finite-differences';
  }
  return 'survived';
}

function fits(e: Expr, s: Statement, scope: Scope): boolean {
  try {
    const inside: Scope = (id) =>
      s.at.includes(id) || (s.timed && id === 't') ? { axes: [], series: false } : scope(id);
    const found: Axes = axesOf(e, inside);
    return s.at.length > 0 ? found.length === 0 : sameAxes(found, s.axes) || e.kind === 'number';
  } catch (error) {
    if (error instanceof NotationError) return false;
    throw error;
  }
}

/** The value of `is` at a place; undefined where it reads something that does not exist. */
function valueAt(
  d: Derivation,
  s: Statement,
  form: Form,
  is: Expr,
  { t, values }: Place,
): Tensor | undefined {
  const at =
    t === undefined
      ? is
      : settle(
          substitute(is, (id) => (id === 't' ? num(t) : undefined)),
          d.sizes,
        );
  try {
    return formValue(d, s, { ...form, is: at }, values);
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
    throw error;
  }
}
