// The fast updates take the steps of the tables that the lesson on optimizers shows.
import { describe, expect, test } from 'vitest';
import { Layout } from '../../src/kernels/engine.ts';
import { STATES, constantsAt } from '../../src/kernels/updates.ts';
import { random } from '../../src/math/random.ts';
import { start, stepper } from '../../src/optimizers/rule.ts';
import { RULES, TRAINING_RULES } from '../../src/optimizers/rules.ts';
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
});
