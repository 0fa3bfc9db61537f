/** @file The corrections that stand in the lesson `text-cnn`. */
import type { CorrectionText } from '../../derive/correction.ts';
import { text } from './shared.ts';

export const textCnn: Readonly<Record<string, CorrectionText>> = {
  // with as many windows as kernels both sides have one shape, and an error can be measured
  '003-22': {
    note: '003',
    on: 'text-cnn',
    verdict: 'wrong',
    options: { pooling: 'average', f: 'relu' },
    sizes: { P: 3, F: 3 },
    subject: { kind: 'value', of: 'h' },
    noted: 'a @ (0 * b + 1) / F',
    notedTex: 'h_j = \\frac{1}{F} \\sum_{f=0}^{F-1} a_{j,f}',
    corrected: '[f, l] 1 / P * sum(a[j, f] for j in range(P))',
    correctedTex: 'h_f = \\frac{1}{P} \\sum_{j=0}^{P-1} a_{j,f}',
  },
  '003-52': {
    note: '003',
    on: 'text-cnn',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'z' },
    corrected: 'z_flat',
  },
  '003-52b': { ...text('003'), on: 'text-cnn' },
  '003-61c': { ...text('003'), on: 'text-cnn' },
};
