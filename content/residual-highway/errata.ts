/** @file The corrections that stand in the lesson `residual-highway`. */
import type { CorrectionText, Errata } from '#derive/errata.ts';

const depth = (c: Omit<CorrectionText, 'note' | 'on'>): CorrectionText => ({
  note: '003',
  on: 'residual-highway',
  ...c,
});

export const errata: Errata = {
  '003-20': depth({
    lines: [181, 183],
    verdict: 'text',
    facts: [
      ['(1 + 0.15)^{50}', '1.15**50'],
      ['(1 + 0.02)^{50}', '1.02**50'],
      ['\\log_{10} (1 - 0.9)^{50}', '50 * log(1 - 0.9) / log(10)'],
    ],
  }),
  '003-55': depth({
    lines: [185, 185],
    verdict: 'text',
    facts: [['\\max(-0.7 + 0,\\, 0)', 'max(-0.7, 0)']],
  }),
  '003-56': depth({
    lines: [191, 191],
    verdict: 'text',
  }),
  '003-60': depth({
    lines: [167, 167],
    verdict: 'text',
  }),
};
