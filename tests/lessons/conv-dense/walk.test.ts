// The convolution walk: lit cells are those of the layer, and another layer brings its own numbers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walk } from '../../../content/conv-dense/walk/figure.ts';
import { type Settings, covers, shapeOf, termsAt, termsOf } from '../../../content/conv-dense/walk/walk.ts';
import { outputShape } from '#math/convolution.ts';

fc.configureGlobal({ seed: 1 });

const between = (min: number, max: number) => fc.integer({ min, max });
const settings: fc.Arbitrary<Settings> = fc.record({
  size: between(2, 7),
  K: between(1, 4),
  stride: between(1, 3),
  padding: between(0, 2),
  dilation: between(1, 2),
  C: between(1, 3),
  F: between(1, 3),
});

test('another layer brings its own numbers, and has as many as it takes', () => {
  fc.assert(
    fc.property(settings, (s) => {
      const drawn = walk.change(walk.opening, { x: walk.opening.x.map(() => 7) });
      const state = walk.change(drawn, s);
      expect(state.x).toHaveLength(s.C * s.size ** 2);
      expect(state.w).toHaveLength(s.F * s.C * s.K ** 2);
      expect(state.b).toHaveLength(s.F);
      expect(state.dz).toHaveLength(outputShape(shapeOf(s)).reduce((a, b) => a * b, 1));
    }),
    { numRuns: 50 },
  );
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
