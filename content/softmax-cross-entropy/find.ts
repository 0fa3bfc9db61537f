/** @file Scores that give the probabilities that are told; and a probability that no scores give. */
import { oneOf, shuffled } from '#bank/chance.ts';
import { fraction } from '#bank/closed.ts';
import type { WeightsFamily } from '#bank/lesson-bank.ts';

const SHARES: readonly (readonly number[])[] = [
  [1, 1, 2],
  [1, 1, 4],
  [1, 2, 5],
  [1, 3, 4],
  [2, 3, 5],
  [1, 0, 1],
];

export const finds: readonly WeightsFamily[] = [
  {
    id: 'shares',
    draw: (rng) => {
      const shares = shuffled(oneOf(SHARES, rng), rng);
      const whole = shares.reduce((a, b) => a + b, 0);
      const shown = shares.map((s) => {
        const { top, bottom } = fraction(s / whole)!;
        return bottom === 1 ? String(top) : `${top}/${bottom}`;
      });
      const possible = !shares.includes(0);
      return {
        asks: [
          `Choose b so that the three classes get ${possible ? 'the probabilities' : 'exactly the probabilities'} ${shown.join(', ')}${possible ? ' (to within 0.001)' : ''}; the input is 0.`,
          `输入为 0。选择 b 使三类的概率${possible ? '' : '恰好'}依次为 ${shown.join('、')}${possible ? '（误差不超过 0.001）' : ''}。`,
        ],
        sizes: { D: 1, K: 3 },
        given: { W: [[1], [1], [1]], x: [0], y: [1, 0, 0] },
        free: ['b'],
        wants: shares.map((s, k) => [
          possible ? `abs(p[${k}, 0] - ${s} / ${whole}) < 0.001` : `p[${k}, 0] == ${s} / ${whole}`,
          `the probability of class ${k} is not ${shown[k]}`,
          `第 ${k} 类的概率不是 ${shown[k]}`,
        ]),
        ...(possible
          ? { right: { b: shares.map((s) => Math.log(s)) } }
          : {
              impossible: [
                'Every probability is a value of exp divided by a sum of such values, and exp is never 0: softmax gives no class exactly 0.',
                '每个概率都是一个 exp 值除以若干 exp 值之和，而 exp 恒不为 0：softmax 不会给任何一类恰好 0 的概率。',
              ],
            }),
      };
    },
  },
];
