/**
 * @file What is said of a typed answer, in both languages: the verdict, the slip, and why it cannot be read. Long because
 * it is a table of sentences.
 */
import type { SlipKind } from '#answers/slips/kinds.ts';
import { fill } from './fill.ts';
import { sentences as ofNotation } from './notation.ts';
import type { Sentences } from './refusal.ts';
import type { Lang } from './words.ts';

export interface AnswerWords {
  readonly right: string;
  /** What was read, set before the verdict. */
  readonly readAs: string;
  readonly oneSlip: string;
  readonly oneOf: string;
  readonly or: string;
  readonly noSlip: string;
  readonly here: string;
  /** Each slip, with its part. */
  readonly slips: Readonly<Record<SlipKind, string>>;
}

const en: AnswerWords = {
  right: 'Right.',
  readAs: 'Read as',
  oneSlip: 'Not quite: {what}.',
  oneOf: 'Not quite: one of these, {what}.',
  or: '; or ',
  noSlip: 'Not equal, and not one slip away.',
  here: 'Here: “{place}”.',
  slips: {
    sign: 'the sign of {part}',
    'dropped-term': 'a term is missing, {part}',
    'dropped-factor': 'a factor is missing, {part}',
    'lost-power': 'a power is lost at {part}',
    'lost-transpose': 'a transpose is missing at {part}',
    'lost-function': 'a function is missing round {part}',
    'wrong-time': 'the time step of {part}',
    'swapped-factors': 'the order of the factors in {part}',
    'wrong-range': 'the range of the sum {part}',
    'overwritten-sum': 'only the last term is left, {part}: it has to be added up',
    'flipped-comparison': 'the comparison {part} is turned round',
    'wrong-gate': 'this is another gate than the one that belongs here, {part}',
    'wrong-slope': 'this is no slope of the function, or that of another one, {part}',
    'slope-argument': 'the slope is taken at the wrong place, {part}',
    'wrong-quantity': 'one quantity stands for another, {part}',
    'doubled-path': 'a path is counted twice, {part}',
    'extra-factor': 'there is a factor too many, {part}',
    'wrong-constant': 'the constant at {part}',
    'transposed-result': 'the whole is transposed',
    'outer-order': 'the outer product is the other way round, {part}',
    'elementwise-for-matmul': 'entry by entry where a matrix product belongs, or the reverse, {part}',
    complement: 'a share where 1 minus it belongs, or the reverse, {part}',
    'missing-sum': 'the sum over {part} is missing',
    'extra-term': 'there is a term too many, {part}',
    'extra-transpose': 'there is a transpose too many, {part}',
    'wrong-side': 'inside where it belongs outside, or the reverse, {part}',
    'wrong-operation': 'the operation in {part}',
  },
};

const zh: AnswerWords = {
  right: '正确。',
  readAs: '读作',
  oneSlip: '差一点：{what}。',
  oneOf: '差一点，下面几种疏忽都会得到这个结果：{what}。',
  or: '；或',
  noSlip: '与正确结果不相等，而且不止一处疏忽。',
  here: '位置：“{place}”。',
  slips: {
    sign: '{part} 的符号不对',
    'dropped-term': '漏了一项 {part}',
    'dropped-factor': '漏了一个因子 {part}',
    'lost-power': '{part} 处的幂次不对',
    'lost-transpose': '{part} 处漏了转置',
    'lost-function': '{part} 处漏了函数',
    'wrong-time': '{part} 的时刻不对',
    'swapped-factors': '{part} 中因子的次序颠倒了',
    'wrong-range': '求和 {part} 的范围不对',
    'overwritten-sum': '只剩最后一项 {part}：应当累加，而不是覆盖',
    'flipped-comparison': '比较 {part} 的方向反了',
    'wrong-gate': '{part} 处用错了门',
    'wrong-slope': '{part} 不是所求函数的导数，或是别的函数的导数',
    'slope-argument': '{part} 处导数的自变量不对',
    'wrong-quantity': '{part} 处用错了量',
    'doubled-path': '有一条路径算了两次：{part}',
    'extra-factor': '多了一个因子 {part}',
    'wrong-constant': '{part} 处的常数不对',
    'transposed-result': '整个结果被转置了',
    'outer-order': '外积的次序反了：{part}',
    'elementwise-for-matmul': '{part} 处混淆了逐元素相乘与矩阵乘法',
    complement: '{part} 处把一个量与 1 减去它弄混了',
    'missing-sum': '漏了对 {part} 的求和',
    'extra-term': '多了一项 {part}',
    'extra-transpose': '{part} 处多了一个转置',
    'wrong-side': '{part} 应在里面的放到了外面，或者相反',
    'wrong-operation': '{part} 处的运算不对',
  },
};

