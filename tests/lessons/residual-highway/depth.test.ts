// The three stacks of the figure of depth: their Jacobians, their gradients and their settings.
import { describe, expect, test } from 'vitest';
import { measure } from '../../../content/residual-highway/depth/measure.ts';
import { STACKS, depth } from '../../../content/residual-highway/depth/figure.ts';
import { layer } from '../../../content/residual-highway/depth/stacks.ts';
import { SQUASHES } from '#math/slopes.ts';
import { normal, random } from '#math/random.ts';

const OPENING = depth.opening;

const H = 5;
const rng = random(3);
const vector = (n: number) => Float64Array.from({ length: n }, () => 0.7 * normal(rng));
const w = { in: vector(H * H), out: vector(H * H), gate: vector(H * H) };
const dot = (a: Float64Array, b: Float64Array) => a.reduce((s, x, i) => s + x * b[i]!, 0);

describe.each(STACKS)('a layer of the %s stack', (name) => {
  test.each(SQUASHES)('has the Jacobian that nudging shows, with %s', (phi) => {
    const settings = { ...OPENING, phi, block: 0.4, gate: -0.5 };
    const [x, v, g] = [vector(H), vector(H), vector(H)];
    const { push, pull } = layer(name, x, w, settings);
    const step = 1e-6;
    const at = (by: number) =>
      layer(
        name,
        x.map((xi, i) => xi + by * v[i]!),
        w,
        settings,
      ).y;
    const [above, below] = [at(step), at(-step)];
    push(v).forEach((found, i) => expect(found).toBeCloseTo((above[i]! - below[i]!) / (2 * step), 7));
    expect(dot(g, push(v))).toBeCloseTo(dot(pull(g), v), 12);
  });
});

describe('the measurement', () => {
  test.each(depth.presets)('agrees with the way upwards at %s', (name) => {
    const { settings, stacks } = measure(depth.preset(name, OPENING));
    for (const stack of STACKS) {
      const { gradient, upwards } = stacks[stack];
      expect(gradient).toHaveLength(settings.L + 1);
      expect(gradient.at(-1)).toBeCloseTo(1, 12);
      expect(Math.abs(upwards / gradient[0]! - 1)).toBeLessThan(1e-9);
    }
  });

  test('shows what the lesson says of it', () => {
    const bottom = (name: (typeof depth.presets)[number]) => {
      const { stacks } = measure(depth.preset(name, OPENING));
      return (stack: (typeof STACKS)[number]) => stacks[stack].gradient[0]!;
    };
    expect(bottom('opening')('plain')).toBeLessThan(1e-6);
    expect(bottom('opening')('residual')).toBeGreaterThan(0.1);
    expect(bottom('opening')('highway')).toBeGreaterThan(0.05);
    expect(bottom('explodes')('residual')).toBeGreaterThan(1e4);
    expect(bottom('level')('residual')).toBeLessThan(20);
    expect(bottom('open')('highway')).toBeLessThan(1e-5);
  });

  test('keeps the identity where the weights are 0', () => {
    const { stacks } = measure({ ...OPENING, gain: 0, gate: -8 });
    expect(stacks.residual.gradient.every((x) => Math.abs(x - 1) < 1e-12)).toBe(true);
    expect(stacks.plain.gradient[0]).toBe(0);
    expect(stacks.highway.gradient[0]).toBeCloseTo((1 / (1 + Math.exp(-8))) ** OPENING.L, 9);
  });
});
