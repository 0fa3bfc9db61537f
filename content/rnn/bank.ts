/** @file What the bank asks about the recurrent network. Long because it is a list of sentences in two languages. */
import { recurrentCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { rnn } from './derivation.ts';
import { finds } from './find.ts';

const { log: ln } = Math;

export const bank = lessonBank(rnn, {
  asked: 20,
  derives: ['do', 'dh', 'dz', 'dx', 'dW', 'dU', 'db', 'dV', 'dc'],
  right: [
    [
      'The gradient of a state is what its own output sends (if it has a loss) plus what the next step sends (if there is one).',
      '某一状态的梯度 = 本步输出（若有损失）传来的 + 下一步（若有）传来的。',
      'Two arrows leave h_t: to o_t and to z_{t+1}.',
      'h_t 有两个去向：o_t 和 z_{t+1}。',
      { step: 'dh', is: 'V.T @ do[t] + W.T @ dz[t + 1]' },
    ],
    [
      '$\\partial L/\\partial W = \\sum_t \\partial L/\\partial z_t\\, h_{t-1}^\\top$.',
      '$\\partial L/\\partial W = \\sum_t \\partial L/\\partial z_t\\, h_{t-1}^\\top$。',
      'W multiplies the state before, at every step.',
      'W 在每一步都乘以前一步状态。',
      { step: 'dW', is: 'sum(dz[t] @ h[t - 1].T for t in range(1, T + 1))' },
    ],
    [
      'With tanh, $\\partial L/\\partial z_t = \\partial L/\\partial h_t \\odot (1 - h_t^2)$.',
      '用 tanh 时，$\\partial L/\\partial z_t = \\partial L/\\partial h_t \\odot (1 - h_t^2)$。',
      'The slope of tanh, written with its output.',
      '用输出表示的 tanh 导数。',
      { step: 'dz', is: 'dh[t] * (1 - h[t]**2)' },
    ],
    [
      'The number of parameters of an RNN does not depend on the length of the sequence.',
      'RNN 的参数个数与序列长度无关。',
      'They are shared by all steps.',
      '参数在各步共享。',
    ],
    [
      "The Jacobian $\\partial h_t/\\partial h_{t-1}$ in numerator layout is $\\operatorname{diag}(\\varphi'(z_t)) W$.",
      "按分子布局，雅可比矩阵 $\\partial h_t/\\partial h_{t-1}$ 为 $\\operatorname{diag}(\\varphi'(z_t)) W$。",
      'First W acts, then the slopes entry by entry; gradients are multiplied by its transpose.',
      '先作用 W，再逐元素乘导数；梯度乘的是它的转置。',
    ],
    [
      'With softmax and cross-entropy at each step and $L$ their sum, $\\partial L/\\partial o_t = \\hat y_t - y_t$ for one-hot labels.',
      '每步用 softmax 和交叉熵、$L$ 为各步之和、标签为独热时，$\\partial L/\\partial o_t = \\hat y_t - y_t$。',
      'The losses of the other steps do not read o_t.',
      '其他步的损失不依赖 o_t。',
      { step: 'do', is: 'yhat[t] - y[t]' },
    ],
    [
      'If only the last step has a loss, $\\partial L/\\partial h_t$ for t < T has no part from its own output.',
      '若只有末步有损失，则 t < T 时 $\\partial L/\\partial h_t$ 没有本步输出的部分。',
      'do_t is 0 there.',
      '此时 do_t 为 0。',
    ],
    [
      'An RNN can read sequences of different lengths with the same weights.',
      '同一组权重的 RNN 可以读不同长度的序列。',
      'The same cell is applied once more for each step.',
      '每多一步，就再用一次同一个单元。',
    ],
    [
      'Backpropagation through time, without truncation or recomputing, keeps all states, so its memory grows with the length.',
      '沿时间反向传播（不截断、不重算）要保存所有状态，内存随长度增长。',
      'dz and dW read them on the way back.',
      '反向时 dz 和 dW 都要用到。',
    ],
    [
      'From a given h₀, the forward pass over T steps applies the matrix W T times.',
      '从给定的 h₀ 出发，T 步的前向计算中矩阵 W 作用 T 次。',
      'Once in each step.',
      '每步一次。',
    ],
  ],
  wrong: [
    [
      'With a loss at every step, the gradient of a state is only what the next step sends back.',
      '每步都有损失时，某一状态的梯度只有下一步传回的部分。',
      'Its own output adds V^T do_t.',
      '本步输出还贡献 V^T do_t。',
      { step: 'dh', is: 'W.T @ dz[t + 1]' },
    ],
    [
      '$\\partial L/\\partial W = \\sum_t \\partial L/\\partial z_t\\, h_t^\\top$.',
      '$\\partial L/\\partial W = \\sum_t \\partial L/\\partial z_t\\, h_t^\\top$。',
      'W multiplies h_{t−1}.',
      'W 乘的是 h_{t−1}。',
      { step: 'dW', is: 'sum(dz[t] @ h[t].T for t in range(1, T + 1))' },
    ],
    [
      'With $\\delta_t = \\partial L/\\partial z_t$, what step t + 1 sends back to the state $h_t$ is $W \\delta_{t+1}$.',
      '记 $\\delta_t = \\partial L/\\partial z_t$，第 t + 1 步传回给状态 $h_t$ 的是 $W \\delta_{t+1}$。',
      'The transpose is missing: W^T δ_{t+1}.',
      '少了转置：应为 W^T δ_{t+1}。',
      { step: 'dh', is: 'V.T @ do[t] + W @ dz[t + 1]' },
    ],
    [
      'Each time step has its own weight matrices.',
      '每个时间步有各自的权重矩阵。',
      'They are shared; that is why their gradients are sums over time.',
      '各步共享；所以梯度是对时间求和。',
    ],
    [
      'The gradient of W is the mean of the gradients of its copies.',
      'W 的梯度是各份拷贝梯度的平均。',
      'It is their sum: moving W moves every copy.',
      '是求和：W 变动时每份拷贝都变动。',
    ],
    [
      'The states of a tanh RNN at all time steps can be computed at once, in parallel.',
      'tanh RNN 各时间步的状态可以同时并行算出。',
      'Each needs the state of the one before.',
      '每一步都需要前一步的状态。',
    ],
    [
      'The diagonal matrix $\\operatorname{diag}(1 - h_t^2)$ and W may always be exchanged in their product.',
      '乘积中 $\\operatorname{diag}(1 - h_t^2)$ 与 W 总可以交换次序。',
      'Matrices do not commute in general; the order is that of the chain rule.',
      '矩阵乘法一般不可交换，次序由链式法则决定。',
    ],
    [
      'In a sequence of T steps with K classes, the one-hot label $y_t$ of a step has T entries, one for each time step.',
      '在 T 步、K 类的序列中，某一步的独热标签 $y_t$ 有 T 个分量，每个时间步一个。',
      'It has K entries, one for each class.',
      '它有 K 个分量，每类一个。',
    ],
    [
      'With a loss at every step, the gradient of V comes from the last step alone.',
      '每步都有损失时，V 的梯度只来自最后一步。',
      'V is used at every step: Σ (ŷ_t − y_t) h_t^T.',
      '每一步都用到 V：Σ (ŷ_t − y_t) h_t^T。',
      { step: 'dV', is: '(yhat[T] - y[T]) @ h[T].T' },
    ],
    [
      'Truncated backpropagation through time computes the exact gradient with less memory.',
      '截断的沿时间反向传播以更少内存算出精确梯度。',
      'It drops the ways that leave the window: the gradient is biased.',
      '它丢掉越出窗口的路径，梯度是有偏的。',
    ],
  ],
  explain: [
    [
      'What does an RNN do that a network of dense layers cannot?',
      'RNN 能做到哪些全连接网络做不到的事？',
      [
        'It reads sequences of any length with a fixed number of parameters.',
        'The same weights are used at every step, so what is learned at one place holds at others.',
        'Its state carries what came before.',
      ],
      [
        '用固定个数的参数读任意长度的序列。',
        '每步权重相同，在一处学到的在别处也适用。',
        '状态携带了之前的信息。',
      ],
    ],
    [
      'Write down where gradients come from for h_t, and why they are added.',
      '说明 h_t 的梯度来自哪里，为什么相加。',
      [
        'h_t feeds the output of its step and the pre-activation of the next.',
        'From the output comes Vᵀ do_t, from the next step Wᵀ dz_{t+1}.',
        'A small change of h_t changes the loss along both, so they add.',
      ],
      [
        'h_t 进入本步输出和下一步的净输入。',
        '输出传来 Vᵀ do_t，下一步传来 Wᵀ dz_{t+1}。',
        'h_t 的微小变化沿两条路影响损失，因此相加。',
      ],
    ],
    [
      'How does an RNN differ between one output at the end and one at each step? Give an example of each.',
      '只在末尾输出与每步都输出的 RNN 有何不同？各举一例。',
      [
        'One at the end: the last state is classified, as in sentiment.',
        'At each step: every state has an output and a loss, as in tagging or language models.',
        'With losses at each step gradients need not travel all the way.',
      ],
      [
        '末尾输出：对最后状态分类，如情感分析。',
        '每步输出：每个状态都有输出和损失，如词性标注、语言模型。',
        '每步都有损失时，梯度不必走完全程。',
      ],
    ],
    [
      'What is truncated backpropagation through time, and what is lost?',
      '什么是截断的沿时间反向传播？损失了什么？',
      [
        'The sequence is cut in pieces; states are handed on, gradients are not.',
        'Memory and time for each update are bounded.',
        'Dependencies that reach across the border of a piece, all those longer than a piece, get no gradient.',
      ],
      [
        '把序列切段：状态往下传，梯度不跨段。',
        '每次更新的内存和时间有上限。',
        '跨越段边界的依赖（包括一切比一段更长的）得不到梯度。',
      ],
    ],
  ],
  terms: [
    [
      'hidden state',
      '隐藏状态',
      'The vector that a recurrent network hands from step to step: its summary of what it has read.',
      '循环网络逐步传递的向量，概括了已读入的内容。',
    ],
  ],
  blanks: [
    [
      'The gradients of shared parameters are {added|summed} over all {time steps|steps|times}.',
      '共享参数的梯度对所有{时刻|时间步}{求和|相加}。',
    ],
    [
      'An RNN computes h_t from the input x_t and the {state before|previous state|hidden state|h_t-1|h[t-1]}.',
      'RNN 由输入 x_t 和{上一步的状态|上一时刻的隐藏状态|前一时刻的隐藏状态|隐藏状态|h_t-1}算出 h_t。',
    ],
  ],
  proofs: [
    [
      'The Jacobian of the last state with respect to an earlier one is bounded in the spectral norm: $\\|\\partial h_T/\\partial h_t\\| \\le (\\gamma \\|W\\|)^{T-t}$ if no slope is larger than $\\gamma$ in absolute value.',
      '若激活导数的绝对值不超过 $\\gamma$，则末状态对较早状态的雅可比矩阵的谱范数有界：$\\|\\partial h_T/\\partial h_t\\| \\le (\\gamma \\|W\\|)^{T-t}$。',
      [
        [
          "$\\frac{\\partial h_s}{\\partial h_{s-1}} = \\operatorname{diag}(\\varphi'(z_s)) W$",
          "$\\frac{\\partial h_s}{\\partial h_{s-1}} = \\operatorname{diag}(\\varphi'(z_s)) W$",
        ],
        [
          "By the chain rule $\\frac{\\partial h_T}{\\partial h_t} = \\prod_{s=t+1}^{T} \\operatorname{diag}(\\varphi'(z_s)) W$, later steps to the left",
          "由链式法则 $\\frac{\\partial h_T}{\\partial h_t} = \\prod_{s=t+1}^{T} \\operatorname{diag}(\\varphi'(z_s)) W$，时刻大的在左",
        ],
        ['The norm of a product is at most the product of the norms', '乘积的范数不超过范数之积'],
        [
          'A diagonal matrix stretches by its largest entry in absolute value, at most $\\gamma$, so each factor has a norm of at most $\\gamma \\|W\\|$',
          '对角矩阵的谱范数是绝对值最大的对角元，不超过 $\\gamma$，故每个因子的范数不超过 $\\gamma \\|W\\|$',
        ],
        [
          'There are $T - t$ factors, hence $(\\gamma \\|W\\|)^{T-t}$',
          '共 $T - t$ 个因子，即得 $(\\gamma \\|W\\|)^{T-t}$',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'tanh',
      sizes: { T: 2, D: 1, H: 1, K: 2 },
      options: { loss: 'last' },
      given: {
        U: [[[1]]],
        W: [[[0]], [[1]]],
        b: [[0]],
        V: [
          [[2], [0]],
          [[0], [2]],
        ],
        c: [[0, 0]],
        h0: [[0]],
        x: [
          [[ln(3) / 2], [0]],
          [[0], [ln(3) / 2]],
        ],
        y: [
          [
            [1, 0],
            [0, 1],
          ],
          [
            [0, 1],
            [1, 0],
          ],
        ],
      },
      asks: ['h[1]', 'z[2]', 'h[2]', 'yhat[2]', 'loss', 'do[2]', 'dh[2]', 'dz[2]', 'dh[1]'],
    },
    {
      id: 'relu',
      sizes: { T: 2, D: 1, H: 2, K: 2 },
      options: { phi: 'relu' },
      given: {
        U: [
          [[1], [-1]],
          [[1], [1]],
        ],
        W: [
          [
            [0, 1],
            [1, 0],
          ],
          [
            [1, 0],
            [1, 1],
          ],
        ],
        b: [
          [0, 1],
          [0, 0],
        ],
        V: [
          [
            [1, 0],
            [0, 1],
          ],
        ],
        c: [[0, 0]],
        h0: [[0, 0]],
        x: [
          [[1], [2]],
          [[2], [-1]],
        ],
        y: [
          [
            [1, 0],
            [1, 0],
          ],
          [
            [0, 1],
            [1, 0],
          ],
        ],
      },
      asks: ['z[1]', 'h[1]', 'z[2]', 'h[2]', 'o[2]'],
    },
  ],
  finds,
  weights: [
    {
      id: 'count',
      asks: [
        'An RNN with ReLU that counts: choose U, W and b so that, whatever zeros and ones are read, h_t is the number of ones read so far.',
        '会数数的 ReLU 循环网络：选择 U、W、b，使得无论读入怎样的 0、1 序列，h_t 都等于到目前为止读到的 1 的个数。',
      ],
      sizes: { T: 4, D: 1, H: 1 },
      options: { phi: 'relu' },
      given: { h0: [0], x: [[1], [0], [1], [1]] },
      free: ['U', 'W', 'b'],
      wants: [
        ['abs(h[1][0, 0] - 1) < 0.01', 'after 1 the count is 1', '读完 1 后应为 1'],
        ['abs(h[2][0, 0] - 1) < 0.01', 'after 1, 0 the count is 1', '读完 1、0 后应为 1'],
        ['abs(h[4][0, 0] - 3) < 0.01', 'after 1, 0, 1, 1 the count is 3', '读完 1、0、1、1 后应为 3'],
        [
          'abs(b[0, 0]) < 0.01',
          'reading 0 must leave a count of 1 and one of 2 as they are: W + b = 1 and 2W + b = 2, so b = 0',
          '读入 0 时，计数 1 和 2 都应不变：W + b = 1、2W + b = 2，所以 b = 0',
        ],
      ],
      right: { U: [[1]], W: [[1]], b: [0] },
    },
    {
      id: 'add',
      asks: [
        'Adding two binary numbers, lowest digits first, with threshold-like units: x_t holds two digits. Choose U, W and b of two sigmoid units so that, with large weights, unit 1 is above 1/2 if the carry after the step is 1 and below 1/2 if it is 0, and unit 2 stays near 0 (its four values add up to less than 1/2).',
        '两个二进制数从低位相加，x_t 为两个数位。用两个近似阈值的 sigmoid 单元（权重取大），选择 U、W、b，使本步之后进位为 1 时单元 1 大于 1/2，进位为 0 时小于 1/2；单元 2 始终接近 0（四步之和小于 1/2）。',
      ],
      sizes: { T: 4, D: 2, H: 2 },
      options: { phi: 'sigmoid' },
      given: {
        h0: [0, 0],
        x: [
          [1, 1],
          [0, 1],
          [0, 0],
          [1, 0],
        ],
      },
      free: ['U', 'W', 'b'],
      wants: [
        ['h[1][0, 0] > 0.5', '1 + 1 carries 1', '1 + 1 进位 1'],
        ['h[2][0, 0] > 0.5', '0 + 1 with a carry carries 1', '0 + 1 再加进位，仍进位 1'],
        ['h[3][0, 0] < 0.5', '0 + 0 with a carry carries nothing', '0 + 0 加进位，不进位'],
        ['h[4][0, 0] < 0.5', '1 + 0 without a carry carries nothing', '1 + 0 无进位，不进位'],
        [
          'h[1][1, 0] + h[2][1, 0] + h[3][1, 0] + h[4][1, 0] < 0.5',
          'unit 2 has to stay near 0',
          '单元 2 应始终接近 0',
        ],
      ],
      right: {
        U: [
          [20, 20],
          [0, 0],
        ],
        W: [
          [20, 0],
          [0, 0],
        ],
        b: [-30, -10],
      },
    },
  ],
  generated: [recurrentCounts('RNN')],
});
