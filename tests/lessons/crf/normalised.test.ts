// The numbers of the text and the picture, each counted row by row.
import { describe, expect, test } from 'vitest';
import { crf } from '../../../content/crf/derivation.ts';
import { WAYS, sharesOf } from '../../../content/crf/normalised.ts';
import { build } from '#derive/build.ts';
import type { Derivation } from '#derive/derivation.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';

const at = (preset: string, paths = 'all') => {
  const d = build(crf, { sizes: build(crf).text.presets?.[preset]?.sizes ?? {}, options: { paths } });
  return { d, values: run(d, opening(d, preset)) };
};
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** Every row of tags with its weight, without any recursion. */
function rows(d: Derivation, values: Values): { tags: number[]; weight: number }[] {
  const K = d.sizes['K']!;
  let all = Array.from({ length: K }, (_, i) => ({ tags: [i], score: values['a[0]']!.data[i]! }));
  for (let t = 1; t <= d.sizes['T']!; t++) {
    all = all.flatMap(({ tags, score }) =>
      Array.from({ length: K }, (_, j) => ({
        tags: [...tags, j],
        score: score + values['A']!.data[tags.at(-1)! * K + j]! + values[`e[${t}]`]!.data[j]!,
      })),
    );
  }
  return all.map(({ tags, score }) => ({ tags, weight: Math.exp(score) }));
}

describe('three words', () => {
  const { d, values } = at('agreements');
  const list = rows(d, values);

  test('the table of weights', () => {
    const weights = Object.fromEntries(list.map(({ tags, weight }) => [tags.join(''), Math.round(weight)]));
    expect(weights).toEqual({
      '000': 32,
      '010': 16,
      '011': 16,
      '001': 8,
      '110': 8,
      '111': 8,
      '100': 4,
      '101': 1,
    });
    expect(Math.exp(values['Z']!.data[0]!)).toBeCloseTo(sum(list.map((r) => r.weight)), 10);
    expect(values['loss']!.data[0]).toBeCloseTo(Math.log(93 / 32), 12);
  });

  test('the forward weights, the columns of R and the gradient of A', () => {
    const weights = (id: string) => Array.from(values[id]!.data, Math.exp);
    [9, 12].forEach((w, j) => expect(weights('a[1]')[j]).toBeCloseTo(w, 10));
    [60, 33].forEach((w, j) => expect(weights('a[2]')[j]).toBeCloseTo(w, 10));
    [8 / 9, 2 / 3, 1 / 9, 1 / 3].forEach((r, k) => expect(values['R[1]']!.data[k]).toBeCloseTo(r, 12));
    [3 / 5, 3 / 11, 2 / 5, 8 / 11].forEach((r, k) => expect(values['R[2]']!.data[k]).toBeCloseTo(r, 12));
    [76 / 93 - 2, 41 / 93, 29 / 93, 40 / 93].forEach((g, k) =>
      expect(values['dA']!.data[k]).toBeCloseTo(g, 12),
    );
    const { moves } = sharesOf(d, values, 'sentence');
    [40, 32, 5, 16].forEach((n, k) => expect(93 * moves[0]!.flat()[k]!).toBeCloseTo(n, 10));
    [36, 9, 24, 24].forEach((n, k) => expect(93 * moves[1]!.flat()[k]!).toBeCloseTo(n, 10));
  });

  test('the posteriors are shares of the list', () => {
    const total = sum(list.map((r) => r.weight));
    sharesOf(d, values, 'sentence').states.forEach((of, t) =>
      of.forEach((share, i) =>
        expect(share).toBeCloseTo(sum(list.filter((r) => r.tags[t] === i).map((r) => r.weight)) / total, 12),
      ),
    );
    [24, 15, 20].forEach((n, t) =>
      expect(31 * sharesOf(d, values, 'sentence').states[t]![0]!).toBeCloseTo(n, 10),
    );
  });

  test('the best row is the true one, and the perceptron has nothing to learn', () => {
    const best = at('agreements', 'best').values;
    expect(best['loss']!.data[0]).toBeCloseTo(0, 12);
    for (const g of best['dA']!.data) expect(g).toBeCloseTo(0, 12);
  });

  test('if the row 010 were true: expected pairs of the best row less its own', () => {
    const one = at('agreements', 'best');
    const y = { ...one.values['y[1]']!, data: Float64Array.from([0, 1]) };
    const given = Object.fromEntries(one.d.given.map((g) => [g.id, one.values[g.id]!]));
    const other = run(one.d, { ...given, 'y[1]': y });
    expect(other['loss']!.data[0]).toBeCloseTo(Math.LN2, 12);
    [2, -1, -1, 0].forEach((g, k) => expect(other['dA']!.data[k]).toBeCloseTo(g, 12));
  });
});

describe('label bias', () => {
  const { d, values } = at('label-bias');
  const shares = (way: (typeof WAYS)[number]) => sharesOf(d, values, way).states.map((of) => of[1]!);

  test('the same scores say three things', () => {
    [1 / 3, 100 / 101].forEach((p, t) => expect(shares('word')[t]).toBeCloseTo(p, 10));
    [1 / 3, 1 / 3].forEach((p, t) => expect(shares('step')[t]).toBeCloseTo(p, 10));
    [100 / 102, 100 / 102].forEach((p, t) => expect(shares('sentence')[t]).toBeCloseTo(p, 10));
  });

  test('every way gives each word one tag', () => {
    for (const way of WAYS)
      for (const of of sharesOf(d, values, way).states) expect(sum(of)).toBeCloseTo(1, 12);
  });

  test('whatever the second word says, step by step the first one has decided', () => {
    const given = Object.fromEntries(d.given.map((g) => [g.id, values[g.id]!]));
    const louder = run(d, {
      ...given,
      W: { ...values['W']!, data: Float64Array.from([0, 0, 0, Math.log(1000)]) },
    });
    expect(sharesOf(d, louder, 'step').states[1]![1]).toBeCloseTo(1 / 3, 8);
    expect(sharesOf(d, louder, 'sentence').states[1]![1]).toBeCloseTo(1000 / 1002, 8);
  });
});
