/** @file The corrections that stand in the lesson `beam-search`. */
import { beamSearch } from './derivation.ts';
import { type Errata, inWords } from '#derive/errata.ts';

const { myopic } = beamSearch.text.presets;

export const errata: Errata = {
  '003-45': {
    ...inWords(
      '003',
      [453, 455],
      'statement',
      'Greedy search, too, gives each word its probability after all words before it; it is myopic, because it never comes back to a word it has chosen.',
      '贪心时每个词的概率同样取决于前面所有的词；它的毛病是短视：选定的词不会再改。',
    ),
    facts: [
      ['P(\\text{AAA})', '0.5 * 0.4 * 0.98'],
      ['P(\\text{BAA})', '0.4 * 0.9 * 0.98'],
    ],
  },
  // the last two factors alone, where the product of all of them is meant
  '003-46': {
    note: '003',
    lines: [445, 447],
    verdict: 'wrong',
    subject: { kind: 'value', of: 'c' },
    given: myopic.given,
    noted:
      '[r, k] sum((r == i * K + j) * (b[i, j] - a[i, 0]) for i in range(K) for j in range(K)) + Q[r, k] - log(sum(exp(Q[r, l]) for l in range(K)))',
    notedTex: 'c_{rk} = \\log P(y_2 \\mid y_1) + \\log P(y_3 \\mid y_1 y_2)',
    corrected:
      '[r, k] sum((r == i * K + j) * b[i, j] for i in range(K) for j in range(K)) + Q[r, k] - log(sum(exp(Q[r, l]) for l in range(K)))',
    correctedTex: 'c_{rk} = \\log P(y_1) + \\log P(y_2 \\mid y_1) + \\log P(y_3 \\mid y_1 y_2)',
  },
  '003-47': {
    ...inWords(
      '003',
      [451, 458],
      'statement',
      'What is found at the end is the most probable of those that were kept, not of all; a beam of two can miss the best.',
      '最后选出的只是留下来的序列中概率最大的，不是全部序列中最大的；保留两个也可能错过最优。',
    ),
    facts: [
      ['P(\\text{AAA})', '0.4 * 0.5 * 0.98'],
      ['P(\\text{CAA})', '0.25 * 0.98 * 0.98'],
    ],
  },
};
