/** @file What the autocomplete may be set to: how many beginnings are kept, the rule of length, and the first characters. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, own, text } from '#figure/kinds.ts';

export const WIDTHS = [1, 2, 3, 4, 5, 8, 10, 20, 50] as const;

export const autocomplete = figure(
  'beam',
  {
    W: among(WIDTHS, 3, 'slider'),
    /** log P is divided by the length to this power. */
    alpha: dial(0, { least: 0, most: 1, step: 0.1 }),
    text: own(text('', { longest: 20 })),
  },
  {
    anchor: 'autocomplete',
    presets: {
      opening: {},
      greedy: { W: 1 },
      wider: { W: 3, text: '奶茶' },
      repeats: { W: 20, alpha: 1, text: '我' },
    },
  },
);
export type Settings = StateOf<typeof autocomplete>;
