// The exercise that is worked by hand, and the latch: its gates write, keep and clear.
import { expect, test } from 'vitest';
import { lstm } from '../../../content/lstm/derivation.ts';
import { solved } from '../solved.ts';

const [lambda, mu] = [Math.log(3), Math.log(2)];

test('exercise 8: everything by hand', () => {
  const value = solved(
    lstm,
    { T: 2, D: 1, H: 1, K: 2 },
    {
      W_f: [[5]],
      U_f: [[2 + lambda]],
      b_f: [-2],
      W_i: [[1]],
      U_i: [[0.4]],
      b_i: [-0.4],
      W_o: [[1.25]],
      U_o: [[0.5 + Math.log(1.5)]],
      b_o: [-0.5 - Math.log(1.5)],
      W_a: [[1]],
      U_a: [[0.4 + lambda / 2]],
      b_a: [-0.4],
      V: [[5 * mu], [0]],
      c: [0, 0],
      y: [
        [1, 0],
        [0, 1],
      ],
      x: [[1], [0]],
      h0: [0],
      C0: [(4 * lambda - 1) / 3],
    },
  );
  const q = (9 / 40) * lambda * mu + mu / 2;
  const by = (4 * lambda - 1) / 16;
  const found = {
    loss: Math.log(15 / 4),
    'C[1][0, 0]': lambda,
    'dC[1][0, 0]': q,
    'dC[0][0, 0]': 0.75 * q,
    'dh[0][0, 0]': ((20 * lambda + 3) / 16) * q + (5 / 16) * lambda * mu,
    'dW_f[0, 0]': (lambda * mu) / 10,
    'dW_i[0, 0]': 0,
    'dW_o[0, 0]': (4 / 25) * mu,
    'dW_a[0, 0]': mu / 5,
    'dU_f[0, 0]': by * q,
    'db_f[0, 0]': by * q + (lambda * mu) / 4,
    'db_i[0, 0]': q / 8,
    'db_o[0, 0]': (lambda * mu) / 4 + (2 / 5) * mu,
    'db_a[0, 0]': (3 / 8) * q + mu / 2,
    'dV[0, 0]': 4 / 75,
    'dc[0, 0]': 7 / 15,
    'J_C[0, 0]': 1 / 2 + (9 / 40) * lambda + 9 / 100,
  };
  for (const [of, x] of Object.entries(found)) expect(value(of), of).toBeCloseTo(x, 12);
});

test('the latch says “inside” from the opening mark to the closing one, and at no other character', () => {
  const { sizes, options, given } = lstm.text.presets.latch;
  const value = solved(lstm, sizes, given, options);
  const inside = Array.from({ length: 8 }, (_, i) => value(`yhat[${i + 1}][0, 0]`) > 0.5);
  expect(inside).toEqual([true, true, true, true, true, false, false, false]);
  expect(value('prod(f[j][0, 0] for j in range(2, 6))')).toBeGreaterThan(0.98);
  expect(value('f[6][0, 0]')).toBeLessThan(0.01);
});
