/** @file The corrections that stand in the lesson `classifier`. */
import type { CorrectionText } from '../../derive/correction.ts';

export const classifier: Readonly<Record<string, CorrectionText>> = {
  // three words and a pad: the last state of the row, and the state at the last word
  '000-14b': {
    note: '000',
    verdict: 'wrong',
    on: 'classifier',
    sizes: { T: 4, D: 2 },
    given: {
      x: [
        [-1, 0.5],
        [1, 2],
        [2, 1],
        [0, 0],
      ],
      m: [1, 1, 1, 0],
    },
    subject: { kind: 'value', of: 'f' },
    lhs: 'f',
    noted: 'tanh(U @ x[T] + W @ h[T - 1] + b)',
    corrected:
      'sum(m[t] * prod(1 - m[j] for j in range(t + 1, T + 1)) * n[t] for t in range(1, T + 1)) + prod(1 - m[j] for j in range(1, T + 1)) * h[0]',
  },
};
