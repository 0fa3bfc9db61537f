// Numbers of the prose that no formula of the lesson computes: where a norm falls below 1 for good, and how far a sigmoid explodes.
import { expect, test } from 'vitest';
import { evaluate } from '#notation/evaluate.ts';
import { parse } from '#notation/parse.ts';
import { only, tensor } from '#math/tensor.ts';

test('exercise 7: the norm of the power is below 1 from the 38th on, and guaranteed from the 44th', () => {
  const entries = [0.9, 5, 0, 0.8];
  const A = tensor([2, 2], (i) => entries[i]!);
  const norms = Array.from({ length: 60 }, (_, i) =>
    only(evaluate(parse(`norm2(chain(A for j in range(${i + 1})))`), { A })),
  );
  expect(norms.findLastIndex((x) => x >= 1) + 2).toBe(38);
  const kappa = Math.sqrt(2501) + 50;
  const promised = norms.map((_, i) => kappa * 0.9 ** (i + 1));
  expect(promised.findIndex((x) => x < 1) + 1).toBe(44);
  for (const [i, x] of norms.entries()) expect(x).toBeLessThanOrEqual(promised[i]!);
});

test('exercise 4: the exploding sigmoid grows to about 2e5 and then loses a factor six per step', () => {
  let h = 0.5 + 1e-6;
  let product = 1;
  const products = Array.from({ length: 40 }, () => {
    h = 1 / (1 + Math.exp(-(8 * h - 4)));
    return (product *= 8 * h * (1 - h));
  });
  const peak = Math.max(...products);
  expect(Number(peak.toPrecision(1))).toBe(2e5);
  expect(peak).toBeLessThan(2 ** 19);
  expect(h).toBeCloseTo(0.979, 3);
  expect(products.at(-2)! / products.at(-1)!).toBeCloseTo(6, 1);
});
