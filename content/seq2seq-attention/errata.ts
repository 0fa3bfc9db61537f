/** @file The corrections that stand in the lesson `seq2seq-attention`. */
import { type Errata, inWords } from '#derive/errata.ts';

export const errata: Errata = {
  '003-50': inWords(
    '003',
    [462, 462],
    'statement',
    'The context changes what is fed to the cell, each of its parts with a matrix of its own; it is not added to the old state to make the new one.',
    '上下文向量改变的是送进单元的输入，各项都有自己的矩阵；它不是加到旧状态上直接当作新状态。',
  ),
  // the formula of the paper, as the note tells it
  '003-50b': {
    lines: [471, 471],
    note: '003',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'z[1]' },
    corrected: 'W @ h[0] + U @ x[1] + C @ c[1] + b',
  },
};
