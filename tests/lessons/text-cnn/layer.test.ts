// The text network on plain arrays: against the derivation, against finite differences, and where texts are short.
import { describe, expect, test } from 'vitest';
import { textCnn } from '../../../content/text-cnn/derivation.ts';
import { build } from '#derive/build.ts';
import { draw, opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { centralDifference } from '#math/difference.ts';
import { relativeError } from '#math/error.ts';
import { random } from '#math/random.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import {
  type Activation,
  type Network,
  type Pooling,
  type Text,
  featuresOf,
  gatherRows,
  read,
  windowAt,
  windowsOf,
} from '../../../content/text-cnn/layer.ts';

const POOLINGS: readonly Pooling[] = ['one-max', 'k-max', 'average'];
const ACTIVATIONS: readonly Activation[] = ['relu', 'tanh'];
const SETTINGS = POOLINGS.flatMap((pooling) => ACTIVATIONS.map((f) => [pooling, f] as const));

const rowsOf = ({ shape, data }: Tensor): number[][] =>
  Array.from({ length: shape[0]! }, (_, i) => [...data.slice(i * shape[1]!, (i + 1) * shape[1]!)]);
const close = (ours: readonly number[], theirs: Tensor, what: string): void =>
  expect(relativeError({ shape: theirs.shape, data: Float64Array.from(ours) }, theirs), what).toBeLessThan(
    1e-12,
  );

describe.each(SETTINGS)('%s pooling and %s', (pooling, f) => {
  test.each([
    { D: 2, R: 2, F: 3, V: 4, P: 4, K: 2, C: 2 },
    { D: 3, R: 2, F: 2, V: 5, P: 5, K: 3, C: 3 },
    { D: 4, R: 3, F: 1, V: 3, P: 2, K: 1, C: 2 },
  ])('is the network of the derivation at %j', (sizes) => {
    const d = build(textCnn, { sizes, options: { pooling, f } });
    for (const given of [draw(d, 1), draw(d, 2), opening(d)]) {
      const v = run(d, given);
      const net: Network = {
        kernels: rowsOf(v['W']!).map((w, i) => ({ k: sizes.K, w, b: v['b']!.data[i]! })),
        U: rowsOf(v[pooling === 'k-max' ? 'U_R' : 'U']!),
        d: [...v['d']!.data],
        f,
        pooling,
        kept: sizes.R,
      };
      const x = rowsOf(v['x']!);
      const ours = read(net, { x, length: x.length, masked: false, label: v['y']!.data.indexOf(1) });
      const byWindow = (of: 'z' | 'a' | 'da' | 'dz'): number[] =>
        Array.from(
          { length: sizes.P * sizes.F },
          (_, i) => ours.lanes[i % sizes.F]![of][Math.floor(i / sizes.F)]!,
        );
      for (const of of ['z', 'a', 'da', 'dz'] as const) close(byWindow(of), v[of]!, of);
      close(ours.h, v['h']!, 'h');
      close(ours.p, v['yhat']!, 'yhat');
      expect(ours.loss).toBeCloseTo(v['loss']!.data[0]!, 12);
      close(ours.dO, v['do']!, 'do');
      close(ours.dU.flat(), v[pooling === 'k-max' ? 'dU_R' : 'dU']!, 'dU');
      close(
        ours.lanes.flatMap((lane) => lane.dw),
        v['dW']!,
        'dW',
      );
      close(
        ours.lanes.map((lane) => lane.db),
        v['db']!,
        'db',
      );
      close(ours.dx.flat(), v['dx']!, 'dx');
      // the derivation takes any 0 and 1 for its sentence, a text has one word at each place
      const S = rowsOf(v['S']!);
      if (S.every((row) => row.filter(Boolean).length === 1)) {
        const rows = gatherRows(
          S.map((row) => row.indexOf(1)),
          ours.dx,
        );
        rowsOf(v['dE']!).forEach((row, word) =>
          close(
            rows.get(word) ?? row.map(() => 0),
            { shape: [row.length], data: Float64Array.from(row) },
            'dE',
          ),
        );
      }
    }
  });

  test.each([
    [9, 9, false],
    [9, 6, false],
    [9, 6, true],
    [5, 2, true],
    [5, 2, false],
    [3, 3, true],
  ])('has the gradients of finite differences: %i places, %i words, masked %s', (N, length, masked) => {
    const D = 3;
    const rng = random(11);
    const any = (n: number): number[] => Array.from({ length: n }, () => 2 * rng() - 1);
    const kernels = [2, 2, 3, 4].map((k) => ({ k, w: any(k * D), b: 0.3 * rng() }));
    const shape = { kernels, pooling, kept: 2 };
    const net: Network = { ...shape, f, U: [0, 1, 2].map(() => any(featuresOf(shape))), d: any(3) };
    // pads that are not all alike: windows of equal pads would tie, and a tie has no derivative
    const X = tensor([N, D], () => 2 * rng() - 1);
    const text = (at: Tensor): Text => ({ x: rowsOf(at), length, masked, label: 1 });
    const ours = read(net, text(X));
    const numeric = centralDifference((at) => read(net, text(at)).loss, X);
    expect(relativeError({ shape: X.shape, data: Float64Array.from(ours.dx.flat()) }, numeric)).toBeLessThan(
      1e-7,
    );
    for (const [n, { k, w }] of kernels.entries()) {
      const at = { shape: [w.length], data: Float64Array.from(w) };
      const changed = (t: Tensor): Network => ({
        ...net,
        kernels: kernels.map((kernel, i) => (i === n ? { ...kernel, w: [...t.data] } : kernel)),
      });
      const slope = centralDifference((t) => read(changed(t), text(X)).loss, at);
      const dw = { shape: [w.length], data: Float64Array.from(ours.lanes[n]!.dw) };
      if (windowsOf(N, k)) expect(relativeError(dw, slope)).toBeLessThan(1e-7);
      else expect(ours.lanes[n]).toMatchObject({ picked: [], dw: w.map(() => 0) });
    }
  });
});

