/** @file The updates of the optimizers in plain TypeScript, from their tables; see `updates.ts`. */
import { type Expr, sym } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { program } from '#notation/program.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';
import { replaced } from '../cells/replace.ts';
import type { Update, UpdateRows } from '../engine.ts';
import { constantsOf, prepared } from '../updates.ts';

type Floats = Float32Array | Float64Array;

/** `n` parameters, their gradient and their states, each from its index on; see {@link Update} for the others. */
type Entries = (
  n: number,
  theta: readonly [Floats, from: number],
  gradient: readonly [Floats, from: number],
  states: readonly (readonly [Floats, from: number])[],
  scale: number,
  constants: ArrayLike<number>,
) => void;

function entriesOf(id: RuleId): Entries {
  const rule = prepared(RULES[id]);
  const { states } = rule.text;
  const constants = constantsOf(rule).map((e) => plain(e));
  const named = (e: Expr): Expr =>
    replaced(e, (part) => {
      const i = constants.indexOf(plain(part));
      return i < 0 ? undefined : sym(`constant${i}`);
    });
  const lines = [...rule.lines, { id: 'theta', is: rule.theta }];
  const { memory, results, run } = program(
    ['theta_prev', 'g', ...states.map((s) => `${s}_prev`), ...constants.map((_, i) => `constant${i}`)],
    lines.map(({ id, is }) => ({ id, is: named(is) })),
  );
  const next = results.at(-1)!;
  const after = states.map((s) => results[rule.lines.findIndex((line) => line.id === s)]!);
  return (n, [theta, thetaFrom], [gradient, gradientFrom], carried, scale, values) => {
    for (let i = 0; i < constants.length; i++) memory[2 + states.length + i] = values[i]!;
    for (let k = 0; k < n; k++) {
      memory[0] = theta[thetaFrom + k]!;
      memory[1] = scale * gradient[gradientFrom + k]!;
      for (let s = 0; s < states.length; s++) memory[2 + s] = carried[s]![0][carried[s]![1] + k]!;
      run();
      for (let s = 0; s < states.length; s++) carried[s]![0][carried[s]![1] + k] = memory[after[s]!]!;
      theta[thetaFrom + k] = memory[next]!;
    }
  };
}

/** The update of a rule over one memory. */
export function updateOf(id: RuleId, floats: Floats): Update {
  const entries = entriesOf(id);
  return (size, theta, gradient, state0, state1, scale, constants) => {
    const at = (place: number) => [floats, place >> 2] as const;
    const values = floats.subarray(constants >> 2);
    entries(size, at(theta), at(gradient), [at(state0), at(state1)], scale, values);
  };
}

export function updateRowsOf(id: RuleId, floats: Floats, integers: Int32Array): UpdateRows {
  const update = updateOf(id, floats);
  return (rows, width, ids, table, gradient, state0, state1, scale, constants) => {
    for (let row = 0; row < rows; row++) {
      const at = 4 * integers[(ids >> 2) + row]! * width;
      update(width, table + at, gradient + 4 * row * width, state0 + at, state1 + at, scale, constants);
    }
  };
}

/** The update of a rule in place, for parameters, gradient and states that are arrays of their own, of one length. */
export function updateArraysOf(id: RuleId) {
  const entries = entriesOf(id);
  return (
    theta: Floats,
    gradient: Floats,
    states: readonly Floats[],
    scale: number,
    constants: ArrayLike<number>,
  ): void => {
    const whole = (array: Floats) => [array, 0] as const;
    entries(theta.length, whole(theta), whole(gradient), states.map(whole), scale, constants);
  };
}
