/** @file Tests of the tests: every one-slip mistake in every gradient is injected, and must be caught where it was made. */
import { relativeError } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';
import { type Scope, sameAxes } from '#notation/scope.ts';
import { axesIfFit } from '#notation/fits.ts';
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

/** One point at which a statement is compared with what is known to be true there; each is computed when asked, once. */
interface Place {
  readonly numeric: () => Tensor | undefined;
  /** The values of the forms as they stand; undefined where the statement does not speak of this time. */
  readonly forms: readonly (() => Tensor | undefined)[];
  /** The value of another formula there. */
  readonly value: (form: Form, is: Expr) => Tensor | undefined;
}

function once<X>(compute: () => X): () => X {
  let found: { readonly x: X } | undefined;
  return () => (found ??= { x: compute() }).x;
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
  const places = runs.flatMap((values) => times.map((t) => placeOf(d, s, values, t)));
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

function placeOf(d: Derivation, s: Statement, run: Values, t: number | undefined): Place {
  const of = s.gradientOf && t !== undefined ? timed(s.gradientOf, t) : s.gradientOf;
  // a line cannot read what it computes: by its own name nothing is there yet
  const own = of === undefined ? s.base : gradient(of);
  const values = once(() => Object.fromEntries(Object.entries(run).filter(([id]) => id !== own)));
  const value: Place['value'] = (form, is) => valueAt(d, s, form, is, t, values());
  return {
    numeric: once(() => (of === undefined ? undefined : numericGradient(d, run, of))),
    forms: s.forms.map((form) => once(() => value(form, form.is))),
    value,
  };
}

function catchIt(d: Derivation, s: Statement, i: number, wrong: Expr, places: readonly Place[]): Catch {
  if (!fits(wrong, s, d.scope)) return 'axes';
  for (const place of places) {
    if (place.forms[i]!() === undefined) continue; // there is no step after the last
    const value = place.value(s.forms[i]!, wrong);
    if (value === undefined) return 'missing-value';
    const beside = place.forms[i === 0 ? 1 : i - 1]?.();
    if (beside && !(relativeError(value, beside) <= EQUALITY_TOLERANCE)) return 'equal-forms';
    const numeric = place.numeric();
    if (numeric && !(relativeError(value, numeric) <= DIFFERENCE_TOLERANCE)) return 'finite-differences';
  }
  return 'survived';
}

function fits(e: Expr, s: Statement, scope: Scope): boolean {
  const inside: Scope = (id) =>
    s.at.includes(id) || (s.timed && id === 't') ? { axes: [], series: false } : scope(id);
  const found = axesIfFit(e, inside);
  if (!found) return false;
  return s.at.length > 0 ? found.length === 0 : sameAxes(found, s.axes) || e.kind === 'number';
}

/** The value of `is` at a place; undefined where it reads something that does not exist. */
function valueAt(
  d: Derivation,
  s: Statement,
  form: Form,
  is: Expr,
  t: number | undefined,
  values: Values,
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