/** A kernel of two words over vectors of one number. */
const pair = (pooling: Pooling, b: number): Network => ({
  kernels: [{ k: 2, w: [1, 1], b }],
  U: [[1], [0]],
  d: [0, 0],
  f: 'relu',
  pooling,
  kept: 2,
});
const text = (words: readonly number[], pads: number, masked: boolean): Text => ({
  x: [...words, ...Array.from({ length: pads }, () => 0)].map((v) => [v]),
  length: words.length,
  masked,
  label: 0,
});

describe('pads', () => {
  test('dilute the average, unless they are masked', () => {
    const h = (pads: number, masked: boolean): number =>
      read(pair('average', 0), text([1, 2, 3], pads, masked)).h[0]!;
    expect(h(0, false)).toBe(4);
    expect(h(3, false)).toBe((3 + 5 + 3) / 5);
    expect(h(3, true)).toBe(4);
  });

  test('win the maximum where all words pull below the bias', () => {
    const picked = (masked: boolean): readonly number[] =>
      read(pair('one-max', 0.5), text([-1, -2, -1], 2, masked)).lanes[0]!.picked;
    expect(picked(false)).toEqual([3]);
    expect(picked(true)).toEqual([0]);
  });

  test('make one window of a text that is shorter than the kernel', () => {
    expect(read(pair('one-max', 0), text([2], 0, true)).lanes[0]).toMatchObject({
      z: [],
      picked: [],
      h: [0],
    });
    expect(read(pair('one-max', 0), text([2], 3, true)).lanes[0]).toMatchObject({ picked: [0], h: [2] });
  });
});

test('of equal windows the first wins, and k-max keeps the order of the text', () => {
  expect(read(pair('one-max', 0), text([1, 1, 1, 1], 0, false)).lanes[0]!.picked).toEqual([0]);
  // 3, 4, 5, 4
  const { picked, h } = read(pair('k-max', 0), text([1, 2, 2, 3, 1], 0, false)).lanes[0]!;
  expect(picked).toEqual([1, 2]);
  expect(h).toEqual([4, 5]);
});

test('a window of the matrix is a piece of the flattened text', () => {
  const x = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  for (let j = 0; j < 2; j++) expect(windowAt(x, j, 2)).toEqual(x.flat().slice(3 * j, 3 * j + 6));
});

test.each([
  ['one-max', [1], { dz: [1, 0, 0, 0], dw: [2, -1], db: 1, dx: [1, -1, 0, 0, 0], rows: [1, -1, 0, 0] }],
  [
    'k-max',
    [1, 0.5],
    { dz: [1, 0, 0, 0.5], dw: [3, -0.5], db: 1.5, dx: [1, -1, 0, 0.5, -0.5], rows: [1.5, -1, 0, -0.5] },
  ],
  [
    'average',
    [1],
    {
      dz: [0.25, 0, 0, 0.25],
      dw: [1, 0],
      db: 0.5,
      dx: [0.25, -0.25, 0, 0.25, -0.25],
      rows: [0.5, -0.25, 0, -0.25],
    },
  ],
] as const)('the exercise that is done by hand, %s', (pooling, arriving, by) => {
  const x = [2, -1, 0, 2, 1].map((v) => [v]);
  const net: Network = {
    kernels: [{ k: 2, w: [1, -1], b: 0 }],
    U: [[...arriving], arriving.map(() => 0)],
    d: [0, 0],
    f: 'relu',
    pooling,
    kept: 2,
  };
  const { lanes, dx, dO } = read(net, { x, length: 5, masked: false, label: 1 });
  const { dz, dw, db } = lanes[0]!;
  // what arrives at the features is the row of class 0 times its p, for the label is the other class
  const near = (ours: readonly number[], theirs: readonly number[]): void =>
    theirs.forEach((v, i) => expect(ours[i]! / dO[0]!).toBeCloseTo(v, 12));
  near(dz, by.dz);
  near(dw, by.dw);
  near([db], [by.db]);
  near(dx.flat(), by.dx);
  const rows = gatherRows([0, 1, 2, 0, 3], dx);
  near(
    [0, 1, 2, 3].map((word) => rows.get(word)![0]!),
    by.rows,
  );
});
