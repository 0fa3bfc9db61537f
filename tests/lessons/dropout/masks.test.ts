// The figure of dropout: the simulation ends where all masks together say, and that is what the formulas say.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { words as wordsIn } from '../../../content/dropout/masks/words.ts';
import MaskedMeans from '../../../content/dropout/masks/MaskedMeans.svelte';
import {
  CURVES,
  HIDDEN,
  MOST,
  RULES,
  WEIGHTS,
  exact,
  simulated,
  tested,
} from '../../../content/dropout/masks/masks.ts';

const SHARES = [0, 0.2, 0.5, 0.9];
const dot = HIDDEN.reduce((sum, h, j) => sum + WEIGHTS[j]! * h, 0);
const squares = HIDDEN.reduce((sum, h, j) => sum + (WEIGHTS[j]! * h) ** 2, 0);

describe.each(SHARES)('with p = %s', (p) => {
  test.each(RULES.flatMap((rule) => CURVES.map((curve) => [rule, curve] as const)))(
    '%s, %s: ten thousand masks end within four standard errors',
    (rule, curve) => {
      const s = { p, rule, curve };
      const { mean, deviation } = exact(s);
      const last = simulated(s, 1).at(-1)!;
      expect(last.n).toBe(MOST);
      for (const k of ['output', 'gradient'] as const)
        expect(Math.abs(last[k] - mean[k])).toBeLessThanOrEqual((4 * deviation[k]) / 100 + 1e-12);
    },
  );

  test('the mean and the variance of a linear output have their closed forms', () => {
    const inverted = exact({ p, rule: 'inverted', curve: 'linear' });
    expect(inverted.mean.output).toBeCloseTo(dot, 12);
    expect(inverted.deviation.output ** 2).toBeCloseTo((p / (1 - p)) * squares, 10);
    expect(inverted.mean.gradient).toBeCloseTo(WEIGHTS[0], 12);
    const classic = exact({ p, rule: 'classic', curve: 'linear' });
    expect(classic.mean.output).toBeCloseTo((1 - p) * dot, 12);
    expect(classic.deviation.output ** 2).toBeCloseTo(p * (1 - p) * squares, 10);
  });

  test('both scalings agree with their test, and the rule of the notes only at one half', () => {
    for (const rule of RULES) {
      const s = { p, rule, curve: 'linear' } as const;
      const right = rule !== 'noted' || p === 0.5;
      for (const k of ['output', 'gradient'] as const) {
        const gap = Math.abs(exact(s).mean[k] - tested(s)[k]);
        if (right) expect(gap).toBeLessThan(1e-12);
        else expect(gap).toBeGreaterThan(0.3);
      }
    }
  });
});

test('through a curve the mean of the outputs is not the output of the mean', () => {
  const s = { p: 0.5, rule: 'inverted', curve: 'tanh' } as const;
  expect(Math.abs(exact(s).mean.output - tested(s).output)).toBeGreaterThan(0.05);
});

test('the same seed is the same run', () => {
  const s = { p: 0.3, rule: 'classic', curve: 'tanh' } as const;
  expect(simulated(s, 5)).toEqual(simulated(s, 5));
  expect(simulated(s, 5)).not.toEqual(simulated(s, 6));
});

test.each(['en', 'zh'] as const)('the figure is complete without a browser (%s)', (lang) => {
  const words = wordsIn(lang);
  const { body } = render(MaskedMeans, { props: { words } });
  expect(body.match(/<svg/g)).toHaveLength(2);
  expect(body).toContain(words.caption);
  expect(body).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
});
