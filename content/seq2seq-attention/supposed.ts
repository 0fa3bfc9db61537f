/** @file What passages of the lesson `seq2seq-attention` suppose besides: one context, over the words of the source. */
import { suppose } from '#prose/supposed.ts';

export const supposed = suppose('seq2seq-attention', {
  /** The words of the source are counted like steps: a score and an annotation for each, and one context of them. */
  context: {
    sizes: { T: 3, M: 2 },
    given: { q: ['q', 'M 1'], left0: ['l_0', ''], right0: ['r_{T+1}', ''] },
    cells: [
      {
        given: { score: ['e_{t,i} @ i', ''], g: ['g_{#}', 'M 1'] },
        states: { left_prev: 'left' },
        forward: { power: ['E_{#}', 'exp(score)'], left: ['l_{#}', 'left_prev + power'] },
      },
      {
        direction: 'backward',
        states: { right_prev: 'right' },
        forward: { right: ['r_{#}', 'right_prev + power'] },
      },
      { forward: { weight: ['\\alpha_{t,i} @ i', 'power / (left + right - power)'] } },
    ],
    numbers: { left0: 0, right0: 0 },
    forward: {
      context: ['c_t @ ', 'sum(weight[k] * g[k] for k in range(1, T + 1))'],
      L: ['L', 'sum(q[m, 0] * tanh(context[m, 0]) for m in range(M))'],
    },
  },
});