export const answerWords = (lang: Lang): AnswerWords => (lang === 'zh' ? zh : en);

/** A slip as it was found: the kind, and the part as it is written. */
export interface SlipText {
  readonly kind: SlipKind;
  readonly part: string;
}

/** The slips of a wrong answer, in one sentence. */
export function slipsText(slips: readonly SlipText[], lang: Lang): string {
  const words = answerWords(lang);
  if (!slips.length) return words.noSlip;
  const what = slips.map(({ kind, part }) => fill(words.slips[kind], { part })).join(words.or);
  return fill(slips.length > 1 ? words.oneOf : words.oneSlip, { what });
}

/** Sentences of refusals that only answers have, by their English. */
const refusals: Sentences = {
  'This answer asks for more than {most} steps of arithmetic.': '这个答案的计算量超过 {most} 步。',
  'Use ranges of the sizes of the page.': '请用本页给出的大小作范围。',
  'The index {index} has no value.': '下标 {index} 没有取值。',
  'Sum over it, or write a number.': '请对它求和，或写成具体的数。',
  'This reads the quantity that is asked for.': '答案里用到了所问的量本身。',
  'Write it out by other quantities.': '请用其他量把它写出来。',
  'This is not a finite number.': '这不是有限的数。',
  'Check what is divided by.': '请检查除数。',
  'At some values this is not a finite number.': '在某些取值下，这不是有限的数。',
  'Check what is divided by, and the logarithms.': '请检查除数和对数。',
  'A quantity is read at a time at which it has no value.': '某个量在所写的时刻没有值。',
  'The steps are t = 1…T; the state is there at 0 too.': '时间步为 t = 1…T；只有状态在 0 时也有值。',
  'An index runs out of its range.': '下标超出了范围。',
  'Entries are counted from 0, times from 1.': '分量从 0 数起，时刻从 1 数起。',
  'The shape is {found}, but {wanted} is asked for.': '形状是 {found}，所求的却是 {wanted}。',
  'Check which axes are summed over.': '请检查对哪些轴求了和。',
  'The axes do not fit: {a} {op} {b}.': '两边的轴对不上：{a} {op} {b}。',
  'Check each factor: transposed, in another order, another quantity?':
    '请检查每个因子：是否要转置、换次序，或用了别的量？',
  'The function “{fn}” takes two values.': '函数“{fn}”需要两个值。',
  'Write {fn}(a, b).': '请写 {fn}(a, b)。',
  'The function “where” takes three values.': '函数“where”需要三个值。',
  'Write where(z > 0, a, b).': '请写 where(z > 0, a, b)。',
  'The function “{fn}” cannot be used like this.': '函数“{fn}”不能这样用。',
  'Write it with signs, such as * or @.': '请用 *、@ 之类的符号来写。',
  'The function “{fn}” is given nothing.': '函数“{fn}”没有自变量。',
  'Write {fn}(x).': '请写 {fn}(x)。',
  'There is no function of that name here.': '这里没有叫这个名字的函数。',
  'Name it: tanh, sigmoid or relu.': '请写出它的名字：tanh、sigmoid 或 relu。',
  'This derivative is not known here.': '这里不认识这个导数。',
  'Write the derivative out, as in 1 - tanh(z)**2.': '请把导数写出来，如 1 - tanh(z)**2。',
  'The identity matrix needs its size.': '单位矩阵需要写明阶数。',
  'Write eye(H), say.': '例如写 eye(H)。',
  'Only a lower bound can be set here.': '这里只能给下界。',
  'Write max(z, 0).': '请写 max(z, 0)。',
  'The answer ends too early.': '答案没有写完。',
  'Write a number, a name or “(” here.': '请在这里写一个数、一个名字或“(”。',
  '“{found}” cannot start a term.': '一项不能以“{found}”开头。',
  '{found} is too large.': '{found} 太大了。',
  'Use a number below 1e308.': '请用小于 1e308 的数。',
  'The indicator has no condition.': '示性函数缺少条件。',
  'Write 1[z > 0].': '请写 1[z > 0]。',
  'The function “{found}” has no brackets.': '函数“{found}”后面缺少括号。',
  'Write {found}( … ).': '请写 {found}( … )。',
  'After “^” there is no exponent.': '“^”后面缺少指数。',
  'Write a number here, such as 2.': '请在这里写一个数，如 2。',
  'Only a quantity has a gradient here.': '这里只有量才有梯度。',
  'Write dh for the gradient by h.': '对 h 的梯度请写 dh。',
  'The method “{found}” is not known here.': '这里不认识方法“{found}”。',
  'Write it as a product, a sum or .T.': '请写成乘积、求和或 .T。',
  'There is a hidden sign {code} that turns the direction of the text.':
    '文本里有一个看不见的、改变书写方向的字符 {code}。',
  'Type the formula anew.': '请重新输入公式。',
  '“{found}” ({code}) is no Latin letter, though it looks like {meant}.':
    '“{found}”({code}) 看起来像 {meant}，却不是拉丁字母。',
  'Type {meant} instead.': '请改成 {meant}。',
  'The answer ends where “{wanted}” belongs.': '答案到这里就结束了，还缺“{wanted}”。',
  'Found “{found}” where “{wanted}” belongs.': '这里应当是“{wanted}”，却写了“{found}”。',
  'Write “{wanted}” here.': '请在这里写上“{wanted}”。',
  'This answer is nested too deeply.': '答案的括号套得太深。',
  'Split it into smaller steps.': '请拆成几步来写。',
  'After the index there is no “in”.': '下标后面缺少“in”。',
  'Write for t in range(1, T + 1).': '请写 for t in range(1, T + 1)。',
  'An index runs over a range.': '下标要在一个 range 里取值。',
  'Write range(1, T + 1).': '请写 range(1, T + 1)。',
  'A range goes up or down by one here.': '这里的 range 每次只能增减 1。',
  'Write range(n) or range(a, b).': '请写 range(n) 或 range(a, b)。',
  'An index name is missing.': '缺少下标的名字。',
  'Write a name such as t or k.': '请写一个名字，例如 t 或 k。',
  'The sum has no index.': '求和缺少下标。',
  'Write \\sum_{t=1}^{T}.': '请写 \\sum_{t=1}^{T}。',
  'Only the gradient of the loss is a name here, such as ∂L/∂h.': '这里只有损失的梯度可以作名字，如 ∂L/∂h。',
  'Write other derivatives out.': '其他导数请写出来。',
  'Behind ∇ there is no quantity.': '∇ 后面缺少量。',
  'Write ∇_h L, or dh.': '请写 ∇_h L 或 dh。',
  'A name is missing.': '缺少一个名字。',
  'Write a name of the page, such as h.': '请写本页中的一个名字，如 h。',
  'After “if” there is no “else”.': '“if”后面缺少“else”。',
  'Write (condition) * value.': '请写 (条件) * 值。',
  'Behind the bar there is no “≥”.': '竖线后面缺少“≥”。',
  'Write \\ge t, or the name with _since[t].': '请写 \\ge t，或用带 _since[t] 的名字。',
  'There is no quantity “{found}” on this page.': '本页没有名为“{found}”的量。',
  'Did you mean {meant}?': '是不是想写 {meant}？',
  'The names here are: {names}.': '这里的名字有：{names}。',
  'There is nothing to read.': '没有可读的内容。',
  'Type the right-hand side, such as dh * (1 - h**2).': '请写等号右边，如 dh * (1 - h**2)。',
  '“{found}” is left over.': '多出了“{found}”。',
  'Remove it, or open a bracket before it.': '请删去它，或在前面补上左括号。',
  'Write * or @ between two factors.': '两个因子之间请写 * 或 @。',
  'The left side is not {wanted}, which is asked for.': '等号左边不是所问的 {wanted}。',
  'Type the right-hand side only.': '请只写等号右边。',
  'The size of this matrix is not said.': '没有说明这个矩阵的大小。',
  'A single number has no transpose, and only a function has a derivative.':
    '单个数没有转置，只有函数才有导数。',
  'Remove the ′.': '请去掉 ′。',
  'A list is no value here.': '这里不能用列表作值。',
  'Write the terms with + between them.': '请把各项用 + 连起来。',
  'There is no inverse of a matrix here.': '这里没有矩阵的逆。',
  'Write 1 / x for a number or entry by entry.': '对数或逐元素的倒数请写 1 / x。',
  'The indices do not fit this quantity.': '下标与这个量不符。',
  'Write h[t] for a time, then [i, j] for an entry.': '请先用 h[t] 指明时刻，再用 [i, j] 指明分量。',
  'A single number has no entries.': '单个数没有分量。',
  'Remove the brackets.': '请去掉方括号。',
  'Give one index for each axis.': '每个轴请给一个下标。',
  'Only the gradient of a shared parameter is gathered from a time on.':
    '只有共享参数的梯度才从某一时刻起累加。',
  'Write the sum over time.': '请写成对时间的求和。',
  'A subscript is missing.': '缺少下标。',
  'Write a name or a number, such as h_t.': '请写一个名字或数，如 h_t。',
  'The index {index} has no bounds.': '下标 {index} 没有上下界。',
  'Write for {index} in range(1, T + 1), say.': '例如写 for {index} in range(1, T + 1)。',
  'This answer has {found} characters.': '答案有 {found} 个字符，太长了。',
  'Keep it under {most}.': '请控制在 {most} 个以内。',
  'This answer has more than {most} signs and names.': '答案的符号和名字超过 {most} 个。',
  'The command “{found}” is not known here.': '这里不认识命令“{found}”。',
  'Write every term, or a sum over an index.': '请写出每一项，或写成对下标的求和。',
  'Use the signs of the page, such as \\odot, \\frac, \\sum or ^T.':
    '请用本页的记号，如 \\odot、\\frac、\\sum 或 ^T。',
  '“⊗” is the outer product for some and the product entry by entry for others.':
    '“⊗”有人用作外积，有人用作逐元素相乘。',
  'Write ⊙ or *, or the outer product as a b^T.': '请写 ⊙ 或 *；外积请写 a b^T。',
  'A text in quotes is no part of a formula.': '公式里不能有引号中的文字。',
  'Remove it.': '请删去。',
  '“{found}” ({code}) is not part of the notation.': '这里的记法中没有“{found}”({code})。',
  'Use letters, digits, + - * / @ ^ _ ( ) [ ] or LaTeX.': '可用字母、数字、+ - * / @ ^ _ ( ) [ ] 或 LaTeX。',
  'What becomes of the entries in this shape cannot be read here.': '这里读不出各元素变成这个形状后的位置。',
  'Write one entry, as in x[Q * i + j, 0].': '请写出一个元素，如 x[Q * i + j, 0]。',
  'What is left along these axes cannot be read here.': '这里读不出沿这些轴归并之后剩下的是什么。',
  'Write one entry, as a sum or max over an index.': '请写出一个元素，如对某个下标求和或取最大值。',
  'This sum has too many terms.': '这个求和的项太多。',
  'Write them out.': '请逐项写出。',
  'a single number': '单个数',
};

/** Every sentence that a refused answer may be told. */
export const answerSentences = (lang: Lang): Sentences => ({
  ...ofNotation(lang),
  ...(lang === 'zh' ? refusals : {}),
});
