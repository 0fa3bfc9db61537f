// Expectation–maximisation: the picture is a bound that touches, and the numbers of the text and its solutions are so.
import { describe, expect, test } from 'vitest';
import { em } from '../../../content/em/derivation.ts';
import { touchOf } from '../../../content/em/touch.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Tensor } from '#math/tensor.ts';

const curves = build(em, { options: { source: 'gaussian' } });
const times = run(curves, opening(curves, 'four-times'));
const at = (values: Readonly<Record<string, Tensor>>, id: string): readonly number[] => [...values[id]!.data];

describe('the bound', () => {
  const touch = touchOf(curves, times, 1);
  const top = touch.top(26);

  test('lies below the log-likelihood and touches it with its slope', () => {
    for (let mean = 20; mean < 34; mean += 0.5)
      expect(touch.bound(26, mean)).toBeLessThanOrEqual(touch.likelihood(mean) + 1e-12);
    expect(touch.bound(26, 26)).toBeCloseTo(touch.likelihood(26), 12);
    const slope = (of: (mean: number) => number) => (of(26.001) - of(25.999)) / 0.002;
    expect(slope((mean) => touch.bound(26, mean))).toBeCloseTo(slope(touch.likelihood), 6);
  });

  test('has its top at the new mean, and the log-likelihood there is higher', () => {
    for (const step of [-0.1, 0.1]) expect(touch.bound(26, top + step)).toBeLessThan(touch.bound(26, top));
    expect(touch.bound(26, top)).toBeGreaterThan(touch.likelihood(26));
    expect(touch.likelihood(top)).toBeGreaterThan(touch.bound(26, top));
  });
});

/** @returns the log-likelihood and the means after some steps of EM on the times. */
function climb(x: readonly number[], mu: readonly number[], variance: number, steps: number) {
  const d = build(em, { sizes: { N: x.length, K: 2 }, options: { source: 'gaussian' } });
  const column = (data: readonly number[]): Tensor => ({ ...times['mu']!, data: Float64Array.from(data) });
  const rest = {
    x: { ...times['x']!, shape: [x.length, 1], data: Float64Array.from(x) },
    Q: { ...times['Q']!, shape: [x.length, 2], data: new Float64Array(2 * x.length).fill(0.5) },
  };
  let now = { w: column([0.5, 0.5]), mu: column(mu), v: column([variance, variance]) };
  for (let step = 0; ; step++) {
    const values = run(d, { ...rest, ...now });
    if (step === steps) return { likelihood: -values['loss']!.data[0]!, mu: at(now, 'mu') };
    now = { w: values['w_new']!, mu: values['mu_new']!, v: values['v_new']! };
  }
}

describe('the solutions', () => {
  test('two bell curves', () => {
    [1 / 33, 1 / 5, 2 / 3, 32 / 33].forEach((r, i) => expect(at(times, 'R')[2 * i + 1]).toBeCloseTo(r, 12));
    expect(at(times, 'mu_new')[0]).toBeCloseTo(24 - 123 / 44, 12);
    expect(at(times, 'mu_new')[1]).toBeCloseTo(24 + 117 / 44, 12);
    expect(at(times, 'v')[0]! / at(times, 'n')[0]!).toBeCloseTo(2.705, 3);
    expect(at(times, 'v')[1]! / at(times, 'n')[1]!).toBeCloseTo(3.0915, 3);
  });

  test('two coins', () => {
    const d = build(em, { sizes: { N: 3, K: 2 }, options: { source: 'coins' } });
    const values = run(d, opening(d, 'two-coins'));
    [8 / 9, 1 / 9, 1 / 3].forEach((r, i) => expect(at(values, 'R')[2 * i]).toBeCloseTo(r, 12));
    [13 / 20, 8 / 25].forEach((t, k) => expect(at(values, 'theta_new')[k]).toBeCloseTo(t, 12));
    [4 / 9, 5 / 9].forEach((w, k) => expect(at(values, 'w_new')[k]).toBeCloseTo(w, 12));
    for (const k of [0, 1]) expect(at(values, 'dtheta')[k]).toBeCloseTo(0.5, 12);
    const after = run(d, {
      ...opening(d, 'two-coins'),
      w: values['w_new']!,
      theta: values['theta_new']!,
    });
    expect(-values['loss']!.data[0]!).toBeCloseTo(-10.293, 4);
    expect(-after['loss']!.data[0]!).toBeCloseTo(-10.2644, 4);
  });

  test('three coins: the second step changes nothing', () => {
    const step = (pi: number, p: number, q: number): readonly [number, number, number] => {
      const head = pi * p;
      const [b, c] = [head / (head + (1 - pi) * q), (pi * (1 - p)) / (pi * (1 - p) + (1 - pi) * (1 - q))];
      const n = 6 * b + 4 * c;
      return [n / 10, (6 * b) / n, (6 - 6 * b) / (10 - n)];
    };
    const one = step(0.4, 0.6, 0.7);
    [0.4064, 0.5368, 0.6432].forEach((x, i) => expect(one[i]).toBeCloseTo(x, 4));
    step(...one).forEach((x, i) => expect(x).toBeCloseTo(one[i]!, 12));
    expect(one[0] * one[1] + (1 - one[0]) * one[2]).toBeCloseTo(0.6, 12);
  });
});

describe('where it stops', () => {
  const TWO_GROUPS = [
    ...[18, 20, 21, 22, 22, 23, 24, 25, 26, 19, 22, 21],
    ...[33, 35, 36, 38, 39, 41, 42, 37, 44, 30, 40, 38],
  ];

  test('an equal start never separates; any difference does', () => {
    const equal = climb(TWO_GROUPS, [30, 30], 16, 60);
    expect(equal.likelihood).toBeCloseTo(-85.41, 2);
    expect(equal.mu[0]).toBe(equal.mu[1]);
    for (const start of [
      [20, 40],
      [18, 19],
    ])
      expect(climb(TWO_GROUPS, start, 16, 60).likelihood).toBeCloseTo(-76.23, 2);
  });

  test('a curve on a single point climbs without end', () => {
    const on = (sd: number): number =>
      -run(curves, {
        ...opening(curves, 'four-times'),
        mu: { ...times['mu']!, data: Float64Array.of(19, 24) },
        v: { ...times['v']!, data: Float64Array.of(sd ** 2, times['v']!.data[1]!) },
      })['loss']!.data[0]!;
    expect(on(1)).toBeCloseTo(-11.59, 2);
    expect(on(0.1)).toBeCloseTo(-9.37, 2);
    expect(on(0.01)).toBeCloseTo(-7.07, 2);
  });
});
