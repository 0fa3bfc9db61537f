/** @file 1 × 1 filters to find: maps that mix the channels of every pixel in a way that is told. */
import { between, oneOf, shuffled } from '#bank/chance.ts';
import type { WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';

type Want = WeightsText['wants'][number];
const CHANNELS = [
  ['red', '红'],
  ['green', '绿'],
  ['blue', '蓝'],
] as const;

export const finds: readonly WeightsFamily[] = [
  {
    id: 'mix',
    draw: (rng) => {
      const [a, b, c] = shuffled([0, 1, 2], rng) as [number, number, number];
      const shift = between(rng, 1, 5);
      const row = (of: Readonly<Record<number, number>>): number[] => [0, 1, 2].map((k) => of[k] ?? 0);
      const name = (k: number, i: 0 | 1): string => CHANNELS[k]![i];
      const first = oneOf(
        [
          {
            en: `${name(a, 0)} minus ${name(b, 0)}`,
            zh: `${name(a, 1)}减${name(b, 1)}`,
            w: row({ [a]: 1, [b]: -1 }),
            bias: 0,
          },
          {
            en: `${shift} minus ${name(a, 0)}`,
            zh: `${shift} 减${name(a, 1)}`,
            w: row({ [a]: -1 }),
            bias: shift,
          },
          {
            en: `${name(a, 0)} plus twice ${name(c, 0)}`,
            zh: `${name(a, 1)}加${name(c, 1)}的两倍`,
            w: row({ [a]: 1, [c]: 2 }),
            bias: 0,
          },
        ],
        rng,
      );
      const second = oneOf(
        [
          {
            en: `the mean of ${name(b, 0)} and ${name(c, 0)}`,
            zh: `${name(b, 1)}和${name(c, 1)}的平均`,
            w: row({ [b]: 1 / 2, [c]: 1 / 2 }),
            bias: 0,
          },
          { en: 'the mean of all three', zh: '三个通道的平均', w: [1 / 3, 1 / 3, 1 / 3], bias: 0 },
          {
            en: `${name(c, 0)} with ${shift} added`,
            zh: `${name(c, 1)}加 ${shift}`,
            w: row({ [c]: 1 }),
            bias: shift,
          },
        ],
        rng,
      );
      const maps = [first, second];
      return {
        asks: [
          `A picture has three channels: ${CHANNELS.map(([en]) => en).join(', ')}. Find W₁ and b₁ so that, at every pixel of every picture, map 1 (before the activation) is ${first.en}, and map 2 is ${second.en}.`,
          `图像有红、绿、蓝三个通道。求 W₁ 和 b₁，使任意图像的每个像素处：第 1 张图（激活之前）是${first.zh}，第 2 张图是${second.zh}。`,
        ],
        sizes: { C: 3, F: 2, N: 4 },
        // four pixels of which none follows from the others tell the weights and the bias
        given: {
          x: [
            [0, 6, 0, 0],
            [0, 0, 6, 0],
            [0, 0, 0, 6],
          ],
        },
        free: ['W_1', 'b_1'],
        wants: maps.flatMap(({ en, zh, w, bias }, f) =>
          [0, 1, 2, 3].map((k): Want => {
            const value = bias + (k === 0 ? 0 : 6 * w[k - 1]!);
            return [
              `abs(z[${f}, ${k}] - (${value})) < 0.01`,
              `map ${f + 1} is not ${en}`,
              `第 ${f + 1} 张图不是${zh}`,
            ];
          }),
        ),
        right: { W_1: maps.map(({ w }) => w), b_1: maps.map(({ bias }) => bias) },
      };
    },
  },
];
