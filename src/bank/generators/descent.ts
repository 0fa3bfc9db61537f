/** @file Questions by hand on the first steps of training: descent on a parabola, a sigmoid as a graph, how weights begin. */
import { between, oneOf } from '../chance.ts';
import { shownNumber } from '../closed.ts';
import { type NumberPart, said, same } from '../question.ts';
import type { Said } from '#words/lesson.ts';
import { generator } from './generator.ts';

const number = (label: Said, right: number, marks = 0.5, follows?: NumberPart['follows']): NumberPart => ({
  form: 'number',
  label,
  right,
  shown: shownNumber(right),
  whole: false,
  marks,
  ...(follows && { follows }),
});

/** What plain descent does where each step multiplies the distance by `factor`. */
const COURSE: readonly (readonly [when: (factor: number) => boolean, is: Said])[] = [
  [(r) => r > 0, said('it comes nearer to the minimum from one side', '从一侧单调地接近最小点')],
  [(r) => r === 0, said('it is at the minimum after one step', '一步就到达最小点')],
  [
    (r) => r < 0 && r > -1,
    said('it jumps from side to side and comes nearer', '在两侧来回跳动，但逐渐接近最小点'),
  ],
  [(r) => r === -1, said('it jumps from side to side for ever', '在两侧永远来回跳动')],
  [(r) => r < -1, said('it jumps further away at each step', '每一步都离最小点更远')],
];

export const parabola = generator('parabola', 'numbers', [1, 5], (rng) => {
  const minimum = between(rng, -1, 3);
  const start = minimum + oneOf([-4, 4, 8], rng);
  const rate = oneOf([0.25, 0.5, 0.75, 1, 1.25], rng);
  const beta = 0.5;
  const slope = (x: number): number => 2 * (x - minimum);
  const step = (x: number): number => x - rate * slope(x);
  const plain = [step(start)];
  plain.push(step(plain[0]!));
  plain.push(step(plain[1]!));
  const heavy: number[] = [];
  let [x, v] = [start, 0];
  for (let i = 0; i < 2; i++) {
    v = beta * v - rate * slope(x);
    x += v;
    heavy.push(x);
  }
  const factor = 1 - 2 * rate;
  const f = minimum === 0 ? '\\theta^2' : `(\\theta ${minimum < 0 ? '+' : '-'} ${Math.abs(minimum)})^2`;
  return {
    asks: said(
      `Gradient descent on $f(\\theta) = ${f}$ from $\\theta_0 = ${start}$ at the rate $\\eta = ${rate}$. (a) Compute three steps. (b) What becomes of them? (c) Compute two steps with momentum: $v_t = ${beta}\\, v_{t-1} - \\eta f'(\\theta_{t-1})$, $\\theta_t = \\theta_{t-1} + v_t$, $v_0 = 0$.`,
      `在 $f(\\theta) = ${f}$ 上做梯度下降，$\\theta_0 = ${start}$，学习率 $\\eta = ${rate}$。(a) 计算三步。(b) 继续下去会怎样？(c) 用动量法计算两步：$v_t = ${beta}\\, v_{t-1} - \\eta f'(\\theta_{t-1})$，$\\theta_t = \\theta_{t-1} + v_t$，$v_0 = 0$。`,
    ),
    parts: [
      ...plain.map((value, i) =>
        number(
          same(`(a) $\\theta_${i + 1} =$`),
          value,
          0.5,
          i === 0
            ? undefined
            : (t) => {
                const before = t.get(i - 1);
                return before === undefined ? undefined : step(before);
              },
        ),
      ),
      {
        form: 'choice',
        label: same('(b)'),
        options: COURSE.map(([, is]) => is),
        right: [COURSE.findIndex(([when]) => when(factor))],
        several: false,
        marks: 1.5,
      },
      ...heavy.map((value, i) => number(same(`(c) $\\theta_${i + 1} =$`), value, 1)),
    ],
    hints: [
      said(
        `$f'(\\theta) = 2 (\\theta - \\theta^*)$: each step multiplies the distance from the minimum by $1 - 2\\eta$.`,
        `$f'(\\theta) = 2 (\\theta - \\theta^*)$：每一步把到最小点的距离乘以 $1 - 2\\eta$。`,
      ),
    ],
    solution: [
      same(`(a) $1 - 2 \\cdot ${rate} = ${factor}$: $${start} \\to ${plain.join(' \\to ')}$`),
      said(
        `(b) The factor is ${factor}: ${COURSE.find(([when]) => when(factor))![1].en}.`,
        `(b) 因子为 ${factor}：${COURSE.find(([when]) => when(factor))![1].zh}。`,
      ),
      same(`(c) $${start} \\to ${heavy.join(' \\to ')}$`),
    ],
  };
});

