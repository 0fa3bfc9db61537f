/** @file One step of an optimizer as equations: in symbols, and with the numbers of each coordinate put in. All LaTeX. */

import type { Expr } from '#notation/expr.ts';
import { type Drawing, tex } from '#notation/tex.ts';
import type { Rule, Standing, Step } from '#optimizers/rule.ts';
import { decimal } from '#stage/equation.ts';

export interface Equation {
  readonly id: string;
  /** `m_t = β m_{t−1} + η g_t`. */
  readonly symbols: string;
  /** `= 0.9 · 0.12 + 0.01 · 3 = 0.138`, for x and for y. */
  readonly numbers: readonly [string, string];
}

const NOW = 't';
const BEFORE = 't-1';

/** Every quantity of the step in the order of computation: where the gradient is taken, the gradient, the lines, θ. */
export function equationsOf(
  rule: Rule,
  hyper: Readonly<Record<string, number>>,
  before: Standing,
  step: Step,
): Equation[] {
  const settings: Readonly<Record<string, number>> = { ...rule.defaults, ...hyper };
  const lineTex = (id: string, time: string): string => rule.text.lines[id]![0].replace('#', time);
  const nameOf = (id: string): string => {
    if (id === 't') return 't';
    if (id === 'g') return `g_{${NOW}}`;
    if (id === 'theta_prev') return `\\theta_{${BEFORE}}`;
    if (Object.hasOwn(rule.text.lines, id)) return lineTex(id, NOW);
    if (id.endsWith('_prev')) return lineTex(id.slice(0, -'_prev'.length), BEFORE);
    return rule.text.hyper[id]!.tex;
  };
  const valueOf = (id: string, i: number): number => {
    if (id === 't') return step.t;
    if (id === 'g') return step.g[i]!;
    if (id === 'theta_prev') return before.theta[i]!;
    if (Object.hasOwn(step.lines, id)) return step.lines[id]![i]!;
    if (id.endsWith('_prev')) return before.states[id.slice(0, -'_prev'.length)]![i]!;
    return settings[id]!;
  };
  // every quantity is a single number: the rule works entry by entry
  const symbolic: Drawing = { scope: () => ({ axes: [], series: false }), name: nameOf };
  const numbered = (i: number): Drawing => ({
    ...symbolic,
    leaf(e) {
      if (e.kind !== 'symbol') return undefined;
      const x = valueOf(e.id, i);
      const text = decimal(x);
      return x < 0 || text.includes('cdot') ? `\\left(${text}\\right)` : text;
    },
  });
  const equation = (id: string, left: string, is: Expr, values: Float64Array): Equation => ({
    id,
    symbols: `${left} = ${tex(is, symbolic)}`,
    numbers: [0, 1].map((i) =>
      // a lone symbol would say the same number twice
      is.kind === 'symbol'
        ? `= ${decimal(values[i]!)}`
        : `= ${tex(is, numbered(i))} = ${decimal(values[i]!)}`,
    ) as [string, string],
  });
  const place = tex(rule.at, symbolic);
  const looksAhead = rule.at.kind !== 'symbol';
  return [
    ...(looksAhead ? [equation('at', '\\tilde{\\theta}_{t}', rule.at, step.at)] : []),
    {
      id: 'g',
      symbols: `g_{t} = \\nabla f\\left(${looksAhead ? '\\tilde{\\theta}_{t}' : place}\\right)`,
      numbers: [`= ${decimal(step.g[0]!)}`, `= ${decimal(step.g[1]!)}`],
    },
    ...rule.lines.map(({ id, is }) => equation(id, lineTex(id, NOW), is, step.lines[id]!)),
    equation('theta', `\\theta_{${NOW}}`, rule.theta, step.theta),
  ];
}
