/** @file Weights of a small ReLU network: digits to decide about, functions to draw with kinks, and a unit too few. */
import { between, oneOf } from '#bank/chance.ts';
import { XNOR, XOR, rowsOf } from '#bank/generators/gates.ts';
import type { WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';

type Task = Omit<WeightsText, 'id'>;
const COLUMNS = { batch: 'columns', loss: 'squares' } as const;
const columns = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0]!.map((_, i) => rows.map((row) => row[i]!));

/** What the output has to decide about the digits of each column. */
function decides(
  [en, zh]: readonly [string, string],
  reads: number,
  of: (x: readonly number[]) => boolean,
  H: number,
  answer: Pick<Task, 'right'> | Pick<Task, 'impossible'>,
): Task {
  const rows = rowsOf(reads);
  return {
    asks: [
      `The columns of x are all settings of ${reads} digits. Choose all weights of a network with ${H} ReLU ${H === 1 ? 'unit' : 'units'} so that its output is above 1/2 if ${en}, and else below 1/2.`,
      `x 的各列是 ${reads} 个数位的所有取值。选择含 ${H} 个 ReLU 单元的网络的全部权重，使输出大于 1/2 当且仅当${zh}，否则小于 1/2。`,
    ],
    sizes: { D: reads, H, K: 1, N: rows.length },
    options: COLUMNS,
    given: { x: columns(rows) },
    free: ['W_1', 'b_1', 'W_2', 'b_2'],
    wants: rows.map((row, n) => [
      `yhat[0, ${n}] ${of(row) ? '> 0.5' : '< 0.5'}`,
      `(${row.join(', ')}) must give ${of(row) ? 1 : 0}`,
      `(${row.join(', ')}) 应输出 ${of(row) ? 1 : 0}`,
    ]),
    ...answer,
  };
}

/** What the output has to be at each column. */
function gives(
  [en, zh]: readonly [string, string],
  points: readonly (readonly number[])[],
  of: (x: readonly number[]) => number,
  H: number,
  right: NonNullable<Task['right']>,
): Task {
  const [first] = points;
  return {
    asks: [
      `Choose all weights of a network with ${H} ReLU units so that its output is ${en} for the inputs of the columns of x (to within 0.01).`,
      `选择含 ${H} 个 ReLU 单元的网络的全部权重，使它对 x 的各列输出 ${zh}（误差小于 0.01）。`,
    ],
    sizes: { D: first!.length, H, K: 1, N: points.length },
    options: COLUMNS,
    given: { x: columns(points) },
    free: ['W_1', 'b_1', 'W_2', 'b_2'],
    wants: points.map((x, n) => [
      `abs(yhat[0, ${n}] - ${of(x)}) < 0.01`,
      `(${x.join(', ')}) must give ${of(x)}`,
      `(${x.join(', ')}) 应输出 ${of(x)}`,
    ]),
    right,
  };
}

const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);
const ones = (H: number, D: number): number[][] => Array.from({ length: H }, () => Array<number>(D).fill(1));
/** Two numbers below 6 in size, some with the first one larger, some with the second. */
const PAIRS = [
  [1, 2],
  [3, 1],
  [-2, -5],
  [-1, 4],
  [0, 0],
];

const DIGITS: readonly (() => Task)[] = [
  () =>
    decides(['both digits are the same (XNOR)', '两个数位相同（同或）'], 2, (x) => XNOR.of(x) === 1, 2, {
      right: { W_1: ones(2, 2), b_1: [0, -1], W_2: [[-1, 2]], b_2: [1] },
    }),
  () =>
    decides(['exactly one of the three is 1', '三个中恰有一个为 1'], 3, (x) => sum(x) === 1, 2, {
      right: { W_1: ones(2, 3), b_1: [0, -1], W_2: [[1, -2]], b_2: [0] },
    }),
  () =>
    decides(
      ['an odd number of the three is 1 (parity)', '三个中有奇数个为 1（奇偶校验）'],
      3,
      (x) => sum(x) % 2 === 1,
      3,
      { right: { W_1: ones(3, 3), b_1: [0, -1, -2], W_2: [[1, -2, 2]], b_2: [0] } },
    ),
  () =>
    decides(
      [
        'the number x₁x₂ is larger than the number x₃x₄, both in binary (a comparator)',
        '二进制数 x₁x₂ 大于二进制数 x₃x₄（比较器）',
      ],
      4,
      ([a, b, c, d]) => 2 * a! + b! > 2 * c! + d!,
      1,
      { right: { W_1: [[2, 1, -2, -1]], b_1: [0], W_2: [[1]], b_2: [0] } },
    ),
  () =>
    decides(['exactly one digit is 1 (XOR)', '恰有一个数位为 1（异或）'], 2, (x) => XOR.of(x) === 1, 1, {
      impossible: [
        'With one hidden unit the output is a monotonic function of s = w₁x₁ + w₂x₂. As s(0, 1) + s(1, 0) = s(0, 0) + s(1, 1), both pairs have the same middle, so a point of one pair lies between the two of the other. There a monotonic function lies between the values at the two: above 1/2 where it has to be below, or the reverse.',
        '只有一个隐藏单元时，输出是 s = w₁x₁ + w₂x₂ 的单调函数。因为 s(0, 1) + s(1, 0) = s(0, 0) + s(1, 1)，两对点的中点相同，所以其中一对的某一点落在另一对的两点之间。单调函数在那里的值介于另一对的两个值之间：该小于 1/2 处大于 1/2，或者相反。',
      ],
    }),
];

const FUNCTIONS: readonly ((c: number) => Task)[] = [
  () =>
    gives(['|x₁ − x₂|', '|x₁ − x₂|'], PAIRS, ([a, b]) => Math.abs(a! - b!), 2, {
      W_1: [
        [1, -1],
        [-1, 1],
      ],
      b_1: [0, 0],
      W_2: [[1, 1]],
      b_2: [0],
    }),
  () =>
    gives(['min(x₁, x₂)', 'min(x₁, x₂)'], PAIRS, ([a, b]) => Math.min(a!, b!), 3, {
      W_1: [
        [0, 1],
        [0, -1],
        [-1, 1],
      ],
      b_1: [0, 0, 0],
      W_2: [[1, -1, -1]],
      b_2: [0],
    }),
  (c) =>
    gives(
      [`x cut off to the range from 0 to ${c}`, `把 x 截断到 0 与 ${c} 之间的值`],
      [-2, 0, 1, c, c + 3].map((x) => [x]),
      ([x]) => Math.min(Math.max(x!, 0), c),
      2,
      { W_1: [[1], [1]], b_1: [0, -c], W_2: [[1, -1]], b_2: [0] },
    ),
  (c) =>
    gives(
      [
        `a tent: ${c} at 0, 0 from distance 1 on, straight between`,
        `一个“帐篷”：0 处为 ${c}，距离 1 以外为 0，其间为直线`,
      ],
      [-3, -1, -0.5, 0, 0.5, 1, 2].map((x) => [x]),
      ([x]) => c * Math.max(1 - Math.abs(x!), 0),
      3,
      { W_1: [[1], [1], [1]], b_1: [1, 0, -1], W_2: [[c, -2 * c, c]], b_2: [0] },
    ),
];

export const finds: readonly WeightsFamily[] = [
  { id: 'digits', draw: (rng) => oneOf(DIGITS, rng)() },
  { id: 'kinks', draw: (rng) => oneOf(FUNCTIONS, rng)(between(rng, 2, 5)) },
];
