/** @file What the choices, options and presets of the lesson `gnn` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { gnn } from './derivation.ts';

export const names: NamesOf<typeof gnn> = {
  choices: { rule: { en: 'rule', zh: '归一化' } },
  options: {
    symmetric: { en: 'symmetric', zh: '对称' },
    mean: { en: 'mean', zh: '平均' },
    sum: { en: 'sum', zh: '求和' },
  },
  presets: {
    four: { en: 'a triangle and a fourth', zh: '三角形加一个节点' },
    path: { en: 'three in a row', zh: '三个节点的链' },
    'one-way': { en: 'one-way', zh: '单向' },
  },
};
