/** @file The corrections that stand in the lesson `residual-highway`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { RELU } from './shared.ts';

const depth = (c: Omit<CorrectionText, 'note' | 'on'>): CorrectionText => ({
  note: '003',
  on: 'residual-highway',
  ...c,
});

/** Residual blocks F(h) = s h, all units of the ReLU active: the Jacobian of every layer is (1 + s) I. */
const proportional = (s: number, T: number) => {
  const layers = <X>(x: X) => Array.from({ length: T }, () => x);
  const diagonal = (x: number) => [
    [x, 0],
    [0, x],
  ];
  return {
    W_1: layers(diagonal(1)),
    b_1: layers([1, 1]),
    W_2: layers(diagonal(s)),
    b_2: layers([-s, -s]),
    h0: [0.5, 0.25],
  };
};

export const residualHighway: Readonly<Record<string, CorrectionText>> = {
  '003-20': depth({
    verdict: 'wrong',
    options: RELU,
    sizes: { T: 50, H: 2, M: 2 },
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\lVert J_h \\rVert_2 \\;(A_t = 0.15\\,I)',
    given: proportional(0.15, 50),
    noted: '1',
    notedTex: '1',
    corrected: '1.15**T',
    correctedTex: '(1 + 0.15)^{50}',
    facts: [
      ['(1 + 0.02)^{50}', '1.02**50'],
      ['\\log_{10} (1 - 0.9)^{50}', '50 * log(1 - 0.9) / log(10)'],
    ],
  }),
  '003-55': depth({
    verdict: 'wrong',
    options: RELU,
    subject: { kind: 'value', of: 'behind' },
    lhs: '\\text{ReLU}(h_0 + F_1) \\;(F_1 = 0)',
    given: {
      W_2: Array.from({ length: 3 }, () => [
        [0, 0, 0],
        [0, 0, 0],
      ]),
      b_2: Array.from({ length: 3 }, () => [0, 0]),
      h0: [0.6, -0.7],
    },
    noted: 'h[0]',
    corrected: 'max(h[0], 0)',
  }),
  '003-56': depth({ verdict: 'text' }),
  '003-60': depth({ verdict: 'text' }),
};
