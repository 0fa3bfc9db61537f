/** @file The corrections that stand in the lesson `gradient-vanishing`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { SIGMOID, RELU } from './shared.ts';

const powers = (note: string, c: Omit<CorrectionText, 'note' | 'on' | 'verdict'>): CorrectionText => ({
  note,
  on: 'gradient-vanishing',
  verdict: 'wrong',
  ...c,
});

/** No input and no state: tanh stands where its slope is 1, so that the Jacobian of T steps is the T-th power of W. */
const atRest = (T: number) => ({
  U: [[0], [0]],
  b: [0, 0],
  h0: [0, 0],
  x: Array.from({ length: T }, () => [0]),
});

export const gradientVanishing: Readonly<Record<string, CorrectionText>> = {
  '003-8': powers('003', {
    subject: { kind: 'value', of: 'power' },
    given: { p: [1, 0.5], q: [0.5, 1], l: [1.5, -0.8] },
    noted: 'P @ diag(l**10) @ P.T',
    corrected: 'P @ diag(l**10) @ P_inv',
  }),
  '003-9': powers('003', {
    subject: { kind: 'value', of: 'growth' },
    sizes: { T: 50 },
    given: {
      ...atRest(50),
      W: [
        [-1.5, 0],
        [0, -1.5],
      ],
    },
    noted: '0',
    notedTex: '\\lambda = -1.5 \\le 1 \\;\\Rightarrow\\; \\lVert W^{50} \\rVert_2 \\approx 0',
    corrected: '1.5**T',
    correctedTex: '\\lVert W^{50} \\rVert_2 = |{-1.5}|^{50}',
  }),
  '003-10': powers('003', {
    subject: { kind: 'value', of: 'growth' },
    sizes: { T: 9 },
    given: {
      ...atRest(9),
      W: [
        [0.9, 5],
        [0, 0.9],
      ],
    },
    noted: '0.9**T',
    notedTex: '\\rho = 0.9 \\le 1 \\;\\Rightarrow\\; \\lVert W^{9} \\rVert_2 = 0.9^{9}',
    corrected: 'norm2(chain(W for j in range(T)))',
    correctedTex: '\\lVert W^{9} \\rVert_2 = 19.4\\ldots',
  }),
  '003-10b': powers('003', {
    subject: { kind: 'value', of: 'growth' },
    sizes: { T: 50 },
    given: {
      ...atRest(50),
      W: [
        [0, 2],
        [0.1, 0],
      ],
    },
    noted: 'norm2(W)**T',
    notedTex: '\\sigma_{\\max} = 2 > 1 \\;\\Rightarrow\\; \\lVert W^{50} \\rVert_2 = 2^{50}',
    corrected: '0.2**(T / 2)',
    correctedTex: '\\lVert W^{50} \\rVert_2 = (2 \\cdot 0.1)^{25}',
  }),
  '003-11': powers('003', {
    options: SIGMOID,
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\left\\lVert \\frac{\\partial h_{50}}{\\partial h_0^{\\top}} \\right\\rVert_2',
    sizes: { T: 50 },
    given: {
      W: [
        [2, 0],
        [0, 2],
      ],
    },
    noted: 'norm2(chain(W for j in range(T)))',
    notedTex: '\\lVert W^{50} \\rVert_2',
    corrected: 'norm2(chain(D_phi[T - j] @ W for j in range(T)))',
  }),
  '003-12': {
    note: '003',
    verdict: 'text',
    on: 'gradient-vanishing',
    facts: [
      ['100 \\cdot \\frac{\\pi}{\\sqrt{8}}', '100 * 3.141592653589793 / sqrt(8)'],
      ['\\sqrt{100} \\cdot \\frac{\\pi}{\\sqrt{8}}', 'sqrt(100) * 3.141592653589793 / sqrt(8)'],
    ],
  },
  '004-5': powers('004', {
    options: SIGMOID,
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\left\\lVert \\frac{\\partial h_{30}}{\\partial h_0^{\\top}} \\right\\rVert_2',
    sizes: { T: 30 },
    given: {
      ...atRest(30),
      W: [
        [8, 0],
        [0, 8],
      ],
      b: [-4, -4],
      h0: [0.5, 0.5],
    },
    noted: 'prod(norm2(D_phi[t]) for t in range(1, T + 1))',
    corrected: 'prod(norm2(D_phi[t]) * norm2(W) for t in range(1, T + 1))',
  }),
  '004-8': powers('004', {
    options: RELU,
    subject: { kind: 'value', of: 'growth' },
    lhs: '\\left\\lVert \\frac{\\partial h_{50}}{\\partial h_0^{\\top}} \\right\\rVert_2',
    sizes: { T: 50 },
    given: {
      ...atRest(50),
      W: [
        [0.9, 0],
        [0, 0.9],
      ],
      h0: [1, 1],
    },
    noted: '1',
    notedTex:
      '\\left\\lVert \\frac{\\partial h_{50}}{\\partial h_0^{\\top}} \\right\\rVert_2 = \\prod_{t=1}^{50} \\lVert D_t \\rVert_2 = 1',
    corrected: 'norm2(W)**50',
    facts: [
      ['0.9^{100} \\cdot 10^{5}', '0.9**100 * 1e5'],
      ['1^{100}', '1**100'],
      ['1.1^{100}', '1.1**100'],
    ],
  }),
};
