// The pooling figures: what fits another layer stays, and a shift by the stride only moves the result along.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEATURES, MOST_SHIFT, READERS, change, row } from '../../../content/pooling/shift/shift.ts';
import { pooling } from '../../../content/pooling/walk/figure.ts';
import { paidAt, walked } from '../../../content/pooling/walk/walk.ts';

fc.configureGlobal({ seed: 1 });

const KINDS = ['max', 'average'] as const;
const between = (min: number, max: number) => fc.integer({ min, max });
const layers = fc.record({
  kind: fc.constantFrom(...KINDS),
  ties: fc.constantFrom('first', 'shared', 'all'),
  size: between(3, 6),
  K: between(1, 3),
  stride: between(1, 3),
});

test('every layer has an output, and as many numbers as it takes', () => {
  fc.assert(
    fc.property(layers, (layer) => {
      const state = pooling.change(pooling.opening, layer);
      const { y } = walked(state);
      expect(y.length).toBeGreaterThan(0);
      expect(state.dy).toHaveLength(y.length);
      expect(state.x).toHaveLength(state.size ** 2);
    }),
  );
});

test('what the reader drew stays as long as it fits', () => {
  const x = pooling.opening.x.map(() => 5);
  const drawn = pooling.change(pooling.opening, { x });
  expect(pooling.change(drawn, { K: 2 }).x).toEqual(x);
  expect(pooling.change(drawn, { size: 4 }).x).toHaveLength(16);
});

test('what an output pays is what arrives there, whoever gets it', () => {
  fc.assert(
    fc.property(layers, (layer) => {
      fc.pre(layer.kind === 'average' || layer.ties !== 'all');
      const found = walked(pooling.change(pooling.opening, layer));
      found.y.forEach((_, at) => {
        const shares = paidAt(found, { part: 'y', at }).reduce((sum, { share }) => sum + share, 0);
        expect(shares).toBeCloseTo(1, 12);
      });
    }),
  );
});

describe('a feature that moves', () => {
  const features = Object.keys(FEATURES) as (keyof typeof FEATURES)[];

  test('is never pushed out of the row', () => {
    for (const feature of features) {
      const sum = (shift: number) => row(feature, shift).reduce((a, b) => a + b, 0);
      expect(sum(MOST_SHIFT)).toBe(sum(0));
    }
  });

  test('by a multiple of the stride moves the pooled row along, by nothing else', () => {
    for (const feature of features)
      for (const kind of KINDS)
        for (const K of [2, 3, 4])
          for (let stride = 1; stride <= K; stride++)
            for (let shift = 0; shift <= MOST_SHIFT; shift += stride)
              expect(change(kind, K, stride, feature, shift).along).toBe(shift / stride);
  });

  test('leaves the maximum of the whole row alone', () => {
    for (const feature of features)
      for (let shift = 0; shift <= MOST_SHIFT; shift++)
        expect(change('global', 2, 2, feature, shift)).toEqual({ relative: 0, largest: 0, along: 0 });
  });

  // what the lesson says in its text
  test.each([
    ['ripple', [1.15, 0.1, 0.23, 0]],
    ['bump', [0.43, 0.38, 0.42, 0]],
  ] as const)('%s: one cell to the right changes what is read as the lesson quotes it', (feature, quoted) => {
    const found = READERS.map((by) => change(by, 2, 2, feature, 1).relative);
    found.forEach((x, k) => expect(x).toBeCloseTo(quoted[k]!, 2));
  });

  test('a spike in its window changes nothing, in the next one all', () => {
    expect(change('max', 2, 2, 'spike', 1).relative).toBe(0);
    expect(change('max', 2, 2, 'spike', 2).relative).toBeCloseTo(Math.SQRT2, 12);
  });
});
