// The general convolution layer: against finite differences, tfjs, and the derivation at its special case.
import { beforeAll, describe, expect, test } from 'vitest';
import { convDense } from '../../../content/conv-dense/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import * as tf from '#witness/tf.ts';
import { centralDifference } from '#math/difference.ts';
import { relativeError } from '#math/error.ts';
import { random } from '#math/random.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { type Shape, backward, forward, outputLength, outputShape } from '#math/convolution.ts';

beforeAll(tf.useCpu);

const shape = (part: Partial<Shape>): Shape => ({
  N: 1,
  C: 1,
  rows: 4,
  columns: 4,
  F: 1,
  K: 3,
  stride: 1,
  padding: 0,
  dilation: 1,
  ...part,
});

const SHAPES: readonly Shape[] = [
  shape({}),
  shape({ N: 2, C: 3, F: 2, rows: 5, columns: 6 }),
  shape({ stride: 2, rows: 7, columns: 6 }),
  shape({ padding: 1, C: 2, F: 3 }),
  shape({ padding: 2, stride: 3, rows: 6, columns: 5, K: 2 }),
  shape({ dilation: 2, rows: 7, columns: 6, C: 2 }),
  shape({ dilation: 2, padding: 2, N: 2, F: 2, rows: 5 }),
  shape({ K: 1, C: 3, F: 2, rows: 3, columns: 2 }),
  // the last row and column of the input are seen by no output
  shape({ stride: 2, rows: 6, columns: 6 }),
];

const told = (s: Shape): string =>
  `${s.N}×${s.C}×${s.rows}×${s.columns}, ${s.F} of ${s.K}×${s.K}, stride ${s.stride}, padding ${s.padding}, dilation ${s.dilation}`;

function inputs(s: Shape) {
  const rng = random(3);
  const any = (...axes: number[]): Tensor => tensor(axes, () => 2 * rng() - 1);
  return {
    x: any(s.N, s.C, s.rows, s.columns),
    w: any(s.F, s.C, s.K, s.K),
    b: any(s.F),
    dz: any(...outputShape(s)),
  };
}

