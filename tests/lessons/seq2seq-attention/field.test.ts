// The field of attention, and the numbers that stand in the solutions.
import { describe, expect, test } from 'vitest';
import { seq2seqAttention } from '../../../content/seq2seq-attention/derivation.ts';
import { fieldOf } from '../../../content/seq2seq-attention/field.ts';
import { build } from '#derive/build.ts';
import type { Derivation } from '#derive/derivation.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';

function presetOf(name: 'by-hand' | 'plane'): { d: Derivation; values: Values } {
  const { sizes, options } = seq2seqAttention.text.presets[name];
  const d = build(seq2seqAttention, { sizes, options });
  return { d, values: run(d, opening(d, name)) };
}
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

describe('the field', () => {
  const { d, values } = presetOf('plane');
  const { annotations, context, falls } = fieldOf(d, values);

  test('has its context at the weighted mean', () => {
    for (const axis of [0, 1] as const)
      expect(sum(annotations.map(({ at, weight }) => weight * at[axis]))).toBeCloseTo(context[axis], 12);
  });

  test('raises the scores of those ahead of the context, and the others as much less', () => {
    for (const { at, push } of annotations)
      expect(push > 0).toBe((at[0] - context[0]) * falls[0] + (at[1] - context[1]) * falls[1] > 0);
    expect(sum(annotations.map(({ push }) => push))).toBeCloseTo(0, 12);
    expect(annotations.map(({ push }) => push > 0)).toEqual([false, true, false, true]);
    // the sentences under the picture: the second has the largest push, and neither the largest weight nor the nearest place
    const pushes = annotations.map(({ push }) => Math.abs(push));
    expect(pushes.indexOf(Math.max(...pushes))).toBe(1);
    expect(annotations[1]!.weight).toBeLessThan(annotations[2]!.weight);
  });

  test('refuses annotations that are no points of a plane', () => {
    const byHand = presetOf('by-hand');
    expect(() => fieldOf(byHand.d, byHand.values)).toThrow('2 coordinates, not 1');
  });
});

test('everything by hand, as the solution has it', () => {
  const { values } = presetOf('by-hand');
  const [ln2, ln3] = [Math.LN2, Math.log(3)];
  const k = -ln2 / 3;
  const solved: Record<string, readonly number[]> = {
    'e[1]': [ln3, 0],
    'alpha[1]': [3 / 4, 1 / 4],
    'c[1]': [(3 / 4) * ln3],
    'z[1]': [ln3 / 2],
    'h[1]': [1 / 2],
    'o[1]': [ln2, 0],
    'yhat[1]': [2 / 3, 1 / 3],
    'dh[1]': [(-2 / 3) * ln2],
    'dz[1]': [-ln2 / 2],
    'dc[1]': [k],
    'de[1]': [(3 / 16) * k * ln3, (-3 / 16) * k * ln3],
    dG: [k * (3 / 4 + (3 / 16) * ln3), k * (1 / 4 - (3 / 16) * ln3)],
    'dh[0]': [-ln2 / 2 + (3 / 16) * k * ln3 ** 2],
  };
  for (const [id, xs] of Object.entries(solved))
    xs.forEach((x, i) => expect(values[id]!.data[i], id).toBeCloseTo(x, 12));
  [-0.2209, -0.0102].forEach((x, i) => expect(values['dG']!.data[i]).toBeCloseTo(x, 4));
  expect(values['dh[0]']!.data[0]).toBeCloseTo(-0.3989, 4);
});

test('parameters of the decoder, counted by its tables', () => {
  const sizes: Record<string, number> = { H: 512, N: 1024, A: 256, D: 128, K: 10_000, 1: 1 };
  const { parameters } = seq2seqAttention.text;
  const count = (ids: readonly (keyof typeof parameters)[]): number =>
    sum(ids.map((id) => parameters[id][1].split(' ').reduce((n, axis) => n * sizes[axis]!, 1)));
  expect(count(['W_a', 'U_a', 'v'])).toBe(393_472);
  expect(count(['W', 'U', 'C', 'b'])).toBe(852_480);
  expect(count(['V', 'b_o'])).toBe(5_130_000);
  expect(count(['W_a', 'U_a', 'v', 'W', 'U', 'C', 'b', 'V', 'b_o'])).toBe(6_375_952);
});
