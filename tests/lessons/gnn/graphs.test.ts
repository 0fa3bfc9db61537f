// Graph networks: any depth agrees with the table of the lesson, messages stop where the layers end, numbers do not
// matter, and what the text says of the karate club is so.
import { describe, expect, test } from 'vitest';
import { gnn } from '../../../content/gnn/derivation.ts';
import { edgesOf, reached, rings } from '../../../content/gnn/flow/reached.ts';
import { type State, flow } from '../../../content/gnn/flow/figure.ts';
import { GRAPHS, adjacency, distances, graphs } from '../../../content/gnn/graphs.ts';
import { MEASURED } from '../../../content/gnn/measured.ts';
import { RULES, along, backward, exchanged, forward, weightsOf } from '../../../content/gnn/network.ts';
import { outside, repeated, still } from '../../../content/gnn/smoothing.ts';
import { trained } from '../../../content/gnn/training.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { centralDifference } from '#math/difference.ts';
import { normal, random } from '#math/random.ts';
import { eigenvalues } from '#math/spectrum.ts';
import { type Tensor, dot, identity, tensor } from '#math/tensor.ts';

const close = (ours: Tensor, theirs: Tensor, digits = 10) => {
  expect(ours.shape).toEqual(theirs.shape);
  ours.data.forEach((x, k) => expect(x, `entry ${k}`).toBeCloseTo(theirs.data[k]!, digits));
};
const stateOf = (part: Partial<State>): State => flow.change(flow.opening, part);
const karate = adjacency(34, graphs.karate.edges);

describe.each(RULES)('rule %s', (rule) => {
  test('two layers are the table of the lesson, on a directed graph too', () => {
    const d = build(gnn, { sizes: { N: 6, D: 3, H: 2 }, options: { rule } });
    const values = run(d, draw(d, 5));
    const A_hat = exchanged(values['A']!, rule);
    const weights = [values['W_1']!, values['W_2']!];
    const passed = forward(A_hat, values['X']!, weights);
    close(A_hat, values['A_hat']!);
    close(passed.logits, values['s']!);
    const back = backward(A_hat, weights, passed, values['ds']!);
    close(back.layers[0]!, values['dX']!);
    back.weights.forEach((dW, l) => close(dW, values[`dW_${l + 1}`]!));
  });

  test('five layers agree with central differences', () => {
    const [N, D] = [7, 3];
    const rng = random(2);
    const A = tensor([N, N], (k) => (k % (N + 1) === 0 ? 0 : +(rng() < 0.4)));
    const A_hat = exchanged(A, rule);
    const X = tensor([N, D], () => normal(rng));
    const weights = weightsOf(5, D, 4, rng);
    const ds = tensor([N, 1], () => normal(rng));
    const back = backward(A_hat, weights, forward(A_hat, X, weights), ds);
    const loss = (x: Tensor, w: readonly Tensor[]) => dot(ds, forward(A_hat, x, w).logits);
    close(
      back.layers[0]!,
      centralDifference((x) => loss(x, weights), X),
      7,
    );
    weights.forEach((W, l) =>
      close(
        back.weights[l]!,
        centralDifference((w) => loss(X, weights.with(l, w)), W),
        6,
      ),
    );
  });

  test.each(GRAPHS)(
    'on the graph %s a gradient goes as many steps as there are layers, and no further',
    (graph) => {
      for (const layers of [0, 1, 2, 3, 4] as const)
        for (const node of [0, graphs[graph].places.length - 1]) {
          const { gradient, far } = reached(stateOf({ graph, layers, rule, node }));
          gradient.forEach((g, j) => expect(g > 0, `${layers} layers, node ${j}`).toBe(far[j]! <= layers));
        }
    },
  );

  test('numbers do not matter to the network, and matter to a dense layer', () => {
    for (const order of [1, 2, 3, 4, 5]) {
      const { changed, numbers } = reached(stateOf({ graph: 'karate', layers: 3, rule, order }));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, k) => k));
      expect(changed.graph).toBeLessThan(1e-12);
      expect(changed.dense).toBeGreaterThan(0.1);
    }
  });
});

test('an edge that is turned is gone, a pair that is turned is joined; the rings share out the gradient', () => {
  const cut = stateOf({ node: 4, layers: 4, turned: ['4-5'] });
  expect(edgesOf(cut)).toHaveLength(graphs.pupils.edges.length - 1);
  const found = reached(cut);
  expect(found.gradient.flatMap((g, j) => (g > 0 ? [j] : []))).toEqual([0, 1, 2, 3, 4]);
  const shares = rings(found, 4);
  expect(shares.map(({ nodes }) => nodes)).toEqual([1, 1, 2, 1, 0, 7]);
  expect(shares.at(-1)!.share).toBe(0);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  const joined = stateOf({ node: 4, layers: 1, turned: ['4-11', '4-5'] });
  expect(reached(joined).gradient[11]).toBeGreaterThan(0);
  // of a graph that has no such nodes nothing is turned
  expect(flow.change(cut, { graph: 'path' }).turned).toEqual([]);
});

