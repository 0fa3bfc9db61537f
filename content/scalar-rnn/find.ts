/** @file The three numbers of a scalar RNN with ReLU: fading, counting down, growing, and what one state cannot do. */
import { between, oneOf } from '#bank/chance.ts';
import type { WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';

type Task = Omit<WeightsText, 'id'>;

const task = (
  [en, zh]: readonly [string, string],
  x: readonly number[],
  h0: number,
  h: readonly number[],
  answer: Pick<Task, 'right'> | Pick<Task, 'impossible'>,
): Task => ({
  asks: [`Choose w, u and b so that ${en}.`, `选择 w、u、b，使${zh}。`],
  sizes: { T: x.length },
  given: { x: [...x], h0 },
  free: ['w', 'u', 'b'],
  wants: [
    ...h.map((value, k): Task['wants'][number] => [
      `abs(h[${k + 1}] - ${value}) < 0.001`,
      `h at step ${k + 1} has to be ${value}`,
      `第 ${k + 1} 步的 h 应为 ${value}`,
    ]),
    ...('right' in answer && answer.right?.['b'] === 0
      ? ([
          [
            'abs(b) < 0.001',
            'without an input a state 0 stays 0, so b = 0',
            '没有输入时状态 0 保持 0，所以 b = 0',
          ],
        ] as const)
      : []),
  ],
  ...answer,
});

export const finds: readonly WeightsFamily[] = [
  {
    id: 'state',
    draw: (rng) => {
      const c = between(rng, 2, 5);
      const by = oneOf([2, 3], rng);
      const first = c * by ** 3;
      const makes: readonly (() => Task)[] = [
        () =>
          task(
            [
              `the input ${first} at the first step becomes the state, and the state falls to 1/${by} of itself at every later step`,
              `第一步的输入 ${first} 成为状态，之后每一步状态变为原来的 1/${by}`,
            ],
            [first, 0, 0, 0],
            0,
            [first, first / by, first / by ** 2, first / by ** 3],
            { right: { w: 1 / by, u: 1, b: 0 } },
          ),
        () =>
          task(
            [
              `it counts down from h₀ = ${c} to 0 by one at each step and stays at 0, whatever is read`,
              `状态从 h₀ = ${c} 每步减 1，减到 0 后保持为 0，与输入无关`,
            ],
            [3, 1, 4, 1, 5, 9, 2].slice(0, c + 2),
            c,
            Array.from({ length: c + 2 }, (_, k) => Math.max(c - k - 1, 0)),
            { right: { w: 1, u: 0, b: -1 } },
          ),
        () =>
          task(
            [
              `the state is ${by} times the state before plus twice the input`,
              `状态等于上一状态的 ${by} 倍加上输入的 2 倍`,
            ],
            [1, 0, c],
            1,
            [by + 2, by * (by + 2), by * by * (by + 2) + 2 * c],
            { right: { w: by, u: 2, b: 0 } },
          ),
        () =>
          task(
            [
              'the state is 1, 0, 1, 0 from h₀ = 0 on, whatever is read',
              '从 h₀ = 0 起，状态依次为 1、0、1、0，与输入无关',
            ],
            [2, 7, 1, 8],
            0,
            [1, 0, 1, 0],
            { right: { w: -1, u: 0, b: 1 } },
          ),
        () =>
          task(
            [
              'with inputs that are all 0, the state is 0, 0, 1, 1 from h₀ = 0 on: it waits two steps and then switches on',
              '输入全为 0 时，从 h₀ = 0 起状态依次为 0、0、1、1：等待两步后再打开',
            ],
            [0, 0, 0, 0],
            0,
            [0, 0, 1, 1],
            {
              impossible: [
                'The next state follows from the state and the input alone. From state 0 with input 0 it would have to be 0 at the first step and 1 at the third.',
                '下一状态只由当前状态和输入决定。状态 0、输入 0 时，第一步须得 0，第三步却须得 1。',
              ],
            },
          ),
      ];
      return oneOf(makes, rng)();
    },
  },
];