describe.each(SHAPES.map((s) => [told(s), s] as const))('%s', (_, s) => {
  const { x, w, b, dz } = inputs(s);
  const ours = backward(s, x.data, w.data, dz.data);

  test('its gradients are those of finite differences', () => {
    const loss =
      (part: 'x' | 'w' | 'b') =>
      (at: Tensor): number => {
        const values = { x, w, b, [part]: at };
        const z = forward(s, values.x.data, values.w.data, values.b.data);
        return z.reduce((sum, value, k) => sum + value * dz.data[k]!, 0);
      };
    for (const [part, data] of [
      ['x', ours.dx],
      ['w', ours.dw],
      ['b', ours.db],
    ] as const) {
      const at = { x, w, b }[part];
      const numeric = centralDifference(loss(part), at);
      expect(relativeError({ shape: at.shape, data }, numeric), part).toBeLessThan(1e-8);
    }
  });

  test('its values and gradients are those of tfjs', () => {
    // tfjs convolves in NHWC only where it has gradients; the kernel is K K C F
    const conv = (X: tf.Tensor, W: tf.Tensor, B: tf.Tensor): tf.Tensor => {
      const padded = tf.pad(tf.transpose(X, [0, 2, 3, 1]), [
        [0, 0],
        [s.padding, s.padding],
        [s.padding, s.padding],
        [0, 0],
      ]) as tf.Tensor4D;
      // tfjs knows no gradient of a dilated convolution: the kernel is spread out by a matrix of zeros and ones
      const spread = s.dilation * (s.K - 1) + 1;
      const E = tf.tensor2d(
        Array.from({ length: spread }, (_, i) =>
          Array.from({ length: s.K }, (_, u) => +(i === u * s.dilation)),
        ),
      );
      const flat = tf.reshape(W, [s.F * s.C, s.K, s.K]);
      const repeat = (M: tf.Tensor): tf.Tensor => tf.tile(tf.expandDims(M, 0), [s.F * s.C, 1, 1]);
      const wide = tf.matMul(tf.matMul(repeat(E), flat), repeat(tf.transpose(E)));
      const kernel = tf.transpose(tf.reshape(wide, [s.F, s.C, spread, spread]), [2, 3, 1, 0]) as tf.Tensor4D;
      return tf.add(
        tf.transpose(tf.conv2d(padded, kernel, s.stride, 'valid'), [0, 3, 1, 2]),
        tf.reshape(B, [1, s.F, 1, 1]),
      );
    };
    const of = (t: Tensor): tf.Tensor => tf.tensor(Float32Array.from(t.data), [...t.shape]);
    const z = forward(s, x.data, w.data, b.data);
    expect(
      relativeError(
        { shape: [z.length], data: z },
        { shape: [z.length], data: Float64Array.from(conv(of(x), of(w), of(b)).dataSync()) },
      ),
    ).toBeLessThan(1e-6);
    const grads = tf.grads((X, W, B) => tf.sum(tf.mul(conv(X, W, B), of(dz))))([of(x), of(w), of(b)]);
    for (const [k, data] of [ours.dx, ours.dw, ours.db].entries())
      expect(
        relativeError(
          { shape: [data.length], data },
          { shape: [data.length], data: Float64Array.from(grads[k]!.dataSync()) },
        ),
      ).toBeLessThan(1e-6);
  });

  test('it is linear: three sums over three shapes are one number', () => {
    const dot = (a: ArrayLike<number>, c: ArrayLike<number>): number =>
      Array.from(a).reduce((sum, value, k) => sum + value * c[k]!, 0);
    const plain = forward(s, x.data, w.data, new Float64Array(s.F));
    expect(dot(w.data, ours.dw)).toBeCloseTo(dot(plain, dz.data), 10);
    expect(dot(x.data, ours.dx)).toBeCloseTo(dot(plain, dz.data), 10);
  });
});

test('is the layer of the derivation at one channel, stride 1, no padding', () => {
  for (const sizes of [
    { Q: 2, K: 3 },
    { Q: 4, K: 2 },
    { Q: 1, K: 1 },
  ]) {
    const d = build(convDense, { sizes });
    const values = run(d, draw(d, 2));
    const [x, w, b, dz] = ['x', 'w', 'b', 'dz'].map((id) => values[id]!.data) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const side = sizes.Q + sizes.K - 1;
    const s = shape({ rows: side, columns: side, K: sizes.K });
    const close = (id: string, data: Float64Array): void =>
      expect(relativeError({ shape: values[id]!.shape, data }, values[id]!), id).toBeLessThan(1e-12);
    close('z', forward(s, x, w, b));
    const { dx, dw, db } = backward(s, x, w, dz);
    close('dx', dx);
    close('dw', dw);
    close('db', db);
  }
});

test('half-way sums start at nothing and end at the gradients', () => {
  const s = SHAPES[1]!;
  const { x, w, dz } = inputs(s);
  expect([...backward(s, x.data, w.data, dz.data, 0).dw].every((v) => v === 0)).toBe(true);
  expect(backward(s, x.data, w.data, dz.data, dz.data.length)).toEqual(backward(s, x.data, w.data, dz.data));
});

test('a kernel that does not fit has no output', () => {
  expect(outputLength(4, { K: 3, stride: 1, padding: 0, dilation: 1 })).toBe(2);
  expect(outputLength(4, { K: 3, stride: 1, padding: 0, dilation: 2 })).toBe(0);
  expect(outputLength(2, { K: 3, stride: 2, padding: 0, dilation: 1 })).toBe(0);
  expect(outputLength(4, { K: 3, stride: 1, padding: 2, dilation: 1 })).toBe(6);
  expect(outputLength(6, { K: 3, stride: 2, padding: 0, dilation: 1 })).toBe(2);
});
