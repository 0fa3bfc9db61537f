/**
 * @file What an optimizer is: a table of one-line updates in the notation of the house, applied entry by entry.
 *
 * The race, the lessons, the exercises and the tests all read the same table. States start at 0 and steps count from 1.
 */
import type { Expr } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { program } from '#notation/program.ts';

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

/** A rule that takes many steps in place, without an object for each. */
export interface Machine {
  /** The parameters, n of them, as they stand. */
  readonly theta: Float64Array;
  /** Where the next gradient is wanted: n numbers, to be read at once. */
  readonly place: () => Float64Array;
  /** Takes the step with the gradient found there. */
  readonly take: (g: Float64Array) => void;
  /** Value of every line of the last step, by id. */
  readonly lines: Readonly<Record<string, Float64Array>>;
  /** Goes to where `from` stands. */
  readonly stand: (from: Standing) => void;
}

/** The rule at some hyper-parameters for n parameters; what is not given keeps its opening value. */
export function machine(rule: Rule, hyper: Readonly<Record<string, number>>, n: number): Machine {
  const { states } = rule.text;
  const settings = Object.entries({ ...rule.defaults, ...hyper });
  const before = states.map((s) => `${s}_prev`);
  const fixed = settings.map(([name]) => name);
  const [THETA, T, BEFORE] = [0, 1, 2] as const;
  const G = BEFORE + states.length;
  const known = ['theta_prev', 't', ...before];
  const update = program([...known, 'g', ...fixed], [...rule.lines, { id: 'theta', is: rule.theta }]);
  const ahead =
    rule.at.kind === 'symbol' ? undefined : program([...known, ...fixed], [{ id: 'at', is: rule.at }]);
  settings.forEach(([, value], k) => {
    update.memory[G + 1 + k] = value;
    if (ahead) ahead.memory[G + k] = value;
  });

  let t = 0;
  const theta = new Float64Array(n);
  const where = ahead ? new Float64Array(n) : theta;
  const values = rule.lines.map(() => new Float64Array(n));
  const lines = Object.fromEntries(rule.lines.map(({ id }, k) => [id, values[k]!]));
  const carried = states.map(() => new Float64Array(n));
  const sources = states.map((s) => values[rule.lines.findIndex(({ id }) => id === s)]!);

  const load = (memory: Float64Array, i: number): void => {
    memory[THETA] = theta[i]!;
    memory[T] = t + 1;
    for (let k = 0; k < carried.length; k++) memory[BEFORE + k] = carried[k]![i]!;
  };
  return {
    theta,
    lines,
    place() {
      if (!ahead) return theta;
      for (let i = 0; i < n; i++) {
        load(ahead.memory, i);
        ahead.run();
        where[i] = ahead.memory[ahead.results[0]!]!;
      }
      return where;
    },
    take(g) {
      const { memory, results, run } = update;
      for (let i = 0; i < n; i++) {
        load(memory, i);
        memory[G] = g[i]!;
        run();
        for (let k = 0; k < values.length; k++) values[k]![i] = memory[results[k]!]!;
        theta[i] = memory[results[values.length]!]!;
        for (let k = 0; k < carried.length; k++) carried[k]![i] = sources[k]![i]!;
      }
      t++;
    },
    stand(from) {
      t = from.t;
      theta.set(from.theta);
      states.forEach((s, k) => carried[k]!.set(from.states[s]!));
    },
  };
}

/** The rule one step at a time, with everything in it. */
export function stepper(rule: Rule, hyper: Readonly<Record<string, number>> = {}): Stepper {
  let m: Machine | undefined;
  return (from, gradient) => {
    if (m?.theta.length !== from.theta.length) m = machine(rule, hyper, from.theta.length);
    m.stand(from);
    const at = m.place().slice();
    const g = gradient(at);
    m.take(g);
    const lines = Object.fromEntries(Object.entries(m.lines).map(([id, values]) => [id, values.slice()]));
    return {
      t: from.t + 1,
      theta: m.theta.slice(),
      states: Object.fromEntries(rule.text.states.map((s) => [s, lines[s]!])),
      at,
      g,
      lines,
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
  const values = Object.entries({ t, g, ...rule.defaults, ...hyper });
  const { memory, results, run } = program(
    values.map(([name]) => name),
    [{ id: 'constant', is: rule.constant }],
  );
  memory.set(values.map(([, value]) => value));
  run();
  return memory[results[0]!];
}
