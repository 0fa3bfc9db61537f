/** @file The corrections that stand in the lesson `gru`. */
import { type Errata, inWords } from '#derive/errata.ts';

export const errata: Errata = {
  // a convention, not an error: u weighs the candidate
  '003-3': {
    lines: [76, 86],
    note: '003',
    on: 'gru',
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'h[2]' },
    corrected: '(1 - u[2]) * h[1] + u[2] * n[2]',
  },
  '003-63': inWords(
    '003',
    [84, 84],
    'statement',
    'Along the direct path the share that is kept is $1 - u_t$ alone; $r_t$ decides what the candidate sees.',
    '沿着直通的路，保留的比例只由 $1 - u_t$ 决定；$r_t$ 决定的是候选状态看得到什么。',
  ),
  '003-4': inWords(
    '003',
    [74, 76],
    'statement',
    'The update gate mixes the old state with the candidate, not with the input.',
    '更新门混合的是旧状态与候选状态，不是旧状态与输入。',
  ),
};
