// The fast updates take the steps of the tables that the lesson on optimizers shows.
import { describe, expect, test } from 'vitest';
import { Layout } from '#kernels/engine.ts';
import { STATES, constantsAt } from '#kernels/updates.ts';
import { random } from '#math/random.ts';
import { start, stepper } from '#optimizers/rule.ts';
import { RULES, TRAINING_RULES } from '#optimizers/rules.ts';
import { ENGINES, engineOf } from './engines.ts';

test('every rule of the course can train, but those that look ahead and those that are wrong', () => {
  expect(TRAINING_RULES).toEqual([
    'gd',
    'momentum',
    'nesterov-shifted',
    'adagrad',
    'adagrad-inside',
    'rmsprop',
    'rmsprop-inside',
    'adadelta',
    'adam',
    'adam-uncorrected',
    'adamw',
  ]);
});

describe.each(ENGINES)('%s', (name) => {
  test.each(TRAINING_RULES)('%s', async (id) => {
    const n = 12;
    const layout = new Layout();
    const [theta, gradient, constants] = [layout.take(n), layout.take(n), layout.take(16)];
    const states = Array.from({ length: STATES }, () => layout.take(n));
    const { floats, update } = await engineOf(name, layout.bytes);
    const rng = random(3);
    const rule = RULES[id];
    const values = constantsAt(rule);
    const step = stepper(rule, { eta: 0.02 });
    let truth = start(
      rule,
      Float64Array.from({ length: n }, () => Math.fround(2 * rng() - 1)),
    );
    floats.set(truth.theta, theta / 4);
    for (let t = 1; t <= 30; t++) {
      const g = truth.theta.map((x) => Math.fround(x + rng() - 0.5));
      floats.set(
        g.map((x) => 2 * x),
        gradient / 4,
      );
      floats.set(values({ eta: 0.02 }, t), constants / 4);
      update(id)(n, theta, gradient, states[0]!, states[1]!, 0.5, constants);
      truth = step(truth, () => g);
    }
    const tolerance = name === 'float64' ? 1e-12 : 2e-5;
    const near = (at: number, to: Float64Array): void =>
      to.forEach((x, k) =>
        expect(Math.abs(floats[at / 4 + k]! - x) / Math.max(1, Math.abs(x))).toBeLessThan(tolerance),
      );
    near(theta, truth.theta);
    rule.text.states.forEach((s, i) => near(states[i]!, truth.states[s]!));
  });

  test.each(TRAINING_RULES)('%s, for some rows of a table', async (id) => {
    const [width, rows, named] = [8, 5, [4, 1, 3]] as const;
    const n = rows * width;
    const layout = new Layout();
    const [table, alone, gradient] = [layout.take(n), layout.take(n), layout.take(named.length * width)];
    const [ids, constants] = [layout.take(named.length), layout.take(16)];
    const states = Array.from({ length: 2 * STATES }, () => layout.take(n));
    const { floats, integers, update, updateRows } = await engineOf(name, layout.bytes);
    const rng = random(5);
    for (let k = 0; k < n; k++) floats[table / 4 + k] = floats[alone / 4 + k] = rng() - 0.5;
    for (let k = 0; k < named.length * width; k++) floats[gradient / 4 + k] = rng() - 0.5;
    integers.set(named, ids / 4);
    floats.set(constantsAt(RULES[id])({ eta: 0.02 }, 1), constants / 4);
    const [first, second] = [states.slice(0, STATES), states.slice(STATES)] as [number[], number[]];
    updateRows(id)(named.length, width, ids, table, gradient, first[0]!, first[1]!, 0.5, constants);
    for (const [i, row] of named.entries()) {
      const [at, from] = [4 * row * width, gradient + 4 * i * width];
      update(id)(width, alone + at, from, second[0]! + at, second[1]! + at, 0.5, constants);
    }
    const values = (at: number): unknown[] => [...floats.subarray(at / 4, at / 4 + n)];
    expect(values(table)).toEqual(values(alone));
    first.forEach((state, i) => expect(values(state)).toEqual(values(second[i]!)));
  });
});
