/** @file Weights of small recurrent networks: registers, sums, latches, parity, and a unit too few. */
import { between, oneOf } from '#bank/chance.ts';
import type { WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';
import type { Random } from '#math/random.ts';

type Task = Omit<WeightsText, 'id'>;
type Want = Task['wants'][number];
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const column = (values: readonly number[]): number[][] => values.map((x) => [x]);
const read = (x: readonly number[], t: number): string => x.slice(0, t).join(', ');

/** A state that has to be `of(t)` at each step. */
const states = (x: readonly number[], state: (t: number) => string, of: (t: number) => number): Want[] =>
  x.map((_, k): Want => {
    const t = k + 1;
    return [
      `abs(${state(t)} - (${of(t)})) < 0.01`,
      `after ${read(x, t)} it has to be ${of(t)}`,
      `读完 ${read(x, t)} 后应为 ${of(t)}`,
    ];
  });

const task = (
  [en, zh]: readonly [string, string],
  H: number,
  phi: 'relu' | 'sigmoid',
  x: readonly number[],
  h0: readonly number[],
  wants: readonly Want[],
  answer: Pick<Task, 'right'> | Pick<Task, 'impossible'>,
): Task => ({
  asks: [
    `An RNN with ${H} ${phi === 'relu' ? 'ReLU' : 'sigmoid'} ${H === 1 ? 'unit' : 'units'} reads one number at each step. Choose U, W and b so that ${en}.`,
    `一个含 ${H} 个 ${phi === 'relu' ? 'ReLU' : 'sigmoid'} 单元的循环网络每步读入一个数。选择 U、W、b，使${zh}。`,
  ],
  sizes: { T: x.length, D: 1, H },
  options: { phi },
  given: { h0: [...h0], x: column(x) },
  free: ['U', 'W', 'b'],
  wants,
  ...answer,
});

function register(rng: Random): Task {
  const delay = between(rng, 1, 2);
  const x = range(5).map(() => between(rng, 1, 9));
  const H = delay + 1;
  return task(
    [
      `its last unit shows the number read ${delay === 1 ? 'one step' : 'two steps'} ago (a shift register; the numbers are positive)`,
      `最后一个单元输出 ${delay} 步之前读入的数（移位寄存器；读入的数为正）`,
    ],
    H,
    'relu',
    x,
    range(H).map(() => 0),
    states(
      x,
      (t) => `h[${t}][${delay}, 0]`,
      (t) => x[t - 1 - delay] ?? 0,
    ),
    {
      right: {
        U: range(H).map((i) => [i === 0 ? 1 : 0]),
        W: range(H).map((i) => range(H).map((j) => (i === j + 1 ? 1 : 0))),
        b: range(H).map(() => 0),
      },
    },
  );
}

function total(rng: Random): Task {
  const keep = oneOf([1, 1 / 2, 1 / 4], rng);
  const by = between(rng, 1, 3);
  const x = range(4)
    .map(() => 4 * between(rng, 0, 4))
    .with(0, 16);
  const sums = x.reduce<number[]>((all, value) => [...all, keep * (all.at(-1) ?? 0) + by * value], []);
  const share = keep === 1 ? '' : keep === 1 / 2 ? 'half of ' : 'a quarter of ';
  const part = keep === 1 ? '' : keep === 1 / 2 ? '的一半' : '的四分之一';
  return task(
    [
      `h_t is ${share}h_{t−1} plus ${by === 1 ? 'what is read' : `${by} times what is read`}`,
      `h_t 等于 h_{t−1}${part}加上${by === 1 ? '读入的数' : `读入数的 ${by} 倍`}`,
    ],
    1,
    'relu',
    x,
    [0],
    [
      ...states(
        x,
        (t) => `h[${t}][0, 0]`,
        (t) => sums[t - 1]!,
      ),
      ['abs(b[0, 0]) < 0.01', 'reading only zeros must give 0, so b = 0', '全读 0 时应为 0，所以 b = 0'],
    ],
    { right: { U: [[by]], W: [[keep]], b: [0] } },
  );
}

/** Bits in which each of the four pairs of what was so far and what comes next is met. */
const BITS = [
  [1, 0, 1, 1, 0, 0],
  [0, 1, 1, 0, 1, 0],
  [0, 1, 0, 1, 0, 1],
];

function parity(rng: Random): Task {
  const x = oneOf(BITS, rng);
  const odd = (t: number): number => x.slice(0, t).reduce((a, b) => a + b, 0) % 2;
  if (rng() < 0.5)
    return task(
      [
        'the sum of the two units is 1 while the number of ones read is odd, and 0 while it is even (parity)',
        '读到的 1 的个数为奇数时两单元之和为 1，为偶数时为 0（奇偶校验）',
      ],
      2,
      'relu',
      x,
      [0, 0],
      states(x, (t) => `(h[${t}][0, 0] + h[${t}][1, 0])`, odd),
      {
        right: {
          U: [[-1], [1]],
          W: [
            [1, 1],
            [-1, -1],
          ],
          b: [0, 0],
        },
      },
    );
  return task(
    [
      'its one unit is 1 while the number of ones read is odd, and 0 while it is even (parity)',
      '读到的 1 的个数为奇数时该单元为 1，为偶数时为 0（奇偶校验）',
    ],
    1,
    'relu',
    [0, 1, 0, 1],
    [0],
    states(
      [0, 1, 0, 1],
      (t) => `h[${t}][0, 0]`,
      (t) => [0, 1, 1, 0][t - 1]!,
    ),
    {
      impossible: [
        'From h = 0, reading 0, the state must stay 0: b ≤ 0. From 0, reading 1: u + b = 1. From 1, reading 0: w + b = 1. Then from 1, reading 1, the argument is w + u + b = 2 − b ≥ 2, and its ReLU is not 0.',
        '状态 0 读 0 须保持 0：b ≤ 0。状态 0 读 1：u + b = 1。状态 1 读 0：w + b = 1。于是状态 1 读 1 时自变量为 w + u + b = 2 − b ≥ 2，经 ReLU 不为 0。',
      ],
    },
  );
}

/** What a state may hold on to of the bits `so` read up to a step, with the start, U, W and b that do it. */
const LATCHES = [
  ['a 1 was read so far', '到目前为止读到过 1', 0, (so: readonly number[]) => so.includes(1), 20, 20, -10],
  [
    'only ones were read so far',
    '到目前为止读到的全是 1',
    1,
    (so: readonly number[]) => !so.includes(0),
    20,
    20,
    -30,
  ],
  [
    'no 1 was read so far',
    '到目前为止没有读到过 1',
    1,
    (so: readonly number[]) => !so.includes(1),
    -20,
    20,
    -10,
  ],
  ['a 0 was read so far', '到目前为止读到过 0', 0, (so: readonly number[]) => so.includes(0), -20, 20, 10],
  ['the number just read is 0', '刚读入的数为 0', 0, (so: readonly number[]) => so.at(-1) === 0, -20, 0, 10],
] as const;

function latch(rng: Random): Task {
  const [en, zh, h0, isSo, U, W, b] = oneOf(LATCHES, rng);
  const holdsFor = (bits: readonly number[], t: number): boolean => isSo(bits.slice(0, t));
  // a state that never changes would do where all steps are alike
  const telling = BITS.filter((bits) => new Set(bits.map((_, k) => holdsFor(bits, k + 1))).size > 1);
  const x = oneOf(telling, rng);
  const holds = (t: number): boolean => holdsFor(x, t);
  return task(
    [
      `with large weights the state is above 1/2 exactly while ${en}, and else below 1/2 (h₀ = ${h0})`,
      `权重取大时，状态大于 1/2 当且仅当${zh}，否则小于 1/2（h₀ = ${h0}）`,
    ],
    1,
    'sigmoid',
    x,
    [h0],
    x.map((_, k): Want => {
      const t = k + 1;
      return [
        `h[${t}][0, 0] ${holds(t) ? '> 0.5' : '< 0.5'}`,
        `after ${read(x, t)} it has to be ${holds(t) ? 'above' : 'below'} 1/2`,
        `读完 ${read(x, t)} 后应${holds(t) ? '大于' : '小于'} 1/2`,
      ];
    }),
    { right: { U: [[U]], W: [[W]], b: [b] } },
  );
}

export const finds: readonly WeightsFamily[] = [
  { id: 'register', draw: (rng) => (rng() < 0.5 ? register(rng) : total(rng)) },
  { id: 'latch', draw: latch },
  { id: 'parity', draw: parity },
];
