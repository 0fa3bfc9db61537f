/** @file Questions on pooling: sizes, by hand with the way back, and over the positions of a text. */
import { integer } from '#math/random.ts';
import { between, oneOf, shuffled } from '../chance.ts';
import { type Source, said, same } from '../question.ts';
import { matrix, matrixTex } from './convolution.ts';
import { generator, whole } from './generator.ts';
import { outputSize, pool } from './windows.ts';

export const poolingSize = generator('pooling-size', 'sizes', [1, 2], (rng) => {
  const kernel = oneOf([2, 3], rng);
  const stride = oneOf([2, 2, 1, 3], rng);
  const n = between(rng, 12, 64);
  const channels = oneOf([8, 16, 32, 64], rng);
  const size = outputSize(n, { kernel, stride, padding: 0, dilation: 1 });
  return {
    asks: said(
      `Max pooling $${kernel} \\times ${kernel}$ with stride ${stride}, no padding, on $${n} \\times ${n}$ with ${channels} channels. Give side and channels of the output, the number of parameters, and how many entries of the gradient with respect to the input are not 0 at most.`,
      `对 $${n} \\times ${n}$、${channels} 通道的特征图做 $${kernel} \\times ${kernel}$ 最大池化，步幅 ${stride}，无填充。写出输出的边长、通道数、参数个数，以及对输入的梯度中非零元素最多有多少个。`,
    ),
    parts: [
      whole(said('side', '边长'), size),
      whole(said('channels', '通道数'), channels),
      whole(said('parameters', '参数'), 0),
      whole(said('entries not 0, at most', '非零元素最多'), size * size * channels, 1, (t) => {
        const side = t.get(0);
        return side === undefined ? undefined : side * side * channels;
      }),
    ],
    hints: [said('Pooling works on each channel by itself.', '池化在每个通道上独立进行。')],
    solution: [
      same(`$\\lfloor (${n} - ${kernel}) / ${stride} \\rfloor + 1 = ${size}$`),
      said(
        'Pooling keeps the channels and has no parameters; each output sends its gradient to one winner.',
        '池化不改变通道数，没有参数；每个输出只把梯度传给一个最大值位置。',
      ),
    ],
  };
});

/** Different numbers, so that each window has one winner. */
const pooledByHand = (marks?: readonly number[]) =>
  generator('pool', 'numbers', [2, 5], (rng) => {
    const x = fourByFour(
      shuffled(
        Array.from({ length: 16 }, (_, i) => i + 1),
        rng,
      ),
    );
    const g = [
      [between(rng, 1, 4), -between(rng, 1, 4)],
      [between(rng, 5, 8), between(rng, 1, 4) * 4],
    ];
    const max = pool(x, 2, 2, (cells) => Math.max(...cells));
    const mean = pool(x, 2, 2, (cells) => cells.reduce((s, c) => s + c, 0) / cells.length);
    const back = x.map((row, r) => row.map((v, c) => (v === max[r >> 1]![c >> 1] ? g[r >> 1]![c >> 1]! : 0)));
    const backMean = x.map((row, r) => row.map((_, c) => g[r >> 1]![c >> 1]! / 4));
    return {
      asks: said(
        `$X = ${matrixTex(x)}$ is pooled $2 \\times 2$ with stride 2. The gradient that arrives at the output is $${matrixTex(g)}$. Compute: max pooling and its gradient with respect to $X$; average pooling and its gradient.`,
        `对 $X = ${matrixTex(x)}$ 做 $2 \\times 2$、步幅 2 的池化，传回输出的梯度为 $${matrixTex(g)}$。请计算：最大池化的结果及其对 $X$ 的梯度；平均池化的结果及其对 $X$ 的梯度。`,
      ),
      parts: [
        matrix(max, said('max pooling', '最大池化')),
        matrix(back, said('gradient, max', '最大池化的梯度')),
        matrix(mean, said('average pooling', '平均池化')),
        matrix(backMean, said('gradient, average', '平均池化的梯度')),
      ].map((part, i) => (marks ? { ...part, marks: marks[i]! } : part)),
      hints: [
        said(
          'The winner takes the whole gradient; an average gives each cell a quarter.',
          '最大值位置得到全部梯度；平均池化则每格各得四分之一。',
        ),
      ],
      solution: [max, back, mean, backMean].map((m) => same(`$${matrixTex(m)}$`)),
    };
  });

/** Of the first version, with twenty marks for five minutes. */
export const poolByHand = (lesson: string): Source => ({ ...pooledByHand()(lesson), until: 1 });
export const poolByHandLighter = pooledByHand([1, 2, 1, 2]);

const fourByFour = (items: readonly number[]): number[][] =>
  Array.from({ length: 4 }, (_, r) => items.slice(4 * r, 4 * r + 4));

/** Windows over the words of a text, and what is left after pooling over time. */
export const textSizes = generator('text', 'sizes', [2, 4], (rng) => {
  const length = between(rng, 10, 40);
  const width = oneOf([50, 100, 128, 300], rng);
  const maps = oneOf([50, 100], rng);
  const kernels = shuffled([2, 3, 4, 5], rng)
    .slice(0, 2 + integer(rng, 2))
    .toSorted((a, b) => a - b);
  const positions = kernels.map((k) => length - k + 1);
  const parameters = kernels.reduce((sum, k) => sum + (k * width + 1) * maps, 0);
  return {
    asks: said(
      `A text of ${length} words, vectors of ${width} entries. Windows of ${kernels.join(', ')} words with ${maps} kernels each, then max pooling over all positions. How many positions has each kind of window, how long is the pooled vector, and how many parameters have the kernels with biases?`,
      `一段 ${length} 个词的文本，词向量维度 ${width}。窗口宽度取 ${kernels.join('、')}，各有 ${maps} 个卷积核，然后对所有位置做最大池化。每种窗口各有多少个位置？池化后的向量有多长？卷积核连同偏置共有多少参数？`,
    ),
    parts: [
      ...positions.map((p, i) =>
        whole(said(`positions of windows of ${kernels[i]}`, `宽度 ${kernels[i]} 的位置数`), p),
      ),
      whole(said('length of the pooled vector', '池化后的长度'), kernels.length * maps),
      whole(said('parameters', '参数个数'), parameters, 2),
    ],
    hints: [said('A kernel covers whole word vectors.', '一个卷积核覆盖若干个完整的词向量。')],
    solution: [
      same(kernels.map((k) => `$${length} - ${k} + 1 = ${length - k + 1}$`).join('; ')),
      same(`$${kernels.length} \\cdot ${maps} = ${kernels.length * maps}$`),
      same(
        `$${kernels.map((k) => `(${k} \\cdot ${width} + 1) \\cdot ${maps}`).join(' + ')} = ${parameters}$`,
      ),
    ],
  };
});
