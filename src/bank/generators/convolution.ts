/** @file Questions on convolutions: sizes, SAME and VALID, receptive field, transposed, a table of layers, by hand. Long because all is said twice. */
import { type Random, integer } from '#math/random.ts';
import type { Said } from '#words/lesson.ts';
import { between, oneOf } from '../chance.ts';
import { type MatrixPart, said, same } from '../question.ts';
import { type Made, generator, whole } from './generator.ts';
import { correlate, outputSize, receptiveField, transposed, transposedSize } from './windows.ts';

const ONCE = { padding: 0, stride: 1, dilation: 1 } as const;

export const convolutionSize = generator('convolution-size', 'sizes', [1, 3], (rng) => {
  const kernel = oneOf([2, 3, 4, 5, 7], rng);
  const stride = between(rng, 1, 3);
  const dilation = oneOf([1, 1, 1, 2, 3], rng);
  const padding = between(rng, 0, kernel - 1);
  const [height, width] = [between(rng, 16, 64), between(rng, 16, 64)];
  const [channels, maps] = [between(rng, 1, 4), oneOf([6, 8, 10, 16, 32], rng)];
  const w = { kernel, stride, padding, dilation };
  const [h, v] = [outputSize(height, w), outputSize(width, w)];
  const formula = (n: number): string =>
    `\\left\\lfloor \\frac{${n} + 2 \\cdot ${padding} - ${dilation} \\cdot (${kernel} - 1) - 1}{${stride}} \\right\\rfloor + 1 = ${outputSize(n, w)}`;
  return {
    asks: said(
      `A convolution has ${maps} filters of $${kernel} \\times ${kernel}$, stride ${stride}, padding ${padding} on every side${dilation > 1 ? `, dilation ${dilation}` : ''}. Its input is ${height} high, ${width} wide, with ${channels} channels. What is the size of its output?`,
      `某卷积层有 ${maps} 个 $${kernel} \\times ${kernel}$ 的卷积核，步幅 ${stride}，四周各填充 ${padding}${dilation > 1 ? `，空洞率 ${dilation}` : ''}。输入高 ${height}、宽 ${width}、通道数 ${channels}。输出的大小是多少？`,
    ),
    parts: [
      whole(said('height', '高'), h),
      whole(said('width', '宽'), v),
      whole(said('channels', '通道数'), maps),
    ],
    hints: [
      said(
        'One place for the window, and one more for each whole stride that is left.',
        '窗口先占一个位置，剩下的长度每够一个步幅就再多一个位置。',
      ),
      same('$\\left\\lfloor \\frac{n + 2p - d(k - 1) - 1}{s} \\right\\rfloor + 1$'),
    ],
    solution: [
      same(`$${formula(height)}$; $${formula(width)}$`),
      said(`One map for each filter: ${maps}.`, `每个卷积核一张特征图：${maps}。`),
    ],
  };
});

export const sameAndValid = generator('same-valid', 'sizes', [1, 3], (rng) => {
  const n = between(rng, 10, 64);
  const kernel = oneOf([3, 5, 7], rng);
  const stride = between(rng, 1, 3);
  const valid = Math.ceil((n - kernel + 1) / stride);
  const padded = Math.ceil(n / stride);
  return {
    asks: said(
      `An axis of ${n} cells, a kernel of ${kernel}, stride ${stride}. How long is the output with VALID padding, with SAME padding; and which padding on each side keeps the length at stride 1?`,
      `一个长度为 ${n} 的轴，卷积核长 ${kernel}，步幅 ${stride}。用 VALID 填充和 SAME 填充时输出各有多长？步幅为 1 时，每侧填充多少才能保持长度不变？`,
    ),
    parts: [
      whole(same('VALID'), valid),
      whole(same('SAME'), padded),
      whole(said('padding on each side', '每侧填充'), (kernel - 1) / 2),
    ],
    hints: [said('VALID pads nothing; SAME gives ⌈n / s⌉.', 'VALID 不填充；SAME 的输出长度为 ⌈n / s⌉。')],
    solution: [
      same(`VALID: $\\lceil (${n} - ${kernel} + 1) / ${stride} \\rceil = ${valid}$`),
      same(`SAME: $\\lceil ${n} / ${stride} \\rceil = ${padded}$`),
      same(`$p = (k - 1) / 2 = ${(kernel - 1) / 2}$`),
    ],
  };
});

