/** @file Questions that count parameters and multiplications: dense and recurrent layers, gates, normalisation, updates. */
import type { Said } from '#words/lesson.ts';
import { between, oneOf } from '../chance.ts';
import { said, same } from '../question.ts';
import { generator, whole } from './generator.ts';

export const denseCounts = generator('dense', 'counts', [1, 3], (rng) => {
  const [inputs, hidden, outputs] = [
    oneOf([20, 50, 100, 300, 784], rng),
    oneOf([16, 32, 80, 100], rng),
    between(rng, 1, 10),
  ];
  const batch = oneOf([8, 16, 32], rng);
  const weights = inputs * hidden + hidden * outputs;
  return {
    asks: said(
      `A network of ${inputs} inputs, ${hidden} hidden units and ${outputs} outputs, all layers dense with biases. How many weights, how many parameters, how many multiplications for a batch of ${batch} examples (forward, matrix products only), and how many numbers are in the gradient of the loss?`,
      `一个 ${inputs} 维输入、${hidden} 个隐藏单元、${outputs} 个输出的全连接网络，各层都有偏置。共有多少权重？多少参数？对 ${batch} 个样本做一次前向计算，矩阵乘法中有多少次乘法？损失的梯度共有多少个数？`,
    ),
    parts: [
      whole(said('weights', '权重'), weights),
      whole(said('parameters', '参数'), weights + hidden + outputs, 1, (t) =>
        plus(t.get(0), hidden + outputs),
      ),
      whole(said('multiplications', '乘法次数'), weights * batch, 1, (t) => times(t.get(0), batch)),
      whole(said('numbers in the gradient', '梯度中数的个数'), weights + hidden + outputs, 1, (t) =>
        t.get(1),
      ),
    ],
    hints: [
      said(
        'A dense layer from n to m has m · n weights and m biases.',
        '从 n 到 m 的全连接层有 m · n 个权重和 m 个偏置。',
      ),
    ],
    solution: [
      same(
        `$${inputs} \\cdot ${hidden} + ${hidden} \\cdot ${outputs} = ${weights}$; $+ ${hidden} + ${outputs} = ${weights + hidden + outputs}$; $\\cdot ${batch} = ${weights * batch}$`,
      ),
    ],
  };
});

const plus = (x: number | undefined, y: number): number | undefined => (x === undefined ? undefined : x + y);
const times = (x: number | undefined, y: number): number | undefined => (x === undefined ? undefined : x * y);

/** Cells by the number of their affine maps of state and input. */
const CELLS = {
  RNN: 1,
  GRU: 3,
  LSTM: 4,
} as const;

/** Parameters of one recurrent cell, alone and with the second bias that PyTorch keeps. */
export const recurrentCounts = (cell: keyof typeof CELLS) =>
  generator(`recurrent-${cell}`, 'counts', [2, 5], (rng) => {
    const maps = CELLS[cell];
    const [D, H, K] = [oneOf([10, 50, 100, 128], rng), oneOf([20, 64, 100, 128], rng), between(rng, 2, 10)];
    const T = between(rng, 5, 30);
    const one = maps * (H * H + H * D + H);
    const products = T * maps * (H * H + H * D);
    return {
      asks: said(
        `A layer of ${cell} cells: input of ${D} entries, ${H} units; on the last state a dense layer with ${K} outputs. (a) Parameters of the cell with one bias for each map. (b) Parameters of the cell as PyTorch counts them, with two biases. (c) Parameters of the output layer. (d) Multiplications in the matrix products of the cell over a sequence of ${T} steps. (e) How many different matrices act on the state?`,
        `一个 ${cell} 层：输入 ${D} 维，${H} 个单元；末步隐藏状态接一个 ${K} 维输出的全连接层。(a) 每个线性映射一个偏置时，单元的参数个数。(b) 按 PyTorch 的算法（两个偏置）的参数个数。(c) 输出层的参数个数。(d) 长度为 ${T} 的序列上，单元中矩阵乘法的乘法次数。(e) 作用在隐藏状态上的矩阵有几个？`,
      ),
      parts: [
        whole(same('(a)'), one, 2),
        whole(same('(b)'), one + maps * H, 1, (t) => plus(t.get(0), maps * H)),
        whole(same('(c)'), K * H + K),
        whole(same('(d)'), products),
        whole(same('(e)'), maps),
      ],
      hints: [
        said(
          `An ${cell} has ${maps} ${maps === 1 ? 'map' : 'maps'} of the form $W h + U x + b$.`,
          `${cell} 中形如 $W h + U x + b$ 的映射有 ${maps} 个。`,
        ),
        said(
          'Length does not matter for parameters: they are shared over time.',
          '参数个数与序列长度无关：它们在各时刻共享。',
        ),
      ],
      solution: [
        same(
          `(a) $${maps} (${H}^2 + ${H} \\cdot ${D} + ${H}) = ${one}$; (b) $+ ${maps} \\cdot ${H} = ${one + maps * H}$; (c) $${K} \\cdot ${H} + ${K} = ${K * H + K}$; (d) $${T} \\cdot ${maps} (${H}^2 + ${H} \\cdot ${D}) = ${products}$; (e) ${maps}`,
        ),
      ],
    };
  });

