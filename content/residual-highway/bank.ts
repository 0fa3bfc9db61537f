/** @file What the bank asks about residual and highway networks. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { residualHighway } from './derivation.ts';

const { log: ln } = Math;

export const bank = lessonBank(residualHighway, {
  asked: 8,
  writes: ['z', 'a', 'F', 'h', 'z_n', 'n', 'z_u', 'u', 'q'],
  derives: ['dh_last', 'dh', 'dF', 'da', 'dz', 'dW_1', 'dW_2', 'dq', 'dn', 'du', 'dz_n', 'dz_u'],
  right: [
    [
      'The Jacobian of a residual block $h_t = h_{t-1} + F(h_{t-1})$ is $I + \\partial F/\\partial h_{t-1}$.',
      '残差块 $h_t = h_{t-1} + F(h_{t-1})$ 的雅可比矩阵是 $I + \\partial F/\\partial h_{t-1}$。',
      'Sum rule.',
      '求和法则。',
    ],
    [
      'Multiplied out, the gradient through residual blocks $h + F(h)$ contains the last gradient itself as one of its terms, unchanged.',
      '把连乘展开后，经过残差块 $h + F(h)$ 的梯度中，有一项就是末层梯度本身。',
      'The product of (I + J) contains I.',
      '各 (I + J) 之积含有 I。',
    ],
    [
      'In a residual block $h_t = h_{t-1} + F_t$ the gradient with respect to $F_t$ equals that with respect to $h_t$.',
      '在残差块 $h_t = h_{t-1} + F_t$ 中，对 $F_t$ 的梯度等于对 $h_t$ 的梯度。',
      'F_t enters h_t with the factor 1, and nothing else.',
      'F_t 以系数 1 进入 h_t，别处不用它。',
      { step: 'dF', is: 'dh[t]' },
    ],
    [
      'A residual block with an identity shortcut and no activation after the sum, whose weights and biases are all 0, is the identity.',
      '捷径为恒等、相加后无激活的残差块，权重和偏置全为 0 时是恒等映射。',
      'F = 0 then, so a block can begin as nothing.',
      '此时 F = 0，块可以从“什么也不做”开始。',
    ],
    [
      'A highway layer with u = 0 copies its input.',
      'u = 0 的高速公路层原样复制输入。',
      'q_t = u ⊙ n + (1 − u) ⊙ q_{t−1}.',
      'q_t = u ⊙ n + (1 − u) ⊙ q_{t−1}。',
      { step: 'q', is: 'u * n + (1 - u) * q_prev' },
    ],
    [
      'If input and output of a block differ in width, the shortcut cannot be the plain identity.',
      '块的输入输出宽度不同时，捷径不能只是恒等映射。',
      'Vectors of different lengths cannot be added; a projection such as a 1 × 1 convolution is usual, or zeros are filled in.',
      '长度不同的向量不能相加；常用 1 × 1 卷积这样的投影，或补零。',
    ],
    [
      'An identity shortcut adds no parameters.',
      '恒等捷径不增加参数。',
      'It only adds the input to the output.',
      '它只是把输入加到输出上。',
    ],
    [
      'Residual networks were proposed because deeper plain networks had a higher training error.',
      '提出残差网络，是因为更深的普通网络训练误差反而更高。',
      'This degradation is not overfitting: the training error rises.',
      '这种退化不是过拟合，因为升高的是训练误差。',
    ],
    [
      'With residual connections gradients can still explode.',
      '有残差连接，梯度仍可能爆炸。',
      'The factors I + J may all stretch.',
      '各因子 I + J 可能都在拉伸。',
    ],
    [
      'In the derivative of a highway layer the gate u also contributes through its own slope.',
      '高速公路层求导时，u 自身的导数也要计入。',
      'du = dq ⊙ (n − q_{t−1}), then times u(1 − u).',
      'du = dq ⊙ (n − q_{t−1})，再乘 u(1 − u)。',
      { step: 'du', is: 'dq[t] * (n[t] - q[t - 1])' },
    ],
  ],
  wrong: [
    [
      'A residual connection multiplies the input by the output of the block.',
      '残差连接把输入与块的输出相乘。',
      'It adds them.',
      '是相加。',
    ],
    [
      'Residual connections make exploding gradients impossible.',
      '残差连接使梯度爆炸不可能发生。',
      'A product of I + J with larger J grows: 50 blocks can give 10³.',
      'J 较大时 (I + J) 的连乘会增大：50 个块可达 10³。',
    ],
    [
      'The shortcut always adds parameters.',
      '捷径总会增加参数。',
      'Only where a projection is needed.',
      '只有需要投影时才会。',
    ],
    [
      'The gradient of $h_{t-1}$ through a residual block is only what F passes back.',
      '经残差块传到 $h_{t-1}$ 的梯度只有 F 传回的部分。',
      'The shortcut adds dh_t itself.',
      '捷径还加上 dh_t 本身。',
      { step: 'dh', is: 'W_1[t + 1].T @ dz[t + 1]' },
    ],
    [
      'If a deeper plain network has a higher training error than a shallower one, it overfits.',
      '若更深的普通网络训练误差比较浅的还高，说明它过拟合。',
      'An overfitted network has a low training error and a high one on new data; this is a difficulty of optimisation.',
      '过拟合时训练误差低、新数据上误差高；这里是优化困难。',
    ],
    [
      'In a highway layer $\\partial L/\\partial u_t = \\partial L/\\partial q_t \\odot n_t$.',
      '高速公路层中 $\\partial L/\\partial u_t = \\partial L/\\partial q_t \\odot n_t$。',
      'The carried input is missing: n − q_{t−1}.',
      '漏了被保留的输入：应为 n − q_{t−1}。',
      { step: 'du', is: 'dq[t] * n[t]' },
    ],
    [
      'To pass its input on unchanged, a residual block h + F(h) has to learn F = identity.',
      '残差块 h + F(h) 要原样传递输入，需要学到 F = 恒等映射。',
      'It has to learn F = 0: the shortcut is the identity already.',
      '应学到 F = 0：捷径已是恒等映射。',
    ],
    [
      'A residual block with a ReLU after the sum can be the exact identity for all inputs, negative entries included.',
      '相加之后还有 ReLU 的残差块，可以对所有输入（包括负分量）精确地恒等。',
      'The ReLU cuts negative entries; pre-activation blocks can.',
      'ReLU 会截去负分量；预激活块才可以。',
    ],
    [
      'A highway layer has as many parameters as a residual block of one dense layer of the same width with an identity shortcut.',
      '高速公路层与同样宽度、只含一个全连接层的恒等捷径残差块参数一样多。',
      'The gate has a matrix and a bias of its own.',
      '它的门另有矩阵和偏置。',
    ],
    [
      'Stochastic depth drops single weights in training.',
      '随机深度在训练时随机丢弃单个权重。',
      'It drops whole blocks, keeping their shortcut.',
      '它丢弃整个块，只留捷径。',
    ],
  ],
  explain: [
    [
      'Why can deeper networks be worse, and which architecture helps?',
      '为什么更深的网络可能更差？哪种结构能改善？',
      [
        'The training error itself rises: many layers are hard to optimise (gradients may fade).',
        'A residual block computes h + F(h), so extra layers can be the identity.',
        'The gradient has a direct way down.',
      ],
      [
        '训练误差本身就升高：层多难以优化（梯度可能衰减）。',
        '残差块计算 h + F(h)，多余的层可以成为恒等映射。',
        '梯度有一条直接回传的路。',
      ],
    ],
    [
      'Describe the basic residual block and the bottleneck block of ResNet. What does the shortcut do when channels increase?',
      '说明 ResNet 的基本残差块和瓶颈块。通道数增加时捷径怎么办？',
      [
        'Block: two 3 × 3 convolutions with normalisation and ReLU, the input added at the end.',
        'Bottleneck: 1 × 1 down, 3 × 3, 1 × 1 up.',
        'When channels or size change, the shortcut is a 1 × 1 convolution with the same stride (or zeros are added).',
      ],
      [
        '残差块：两个带归一化和 ReLU 的 3 × 3 卷积，末尾加上输入。',
        '瓶颈块：1 × 1 降维，3 × 3，1 × 1 升维。',
        '通道或大小改变时，捷径用相同步幅的 1 × 1 卷积（或补零）。',
      ],
    ],
    [
      'What is the difference between a highway and a residual layer?',
      '高速公路层与残差层有何区别？',
      [
        'Highway: q = u ⊙ n + (1 − u) ⊙ q_before with a learned gate.',
        'Residual: h = h_before + F, the shortcut is always open.',
        'The gate costs parameters and may close the direct way of the gradient.',
      ],
      [
        '高速公路：q = u ⊙ n + (1 − u) ⊙ 前层，门由学习得到。',
        '残差：h = 前层 + F，捷径始终畅通。',
        '门需要参数，也可能关断梯度的直接通路。',
      ],
    ],
    [
      'What is stochastic depth?',
      '什么是随机深度？',
      [
        'In training each residual block is left out with some probability; the shortcut stays.',
        'At test all blocks are used, scaled by their probability of being there.',
        'Training is faster and regularised.',
      ],
      [
        '训练时以一定概率跳过某个残差块，只留捷径。',
        '测试时使用所有块，并按保留概率缩放。',
        '训练更快，并有正则化作用。',
      ],
    ],
  ],
  terms: [
    [
      'residual connection',
      '残差连接',
      'The input of a block is added to its output: h + F(h).',
      '把块的输入加到输出上：h + F(h)。',
    ],
    [
      'highway network',
      '高速公路网络',
      'Layers that mix transformation and input by a learned gate: u ⊙ n + (1 − u) ⊙ x.',
      '用学习得到的门混合变换结果与输入的网络：u ⊙ n + (1 − u) ⊙ x。',
    ],
  ],
  blanks: [
    [
      "With F for the function of its layers, a residual block computes of its input h {h + F(h)|h+F(h)|F(h) + h|F(h)+h|x + F(x)|x+F(x)}; if J is the Jacobian of F, that of the block is {I + J|I+J|J + I|J+I|I + F'}.",
      "以 F 表示各层的函数，残差块由输入 h 算出 {h + F(h)|h+F(h)|F(h) + h|F(h)+h|x + F(x)|x+F(x)}；设 F 的雅可比矩阵为 J，则整块的雅可比矩阵为 {I + J|I+J|J + I|J+I|I + F'}。",
    ],
  ],
  proofs: [
    [
      'The gradient through T residual blocks with identity shortcuts contains the gradient at the end itself.',
      '经过 T 个恒等捷径残差块的梯度含有末端梯度本身。',
      [
        [
          '$h_t = h_{t-1} + F_t(h_{t-1})$, so $\\frac{\\partial h_t}{\\partial h_{t-1}} = I + J_t$',
          '$h_t = h_{t-1} + F_t(h_{t-1})$，故 $\\frac{\\partial h_t}{\\partial h_{t-1}} = I + J_t$',
        ],
        [
          '$\\frac{\\partial h_T}{\\partial h_0} = \\prod_t (I + J_t)$, by the chain rule, later blocks to the left',
          '由链式法则 $\\frac{\\partial h_T}{\\partial h_0} = \\prod_t (I + J_t)$，靠后的块在左',
        ],
        ['Multiplied out: $I + \\sum_t J_t + \\dots$', '展开得 $I + \\sum_t J_t + \\dots$'],
        [
          'so $\\nabla_{h_0} L = \\nabla_{h_T} L + (\\sum_t J_t + \\dots)^\\top \\nabla_{h_T} L$',
          '所以 $\\nabla_{h_0} L = \\nabla_{h_T} L + (\\sum_t J_t + \\dots)^\\top \\nabla_{h_T} L$',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'block',
      says: ['Only the residual road is asked for.', '只求残差这一支。'],
      sizes: { T: 1, H: 1, M: 1 },
      options: { phi: 'relu' },
      given: {
        h0: [[1], [2]],
        W_1: [[[[1]]], [[[2]]]],
        b_1: [[[0]], [[1]]],
        W_2: [[[[1]]], [[[-1]]]],
        b_2: [[[0]], [[1]]],
        y: [[1], [0]],
      },
      asks: ['z[1]', 'a[1]', 'F[1]', 'h[1]', 'dh[1]', 'da[1]', 'dh[0]'],
    },
    {
      id: 'highway',
      says: ['Only the highway is asked for.', '只求高速公路这一支。'],
      sizes: { T: 1, H: 1, M: 1 },
      given: {
        q0: [[0], [1 / 2]],
        W_n: [[[[0]]]],
        b_n: [[[ln(3) / 2]], [[-ln(3) / 2]]],
        W_u: [[[[0]]]],
        b_u: [[[ln(3)]], [[0]]],
        y: [[0], [1]],
      },
      asks: ['n[1]', 'u[1]', 'q[1]', 'dq[1]', 'dn[1]', 'du[1]', 'dz_u[1]'],
    },
  ],
  weights: [
    {
      id: 'identity',
      asks: [
        'Choose W₂ and b₂ of the one residual block so that it is the identity, whatever W₁ is.',
        '选择这个残差块的 W₂ 和 b₂，使它成为恒等映射，与 W₁ 无关。',
      ],
      sizes: { T: 1, H: 2, M: 2 },
      given: {
        h0: [0.7, -0.3],
        W_1: [
          [
            [1, 2],
            [3, -1],
          ],
        ],
        b_1: [[1, 1]],
      },
      free: ['W_2[1]', 'b_2[1]'],
      wants: [
        ['norm(h[1] - h[0]) < 0.001', 'the output differs from the input', '输出与输入不同'],
        [
          'norm(W_2[1]) < 0.001',
          'for every input: F must be 0, not only here',
          '对任何输入都应成立：F 必须为 0',
        ],
      ],
      right: {
        'W_2[1]': [
          [0, 0],
          [0, 0],
        ],
        'b_2[1]': [0, 0],
      },
    },
  ],
});