export const field = generator('receptive-field', 'sizes', [2, 4], (rng) => {
  const layers = Array.from({ length: between(rng, 2, 4) }, () => {
    const isPool = rng() < 0.3;
    return isPool
      ? { kernel: 2, stride: 2, padding: 0, dilation: 1, isPool }
      : {
          kernel: oneOf([3, 3, 5], rng),
          stride: oneOf([1, 1, 2], rng),
          padding: 0,
          dilation: oneOf([1, 1, 2], rng),
          isPool,
        };
  });
  const told = (lang: 'en' | 'zh'): string =>
    layers
      .map((l, i) =>
        lang === 'en'
          ? `${i + 1}. ${l.isPool ? 'pooling' : 'convolution'} $${l.kernel} \\times ${l.kernel}$, stride ${l.stride}${l.dilation > 1 ? `, dilation ${l.dilation}` : ''}`
          : `${i + 1}. ${l.isPool ? '池化' : '卷积'} $${l.kernel} \\times ${l.kernel}$，步幅 ${l.stride}${l.dilation > 1 ? `，空洞率 ${l.dilation}` : ''}`,
      )
      .join(lang === 'en' ? '; ' : '；');
  const fields = layers.map((_, i) => receptiveField(layers.slice(0, i + 1)));
  return {
    asks: said(
      `Layers one after the other: ${told('en')}. How wide is the window of the input that one cell sees after each layer (its receptive field)?`,
      `各层依次为：${told('zh')}。经过每一层之后，一个单元在输入上的感受野有多宽？`,
    ),
    parts: fields.map((f, i) => whole(said(`after layer ${i + 1}`, `第 ${i + 1} 层之后`), f)),
    hints: [
      said(
        'A layer adds (its reach − 1) times the product of the strides before it.',
        '每一层增加（窗口跨度 − 1）× 前面各层步幅之积。',
      ),
    ],
    solution: [
      said(
        `$r = 1 + \\sum_l d_l (k_l - 1) \\prod_{i < l} s_i$: ${fields.join(', ')}.`,
        `$r = 1 + \\sum_l d_l (k_l - 1) \\prod_{i < l} s_i$：${fields.join('，')}。`,
      ),
    ],
  };
});

export const transposedConvolution = generator('transposed', 'numbers', [2, 5], (rng) => {
  const x = grid(rng, 2, 2, 3);
  const w = grid(rng, 2, 2, 2);
  const stride = between(rng, 1, 2);
  const right = transposed(x, w, stride);
  const n = transposedSize(2, { kernel: 2, stride, padding: 0, dilation: 1 });
  return {
    asks: said(
      `Compute the transposed convolution of $X = ${matrixTex(x)}$ with the kernel $W = ${matrixTex(w)}$, stride ${stride}, no padding: each entry of $X$ stamps $W$, and what overlaps is added.`,
      `计算 $X = ${matrixTex(x)}$ 与卷积核 $W = ${matrixTex(w)}$ 的转置卷积，步幅 ${stride}，无填充：$X$ 的每个元素乘上 $W$ 贴到输出上，重叠处相加。`,
    ),
    parts: [matrix(right)],
    hints: [said(`The output is ${n} × ${n}.`, `输出为 ${n} × ${n}。`)],
    solution: [same(`$${matrixTex(right)}$, $(n - 1) s + k = ${n}$`)],
  };
});

/** Small whole numbers, few of them 0. */
const grid = (rng: Random, rows: number, columns: number, most: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => between(rng, -1, most)));

