/** @file Questions on sequences and mixtures: a beam on a small tree, one M step by hand, what tables of states and words hold. */
import { between, oneOf, shuffled } from '../chance.ts';
import { shownNumber } from '../closed.ts';
import { type NumberPart, said, same } from '../question.ts';
import type { Said } from '#words/lesson.ts';
import { generator, whole } from './generator.ts';

const number = (label: Said, right: number, marks = 1, follows?: NumberPart['follows']): NumberPart => ({
  form: 'number',
  label,
  right,
  shown: shownNumber(right),
  whole: false,
  marks,
  ...(follows && { follows }),
});

const WORDS = ['a', 'b', 'c'] as const;
/** First words with near probabilities, and what follows each: the greedy sentence is often not the best one. */
const FIRST = [
  [5, 4, 1],
  [4, 5, 1],
  [5, 3, 2],
] as const;
const NEXT = [
  [4, 3, 3],
  [9, 1, 0],
  [6, 2, 2],
  [7, 2, 1],
  [8, 1, 1],
] as const;

/** Beam search with k = 2 over two words, with probabilities in tenths. */
export const beamTree = generator('beam-tree', 'numbers', [2, 6], (rng) => {
  const order = (row: readonly number[]): number[] => shuffled(row, rng);
  const first = order(oneOf(FIRST, rng));
  const rows = shuffled(NEXT, rng).slice(0, 3).map(order);
  const top = (p: readonly number[]): number => p.indexOf(Math.max(...p));
  const sentences = WORDS.flatMap((_, i) =>
    WORDS.map((_, j) => ({ i, j, p: (first[i]! * rows[i]![j]!) / 100 })),
  );
  const kept = WORDS.map((_, i) => i)
    .toSorted((a, b) => first[b]! - first[a]!)
    .slice(0, 2)
    .toSorted((a, b) => a - b);
  // where two are equally probable the sum of the places decides: the earlier one
  const best = (of: typeof sentences) => of.reduce((a, b) => (b.p > a.p ? b : a));
  const greedy = best(sentences.filter(({ i }) => i === top(first)));
  const beam = best(sentences.filter(({ i }) => kept.includes(i)));
  const whole_ = best(sentences);
  const name = ({ i, j }: { i: number; j: number }): string => `${WORDS[i]} ${WORDS[j]}`;
  const table = (row: readonly number[]): string => row.map((p) => (p / 10).toString()).join(', ');
  const list = WORDS.map((w, i) => `P(· | ${w}) = (${table(rows[i]!)})`);
  return {
    asks: said(
      `A decoder says two words out of a, b, c. P(first) = (${table(first)}); ${list.join('; ')}. Search with a beam of k = 2; of equally probable sentences take the first in the alphabet. (a) Which beginnings are kept after the first word? (b) Probability of the greedy sentence. (c) The sentence that the beam finds, and (d) its probability. (e) Probability of the best of all nine sentences.`,
      `解码器依次输出两个词，每个取自 a、b、c。第一个词的概率为 (${table(first)})；${list.join('；')}。用束宽 k = 2 的束搜索；概率相同时取字母序在前的句子。(a) 第一个词之后保留哪些？(b) 贪心搜索得到的句子的概率。(c) 束搜索得到的句子。(d) 它的概率。(e) 全部九个句子中最大的概率。`,
    ),
    parts: [
      {
        form: 'choice',
        label: same('(a)'),
        options: WORDS.map((w) => same(w)),
        right: kept,
        several: true,
        marks: 1,
      },
      number(same('(b)'), greedy.p),
      {
        form: 'choice',
        label: same('(c)'),
        options: sentences.map((s) => same(name(s))),
        right: [sentences.indexOf(beam)],
        several: false,
        marks: 1,
      },
      number(same('(d)'), beam.p),
      number(same('(e)'), whole_.p),
    ],
    hints: [
      said(
        'The beam extends both beginnings and then compares all six sentences.',
        '束搜索把两个开头都扩展，再比较全部六个句子。',
      ),
    ],
    solution: [
      said(
        `Kept: ${kept.map((i) => WORDS[i]).join(', ')}. Greedy: ${name(greedy)}, $${first[greedy.i]! / 10} \\cdot ${rows[greedy.i]![greedy.j]! / 10} = ${greedy.p}$.`,
        `保留：${kept.map((i) => WORDS[i]).join('、')}。贪心：${name(greedy)}，$${first[greedy.i]! / 10} \\cdot ${rows[greedy.i]![greedy.j]! / 10} = ${greedy.p}$。`,
      ),
      said(
        `Beam: ${name(beam)}, $${first[beam.i]! / 10} \\cdot ${rows[beam.i]![beam.j]! / 10} = ${beam.p}$; best of all: ${name(whole_)}, ${whole_.p}.`,
        `束搜索：${name(beam)}，$${first[beam.i]! / 10} \\cdot ${rows[beam.i]![beam.j]! / 10} = ${beam.p}$；全局最优：${name(whole_)}，${whole_.p}。`,
      ),
    ],
  };
});

