// The figure of the activation functions draws what the derivation says, at every point and for every choice.
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { words as wordsIn } from '../../../content/activations/curves/words.ts';
import ActivationPlot from '../../../content/activations/curves/ActivationPlot.svelte';
import {
  FUNCTIONS,
  REACH,
  crossing,
  curve,
  kinked,
  powers,
  sample,
  saturated,
  slopeAt,
} from '../../../content/activations/curves/curves.ts';

fc.configureGlobal({ seed: 1 });

const somewhere = fc.double({ min: -REACH, max: REACH, noNaN: true });
const leak = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(FUNCTIONS)('%s', (phi) => {
  test('has the slope of its own curve', () => {
    const step = 1e-5;
    fc.assert(
      fc.property(somewhere, leak, (z, a) => {
        fc.pre(Math.abs(z) > 1e-3);
        const { value } = sample(phi, a, [z - step, z + step]);
        expect((value[1]! - value[0]!) / (2 * step)).toBeCloseTo(slopeAt(phi, a, z), 8);
      }),
    );
  });

  test('is below the threshold in its flat zones and nowhere else', () => {
    fc.assert(
      fc.property(somewhere, leak, fc.constantFrom(0.1, 0.01, 0.001), (z, a, threshold) => {
        const zones = saturated(phi, a, threshold);
        fc.pre(z !== 0 && zones.flat().every((edge) => Math.abs(edge - z) > 1e-6));
        const inside = zones.some(([from, to]) => z > from && z < to);
        expect(inside).toBe(slopeAt(phi, a, z) < threshold);
      }),
    );
  });

  test('has no slope at a kink, and numbers everywhere else', () => {
    expect(Number.isNaN(slopeAt(phi, 0.25, 0))).toBe(kinked(phi));
    const { z, value, slope } = curve(phi, 0.25);
    expect(value.every(Number.isFinite)).toBe(true);
    expect(z.filter((_, i) => !Number.isFinite(slope[i]!))).toEqual(kinked(phi) ? [0] : []);
  });
});

test('the edge of saturation is where the closed form says', () => {
  const edge = (phi: 'sigmoid' | 'tanh') => saturated(phi, 0, 0.01)[1]![0];
  expect(edge('sigmoid')).toBeCloseTo(Math.log((1 + Math.sqrt(0.96)) / (1 - Math.sqrt(0.96))), 8);
  expect(edge('tanh')).toBeCloseTo(Math.atanh(Math.sqrt(0.99)), 8);
});

test('tanh and sigmoid cross at 2 arccosh((1 + √3)/2), with the slope 1 − √3/2', () => {
  expect(crossing()).toBeCloseTo(2 * Math.acosh((1 + Math.sqrt(3)) / 2), 12);
  for (const phi of ['sigmoid', 'tanh'] as const)
    expect(slopeAt(phi, 0, crossing())).toBeCloseTo(1 - Math.sqrt(3) / 2, 12);
});

test('a product of slopes starts at the slope itself', () => {
  expect(powers(0.5, 3)).toEqual([
    [1, 0.5],
    [2, 0.25],
    [3, 0.125],
  ]);
});

test.each(['en', 'zh'] as const)('the figure is complete without a browser (%s)', (lang) => {
  const words = wordsIn(lang);
  const { body } = render(ActivationPlot, { props: { words } });
  expect(body.match(/<svg/g)).toHaveLength(3);
  expect(body.match(/class="curve/g)).toHaveLength(4);
  expect(body).toContain(words.caption);
  expect(body).toContain('role="slider"');
  expect(body).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
});
