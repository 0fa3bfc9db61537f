// Exercise 2: what one step from weights 0 does, at two rates.
import { describe, expect, test } from 'vitest';
import { logisticRegression } from '../../../content/logistic-regression/derivation.ts';
import { prose, solved } from '../solved.ts';

const X = [
  [1, 0, 0],
  [1, 1, 0],
  [1, 2, 2],
  [1, 2, 1],
  [1, 1, 2],
  [1, 3, 2],
];
const y = [0, 0, 0, 1, 1, 1];
const at = (theta: readonly number[]) => solved(logisticRegression, { N: 6, D: 3 }, { X, y, theta });
const start = at([0, 0, 0]);
const gradient = [0, 1, 2].map((j) => start(`dtheta[${j}, 0]`));
const after = (eta: number): number => at(gradient.map((g) => -eta * g))('loss');

test('the gradient at 0', () => {
  expect(gradient).toEqual([0, -1.5, -1.5].map((x) => expect.closeTo(x, 12)));
});

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  const text = prose('logistic-regression', lang);
  test.each([
    ['the loss at 0', start('loss').toFixed(3)],
    ['after a step of 0.1', after(0.1).toFixed(3)],
    ['by how much it fell', (start('loss') - after(0.1)).toFixed(3)],
    ['after a step of a third', after(1 / 3).toFixed(3)],
  ])('%s', (_, number) => {
    expect(text).toContain(number);
  });
});
