/** @file What the bank asks about dropout. Long because it is a list of sentences in two languages. */
import { dropoutCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { dropout } from './derivation.ts';

const { log: ln } = Math;

export const bank = lessonBank(dropout, {
  asked: 18,
  right: [
    [
      'Inverted dropout divides what is kept by 1 − p in training and does nothing at test time.',
      '倒置缩放的 dropout 在训练时把保留的值除以 1 − p，测试时什么也不做。',
      'The mean is then right already: (1 − p) · h/(1 − p) = h.',
      '这样均值已经正确：(1 − p) · h/(1 − p) = h。',
      { step: 'q', is: 'm * h / (1 - p)' },
    ],
    [
      'Classic dropout multiplies by 1 − p at test time, p being the probability of dropping.',
      '经典 dropout 在测试时乘以 1 − p，p 为丢弃概率。',
      'In training a unit is there with probability 1 − p.',
      '训练时单元以概率 1 − p 存在。',
    ],
    [
      'A dropped unit gets no gradient.',
      '被丢弃的单元没有梯度。',
      'Its mask is 0 on the way back too.',
      '反向时其掩码同样为 0。',
      { step: 'dh', is: 'dq * m / (1 - p)' },
    ],
    [
      'The same mask is used forward and backward.',
      '前向和反向使用同一个掩码。',
      'The mask is a factor of the forward pass, so of the derivative too.',
      '掩码是前向的因子，因此也是导数的因子。',
    ],
    [
      'With n units there are 2ⁿ thinned networks, which share their weights.',
      'n 个单元共有 2ⁿ 种子网络，它们共享权重。',
      'Each unit is there or not.',
      '每个单元要么在要么不在。',
    ],
    [
      'Dropout makes training noisier and often longer.',
      'dropout 使训练噪声更大，往往需要更久。',
      'Every step trains another random subnetwork.',
      '每一步训练的是不同的随机子网络。',
    ],
    [
      'For a linear layer the scaled mean of the masked outputs is exactly the output without a mask.',
      '对线性层，掩码输出按比例缩放后的均值恰等于不加掩码的输出。',
      'Expectation and linear maps may be exchanged.',
      '期望与线性映射可交换。',
    ],
    [
      'In an RNN one mask for the whole sequence disturbs the memory less than a new one at each step.',
      '在 RNN 中，整个序列用同一个掩码，比每步换新掩码对记忆的干扰小。',
      'With new masks every state entry is erased sooner or later.',
      '每步换新掩码时，每个分量迟早会被抹掉。',
    ],
    [
      'Dropout works against units that only work together (co-adaptation).',
      'dropout 可防止单元之间的共同适应。',
      'No unit can rely on another being there.',
      '任何单元都不能指望别的单元一定在。',
    ],
    [
      'With p = 0 dropout changes nothing.',
      'p = 0 时 dropout 不起任何作用。',
      'All masks are 1.',
      '掩码全为 1。',
    ],
  ],
  wrong: [
    [
      'At test time units are dropped too, with the same probability.',
      '测试时也以同样的概率丢弃单元。',
      'All units are used; otherwise predictions would be random.',
      '使用全部单元，否则预测是随机的。',
    ],
    [
      'With drop probability p classic dropout multiplies by p at test time.',
      '丢弃概率为 p 时，经典 dropout 在测试时乘以 p。',
      'By 1 − p, the probability of being kept.',
      '乘以 1 − p，即保留概率。',
    ],
    [
      'Inverted dropout divides by p.',
      '倒置缩放的 dropout 除以 p。',
      'By 1 − p.',
      '除以 1 − p。',
      { step: 'q', is: 'm * h / p' },
    ],
    [
      'The gradient of a dropped unit is that of a kept one.',
      '被丢弃单元的梯度与保留时一样。',
      'It is 0: the mask is missing here.',
      '应为 0：这里漏了掩码。',
      { step: 'dh', is: 'dq / (1 - p)' },
    ],
    [
      'Dropout trains 2ⁿ separate networks with weights of their own.',
      'dropout 训练 2ⁿ 个各有权重的独立网络。',
      'They share all weights, and only those that are drawn get a step.',
      '它们共享权重，且只有抽到的才更新。',
    ],
    [
      'Dropout removes the need for validation data.',
      '有了 dropout 就不需要验证集。',
      'p itself has to be chosen on them.',
      'p 本身就要用验证集选择。',
    ],
    [
      'Dropout lowers the training error.',
      'dropout 会降低训练误差。',
      'It raises it; it may lower the test error.',
      '它会升高训练误差，但可能降低测试误差。',
    ],
    [
      'For a network with tanh layers the scaled network gives exactly the mean of all thinned ones.',
      '对有 tanh 层的网络，缩放后的网络恰好给出所有子网络的平均。',
      'Only for linear maps; else it is an approximation.',
      '只对线性映射成立，否则只是近似。',
    ],
    [
      'A larger drop probability is always the safer choice.',
      '丢弃概率越大越保险。',
      'Too much of it underfits.',
      '太大会欠拟合。',
    ],
    [
      'In dropout weights are set to 0 for good.',
      'dropout 把权重永久置为 0。',
      'Outputs of units are, for one step only.',
      '置零的是单元的输出，而且只在这一步。',
    ],
  ],
  explain: [
    [
      'Why does dropout help against overfitting?',
      'dropout 为什么能防止过拟合？',
      [
        'Units cannot rely on particular others: no co-adaptation.',
        'It is like averaging very many networks with shared weights.',
        'The noise makes the network robust.',
      ],
      [
        '单元不能依赖特定的其他单元，避免共同适应。',
        '相当于对大量共享权重的网络取平均。',
        '噪声使网络更稳健。',
      ],
    ],
    [
      'What does dropout do in training and at inference, exactly?',
      'dropout 在训练和推断时究竟做什么？',
      [
        'Training: each unit is multiplied by a mask that is 0 with probability p, and (inverted) by 1/(1 − p).',
        'Backward: by the same mask and factor.',
        'Inference: nothing (inverted), or times 1 − p (classic).',
      ],
      [
        '训练：每个单元乘以以概率 p 为 0 的掩码，并（倒置缩放时）乘以 1/(1 − p)。',
        '反向：乘同样的掩码和因子。',
        '推断：倒置缩放时不做任何事；经典做法乘以 1 − p。',
      ],
    ],
    [
      'Why does ordinary dropout fail on a recurrent state, and what is done instead?',
      '普通 dropout 为什么不适合循环状态？应怎么做？',
      [
        'A new mask at each step erases each entry of the memory sooner or later.',
        'After T steps an entry survives with (1 − p)ᵀ only.',
        'Variational dropout: one mask for the whole sequence, or dropout between layers only.',
      ],
      [
        '每步换掩码，记忆的每个分量迟早被抹去。',
        'T 步后某分量幸存的概率只有 (1 − p)ᵀ。',
        '变分 dropout：整个序列用同一个掩码；或只在层与层之间使用。',
      ],
    ],
    [
      'Where does one put dropout, and where not?',
      'dropout 一般放在哪里，不放在哪里？',
      [
        'After large dense layers or embeddings, before the output layer.',
        'Not on the output itself, rarely in convolutions, where neighbours carry the same information.',
        'Not before batch normalisation, whose variance it would change.',
      ],
      [
        '放在大的全连接层或词嵌入之后、输出层之前。',
        '不放在输出上；卷积层中少用，因为相邻位置信息重复。',
        '不放在批归一化之前，否则方差不一致。',
      ],
    ],
  ],
  terms: [
    [
      'dropout',
      '随机失活（dropout）',
      'In training each unit is set to 0 with probability p at every step; at test time all are used.',
      '训练时每一步以概率 p 把每个单元的输出置 0，测试时全部使用。',
    ],
  ],
  blanks: [
    [
      'In inverted dropout what is kept is divided by {1 − p|1 - p|1-p}.',
      '倒置缩放的 dropout 中，被保留的值要除以 {1 − p|1 - p|1-p}。',
    ],
  ],
  proofs: [
    [
      'With inverted dropout the expectation of what is handed on is the activation itself.',
      '倒置缩放的 dropout 传出的值，其期望等于激活值本身。',
      [
        [
          '$q = m h / (1 - p)$, and m is 1 with probability $1 - p$, else 0',
          '$q = m h / (1 - p)$，m 以概率 $1 - p$ 为 1，否则为 0',
        ],
        ['$E[m] = 1 - p$', '$E[m] = 1 - p$'],
        [
          '$E[q] = E[m]\\, h / (1 - p)$, as h does not depend on m',
          'h 与 m 无关，故 $E[q] = E[m]\\, h / (1 - p)$',
        ],
        ['$= h$', '$= h$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'mask',
      sizes: { D: 1, H: 2, C: 1 },
      given: {
        W_1: [[[1], [-1]]],
        b_1: [[0, 0]],
        x: [[ln(3) / 2], [-ln(3) / 2]],
        W_2: [[[2, 1]], [[1, -2]]],
        b_2: [[0], [1]],
        m: [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
        p: [0.5],
        y: [[1], [0]],
      },
      asks: ['h', 'q', 'o', 'loss', 'do', 'dq', 'dh', 'dz', 'dW_2'],
    },
  ],
  weights: [
    {
      id: 'mask',
      asks: ['Choose the mask m so that the output is as large as it can be.', '选择掩码 m，使输出最大。'],
      sizes: { D: 1, H: 4, C: 1 },
      given: {
        W_1: [[1], [1], [1], [1]],
        b_1: [0, 0, 0, 0],
        x: [1],
        W_2: [[2, -1, 3, -4]],
        b_2: [0],
        p: 0.5,
        y: [0],
      },
      free: ['m'],
      wants: [
        ['m[0, 0] * m[2, 0] == 1', 'a unit that raises the output is dropped', '丢掉了能增大输出的单元'],
        ['m[1, 0] + m[3, 0] == 0', 'a unit that lowers the output is kept', '保留了会减小输出的单元'],
      ],
      right: { m: [1, 0, 1, 0] },
    },
  ],
  generated: [dropoutCounts],
});
