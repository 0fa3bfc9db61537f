// Hidden states, tags, beams and trees, counted one by one: every path there is, without a recursion and without the
// tables; and the examples by hand, in fractions.
import { describe, expect, test } from 'vitest';
import { ASKED } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { draw, opening, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

const [LN2, LN3] = [Math.log(2), Math.log(3)];

const found = (id: string) => ASKED.find((definition) => definition.id === id)!;
interface Setting {
  readonly sizes?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
}
function drawn(id: string, seed: number, setting: Setting = {}): Values {
  const d = build(found(id), setting);
  return run(d, draw(d, seed));
}
function preset(id: string, name: string, options: Readonly<Record<string, string>> = {}): Values {
  const definition = found(id);
  const own = definition.text.presets![name]!;
  const d = build(definition, { sizes: { ...own.sizes }, options: { ...own.options, ...options } });
  return run(d, opening(d, name));
}

/** Entries of a matrix. */
const at = ({ shape: [, columns = 1], data }: Tensor, i: number, j = 0): number => data[i * columns + j]!;
const of = (values: Values, id: string): number[] => Array.from(values[id]!.data);
const hot = (x: Tensor): number => x.data.indexOf(1);
const close = (ours: Iterable<number>, theirs: readonly number[]) => {
  const list = Array.from(ours);
  expect(list).toHaveLength(theirs.length);
  theirs.forEach((x, i) => expect(list[i], `entry ${i}`).toBeCloseTo(x, 10));
};
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** Every row of `length` choices among `n`. */
function rows(n: number, length: number): number[][] {
  return length === 0
    ? [[]]
    : rows(n, length - 1).flatMap((row) => Array.from({ length: n }, (_, k) => [...row, k]));
}

describe.each([1, 2, 3])('seed %i', (seed) => {
  const [T, H, M] = [4, 3, 2];
  const times = Array.from({ length: T }, (_, i) => i + 1);

  describe('hidden Markov model', () => {
    const values = drawn('hmm-viterbi', seed, { sizes: { T, H, M }, options: { paths: 'all' } });
    const [A, B, pi] = [values['A']!, values['B']!, values['p[0]']!];
    const seen = times.map((t) => hot(values[`x[${t}]`]!));
    const paths = rows(H, T);
    const probability = (path: readonly number[]): number =>
      path.reduce((p, s, i) => p * (i === 0 ? at(pi, s) : at(A, path[i - 1]!, s)) * at(B, s, seen[i]!), 1);
    const P = sum(paths.map(probability));

    test('P is the sum over all paths, and its gradients count how often they are used', () => {
      close(of(values, 'P'), [P]);
      const used = (count: (path: readonly number[]) => number): number =>
        sum(paths.map((path) => probability(path) * count(path))) / P;
      const pairs = (i: number, j: number) => (path: readonly number[]) =>
        path.filter((s, k) => k > 0 && path[k - 1] === i && s === j).length;
      const shown = (i: number, k: number) => (path: readonly number[]) =>
        path.filter((s, t) => s === i && seen[t] === k).length;
      for (let i = 0; i < H; i++) {
        for (let j = 0; j < H; j++)
          expect(at(values['dA']!, i, j)).toBeCloseTo(-used(pairs(i, j)) / at(A, i, j), 9);
        for (let k = 0; k < M; k++)
          expect(at(values['dB']!, i, k)).toBeCloseTo(-used(shown(i, k)) / at(B, i, k), 9);
        for (const t of times)
          expect(-at(values[`w[${t}]`]!, i) * at(values[`dw[${t}]`]!, i)).toBeCloseTo(
            used((path) => +(path[t - 1] === i)),
            10,
          );
      }
    });

    test('under best, P is that of the best path, and the gradient marks its states', () => {
      const d = build(found('hmm-viterbi'), { sizes: { T, H, M }, options: { paths: 'best' } });
      const best = run(d, Object.fromEntries(d.given.map((g) => [g.id, values[g.id]!])));
      const path = paths.reduce((a, b) => (probability(b) > probability(a) ? b : a));
      close(of(best, 'P'), [probability(path)]);
      for (const t of times)
        close(
          Array.from({ length: H }, (_, i) => -at(best[`w[${t}]`]!, i) * at(best[`dw[${t}]`]!, i)),
          Array.from({ length: H }, (_, i) => +(path[t - 1] === i)),
        );
    });
  });

  describe('conditional random field', () => {
    const [D, K] = [2, 3];
    const values = drawn('crf', seed, { sizes: { T, D, K }, options: { paths: 'all' } });
    const tags = rows(K, T + 1);
    const scoreOf = (row: readonly number[]): number =>
      at(values['a[0]']!, row[0]!) +
      sum(times.map((t) => at(values['A']!, row[t - 1]!, row[t]!) + at(values[`e[${t}]`]!, row[t]!)));
    const truth = [hot(values['l[0]']!), ...times.map((t) => hot(values[`y[${t}]`]!))];
    const logZ = Math.log(sum(tags.map((row) => Math.exp(scoreOf(row)))));
    const expected = (count: (row: readonly number[]) => number): number =>
      sum(tags.map((row) => Math.exp(scoreOf(row) - logZ) * count(row)));

    test('the loss is log Z minus the score of the truth; gradients are expected minus observed', () => {
      close(of(values, 'Z'), [logZ]);
      close(of(values, 'loss'), [logZ - scoreOf(truth)]);
      for (let i = 0; i < K; i++) {
        for (const t of times)
          expect(at(values[`de[${t}]`]!, i)).toBeCloseTo(
            expected((row) => +(row[t] === i)) - +(truth[t] === i),
            10,
          );
        for (let j = 0; j < K; j++) {
          const moves = (row: readonly number[]) =>
            times.filter((t) => row[t - 1] === i && row[t] === j).length;
          expect(at(values['dA']!, i, j)).toBeCloseTo(expected(moves) - moves(truth), 10);
        }
      }
    });
  });

  test('beam search finds what a search finds that keeps lists', () => {
    const K = 3;
    for (const W of [1, 2, 3, 9]) {
      const values = drawn('beam-search', seed, { sizes: { K, W } });
      const score = (row: readonly number[]): number =>
        row.length === 1
          ? at(values['a']!, row[0]!)
          : row.length === 2
            ? at(values['b']!, row[0]!, row[1]!)
            : at(values['c']!, row[0]! * K + row[1]!, row[2]!);
      let beam: number[][] = [[]];
      for (let t = 0; t < 3; t++)
        beam = beam
          .flatMap((row) => Array.from({ length: K }, (_, k) => [...row, k]))
          .sort((x, y) => score(y) - score(x))
          .slice(0, W);
      const [i, j, k] = beam[0] as [number, number, number];
      expect(hot(values['y']!)).toBe((i * K + j) * K + k);
      close(of(values, 'loss'), [-score(beam[0]!)]);
    }
  });

  test('the leaves of the tree share out the probability, and only the path learns', () => {
    const V = 6;
    const values = drawn('word2vec', seed, { sizes: { V, D: 3 }, options: { output: 'tree' } });
    const B = values['B']!;
    const sigma = (x: number) => 1 / (1 + Math.exp(-x));
    const leaf = (w: number): number =>
      Array.from({ length: V - 1 }, (_, j) =>
        at(B, w, j) === 0 ? 1 : sigma(at(B, w, j) * at(values['o']!, j)),
      ).reduce((a, b) => a * b, 1);
    expect(sum(Array.from({ length: V }, (_, w) => leaf(w)))).toBeCloseTo(1, 12);
    const target = hot(values['y']!);
    close(of(values, 'loss'), [-Math.log(leaf(target))]);
    close(
      of(values, 'do'),
      Array.from({ length: V - 1 }, (_, j) => {
        const turn = at(B, target, j);
        return turn === 0 ? 0 : sigma(at(values['o']!, j)) - +(turn > 0);
      }),
    );
  });

  test.each(['symmetric', 'mean', 'sum'])('a node hears its neighbours, %s', (rule) => {
    const [N, D, H] = [5, 2, 3];
    const values = drawn('gnn', seed, { sizes: { N, D, H }, options: { rule } });
    const nodes = Array.from({ length: N }, (_, i) => i);
    const joined = (i: number, j: number) => at(values['A']!, i, j) + +(i === j);
    const degree = (i: number) => sum(nodes.map((j) => joined(i, j)));
    const weight = (i: number, j: number) =>
      joined(i, j) / (rule === 'sum' ? 1 : rule === 'mean' ? degree(i) : Math.sqrt(degree(i) * degree(j)));
    const exchanged = (x: (j: number, d: number) => number) => (i: number, d: number) =>
      sum(nodes.map((j) => weight(i, j) * x(j, d)));
    const hidden = (i: number, h: number) =>
      Math.tanh(
        sum([0, 1].map((d) => exchanged((j, e) => at(values['X']!, j, e))(i, d) * at(values['W_1']!, d, h))),
      );
    close(
      of(values, 's'),
      nodes.map((i) => sum([0, 1, 2].map((h) => exchanged(hidden)(i, h) * at(values['W_2']!, h)))),
    );
  });
});

describe('by hand', () => {
  test('three agreements: the best path is not the row of best states', () => {
    const all = preset('hmm-viterbi', 'agreements', { paths: 'all' });
    close(of(all, 'P'), [31 / 243]);
    close(of(all, 'w[2]'), [1 / 9, 4 / 27]);
    for (const [t, gamma] of [
      [1, [24, 7]],
      [2, [15, 16]],
      [3, [20, 11]],
    ] as const)
      close(
        gamma.map((_, i) => -at(all[`w[${t}]`]!, i) * at(all[`dw[${t}]`]!, i)),
        gamma.map((g) => g / 31),
      );
    close(of(all, 'dA'), [-38 / 31, -41 / 31, -29 / 31, -20 / 31]);
    const best = preset('hmm-viterbi', 'agreements', { paths: 'best' });
    close(of(best, 'P'), [32 / 729]);
    for (const t of [1, 2, 3])
      close(
        [0, 1].map((i) => -at(best[`w[${t}]`]!, i) * at(best[`dw[${t}]`]!, i)),
        [1, 0],
      );
  });

  test('the same three without probabilities: a conditional random field', () => {
    const values = preset('crf', 'agreements', { paths: 'all' });
    close(of(values, 'loss'), [Math.log(93 / 32)]);
    close(of(values, 'de[2]'), [20 / 31 - 1, 11 / 31]);
    close(of(values, 'dA'), [76 / 93 - 2, 41 / 93, 29 / 93, 40 / 93]);
  });

  test('attention over ln 3 and 0', () => {
    const values = preset('seq2seq-attention', 'by-hand', { score: 'scaled' });
    const k = -LN2 / 3;
    close(of(values, 'alpha[1]'), [3 / 4, 1 / 4]);
    close(of(values, 'c[1]'), [0.75 * LN3]);
    close(of(values, 'dc[1]'), [k]);
    close(of(values, 'de[1]'), [(3 / 16) * LN3 * k, -(3 / 16) * LN3 * k]);
    close(of(values, 'dG'), [k * (3 / 4 + (3 / 16) * LN3), k * (1 / 4 - (3 / 16) * LN3)]);
    close(of(values, 'dh[0]'), [-LN2 / 2 + (3 / 16) * LN3 ** 2 * k]);
  });

  test('a path of three nodes', () => {
    const values = preset('gnn', 'path');
    close(of(values, 'p'), [3 / 4, 1 / 2, 1 / 4]);
    close(of(values, 'dW_2'), [-1 / 8]);
    close(of(values, 'dW_1'), [(-3 / 8) * LN3]);
    close(
      of(values, 'dX'),
      [-1, 0, 1].map((x) => (3 / 16) * LN3 ** 2 * x),
    );
  });

  test('two coins: the responsibilities, and the gradient', () => {
    const values = preset('em', 'two-coins');
    close(of(values, 'R'), [8 / 9, 1 / 9, 1 / 9, 8 / 9, 1 / 3, 2 / 3]);
    close(of(values, 'theta_new'), [13 / 20, 8 / 25]);
    close(of(values, 'w_new'), [4 / 9, 5 / 9]);
    close(of(values, 'dtheta'), [1 / 2, 1 / 2]);
    expect(of(values, 'loss')[0]).toBeCloseTo(10.293, 3);
  });

  test('the codes 0, 10, 110, 111', () => {
    const values = preset('word2vec', 'huffman');
    close(of(values, 'loss'), [Math.log(24)]);
    close(of(values, 'do'), [1 / 2, 3 / 4, -2 / 3]);
  });

  test('two n-grams in one bucket', () => {
    const values = preset('fasttext', 'two-in-a-bucket');
    close(of(values, 'loss'), [Math.log(4)]);
    close(of(values, 'dZ'), [0, LN3 / 2, 0, LN3 / 4]);
  });
});

describe('what a model forbids, or has one of', () => {
  const supplied = (sizes: Setting['sizes'], paths: string, given: Parameters<typeof withSupplied>[2]) => {
    const d = build(found('hmm-viterbi'), { sizes: sizes!, options: { paths } });
    return run(d, withSupplied(d, draw(d, 1), given));
  };
  const forward = {
    p0: [1, 0, 0],
    A: [
      [0.6, 0.4, 0],
      [0, 0.7, 0.3],
      [0, 0, 1],
    ],
    B: [
      [0.9, 0.1],
      [0.5, 0.5],
      [0.2, 0.8],
    ],
    x: [0, 0, 1, 0, 1].map((k) => [+(k === 0), +(k === 1)]),
  };
  const sizes = { T: 5, H: 3, M: 2 };
  const seen = [0, 0, 1, 0, 1];
  /** The probability of a path with one of its transitions left out. */
  const without = (path: readonly number[], left: number): number =>
    path.reduce((p, s, t) => {
      const came = t === 0 ? forward.p0[s]! : t === left ? 1 : forward.A[path[t - 1]!]![s]!;
      return p * came * forward.B[s]![seen[t]!]!;
    }, 1);
  const uses = (path: readonly number[], i: number, j: number): number =>
    sum(path.map((s, t) => (t > 0 && path[t - 1] === i && s === j ? without(path, t) : 0)));

  test('a transition of probability 0 has a gradient too: what the paths through it would be worth', () => {
    const values = supplied(sizes, 'all', forward);
    const P = sum(rows(3, 5).map((path) => without(path, 0) * forward.p0[path[0]!]!));
    close(of(values, 'P'), [P]);
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++)
        expect(at(values['dA']!, i, j), `${i} to ${j}`).toBeCloseTo(
          -sum(rows(3, 5).map((path) => uses(path, i, j))) / P,
          9,
        );
  });

  test('on the best path alone it has none', () => {
    const values = supplied(sizes, 'best', forward);
    const worth = (path: readonly number[]) => without(path, 0) * forward.p0[path[0]!]!;
    const best = rows(3, 5).reduce((a, b) => (worth(b) > worth(a) ? b : a));
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++)
        expect(at(values['dA']!, i, j), `${i} to ${j}`).toBeCloseTo(-uses(best, i, j) / worth(best), 9);
  });

  test('with one symbol every row of B is a single 1', () => {
    const values = supplied({ T: 3, H: 3, M: 1 }, 'all', { B: [[1], [1], [1]] });
    close(of(values, 'P'), [1]);
    expect(() => supplied({ T: 3, H: 3, M: 1 }, 'all', { B: [[0.5], [0.25], [0.25]] })).toThrow(
      'in each row',
    );
  });
});
