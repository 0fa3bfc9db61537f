// Written out, a fold shows its terms; an empty product disappears and an empty sum is 0.
import { expect, test } from 'vitest';
import { expand, settle } from '#notation/expand.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';

test.each([
  ['sum(h[t] for t in range(1, T + 1))', 'h[1] + h[2] + h[3]'],
  ['sum(h[t] for t in range(1, 1))', '0'],
  ['prod(h[t] for t in range(2, T + 1))', 'h[2] * h[3]'],
  ['a * prod(h[t] for t in range(4, T + 1))', 'a'],
  ['prod(h[t] for t in range(4, T + 1)) * a', 'a'],
  ['chain(W.T @ M[j] for j in range(1, 3)) @ a', 'W.T @ M[1] @ W.T @ M[2] @ a'],
  ['chain(W.T @ M[j] for j in range(T + 1, T + 1)) @ a', 'a'],
  ['a @ chain(M[j] for j in range(2, 2))', 'a'],
  ['sum(h[k - 1] for t in range(1, 3) for k in range(1, t + 1))', 'h[0] + h[0] + h[1]'],
  ['sum(a - h[t] for t in range(1, 3))', 'a - h[1] + (a - h[2])'],
  ['max(s for k in range(3))', 'max(s for k in range(3))'],
  ['sum(s for k in range(100))', 'sum(s for k in range(100))'],
  ['sum(s for k in range(n))', 'sum(s for k in range(n))'],
  ['s * (a + sum(k for k in range(3)))', 's * (a + (0 + 1 + 2))'],
])('%s is written %s', (text, wanted) => {
  expect(expand(parse(text), { T: 3 })).toEqual(parse(wanted));
});

test.each([
  ['h[T - 1] * T', 'h[2] * T'],
  ['h[2 * T + 1]', 'h[7]'],
  ['W[T - 2, i + 1]', 'W[1, i + 1]'],
  ['sum(k for k in range(T - 1, T + 1))', 'sum(k for k in range(2, 4))'],
  ['h[T / 2]', 'h[3 / 2]'],
  ['h[constructor]', 'h[constructor]'],
])('%s settles to %s', (text, wanted) => {
  expect(plain(settle(parse(text), { T: 3 }))).toBe(wanted);
});

test('a range beyond whole numbers, and folds that multiply, are left as they are, in no time', () => {
  const before = performance.now();
  for (const text of [
    'sum(x for i in range(2**53, 2**53 + 10))',
    'sum(x for i in range(-2**53 - 4, -2**53 + 4))',
    'prod(x for a in range(20) for b in range(20) for c in range(20))',
    'sum(sum(sum(sum(sum(x for a in range(20)) for b in range(20)) for c in range(20)) for d in range(20)) for e in range(20))',
  ])
    expect(plain(expand(parse(text), {}, 24))).toMatch(/for \w in range/);
  expect(performance.now() - before).toBeLessThan(2000);
});
