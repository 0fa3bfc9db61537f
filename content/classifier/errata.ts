/** @file The corrections that stand in the lesson `classifier`. */
import { type Errata, inWords } from '#derive/errata.ts';

export const errata: Errata = {
  '000-10': {
    lines: [124, 124],
    note: '000',
    verdict: 'text',
    facts: [
      [
        '\\frac{0.7826 - 0.7839}{\\sqrt{2 \\cdot 0.78 \\cdot 0.22 / 768}}',
        '(0.7826 - 0.7839) / sqrt(2 * 0.78 * 0.22 / 768)',
      ],
      [
        '\\frac{0.7734 - 0.7839}{\\sqrt{2 \\cdot 0.78 \\cdot 0.22 / 768}}',
        '(0.7734 - 0.7839) / sqrt(2 * 0.78 * 0.22 / 768)',
      ],
    ],
  },
  '000-11': {
    lines: [65, 71],
    note: '000',
    verdict: 'text',
    facts: [
      ['\\frac{7987}{11987}', '7987 / 11987'],
      ['0.5755 \\cdot 1536', '0.5755 * 1536'],
      ['0.6406 \\cdot 768', '0.6406 * 768'],
    ],
  },
  '000-12': inWords(
    '000',
    [40, 75],
    'statement',
    'A number of epochs fixed in advance, and another for each model, is no selection, and a test part that is looked at before all is decided is a second validation part.',
    '事先定死、各模型又不相同的轮次不成其为选择；在尚未定下一切之前就看的测试集，只是第二个验证集。',
  ),
  // ten words and forty pads
  '000-14': {
    lines: [124, 124],
    note: '000',
    verdict: 'text',
    facts: [['\\frac{10}{10 + 40}', '10 / (10 + 40)']],
  },
  '000-14b': { ...inWords('000', [124, 124]), on: 'classifier' },
};
