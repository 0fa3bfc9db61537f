/** @file Gates of a one-unit GRU that a flag opens and closes. */
import { between, oneOf } from '#bank/chance.ts';
import type { WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';

type Want = WeightsText['wants'][number];

export const finds: readonly WeightsFamily[] = [
  {
    id: 'flag',
    draw: (rng) => {
      const place = between(rng, 0, 1);
      const on = between(rng, 0, 1);
      const copies = rng() < 0.5;
      const flags = oneOf([[1, 0, 1, 0] as const, [0, 1, 1, 0] as const], rng);
      const x = flags.map((flag) => {
        const value = between(rng, -2, 2);
        return place === 0 ? [flag, value] : [value, flag];
      });
      // u is near 1 where the candidate is taken over
      const open = (k: number): boolean => (flags[k] === on) === copies;
      const sign = (on === 1) === copies ? 1 : -1;
      const U = place === 0 ? [20 * sign, 0] : [0, 20 * sign];
      return {
        asks: [
          `A one-unit GRU reads a flag and a value; the flag is the ${place === 0 ? 'first' : 'second'} number. Choose U_u and b_u so that whenever the flag is ${on}, the unit ${copies ? 'takes over the candidate, and keeps its state at all other steps' : 'keeps its state, and takes over the candidate at all other steps'} (to within 0.01), and b_r so that the candidate never reads the old state.`,
          `单个单元的 GRU 每步读入一个标志和一个数值，标志是第${place === 0 ? '一' : '二'}个数。选择 U_u 和 b_u，使标志为 ${on} 时单元${copies ? '采用候选状态，其余各步保持原状态' : '保持原状态，其余各步采用候选状态'}（误差 0.01）；再选择 b_r，使候选状态始终不读旧状态。`,
        ],
        sizes: { T: 4, D: 2, H: 1, K: 2 },
        given: {
          W_u: [[0]],
          W_r: [[0]],
          U_r: [[0, 0]],
          W_n: [[1]],
          U_n: [place === 0 ? [0, 1] : [1, 0]],
          b_n: [0],
          V: [[1], [0]],
          c: [0, 0],
          h0: [0.5],
          x,
          y: x.map(() => [1, 0]),
        },
        free: ['U_u', 'b_u', 'b_r'],
        wants: [
          ...x.map((row, k): Want => [
            open(k) ? `u[${k + 1}][0, 0] > 0.99` : `u[${k + 1}][0, 0] < 0.01`,
            `reading (${row.join(', ')}) the update gate has to be near ${open(k) ? 1 : 0}`,
            `读入 (${row.join(', ')}) 时更新门应接近 ${open(k) ? 1 : 0}`,
          ]),
          [
            'r[1][0, 0] + r[2][0, 0] + r[3][0, 0] + r[4][0, 0] < 0.04',
            'the reset gate has to be near 0 at every step',
            '重置门每一步都应接近 0',
          ],
        ],
        right: { U_u: [U], b_u: [-10 * sign], b_r: [-10] },
      };
    },
  },
];
