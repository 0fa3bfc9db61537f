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
      'In an LSTM without peepholes the gradient of the cell C_t comes by two roads at most: from h_t, and before the last step from C_{t+1} too.',
      '在没有窥孔的 LSTM 中，细胞状态 C_t 的梯度至多来自两条路径：h_t，以及（最后一步之前）C_{t+1}。',
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
      'A standard LSTM layer (no peepholes, gates not coupled) has four times the parameters of a simple RNN layer of the same sizes.',
      '在相同大小下，标准 LSTM 层（无窥孔、门不耦合）的参数个数是简单 RNN 层的四倍。',
      'Three gates and the candidate have a map of their own each.',
      '三个门和候选值各有一组线性映射。',
    ],
    [
      'Initialising the bias of the forget gate with 1 or more, and not with 0, can help to learn long dependencies.',
      '把遗忘门偏置初始化为 1 或更大（而不是 0），可以帮助学习长期依赖。',
      'The gates then begin nearer to 1 (σ(1) = 0.73, σ(3) = 0.95), and gradients along the cell last longer.',
      '遗忘门一开始更接近 1（σ(1) = 0.73，σ(3) = 0.95），沿细胞的梯度保持得更久。',
    ],
    [
      'If the gates are not coupled, $\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_{t-1}$.',
      '各门不耦合时，$\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_{t-1}$。',
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
      'The direct derivative $\\partial C_t/\\partial C_{t-1}$, with gates and candidate held fixed, is a diagonal matrix: only H of its H² entries can differ from 0.',
      '固定各门和候选值时，直接导数 $\\partial C_t/\\partial C_{t-1}$ 是对角矩阵：H² 个元素中只有 H 个可以不为 0。',
      'It is diag(f_t), as the cell is updated entry by entry.',
      '它就是 diag(f_t)：细胞状态逐元素更新。',
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
      'The cell of an LSTM is $C_t = i_t \\odot C_{t-1} + f_t \\odot C_{t-1}$.',
      'LSTM 的细胞状态是 $C_t = i_t \\odot C_{t-1} + f_t \\odot C_{t-1}$。',
      'The input gate multiplies the candidate, not the old cell.',
      '输入门乘的是候选值，不是旧细胞。',
      { step: 'C', is: 'i * C_prev + f * C_prev' },
    ],
    [
      'The output gate multiplies what goes on the direct road from C_t to C_{t+1}.',
      '从 C_t 直接到 C_{t+1} 的路径上要乘以输出门。',
      'It is between the cell and the hidden state; the road along the cell has only f.',
      '它位于细胞与隐藏状态之间；沿细胞的路径上只有 f。',
    ],
    [
      'In an LSTM $\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_t$.',
      'LSTM 中 $\\partial L/\\partial f_t = \\partial L/\\partial C_t \\odot C_t$。',
      'f_t multiplies the cell before: C_{t−1}.',
      'f_t 乘的是前一步的细胞 C_{t−1}。',
      { step: 'df', is: 'dC[t] * C[t]' },
    ],
    [
      'For the candidate $a_t = \\tanh(z_{a,t})$, $\\partial L/\\partial z_{a,t} = \\partial L/\\partial a_t \\odot a_t \\odot (1 - a_t)$.',
      '对候选值 $a_t = \\tanh(z_{a,t})$，$\\partial L/\\partial z_{a,t} = \\partial L/\\partial a_t \\odot a_t \\odot (1 - a_t)$。',
      'That is the slope of the sigmoid; the slope of tanh is 1 − a².',
      '那是 sigmoid 的导数；tanh 的导数是 1 − a²。',
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
      'They depend on the input and on the hidden state before.',
      '它们依赖输入和上一步的隐藏状态。',
    ],
    [
      'All three gates must add up to 1.',
      '三个门之和必须为 1。',
      'Each is a sigmoid of its own; it is the GRU whose two weights u and 1 − u add up to 1.',
      '各是独立的 sigmoid；权重 u 与 1 − u 之和为 1 的是 GRU。',
    ],
    [
      'Each entry of the cell state of an LSTM always lies in (−1, 1).',
      'LSTM 细胞状态的每个分量总在 (−1, 1) 内。',
      'What is written adds up over time and may pass 1; it is h = o ⊙ tanh(C) that lies in (−1, 1).',
      '写入的值随时间累加，可以超过 1；在 (−1, 1) 内的是 h = o ⊙ tanh(C)。',
    ],
    [
      'The number of parameters of a standard LSTM layer, one bias for each map, is 3(H² + HD + H).',
      '标准 LSTM 层（每组映射一个偏置）的参数个数是 3(H² + HD + H)。',
      'That is the GRU; the LSTM has four maps, so 4(H² + HD + H).',
      '那是 GRU；LSTM 有四组映射，应为 4(H² + HD + H)。',
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
        'ReLU is unbounded and never negative: a gate could exceed 1, and a candidate could only ever add to the cell.',
      ],
      [
        '门是比例，应在 0 与 1 之间。',
        '候选值要能增大也能减小细胞，所以以 0 为中心。',
        'ReLU 无上界且不为负：门可能大于 1，候选值只能使细胞增加，不能使它减小。',
      ],
    ],
    [
      'Why is the bias of the forget gate often initialised with 1?',
      '为什么常把遗忘门的偏置初始化为 1？',
      [
        'With bias 0 and small weights the gate begins near 1/2.',
        'Then the gradient along the cell about halves at every step.',
        'With 1 or more it begins nearer to 1, so the gradient lasts longer and long dependencies can be learned from the start.',
      ],
      [
        '偏置为 0 且权重较小时，门从 1/2 附近开始。',
        '沿细胞的梯度每步约减半。',
        '取 1 或更大，门更接近 1，梯度保持得更久，一开始就能学习长期依赖。',
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
      'The cell of an LSTM with f = 1 (or without a forget gate): along it the gradient passes from C_t to C_{t−1} unchanged.',
      'f = 1（或没有遗忘门）时的 LSTM 细胞：沿细胞的梯度从 C_t 原样传到 C_{t−1}。',
    ],
  ],
  blanks: [
    [
      'In an LSTM the {forget} gate multiplies the old cell, the {input} gate the candidate, and the {output} gate the tanh of the new cell.',
      'LSTM 中，{遗忘}门乘旧细胞，{输入}门乘候选值，{输出}门乘新细胞的 tanh。',
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
      'With all gates and candidates held fixed, $\\partial C_T/\\partial C_t = \\prod_{s=t+1}^{T} \\operatorname{diag}(f_s)$.',
      '固定各门和候选值时，$\\partial C_T/\\partial C_t = \\prod_{s=t+1}^{T} \\operatorname{diag}(f_s)$。',
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
        'All weights of the gates are 0, so the gates are set by the biases.',
        '各门的权重全为 0，因此各门由偏置决定。',
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
        'Choose the biases b_f and b_i of a one-unit LSTM so that over three steps the cell keeps at least 99 % of its value and takes in less than 0.01, whatever the input: the product of the forget gates is at least 0.99, the sum of the input gates below 0.01 (all weights of the gates are 0).',
        '选择单个单元 LSTM 的偏置 b_f 和 b_i，使细胞在三步之后至少保留 99%、写入不到 0.01，与输入无关：遗忘门之积至少为 0.99，输入门之和小于 0.01（各门的权重全为 0）。',
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
