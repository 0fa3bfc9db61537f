// The exercise that is worked by hand, and the shares that truncation loses.
import { expect, test } from 'vitest';
import { rnn } from '../../../content/rnn/derivation.ts';
import { solved } from '../solved.ts';

const LN2 = Math.log(2);
const LN3 = Math.log(3);

test('exercise 8: everything by hand', () => {
  const value = solved(
    rnn,
    { T: 2, D: 1, H: 1, K: 2 },
    {
      U: [[1]],
      W: [[2]],
      b: [0],
      h0: [0.25],
      V: [[2 * LN2], [0]],
      c: [0, 0],
      x: [[LN3 / 2 - 0.5], [-LN3 / 2 - 1]],
      y: [
        [1, 0],
        [1, 0],
      ],
    },
  );
  const found = {
    loss: Math.log(4.5),
    'dW[0, 0]': -LN2,
    'dU[0, 0]': LN2 * (2 - LN3 / 2),
    'db[0, 0]': -3 * LN2,
    'dV[0, 0]': 1 / 6,
    'dc[1, 0]': 1,
    'dh[0][0, 0]': -4 * LN2,
    P: 2 / 9,
    'P_W[0, 0]': (2 / 9) * LN2,
  };
  for (const [of, x] of Object.entries(found)) expect(value(of), of).toBeCloseTo(x, 12);
});

test('exercise 9: paths with a window, and with chunks', () => {
  const T = 4;
  const paths = Array.from({ length: T }, (_, i) => i + 1).flatMap((t) =>
    Array.from({ length: t }, (_, i) => ({ t, k: i + 1 })),
  );
  const chunk = (step: number): number => Math.ceil(step / 2);
  expect(paths).toHaveLength(10);
  expect(paths.filter(({ t, k }) => t - k < 2)).toHaveLength(7);
  expect(paths.filter(({ t, k }) => chunk(t) === chunk(k))).toHaveLength(6);
});