/** Weights, means and variances of a mixture of two from given responsibilities. */
export const mixtureStep = generator('m-step', 'numbers', [2, 6], (rng) => {
  const x = oneOf(
    [
      [0, 2, 4, 6],
      [-2, 0, 2, 8],
      [1, 3, 5, 7],
    ],
    rng,
  );
  const r = oneOf(
    [
      [1, 1, 0.5, 0],
      [1, 0.5, 0.5, 0],
      [1, 0.75, 0.25, 0],
      [1, 1, 0.5, 0.5],
    ],
    rng,
  );
  const mean = (w: readonly number[]): number =>
    w.reduce((s, v, i) => s + v * x[i]!, 0) / w.reduce((s, v) => s + v, 0);
  const other = r.map((v) => 1 - v);
  const n = r.reduce((s, v) => s + v, 0);
  const [m1, m2] = [mean(r), mean(other)];
  const variance = (m: number): number => r.reduce((s, v, i) => s + v * (x[i]! - m) ** 2, 0) / n;
  const list = (values: readonly number[]): string => values.join(',\\, ');
  return {
    asks: said(
      `A mixture of two Gaussians on the points $x = (${list(x)})$. The E step gave the responsibilities $r_1 = (${list(r)})$ of the first, the rest are of the second. Do the M step: (a) expected number of points of the first, (b) its weight, (c) both means, (d) variance of the first around its new mean.`,
      `对数据点 $x = (${list(x)})$ 拟合两个高斯分布的混合。E 步得到第一个分量的责任 $r_1 = (${list(r)})$，其余属于第二个。做 M 步：(a) 第一个分量的期望点数；(b) 它的混合权重；(c) 两个均值；(d) 第一个分量以新均值计算的方差。`,
    ),
    parts: [
      number(same('(a) $N_1 =$'), n),
      number(same('(b) $\\pi_1 =$'), n / 4, 1, (t) => {
        const typed = t.get(0);
        return typed === undefined ? undefined : typed / 4;
      }),
      number(same('(c) $\\mu_1 =$'), m1, 1, (t) => {
        const typed = t.get(0);
        return typed ? (m1 * n) / typed : undefined;
      }),
      number(same('(c) $\\mu_2 =$'), m2),
      number(same('(d) $\\sigma_1^2 =$'), variance(m1), 1, (t) => {
        const typed = t.get(2);
        return typed === undefined ? undefined : variance(typed);
      }),
    ],
    hints: [said('Each point counts as much as its responsibility says.', '每个点按它的责任计数。')],
    solution: [
      same(
        `(a) $${r.join(' + ')} = ${n}$; (b) $${n} / 4 = ${shownNumber(n / 4)}$; (c) $\\mu_1 = ${shownNumber(m1)}$, $\\mu_2 = ${shownNumber(m2)}$; (d) $\\sigma_1^2 = \\frac{1}{N_1} \\sum_i r_{1,i} (x_i - \\mu_1)^2 = ${shownNumber(variance(m1))}$`,
      ),
    ],
  };
});

