/** @file The updates of the optimizers, from their tables; see `updates.ts`. */
import type { Expr } from '../../notation/expr.ts';
import { ELEMENTWISE } from '../../notation/functions.ts';
import { OPERATORS } from '../../notation/number.ts';
import { plain } from '../../notation/plain.ts';
import { RULES, type RuleId } from '../../optimizers/rules.ts';
import type { Update, UpdateRows } from '../engine.ts';
import { constantsOf, prepared } from '../updates.ts';

/** A line over the values of its names, which lie side by side. */
type Line = (values: Float64Array) => number;

function line(e: Expr, names: readonly string[]): Line {
  const known = names.indexOf(plain(e));
  if (known >= 0) return (values) => values[known]!;
  switch (e.kind) {
    case 'unary': {
      const of = line(e.of, names);
      return (values) => -of(values);
    }
    case 'call': {
      const of = line(e.args[0]!, names);
      const f = ELEMENTWISE[e.fn]!;
      return (values) => f(of(values));
    }
    case 'binary': {
      if (e.op === '@') break;
      const left = line(e.left, names);
      if (e.op === '**') return (values) => left(values) ** 2;
      const right = line(e.right, names);
      const f = OPERATORS[e.op];
      return (values) => f(left(values), right(values));
    }
  }
  throw new Error(`${plain(e)} is not computed entry by entry`);
}

export function updateOf(id: RuleId, floats: Float32Array | Float64Array): Update {
  const rule = prepared(RULES[id]);
  const { states } = rule.text;
  const constants = constantsOf(rule).map((e) => plain(e));
  const names = ['theta_prev', 'g', ...states.map((s) => `${s}_prev`), ...constants];
  const lines = rule.lines.map(({ id, is }) => {
    const computed = line(is, names);
    names.push(id);
    return computed;
  });
  const next = line(rule.theta, names);
  const values = new Float64Array(names.length);
  const first = 2 + states.length;
  const results = states.map((s) => names.indexOf(s));
  return (size, theta, gradient, state0, state1, scale, from) => {
    const places = [state0 >> 2, state1 >> 2];
    for (let i = 0; i < constants.length; i++) values[first + i] = floats[(from >> 2) + i]!;
    for (let k = 0; k < size; k++) {
      values[0] = floats[(theta >> 2) + k]!;
      values[1] = scale * floats[(gradient >> 2) + k]!;
      for (let s = 0; s < states.length; s++) values[2 + s] = floats[places[s]! + k]!;
      for (let i = 0; i < lines.length; i++) values[first + constants.length + i] = lines[i]!(values);
      for (let s = 0; s < states.length; s++) floats[places[s]! + k] = values[results[s]!]!;
      floats[(theta >> 2) + k] = next(values);
    }
  };
}

export function updateRowsOf(
  id: RuleId,
  floats: Float32Array | Float64Array,
  integers: Int32Array,
): UpdateRows {
  const update = updateOf(id, floats);
  return (rows, width, ids, table, gradient, state0, state1, scale, constants) => {
    for (let row = 0; row < rows; row++) {
      const at = 4 * integers[(ids >> 2) + row]! * width;
      update(width, table + at, gradient + 4 * row * width, state0 + at, state1 + at, scale, constants);
    }
  };
}
