// Numbers as people choose them, for which checks once failed or values were none; the right values were computed apart.
import { expect, test } from 'vitest';
import { grad } from './command.ts';

/** A review of five words, each a row of zeros and a 1. */
const spoken = (...words: number[]) => words.map((w) => [0, 1, 2, 3].map((i) => +(i === w)));
const CNN = {
  sizes: { D: 2, R: 2, F: 1, V: 4, P: 4, K: 2, C: 2 },
  options: { pooling: 'one-max', f: 'relu' },
  given: {
    E: [[0.5, -0.2], [0.3, 0.8], [-0.6, 0.1], [0.2, 0.4]], // prettier-ignore
    W: [[0.7, 0.1, 0.4, 0.9]],
    b: [0.1],
    U: [[1], [-0.5]],
    d: [0, 0.1],
    y: [1, 0],
    eta: 0.1,
  },
};
const NORM = { w: [[1]], gamma: 1, beta: 0, eps: 1e-5, mu_r: 0, v_r: 1, m: 0.9 };
const norm = (X: number[], r: number[]) => ({
  sizes: { N: 3, M: 1 },
  given: { ...NORM, X: X.map((x) => [x]), r },
});
const scalar = (given: object, T: number) => ({ sizes: { T }, given });

test.each<[string, string, object, Readonly<Record<string, number>>]>([
  [
    'a phrase said twice',
    'text-cnn',
    { ...CNN, given: { ...CNN.given, S: spoken(0, 1, 0, 1, 0) } },
    { h: 1.27, loss: 0.1522699 },
  ],
  [
    'one word five times',
    'text-cnn',
    { ...CNN, given: { ...CNN.given, S: spoken(1, 1, 1, 1, 1) } },
    { h: 1.23, loss: 0.160966 },
  ],
  ['targets of 0', 'batch-norm', norm([1, 2, 3], [0, 0, 0]), { loss: 1.4999775 }],
  ['targets as the inputs', 'batch-norm', norm([1, 2, 3], [1, 2, 3]), { loss: 6.0505061 }],
  ['inputs far from 0', 'batch-norm', norm([100, 101, 102], [1, 0, 0]), { loss: 3.2247132 }],
  ['inputs farther from 0', 'batch-norm', norm([5000, 5001, 5004], [1, 0, 0]), {}],
  [
    'a logit of 10',
    'logistic-regression',
    { sizes: { N: 1, D: 1 }, given: { theta: [1], X: [[10]], y: [0] } },
    { loss: 10.0000454 },
  ],
  [
    'a logit of −900 for a 1',
    'logistic-regression',
    { sizes: { N: 1, D: 1 }, given: { theta: [-3], X: [[300]], y: [1] } },
    { loss: 900 },
  ],
  [
    'small integers',
    'scalar-rnn',
    scalar({ w: 2, u: -3, b: -3, v: 2, d: -2, y: 0, h0: -2, x: [-2, -3] }, 2),
    { loss: 10.0000454 },
  ],
  [
    'a state that grows',
    'rnn',
    {
      sizes: { T: 3, D: 1, H: 1, K: 2 },
      options: { phi: 'relu' },
      given: {
        ...{ U: [[3]], W: [[3]], b: [1], V: [[2], [-2]], c: [0, 0], h0: [0] },
        ...{ x: [[1], [2], [3]], y: [[1, 0], [0, 1], [0, 1]] }, // prettier-ignore
      },
    },
    { loss: 344.0000001 },
  ],
  [
    'logits in the hundreds',
    'softmax-cross-entropy',
    {
      sizes: { D: 2, K: 2 },
      given: { W: [[600, -150], [-400, 50]], x: [1, 1], b: [0, 1], y: [0, 1] }, // prettier-ignore
    },
    { loss: 799 },
  ],
])('%s in %s', async (_, id, input, wanted) => {
  const { code, out } = await grad([id, '--input', '-', '--json'], JSON.stringify(input));
  expect(code).toBe(0);
  const { values, checks } = JSON.parse(out) as {
    values: Record<string, unknown>;
    checks: { ok: boolean }[];
  };
  expect(checks.filter((c) => !c.ok)).toEqual([]);
  expect(values['loss']).toEqual(expect.any(Number));
  for (const [name, value] of Object.entries(wanted))
    expect([values[name]].flat(2)[0], name).toBeCloseTo(value, 6);
});