/** σ(w₀x₀ + w₁x₁ + w₂) as a graph with numbers, forward and back: the sum is a logarithm, the slope a fraction. */
export const sigmoidGraph = generator('sigmoid-graph', 'numbers', [2, 7], (rng) => {
  const [w0, x0] = [oneOf([2, -1, 3], rng), oneOf([-1, -2, 1], rng)];
  const x1 = oneOf([1, -1, 2], rng);
  const w1 = (-w0 * x0) / x1;
  const n = oneOf([2, 3, 4], rng);
  const sign = oneOf([1, -1], rng);
  const s = sign * Math.log(n);
  const f = 1 / (1 + Math.exp(-s));
  const slope = f * (1 - f);
  const ln = `${sign < 0 ? '-' : ''}\\ln ${n}`;
  const along = [
    ['w_0', x0],
    ['x_0', w0],
    ['w_1', x1],
    ['x_1', w1],
    ['w_2', 1],
  ] as const;
  const by = (name: string): Said => same(`$\\partial f / \\partial ${name} =$`);
  return {
    asks: said(
      `Draw the computation graph of $f = \\sigma(w_0 x_0 + w_1 x_1 + w_2)$ with a node for each product and sum, and run it forward and backward for $w_0 = ${w0}$, $x_0 = ${x0}$, $w_1 = ${w1}$, $x_1 = ${x1}$, $w_2 = ${ln}$. The gradient that arrives at f is 1; s is what σ is applied to.`,
      `画出 $f = \\sigma(w_0 x_0 + w_1 x_1 + w_2)$ 的计算图（每个乘法和加法各一个节点），并在 $w_0 = ${w0}$，$x_0 = ${x0}$，$w_1 = ${w1}$，$x_1 = ${x1}$，$w_2 = ${ln}$ 处做前向和反向计算。传到 f 的梯度为 1；s 表示 σ 的自变量。`,
    ),
    parts: [
      number(same('$s =$'), s, 1),
      number(same('$f =$'), f, 1, (t) => {
        const typed = t.get(0);
        return typed === undefined ? undefined : 1 / (1 + Math.exp(-typed));
      }),
      number(by('s'), slope, 1, (t) => {
        const typed = t.get(1);
        return typed === undefined ? undefined : typed * (1 - typed);
      }),
      ...along.map(([name, factor]) =>
        number(by(name), slope * factor, 0.5, (t) => {
          const typed = t.get(2);
          return typed === undefined ? undefined : typed * factor;
        }),
      ),
    ],
    hints: [
      said('$\\sigma(\\ln n) = n / (n + 1)$.', '$\\sigma(\\ln n) = n / (n + 1)$。'),
      said(
        'A sum hands its gradient on as it is; a product multiplies it by the other factor.',
        '加法节点原样传递梯度；乘法节点乘以另一个因子。',
      ),
    ],
    solution: [
      same(`$s = ${w0} \\cdot (${x0}) + (${w1}) \\cdot (${x1}) ${sign < 0 ? '-' : '+'} \\ln ${n} = ${ln}$`),
      same(`$f = ${shownNumber(f)}$; $\\partial f / \\partial s = f (1 - f) = ${shownNumber(slope)}$`),
      same(
        along
          .map(([name, factor]) => `$\\partial f / \\partial ${name} = ${shownNumber(slope * factor)}$`)
          .join('; '),
      ),
    ],
  };
});

/** Variances at the start: 2/n is a square for these n. */
export const initScale = generator('init', 'numbers', [1, 4], (rng) => {
  const inputs = oneOf([8, 18, 32, 50], rng);
  const outputs = oneOf([inputs, 3 * inputs], rng);
  const [he, xavier] = [2 / inputs, 2 / (inputs + outputs)];
  const small = oneOf([0.1, 0.2, 0.5], rng);
  const grows = inputs * small ** 2;
  return {
    asks: said(
      `A layer has ${inputs} inputs and ${outputs} units; the inputs are independent with mean 0 and variance 1, biases are 0. (a) Variance of the weights by He. (b) Their standard deviation. (c) Variance by Xavier (Glorot), with the number of inputs and outputs. (d) The weights are drawn with the standard deviation ${small}: variance of a pre-activation. (e) The factor by which two such linear layers with ${inputs} inputs each change the variance.`,
      `某层有 ${inputs} 个输入、${outputs} 个单元；各输入独立，均值 0，方差 1，偏置为 0。(a) He 初始化的权重方差。(b) 其标准差。(c) Xavier（Glorot）初始化（同时考虑输入数和输出数）的权重方差。(d) 若权重标准差取 ${small}，预激活值的方差是多少？(e) 两个这样的线性层（各 ${inputs} 个输入）使方差变为原来的多少倍？`,
    ),
    parts: [
      number(same('(a)'), he, 1),
      number(same('(b)'), Math.sqrt(he), 1, (t) => {
        const typed = t.get(0);
        return typed === undefined || typed < 0 ? undefined : Math.sqrt(typed);
      }),
      number(same('(c)'), xavier, 1),
      number(same('(d)'), grows, 1),
      number(same('(e)'), grows ** 2, 1, (t) => {
        const typed = t.get(3);
        return typed === undefined ? undefined : typed ** 2;
      }),
    ],
    hints: [
      said(
        'A sum of n products of independent numbers with mean 0 has the variance n · Var(w) · Var(x).',
        'n 个均值为 0 的独立数乘积之和，方差为 n · Var(w) · Var(x)。',
      ),
    ],
    solution: [
      same(
        `(a) $2 / ${inputs}$; (b) $\\sqrt{2 / ${inputs}} = ${shownNumber(Math.sqrt(he))}$; (c) $2 / (${inputs} + ${outputs}) = ${shownNumber(xavier)}$; (d) $${inputs} \\cdot ${small}^2 = ${shownNumber(grows)}$; (e) $${shownNumber(grows ** 2)}$`,
      ),
    ],
  };
});
