// Every rule as an optimizer of tfjs goes where its table takes it, and where tfjs has the rule, where tfjs goes.
import { beforeAll, describe, expect, test } from 'vitest';
import { RuleOptimizer } from '#kernels/tfjs/optimizer.ts';
import * as tf from '#witness/tf.ts';
import { type Gradient, type Standing, start, stepper } from '#optimizers/rule.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';

beforeAll(tf.useCpu);

const N = 25;
const FROM = [2, -1.5, 0.3, 1];
const CURVES = [1, 2, 0.5, 3];
const slope: Gradient = (x) => x.map((v, i) => CURVES[i]! * v);

/** θ after n steps of `minimize` on Σ cᵢ θᵢ² / 2, as a matrix of 2 × 2. */
function trained(optimizer: tf.Optimizer, n = N, from: readonly number[] = FROM): number[] {
  const theta = tf.tidy(() => tf.variable(tf.tensor2d([...from], [2, 2])));
  const curves = tf.tensor2d(CURVES, [2, 2]);
  for (let t = 0; t < n; t++)
    optimizer.minimize(() => tf.div(tf.sum(tf.mul(curves, tf.square(theta))), 2), false, [theta]);
  const found = [...theta.dataSync()];
  tf.dispose([theta, curves]);
  return found;
}

function stepped(id: RuleId, hyper = {}): number[] {
  const step = stepper(RULES[id], hyper);
  let at: Standing = start(RULES[id], Float64Array.from(FROM));
  for (let t = 0; t < N; t++) at = step(at, slope);
  return [...at.theta];
}

const near = (a: readonly number[], b: readonly number[], within = 2e-5): void =>
  a.forEach((x, i) => expect(Math.abs(x - b[i]!) / (1e-3 + Math.abs(b[i]!))).toBeLessThan(within));

test.each(Object.keys(RULES) as RuleId[])('%s is its table', (id) =>
  near(trained(new RuleOptimizer(RULES[id])), stepped(id), 2e-4),
);

describe('as tfjs has it', () => {
  const rule = (id: RuleId, hyper = {}) => trained(new RuleOptimizer(RULES[id], hyper));
  test('gradient descent', () => near(rule('gd', { eta: 0.05 }), trained(tf.train.sgd(0.05))));
  test('momentum', () => near(rule('momentum'), trained(tf.train.momentum(0.01, 0.9))));
  test('Nesterov', () => near(rule('nesterov-shifted'), trained(tf.train.momentum(0.01, 0.9, true))));
  test('RMSProp', () =>
    near(rule('rmsprop-inside', { eps: 1e-6 }), trained(tf.train.rmsprop(0.001, 0.9, 0, 1e-6))));
  test('Adam', () => near(rule('adam'), trained(tf.train.adam(0.001, 0.9, 0.999, 1e-8))));
});

test('leaves no tensor behind', () => {
  const before = tf.memory().numTensors;
  const optimizer = new RuleOptimizer(RULES.nesterov);
  trained(optimizer);
  optimizer.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('goes on where it was saved, with its memories and its count of steps', async () => {
  const theta = tf.variable(tf.tensor1d([1, -2]), true, 'kept');
  const gradient = () => [{ name: 'kept', tensor: tf.mul(theta, 3) }];
  const first = new RuleOptimizer(RULES.adam, { eta: 0.1 });
  for (let t = 0; t < 5; t++) first.applyGradients(gradient());
  const saved = (await first.getWeights()).map(({ name, tensor }) => ({ name, tensor: tf.clone(tensor) }));
  const here = tf.clone(theta);
  first.applyGradients(gradient());
  const next = [...theta.dataSync()];

  theta.assign(here);
  const second = new RuleOptimizer(RULES.adam, { eta: 0.1 });
  await second.setWeights(saved);
  second.applyGradients(gradient());
  expect([...theta.dataSync()]).toEqual(next);
  expect(second.iterations).toBe(6);
});
