/** @file The corrections that stand in the lesson `pooling`. */
import { type CorrectionText, type Errata, inWords } from '#derive/errata.ts';

/** Windows of 2 × 2 side by side, as the note has them. */
const pooled = (
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options' | 'sizes'>,
): CorrectionText => ({
  note: '003',
  on: 'pooling',
  verdict: 'wrong',
  options: { kind: 'max' },
  sizes: { Q: 2, K: 2, S: 2 },
  ...c,
});

export const errata: Errata = {
  // the map moves to the left; what comes in at the right repeats its last column
  '003-21': pooled({
    lines: [225, 225],
    subject: { kind: 'value', of: 'y' },
    given: {
      x: [
        [1, 3, 2, 0],
        [5, 2, 1, 4],
        [0, 2, 6, 3],
        [1, 7, 4, 5],
      ],
    },
    noted:
      '[i, j] max(x[S * i + u, min(S * j + v + 1, S * Q + K - S - 1)] for u in range(K) for v in range(K))',
    notedTex: 'y_{i,j} = \\max_{u,v}\\, x_{Si+u,\\;Sj+v+1}',
    corrected: '[i, j] max(x[S * i + u, S * (j - 1) + v + S] for u in range(K) for v in range(K))',
    correctedTex: "y_{i,j} = \\max_{u,v}\\, x'_{Si+u,\\;S(j-1)+v}\\,,\\quad x'_{m,n} = x_{m,n+S}",
  }),
  '003-21b': {
    lines: [225, 225],
    note: '003',
    on: 'pooling',
    verdict: 'text',
    facts: [
      ['28 \\cdot 28 \\cdot 32 \\cdot 10', '28 * 28 * 32 * 10'],
      ['14 \\cdot 14 \\cdot 32 \\cdot 10', '14 * 14 * 32 * 10'],
    ],
  },
  // no formula of the note; that a maximum of stride 1 is flat on a chessboard is a test of the lesson
  '003-61b': {
    ...inWords(
      '003',
      [229, 229],
      'statement',
      'Max pooling is no filter and keeps no frequency: on a chessboard of $+1$ and $-1$, with stride 1, its output is flat. It keeps the strongest response of each window.',
      '最大池化不是滤波器，也不保留哪个频率：在 $+1$ 与 $-1$ 的棋盘上取步幅 1，输出是平的。它保留的是每个窗口里最强的响应。',
    ),
    on: 'pooling',
  },
};
