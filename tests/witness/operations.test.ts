// Every operation of the notation has the same value in tfjs as in float64, and the gradient that differences find.
import { beforeAll, describe, expect, test } from 'vitest';
import { centralDifference } from '#math/difference.ts';
import { relativeError } from '#math/error.ts';
import { random } from '#math/random.ts';
import { type Tensor, dot, scalar, tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { evaluate } from '#notation/evaluate.ts';
import { code } from '#notation/code.ts';
import { FUNCTIONS } from '#notation/functions.ts';
import { parse } from '#notation/parse.ts';
import { AUTODIFF_TOLERANCE } from '#witness/witness.ts';
import { compute } from '#witness/operations.ts';
import * as tf from '#witness/tf.ts';

beforeAll(tf.useCpu);

const rng = random(7);
const anything = (...shape: number[]): Tensor =>
  tensor(shape, () => (rng() < 0.5 ? -1 : 1) * (0.1 + 0.8 * rng()));
const positive = (...shape: number[]): Tensor => tensor(shape, () => 0.2 + rng());

/** A, B and Q are matrices, a and p columns, s a scalar, M[1…3] square; p and q are positive. */
const values: Values = {
  A: anything(3, 2),
  B: anything(2, 3),
  Q: anything(3, 2),
  a: anything(3, 1),
  p: positive(3, 1),
  q: positive(),
  s: anything(),
  'M[1]': anything(3, 3),
  'M[2]': anything(3, 3),
  'M[3]': anything(3, 3),
};
const sizes = { N: 3, T: 3 };
const all: Values = { ...values, N: scalar(3), T: scalar(3) };

const float32 = (x: Tensor): tf.Tensor => tf.tensor(Float32Array.from(x.data), [...x.shape]);
const float64 = (x: tf.Tensor): Tensor => ({ shape: x.shape, data: Float64Array.from(x.dataSync()) });

/** What `f` gives, its tensors freed. */
function inTidy<X>(f: () => X): X {
  let found: X | undefined;
  tf.tidy(() => void (found = f()));
  return found as X;
}

/** Every function that tfjs has, at columns and at a width. */
const CALLS = FUNCTIONS.filter((f) => f.name !== 'norm2').map(
  ({ name, takes }) => `${name}(${takes.map((kind, i) => (kind === 'whole' ? '2' : 'pa'[i])).join(', ')})`,
);

// tf.norm calls methods of tensors, which come with the whole of tfjs; the witness is written without it
test.each(CALLS.filter((text) => text !== 'norm(p)'))('the tfjs line of %s computes its value', (text) => {
  const e = parse(text);
  const line = new Function('tf', 'p', 'a', `return ${code(e, 'tfjs')};`);
  const shown = inTidy(() => float64(line(tf, float32(values['p']!), float32(values['a']!))));
  expect(relativeError(evaluate(e, values), shown)).toBeLessThan(1e-6);
});

describe.each([
  ...CALLS,
  '2.5',
  'N * a',
  '-A',
  'A.T',
  'A + Q',
  'A - Q',
  'A * Q',
  'A / s',
  's / p',
  'a / p',
  'A @ B',
  'A.T @ Q',
  'a**2',
  'a**3',
  'p**0.5',
  'p**-1',
  '2**s',
  'q**s',
  'p**s',
  'a * (a > 0)',
  'a * (a >= s)',
  '(a < 0) + (A @ B) @ a',
  's * (s <= 1)',
  'a * (N == 3)',
  'a * (N != 3)',
  'exp(a)',
  'log(p)',
  'sqrt(p)',
  'tanh(a)',
  'sigmoid(a)',
  'relu(a)',
  'abs(a)',
  'softmax(a)',
  'diag(a)',
  'diag(a) @ A',
  'eye(N) @ A',
  'ones(N).T @ A',
  'norm(a)',
  'norm(A) * s',
  'max(A, Q)',
  'min(A, Q)',
  'max(a, 0)',
  'max(0, a)',
  'min(a, s)',
  'max(s, A)',
  'pad(A, 2)',
  'A[2, 1]',
  '(A @ B)[0, 2]',
  'A[N - 1, 0] * s',
  'M[2] @ a',
  'sum(a[k, 0] * p[k, 0] for k in range(N))',
  'sum(M[t] @ a for t in range(1, T + 1))',
  'sum(M[t][i, i] for t in range(1, T + 1) for i in range(t))',
  'sum(s for k in range(0))',
  'prod(a[k, 0] for k in range(N))',
  'prod(s for k in range(2, 2))',
  'max(a[k, 0] for k in range(N))',
  'chain(M[j] for j in range(1, T + 1)) @ a',
  'chain(M[j] for j in range(2, 2)) @ a',
  'A.T @ chain(M[j] for j in range(2, 2))',
  'sum(k * a for k in range(1, 3))',
])('%s', (text) => {
  const e = parse(text);
  const ours = evaluate(e, all);
  // an arbitrary number of the result: Σ cᵢ·resultᵢ with fixed weights c
  const weights = tensor(ours.shape, (i) => Math.sin(1 + i));

  test('has the same value in tfjs', () => {
    const theirs = inTidy(() =>
      float64(
        compute(e, Object.fromEntries(Object.entries(values).map(([id, x]) => [id, float32(x)])), sizes),
      ),
    );
    expect(theirs.shape).toEqual(ours.shape);
    expect(relativeError(ours, theirs)).toBeLessThan(1e-6);
  });

  test('has the gradient that differences find', () => {
    const ids = Object.keys(values);
    const theirs = inTidy(() => {
      const xs = ids.map((id) => float32(values[id]!));
      const f = (): tf.Tensor => {
        const known = Object.fromEntries(ids.map((id, i) => [id, xs[i]!]));
        return tf.sum(tf.mul(compute(e, known, sizes), float32(weights)));
      };
      const { grads } = tf.engine().gradients(f, xs, undefined, true);
      return ids.map((id, i) => {
        const g = grads[i] as tf.Tensor | undefined;
        return g ? float64(g) : tensor(values[id]!.shape);
      });
    });
    ids.forEach((id, i) => {
      const numeric = centralDifference((x) => dot(evaluate(e, { ...all, [id]: x }), weights), values[id]!);
      expect(relativeError(numeric, theirs[i]!), `by ${id}`).toBeLessThan(AUTODIFF_TOLERANCE);
    });
  });
});

test('a spectral norm is refused, and says why', () => {
  expect(() => compute(parse('norm2(1)'), {}, {})).toThrow('tfjs has no singular values');
});

test('an unknown symbol or function is named', () => {
  expect(() => compute(parse('Z'), {}, {})).toThrow('there is no value for Z');
  expect(() => compute({ kind: 'call', fn: 'erf', args: [parse('1')] }, {}, {})).toThrow('erf');
});
