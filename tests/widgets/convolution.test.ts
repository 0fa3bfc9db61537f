// The convolution walk: its address leads back to the same cells, and lit cells are those of the layer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, parse } from '../../src/widgets/convolution/address.ts';
import {
  LIMITS,
  OPENING,
  type Settings,
  covers,
  openingNumbers,
  shapeOf,
  termsAt,
  termsOf,
} from '../../src/widgets/convolution/walk.ts';
import { outputShape } from '../../src/nets/conv2d.ts';

const settings = fc.record(
  Object.fromEntries(Object.entries(LIMITS).map(([k, [min, max]]) => [k, fc.integer({ min, max })])),
) as unknown as fc.Arbitrary<Settings>;

describe('address', () => {
  test('says nothing of what the page opens with', () => {
    expect(differences({ settings: OPENING, numbers: openingNumbers(OPENING) })).toBe('');
  });

  test('leads back to the same settings and drawings', () => {
    fc.assert(
      fc.property(settings, fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (s, stream) => {
        const numbers = Object.fromEntries(
          Object.entries(openingNumbers(s)).map(([k, v]) => [
            k,
            (v as readonly number[]).map(() => stream.next().value as number),
          ]),
        ) as unknown as ReturnType<typeof openingNumbers>;
        expect(parse(differences({ settings: s, numbers }))).toEqual({ settings: s, numbers });
      }),
      { numRuns: 50 },
    );
  });

  test.each(['', 'size:99', 'x:zzz', 'K:,,', 'nonsense', 'stride:1.5,x:01'])('%j opens the page', (text) => {
    expect(parse(text)).toEqual({ settings: OPENING, numbers: openingNumbers(OPENING) });
  });
});

test('an output lights the inputs that its window covers', () => {
  fc.assert(
    fc.property(settings, (s) => {
      const all = termsOf(s);
      const outputs = outputShape(shapeOf(s)).reduce((a, b) => a * b, 1);
      for (let at = 0; at < outputs; at++) {
        const lit = new Set(termsAt(all, { part: 'z', at }).map((t) => t.x));
        for (let k = 0; k < s.size * s.size; k++)
          expect(lit.has(k)).toBe(covers(s, at, Math.floor(k / s.size), k % s.size));
      }
    }),
    { numRuns: 30 },
  );
});
