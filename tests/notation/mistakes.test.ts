// A mistake is one slip away from the formula, never the formula itself, and it names the part that was spoilt.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expr, children } from '#notation/expr.ts';
import { type MistakeName, mistakes } from '#notation/mistakes.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { KINDS, anyTree, fittingTree, isSeries } from './trees.ts';

fc.configureGlobal({ seed: 1 });

const nodeAt = (e: Expr, path: string): Expr =>
  path === '' ? e : path.split('-').reduce((x, i) => children(x)[Number(i)]!, e);

describe.each(KINDS)('in a %s', (kind) => {
  const trees = fc.oneof(anyTree[kind], fittingTree(kind));

  test('every mistake is another formula', () => {
    fc.assert(
      fc.property(trees, (e) => {
        for (const m of mistakes(e, isSeries)) expect(plain(m.expr), m.name).not.toBe(plain(e));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('every mistake names its part, which stands at its place', () => {
    fc.assert(
      fc.property(trees, (e) => {
        for (const m of mistakes(e, isSeries)) {
          const place = nodeAt(e, m.path);
          expect([place, ...children(place)], m.name).toContain(m.part);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('every mistake can be printed and read', () => {
    fc.assert(
      fc.property(trees, (e) => {
        for (const m of mistakes(e, isSeries))
          if (!/-\d/.test(plain(m.expr))) expect(parse(plain(m.expr)), m.name).toEqual(m.expr);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

/** The slips a formula invites, by name. */
test.each<[string, Partial<Record<MistakeName, string[]>>]>([
  ['-a', { sign: ['a'] }],
  ['a + x', { sign: ['a - x'], 'dropped-term': ['a', 'x'] }],
  ['a - x', { sign: ['a + x'], 'dropped-term': ['a', '-x'] }],
  ['a * x', { 'dropped-factor': ['a', 'x'] }],
  ['W @ x', { 'dropped-factor': ['W', 'x'], 'swapped-factors': ['x @ W'] }],
  ['W @ W', { 'dropped-factor': ['W', 'W'] }],
  ['W.T', { 'lost-transpose': ['W'] }],
  ['a / s', { 'dropped-factor': ['a'] }],
  ['a**2', { 'lost-power': ['a'] }],
  ['a > 0', { 'flipped-comparison': ['a < 0'] }],
  ['tanh(a)', { 'lost-function': ['a'] }],
  ['diag(a)', {}],
  ['eye(H)', {}],
  ['ones(H)', {}],
  ['norm(a)', { 'lost-function': ['a'] }],
  ['h[t - 1]', { 'wrong-time': ['h[t]', 'h[t - 2]'] }],
  ['h[t]', { 'wrong-time': ['h[t + 1]', 'h[t - 1]'] }],
  ['h[2]', { 'wrong-time': ['h[3]', 'h[1]'] }],
  ['h[t + 1]', { 'wrong-time': ['h[t + 2]', 'h[t]'] }],
  ['W[0, 1]', {}],
  [
    'sum(s for k in range(1, T + 1))',
    {
      'wrong-range': ['sum(s for k in range(1 + 1, T + 1))'],
      'overwritten-sum': ['sum(s for k in range(T + 1 - 1, T + 1))'],
    },
  ],
  ['prod(s for k in range(3))', { 'wrong-range': ['prod(s for k in range(0 + 1, 3))'] }],
  ['sum(s for k in range(T - 1, T))', { 'wrong-range': ['sum(s for k in range(T - 1 + 1, T))'] }],
])('%s invites its slips', (text, expected) => {
  const found: Partial<Record<MistakeName, string[]>> = {};
  for (const m of mistakes(parse(text), isSeries)) (found[m.name] ??= []).push(plain(m.expr));
  expect(found).toEqual(expected);
});
