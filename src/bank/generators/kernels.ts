/** @file Questions that count what kernels cost: small ones on top of each other, separable ones, connections against a dense layer. */
import { between, oneOf } from '../chance.ts';
import { said, same } from '../question.ts';
import { generator, whole } from './generator.ts';
import { outputSize } from './windows.ts';

/** n layers of 3 × 3 see as much as one of (2n + 1) × (2n + 1), with fewer weights. */
export const stackedKernels = generator('stacked', 'counts', [1, 4], (rng) => {
  const layers = between(rng, 2, 4);
  const channels = oneOf([16, 32, 64], rng);
  const side = 2 * layers + 1;
  const [small, large] = [9 * layers * channels ** 2, side ** 2 * channels ** 2];
  return {
    asks: said(
      `${layers} convolutions of $3 \\times 3$ with stride 1 one after the other, ${channels} channels throughout, no biases. (a) Side of the window of the input that one cell sees. (b) Weights of all layers together. (c) Weights of a single convolution with the kernel of (a) and the same channels. (d) How many non-linearities can the stack have, one after each layer?`,
      `${layers} 个 $3 \\times 3$、步幅 1 的卷积层依次相连，通道数都是 ${channels}，无偏置。(a) 一个单元在输入上的感受野边长。(b) 各层权重总数。(c) 用一个核大小为 (a) 的卷积层（通道数相同）代替，有多少权重？(d) 若每层之后接一个非线性，这一叠共有几个非线性？`,
    ),
    parts: [
      whole(same('(a)'), side),
      whole(same('(b)'), small),
      whole(same('(c)'), large, 1, (t) => {
        const typed = t.get(0);
        return typed === undefined ? undefined : typed ** 2 * channels ** 2;
      }),
      whole(same('(d)'), layers),
    ],
    hints: [said('Each layer adds 2 to the side.', '每一层使边长增加 2。')],
    solution: [
      same(
        `(a) $1 + 2 \\cdot ${layers} = ${side}$; (b) $${layers} \\cdot 9 \\cdot ${channels}^2 = ${small}$; (c) $${side}^2 \\cdot ${channels}^2 = ${large}$; (d) ${layers}`,
      ),
    ],
  };
});

/** A depthwise convolution and a pointwise one in place of a full one. */
export const separable = generator('separable', 'counts', [2, 4], (rng) => {
  const [channels, maps] = [oneOf([16, 32, 64], rng), oneOf([32, 64, 128], rng)];
  const [kernel, side] = [oneOf([3, 5], rng), oneOf([14, 28], rng)];
  const full = kernel ** 2 * channels * maps;
  const depth = kernel ** 2 * channels;
  const point = channels * maps;
  return {
    asks: said(
      `Maps of $${side} \\times ${side}$ with ${channels} channels become ${maps} channels, stride 1, SAME padding, no biases. (a) Weights of a convolution $${kernel} \\times ${kernel}$. (b) Weights of a depthwise convolution $${kernel} \\times ${kernel}$ (one kernel for each channel). (c) Weights of the $1 \\times 1$ convolution behind it. (d) Multiplications of (a). (e) Multiplications of (b) and (c) together.`,
      `特征图 $${side} \\times ${side}$、${channels} 通道，输出 ${maps} 通道，步幅 1，SAME 填充，无偏置。(a) $${kernel} \\times ${kernel}$ 普通卷积的权重数。(b) $${kernel} \\times ${kernel}$ 逐通道卷积（每个通道一个核）的权重数。(c) 其后 $1 \\times 1$ 卷积的权重数。(d) (a) 的乘法次数。(e) (b) 与 (c) 合计的乘法次数。`,
    ),
    parts: [
      whole(same('(a)'), full),
      whole(same('(b)'), depth),
      whole(same('(c)'), point),
      whole(same('(d)'), full * side ** 2, 1, (t) => {
        const typed = t.get(0);
        return typed === undefined ? undefined : typed * side ** 2;
      }),
      whole(same('(e)'), (depth + point) * side ** 2, 1, (t) =>
        t.has(1) || t.has(2) ? ((t.get(1) ?? depth) + (t.get(2) ?? point)) * side ** 2 : undefined,
      ),
    ],
    hints: [
      said(
        'With SAME padding and stride 1 each weight is used once at every place of the map.',
        'SAME 填充、步幅 1 时，每个权重在特征图的每个位置各用一次。',
      ),
    ],
    solution: [
      same(
        `(a) $${kernel}^2 \\cdot ${channels} \\cdot ${maps} = ${full}$; (b) $${kernel}^2 \\cdot ${channels} = ${depth}$; (c) $${channels} \\cdot ${maps} = ${point}$; (d) $${full} \\cdot ${side}^2 = ${full * side ** 2}$; (e) $(${depth} + ${point}) \\cdot ${side}^2 = ${(depth + point) * side ** 2}$`,
      ),
    ],
  };
});

/** The same output by a convolution and by a dense layer. */
export const connections = generator('connections', 'counts', [2, 5], (rng) => {
  const [side, channels] = [oneOf([16, 20, 28, 32], rng), oneOf([1, 3], rng)];
  const [maps, kernel, stride] = [oneOf([4, 6, 8], rng), oneOf([3, 5], rng), between(rng, 1, 2)];
  const out = outputSize(side, { kernel, stride, padding: 0, dilation: 1 });
  const filter = kernel ** 2 * channels;
  const units = out ** 2 * maps;
  const dense = side ** 2 * channels * units;
  return {
    asks: said(
      `A convolution with ${maps} filters of $${kernel} \\times ${kernel}$, stride ${stride}, no padding, one bias for each filter, on an input $${side} \\times ${side} \\times ${channels}$. (a) Side of the output. (b) Its units, all maps together. (c) Parameters. (d) Connections between input cells and units, biases not counted. (e) Weights of a dense layer between the same cells and units, without biases.`,
      `输入 $${side} \\times ${side} \\times ${channels}$，卷积层有 ${maps} 个 $${kernel} \\times ${kernel}$ 核，步幅 ${stride}，无填充，每核一个偏置。(a) 输出边长。(b) 输出单元总数（所有特征图）。(c) 参数个数。(d) 输入单元与输出单元之间的连接数（不计偏置）。(e) 若改用连接同样输入和输出的全连接层（无偏置），有多少权重？`,
    ),
    parts: [
      whole(same('(a)'), out),
      whole(same('(b)'), units, 1, (t) => {
        const typed = t.get(0);
        return typed === undefined ? undefined : typed ** 2 * maps;
      }),
      whole(same('(c)'), (filter + 1) * maps),
      whole(same('(d)'), units * filter, 1, (t) => {
        const typed = t.get(1);
        return typed === undefined ? undefined : typed * filter;
      }),
      whole(same('(e)'), dense, 1, (t) => {
        const typed = t.get(1);
        return typed === undefined ? undefined : side ** 2 * channels * typed;
      }),
    ],
    hints: [
      said(
        'Connections share their weights: each unit has as many as a filter has weights.',
        '连接共享权重：每个输出单元的连接数等于一个核的权重数。',
      ),
    ],
    solution: [
      same(
        `(a) ${out}; (b) $${out}^2 \\cdot ${maps} = ${units}$; (c) $(${kernel}^2 \\cdot ${channels} + 1) \\cdot ${maps} = ${(filter + 1) * maps}$; (d) $${units} \\cdot ${filter} = ${units * filter}$; (e) $${side}^2 \\cdot ${channels} \\cdot ${units} = ${dense}$`,
      ),
    ],
  };
});
