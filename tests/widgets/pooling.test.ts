// The pooling figures: a link leads back to the same cells, and a shift by the stride only moves the result along.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pooledShape } from '../../src/nets/pool2d.ts';
import { FEATURES, MOST_SHIFT, READERS, change, row } from '../../src/widgets/pooling/shift.ts';
import {
  KINDS,
  LIMITS,
  OPENING,
  type Settings,
  TIES,
  differences,
  openingNumbers,
  parse,
  windows,
} from '../../src/widgets/pooling/walk.ts';

const between = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const settings: fc.Arbitrary<Settings> = fc.record({
  kind: fc.constantFrom(...KINDS),
  ties: fc.constantFrom(...TIES),
  size: between(LIMITS.size),
  K: between(LIMITS.K),
  stride: between(LIMITS.stride),
});

describe('address', () => {
  test('says nothing of what the page opens with', () => {
    expect(differences({ settings: OPENING, numbers: openingNumbers(OPENING) })).toBe('');
  });

  test('leads back to the same settings and numbers', () => {
    fc.assert(
      fc.property(settings, fc.infiniteStream(between([-9, 9])), (s, stream) => {
        const drawn = (like: readonly number[]) => like.map(() => stream.next().value as number);
        const opening = openingNumbers(s);
        const state = { settings: s, numbers: { x: drawn(opening.x), dy: drawn(opening.dy) } };
        expect(parse(differences(state))).toEqual(state);
      }),
      { numRuns: 50 },
    );
  });

  test.each(['', 'size:99', 'kind:median', 'K:,,', 'x:12', 'stride:1.5'])('%j opens the page', (text) => {
    expect(parse(text)).toEqual({ settings: OPENING, numbers: openingNumbers(OPENING) });
  });

  test('every setting has an output', () => {
    fc.assert(
      fc.property(settings, (s) => {
        expect(pooledShape(windows(s))[0]).toBeGreaterThan(0);
      }),
    );
  });
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
