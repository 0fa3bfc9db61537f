/** @file What the bank asks about the LSTM. Long because it is a list of sentences in two languages. */
import { recurrentCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { lstm } from './derivation.ts';
import { finds } from './find.ts';

const { log: ln } = Math;

export const bank = lessonBank(lstm, {
  asked: 15,
  writes: ['f', 'i', 'o', 'a', 'z_f', 'C', 'h'],
  derives: ['dh', 'do', 'dC', 'df', 'di', 'da', 'dz_f', 'dz_i', 'dz_o', 'dz_a', 'dW_f', 'dU_f', 'db_f'],
  right: [
    [
      'The forget gate is the share of the old cell that is kept.',
      '遗忘门表示旧细胞状态被保留的比例。',
      'C_t = f_t ⊙ C_{t−1} + i_t ⊙ a_t: f = 1 keeps everything.',
      'C_t = f_t ⊙ C_{t−1} + i_t ⊙ a_t：f = 1 时全部保留。',
      { step: 'C', is: 'f * C_prev + i * a' },
    ],
    [
      'Along the cell alone, the gradient from C_t to C_{t−1} is multiplied by the forget gate.',
      '只沿细胞状态看，从 C_t 到 C_{t−1} 的梯度乘以遗忘门。',
      'The direct derivative is diag(f_t).',
      '直接导数为 diag(f_t)。',
    ],
    [
      'The cell gets a gradient from its own output and from the next cell.',
      '细胞状态的梯度来自本步输出和下一步的细胞状态。',
      'C_t is read by h_t and by C_{t+1}.',
      'C_t 进入 h_t 和 C_{t+1}。',
      { step: 'dC', is: 'dh[t] * o[t] * (1 - tanh(C[t])**2) + dC[t + 1] * f[t + 1]' },
    ],
    [
      'The gates use the sigmoid because they are shares between 0 and 1.',
      '各门用 sigmoid，因为它们是 0 与 1 之间的比例。',
      'The candidate uses tanh: it may be negative.',
      '候选值用 tanh：它可以为负。',
    ],
    [
      'An LSTM layer has four times the parameters of a simple RNN layer of the same sizes.',
      '在相同大小下，LSTM 层的参数个数是简单 RNN 层的四倍。',
      'Three gates and the candidate have a map of their own each.',
      '三个门和候选值各有一组线性映射。',
    ],
    [
      'Initialising the bias of the forget gate with 1 or more helps to learn long dependencies.',
      '把遗忘门偏置初始化为 1 或更大，有助于学习长期依赖。',
      'The gates then begin near 1, and gradients along the cell last.',
      '遗忘门一开始接近 1，沿细胞的梯度得以保持。',
    ],
    [
      '$\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_{t-1}$.',
      '$\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_{t-1}$。',
      'f_t multiplies C_{t−1} in the cell.',
      '细胞状态中 f_t 乘的是 C_{t−1}。',
      { step: 'df', is: 'dC[t] * C[t - 1]' },
    ],
    [
      'The gradient of an LSTM along the hidden states can still vanish and explode.',
      'LSTM 中沿隐藏状态的梯度仍可能消失或爆炸。',
      'Only the road along the cell is a product of forget gates; the others contain matrices.',
      '只有沿细胞的路径是遗忘门之积，其他路径仍含矩阵。',
    ],
    [
      '$\\partial L/\\partial o_t = \\partial L/\\partial h_t \\odot \\tanh(C_t)$.',
      '$\\partial L/\\partial o_t = \\partial L/\\partial h_t \\odot \\tanh(C_t)$。',
      'h_t = o_t ⊙ tanh(C_t).',
      'h_t = o_t ⊙ tanh(C_t)。',
      { step: 'do', is: 'dh[t] * tanh(C[t])' },
    ],
    [
      'The direct derivative $\\partial C_t/\\partial C_{t-1}$, with the gates held, is diagonal: H entries that are not 0.',
      '固定各门时，直接导数 $\\partial C_t/\\partial C_{t-1}$ 是对角矩阵：有 H 个非零元。',
      'The cell works entry by entry.',
      '细胞状态逐元素运算。',
    ],
  ],
  wrong: [
    [
      'The forget gate is the probability of forgetting: f = 1 empties the cell.',
      '遗忘门是“忘掉的概率”：f = 1 时清空细胞。',
      'It is the share that is kept; f = 0 empties the cell.',
      '它是保留的比例；f = 0 才清空。',
    ],
    [
      '$C_t = i_t \\odot C_{t-1} + f_t \\odot C_{t-1}$.',
      '$C_t = i_t \\odot C_{t-1} + f_t \\odot C_{t-1}$。',
      'The input gate multiplies the candidate, not the old cell.',
      '输入门乘的是候选值，不是旧细胞。',
      { step: 'C', is: 'i * C_prev + f * C_prev' },
    ],
    [
      'The output gate lies on the direct road from C_t to C_{t+1}.',
      '输出门在从 C_t 直接到 C_{t+1} 的路径上。',
      'It is between the cell and the hidden state; the road along the cell has only f.',
      '它位于细胞与隐藏状态之间；沿细胞的路径上只有 f。',
    ],
    [
      '$\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_t$.',
      '$\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_t$。',
      'f_t multiplies the cell before: C_{t−1}.',
      'f_t 乘的是前一步的细胞 C_{t−1}。',
      { step: 'df', is: 'dC[t] * C[t]' },
    ],
    [
      '$\\partial L/\\partial z_{a,t} = \\partial L/\\partial a_t \\odot a_t \\odot (1 - a_t)$.',
      '$\\partial L/\\partial z_{a,t} = \\partial L/\\partial a_t \\odot a_t \\odot (1 - a_t)$。',
      'The candidate uses tanh: 1 − a².',
      '候选值用的是 tanh：应为 1 − a²。',
      { step: 'dz_a', is: 'da[t] * a[t] * (1 - a[t])' },
    ],
    [
      'An LSTM cannot have exploding gradients.',
      'LSTM 不会出现梯度爆炸。',
      'The roads through the gates contain the matrices W; clipping is still used.',
      '经过各门的路径含有矩阵 W；仍需要梯度裁剪。',
    ],
    [
      'The gates of an LSTM depend on the input only.',
      'LSTM 的各门只依赖输入。',
      'On the input and the hidden state before.',
      '依赖输入和上一步的隐藏状态。',
    ],
    [
      'All three gates must add up to 1.',
      '三个门之和必须为 1。',
      'Each is a sigmoid of its own; only the GRU ties u and 1 − u.',
      '各是独立的 sigmoid；只有 GRU 把 u 与 1 − u 绑在一起。',
    ],
    [
      'The cell state lies in (−1, 1).',
      '细胞状态取值于 (−1, 1)。',
      'It is a sum over time and may grow; h lies in (−1, 1).',
      '它随时间累加，可能很大；h 才在 (−1, 1) 内。',
    ],
    [
      'The number of parameters of an LSTM layer is 3(H² + HD + H).',
      'LSTM 层的参数个数是 3(H² + HD + H)。',
      'That is the GRU; the LSTM has four maps.',
      '那是 GRU；LSTM 有四组映射。',
    ],
  ],
  explain: [
    [
      'How does an LSTM soften the vanishing gradient?',
      'LSTM 怎样缓解梯度消失？',
      [
        'The cell is updated by adding: C_t = f_t ⊙ C_{t−1} + i_t ⊙ a_t.',
        'Along the cell the gradient is multiplied by forget gates only, not by matrices and slopes.',
        'Where f is near 1, it lasts over many steps; the network learns when.',
      ],
      [
        '细胞以加法更新：C_t = f_t ⊙ C_{t−1} + i_t ⊙ a_t。',
        '沿细胞的梯度只乘以遗忘门，不乘矩阵和激活导数。',
        'f 接近 1 时梯度可保持很多步；何时保持由网络学习。',
      ],
    ],
    [
      'What are the three gates of an LSTM and what does each do?',
      'LSTM 有哪三个门？各起什么作用？',
      [
        'Forget gate: how much of the old cell is kept.',
        'Input gate: how much of the candidate is written.',
        'Output gate: how much of the cell is shown as hidden state.',
      ],
      ['遗忘门：旧细胞状态保留多少。', '输入门：候选值写入多少。', '输出门：细胞状态以隐藏状态输出多少。'],
    ],
    [
      'Why sigmoid for the gates and tanh for the candidate? Why not ReLU?',
      '为什么门用 sigmoid、候选用 tanh？为什么不用 ReLU？',
      [
        'A gate is a share, so it must lie between 0 and 1.',
        'The candidate must be able to raise and to lower the cell, so it is centred at 0.',
        'ReLU is unbounded and never negative: the cell could only grow.',
      ],
      [
        '门是比例，应在 0 与 1 之间。',
        '候选值要能增大也能减小细胞，所以以 0 为中心。',
        'ReLU 无上界且不为负，细胞只会增大。',
      ],
    ],
    [
      'Why is the bias of the forget gate often initialised with 1?',
      '为什么常把遗忘门的偏置初始化为 1？',
      [
        'With bias 0 the gate begins at 1/2.',
        'Then the gradient along the cell halves at every step.',
        'With 1 or more it begins near 1 and long dependencies can be learned from the start.',
      ],
      [
        '偏置为 0 时门从 1/2 开始。',
        '沿细胞的梯度每步减半。',
        '取 1 或更大，门接近 1，一开始就能学习长期依赖。',
      ],
    ],
    [
      'When does the gradient through an LSTM vanish: when one path vanishes or when all do?',
      '一条路径消失，还是所有路径都消失，LSTM 的梯度才消失？',
      [
        'The gradient is a sum over paths.',
        'It vanishes only if all of them vanish (or cancel).',
        'The road along the cell keeps it if its forget gates are near 1.',
      ],
      [
        '梯度是各路径之和。',
        '只有所有路径都消失（或相互抵消）才消失。',
        '遗忘门接近 1 时，沿细胞的路径能保住它。',
      ],
    ],
  ],
  terms: [
    [
      'constant error carousel',
      '恒定误差传送带',
      'The cell of an LSTM with f = 1: the gradient passes from C_t to C_{t−1} unchanged.',
      'f = 1 时的 LSTM 细胞：梯度从 C_t 原样传到 C_{t−1}。',
    ],
  ],
  blanks: [
    [
      'The three gates of an LSTM are the {forget} gate, the {input} gate and the {output} gate.',
      'LSTM 的三个门是{遗忘}门、{输入}门和{输出}门。',
    ],
  ],
  compare: [
    {
      title: ['LSTM and GRU.', '比较 LSTM 与 GRU。'],
      columns: [
        ['LSTM', 'LSTM'],
        ['GRU', 'GRU'],
      ],
      rows: [
        [
          ['gates', '门'],
          ['three', '三个'],
          ['two', '两个'],
        ],
        [
          ['states', '状态'],
          ['cell and hidden state', '细胞状态和隐藏状态'],
          ['hidden state only', '只有隐藏状态'],
        ],
        [
          ['parameters', '参数个数'],
          ['4(H² + HD + H)', '4(H² + HD + H)'],
          ['3(H² + HD + H)', '3(H² + HD + H)'],
        ],
        [
          ['old and new are weighed by', '新旧信息的权重'],
          ['two independent gates', '两个独立的门'],
          ['u and 1 − u', 'u 与 1 − u'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'With all gates held fixed, $\\partial C_T/\\partial C_t = \\prod_{s=t+1}^{T} \\operatorname{diag}(f_s)$.',
      '固定各门时，$\\partial C_T/\\partial C_t = \\prod_{s=t+1}^{T} \\operatorname{diag}(f_s)$。',
      [
        ['$C_s = f_s \\odot C_{s-1} + i_s \\odot a_s$', '$C_s = f_s \\odot C_{s-1} + i_s \\odot a_s$'],
        [
          'With the gates and the candidate fixed, only $C_{s-1}$ varies: $\\frac{\\partial C_s}{\\partial C_{s-1}} = \\operatorname{diag}(f_s)$',
          '门与候选固定，只有 $C_{s-1}$ 变动：$\\frac{\\partial C_s}{\\partial C_{s-1}} = \\operatorname{diag}(f_s)$',
        ],
        [
          'By the chain rule $\\frac{\\partial C_T}{\\partial C_t} = \\frac{\\partial C_T}{\\partial C_{T-1}} \\cdots \\frac{\\partial C_{t+1}}{\\partial C_t}$',
          '由链式法则 $\\frac{\\partial C_T}{\\partial C_t} = \\frac{\\partial C_T}{\\partial C_{T-1}} \\cdots \\frac{\\partial C_{t+1}}{\\partial C_t}$',
        ],
        [
          'which is the product of the $\\operatorname{diag}(f_s)$; where all $f_s = 1$ it is the identity',
          '即各 $\\operatorname{diag}(f_s)$ 之积；$f_s$ 全为 1 时是单位矩阵',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'one-step',
      says: [
        'All recurrent weights are 0, so the gates are set by the biases.',
        '所有循环权重为 0，各门由偏置决定。',
      ],
      sizes: { T: 1, D: 1, H: 1, K: 2 },
      given: {
        W_f: [[[0]]],
        U_f: [[[0]]],
        b_f: [[ln(3)], [0], [-ln(3)]],
        W_i: [[[0]]],
        U_i: [[[0]]],
        b_i: [[0], [ln(3)]],
        W_o: [[[0]]],
        U_o: [[[0]]],
        b_o: [[0], [ln(4)]],
        W_a: [[[0]]],
        U_a: [[[1]]],
        b_a: [[0]],
        V: [[[1], [0]]],
        c: [[0, 0]],
        h0: [[0]],
        C0: [[1], [2], [-1]],
        x: [[[ln(3) / 2]], [[0]], [[-ln(3) / 2]]],
        y: [[[1, 0]], [[0, 1]]],
      },
      asks: ['f[1]', 'i[1]', 'o[1]', 'a[1]', 'C[1]', 'h[1]'],
    },
    {
      id: 'back',
      says: ['The gates are set by their biases.', '各门由偏置决定。'],
      sizes: { T: 1, D: 1, H: 1, K: 2 },
      given: {
        W_f: [[[0]]],
        U_f: [[[0]]],
        b_f: [[0], [ln(3)]],
        W_i: [[[0]]],
        U_i: [[[0]]],
        b_i: [[0]],
        W_o: [[[0]]],
        U_o: [[[0]]],
        b_o: [[ln(3)], [0]],
        W_a: [[[0]]],
        U_a: [[[0]]],
        b_a: [[0]],
        V: [[[1], [-1]]],
        c: [[0, 0]],
        h0: [[0]],
        C0: [[ln(3)], [ln(2)]],
        x: [[[1]]],
        y: [[[1, 0]]],
      },
      asks: ['C[1]', 'h[1]', 'ds[1]', 'dh[1]', 'dC[1]', 'df[1]', 'dz_f[1]'],
    },
  ],
  finds,
  weights: [
    {
      id: 'keep',
      asks: [
        'Choose the biases b_f and b_i of a one-unit LSTM so that the cell keeps at least 99 % of its value over three steps and takes in less than 0.01, whatever the input (all other gate weights are 0).',
        '选择单个单元 LSTM 的偏置 b_f 和 b_i，使细胞在三步之后至少保留 99% 且写入不到 0.01，与输入无关（门的其他权重为 0）。',
      ],
      sizes: { T: 3, D: 1, H: 1, K: 2 },
      given: {
        W_f: [[0]],
        U_f: [[0]],
        W_i: [[0]],
        U_i: [[0]],
        W_o: [[0]],
        U_o: [[0]],
        b_o: [0],
        W_a: [[0]],
        U_a: [[1]],
        b_a: [0],
        V: [[1], [0]],
        c: [0, 0],
        h0: [0],
        C0: [1],
        x: [[5], [-5], [5]],
        y: [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
      },
      free: ['b_f', 'b_i'],
      wants: [
        [
          'f[1][0, 0] * f[2][0, 0] * f[3][0, 0] >= 0.99',
          'less than 99 % is kept: the forget gate has to be nearer to 1',
          '保留不足 99%：遗忘门应更接近 1',
        ],
        [
          'i[1][0, 0] * 3 < 0.01',
          'too much is taken in: the input gate has to be nearer to 0',
          '写入太多：输入门应更接近 0',
        ],
      ],
      right: { b_f: [10], b_i: [-10] },
    },
  ],
  generated: [recurrentCounts('LSTM')],
});
