// One line of the notation is one line of NumPy, PyTorch or tfjs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code } from '#notation/code.ts';
import { parse } from '#notation/parse.ts';
import { KINDS, fittingTree } from './trees.ts';

fc.configureGlobal({ seed: 1 });

describe.each([
  {
    text: 'U @ x + W @ h_prev + b',
    numpy: 'U @ x + W @ h_prev + b',
    torch: 'U @ x + W @ h_prev + b',
    tfjs: 'tf.add(tf.add(tf.matMul(U, x), tf.matMul(W, h_prev)), b)',
  },
  {
    text: 'dh[t] * (1 - tanh(z[t])**2)',
    numpy: 'dh[t] * (1 - np.tanh(z[t])**2)',
    torch: 'dh[t] * (1 - torch.tanh(z[t])**2)',
    tfjs: 'tf.mul(dh[t], tf.sub(1, tf.square(tf.tanh(z[t]))))',
  },
  {
    text: 'max(z[1], 0)',
    numpy: 'np.maximum(z[1], 0)',
    torch: 'torch.relu(z[1])',
    tfjs: 'tf.maximum(z[1], 0)',
  },
  {
    text: 'cos(pi * t / T)',
    numpy: 'np.cos(np.pi * t / T)',
    torch: 'torch.cos(torch.pi * t / T)',
    tfjs: 'tf.cos(tf.div(tf.mul(Math.PI, t), T))',
  },
  { text: 'relu(a)', numpy: 'np.maximum(a, 0)', torch: 'torch.relu(a)', tfjs: 'tf.relu(a)' },
  {
    text: 'softmax(V @ h[t] + c)',
    numpy: 'softmax(V @ h[t] + c)',
    torch: 'torch.softmax(V @ h[t] + c, dim=0)',
    tfjs: 'tf.transpose(tf.softmax(tf.transpose(tf.add(tf.matMul(V, h[t]), c))))',
  },
  {
    text: 'diag(1 - h[2]**2) @ W.T',
    numpy: 'np.diagflat(1 - h[2]**2) @ W.T',
    torch: 'torch.diagflat(1 - h[2]**2) @ W.T',
    tfjs: 'tf.matMul(tf.diag(tf.squeeze(tf.sub(1, tf.square(h[2])))), tf.transpose(W))',
  },
  {
    text: '-sum(y[2][k, 0] * log(yhat[2][k, 0]) for k in range(K))',
    numpy: '-sum(y[2][k, 0] * np.log(yhat[2][k, 0]) for k in range(K))',
    torch: '-sum(y[2][k, 0] * torch.log(yhat[2][k, 0]) for k in range(K))',
    tfjs: 'tf.neg(tf.addN(range(0, K).map((k) => tf.mul(entry(y[2], k, 0), tf.log(entry(yhat[2], k, 0))))))',
  },
  {
    text: 'prod(w * (z[j] > 0) for j in range(t + 1, T + 1))',
    numpy: 'math.prod(w * (z[j] > 0) for j in range(t + 1, T + 1))',
    torch: 'math.prod(w * (z[j] > 0) for j in range(t + 1, T + 1))',
    tfjs: 'range(t + 1, T + 1).map((j) => tf.mul(w, tf.greater(z[j], 0))).reduce(tf.mul)',
  },
  {
    text: '-(y / yhat - (1 - y) / (1 - yhat))',
    numpy: '-(y / yhat - (1 - y) / (1 - yhat))',
    torch: '-(y / yhat - (1 - y) / (1 - yhat))',
    tfjs: 'tf.neg(tf.sub(tf.div(y, yhat), tf.div(tf.sub(1, y), tf.sub(1, yhat))))',
  },
  {
    text: 'dh[t] * (z[t] > 0)',
    numpy: 'dh[t] * (z[t] > 0)',
    torch: 'dh[t] * (z[t] > 0)',
    tfjs: 'tf.mul(dh[t], tf.greater(z[t], 0))',
  },
  {
    text: 'diag(z[t] > 0)',
    numpy: 'np.diagflat(1.0 * (z[t] > 0))',
    torch: 'torch.diagflat(1.0 * (z[t] > 0))',
    tfjs: 'tf.diag(tf.squeeze(tf.greater(z[t], 0)))',
  },
  {
    text: 'W @ (z > 0) - (z < 0)',
    numpy: 'W @ (1.0 * (z > 0)) - 1.0 * (z < 0)',
    torch: 'W @ (1.0 * (z > 0)) - 1.0 * (z < 0)',
    tfjs: 'tf.sub(tf.matMul(W, tf.greater(z, 0)), tf.less(z, 0))',
  },
  {
    text: '(a > 0) * (b > 0)',
    numpy: '1.0 * (a > 0) * (1.0 * (b > 0))',
    torch: '1.0 * (a > 0) * (1.0 * (b > 0))',
    tfjs: 'tf.mul(tf.greater(a, 0), tf.greater(b, 0))',
  },
  { text: '(a + b).T', numpy: '(a + b).T', torch: '(a + b).T', tfjs: 'tf.transpose(tf.add(a, b))' },
  { text: '(-a)**2', numpy: '(-a)**2', torch: '(-a)**2', tfjs: 'tf.square(tf.neg(a))' },
  {
    text: 'norm2(diag(a) @ W) <= norm(W)',
    numpy: '1.0 * (np.linalg.norm(np.diagflat(a) @ W, 2) <= np.linalg.norm(W))',
    torch: '1.0 * (torch.linalg.matrix_norm(torch.diagflat(a) @ W, 2) <= torch.linalg.norm(W))',
    tfjs: 'tf.lessEqual(spectralNorm(tf.matMul(tf.diag(tf.squeeze(a)), W)), tf.norm(W))',
  },
  {
    text: 'a @ ones(H).T',
    numpy: 'a @ np.ones((H, 1)).T',
    torch: 'a @ torch.ones(H, 1).T',
    tfjs: 'tf.matMul(a, tf.transpose(tf.ones([H, 1])))',
  },
  { text: 'eye(H) @ a', numpy: 'np.eye(H) @ a', torch: 'torch.eye(H) @ a', tfjs: 'tf.matMul(tf.eye(H), a)' },
  { text: 'a**b', numpy: 'a**b', torch: 'a**b', tfjs: 'tf.pow(a, b)' },
])('$text', ({ text, ...lines }) => {
  test.each(Object.entries(lines))('in %s', (language, line) => {
    expect(code(parse(text), language as 'numpy' | 'torch' | 'tfjs')).toBe(line);
  });
});

test.each(KINDS)('the tfjs line of a %s is JavaScript, whatever stands in it', (kind) => {
  fc.assert(
    fc.property(fittingTree(kind), (e) => {
      new Function('tf', 'range', 'entry', `return (${code(e, 'tfjs')});`);
    }),
    { seed: 6, numRuns: 200 },
  );
});

test('a function of the language keeps its name, also when JavaScript has one like it', () => {
  for (const language of ['numpy', 'torch'] as const)
    expect(code(parse('constructor(a)'), language)).toBe('constructor(a)');
});
