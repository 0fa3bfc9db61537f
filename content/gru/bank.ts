/** @file What the bank asks about the GRU. Long because it is a list of sentences in two languages. */
import { recurrentCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { gru } from './derivation.ts';
import { finds } from './find.ts';

const { log: ln } = Math;

export const bank = lessonBank(gru, {
  asked: 9,
  writes: ['z_u', 'u', 'r', 'z_n', 'n', 'h'],
  derives: ['dh', 'dn', 'du', 'dz_n', 'dr', 'dz_u', 'dz_r', 'dW_n', 'dW_u', 'dW_r'],
  right: [
    [
      'The GRU has no cell state besides the hidden state.',
      'GRU 除隐藏状态外没有单独的细胞状态。',
      'h is both memory and output.',
      'h 既是记忆又是输出。',
    ],
    [
      'The new state is a mean of the old state and the candidate, weighted by the update gate.',
      '新状态是旧状态与候选状态按更新门加权的平均。',
      'h_t = (1 − u_t) ⊙ h_{t−1} + u_t ⊙ n_t.',
      'h_t = (1 − u_t) ⊙ h_{t−1} + u_t ⊙ n_t。',
      { step: 'h', is: '(1 - u) * h_prev + u * n' },
    ],
    [
      'With $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$, $\\partial L/\\partial u_t = \\partial L/\\partial h_t \\odot (n_t - h_{t-1})$.',
      '设 $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$，则 $\\partial L/\\partial u_t = \\partial L/\\partial h_t \\odot (n_t - h_{t-1})$。',
      'u occurs twice: with + at n and with − at h_{t−1}.',
      'u 出现两次：在 n 前为正，在 h_{t−1} 前为负。',
      { step: 'du', is: 'dh[t] * (n[t] - h[t - 1])' },
    ],
    [
      'With $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$ and $u_t$ near 0, the GRU nearly copies its state, and the gradient passes almost unchanged.',
      '设 $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$，当 $u_t$ 接近 0 时，GRU 几乎原样保留状态，梯度也几乎原样通过。',
      'Then h_t ≈ h_{t−1}, and all other paths have u_t or its slope as a factor.',
      '此时 h_t ≈ h_{t−1}，其他路径都含有因子 u_t 或 u_t 的导数。',
    ],
    [
      'A GRU layer has three quarters of the parameters of an LSTM layer of the same sizes, if both count their biases in the same way.',
      '大小相同且偏置算法相同时，GRU 层的参数是 LSTM 层的四分之三。',
      'Three maps instead of four.',
      '三组映射而不是四组。',
    ],
    [
      'The reset gate decides how much of the old state enters the candidate.',
      '重置门决定旧状态有多少进入候选状态。',
      'z_n = W_n (r ⊙ h_{t−1}) + U_n x + b_n.',
      'z_n = W_n (r ⊙ h_{t−1}) + U_n x + b_n。',
      'z_n',
    ],
    [
      'PyTorch writes z = 1 − u: its update gate is the share that is kept.',
      'PyTorch 的更新门 z = 1 − u，表示保留的比例。',
      'h = (1 − z) ⊙ n + z ⊙ h_{t−1} there.',
      '其公式为 h = (1 − z) ⊙ n + z ⊙ h_{t−1}。',
    ],
    [
      'In general, a reset gate that acts before W_n and one that acts after it give different functions.',
      '重置门作用在 W_n 之前与之后，一般得到不同的函数。',
      'In general W(r ⊙ h) is not r ⊙ (W h); they agree, for example, if all entries of r are equal or W is diagonal.',
      '一般 W(r ⊙ h) 不等于 r ⊙ (W h)；r 各分量相等或 W 为对角矩阵等情形下才相等。',
    ],
    [
      'In a GRU all entries of the state stay in (−1, 1) if they start there.',
      '若初始状态的各分量在 (−1, 1) 内，GRU 状态的各分量一直在 (−1, 1) 内。',
      'Each is a mean of the old entry and a tanh.',
      '每个分量都是旧分量与 tanh 值的加权平均。',
    ],
    [
      'With $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$, a GRU in which u = 1 and r = 1 is a simple RNN with tanh.',
      '设 $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$，当 u = 1 且 r = 1 时，GRU 就是用 tanh 的简单 RNN。',
      'Then h_t = n_t = tanh(W_n h_{t−1} + U_n x + b_n).',
      '此时 h_t = n_t = tanh(W_n h_{t−1} + U_n x + b_n)。',
    ],
  ],
  wrong: [
    [
      'The GRU merges forget and input gate into the reset gate.',
      'GRU 把遗忘门和输入门合并为重置门。',
      'Into the update gate: u and 1 − u; the reset gate acts inside the candidate.',
      '合并成的是更新门（u 与 1 − u）；重置门作用于候选状态内部。',
    ],
    [
      'The reset gate $r_t$ multiplies the new state $h_t$.',
      '重置门 $r_t$ 乘在新状态 $h_t$ 上。',
      'Inside the candidate it multiplies the old state h_{t−1} (or W_n h_{t−1}).',
      '它在候选状态内部乘旧状态 h_{t−1}（或 W_n h_{t−1}）。',
    ],
    [
      'With $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$, $\\partial L/\\partial u_t = \\partial L/\\partial h_t \\odot n_t$.',
      '设 $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$，则 $\\partial L/\\partial u_t = \\partial L/\\partial h_t \\odot n_t$。',
      'The path through (1 − u) h_{t−1} is missing.',
      '漏了经过 (1 − u) h_{t−1} 的路径。',
      { step: 'du', is: 'dh[t] * n[t]' },
    ],
    [
      'The final mix of a GRU combines the old state with the current input.',
      'GRU 最后一步把旧状态与当前输入混合。',
      'With the candidate n_t, which is computed from input and reset state.',
      '是与候选状态 n_t 混合，n_t 由输入和重置后的状态算出。',
    ],
    ['A GRU has an output gate.', 'GRU 有输出门。', 'The whole state is shown.', '它直接输出整个状态。'],
    [
      'With $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$, $\\partial L/\\partial n_t = \\partial L/\\partial h_t \\odot (1 - u_t)$.',
      '设 $h_t = (1 - u_t) \\odot h_{t-1} + u_t \\odot n_t$，则 $\\partial L/\\partial n_t = \\partial L/\\partial h_t \\odot (1 - u_t)$。',
      'Here u stands at the candidate: it is $\\partial L/\\partial h_t \\odot u_t$.',
      '这里 u 乘在候选状态上，所以是 $\\partial L/\\partial h_t \\odot u_t$。',
      { step: 'dn', is: 'dh[t] * (1 - u[t])' },
    ],
    [
      'A GRU layer has four weight matrices that act on the state.',
      'GRU 层有四个作用在状态上的权重矩阵。',
      'Three: update, reset, candidate.',
      '三个：更新门、重置门、候选状态。',
    ],
    [
      'On the same data a GRU always learns better than an LSTM.',
      '在同样的数据上，GRU 总比 LSTM 学得好。',
      'Neither is always better; the GRU is smaller and faster.',
      '没有谁总是更好；GRU 更小更快。',
    ],
    [
      'The state before has exactly one way into the new state.',
      '旧状态只有一条路径进入新状态。',
      'Four: directly by 1 − u, and through u, r and the candidate.',
      '有四条：直接经 1 − u，以及经过 u、r 和候选状态。',
    ],
    [
      'The gates of a GRU use tanh.',
      'GRU 的门用 tanh。',
      'Gates are shares: sigmoid. The candidate uses tanh.',
      '门是比例，用 sigmoid；候选状态用 tanh。',
    ],
  ],
  explain: [
    [
      'What do the two gates of a GRU do, and what happens where each is near 0? (The update gate u is the share of the candidate.)',
      'GRU 的两个门各起什么作用？各自接近 0 时会怎样？（更新门 u 表示候选状态所占的比例。）',
      [
        'The update gate weighs the old state against the candidate.',
        'The reset gate decides how much of the old state the candidate sees.',
        'With u near 0 the state is copied; with r near 0 the candidate begins anew from the input.',
      ],
      [
        '更新门在旧状态与候选状态之间加权。',
        '重置门决定候选状态看到多少旧状态。',
        'u 接近 0 时状态被原样保留；r 接近 0 时候选状态只由输入决定。',
      ],
    ],
    [
      'When would you take a GRU, when an LSTM?',
      '什么时候选 GRU，什么时候选 LSTM？',
      [
        'A GRU has a quarter fewer parameters: for little data or little time.',
        'An LSTM has a cell of its own and independent gates: it can count and keep more.',
        'Which is better has to be tried on validation data.',
      ],
      [
        'GRU 参数少四分之一：数据少、时间紧时用。',
        'LSTM 有独立的细胞和门，能计数、记得更多。',
        '孰优孰劣要在验证集上比较。',
      ],
    ],
    [
      'By which ways does the gradient go from h_t to h_{t−1} in a GRU? (u is the share of the candidate; the reset gate acts before W_n.)',
      'GRU 中梯度从 h_t 到 h_{t−1} 有哪些路径？（u 是候选状态的比例，重置门作用在 W_n 之前。）',
      [
        'Directly, times 1 − u_t.',
        'Through the candidate: Wₙᵀ, then times r_t, and from there also through the reset gate: W_rᵀ.',
        'Through the update gate: W_uᵀ; all are added.',
      ],
      [
        '直接路径，乘以 1 − u_t。',
        '经候选状态：乘 Wₙᵀ 再乘 r_t；并由此经重置门：乘 W_rᵀ。',
        '经更新门：乘 W_uᵀ；各路径相加。',
      ],
    ],
    [
      'Which conventions of the GRU must be said before formulas are compared?',
      '比较 GRU 公式之前，须先说明哪些约定？',
      [
        'Whether the update gate stands at the candidate or at the old state.',
        'Whether the reset gate acts before or after the recurrent matrix.',
        'How many biases there are: PyTorch keeps two.',
      ],
      [
        '更新门乘在候选状态上还是旧状态上。',
        '重置门作用在循环矩阵之前还是之后。',
        '偏置有几个：PyTorch 有两个。',
      ],
    ],
  ],
  terms: [
    [
      'gated recurrent unit (GRU)',
      '门控循环单元（GRU）',
      'A recurrent cell with an update gate, which mixes old state and candidate, and a reset gate, which weighs the old state inside the candidate.',
      '一种循环单元：更新门混合旧状态与候选状态，重置门控制旧状态进入候选状态的比例。',
    ],
  ],
  blanks: [
    [
      'In a GRU the {update} gate weighs the old state against the candidate, and the {reset} gate acts inside the candidate.',
      'GRU 中，{更新}门在旧状态与候选状态之间加权，{重置}门作用在候选状态内部。',
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
          ['number of gates', '门的个数'],
          ['3', '3'],
          ['2', '2'],
        ],
        [
          ['memory', '记忆'],
          ['a cell besides the hidden state', '隐藏状态之外另有细胞'],
          ['the hidden state itself', '就是隐藏状态'],
        ],
        [
          ['maps of state and input', '线性映射'],
          ['one for each gate and one for the candidate: four', '每个门一组，候选一组，共四组'],
          ['one for each gate and one for the candidate: three', '每个门一组，候选一组，共三组'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'If every entry of $h_0$ lies in $(-1, 1)$, so does every entry of every state of a GRU.',
      '若 $h_0$ 的各分量在 $(-1, 1)$ 内，则 GRU 每个状态的各分量都在其中。',
      [
        [
          'Take one entry, and suppose that of $h_{t-1}$ lies in $(-1, 1)$',
          '取一个分量，假设 $h_{t-1}$ 的该分量在 $(-1, 1)$ 内',
        ],
        ['$n_t = \\tanh(\\cdot)$ lies in $(-1, 1)$', '$n_t = \\tanh(\\cdot)$ 在 $(-1, 1)$ 内'],
        [
          '$u_t$ lies in $(0, 1)$, so $h_t = (1 - u_t) h_{t-1} + u_t n_t$ is between $h_{t-1}$ and $n_t$',
          '$u_t$ 在 $(0, 1)$ 内，故 $h_t = (1 - u_t) h_{t-1} + u_t n_t$ 介于 $h_{t-1}$ 与 $n_t$ 之间',
        ],
        [
          'Hence $h_t$ lies in $(-1, 1)$, and by induction all states do',
          '所以 $h_t$ 在 $(-1, 1)$ 内；由归纳法，所有状态都在其中',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'one-step',
      says: ['The gates are set by their biases.', '各门由偏置决定。'],
      sizes: { T: 1, D: 1, H: 1, K: 2 },
      given: {
        W_u: [[[0]]],
        U_u: [[[0]]],
        b_u: [[0], [ln(3)], [-ln(3)]],
        W_r: [[[0]]],
        U_r: [[[0]]],
        b_r: [[0], [ln(3)]],
        W_n: [[[0]]],
        U_n: [[[1]]],
        b_n: [[0]],
        V: [[[1], [-1]]],
        c: [[0, 0]],
        h0: [[1 / 2], [-1 / 2]],
        x: [[[ln(3) / 2]], [[0]], [[-ln(3) / 2]]],
        y: [[[1, 0]], [[0, 1]]],
      },
      asks: ['u[1]', 'r[1]', 'n[1]', 'h[1]'],
    },
    {
      id: 'back',
      says: ['The gates are set by their biases.', '各门由偏置决定。'],
      sizes: { T: 1, D: 1, H: 1, K: 2 },
      given: {
        W_u: [[[0]]],
        U_u: [[[0]]],
        b_u: [[0], [ln(3)]],
        W_r: [[[0]]],
        U_r: [[[0]]],
        b_r: [[0]],
        W_n: [[[2]], [[4]]],
        U_n: [[[0]]],
        b_n: [[-1 / 2], [-1]],
        V: [
          [[1], [1]],
          [[2], [0]],
        ],
        c: [[0, 0]],
        h0: [[1 / 2]],
        x: [[[1]]],
        y: [[[1, 0]], [[0, 1]]],
      },
      asks: ['z_n[1]', 'n[1]', 'h[1]', 'ds[1]', 'dh[1]', 'dn[1]', 'du[1]'],
    },
  ],
  finds,
  weights: [
    {
      id: 'copy',
      asks: [
        'Choose b_u and b_r of a one-unit GRU so that it forgets the old state at once and takes over the candidate, which must not depend on the old state (to within 0.01; all other gate weights are 0).',
        '选择单个单元 GRU 的 b_u 和 b_r，使它立即丢弃旧状态、采用候选状态，且候选状态与旧状态无关（误差 0.01；门的其他权重为 0）。',
      ],
      sizes: { T: 1, D: 1, H: 1, K: 2 },
      given: {
        W_u: [[0]],
        U_u: [[0]],
        W_r: [[0]],
        U_r: [[0]],
        W_n: [[1]],
        U_n: [[1]],
        b_n: [0],
        V: [[1], [0]],
        c: [0, 0],
        h0: [0.9],
        x: [[0.5]],
        y: [[1, 0]],
      },
      free: ['b_u', 'b_r'],
      wants: [
        ['u[1][0, 0] > 0.99', 'the update gate has to be near 1', '更新门应接近 1'],
        ['r[1][0, 0] < 0.01', 'the reset gate has to be near 0', '重置门应接近 0'],
      ],
      right: { b_u: [10], b_r: [-10] },
    },
  ],
  generated: [recurrentCounts('GRU')],
});
