// Whatever is typed as a formula is read, judged or refused in a sentence of ours, and soon.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../content/course.ts';
import { readFormula, typedLandscape } from '../../content/optimizers/race/typed.ts';
import { judge } from '#answers/answer.ts';
import { questionOf } from '#answers/question.ts';
import { build } from '#derive/build.ts';
import { NotationError } from '#notation/error.ts';
import { sentences } from '#words/notation.ts';
import { answerSentences } from '#words/answers.ts';
import { cases, soon, spoilt } from './mutations.ts';

const RACE = [
  'x**2 + y**2',
  '(1 - x)**2 + 100 * (y - x**2)**2',
  'sum(sin(x * k) for k in range(1, 5)) * exp(-y)',
  'prod(x - k for k in range(3)) + max(x, y)',
  'prod(x for a in range(20) for b in range(20) for c in range(20))',
  'sum(sum(sum(x for a in range(24)) for b in range(24)) for c in range(24))',
  'sum(x for i in range(2**53, 2**53 + 10))',
];

test('the race reads a formula, or says why not', () => {
  const zh = sentences('zh');
  fc.assert(
    fc.property(spoilt(RACE), (text) =>
      soon(() => {
        try {
          expect(typedLandscape(readFormula(text)).height(0.5, -0.5)).toBeTypeOf('number');
        } catch (error) {
          if (!(error instanceof NotationError)) throw error;
          for (const sentence of error.sentences) expect(zh).toHaveProperty([sentence]);
        }
      }),
    ),
    cases(600),
  );
});

describe.each([
  [
    'rnn',
    'dz',
    ['dh * (1 - h**2)', 'dh*(1-np.tanh(z)**2)', '\\frac{\\partial L}{\\partial h_t} \\odot (1-h_t^2)'],
  ],
  [
    'lstm',
    'dC',
    ['dh*o*(1-tanh(C)**2) + dC_next', 'sum(sum(1 for i in range(99999)) for j in range(99999)) * dh[2]'],
  ],
  ['conv-dense', 'dw', ['[u, v] sum(dz[i, j] * x[i + u, j + v] for i in range(Q) for j in range(Q))']],
  [
    'rnn',
    'dW',
    [
      'dz @ h_prev.T',
      'eye(3000)[0, 0] * dz @ h_prev.T',
      'pad(W, 4000)[0, 0] * W',
      '\\sum_t \\delta_t h_{t-1}^\\top',
    ],
  ],
] as const)('an answer to %s %s', (id, step, rights) => {
  const q = questionOf(build(definitionOf(id)!), step)!;
  const zh = answerSentences('zh');

  test('is right, wrong or not to be read', () => {
    fc.assert(
      fc.property(spoilt(rights), (text) =>
        soon(() => {
          const verdict = judge(q, text);
          if (verdict.verdict !== 'unreadable') return;
          for (const sentence of verdict.sentences) expect(zh).toHaveProperty([sentence]);
        }),
      ),
      cases(60),
    );
  });

  test.each(rights)('%s as it stands', (text) => {
    soon(() => judge(q, text));
  });
});
