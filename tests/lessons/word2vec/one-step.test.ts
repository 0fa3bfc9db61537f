// One step seen on all vectors: it is that of the derivation, and what the text says of its arrows is so.
import { describe, expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { run } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { word2vec } from '../../../content/word2vec/derivation.ts';
import { COUNTS, WORDS, type Settings, oneStep } from '../../../content/word2vec/one-step/figure.ts';
import {
  D,
  type Move,
  drawnWords,
  fromRoot,
  movedBy,
  pathOf,
  tablesOf,
} from '../../../content/word2vec/one-step/moves.ts';
import {
  SIZE,
  arrow,
  keptApart,
  beyond,
  namePlaces,
  placeIn,
  reachOf,
} from '../../../content/word2vec/one-step/plane.ts';
import { OUTPUTS } from '../../../content/word2vec/three-ways/outputs.ts';

const V = WORDS.length;
const states: readonly Settings[] = [
  oneStep.opening,
  { ...oneStep.opening, centre: '的', neighbour: '退', rate: 0.3, K: 5, seed: 3 },
  { ...oneStep.opening, centre: '麻', neighbour: '麻', rate: 2, K: 1, seed: 4 },
];
const wayOf = ({ before, after }: Move) => [after[0] - before[0], after[1] - before[1]] as const;
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

const tensorOf = (shape: readonly number[], data: ArrayLike<number>): Tensor =>
  tensor(shape, (i) => data[i]!);

/** The derivation at the same numbers. */
function derived(output: (typeof OUTPUTS)[number], { centre, neighbour, K, seed }: Settings): Values {
  const d = build(word2vec, { sizes: { V, D }, options: { output } });
  const [from, to] = [WORDS.indexOf(centre), WORDS.indexOf(neighbour)];
  const { first, second } = tablesOf(seed);
  const hot = (at: readonly number[]) =>
    tensorOf(
      [V, 1],
      WORDS.map((_, i) => +at.includes(i)),
    );
  const B = WORDS.flatMap((_, word) => {
    const { nodes, turns } = pathOf(word);
    return Array.from({ length: V - 1 }, (_, j) => turns[nodes.findIndex((n) => fromRoot(n) === j)] ?? 0);
  });
  return run(d, {
    E: tensorOf([V, D], first),
    U: tensorOf([V, D], second),
    Theta: tensorOf([V - 1, D], second.slice(0, (V - 1) * D)),
    B: tensorOf([V, V - 1], B),
    c: hot([from]),
    y: hot([to]),
    n: hot(drawnWords(to, K, seed)),
  });
}

describe.each(states)('$centre with $neighbour', (state) => {
  const moved = movedBy(state);
  const from = WORDS.indexOf(state.centre);
  const v = moved[0]!.first[from]!.before;

  test.each(OUTPUTS)('%s: loss and every vector after the step are those of the derivation', (output) => {
    const values = derived(output, state);
    const { loss, first, second } = moved.find((of) => of.output === output)!;
    expect(loss).toBeCloseTo(values['loss']!.data[0]!, 10);
    const name = output === 'tree' ? 'Theta' : 'U';
    for (const [table, moves] of [
      ['E', first],
      [name, second],
    ] as const)
      moves.forEach(({ after }, row) =>
        after.forEach((x, i) => {
          const at = row * D + i;
          const expected = values[table]!.data[at]! - state.rate * values[`d${table}`]!.data[at]!;
          expect(x, `${table}[${row}, ${i}]`).toBeCloseTo(expected, 10);
        }),
      );
  });

  test('what is not asked does not move at all, and how many are asked is V, K + 1 and the path', () => {
    const [softmax, negative, tree] = moved.map(({ second }) => second.filter(({ asked }) => asked).length);
    expect([softmax, negative]).toEqual([V, state.K + 1]);
    expect(tree).toBe(pathOf(WORDS.indexOf(state.neighbour)).nodes.length);
    for (const { first, second } of moved) {
      expect(first.filter(({ asked }) => asked)).toHaveLength(1);
      for (const { asked, far } of [...first, ...second]) expect(far > 0).toBe(asked);
    }
  });

  test('arrows of the second table are parallel to v, and under softmax they add up to 0', () => {
    for (const { second } of moved)
      for (const move of second) {
        const [a, b] = wayOf(move);
        expect(a * v[1] - b * v[0]).toBeCloseTo(0, 12);
      }
    for (const i of [0, 1] as const)
      expect(sum(moved[0]!.second.map((move) => wayOf(move)[i]))).toBeCloseTo(0, 12);
  });
});

test('at the opening every loss falls; at a large rate one of them rises', () => {
  for (const { loss, then } of movedBy(oneStep.opening)) expect(then).toBeLessThan(loss);
  expect(movedBy({ ...oneStep.opening, rate: 4 }).some(({ loss, then }) => then > loss)).toBe(true);
});

test('the tree: 的 has two nodes, the rarest word five', () => {
  expect(COUNTS).toHaveLength(V);
  expect([0, V - 1].map((word) => pathOf(word).nodes.length)).toEqual([2, 5]);
});

test('points, arrows and names stay inside the plane, wherever a step leads', () => {
  for (let seed = 1; seed <= 30; seed++)
    for (const { first, second } of movedBy({ ...oneStep.opening, seed, rate: 4 })) {
      const place = placeIn(reachOf([...first, ...second]));
      const starts = second.map(({ before }) => place(before));
      for (const [x, y] of [...starts, ...namePlaces(starts), ...first.map(({ after }) => place(after))]) {
        expect(Math.min(x, y)).toBeGreaterThan(6);
        expect(Math.max(x, y)).toBeLessThan(SIZE - 6);
      }
      for (const { before, after } of second)
        expect(arrow(place(before), place(after))).not.toMatch(/NaN|e-/);
    }
});

test('the name at the end of a way does not cover the head of its arrow', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const moved = movedBy({ ...oneStep.opening, seed });
    const place = placeIn(reachOf(moved.flatMap(({ first, second }) => [...first, ...second])));
    for (const { first } of moved)
      for (const { before, after } of first.filter(({ asked }) => asked))
        for (const name of ['softmax', 'negative sampling', '负采样', '树']) {
          const [from, to] = [place(before), place(after)];
          const [x, y] = beyond(from, to, name);
          const half = [...name].reduce((wide, c) => wide + (c > '\u2e80' ? 6.2 : 3.1), 0);
          const covers = Math.abs(to[0] - x) < half && Math.abs(to[1] - y) < 6;
          expect(covers, `${name}, seed ${seed}`).toBe(false);
        }
  }
});

test('names at the ends of ways stand apart, and inside', () => {
  for (const [a, b, c] of [
    [200, 203, 199],
    [256, 255, 254],
    [5, 100, 6],
  ] as const) {
    const tips = keptApart([
      { name: 'softmax', at: [180, a] },
      { name: 'negative sampling', at: [200, b] },
      { name: '负采样', at: [190, c] },
    ]);
    const heights = tips.map(({ at }) => at[1]).sort((p, q) => p - q);
    for (const [i, y] of heights.entries())
      expect(y - (heights[i - 1] ?? -20), String([a, b, c])).toBeGreaterThanOrEqual(14);
    expect(heights.at(-1)).toBeLessThanOrEqual(251);
  }
  const far = [
    { name: 'a', at: [50, 50] as const },
    { name: 'b', at: [90, 50] as const },
  ];
  expect(keptApart(far)).toEqual(far);
});
