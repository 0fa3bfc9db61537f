/** @file γ and β that give what is normalised another mean and spread; and what γ and β cannot change. */
import { between, oneOf } from '#bank/chance.ts';
import type { WeightsFamily } from '#bank/lesson-bank.ts';

export const finds: readonly WeightsFamily[] = [
  {
    id: 'spread',
    draw: (rng) => {
      const low = between(rng, -3, 3);
      const half = between(rng, 1, 3);
      const X = [low, low + 2 * half, low, low + 2 * half].map((z) => [z]);
      const mean = between(rng, -4, 4);
      const spread = oneOf([2, 3, 4, 5], rng);
      const flipped = rng() < 0.4;
      const given = { w: [1], X, eps: 0 };
      if (rng() < 0.2)
        return {
          asks: [
            'Choose γ and β so that batch normalisation (ε = 0) gives the first two examples the same output, and the last two outputs that differ from each other.',
            '选择 γ 和 β，使批归一化（ε = 0）对前两个样本输出相同，而后两个样本的输出互不相同。',
          ],
          sizes: { N: 4, M: 1 },
          given,
          free: ['gamma', 'beta'],
          wants: [
            ['abs(y[0, 0] - y[1, 0]) < 0.001', 'the first two have to be the same', '前两个应相同'],
            ['abs(y[2, 0] - y[3, 0]) > 0.01', 'the last two have to differ', '后两个应不同'],
          ],
          impossible: [
            'The examples 1 and 3 have the same input, and so do 2 and 4; y is a function of the input. And y = γ x̂ + β makes two different inputs equal only for γ = 0, which makes all equal.',
            '样本 1 与 3 输入相同，2 与 4 输入相同，y 是输入的函数。而 y = γ x̂ + β 只有 γ = 0 才能使两个不同的输入输出相同，那时全部相同。',
          ],
        };
      const [first, second] = flipped ? ['larger', '大'] : ['smaller', '小'];
      return {
        asks: [
          `Choose γ and β so that batch normalisation (ε = 0) gives outputs with the mean ${mean} and the standard deviation ${spread}, the output of the first example being ${first} than that of the second.`,
          `选择 γ 和 β，使批归一化（ε = 0）的输出均值为 ${mean}、标准差为 ${spread}，且第一个样本的输出比第二个${second}。`,
        ],
        sizes: { N: 4, M: 1 },
        given,
        free: ['gamma', 'beta'],
        wants: [
          [
            `abs(sum(y[i, 0] for i in range(N)) / N - (${mean})) < 0.001`,
            `the mean has to be ${mean}`,
            `均值应为 ${mean}`,
          ],
          [
            `abs(sum((y[i, 0] - (${mean}))**2 for i in range(N)) / N - ${spread ** 2}) < 0.01`,
            `the standard deviation has to be ${spread}`,
            `标准差应为 ${spread}`,
          ],
          [
            flipped ? 'y[0, 0] > y[1, 0]' : 'y[0, 0] < y[1, 0]',
            'the order of the first two is wrong: mind the sign of γ',
            '前两个的大小顺序不对：注意 γ 的符号',
          ],
        ],
        right: { gamma: flipped ? -spread : spread, beta: mean },
      };
    },
  },
];
