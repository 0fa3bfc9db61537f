/** @file The corrections that stand in the lesson `activations`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { RELU } from './shared.ts';

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

export const activations: Readonly<Record<string, CorrectionText>> = {
  // one unit at two inputs, off at the first; the loss is a mean
  '003-7': slope('003', {
    options: RELU,
    sizes: { H: 2 },
    given: { z: [-1, 2], g: [0.5, 0.5] },
    noted: '0',
    corrected: 'dh * (z > 0)',
  }),
  '003-53': {
    note: '003',
    on: 'activations',
    verdict: 'text',
    facts: [
      ['\\log_{10} 0.01^{10}', '10 * log(0.01) / log(10)'],
      ['\\log_{10} 0.25^{10}', '10 * log(0.25) / log(10)'],
    ],
  },
  '004-4': {
    note: '004',
    on: 'activations',
    verdict: 'text',
    facts: [["\\sigma'(0) = \\sigma(0)\\,(1 - \\sigma(0))", 'sigmoid(0) * (1 - sigmoid(0))']],
  },
  '004-6': {
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
  // three units behind one another would multiply these slopes; one that is off is enough
  '004-7': slope('004', {
    options: RELU,
    sizes: { H: 3 },
    given: { z: [-1, -0.5, 2], g: [1, 1, 1] },
    noted: 'dh',
    corrected: 'dh * (z > 0)',
  }),
};
