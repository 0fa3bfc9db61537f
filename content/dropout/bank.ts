/** @file What the bank asks about dropout. Long because it is a list of sentences in two languages. */
import { dropoutCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { dropout } from './derivation.ts';

const { log: ln } = Math;

export const bank = lessonBank(dropout, {
  asked: 18,
  right: [
    [
      'With drop probability p < 1, inverted dropout divides what is kept by 1 − p in training and does nothing at test time.',
      '丢弃概率为 p < 1 时，倒置缩放的 dropout 在训练时把保留的值除以 1 − p，测试时什么也不做。',
      'The mean is then right already: (1 − p) · h/(1 − p) = h.',
      '这样均值已经正确：(1 − p) · h/(1 − p) = h。',
      { step: 'q', is: 'm * h / (1 - p)' },
    ],
    [
      'Classic dropout multiplies the outputs of the units by 1 − p at test time, p being the probability of dropping.',
      '经典 dropout 在测试时把单元的输出乘以 1 − p，p 为丢弃概率。',
      'In training a unit is there with probability 1 − p.',
      '训练时单元以概率 1 − p 存在。',
    ],
    [
      'In a step in which a unit is dropped, no gradient passes back through it.',
      '在某一步被丢弃的单元，这一步没有梯度经它传回。',
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
      'For a linear layer behind inverted dropout, the expectation of its output over the masks is exactly the output without a mask.',
      '对接在倒置缩放 dropout 之后的线性层，其输出对掩码的期望恰等于不加掩码的输出。',
      'Expectation and affine maps may be exchanged, and the masked and scaled input has the right mean.',
      '期望与仿射映射可交换，而加掩码并缩放后的输入均值正确。',
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
      'In ordinary dropout units are dropped at test time too, with the same probability.',
      '普通的 dropout 在测试时也以同样的概率丢弃单元。',
      'All units are used; otherwise predictions would be random.',
      '使用全部单元，否则预测是随机的。',
    ],
    [
      'With any drop probability p, classic dropout multiplies the outputs of the units by p at test time.',
      '无论丢弃概率 p 是多少，经典 dropout 在测试时都把单元的输出乘以 p。',
      'By 1 − p, the probability of being kept; the two agree only at p = 1/2.',
      '应乘以 1 − p，即保留概率；只有 p = 1/2 时二者相同。',
    ],
    [
      'With any drop probability p, inverted dropout divides what is kept by p.',
      '无论丢弃概率 p 是多少，倒置缩放的 dropout 都把保留的值除以 p。',
      'By 1 − p, the probability of being kept.',
      '应除以保留概率 1 − p。',
      { step: 'q', is: 'm * h / p' },
    ],
    [
      'The gradient that passes back through a dropped unit is the same as if it had been kept.',
      '经被丢弃的单元传回的梯度，与它被保留时一样。',
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
      'As a rule dropout lowers the error on the training examples.',
      'dropout 通常会降低训练误差。',
      'As a rule it raises it; what it may lower is the error on new examples.',
      '它通常会升高训练误差，可能降低的是测试误差。',
    ],
    [
      'Where a tanh layer stands behind the dropped units, the scaled network always gives exactly the mean of all thinned ones.',
      '即使被丢弃的单元之后还有 tanh 层，缩放后的网络也总是恰好给出所有子网络的平均。',
      'That is certain only where all that stands behind them is linear; else it is an approximation.',
      '只有其后全是线性层时才有保证，否则只是近似。',
    ],
    [
      'A larger drop probability is always the safer choice.',
      '丢弃概率越大越保险。',
      'Too much of it underfits.',
      '太大会欠拟合。',
    ],
    [
      'Dropout sets weights to 0 for good.',
      'dropout 把权重永久置为 0。',
      'It sets outputs of units to 0, and for one step only.',
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
        '训练：每个单元乘以掩码（以概率 p 取 0），倒置缩放时再乘以 1/(1 − p)。',
        '反向：乘同样的掩码和因子。',
        '推断：倒置缩放时不做任何事；经典做法乘以 1 − p。',
      ],
    ],
    [
      'Why does ordinary dropout fail on a recurrent state, and what is done instead?',
      '普通 dropout 为什么不适合循环状态？应怎么做？',
      [
        'A new mask at each step erases each entry of the memory sooner or later.',
        'An entry survives T steps only with the probability (1 − p) to the power T.',
        'Variational dropout: one mask for the whole sequence, or dropout between layers only.',
      ],
      [
        '每步换掩码，记忆的每个分量迟早被抹去。',
        '某分量经过 T 步仍未被抹去的概率只有 1 − p 的 T 次方。',
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
      'With drop probability p, inverted dropout divides what is kept by {1 − p|1 - p|1-p}.',
      '丢弃概率为 p 时，倒置缩放的 dropout 把保留的值除以 {1 − p|1 - p|1-p}。',
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
