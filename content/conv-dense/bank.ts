/** @file What the bank asks about convolutions. Long because it is a list of sentences in two languages. */
import {
  convolutionSize,
  convolveByHand,
  field,
  layerTable,
  sameAndValid,
  transposedConvolution,
} from '#bank/generators/convolution.ts';
import { networkCode } from '#bank/generators/programs.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { convDense } from './derivation.ts';
import { finds } from './find.ts';
import { later } from './later.ts';

export const bank = lessonBank(convDense, {
  asked: 76,
  right: [
    [
      'With stride 1, the gradient of a convolution with respect to its kernel is a cross-correlation of the input with what arrives at the output.',
      '步幅为 1 时，卷积对卷积核的梯度，是输入与输出端梯度的互相关。',
      'Each weight meets every window: Σ δ[i, j] x[i + u, j + v].',
      '每个权重与每个窗口都相遇：Σ δ[i, j] x[i + u, j + v]。',
      { step: 'dw', is: 'sum(dz[i, j] * x[i + u, j + v] for i in range(Q) for j in range(Q))' },
    ],
    [
      'For one picture, the gradient of the bias of a filter is the sum over all positions of what arrives at its output.',
      '对一幅图像，卷积核偏置的梯度，是其输出各位置上传来的梯度之和。',
      'The same bias is added at every position.',
      '每个位置都加了同一个偏置。',
      { step: 'db', is: 'sum(dz[i, j] for i in range(Q) for j in range(Q))' },
    ],
    [
      'For a convolution with stride 1 and no padding, the gradient with respect to the input is a full correlation of the arriving gradient with the kernel turned by 180°.',
      '步幅为 1、不填充的卷积，对输入的梯度是传来的梯度与旋转 180° 的卷积核做完全（full）互相关。',
      'Input cell (m, n) met the weight (m − i, n − j): the kernel is read backwards.',
      '输入格 (m, n) 对应权重 (m − i, n − j)，即倒着读卷积核。',
      'dx',
    ],
    [
      'The number of weights of a convolution does not depend on the size of the picture.',
      '卷积层的权重个数与图像大小无关。',
      'The kernel is shared over all positions.',
      '卷积核在所有位置共享。',
    ],
    [
      'In an ordinary convolution (without groups), a filter has one bias, and its weights reach through all input channels.',
      '普通卷积（不分组）中，一个卷积核只有一个偏置，其权重贯穿所有输入通道。',
      'k · k · C weights and one bias.',
      '共 k · k · C 个权重和一个偏置。',
    ],
    [
      'With stride 1, no dilation and an odd kernel length k, padding (k − 1)/2 on each side keeps the size.',
      '步幅为 1、无空洞、核长 k 为奇数时，每侧填充 (k − 1)/2 可保持大小不变。',
      'n + 2p − k + 1 = n.',
      'n + 2p − k + 1 = n。',
    ],
    [
      'Two convolutions of 3 × 3 with stride 1 and no dilation, one after the other, see a window of 5 × 5.',
      '两个步幅为 1、无空洞的 3 × 3 卷积叠加，感受野是 5 × 5。',
      '1 + 2 + 2 = 5.',
      '1 + 2 + 2 = 5。',
    ],
    [
      'What deep learning calls convolution is a cross-correlation: the kernel is not flipped.',
      '深度学习所说的卷积其实是互相关：卷积核不翻转。',
      'Since the kernel is learned, flipping would only rename its entries.',
      '卷积核是学出来的，翻转只是改了元素的编号。',
    ],
    [
      'Without its bias a convolution is a linear map; if the kernel is smaller than the picture, its matrix is sparse and repeats its entries.',
      '不计偏置，卷积是线性映射；卷积核小于图像时，其矩阵是稀疏的，且元素重复。',
      'Each row holds the kernel at another place, and 0 elsewhere.',
      '每一行在不同的位置放卷积核，其余为 0。',
    ],
    [
      'Moving the input by one cell moves the output of a convolution with stride 1 by one cell, away from the border.',
      '步幅为 1 时，输入平移一格，输出（除边界外）也平移一格。',
      'This is equivariance; it follows from sharing the weights.',
      '这叫平移等变性，来自权重共享。',
    ],
  ],
  wrong: [
    [
      'The gradient of the bias of a filter is the whole map of what arrives.',
      '卷积核偏置的梯度就是传来的整张梯度图。',
      'The bias is one number; its gradient is the sum over all positions.',
      '偏置只是一个数，其梯度是所有位置之和。',
    ],
    [
      'The gradient with respect to the kernel needs the kernel turned by 180°.',
      '求对卷积核的梯度时要把卷积核旋转 180°。',
      'That belongs to the gradient of the input; here input and arriving gradient are correlated, nothing is turned.',
      '旋转出现在对输入的梯度中；这里是输入与传来的梯度做互相关，不旋转。',
      {
        step: 'dw',
        is: 'sum(dz[i, j] * x[Q + K - 2 - i - u, Q + K - 2 - j - v] for i in range(Q) for j in range(Q))',
      },
    ],
    [
      'A convolution of 5 × 5 on 3 channels (without groups) with 10 filters has 250 weights.',
      '输入 3 通道、10 个 5 × 5 卷积核的卷积层（不分组）有 250 个权重。',
      'A filter reaches through all channels: 5 · 5 · 3 · 10 = 750.',
      '每个核贯穿所有通道：5 · 5 · 3 · 10 = 750。',
    ],
    [
      'Padding adds parameters.',
      '填充会增加参数。',
      'Padding only adds zeros (or copies) around the input; the kernel stays.',
      '填充只是在输入周围补零（或复制），卷积核不变。',
    ],
    [
      'A larger stride makes the kernel larger.',
      '步幅越大，卷积核越大。',
      'It makes the output smaller; the kernel and its weights stay.',
      '步幅大只会使输出变小，卷积核及其权重不变。',
    ],
    [
      'Doubling the height and width of the input doubles the multiplications of a convolution.',
      '输入的高和宽都加倍，卷积的乘法次数变为两倍。',
      'There are about four times as many positions (exactly so if padding keeps the size), so about four times as many multiplications.',
      '位置约为四倍（填充保持大小时恰为四倍），乘法次数也约为四倍。',
    ],
    [
      'A pretrained convolutional network with a dense layer on the flattened maps, without global pooling, takes pictures of any size as it is.',
      '把特征图展平后接全连接层（无全局池化）的预训练卷积网络，可以直接接受任意大小的图像。',
      'The convolutions do; the first dense layer has a fixed number of inputs.',
      '卷积层可以，但第一个全连接层的输入个数是固定的。',
    ],
    [
      'Dilation 2 doubles the number of weights of a kernel.',
      '空洞率 2 使卷积核的权重数加倍。',
      'It spreads the same weights over a wider window.',
      '它只是把同样的权重铺开到更宽的窗口。',
    ],
    [
      'Convolution layers compute the gradient only for the kernel, not for their input.',
      '卷积层只对卷积核求梯度，不对输入求梯度。',
      'The layers before them need the gradient with respect to the input.',
      '前面的层需要对输入的梯度。',
    ],
    [
      'On a picture of several pixels, a dense layer is the same as a convolution with a kernel of 1 × 1.',
      '对多个像素的图像，全连接层就等同于 1 × 1 卷积。',
      'It is the same as a convolution whose kernels are as large as the picture.',
      '它等同于卷积核与整幅图一样大的卷积。',
    ],
  ],
  explain: [
    [
      'Name three advantages of a convolution over a dense layer for pictures.',
      '对图像而言，卷积层相对全连接层的三个优点是什么？',
      [
        'Weights are shared: far fewer parameters, independent of the size of the picture.',
        'Connections are local, which fits pictures, where neighbouring pixels belong together.',
        'A pattern is found wherever it lies: moving the input moves the output.',
      ],
      [
        '权重共享：参数少得多，且与图像大小无关。',
        '连接是局部的，适合相邻像素相关的特点。',
        '图案无论在哪里都能被检测到：输入平移，输出随之平移。',
      ],
    ],
    [
      'Which modules does a convolutional network have, and what does each do?',
      '卷积神经网络有哪些模块？各起什么作用？',
      [
        'Convolution: finds local patterns with shared filters.',
        'Activation, such as ReLU: makes the network non-linear.',
        'Pooling: makes maps smaller and a little insensitive to shifts, without parameters.',
        'Dense layers with softmax: turn the features into classes.',
      ],
      [
        '卷积层：用共享的卷积核提取局部特征。',
        '激活层（如 ReLU）：引入非线性。',
        '池化层：缩小特征图，对微小平移不敏感，没有参数。',
        '全连接层和 softmax：由特征得出类别。',
      ],
    ],
    [
      'What is padding good for, what is the receptive field, and what makes it larger?',
      '填充有什么作用？什么是感受野？它随什么增大？',
      [
        'Padding keeps the size and lets the cells at the border be seen by more windows.',
        'The receptive field is the window of the input that one cell depends on.',
        'It grows with kernels, strides, dilation and depth.',
      ],
      [
        '填充可保持输出大小，并让边缘像素也被充分利用。',
        '感受野是一个单元所依赖的输入区域。',
        '它随核长、步幅、空洞率和层数增大。',
      ],
    ],
    [
      'Name three uses of the gradient of a score with respect to the pixels.',
      '说出得分对像素的梯度的三种用途。',
      [
        'A saliency map: which pixels matter for the decision.',
        'An adversarial example: a small change along the gradient that changes the class.',
        'Drawing what a unit looks for, by gradient ascent on the input.',
      ],
      [
        '显著图：哪些像素对判断重要。',
        '对抗样本：沿梯度作微小改动使类别改变。',
        '对输入做梯度上升，画出某个单元所寻找的图案。',
      ],
    ],
    [
      'Why can the backward pass of a strided convolution be called a transposed convolution, how does it work, and is it the inverse?',
      '为什么带步幅的卷积的反向计算可称为转置卷积？它怎样计算？是不是卷积的逆？',
      [
        'As a matrix the convolution is y = Cx, so the gradient comes back as Cᵀ dy.',
        'Cᵀ stamps the kernel, stride apart, for every output and adds what overlaps.',
        'It turns small maps into large ones; it is not the inverse.',
      ],
      [
        '把卷积写成矩阵 y = Cx，梯度传回就是 Cᵀ dy。',
        'Cᵀ 相当于每个输出按步幅间隔“盖上”一次卷积核，重叠处相加。',
        '它把小图变大，但并不是卷积的逆。',
      ],
    ],
  ],
  terms: [
    [
      'convolutional neural network (CNN)',
      '卷积神经网络（CNN）',
      'A network whose layers apply small learned filters at every position with shared weights, usually with pooling between and dense layers at the end.',
      '用小卷积核在各位置共享权重提取特征的网络，通常与池化层交替，最后接全连接层。',
    ],
    [
      'receptive field',
      '感受野',
      'The part of the input on which one unit depends.',
      '一个单元的输出所依赖的输入区域。',
    ],
  ],
  blanks: [
    [
      'A convolution with a kernel of length k on an input of length n, without padding at stride 1, has an output of length {n − k + 1|n - k + 1}.',
      '输入长度为 n、核长为 k、步幅为 1、无填充的卷积，输出长度为 {n − k + 1|n - k + 1}。',
    ],
  ],
  proofs: [
    [
      'The gradient of the kernel is $\\partial L/\\partial w[u, v] = \\sum_{i,j} \\delta[i, j]\\, x[i + u, j + v]$.',
      '对卷积核的梯度是 $\\partial L/\\partial w[u, v] = \\sum_{i,j} \\delta[i, j]\\, x[i + u, j + v]$。',
      [
        [
          '$z[i, j] = \\sum_{u,v} w[u, v]\\, x[i + u, j + v] + b$',
          '$z[i, j] = \\sum_{u,v} w[u, v]\\, x[i + u, j + v] + b$',
        ],
        [
          '$w[u, v]$ enters every $z[i, j]$, so sum over all paths: $\\frac{\\partial L}{\\partial w[u,v]} = \\sum_{i,j} \\frac{\\partial L}{\\partial z[i,j]} \\frac{\\partial z[i,j]}{\\partial w[u,v]}$',
          '$w[u, v]$ 出现在每个 $z[i, j]$ 中，对所有路径求和：$\\frac{\\partial L}{\\partial w[u,v]} = \\sum_{i,j} \\frac{\\partial L}{\\partial z[i,j]} \\frac{\\partial z[i,j]}{\\partial w[u,v]}$',
        ],
        [
          '$\\frac{\\partial z[i,j]}{\\partial w[u,v]} = x[i + u, j + v]$',
          '$\\frac{\\partial z[i,j]}{\\partial w[u,v]} = x[i + u, j + v]$',
        ],
        [
          'With $\\delta = \\partial L/\\partial z$ this is the sum to be shown',
          '记 $\\delta = \\partial L/\\partial z$，即得所求',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'kernel',
      sizes: { Q: 2, K: 2, H: 1, C: 2 },
      options: { loss: 'squares', f: 'relu' },
      given: {
        x: [
          [
            [1, 0, 2],
            [0, 1, 1],
            [2, 1, 0],
          ],
          [
            [0, 1, 1],
            [2, 0, 1],
            [1, 1, 2],
          ],
        ],
        w: [
          [
            [1, -1],
            [0, 2],
          ],
          [
            [0, 1],
            [1, 1],
          ],
        ],
        b: [1, 2],
        W_1: [[[1, 0, 1, 0]], [[1, 1, 0, 0]]],
        b_1: [[1]],
        W_2: [
          [[1], [0]],
          [[1], [1]],
        ],
        b_2: [[0, 1]],
        y: [
          [1, 0],
          [0, 1],
        ],
      },
      asks: ['z', 'a', 'h', 'yhat', 'loss'],
    },
  ],
  finds,
  weights: [
    {
      id: 'edge',
      asks: [
        'Find a kernel w that answers to vertical edges: it gives more than 2 where the picture goes from dark (0) to bright (1) to the right, and 0 where it is uniform.',
        '求一个检测竖直边缘的卷积核 w：图像由左到右从暗（0）变亮（1）处，输出大于 2；均匀处输出为 0。',
      ],
      sizes: { Q: 2, K: 3 },
      given: {
        x: [
          [0, 0, 1, 1],
          [0, 0, 1, 1],
          [0, 0, 1, 1],
          [0, 0, 1, 1],
        ],
        b: 0,
      },
      free: ['w'],
      wants: [
        ['z[0, 0] > 2', 'the edge has to give more than 2', '边缘处输出须大于 2'],
        [
          'abs(sum(w[u, v] for u in range(K) for v in range(K))) < 0.001',
          'a uniform picture has to give 0: the weights must add up to 0',
          '均匀图像应输出 0：各权重之和须为 0',
        ],
        ['abs(z[0, 0] - z[1, 0]) < 0.001', 'it must not depend on the row', '结果不应随行变化'],
      ],
      right: {
        w: [
          [-1, 0, 1],
          [-1, 0, 1],
          [-1, 0, 1],
        ],
      },
    },
    {
      id: 'blur',
      asks: [
        'Find a kernel w that blurs: for every picture, each output is the mean of its window.',
        '求一个模糊用的卷积核 w：对任意图像，每个输出等于窗口内的平均值。',
      ],
      sizes: { Q: 2, K: 3 },
      given: {
        x: [
          [9, 0, 0, 3],
          [0, 9, 0, 6],
          [0, 0, 9, 0],
          [3, 6, 0, 9],
        ],
        b: 0,
      },
      free: ['w'],
      wants: [
        ['abs(z[0, 0] - 3) < 0.01', 'the first window has the mean 3', '第一个窗口的平均值是 3'],
        ['abs(z[0, 1] - 3) < 0.01', 'the second window has the mean 3', '第二个窗口的平均值是 3'],
        [
          'sum(abs(w[u, v] - 1 / 9) for u in range(K) for v in range(K)) < 0.01',
          'it must hold for every picture: in a mean all nine entries of the window count alike',
          '必须对任意图像成立：求平均时窗口内九个元素的权重相同',
        ],
      ],
      right: {
        w: [
          [1 / 9, 1 / 9, 1 / 9],
          [1 / 9, 1 / 9, 1 / 9],
          [1 / 9, 1 / 9, 1 / 9],
        ],
      },
    },
  ],
  generated: [
    convolutionSize,
    sameAndValid,
    field,
    layerTable,
    convolveByHand,
    transposedConvolution,
    networkCode,
  ],
  later,
});