export const matrixTex = (x: readonly (readonly number[])[]): string =>
  `\\begin{pmatrix} ${x.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;

export const matrix = (
  right: readonly (readonly number[])[],
  label: Said = said('the result', '结果'),
): MatrixPart => ({
  form: 'matrix',
  label,
  right,
  marks: Math.max(2, Math.round((right.length * right[0]!.length) / 2)),
});

const FILTERS: readonly (readonly (readonly number[])[])[] = [
  [
    [1, 0, -1],
    [1, 0, -1],
    [1, 0, -1],
  ],
  [
    [1, 1, 1],
    [0, 0, 0],
    [-1, -1, -1],
  ],
  [
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
  ],
];

export const convolveByHand = generator('convolve', 'numbers', [2, 6], (rng) => {
  const n = oneOf([4, 4, 5], rng);
  const x = grid(rng, n, n, 3);
  const k = oneOf([2, 3], rng);
  const w = rng() < 0.4 ? oneOf(FILTERS, rng) : grid(rng, k, k, 2);
  const way = oneOf(['valid', 'padded', 'strided', 'dilated'] as const, rng);
  const setting =
    way === 'padded'
      ? { ...ONCE, padding: 1 }
      : way === 'strided'
        ? { ...ONCE, stride: 2 }
        : way === 'dilated' && w.length === 2
          ? { ...ONCE, dilation: 2 }
          : ONCE;
  const right = correlate(x, w, setting);
  const bent = right.map((row) => row.map((v) => Math.max(0, v)));
  return {
    asks: said(
      `Convolve $X = ${matrixTex(x)}$ with $W = ${matrixTex(w)}$ as deep learning does (no flip): stride ${setting.stride}, padding ${setting.padding}, dilation ${setting.dilation}. Then apply ReLU.`,
      `用深度学习中的卷积（不翻转卷积核）计算 $X = ${matrixTex(x)}$ 与 $W = ${matrixTex(w)}$：步幅 ${setting.stride}，填充 ${setting.padding}，空洞率 ${setting.dilation}。然后作用 ReLU。`,
    ),
    parts: [
      matrix(right, said('the convolution', '卷积结果')),
      { ...matrix(bent, said('after ReLU', 'ReLU 之后')), marks: 1 },
    ],
    hints: [
      said(
        `The result is ${right.length} × ${right[0]!.length}.`,
        `结果为 ${right.length} × ${right[0]!.length}。`,
      ),
    ],
    solution: [
      said(
        `The window at the upper left: ${cornerText(x, w, setting)} $= ${right[0]![0]}$. All of it: $${matrixTex(right)}$`,
        `左上角的窗口：${cornerText(x, w, setting)} $= ${right[0]![0]}$。全部结果：$${matrixTex(right)}$`,
      ),
      same(`$\\relu$: $${matrixTex(bent)}$`),
    ],
  };
});

/** The sum of the first window, factor by factor; what lies in the padding is 0. */
function cornerText(
  x: readonly (readonly number[])[],
  w: readonly (readonly number[])[],
  { padding, dilation }: { readonly padding: number; readonly dilation: number },
): string {
  const products = w.flatMap((row, u) =>
    row.map((weight, v) => {
      const value = x[u * dilation - padding]?.[v * dilation - padding] ?? 0;
      return `${weight < 0 ? `(${weight})` : weight} \\cdot ${value < 0 ? `(${value})` : value}`;
    }),
  );
  return `$${products.join(' + ')}$`;
}

/** A small network for pictures: sizes, weights, biases and multiplications, layer by layer. */
export const layerTable = generator('layer-table', 'counts', [3, 10], (rng): Made => {
  const start = { size: oneOf([28, 32, 64], rng), channels: oneOf([1, 3], rng) };
  const first = { maps: oneOf([6, 8, 16], rng), kernel: oneOf([3, 5], rng) };
  const second = { maps: oneOf([16, 32], rng), kernel: 3 };
  const padding = integer(rng, 2) ? (first.kernel - 1) / 2 : 0;
  const classes = oneOf([2, 10], rng);
  const pooled = { kernel: 2, stride: 2, padding: 0, dilation: 1 };
  const a = outputSize(start.size, { ...ONCE, kernel: first.kernel, padding });
  const b = outputSize(a, pooled);
  const c = outputSize(b, { ...ONCE, kernel: second.kernel });
  const e = outputSize(c, pooled);
  const weights = [
    first.kernel ** 2 * start.channels * first.maps,
    second.kernel ** 2 * first.maps * second.maps,
    e * e * second.maps * classes,
  ];
  const biases = [first.maps, second.maps, classes];
  const total = weights.reduce((s, x) => s + x, 0) + biases.reduce((s, x) => s + x, 0);
  const products = weights[0]! * a * a;
  return {
    asks: said(
      `Input $${start.size} \\times ${start.size} \\times ${start.channels}$. Convolution, ${first.maps} filters $${first.kernel} \\times ${first.kernel}$, stride 1, padding ${padding}; max pooling $2 \\times 2$, stride 2; convolution, ${second.maps} filters $3 \\times 3$, stride 1, no padding; max pooling $2 \\times 2$, stride 2; dense layer to ${classes} classes. All layers with biases.`,
      `输入 $${start.size} \\times ${start.size} \\times ${start.channels}$。依次为：卷积（${first.maps} 个 $${first.kernel} \\times ${first.kernel}$ 核，步幅 1，填充 ${padding}）；$2 \\times 2$ 最大池化，步幅 2；卷积（${second.maps} 个 $3 \\times 3$ 核，步幅 1，无填充）；$2 \\times 2$ 最大池化，步幅 2；输出 ${classes} 类的全连接层。各层均有偏置。`,
    ),
    parts: [
      whole(said('side after the first convolution', '第一次卷积后的边长'), a),
      whole(said('side after the first pooling', '第一次池化后的边长'), b, 1, (t) =>
        after(t, 0, (x) => outputSize(x, pooled)),
      ),
      whole(said('side after the second convolution', '第二次卷积后的边长'), c, 1, (t) =>
        after(t, 1, (x) => x - second.kernel + 1),
      ),
      whole(said('side after the second pooling', '第二次池化后的边长'), e, 1, (t) =>
        after(t, 2, (x) => outputSize(x, pooled)),
      ),
      whole(said('weights of the first convolution', '第一个卷积层的权重数'), weights[0]!),
      whole(said('weights of the second convolution', '第二个卷积层的权重数'), weights[1]!),
      whole(said('weights of the dense layer', '全连接层的权重数'), weights[2]!, 1, (t) =>
        after(t, 3, (x) => x * x * second.maps * classes),
      ),
      whole(said('parameters of the two poolings', '两个池化层的参数数'), 0),
      whole(said('all parameters with biases', '含偏置的参数总数'), total, 2, (t) => {
        const [u, v, w] = [4, 5, 6].map((i) => t.get(i) ?? NaN);
        return u! + v! + w! + biases.reduce((s, x) => s + x, 0);
      }),
      whole(said('multiplications of the first convolution', '第一个卷积层的乘法次数'), products, 1, (t) => {
        const [side, w] = [t.get(0) ?? a, t.get(4) ?? weights[0]!];
        return side * side * w;
      }),
    ],
    hints: [
      said(
        'A filter reaches through all channels: $k \\cdot k \\cdot C$ weights and one bias.',
        '一个卷积核贯穿所有通道：$k \\cdot k \\cdot C$ 个权重和一个偏置。',
      ),
      said(
        'Each output cell costs as many multiplications as a filter has weights.',
        '每个输出单元的乘法次数等于一个卷积核的权重数。',
      ),
    ],
    solution: [
      same(`${start.size} → ${a} → ${b} → ${c} → ${e}`),
      same(
        `$${first.kernel}^2 \\cdot ${start.channels} \\cdot ${first.maps} = ${weights[0]}$; $3^2 \\cdot ${first.maps} \\cdot ${second.maps} = ${weights[1]}$; $${e}^2 \\cdot ${second.maps} \\cdot ${classes} = ${weights[2]}$`,
      ),
      same(
        `$${weights.join(' + ')} + ${biases.join(' + ')} = ${total}$; $${a}^2 \\cdot ${weights[0]} = ${products}$`,
      ),
    ],
  };
});

const after = (
  typed: ReadonlyMap<number, number>,
  at: number,
  f: (x: number) => number,
): number | undefined => {
  const x = typed.get(at);
  return x === undefined ? undefined : f(x);
};

/** A 1 × 1 convolution: its parameters, and what a bottleneck saves. */
export const pointwise = generator('pointwise', 'counts', [2, 5], (rng) => {
  const channels = oneOf([64, 128, 192, 256], rng);
  const narrow = oneOf([16, 32, 64], rng);
  const side = oneOf([14, 28, 32], rng);
  const direct = 9 * channels * channels;
  const bottle = channels * narrow + 9 * narrow * narrow + narrow * channels;
  return {
    asks: said(
      `Maps of $${side} \\times ${side}$ with ${channels} channels. (a) Parameters of one $1 \\times 1$ filter with bias. (b) Weights of a $3 \\times 3$ convolution to ${channels} channels, without biases. (c) Weights of the bottleneck $1 \\times 1$ to ${narrow}, $3 \\times 3$ to ${narrow}, $1 \\times 1$ to ${channels}, without biases. (d) Multiplications of (c) on the whole map at stride 1 with SAME padding.`,
      `特征图大小 $${side} \\times ${side}$，通道数 ${channels}。(a) 一个带偏置的 $1 \\times 1$ 卷积核有多少参数？(b) 输出 ${channels} 通道的 $3 \\times 3$ 卷积（无偏置）有多少权重？(c) 瓶颈结构 $1 \\times 1$ 降到 ${narrow}、$3 \\times 3$ 保持 ${narrow}、$1 \\times 1$ 升回 ${channels}（无偏置）共有多少权重？(d) 步幅 1、SAME 填充时，(c) 在整张图上的乘法次数。`,
    ),
    parts: [
      whole(same('(a)'), channels + 1),
      whole(same('(b)'), direct),
      whole(same('(c)'), bottle, 2),
      whole(same('(d)'), bottle * side * side, 1, (t) => after(t, 2, (x) => x * side * side)),
    ],
    hints: [said('A 1 × 1 filter has one weight for each channel.', '1 × 1 卷积核对每个通道只有一个权重。')],
    solution: [
      same(
        `(a) $${channels} + 1$; (b) $9 \\cdot ${channels}^2 = ${direct}$; (c) $${channels} \\cdot ${narrow} + 9 \\cdot ${narrow}^2 + ${narrow} \\cdot ${channels} = ${bottle}$; (d) $${bottle} \\cdot ${side}^2 = ${bottle * side * side}$`,
      ),
    ],
  };
});