export const chainCounts = generator('chain', 'counts', [2, 4], (rng) => {
  const [states, symbols, T] = [between(rng, 2, 6), between(rng, 3, 10), between(rng, 3, 8)];
  const free = states - 1 + states * (states - 1) + states * (symbols - 1);
  const forward = states + (T - 1) * (states * states + states);
  return {
    asks: said(
      `A hidden Markov model with ${states} states and ${symbols} symbols, and a sequence of ${T} symbols. (a) How many sequences of states are there? (b) How many entries have the tables of first states, transitions and emissions together? (c) How many of them are free, as each distribution adds up to 1? (d) How many multiplications does the forward algorithm need, with $\\alpha_1 = \\pi \\odot b_1$ and $\\alpha_t = (A^\\top \\alpha_{t-1}) \\odot b_t$?`,
      `一个隐马尔可夫模型有 ${states} 个状态、${symbols} 个符号，观测序列长 ${T}。(a) 共有多少条状态序列？(b) 初始分布、转移矩阵和发射矩阵共有多少个元素？(c) 考虑各分布之和为 1，其中自由参数有多少个？(d) 前向算法 $\\alpha_1 = \\pi \\odot b_1$，$\\alpha_t = (A^\\top \\alpha_{t-1}) \\odot b_t$ 共需多少次乘法？`,
    ),
    parts: [
      whole(same('(a)'), states ** T),
      whole(same('(b)'), states + states * states + states * symbols),
      whole(same('(c)'), free),
      whole(same('(d)'), forward),
    ],
    hints: [
      said('One entry of each distribution follows from the others.', '每个分布都有一个元素由其余元素决定。'),
    ],
    solution: [
      same(
        `(a) $${states}^{${T}} = ${states ** T}$; (b) $${states} + ${states}^2 + ${states} \\cdot ${symbols} = ${states + states * states + states * symbols}$; (c) $${states - 1} + ${states} \\cdot ${states - 1} + ${states} \\cdot ${symbols - 1} = ${free}$; (d) $${states} + ${T - 1} (${states}^2 + ${states}) = ${forward}$`,
      ),
    ],
  };
});

/** What word vectors cost: two tables, the full softmax, negative sampling, a binary tree. */
export const tableCounts = generator('tables', 'counts', [2, 4], (rng) => {
  const depth = oneOf([10, 12, 13, 14], rng);
  const words = 2 ** depth;
  const size = oneOf([50, 100, 200, 300], rng);
  const negatives = oneOf([5, 10, 15], rng);
  return {
    asks: said(
      `Skip-gram with ${words} words and vectors of ${size} entries, one table for centres and one for contexts, no biases. (a) How many parameters? (b) Multiplications for the scores of one pair under the full softmax. (c) The same with one true word and ${negatives} negative samples. (d) The same along a path of a balanced binary tree with ${words} leaves. (e) How many inner nodes has the tree?`,
      `Skip-gram：${words} 个词，词向量 ${size} 维，中心词和上下文词各一张表，无偏置。(a) 共有多少参数？(b) 用完整 softmax，算一对词的各得分要多少次乘法？(c) 改用 1 个正例和 ${negatives} 个负例呢？(d) 改为沿一棵有 ${words} 个叶子的平衡二叉树的路径呢？(e) 这棵树有多少个内部节点？`,
    ),
    parts: [
      whole(same('(a)'), 2 * words * size),
      whole(same('(b)'), words * size),
      whole(same('(c)'), (negatives + 1) * size),
      whole(same('(d)'), depth * size),
      whole(same('(e)'), words - 1),
    ],
    hints: [same(`$${words} = 2^{${depth}}$`)],
    solution: [
      same(
        `(a) $2 \\cdot ${words} \\cdot ${size} = ${2 * words * size}$; (b) $${words} \\cdot ${size} = ${words * size}$; (c) $${negatives + 1} \\cdot ${size} = ${(negatives + 1) * size}$; (d) $${depth} \\cdot ${size} = ${depth * size}$; (e) $${words} - 1 = ${words - 1}$`,
      ),
    ],
  };
});
