/** @file What the bank asks about convolutional networks since its second version. */
import { connections, stackedKernels } from '#bank/generators/kernels.ts';
import type { LaterText } from '#bank/lesson-bank.ts';

export const later: LaterText = {
  right: [
    [
      'The number of parameters of a convolution does not depend on the height and width of its input.',
      '卷积层的参数个数与输入的高和宽无关。',
      'It depends on kernel size, input channels and number of filters.',
      '它只取决于核大小、输入通道数和卷积核个数。',
    ],
    [
      'A $k \\times k$ convolution from C to C′ channels (without groups) needs k²CC′ multiplications for each place of its output.',
      '从 C 个通道到 C′ 个通道的 $k \\times k$ 卷积（不分组），输出的每个位置需要 k²CC′ 次乘法。',
      'Each filter multiplies k²C numbers, and there are C′ filters.',
      '每个卷积核乘 k²C 个数，共有 C′ 个卷积核。',
    ],
    [
      'A $3 \\times 3$ convolution from 3 to 8 channels, without groups, has 224 parameters with its biases.',
      '从 3 个通道到 8 个通道的 $3 \\times 3$ 卷积（不分组），连同偏置共有 224 个参数。',
      '3 · 3 · 3 · 8 weights and 8 biases: 216 + 8.',
      '3 · 3 · 3 · 8 个权重加 8 个偏置：216 + 8。',
    ],
    [
      'If a network ends in a dense layer on the flattened maps, without global pooling, a picture of twice the height and width does not fit, although its convolutions could read it.',
      '若网络把特征图展平后接全连接层（无全局池化），高和宽加倍的图片就不能用，尽管卷积层本身可以处理。',
      'The dense layer has as many inputs as the maps have cells; global pooling would cure it.',
      '全连接层的输入个数由特征图大小决定；改用全局池化即可解决。',
    ],
  ],
  wrong: [
    [
      'Every convolution enlarges the receptive field.',
      '任何卷积层都会扩大感受野。',
      'A 1 × 1 convolution sees one place only.',
      '1 × 1 卷积只看一个位置。',
    ],
    [
      'A $k \\times k$ filter (without groups) for a picture of three channels has $k \\times k$ weights.',
      '对三通道图像，一个 $k \\times k$ 的卷积核（不分组）有 $k \\times k$ 个权重。',
      'It reaches through all channels: $3 \\times k \\times k$, and a bias.',
      '它贯穿所有通道：$3 \\times k \\times k$ 个权重，外加一个偏置。',
    ],
    [
      'Padding adds parameters that are learned.',
      '填充会增加可学习的参数。',
      'It adds zeros, or copies, around the input; nothing of it is learned.',
      '它只是在输入四周补零（或复制），没有可学习的东西。',
    ],
    [
      'In a convolutional layer, gradient descent updates the feature maps.',
      '在卷积层中，梯度下降更新的是特征图。',
      'It changes kernels and biases; feature maps are computed anew for each input.',
      '更新的是卷积核和偏置；特征图是对每个输入重新算出来的。',
    ],
  ],
  explain: [
    [
      'Name two properties of a convolution that a dense layer does not have, and what follows from them for pictures.',
      '卷积层有哪两个全连接层所没有的特点？对图像而言由此得到什么？',
      [
        'Local connections: each unit looks at a small window only.',
        'Shared weights: the same kernel at every place, so there are few parameters.',
        'So a pattern is found wherever it is (equivariance to shifts).',
      ],
      [
        '局部连接：每个单元只看一个小窗口。',
        '权重共享：各处使用同一个核，参数很少。',
        '因此图案移动到哪里都能被检测到（平移等变）。',
      ],
    ],
    [
      'Name the parts of a convolutional network for classification and what each does.',
      '卷积分类网络由哪些模块组成？各起什么作用？',
      [
        'Convolutions find local patterns, simple ones first and larger ones in later layers.',
        'An activation such as ReLU makes the layers more than one linear map.',
        'Pooling or stride makes the maps smaller and the reach larger.',
        'Dense layers with softmax turn the last maps into probabilities of classes.',
      ],
      [
        '卷积层提取局部图案，先简单，后面的层提取更大的图案。',
        'ReLU 等激活函数带来非线性，否则多层只相当于一个线性映射。',
        '池化或步幅缩小特征图、扩大感受野。',
        '全连接层加 softmax 把最后的特征图变成各类别的概率。',
      ],
    ],
    [
      'What is the gradient of a score with respect to the pixels of a picture good for?',
      '得分对图像像素的梯度有什么用处？',
      [
        'It shows which pixels the score depends on most (a saliency map).',
        'A step along it changes the picture so that the score rises: adversarial examples, or pictures of what a unit looks for.',
      ],
      [
        '它显示得分最依赖哪些像素（显著图）。',
        '沿它改变图像可使得分升高：可得到对抗样本，或某单元“想看到”的图像。',
      ],
    ],
  ],
  compare: [
    {
      title: ['Classic networks for pictures.', '比较经典的图像网络。'],
      columns: [
        ['AlexNet', 'AlexNet'],
        ['VGG', 'VGG'],
        ['GoogLeNet', 'GoogLeNet'],
        ['ResNet', 'ResNet'],
      ],
      rows: [
        [
          ['main idea', '主要思想'],
          ['ReLU and dropout in a deep CNN on GPUs', '在 GPU 上训练深层 CNN，用 ReLU 与 dropout'],
          ['stacks of 3 × 3 kernels', '堆叠 3 × 3 小卷积核'],
          [
            'parallel kernels of several sizes, with 1 × 1 bottlenecks',
            '多种尺寸的核并行，用 1 × 1 卷积降维',
          ],
          ['skip connections around blocks', '跨过模块的恒等捷径'],
        ],
      ],
    },
  ],
  generated: [stackedKernels, connections],
};
