/** @file The corrections that stand in the lesson `logistic-regression`. */
import { type Errata, inWords } from '#derive/errata.ts';

export const errata: Errata = {
  // a loss function is not maximised: only the word is wrong
  '003-37': inWords(
    '003',
    [350, 350],
    'notation',
    'What is maximised is the likelihood; the loss is minus its logarithm, and its gradient has the opposite sign.',
    '要最大化的是似然；损失是它的对数的相反数，梯度的符号相反。',
  ),
  // the note’s line is the gradient of what it calls L, the log-likelihood
  '003-37b': {
    lines: [371, 371],
    note: '003',
    on: 'logistic-regression',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'theta', objective: 'up' },
    corrected: 'X.T @ (y - f)',
  },
  '003-37c': {
    lines: [371, 371],
    note: '003',
    on: 'logistic-regression',
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'X', objective: 'up' },
    corrected: '(y - f) @ theta.T',
  },
  '003-44b': inWords(
    '003',
    [344, 352],
    'notation',
    'What is modelled is the probability of the label given the input, $P(Y = 1 \\mid x)$, and not $P(X = 1)$; the $f(z)$ under the brace is a name and no denominator.',
    '要建模的是给定输入时标签的概率 $P(Y = 1 \\mid x)$，不是 $P(X = 1)$；花括号下的 $f(z)$ 是名字，不是分母。',
  ),
};
