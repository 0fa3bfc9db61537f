/** @file The corrections that stand in the lesson `pooling`. */
import type { CorrectionText } from '../../derive/correction.ts';

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

export const pooling: Readonly<Record<string, CorrectionText>> = {
  // the map moves to the left; what comes in at the right repeats its last column
  '003-21': pooled({
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
    note: '003',
    on: 'pooling',
    verdict: 'text',
    facts: [
      ['28 \\cdot 28 \\cdot 32 \\cdot 10', '28 * 28 * 32 * 10'],
      ['14 \\cdot 14 \\cdot 32 \\cdot 10', '14 * 14 * 32 * 10'],
    ],
  },
  // the fastest pattern a map can hold: +1 and −1 in turns
  '003-61b': pooled({
    subject: { kind: 'value', of: 'y' },
    given: {
      x: [
        [1, -1, 1, -1],
        [-1, 1, -1, 1],
        [1, -1, 1, -1],
        [-1, 1, -1, 1],
      ],
    },
    noted: '[i, j] (-1)**(i + j)',
    notedTex: 'x_{m,n} = (-1)^{m+n} \\;\\Rightarrow\\; y_{i,j} = (-1)^{i+j}',
    corrected: '[i, j] 1',
    correctedTex: 'x_{m,n} = (-1)^{m+n} \\;\\Rightarrow\\; y_{i,j} = 1',
  }),
};