export const bidirectionalCounts = generator('bidirectional', 'counts', [2, 4], (rng) => {
  const [D, H, M] = [oneOf([50, 100], rng), oneOf([32, 64], rng), oneOf([32, 64], rng)];
  const one = H * H + H * D + H;
  const second = M * M + M * 2 * H + M;
  return {
    asks: said(
      `A bidirectional RNN layer, ${D} inputs and ${H} units in each direction, then a second RNN layer with ${M} units in one direction that reads both. How many parameters has the first layer, how long is what the second reads at each step, and how many parameters has it?`,
      `双向 RNN 层：输入 ${D} 维，每个方向 ${H} 个单元；其上再叠一个单向 RNN 层，${M} 个单元，同时读两个方向的状态。第一层有多少参数？第二层每步读入的向量有多长？第二层有多少参数？`,
    ),
    parts: [
      whole(said('first layer', '第一层'), 2 * one),
      whole(said('length of its input', '第二层输入长度'), 2 * H),
      whole(said('second layer', '第二层'), second, 1, (t) => {
        const n = t.get(1);
        return n === undefined ? undefined : M * M + M * n + M;
      }),
    ],
    hints: [said('The two directions share no parameter.', '两个方向不共享参数。')],
    solution: [
      same(
        `$2 (${H}^2 + ${H} \\cdot ${D} + ${H}) = ${2 * one}$; $2 \\cdot ${H} = ${2 * H}$; $${M}^2 + ${M} \\cdot ${2 * H} + ${M} = ${second}$`,
      ),
    ],
  };
});

export const normCounts = generator('batch-norm', 'counts', [1, 3], (rng) => {
  const [channels, side, batch] = [
    oneOf([16, 32, 64], rng),
    oneOf([7, 14, 28], rng),
    oneOf([8, 16, 32], rng),
  ];
  return {
    asks: said(
      `Batch normalisation after a convolution: batch of ${batch}, maps of $${side} \\times ${side}$, ${channels} channels. How many learned parameters, how many running statistics, over how many numbers is each mean taken in training; and over how many in layer normalisation over channels and positions of one example?`,
      `卷积层之后接批归一化：批大小 ${batch}，特征图 $${side} \\times ${side}$，${channels} 个通道。可学习参数有多少个？滑动统计量有多少个？训练时每个均值是对多少个数求的？若改用对单个样本的通道和位置做的层归一化，又是对多少个数求的？`,
    ),
    parts: [
      whole(said('learned parameters', '可学习参数'), 2 * channels),
      whole(said('running statistics', '滑动统计量'), 2 * channels),
      whole(said('numbers in one mean', '一个均值涉及的数'), batch * side * side),
      whole(said('in layer normalisation', '层归一化'), channels * side * side),
    ],
    hints: [said('One γ and one β for each channel.', '每个通道一个 γ 和一个 β。')],
    solution: [
      same(
        `$2 \\cdot ${channels}$; $2 \\cdot ${channels}$; $${batch} \\cdot ${side}^2 = ${batch * side * side}$; $${channels} \\cdot ${side}^2 = ${channels * side * side}$`,
      ),
    ],
  };
});

