/** @file Questions on attention: one query by hand with nice logarithms, and what several heads cost. */
import { between, oneOf, shuffled } from '../chance.ts';
import { shownNumber } from '../closed.ts';
import { type NumberPart, said, same } from '../question.ts';
import { generator, whole } from './generator.ts';

const number = (tex: string, right: number, marks: number, follows?: NumberPart['follows']): NumberPart => ({
  form: 'number',
  label: same(`$${tex} =$`),
  right,
  shown: shownNumber(right),
  whole: false,
  marks,
  ...(follows && { follows }),
});

/** The numbers typed for parts `from` … `from + n − 1`, or those that are right where nothing was typed. */
const typedOr = (typed: ReadonlyMap<number, number>, from: number, right: readonly number[]): number[] =>
  right.map((x, i) => typed.get(from + i) ?? x);

/** How a key of four entries adds up to 2 ln n. */
const SPREAD = [
  (ln: string) => [ln, ln, '0', '0'],
  (ln: string) => ['0', ln, '0', ln],
  (ln: string) => ['1', ln, '-1', ln],
  (ln: string) => [ln, '2', ln, '-2'],
] as const;

/** softmax(qᵀK / √d) V for one query: with d = 4 and q = 1 the scores are ln n, and the weights n / Σ n. */
export const attentionByHand = generator('scaled-attention', 'numbers', [2, 6], (rng) => {
  const counts = shuffled([1, 1, 2, 3, 4, 5], rng).slice(0, 3);
  const spread = shuffled(SPREAD, rng);
  const rows = counts.map((n, i) => spread[i]!(n === 1 ? '0' : `\\ln ${n}`));
  const values = counts.map(() => [between(rng, -2, 4), between(rng, 0, 6)]);
  const total = counts.reduce((s, n) => s + n, 0);
  const scores = counts.map((n) => Math.log(n));
  const weights = counts.map((n) => n / total);
  const out = (alpha: readonly number[], c: number): number =>
    alpha.reduce((s, a, i) => s + a * values[i]![c]!, 0);
  const softmax = (e: readonly number[], i: number): number =>
    Math.exp(e[i]!) / e.reduce((s, x) => s + Math.exp(x), 0);
  const tex = (m: readonly (readonly (string | number)[])[]): string =>
    `\\begin{pmatrix} ${m.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;
  return {
    asks: said(
      `Scaled dot-product attention with one query $q = (1,\\, 1,\\, 1,\\, 1)$; the rows of $K = ${tex(rows)}$ are the keys, those of $V = ${tex(values)}$ the values. Compute the scores $e_i = q \\cdot k_i / \\sqrt{d_k}$, the weights $\\alpha = \\operatorname{softmax}(e)$ and the output $c = \\sum_i \\alpha_i v_i$, without a calculator.`,
      `缩放点积注意力，一个查询 $q = (1,\\, 1,\\, 1,\\, 1)$；$K = ${tex(rows)}$ 的各行为键，$V = ${tex(values)}$ 的各行为值。不用计算器，求得分 $e_i = q \\cdot k_i / \\sqrt{d_k}$、权重 $\\alpha = \\operatorname{softmax}(e)$ 和输出 $c = \\sum_i \\alpha_i v_i$。`,
    ),
    parts: [
      ...scores.map((e, i) => number(`e_${i + 1}`, e, 0.5)),
      ...weights.map((a, i) => number(`\\alpha_${i + 1}`, a, 0.5, (t) => softmax(typedOr(t, 0, scores), i))),
      ...[0, 1].map((c) => number(`c_${c + 1}`, out(weights, c), 1, (t) => out(typedOr(t, 3, weights), c))),
    ],
    hints: [said('$\\sqrt{d_k} = 2$, and $e^{\\ln n} = n$.', '$\\sqrt{d_k} = 2$，且 $e^{\\ln n} = n$。')],
    solution: [
      same(`$e = (${counts.map((n) => (n === 1 ? '0' : `\\ln ${n}`)).join(',\\, ')})$`),
      same(`$\\alpha = (${counts.map((n) => `\\tfrac{${n}}{${total}}`).join(',\\, ')})$`),
      same(
        `$c = ${counts.map((n, i) => `\\tfrac{${n}}{${total}} (${values[i]!.join(',\\, ')})`).join(' + ')} = (${[0, 1].map((c) => shownNumber(out(weights, c))).join(',\\; ')})$`,
      ),
    ],
  };
});

export const attentionCounts = generator('heads', 'counts', [2, 5], (rng) => {
  const d = oneOf([64, 128, 256, 512], rng);
  const heads = oneOf([4, 8], rng);
  const n = oneOf([10, 20, 32, 50], rng);
  const scores = heads * n * n;
  const ffn = 2 * d * 4 * d + 4 * d + d;
  return {
    asks: said(
      `Self-attention over ${n} tokens with $d = ${d}$ and ${heads} heads of $d / ${heads}$ entries each. (a) Length of a query of one head. (b) Weights of $W_Q, W_K, W_V, W_O$ together, without biases. (c) Scores that all heads compute. (d) Multiplications in $Q K^\\top$ of all heads. (e) Scores of one head that a causal mask leaves. (f) Parameters of the feed-forward part $d \\to 4d \\to d$ with biases.`,
      `对 ${n} 个词元做自注意力，$d = ${d}$，共 ${heads} 个头，每头 $d / ${heads}$ 维。(a) 一个头中查询向量的长度。(b) $W_Q, W_K, W_V, W_O$ 共有多少权重（无偏置）。(c) 所有头共算出多少个得分。(d) 所有头的 $Q K^\\top$ 中共有多少次乘法。(e) 使用因果掩码时，一个头中保留多少个得分。(f) 前馈部分 $d \\to 4d \\to d$（含偏置）有多少参数。`,
    ),
    parts: [
      whole(same('(a)'), d / heads),
      whole(same('(b)'), 4 * d * d),
      whole(same('(c)'), scores),
      whole(same('(d)'), n * n * d, 1, (t) => {
        const [length, count] = [t.get(0) ?? d / heads, t.get(2) ?? scores];
        return length * count;
      }),
      whole(same('(e)'), (n * (n + 1)) / 2),
      whole(same('(f)'), ffn),
    ],
    hints: [
      said('The heads share the d entries among them.', '各头平分这 d 维。'),
      said('Token t may look at 1, …, t.', '第 t 个词元只能看 1, …, t。'),
    ],
    solution: [
      same(
        `(a) $${d} / ${heads} = ${d / heads}$; (b) $4 \\cdot ${d}^2 = ${4 * d * d}$; (c) $${heads} \\cdot ${n}^2 = ${scores}$; (d) $${scores} \\cdot ${d / heads} = ${n * n * d}$; (e) $${n} \\cdot ${n + 1} / 2 = ${(n * (n + 1)) / 2}$; (f) $2 \\cdot ${d} \\cdot ${4 * d} + ${4 * d} + ${d} = ${ffn}$`,
      ),
    ],
  };
});
