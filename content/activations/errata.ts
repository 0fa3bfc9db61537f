/** @file The corrections that stand in the lesson `activations`. */
import { type CorrectionText, type Errata, inWords } from '#derive/errata.ts';

const RELU = { phi: 'relu' } as const;

const slope = (
  note: string,
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'subject'>,
): CorrectionText => ({
  note,
  on: 'activations',
  verdict: 'wrong',
  subject: { kind: 'gradient', of: 'z' },
  ...c,
});

export const errata: Errata = {
  // one unit at two inputs, off at the first; the loss is a mean
  '003-7': slope('003', {
    lines: [98, 98],
    options: RELU,
    sizes: { H: 2 },
    given: { z: [-1, 2], g: [0.5, 0.5] },
    noted: '0',
    corrected: 'dh * (z > 0)',
  }),
  '003-53': {
    lines: [100, 100],
    note: '003',
    on: 'activations',
    verdict: 'text',
    facts: [
      ['\\log_{10} 0.01^{10}', '10 * log(0.01) / log(10)'],
      ['\\log_{10} 0.25^{10}', '10 * log(0.25) / log(10)'],
    ],
  },
  '004-4': {
    lines: [39, 39],
    note: '004',
    on: 'activations',
    verdict: 'text',
    facts: [["\\sigma'(0) = \\sigma(0)\\,(1 - \\sigma(0))", 'sigmoid(0) * (1 - sigmoid(0))']],
  },
  '004-6': {
    lines: [43, 43],
    note: '004',
    on: 'activations',
    verdict: 'text',
    facts: [
      ["\\tanh'(1) - \\sigma'(1)", '1 - tanh(1)**2 - sigmoid(1) * (1 - sigmoid(1))'],
      ["\\tanh'(3) - \\sigma'(3)", '1 - tanh(3)**2 - sigmoid(3) * (1 - sigmoid(3))'],
      [
        'z^{*} = 2 \\operatorname{arccosh} \\tfrac{1 + \\sqrt{3}}{2}',
        '2 * log((1 + sqrt(3) + sqrt(2 * sqrt(3))) / 2)',
      ],
    ],
  },
  '003-65': inWords(
    '003',
    [96, 102],
    'statement',
    'Right with two limits: a leak leaves nothing exactly 0, so there is no sparsity; and sparse is not dead.',
    '对，但有两点限制：有了泄漏就没有恰好为 0 的值，谈不上稀疏；稀疏也不等于死亡。',
  ),
  // three units behind one another multiply these slopes; one that is off is enough
  '004-7': {
    note: '004',
    lines: [47, 47],
    on: 'activations',
    verdict: 'text',
    facts: [
      ["\\text{ReLU}'(2) \\cdot \\text{ReLU}'(2) \\cdot \\text{ReLU}'(2)", '(2 > 0) * (2 > 0) * (2 > 0)'],
      ["\\text{ReLU}'(2) \\cdot \\text{ReLU}'(-1) \\cdot \\text{ReLU}'(2)", '(2 > 0) * (-1 > 0) * (2 > 0)'],
    ],
  },
};
