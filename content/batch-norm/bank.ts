/** @file What the bank asks about batch normalisation. Long because it is a list of sentences in two languages. */
import { normCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { batchNorm } from './derivation.ts';
import { finds } from './find.ts';

export const bank = lessonBank(batchNorm, {
  asked: 17,
  right: [
    [
      'In training batch normalisation uses mean and variance of the batch, at inference running averages.',
      '训练时批归一化使用本批的均值和方差，推断时使用滑动平均。',
      'A prediction must not depend on what else is in the batch.',
      '预测不应依赖同批的其他样本。',
    ],
    [
      'γ and β are learned; mean and variance are computed.',
      'γ 和 β 是学习得到的；均值和方差是算出来的。',
      'The loss has gradients with respect to γ and β; mean and variance are functions of the batch.',
      'γ 和 β 按损失的梯度更新；均值和方差是这一批数据的函数。',
    ],
    [
      'For one feature the gradient of β is the sum over the batch of what arrives at the output.',
      '对一个特征，β 的梯度是输出端传来的梯度在批内求和。',
      'β is added in every example.',
      '每个样本都加了 β。',
      { step: 'dbeta', is: 'sum(dy[i, 0] for i in range(N))' },
    ],
    [
      'For one feature the gradient of γ is the sum over the batch of what arrives at the output times the normalised value.',
      '对一个特征，γ 的梯度是“输出端传来的梯度 × 归一化值”在批内之和。',
      'y = γ x̂ + β.',
      'y = γ x̂ + β。',
      { step: 'dgamma', is: 'sum(dy[i, 0] * xhat[i, 0] for i in range(N))' },
    ],
    [
      'In training, the gradients that batch normalisation hands back to the inputs of one feature add up to 0 over the batch.',
      '训练中，批归一化传回某个特征各输入的梯度，在批内之和为 0。',
      'Adding the same number to all inputs changes no output.',
      '给所有输入加同一个数，输出不变。',
      'dz',
    ],
    [
      'For a convolution layer statistics are taken over the batch and all positions, for each channel.',
      '卷积层的统计量按通道在整批和所有位置上计算。',
      'One γ and one β for each channel.',
      '每个通道一个 γ 和一个 β。',
    ],
    [
      'In training, a bias just before batch normalisation has no effect on its output.',
      '训练中，紧接在批归一化之前的偏置对其输出不起作用。',
      'The mean takes it away again; β does its work.',
      '它会被均值减掉；其作用由 β 承担。',
    ],
    [
      'In training, scaling all weights of the layer just before batch normalisation by a positive number does not change its output (for ε = 0).',
      '训练中，ε = 0 时，把紧接在批归一化之前那一层的权重同乘一个正数，批归一化的输出不变。',
      'Mean and standard deviation are scaled too.',
      '均值和标准差也同比例缩放。',
    ],
    [
      'Behind a dense layer, in training with a batch of one (ε > 0), the normalised value is 0, whatever the input.',
      '全连接层之后，训练时批大小为 1（ε > 0），归一化值恒为 0，与输入无关。',
      'The input is its own mean, so y = β.',
      '输入就等于均值，所以 y = β。',
    ],
    [
      'Layer normalisation takes its statistics over the features of one example, the same in training and at inference.',
      '层归一化对单个样本的各特征求统计量，训练与推断相同。',
      'It needs no batch.',
      '它不依赖批。',
    ],
  ],
  wrong: [
    [
      'Batch normalisation divides the centred input by the variance plus ε.',
      '批归一化把减去均值后的输入除以“方差加 ε”。',
      'By its square root: √(v + ε).',
      '除以其平方根：√(v + ε)。',
      { step: 'xhat', is: '(z - mu) / (v + eps)' },
    ],
    [
      'In the backward pass of training, mean and variance of the batch may be treated as constants.',
      '训练的反向传播中，可以把本批的均值和方差当作常数。',
      'They depend on every input; that leaves out two of three terms.',
      '它们依赖每个输入；这样会漏掉三项中的两项。',
      { step: 'dz', is: 'gamma * dy / s' },
    ],
    [
      'Batch normalisation makes its output normally distributed.',
      '批归一化使输出服从正态分布。',
      'It makes mean 0 and variance 1 (before γ and β); the form of the distribution stays.',
      '它只使均值为 0、方差为 1（在 γ、β 之前），分布形状不变。',
    ],
    [
      'With γ = 2, β = 0 and ε = 0 the output has the variance 2 over the batch in training.',
      'γ = 2、β = 0、ε = 0 时，训练中输出在批内的方差为 2。',
      'It is γ² = 4.',
      '应为 γ² = 4。',
    ],
    [
      'At inference the statistics of the test batch are used.',
      '推断时使用测试批的统计量。',
      'The running averages; else one example alone would always give β.',
      '用滑动平均；否则单个样本总是输出 β。',
    ],
    [
      'The running mean is learned by gradient descent.',
      '滑动均值由梯度下降学习。',
      'It is an exponential average of batch means, without gradient.',
      '它是批均值的指数平均，没有梯度。',
    ],
    [
      'The gradient of γ is the sum over the batch of what arrives at the output.',
      'γ 的梯度是输出端传来的梯度在批内之和。',
      'That is the gradient of β; γ multiplies x̂, so x̂ is a factor of each term.',
      '那是 β 的梯度；γ 乘的是 x̂，所以每一项还有因子 x̂。',
      { step: 'dgamma', is: 'sum(dy[i, 0] for i in range(N))' },
    ],
    [
      'Batch normalisation works best with very small batches.',
      '批越小，批归一化效果越好。',
      'Its statistics are then noisy; layer or group normalisation suits better.',
      '批小时统计量噪声大，宜用层归一化或组归一化。',
    ],
    [
      'Even with γ and β, a network with batch normalisation can represent fewer functions at inference than one without it.',
      '即使有 γ 和 β，带批归一化的网络在推断时能表示的函数也比不带的少。',
      'γ and β can undo it: with the running statistics, γ = s and β = μ give the identity.',
      'γ 和 β 可以还原：统计量固定时，取 γ = s、β = μ 就是恒等映射。',
    ],
    [
      'For a convolution of C channels on H × W maps, batch normalisation has 2CHW parameters.',
      '对 C 通道、H × W 的特征图，批归一化有 2CHW 个参数。',
      '2C: γ and β are shared by all positions.',
      '2C 个：γ、β 在各位置共享。',
    ],
  ],
  explain: [
    [
      'Write batch normalisation in training and at inference.',
      '写出批归一化在训练和推断时的计算。',
      [
        'Training: mean μ and variance v of the batch; x̂ = (x − μ)/√(v + ε); y = γ x̂ + β.',
        'At the same time running averages of μ and v are kept.',
        'Inference: the same with the running averages in place of μ and v.',
      ],
      [
        '训练：求本批均值 μ 和方差 v；x̂ = (x − μ)/√(v + ε)；y = γ x̂ + β。',
        '同时维护 μ 和 v 的滑动平均。',
        '推断：用滑动平均代替 μ 和 v。',
      ],
    ],
    [
      'What are the benefits of batch normalisation for the step size, for the activations, and against overfitting?',
      '批归一化对学习率、对激活值、对过拟合各有什么好处？',
      [
        'Larger learning rates are possible and training is less sensitive to initialisation.',
        'The inputs of the activations keep a scale at which sigmoid and tanh do not saturate.',
        'The noise of the batch statistics regularises a little.',
      ],
      [
        '可用更大的学习率，对初始化不敏感。',
        '激活函数的输入保持在 sigmoid、tanh 不饱和的尺度上。',
        '批统计量的噪声有轻微的正则化作用。',
      ],
    ],
    [
      'Why is the gradient through batch normalisation in training not simply γ/s times what arrives?',
      '训练中，为什么通过批归一化的梯度不是简单地乘 γ/s？',
      [
        'Every input moves the mean and the variance of the whole batch.',
        'So each output depends on each input.',
        'Two more terms take out the mean of the gradients and their part along x̂.',
      ],
      [
        '每个输入都会改变整批的均值和方差。',
        '因此每个输出依赖每个输入。',
        '另外两项减去了梯度的均值及其沿 x̂ 的分量。',
      ],
    ],
    [
      'What to do with a batch of one at test time, and why is there a problem at all?',
      '测试时批大小为 1 怎么办？为什么会有问题？',
      [
        'With its own statistics the normalised value of one example is 0: only β is left.',
        'Use the running mean and variance of training.',
        'Or a normalisation without a batch, such as layer normalisation.',
      ],
      [
        '用自身统计量时，单个样本的归一化值为 0，只剩 β。',
        '应使用训练时的滑动均值和方差。',
        '或改用不依赖批的归一化，如层归一化。',
      ],
    ],
    [
      'Should batch normalisation and dropout be used together?',
      '批归一化与 dropout 可以一起用吗？',
      [
        'Dropout changes the variance of activations between training and test.',
        'The running variance of a later batch normalisation then does not fit.',
        'If both, dropout after the last normalisation.',
      ],
      [
        'dropout 使训练和测试时激活的方差不同。',
        '其后批归一化的滑动方差就不再适用。',
        '若都用，dropout 应放在最后一个批归一化之后。',
      ],
    ],
  ],
  terms: [
    [
      'internal covariate shift',
      '内部协变量偏移',
      'The change of the distribution of the inputs of a layer during training, because the layers before it change.',
      '训练中前面各层参数变化，导致某一层输入分布不断变化的现象。',
    ],
  ],
  blanks: [
    [
      'x̂ = (x − μ) / {√(v + ε)|sqrt(v+ε)|sqrt(v + eps)}, y = {γ|gamma} x̂ + {β|beta}.',
      'x̂ = (x − μ) / {√(v + ε)|sqrt(v+ε)}，y = {γ|gamma} x̂ + {β|beta}。',
    ],
  ],
  compare: [
    {
      title: ['Batch normalisation and layer normalisation.', '比较批归一化与层归一化。'],
      columns: [
        ['batch', '批归一化'],
        ['layer', '层归一化'],
      ],
      rows: [
        [
          ['statistics over', '统计量的范围'],
          ['the examples of the batch', '同批各样本'],
          ['the features of one example', '单个样本的各特征'],
        ],
        [
          ['training and inference', '训练与推断'],
          ['different: running averages at inference', '不同：推断用滑动平均'],
          ['the same', '相同'],
        ],
        [
          ['in an RNN', '用于 RNN'],
          ['awkward: statistics for each step', '不便：每步需各自的统计量'],
          ['usual', '常用'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'In training, the gradients that batch normalisation hands back add up to 0: $\\sum_i \\partial L/\\partial z_i = 0$.',
      '训练中，经批归一化传回的梯度之和为 0：$\\sum_i \\partial L/\\partial z_i = 0$。',
      [
        [
          'Add the same number c to every $z_i$: $\\mu$ grows by c',
          '给每个 $z_i$ 加同一个数 c：$\\mu$ 也增加 c',
        ],
        ['$z_i - \\mu$ and the variance stay the same', '$z_i - \\mu$ 和方差不变'],
        [
          'so no output and no loss changes: $\\frac{d L}{d c} = 0$',
          '所以输出和损失都不变：$\\frac{d L}{d c} = 0$',
        ],
        [
          'By the chain rule $\\frac{d L}{d c} = \\sum_i \\frac{\\partial L}{\\partial z_i} \\cdot 1$',
          '由链式法则 $\\frac{d L}{d c} = \\sum_i \\frac{\\partial L}{\\partial z_i} \\cdot 1$',
        ],
        ['hence the sum is 0', '所以和为 0'],
      ],
    ],
    [
      'For mean subtraction $y_i = z_i - \\mu$ the gradient is $\\partial L/\\partial z_i = \\partial L/\\partial y_i - \\frac1N \\sum_j \\partial L/\\partial y_j$.',
      '对减均值 $y_i = z_i - \\mu$，有 $\\partial L/\\partial z_i = \\partial L/\\partial y_i - \\frac1N \\sum_j \\partial L/\\partial y_j$。',
      [
        [
          '$\\frac{\\partial \\mu}{\\partial z_i} = \\frac1N$',
          '$\\frac{\\partial \\mu}{\\partial z_i} = \\frac1N$',
        ],
        [
          '$\\frac{\\partial y_j}{\\partial z_i} = 1[i = j] - \\frac1N$',
          '$\\frac{\\partial y_j}{\\partial z_i} = 1[i = j] - \\frac1N$',
        ],
        [
          '$\\frac{\\partial L}{\\partial z_i} = \\sum_j \\frac{\\partial L}{\\partial y_j} (1[i = j] - \\frac1N)$',
          '$\\frac{\\partial L}{\\partial z_i} = \\sum_j \\frac{\\partial L}{\\partial y_j} (1[i = j] - \\frac1N)$',
        ],
        [
          '$= \\frac{\\partial L}{\\partial y_i} - \\frac1N \\sum_j \\frac{\\partial L}{\\partial y_j}$; for N = 1 this is 0',
          '$= \\frac{\\partial L}{\\partial y_i} - \\frac1N \\sum_j \\frac{\\partial L}{\\partial y_j}$；N = 1 时为 0',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'four',
      sizes: { N: 4, M: 1 },
      given: {
        w: [[1]],
        X: [
          [[1], [3], [1], [3]],
          [[0], [4], [4], [0]],
          [[2], [2], [6], [6]],
        ],
        gamma: [2, 1, 3],
        beta: [1, 0],
        r: [
          [0, 1, 0, 1],
          [1, 1, 0, 0],
        ],
        eps: [0],
      },
      asks: ['mu', 'v', 's', 'xhat', 'y', 'loss', 'dbeta', 'dgamma', 'dz'],
    },
    {
      id: 'two',
      sizes: { N: 2, M: 1 },
      given: {
        w: [[1]],
        X: [
          [[1], [5]],
          [[2], [8]],
          [[-1], [1]],
        ],
        gamma: [1, 2],
        beta: [0, 1],
        r: [
          [0, 0],
          [1, 0],
        ],
        eps: [0],
      },
      asks: ['mu', 'v', 'xhat', 'y', 'loss', 'dbeta', 'dgamma'],
      update: { of: ['gamma', 'beta'], rate: 0.1 },
    },
  ],
  finds,
  weights: [
    {
      id: 'undo',
      asks: [
        'Choose γ and β so that batch normalisation (ε = 0) does nothing: y = z.',
        '选择 γ 和 β，使批归一化（ε = 0）不起作用：y = z。',
      ],
      sizes: { N: 4, M: 1 },
      given: { w: [1], X: [[1], [3], [1], [3]], eps: 0 },
      free: ['gamma', 'beta'],
      wants: [['norm(y - z) < 0.01', 'y differs from z', 'y 与 z 不同']],
      right: { gamma: 1, beta: 2 },
    },
  ],
  generated: [normCounts],
});
