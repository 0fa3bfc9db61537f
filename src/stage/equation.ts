/** @file The three faces of one equation: symbols, the numbers of one entry, shapes. All LaTeX, and what sets it. */
import type { Derivation, Form, Step } from '#derive/derivation.ts';
import { shapeOf } from '#derive/axes.ts';
import { drawing } from '#derive/drawing.ts';
import { symbolOf } from '#derive/symbol.ts';
import { only } from '#math/tensor.ts';
import type { Scope } from '#notation/scope.ts';
import { axesOf } from '#notation/axes.ts';
import { component } from '#notation/component.ts';
import type { Values } from '#notation/values.ts';
import { evaluate } from '#notation/evaluate.ts';
import { expand } from '#notation/expand.ts';
import { type Expr, children, entry, num, substitute, sym, termsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { tex } from '#notation/tex.ts';
import { rounded, significant } from './decimals.ts';
import { valueOf } from './parts.ts';

export { factorsOn } from './arriving.ts';
export { code } from '#notation/code.ts';
export { setTex } from '#typeset/katex.ts';

/** Longest number face set in full; a longer one shows the value of each of its terms. */
const MOST_NUMBERS = 28;

/** LaTeX of the name of a step with one entry chosen, by numbers or by the names of its indices, or of the whole of it. */
export function nameOfStep(d: Derivation, id: string, at?: readonly (number | string)[]): string {
  const e = parse(id);
  const index = at?.map((i) => (typeof i === 'number' ? num(i) : sym(i)));
  return tex(index?.length ? entry(e, index) : e, drawing(d, { paths: false }));
}

export const symbolsFace = (d: Derivation, step: Step, form: Form): string =>
  `${nameOfStep(d, step.id, step.at)} = ${tex(form.is, drawing(d, { paths: true }))}`;

/** LaTeX of a part of a line. */
export const partTex = (d: Derivation, part: Expr): string => tex(part, drawing(d));

/** `∂L/∂z_{2,0} = 0.42 · (1 − 0.36²) = 0.37`: the entry `at`, with values in place of symbols. */
export function numbersFace(
  d: Derivation,
  step: Step,
  form: Form,
  at: readonly number[],
  values: Values,
): string {
  const scalar = entryOf(d, step, form.is, at);
  const value = only(evaluate(scalar, values));
  const left = nameOfStep(d, step.id, at);
  const terms = termsOf(scalar);
  const short = leaves(scalar) <= MOST_NUMBERS || terms.length === 1;
  // the body of a sum that is not written out has no number of its own
  const middle =
    short && !folds(scalar)
      ? minusAlone(bracketedOnce(tex(scalar, numbered(d, values))))
      : terms.length > 1
        ? terms.map((t, i) => signed(t.sign * only(evaluate(t.term, values)), i)).join('')
        : undefined;
  return [left, middle, measured(value)].filter((side) => side !== undefined).join(' = ');
}

/** Whether a sum is left that is not written out. */
const folds = (e: Expr): boolean => e.kind === 'fold' || children(e).some(folds);

/** A number as a term of a sum: its sign stands between the terms. */
const signed = (x: number, nth: number): string =>
  `${x < 0 ? ' - ' : nth > 0 ? ' + ' : ''}${measured(Math.abs(x))}`;

/** The scalar expression of one entry, its short sums written out. */
export function entryOf(d: Derivation, step: Pick<Step, 'at'>, e: Expr, at: readonly number[]): Expr {
  if (step.at.length) {
    const here = substitute(e, (id) => {
      const axis = step.at.indexOf(id);
      return axis < 0 ? undefined : num(at[axis]!);
    });
    return expand(here, d.sizes, 24);
  }
  const whole = expand(e, d.sizes, 24);
  const scalar = at.length ? component(whole, at.map(num), d.scope) : whole;
  return expand(scalar, d.sizes, 24);
}

/** A negative number alone between brackets needs none of its own: tanh²(−1.3). */
const bracketedOnce = (drawn: string): string =>
  drawn.replace(
    /\\left\((\\htmlData\{[^{}]*\}\{)?\\left\(([^()]*)\\right\)(\})?\\right\)/g,
    (_, open: string | undefined, alone: string, close: string | undefined) =>
      `\\left(${open ?? ''}${alone}${close ?? ''}\\right)`,
  );

/** A negative number that is a term by itself is subtracted: 0.087 − 0.012, not 0.087 + (−0.012). */
const minusAlone = (drawn: string): string =>
  drawn.replace(
    /\+\s*(\\htmlData\{[^{}]*\}\{)?\\left\(-((?:[^(){}]|\{-?\d+\})*)\\right\)(\})?(?=\s*(?:[-+]|$))/g,
    (_, open: string | undefined, alone: string, close: string | undefined) =>
      `- ${open ?? ''}${alone}${close ?? ''}`,
  );

function numbered(d: Derivation, values: Values) {
  const base = drawing(d);
  const given = new Set(d.given.map((g) => g.id));
  return {
    ...base,
    leaf: (e: Expr): string => {
      const x = only(evaluate(e, values));
      // what is given is exact; what is computed has as many digits as are told
      const text = given.has(symbolOf(e) ?? '') ? decimal(x) : measured(x);
      return x < 0 ? `\\left(${text}\\right)` : text;
    },
  };
}

/** Each factor with its axes under it, and the axes of the result. */
export function shapesFace(d: Derivation, step: Step, form: Form): string {
  const base = drawing(d);
  // the index of a sum is a single number, even where a quantity has the same name
  const bound = indicesOf(form.is);
  const scope: Scope = (id) => (bound.has(id) ? { axes: [], series: false } : base.scope(id));
  const under = (e: Expr, drawn: string, linked: string): string => {
    const id = symbolOf(e);
    if (id === undefined || bound.has(id)) return linked;
    const axes = axesOf(e, scope);
    const shown = drawn.endsWith('^{\\top}') ? [...axes].reverse() : axes;
    return `\\;\\underset{${shapeTex(d, shown)}}{${STRUT}${linked}}\\;`;
  };
  const draw = {
    ...base,
    scope,
    mark: (e: Expr, path: string, s: string): string => under(e, s, base.mark!(e, path, s)),
  };
  return `${nameOfStep(d, step.id, step.at)} = ${tex(form.is, draw)} \\;\\to\\; ${shapeTex(d, step.axes)}`;
}

const indicesOf = (e: Expr): ReadonlySet<string> =>
  new Set([
    ...(e.kind === 'fold' ? e.over.map((o) => o.index) : []),
    ...children(e).flatMap((c) => [...indicesOf(c)]),
  ]);

/** All factors as tall as a fraction, so that their shapes stand on one line. */
const STRUT = '\\vphantom{\\dfrac{\\partial L}{\\partial z_1}}';

/** Letters above sizes, small enough to stand under a factor. */
const shapeTex = (d: Derivation, axes: readonly string[]): string =>
  axes.length
    ? `\\substack{(${axes.map((a) => a.replace(/\*\*/g, '^')).join(', ')}) \\\\ (${shapeOf(d, axes).join(', ')})}`
    : '\\substack{1}';

/** The bracketed factors and calls of a formula that have a value of their own, and their places. */
export function bracketed(d: Derivation, e: Expr, values: Values): { path: string; part: Expr }[] {
  const found: { path: string; part: Expr }[] = [];
  const base = drawing(d);
  tex(e, {
    ...base,
    mark(part, path, s) {
      if (path && symbolOf(part) === undefined && valueOf(part, values)) found.push({ path, part });
      return s;
    },
  });
  return found;
}

const leaves = (e: Expr): number =>
  e.kind === 'entry' || e.kind === 'symbol' || e.kind === 'number'
    ? 1
    : children(e).reduce((n, c) => n + leaves(c), 0);

/** Three significant digits, never −0, powers of ten only far from 1. */
export const decimal = (x: number): string => texOf(x, (y) => String(rounded(y)));

/** The same for what was computed: its zeros are kept, since they say how much is known. */
export const measured = (x: number): string => texOf(x, significant);

function texOf(x: number, near: (x: number) => string): string {
  if (!Number.isFinite(x)) return x > 0 ? '\\infty' : x < 0 ? '-\\infty' : '\\text{NaN}';
  if (x === 0) return '0';
  const text = Math.abs(x) >= 1e5 || Math.abs(x) < 1e-4 ? x.toExponential(2) : near(x);
  const [mantissa, exponent] = text.split('e');
  return exponent === undefined ? mantissa! : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}
