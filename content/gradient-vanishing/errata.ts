/** @file The corrections that stand in the lesson `gradient-vanishing`. */
import type { CorrectionText, Errata } from '#derive/errata.ts';

const SIGMOID = { phi: 'sigmoid' } as const;

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

export const errata: Errata = {
  '003-8': powers('003', {
    lines: [114, 114],
    subject: { kind: 'value', of: 'power' },
    given: { p: [1, 0.5], q: [0.5, 1], l: [1.5, -0.8] },
    noted: 'P @ diag(l**10) @ P.T',
    corrected: 'P @ diag(l**10) @ P_inv',
  }),
  '003-9': powers('003', {
    lines: [112, 116],
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
  // below 1, and yet it grows first: the corner of the ninth power, and what the eigenvalues give
  '003-10': {
    note: '003',
    lines: [112, 116],
    on: 'gradient-vanishing',
    verdict: 'text',
    facts: [
      ['9 \\cdot 5 \\cdot 0.9^{8}', '9 * 5 * 0.9**8'],
      ['0.9^{9}', '0.9**9'],
    ],
  },
  '003-11': powers('003', {
    lines: [108, 108],
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
    lines: [110, 110],
    note: '003',
    verdict: 'text',
    on: 'gradient-vanishing',
    facts: [
      ['100 \\cdot \\frac{\\pi}{\\sqrt{8}}', '100 * 3.141592653589793 / sqrt(8)'],
      ['\\sqrt{100} \\cdot \\frac{\\pi}{\\sqrt{8}}', 'sqrt(100) * 3.141592653589793 / sqrt(8)'],
    ],
  },
  '004-5': powers('004', {
    lines: [39, 39],
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
  '003-66': {
    note: '003',
    lines: [118, 126],
    on: 'gradient-vanishing',
    verdict: 'confirmed',
    facts: [
      ['1.01^{100}', '1.01**100'],
      ['0.99^{100}', '0.99**100'],
    ],
  },
  // the note says that a constant 1 explodes easily; the powers of 0.9, 1 and 1.1 answer
  '004-8': {
    note: '004',
    lines: [47, 47],
    on: 'gradient-vanishing',
    verdict: 'text',
    facts: [
      ['0.9^{100} \\cdot 10^{5}', '0.9**100 * 1e5'],
      ['1^{100}', '1**100'],
      ['1.1^{100}', '1.1**100'],
    ],
  },
};
