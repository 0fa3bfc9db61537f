// Where there is no logarithm the rules of logarithms are not asked for one without end.
import { expect, test } from 'vitest';
import { tensor } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { parse } from '#notation/parse.ts';

test.each([
  [-1, NaN],
  [0, -Infinity],
])('the logarithm of a sum of %s and its like ends, and is %s', (x, log) => {
  const z = tensor([2, 1], x);
  expect(evaluate(parse('log(sum(z[k, 0] for k in range(2)))'), { z }).data[0]).toBe(log);
  expect(evaluate(parse('log(z + z)'), { z }).data[0]).toBe(log);
});

test('the logarithm of a sum or a product of no terms ends', () => {
  const z = tensor([2, 1], 3);
  expect(evaluate(parse('log(sum(z[k, 0] for k in range(2, 1)))'), { z }).data[0]).toBe(-Infinity);
  expect(evaluate(parse('log(prod(z[k, 0] for k in range(2, 1)))'), { z }).data[0]).toBe(0);
});

test('the logarithm of a sum of powers beyond float64 is an ordinary number', () => {
  const z = tensor([2, 1], (k) => 1000 + k);
  const log = evaluate(parse('log(sum(exp(z[k, 0]) for k in range(2)))'), { z }).data[0]!;
  expect(log).toBeCloseTo(1001 + Math.log(1 + Math.exp(-1)), 10);
});
