// Holding a symbol changes what lies downstream of it, all of that, and nothing else.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS, definitionOf } from '../../content/course.ts';
import type { Derivation, Given } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { downstream, lossOf, run } from '#derive/run.ts';
import { map, only } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { optionsOf } from '../settings.ts';

const settings = DERIVATIONS.flatMap((definition) =>
  optionsOf(definition).map(
    (options) =>
      [`${definition.id} ${Object.values(options).join(' ')}`, build(definition, { options })] as const,
  ),
);

/** Drawn values, the classes blurred: a 0 would hide what depends on it. */
const generic = (d: Derivation, seed: number) => {
  const given = draw(d, seed);
  const blurred = (g: Given, x: number): number => (g.domain === 'any' ? x : 0.2 + 0.5 * x);
  return Object.fromEntries(d.given.map((g) => [g.id, map(given[g.id]!, (x) => blurred(g, x))]));
};
/** Counts of comparisons: the steps whose values are places in an order. */
const RANKS: Readonly<Record<string, readonly string[]>> = {
  'text-cnn': ['rho'],
  // the way taken into a tag is a choice, too
  crf: ['R[1]', 'R[2]', 'R[3]', 'R[4]', 'R[5]'],
};
const forwardOf = (d: Derivation) => d.steps.filter((s) => s.phase !== 'backward');

describe.each(settings)('in %s', (_, d) => {
  const given = generic(d, 3);
  const ranks = RANKS[d.id] ?? [];
  // the way back is computed by nobody here
  const ahead: Derivation = { ...d, steps: forwardOf(d) };
  const before = run(ahead, given);
  const runs: { drawn: Values; free: Values }[] = [];
  const runAt = (seed: number) => {
    if (!runs[seed]) {
      const drawn = generic(d, seed);
      runs[seed] = { drawn, free: run(ahead, drawn) };
    }
    return runs[seed];
  };
  const ids = [...d.given.map((g) => g.id), ...forwardOf(d).map((s) => s.id)];

  test('a held symbol changes exactly the forward steps downstream of it', () => {
    for (const id of ids) {
      // a unit of ReLU may be dead under most seeds, and then nothing passes through it
      const changed = new Set<string>();
      const below = downstream(d, id, true).map((s) => s.id);
      // a rank need not change with what it is made of: no bias changes the order of the windows of its kernel
      const expected = below.filter((s) => !ranks.includes(s));
      for (let seed = 1; seed <= 4 || (seed <= 500 && changed.size < expected.length); seed++) {
        const { drawn, free } = runAt(seed);
        const held = run(ahead, drawn, { [id]: map(free[id]!, (x) => 0.3 - x) });
        for (const s of forwardOf(d))
          if (s.id !== id && held[s.id]!.data.some((x, i) => x !== free[s.id]!.data[i])) changed.add(s.id);
      }
      const inOrder = forwardOf(d)
        .map((s) => s.id)
        .filter((s) => changed.has(s));
      // the settings of a schedule are read at every step, and do nothing at the first ones
      const late = d.id === 'schedules-noise' && ['gamma', 'delta', 'w'].includes(id);
      expect(
        inOrder.filter((s) => !ranks.includes(s)),
        `holding ${id}`,
      ).toEqual(late ? expected.filter((s) => changed.has(s)) : expected);
      if (late && expected.length) expect(inOrder, `holding ${id}`).toContain(d.loss);
      expect(below, `holding ${id}`).toEqual(expect.arrayContaining(inOrder));
    }
  });

  test('the loss as a function of a symbol computes the steps downstream of it, once each', () => {
    for (const id of ids) {
      const computed: string[] = [];
      const steps = d.steps.map((s) => ({
        ...s,
        compute: (values: Parameters<typeof s.compute>[0]) => {
          computed.push(s.id);
          return s.compute(values);
        },
      }));
      const spied: Derivation = { ...d, steps };
      const x = map(before[id]!, (v) => v + 0.01);
      const loss = lossOf(spied, before, id)(x);
      const below = downstream(d, id).map((s) => s.id);
      expect(below, `of ${id}`).toEqual(expect.arrayContaining(computed));
      expect(new Set(computed).size).toBe(computed.length);
      if (id !== d.loss) expect(loss, id).toBe(only(run(ahead, given, { [id]: x })[d.loss]!));
    }
  });
});

test('a held symbol keeps its value, and what it was computed from is left alone', () => {
  const d = build(definitionOf('rnn')!);
  const given = draw(d, 1);
  const before = run(d, given);
  const held = map(before['h[2]']!, () => 0.25);
  const after = run(d, given, { 'h[2]': held });
  expect(after['h[2]']).toBe(held);
  for (const id of ['z[2]', 'h[1]', 'z[1]', 'W', 'x[3]']) expect(after[id]).toEqual(before[id]);
  expect(downstream(d, 'h[2]').map((s) => s.id)).toEqual([
    'o[2]',
    'yhat[2]',
    'L[2]',
    'z[3]',
    'h[3]',
    'o[3]',
    'yhat[3]',
    'L[3]',
    'loss',
  ]);
});
