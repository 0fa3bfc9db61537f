// Pooling on plain arrays is the derivation, and its rules for ties are what they say.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pooling } from '../../../content/pooling/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { handedBack, pool, pooledShape, routes, windowsOf } from '../../../content/pooling/layer.ts';

fc.configureGlobal({ seed: 1 });

describe.each(['max', 'average'] as const)('%s', (kind) => {
  test.each([
    [2, 3, 2],
    [4, 2, 3],
    [3, 2, 1],
    [1, 4, 1],
  ])('is the derivation at Q = %i, K = %i, S = %i', (Q, K, S) => {
    const d = build(pooling, { sizes: { Q, K, S }, options: { kind } });
    const M = S * Q + K - S;
    const s = { rows: M, columns: M, K: [K, K], stride: S } as const;
    for (const seed of [1, 2, 3]) {
      const values = run(d, draw(d, seed));
      const x = values['x']!.data;
      expect(pooledShape(s)).toEqual([Q, Q]);
      pool(kind, s, x).forEach((y, k) => expect(y).toBeCloseTo(values['y']!.data[k]!, 12));
      const dx = handedBack(routes(kind, 'first', s, x), values['dy']!.data, M * M);
      dx.forEach((g, k) => expect(g).toBeCloseTo(values['dx']!.data[k]!, 12));
    }
  });
});

const cases = fc.record({
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
  K: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  stride: fc.integer({ min: 1, max: 3 }),
});

test('shares are not negative and add up to 1 in each window, but for the rule that is no subgradient', () => {
  fc.assert(
    fc.property(cases, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 36, maxLength: 36 }), (s, x) => {
      for (const ties of ['first', 'shared', 'all'] as const)
        windowsOf(s).forEach((cells, output) => {
          const own = routes('max', ties, s, x).filter((r) => r.output === output);
          const top = Math.max(...cells.map((k) => x[k]!));
          const winners = cells.filter((k) => x[k] === top).length;
          expect(own.every((r) => r.share > 0 && x[r.input] === top)).toBe(true);
          expect(own.reduce((sum, r) => sum + r.share, 0)).toBeCloseTo(ties === 'all' ? winners : 1, 12);
        });
    }),
    { numRuns: 60 },
  );
});

test('a map smaller than the window has no outputs', () => {
  expect(pool('max', { rows: 2, columns: 5, K: [3, 3], stride: 1 }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1])).toEqual(
    [],
  );
});

test('shares of the winners that add up to 1 keep the promise of a subgradient, and others break it', () => {
  const x = [3, 3, 1];
  const y = Math.max(...x);
  /** How far the line of slope `shares` through the window rises above the maximum, at most. */
  const above = (shares: readonly number[], to: readonly (readonly number[])[]): number =>
    Math.max(
      ...to.map(
        (at) => y + shares.reduce((s, share, k) => s + share * (at[k]! - x[k]!), 0) - Math.max(...at),
      ),
    );
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.tuple(near(), near(), near()), (share, at) => {
      expect(above([share, 1 - share, 0], [at])).toBeLessThanOrEqual(1e-12);
    }),
  );
  expect(above([1, 1, 0], [[5, 5, 1]])).toBe(2);
  expect(above([0, 0, 1], [[3, 3, 2]])).toBe(1);
  expect(above([1.5, -0.5, 0], [[3, 2, 1]])).toBe(0.5);
});

const near = () => fc.double({ min: -9, max: 9, noNaN: true });
