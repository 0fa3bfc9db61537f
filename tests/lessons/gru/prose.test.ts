// The exercise that is worked by hand, the GRU that explodes, and the latch.
import { expect, test } from 'vitest';
import { gru } from '../../../content/gru/derivation.ts';
import { solved } from '../solved.ts';

const LN2 = Math.log(2);
const LN3 = Math.log(3);

test('exercise 7: everything by hand', () => {
  const v = 4 * LN2;
  const value = solved(
    gru,
    { T: 2, D: 1, H: 1, K: 2 },
    {
      W_u: [[2]],
      U_u: [[-1.5 - LN2]],
      b_u: [LN2 - 0.5],
      W_r: [[4]],
      U_r: [[-3]],
      b_r: [-1],
      W_n: [[2]],
      U_n: [[-0.75]],
      b_n: [-LN3 / 2 - 0.25],
      V: [[v], [0]],
      c: [0, 0],
      h0: [1],
      x: [[1], [0]],
      y: [
        [1, 0],
        [1, 0],
      ],
    },
  );
  const found = {
    loss: Math.log(4.5),
    'dh[1][0, 0]': (-5 / 6) * v,
    'dh[0][0, 0]': (-35 / 48) * v,
    'dW_n[0, 0]': (-19 / 96) * v,
    'db_n[0, 0]': (-31 / 48) * v,
    'dW_u[0, 0]': (49 / 144) * v,
    'db_u[0, 0]': (61 / 144) * v,
    'dW_r[0, 0]': (-1 / 6) * v,
    'db_r[0, 0]': (-19 / 96) * v,
    'dV[0, 0]': 1 / 12,
    'dc[0, 0]': -1,
    'dx[1][0, 0]': (15 / 64 - (5 / 16) * LN2) * v,
    'dx[2][0, 0]': (5 / 24 - LN2 / 9) * v,
  };
  for (const [of, x] of Object.entries(found)) expect(value(of), of).toBeCloseTo(x, 12);
});

test('exercise 6: at rest with W_n = 6 one step multiplies the gradient by 2', () => {
  const zero = { W_u: [[0]], U_u: [[0]], b_u: [0], W_r: [[0]], U_r: [[0]], b_r: [0], U_n: [[0]], b_n: [0] };
  const value = solved(gru, { T: 2, D: 1, H: 1, K: 2 }, { ...zero, W_n: [[6]], h0: [0], x: [[0], [0]] });
  expect(value('h[2][0, 0]')).toBe(0);
  expect(value('J_h[0, 0]')).toBeCloseTo(2, 12);
});

test('the latch opens its update gate twice, and holds in between', () => {
  const { sizes, options, given } = gru.text.presets.latch;
  const value = solved(gru, sizes, given, options);
  const open = Array.from({ length: 8 }, (_, i) => value(`u[${i + 1}][0, 0]`) > 0.5);
  expect(open).toEqual([true, false, false, false, false, true, false, false]);
  expect(value('h[5][0, 0]')).toBeGreaterThan(0.9);
  expect(value('h[8][0, 0]')).toBeLessThan(0.1);
});