describe('what the text says of its graphs', () => {
  test('the club: 34 members, 78 ties, 17 on each side; two layers hear 26, the exchange has 190 entries', () => {
    expect(graphs.karate.edges).toHaveLength(78);
    expect(new Set(graphs.karate.edges.map(([i, j]) => `${i}-${j}`)).size).toBe(78);
    expect(graphs.karate.camp.filter((camp) => camp === 1)).toHaveLength(17);
    expect(distances(karate, 0).filter((far) => far <= 2)).toHaveLength(26);
    expect(exchanged(karate, 'symmetric').data.filter((a) => a !== 0)).toHaveLength(190);
    const sizes = eigenvalues(exchanged(karate, 'symmetric'))
      .map(({ re }) => re)
      .toSorted((a, b) => b - a);
    // by NumPy 2.4.6 on the list of ties of networkx 3.6.1
    [1, 0.89614205, 0.77409052].forEach((x, k) => expect(sizes[k]).toBeCloseTo(x, 7));
    expect(sizes.at(-1)).toBeCloseTo(-0.42011027, 7);
  });

  test('pupils: one friendship between the groups, and on the star the middle receives what the text says', () => {
    const across = graphs.pupils.edges.filter(([i, j]) => i <= 5 !== j <= 5);
    expect(across).toEqual([[5, 6]]);
    const star = (rule: State['rule']) => reached(stateOf({ graph: 'star', layers: 1, rule })).gradient;
    expect(star('mean')[0]! / star('mean')[1]!).toBeCloseTo(1, 12);
    expect(star('symmetric')[0]! / star('symmetric')[1]!).toBeLessThan(0.6);
  });

  test('exchange alone ends in the still direction; three in a row halve at each', () => {
    for (const rule of ['symmetric', 'mean'] as const) {
      const A_hat = exchanged(karate, rule);
      const u = still(karate, rule);
      close(along(A_hat, u), u, 12);
      const left = repeated(A_hat, identity(34), u, 200);
      left.slice(1).forEach((x, k) => expect(x).toBeLessThan(left[k]!));
      expect(left.at(-1)).toBeLessThan(1e-8);
    }
    const path = adjacency(3, graphs.path.edges);
    const X = tensor([3, 1], (i) => [1, 0, -1][i]!);
    const once = along(exchanged(path, 'mean'), X);
    expect([...once.data]).toEqual([0.5, 0, -0.5]);
    expect(outside(X, still(path, 'mean'))).toBe(1);
    expect([
      ...along(
        exchanged(path, 'mean'),
        tensor([3, 1], (i) => [3, -4, 3][i]!),
      ).data,
    ]).toEqual([-3 / 6, 4 / 6, -3 / 6].map((x) => expect.closeTo(x, 12)));
  });

  test('the star of the exercise, and the sizes of Cora', () => {
    const star = adjacency(4, graphs.star.edges.slice(0, 3));
    const found = eigenvalues(exchanged(star, 'sum'))
      .map(({ re }) => re)
      .toSorted((a, b) => a - b);
    [1 - Math.sqrt(3), 1, 1, 1 + Math.sqrt(3)].forEach((x, k) => expect(found[k]).toBeCloseTo(x, 6));
    expect(exchanged(star, 'symmetric').data[1]).toBeCloseTo(1 / Math.sqrt(8), 12);
    expect((100 * 13264) / 2708 ** 2).toBeCloseTo(0.18, 2);
  });

  test('what was measured is measured again', () => {
    const count = (L: number, seed: number): number =>
      [...trained(graphs.karate, { rule: 'symmetric', L, seed })].at(-1)!.right * 32;
    expect(MEASURED[2]!.map((_, k) => count(2, k + 1))).toEqual(MEASURED[2]);
    expect(count(12, 1)).toBe(MEASURED[12]![0]);
    // a training that is stuck: its loss is nearly that of two coins, and hardly anything comes back to the first layer
    const stuck = [...trained(graphs.karate, { rule: 'symmetric', L: 24, seed: 3 })];
    expect(stuck.at(-1)!.right * 32).toBe(MEASURED[24]![2]);
    expect(stuck.at(-1)!.loss).toBeGreaterThan(1);
    expect(stuck.at(-1)!.gradients[0]! / stuck[0]!.gradients[0]!).toBeLessThan(1e-3);
  });
});
