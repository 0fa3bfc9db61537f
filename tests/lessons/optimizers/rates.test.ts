// The factors per step: no other setting is better, the level lines of the map are level, and runs shrink like that.
import { expect, test } from 'vitest';
import { levelOf, momentumRate, nesterovRate, tuned } from '../../../content/optimizers/rates.ts';
import { descend } from '../../../content/optimizers/descents.ts';

const KAPPA = 100;
const rules = { momentum: momentumRate, nesterov: nesterovRate };

test('the best factors for κ = 100 are those of the text', () => {
  expect(tuned('gd', KAPPA).rate).toBeCloseTo(99 / 101, 12);
  expect(tuned('momentum', KAPPA).rate).toBeCloseTo(9 / 11, 6);
  expect(tuned('nesterov', KAPPA).rate).toBeCloseTo(1 - 2 / Math.sqrt(301), 6);
});

test.each(['momentum', 'nesterov'] as const)(
  '%s: no setting near the best one, or far from it, is faster',
  (rule) => {
    const best = tuned(rule, KAPPA);
    for (let i = 1; i < 60; i++)
      for (let j = 0; j < 60; j++) {
        const [eta, beta] = [(i / 60) * 4 * best.eta, j / 60];
        const rate = Math.max(rules[rule](eta, beta), rules[rule](eta * KAPPA, beta));
        expect(rate, `η = ${eta}, β = ${beta}`).toBeGreaterThan(best.rate - 1e-6);
      }
  },
);

test('on a level line of the map the factor is the one it is drawn for', () => {
  for (const rate of [0.2, 0.5, 0.8, 0.95, 1]) {
    const corners = levelOf(rate);
    for (let k = 1; k < corners.length; k++)
      for (const share of [0, 0.3, 0.7, 1]) {
        const [a, b] = [corners[k - 1]!, corners[k]!];
        const eta = a.eta + share * (b.eta - a.eta);
        const beta = a.beta + share * (b.beta - a.beta);
        expect(momentumRate(eta, beta)).toBeCloseTo(rate, 6);
      }
  }
});

test('a run shrinks by its factor', () => {
  for (const [eta, beta] of [
    [0.5, 0.1],
    [1, 0.5],
    [2.5, 0.6],
  ] as const) {
    const path = descend({ rule: 'momentum', steps: 400, hyper: { eta, beta } });
    const size = (t: number): number => Math.hypot(path[t]!, path[t - 1]!);
    expect((size(400) / size(100)) ** (1 / 300)).toBeCloseTo(momentumRate(eta, beta), 2);
  }
});