export const dropoutCounts = generator('dropout', 'counts', [1, 3], (rng) => {
  const units = between(rng, 3, 10);
  const [p, x] = [oneOf([0.2, 0.25, 0.5, 0.75, 0.8], rng), between(rng, 2, 9)];
  const kept = Math.round((1 - p) * 100) / 100;
  const exact = (label: Said, right: number) => ({ ...whole(label, right), whole: false });
  return {
    asks: said(
      `A layer of ${units} units under dropout with the drop probability ${p}. How many different thinned networks are there, how many units are kept on average; a kept unit of value ${x} is handed on as which value in inverted dropout; and by what are the weights multiplied at test time in classic dropout?`,
      `对 ${units} 个单元的一层使用 dropout，丢弃概率为 ${p}。共有多少种不同的子网络？平均保留多少个单元？在倒置缩放（inverted）dropout 中，值为 ${x} 的被保留单元传出的值是多少？经典 dropout 在测试时权重要乘以多少？`,
    ),
    parts: [
      whole(said('thinned networks', '子网络个数'), 2 ** units),
      exact(said('kept on average', '平均保留'), units * kept),
      exact(said('value handed on', '传出的值'), x / kept),
      exact(said('factor at test time', '测试时的因子'), kept),
    ],
    hints: [said('Each unit is there or not.', '每个单元要么在，要么不在。')],
    solution: [
      same(
        `$2^{${units}} = ${2 ** units}$; $${units} \\cdot ${kept} = ${+(units * kept).toFixed(4)}$; $${x} / ${kept} = ${+(x / kept).toFixed(4)}$; $${kept}$`,
      ),
    ],
  };
});

/** Steps of an epoch, and the numbers that an optimizer keeps. */
export const updateCounts = generator('updates', 'counts', [1, 3], (rng) => {
  const [examples, batch, epochs] = [
    oneOf([1000, 1200, 5000, 6000], rng),
    oneOf([32, 50, 64, 100], rng),
    between(rng, 2, 20),
  ];
  const parameters = oneOf([1000, 20000, 100000], rng);
  const steps = Math.ceil(examples / batch);
  return {
    asks: said(
      `${examples} examples, batches of ${batch}, ${epochs} epochs, ${parameters} parameters; the last, smaller batch is used. How many updates in an epoch, how many in all, how many gradients of single examples in an epoch; and how many numbers does the optimizer keep besides the parameters under momentum, under Adam?`,
      `${examples} 个样本，批大小 ${batch}，${epochs} 轮，${parameters} 个参数；最后不足一批的也使用。每轮有多少次更新？总共多少次？每轮要算多少个单样本梯度？除参数外，动量法和 Adam 各要保存多少个数？`,
    ),
    parts: [
      whole(said('updates in an epoch', '每轮更新'), steps),
      whole(said('updates in all', '总更新次数'), steps * epochs, 1, (t) => times(t.get(0), epochs)),
      whole(said('gradients in an epoch', '每轮单样本梯度'), examples),
      whole(said('kept by momentum', '动量法保存'), parameters),
      whole(said('kept by Adam', 'Adam 保存'), 2 * parameters),
    ],
    hints: [said('Round up.', '向上取整。')],
    solution: [
      same(
        `$\\lceil ${examples} / ${batch} \\rceil = ${steps}$; $\\cdot ${epochs} = ${steps * epochs}$; ${examples}; ${parameters}; $2 \\cdot ${parameters}$`,
      ),
    ],
  };
});
