/** @file What passages of the lesson `hmm-viterbi` suppose besides: the numbers of the exercises. */
import { define } from '#derive/derivation.ts';
import { suppose } from '#prose/supposed.ts';
import { hmmViterbi } from './derivation.ts';

export const supposed = {
  /** The lesson with the best path alone. */
  best: define('supposed:hmm-viterbi/best', { ...hmmViterbi.text, choices: { paths: ['best'] } }),
  ...suppose('hmm-viterbi', {
    /** Two states and three observations. */
    three: {
      sizes: { H: 2 },
      given: {
        A: ['A', 'H H'],
        start: ['\\pi', 'H 1'],
        b_1: ['b_1', 'H 1'],
        b_2: ['b_2', 'H 1'],
        b_3: ['b_3', 'H 1'],
      },
      forward: {
        alpha_1: ['\\alpha_1', 'start * b_1'],
        p_1: ['p_1', 'A.T @ alpha_1'],
        alpha_2: ['\\alpha_2', 'p_1 * b_2'],
        p_2: ['p_2', 'A.T @ alpha_2'],
        alpha_3: ['\\alpha_3', 'p_2 * b_3'],
        beta_3: ['\\beta_3', 'ones(H)'],
        beta_2: ['\\beta_2', 'A @ (b_3 * beta_3)'],
        beta_1: ['\\beta_1', 'A @ (b_2 * beta_2)'],
        P: ['P', 'sum(alpha_3[i, 0] for i in range(H))'],
      },
      numbers: {
        A: [
          [2 / 3, 1 / 3],
          [1 / 3, 2 / 3],
        ],
        start: [2 / 3, 1 / 3],
        b_1: [2 / 3, 1 / 3],
        b_2: [1 / 3, 2 / 3],
        b_3: [2 / 3, 1 / 3],
      },
    },
  }),
};
