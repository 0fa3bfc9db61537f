/** @file The corrections that stand in the lesson `text-cnn`. */
import { type Errata, inWords } from '#derive/errata.ts';

export const errata: Errata = {
  // with as many windows as kernels both sides have one shape, and an error can be measured
  '003-22': {
    lines: [217, 217],
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
    lines: [201, 201],
    note: '003',
    on: 'text-cnn',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'z' },
    corrected: 'z_flat',
  },
  '003-52b': {
    ...inWords(
      '003',
      [201, 203],
      'notation',
      '$n$ is the length of a word vector in one line and the number of kernels in the next: they are $D$ and $F$.',
      '$n$ 前一处是词向量的长度，后一处是卷积核的个数：应分别记作 $D$ 与 $F$。',
    ),
    on: 'text-cnn',
  },
  '003-61c': {
    ...inWords(
      '003',
      [203, 204],
      'statement',
      'Not the kernels but the pooling makes a vector of fixed length: the convolution has $N - K + 1$ windows.',
      '得到定长向量靠的是池化而不是卷积核：卷积有 $N - K + 1$ 个窗口。',
    ),
    on: 'text-cnn',
  },
};
