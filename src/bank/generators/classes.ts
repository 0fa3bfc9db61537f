/** @file Questions on classes and words by hand: a confusion table, a co-occurrence matrix, softmax of nice logits. */
import { between, oneOf, shuffled } from '../chance.ts';
import { equalsNumber, shownNumber } from '../closed.ts';
import { type NumberPart, said, same } from '../question.ts';
import type { Said } from '#words/lesson.ts';
import { matrix } from './convolution.ts';
import { generator } from './generator.ts';

const share = (label: Said, right: number, marks = 1): NumberPart => ({
  form: 'number',
  label,
  right,
  shown: shownNumber(right),
  whole: false,
  marks,
});

export const confusion = generator('confusion', 'numbers', [1, 4], (rng) => {
  const [tp, fp, fn, tn] = [
    between(rng, 20, 60),
    between(rng, 5, 30),
    between(rng, 5, 30),
    between(rng, 40, 90),
  ];
  const [precision, recall] = [tp / (tp + fp), tp / (tp + fn)];
  const all = tp + fp + fn + tn;
  return {
    asks: said(
      `A classifier finds ${tp} true positives, ${fp} false positives, ${fn} false negatives and ${tn} true negatives. Compute accuracy, precision, recall, F1, and the accuracy of always saying the more frequent class.`,
      `某分类器的结果：真正例 ${tp}，假正例 ${fp}，假负例 ${fn}，真负例 ${tn}。计算准确率、精确率、召回率、F1，以及总是预测多数类时的准确率。`,
    ),
    parts: [
      share(said('accuracy', '准确率'), (tp + tn) / all),
      share(said('precision', '精确率'), precision),
      share(said('recall', '召回率'), recall),
      share(said('F1', 'F1'), (2 * tp) / (2 * tp + fp + fn)),
      share(said('baseline', '基线'), Math.max(tp + fn, fp + tn) / all),
    ],
    hints: [
      said(
        'Precision: of those called positive; recall: of those that are.',
        '精确率：被判为正的里面有多少真正；召回率：真正的里面有多少被找出。',
      ),
    ],
    solution: [
      same(
        `$\\frac{${tp} + ${tn}}{${all}}$, $\\frac{${tp}}{${tp} + ${fp}}$, $\\frac{${tp}}{${tp} + ${fn}}$, $\\frac{2 \\cdot ${tp}}{2 \\cdot ${tp} + ${fp} + ${fn}}$, $\\frac{${Math.max(tp + fn, fp + tn)}}{${all}}$`,
      ),
    ],
  };
});

const SENTENCES: Readonly<Record<keyof Said, readonly string[]>> = {
  en: ['the soup is hot', 'the soup is good', 'good soup is hot soup', 'hot noodles good soup'],
  zh: ['汤 很 热 好', '汤 很 好 喝', '好 汤 很 热 汤', '热 面 好 汤'],
};

export const cooccurrence = generator('co-occurrence', 'numbers', [1, 5], (rng) => {
  const at = between(rng, 0, SENTENCES.en.length - 1);
  const window = oneOf([1, 1, 2], rng);
  const words = SENTENCES.en[at]!.split(' ');
  const other = SENTENCES.zh[at]!.split(' ');
  const names = [...new Set(words)];
  // both sentences repeat their words alike, or the table is that of the English one
  const alike =
    names.every((n) => new Set(other.filter((_, i) => words[i] === n)).size === 1) &&
    new Set(other).size === names.length;
  const zh = alike ? other : words;
  const order = [...new Set(zh)];
  const table = names.map((a) =>
    names.map((b) => {
      let n = 0;
      words.forEach((x, i) =>
        words.forEach((y, j) => {
          if (i !== j && Math.abs(i - j) <= window && x === a && y === b) n++;
        }),
      );
      return n;
    }),
  );
  return {
    asks: said(
      `Count the co-occurrence matrix of “${words.join(' ')}” with a window of ${window} word${window > 1 ? 's' : ''} on each side; rows and columns in the order ${names.join(', ')}.`,
      `统计“${zh.join(' ')}”的共现矩阵，窗口为左右各 ${window} 个词；行列次序为 ${order.join('、')}。`,
    ),
    parts: [matrix(table)],
    hints: [said('The matrix is symmetric.', '这个矩阵是对称的。')],
    solution: [same(`$\\begin{pmatrix} ${table.map((r) => r.join(' & ')).join(' \\\\ ')} \\end{pmatrix}$`)],
  };
});

/** Two models by their logits ln 1, ln 2, …: probabilities are fractions; which has the smaller cross-entropy? */
export const twoModels = generator('two-models', 'numbers', [2, 5], (rng) => {
  const draw = (): number[] => shuffled([1, 1, 2, 3, 4, 5], rng).slice(0, 3);
  const [a, b] = [draw(), draw()];
  const hot = between(rng, 0, 2);
  const sum = (x: readonly number[]): number => x.reduce((s, v) => s + v, 0);
  const losses = [a, b].map((m) => -Math.log(m[hot]! / sum(m)));
  const better = losses[0]! === losses[1]! ? 2 : losses[0]! < losses[1]! ? 0 : 1;
  const logits = (m: readonly number[]): string =>
    `(${m.map((v) => (v === 1 ? '0' : `\\ln ${v}`)).join(',\\, ')})`;
  return {
    asks: said(
      `Two models give the logits $z_A = ${logits(a)}$ and $z_B = ${logits(b)}$ for three classes; the true class is number ${hot + 1}. Compute for both the softmax probability of the true class and the cross-entropy, without a calculator. Which is better?`,
      `两个模型对三个类别给出的 logits 为 $z_A = ${logits(a)}$，$z_B = ${logits(b)}$；真实类别是第 ${hot + 1} 类。不用计算器，分别求真实类别的 softmax 概率和交叉熵损失。哪个模型更好？`,
    ),
    parts: [
      share(same('$p_A$'), a[hot]! / sum(a)),
      share(same('$L_A$'), losses[0]!),
      share(same('$p_B$'), b[hot]! / sum(b)),
      share(same('$L_B$'), losses[1]!),
      {
        form: 'choice',
        label: said('The better one', '更好的模型'),
        options: [same('A'), same('B'), said('equal', '一样')],
        right: [better],
        several: false,
        marks: 1,
      },
    ],
    hints: [said('$e^{\\ln 3} = 3$.', '$e^{\\ln 3} = 3$。')],
    solution: [
      same(
        `$p_A = \\frac{${a[hot]}}{${sum(a)}}$, $L_A ${equalsNumber(losses[0]!)}$; $p_B = \\frac{${b[hot]}}{${sum(b)}}$, $L_B ${equalsNumber(losses[1]!)}$`,
      ),
    ],
  };
});
