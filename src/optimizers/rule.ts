/**
 * @file What an optimizer is: a table of one-line updates in the notation of the house, applied entry by entry.
 *
 * The race, the lessons, the exercises and the tests all read the same table. States start at 0 and steps count from 1.
 */
import type { Expr } from '../notation/expr.ts';
import { numeric } from '../notation/number.ts';
import { parse } from '../notation/parse.ts';

/** A number the reader may set. */
export interface Hyper {
  readonly tex: string;
  /** What it opens with. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Its slider is logarithmic. */
  readonly log?: boolean;
}

/** id → [LaTeX with # where the step goes, expression]. */
export type Lines = Readonly<Record<string, readonly [tex: string, expression: string]>>;

export interface RuleText {
  readonly hyper: Readonly<Record<string, Hyper>>;
  /** Quantities carried from step to step; `m_prev` is the one before. */
  readonly states: readonly string[];
  /** Where the gradient g is taken; at `theta_prev` unless said otherwise. */
  readonly at?: string;
  /** In the order of computation, states among them. */
  readonly lines: Lines;
  /** The new parameter. */
  readonly theta: string;
  /** How far the t-th step goes (θ before minus θ after) when the gradient is always the same g. */
  readonly constant?: string;
  /** A rule as a course note has it, wrong: the errata that say so. */
  readonly noted?: string;
}

export interface Rule {
  readonly id: string;
  readonly text: RuleText;
  readonly at: Expr;
  readonly lines: readonly { readonly id: string; readonly is: Expr }[];
  readonly theta: Expr;
  readonly constant: Expr | undefined;
  /** The opening value of every hyper-parameter. */
  readonly defaults: Readonly<Record<string, number>>;
}

export const defineRule = (id: string, text: RuleText): Rule => ({
  id,
  text,
  at: parse(text.at ?? 'theta_prev'),
  lines: Object.entries(text.lines).map(([line, [, expression]]) => ({ id: line, is: parse(expression) })),
  theta: parse(text.theta),
  constant: text.constant === undefined ? undefined : parse(text.constant),
  defaults: Object.fromEntries(Object.entries(text.hyper).map(([name, { value }]) => [name, value])),
});

/** Where an optimizer stands: parameters and states of n entries each, after `t` steps. */
export interface Standing {
  readonly t: number;
  readonly theta: Float64Array;
  readonly states: Readonly<Record<string, Float64Array>>;
}

/** One step with everything in it. */
export interface Step extends Standing {
  /** Where the gradient was taken, and the gradient. */
  readonly at: Float64Array;
  readonly g: Float64Array;
  /** Value of every line, by id. */
  readonly lines: Readonly<Record<string, Float64Array>>;
}

export const start = (rule: Rule, theta: Float64Array): Standing => ({
  t: 0,
  theta,
  states: Object.fromEntries(rule.text.states.map((s) => [s, new Float64Array(theta.length)])),
});

export type Gradient = (at: Float64Array) => Float64Array;
export type Stepper = (from: Standing, gradient: Gradient) => Step;

/** Values of the names of a table, for one entry. */
type Names = Record<string, number>;

/** A formula over numbers. @throws {Error} for one that needs more than numbers. */
function compiled(e: Expr, names: readonly string[]): (values: Names) => number {
  const f = numeric(e, names, () => {
    throw new Error('an optimizer works entry by entry');
  });
  if (!f) throw new Error(`an optimizer works entry by entry with ${names.join(', ')}`);
  return (values) => f({}, values);
}

/** The rule at some hyper-parameters, ready to take many steps; what is not given keeps its opening value. */
export function stepper(rule: Rule, hyper: Readonly<Record<string, number>> = {}): Stepper {
  const { states } = rule.text;
  const settings = { ...rule.defaults, ...hyper };
  const before = states.map((s) => `${s}_prev`);
  const known = ['t', 'theta_prev', ...Object.keys(settings), ...before];
  const at = compiled(rule.at, known);
  known.push('g');
  const lines = rule.lines.map(({ id, is }) => {
    const f = compiled(is, known);
    known.push(id);
    return { id, f };
  });
  const theta = compiled(rule.theta, known);

  return (from, gradient) => {
    const n = from.theta.length;
    const t = from.t + 1;
    const entries = Array.from({ length: n }, (_, i): Names => {
      const values: Names = { ...settings, t, theta_prev: from.theta[i]! };
      states.forEach((s, k) => (values[before[k]!] = from.states[s]![i]!));
      return values;
    });
    const place = Float64Array.from(entries, at);
    const g = gradient(place);
    const values: Record<string, Float64Array> = {};
    for (const { id } of lines) values[id] = new Float64Array(n);
    const next = new Float64Array(n);
    for (const [i, entry] of entries.entries()) {
      entry['g'] = g[i]!;
      for (const { id, f } of lines) entry[id] = values[id]![i] = f(entry);
      next[i] = theta(entry);
    }
    return {
      t,
      theta: next,
      states: Object.fromEntries(states.map((s) => [s, values[s]!])),
      at: place,
      g,
      lines: values,
    };
  };
}

/** How far step t goes under a constant gradient, by the closed form. */
export function closedForm(
  rule: Rule,
  hyper: Readonly<Record<string, number>>,
  g: number,
  t: number,
): number | undefined {
  if (!rule.constant) return undefined;
  const settings = { ...rule.defaults, ...hyper };
  return compiled(rule.constant, ['t', 'g', ...Object.keys(settings)])({ ...settings, t, g });
}
