/** @file What the bank asks about the recurrent network of scalars. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { scalarRnn } from './derivation.ts';
import { finds } from './find.ts';

const { log: ln } = Math;

export const bank = lessonBank(scalarRnn, {
  asked: 8,
  derives: ['do', 'dv', 'dd', 'dh_last', 'dh', 'dz', 'dw', 'du', 'db'],
  right: [
    [
      'With ReLU and all units active, $\\partial h_T/\\partial h_t = w^{T-t}$.',
      '用 ReLU 且各步都激活时，$\\partial h_T/\\partial h_t = w^{T-t}$。',
      'Each step multiplies by w and by the slope 1.',
      '每一步乘以 w 和导数 1。',
      'dh',
    ],
    [
      'One step with $z \\le 0$ after t makes $\\partial h_T/\\partial h_t = 0$.',
      't 之后只要有一步 $z \\le 0$，就有 $\\partial h_T/\\partial h_t = 0$。',
      'The product contains a factor 0.',
      '乘积中出现因子 0。',
      'dh',
    ],
    [
      'The gradient of w is a sum over all time steps.',
      'w 的梯度是对所有时刻求和。',
      'The same w is used at every step.',
      '每一步都用同一个 w。',
      { step: 'dw', is: 'sum(dz[t] * h[t - 1] for t in range(1, T + 1))' },
    ],
    [
      '$\\partial L/\\partial z_t = \\partial L/\\partial h_t \\cdot 1[z_t > 0]$.',
      '$\\partial L/\\partial z_t = \\partial L/\\partial h_t \\cdot 1[z_t > 0]$。',
      'The slope of ReLU.',
      'ReLU 的导数。',
      { step: 'dz', is: 'dh[t] * (z[t] > 0)' },
    ],
    [
      'For |w| < 1 and all units active, the gradient with respect to the first input goes to 0 as the sequence grows.',
      '|w| < 1 且各步激活时，序列越长，对第一个输入的梯度越趋于 0。',
      'It is proportional to w^{T−1}.',
      '它与 w^{T−1} 成正比。',
    ],
    [
      'For w > 1 and all units active, the gradient grows exponentially with the distance.',
      'w > 1 且各步激活时，梯度随间隔指数增长。',
      'It is proportional to w^{T−t}.',
      '它与 w^{T−t} 成正比。',
    ],
    [
      'With $\\hat y = \\sigma(o)$ and cross-entropy, $\\partial L/\\partial o = \\hat y - y$.',
      '$\\hat y = \\sigma(o)$ 配交叉熵时，$\\partial L/\\partial o = \\hat y - y$。',
      'The slope of the sigmoid cancels.',
      'sigmoid 的导数抵消了。',
      { step: 'do', is: 'yhat - y' },
    ],
    [
      'If $h_0 = 0$, the first step adds nothing to the gradient of w.',
      '若 $h_0 = 0$，第一步对 w 的梯度没有贡献。',
      'Its share is dz₁ h₀.',
      '它的贡献是 dz₁ h₀。',
      'dw',
    ],
    [
      'The gradient of b is the sum of all $\\partial L/\\partial z_t$.',
      'b 的梯度是所有 $\\partial L/\\partial z_t$ 之和。',
      'b is added at every step with the factor 1.',
      '每步都以系数 1 加上 b。',
      { step: 'db', is: 'sum(dz[t] for t in range(1, T + 1))' },
    ],
    [
      'If the loss reads only $h_T$, a gradient reaches $h_t$ only by way of $h_{t+1}$.',
      '若损失只依赖 $h_T$，传到 $h_t$ 的梯度只能经过 $h_{t+1}$。',
      'No other arrow leaves h_t.',
      '没有其他箭头从 h_t 出发。',
      { step: 'dh', is: 'dz[t + 1] * w' },
    ],
  ],
  wrong: [
    [
      'The product for $\\partial h_T/\\partial h_t$ has one factor for each of the steps $t, \\dots, T$.',
      '$\\partial h_T/\\partial h_t$ 包含第 $t, \\dots, T$ 步的因子。',
      'Step t produces h_t and is no part: the factors are those of t + 1, …, T.',
      '第 t 步产生 h_t 本身，不在其中；应为 t + 1, …, T 步的因子。',
    ],
    [
      'The gradient of w is $\\partial L/\\partial z_T \\cdot h_{T-1}$.',
      'w 的梯度是 $\\partial L/\\partial z_T \\cdot h_{T-1}$。',
      'That is the last step alone; w is used at every step.',
      '那只是最后一步；每一步都用到 w。',
      { step: 'dw', is: 'dz[T] * h[T - 1]' },
    ],
    [
      'The gradient of w is $\\sum_t \\partial L/\\partial z_t \\cdot h_t$.',
      'w 的梯度是 $\\sum_t \\partial L/\\partial z_t \\cdot h_t$。',
      'w multiplies the state before: h_{t−1}.',
      'w 乘的是前一步的状态 h_{t−1}。',
      { step: 'dw', is: 'sum(dz[t] * h[t] for t in range(1, T + 1))' },
    ],
    [
      '$\\partial L/\\partial h_t = (\\hat y - y) v w^{T-t}$ for ReLU, whatever the signs of z.',
      '用 ReLU 时，无论 z 的符号如何，都有 $\\partial L/\\partial h_t = (\\hat y - y) v w^{T-t}$。',
      'It is 0 as soon as one z after t is not positive.',
      '只要 t 之后有一个 z 不为正，它就是 0。',
      { step: 'dh', is: '(yhat - y) * v * w**(T - t)' },
    ],
    [
      'The derivative of ReLU at 0 is 1 by its definition as a limit.',
      '按极限定义，ReLU 在 0 处的导数是 1。',
      'The limits from both sides differ: 0 and 1.',
      '左右极限不同：0 和 1。',
    ],
    [
      'A step with $z_t < 0$ stops the gradient of all later steps too.',
      '某步 $z_t < 0$ 也会切断其后各步的梯度。',
      'Gradients run backwards: later steps are not behind it.',
      '梯度往回传：后面的步不受它影响。',
    ],
    [
      'With ReLU a scalar recurrent network cannot explode, as the slope is at most 1.',
      'ReLU 的导数不超过 1，因此标量循环网络不会爆炸。',
      'The factor of a step is w times the slope: w = 1.1 over 100 steps gives 1.4·10⁴.',
      '每步的因子是 w 乘以导数：w = 1.1，100 步后为 1.4·10⁴。',
    ],
    [
      'The gradient with respect to $h_t$ is $\\partial L/\\partial z_{t+1}$.',
      '对 $h_t$ 的梯度是 $\\partial L/\\partial z_{t+1}$。',
      'The factor w is missing.',
      '少了因子 w。',
      { step: 'dh', is: 'dz[t + 1]' },
    ],
    [
      'A longer sequence has more parameters.',
      '序列越长，参数越多。',
      'w, u, b are shared by all steps.',
      'w、u、b 在各步共享。',
    ],
    [
      'Backpropagation through time needs the states only at the last step.',
      '沿时间反向传播只需要最后一步的状态。',
      'dw reads h_{t−1} and z_t at every step: they must be kept.',
      'dw 要用到每一步的 h_{t−1} 和 z_t，必须保存。',
    ],
  ],
  explain: [
    [
      'What is backpropagation through time?',
      '什么是沿时间反向传播（BPTT）？',
      [
        'The network is unrolled: one copy of the cell for each step, all with the same parameters.',
        'Gradients run from the last step to the first along the states.',
        'Those of the shared parameters are added over all steps.',
      ],
      [
        '把网络按时间展开：每步一份单元，参数相同。',
        '梯度沿状态从最后一步传到第一步。',
        '共享参数的梯度对所有时刻求和。',
      ],
    ],
    [
      'Why does the gradient vanish for |w| < 1, and why is that bad?',
      '为什么 |w| < 1 时梯度会消失？有什么坏处？',
      [
        'Each step back multiplies by w times a slope of at most 1.',
        'After n steps that is at most |w|ⁿ, which goes to 0.',
        'Inputs long ago then hardly change the weights: long dependencies are not learned.',
      ],
      [
        '每往回一步都乘以 w 和不超过 1 的导数。',
        'n 步后不超过 |w|ⁿ，趋于 0。',
        '很早的输入几乎不影响权重，学不到长期依赖。',
      ],
    ],
    [
      'Why is the gradient of w a sum over time?',
      '为什么 w 的梯度是对时间求和？',
      [
        'The same w stands in every step of the unrolled network.',
        'Give each step its own copy: each copy has its own gradient.',
        'Moving w moves all copies, so the gradients add.',
      ],
      [
        '展开后的每一步都有同一个 w。',
        '设想每步各有一份拷贝，各有自己的梯度。',
        'w 变动时所有拷贝一起动，所以梯度相加。',
      ],
    ],
    [
      'How long must activations be kept, and how does the memory of BPTT grow?',
      '激活值要保存多久？BPTT 的内存如何增长？',
      [
        'Every state is needed again on the way back.',
        'So memory grows in proportion to the length of the sequence.',
        'Truncation, or computing states again from checkpoints, saves memory.',
      ],
      ['每个状态在反向时都会再用到。', '因此内存与序列长度成正比。', '截断，或从检查点重算，可以节省内存。'],
    ],
  ],
  terms: [
    [
      'recurrent neural network (RNN)',
      '循环神经网络（RNN）',
      'A network that reads a sequence step by step and keeps a state which it computes from the input and the state before, with the same parameters at every step.',
      '逐步读取序列的网络：每一步由输入和上一步状态算出新状态，各步共用同一组参数。',
    ],
  ],
  blanks: [
    [
      'Over n active steps the gradient is multiplied by {w^n|w to the n|w**n}; it vanishes for |w| < {1|one}.',
      '经过 n 个激活的步，梯度乘以 {w^n|w 的 n 次方}；当 |w| < {1} 时消失。',
    ],
  ],
  proofs: [
    [
      'For |w| < 1 the gradient with respect to the first input of a scalar RNN with slopes at most 1 goes to 0 with T.',
      '若 |w| < 1 且激活导数不超过 1，标量 RNN 对第一个输入的梯度随 T 增大趋于 0。',
      [
        [
          "$\\frac{\\partial h_t}{\\partial h_{t-1}} = w\\, \\varphi'(z_t)$",
          "$\\frac{\\partial h_t}{\\partial h_{t-1}} = w\\, \\varphi'(z_t)$",
        ],
        [
          "By the chain rule $\\frac{\\partial h_T}{\\partial x_1} = u\\, \\varphi'(z_1) \\prod_{t=2}^{T} w\\, \\varphi'(z_t)$",
          "由链式法则 $\\frac{\\partial h_T}{\\partial x_1} = u\\, \\varphi'(z_1) \\prod_{t=2}^{T} w\\, \\varphi'(z_t)$",
        ],
        [
          'With slopes at most 1 its absolute value is at most $|u|\\, |w|^{T-1}$',
          '导数不超过 1，故绝对值不超过 $|u|\\, |w|^{T-1}$',
        ],
        ['which goes to 0 as $|w| < 1$', '由于 $|w| < 1$，它趋于 0'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'three-steps',
      sizes: { T: 3 },
      given: {
        w: [2, 1, -1],
        u: [1],
        b: [0, 1],
        v: [1, 2],
        d: [0],
        y: [1, 0],
        h0: [0],
        x: [
          [1, 0, -1],
          [1, 2, -1],
          [2, -1, 1],
        ],
      },
      asks: ['z[1]', 'h[1]', 'z[2]', 'h[2]', 'z[3]', 'h[3]', 'o'],
    },
    {
      id: 'two-steps',
      sizes: { T: 2 },
      given: {
        w: [1, 2],
        u: [1, 2],
        b: [0],
        v: [ln(3), -ln(3)],
        d: [0],
        y: [1, 0],
        h0: [0],
        x: [
          [1, -1],
          [1, 0],
          [-1, 1],
        ],
      },
      asks: ['h[1]', 'h[2]', 'yhat', 'loss', 'do', 'dh[2]', 'dz[2]', 'dz[1]', 'dw', 'du'],
    },
  ],
  finds,
  weights: [
    {
      id: 'remember',
      asks: [
        'Choose w, u and b so that, with the input 1 first and 0 afterwards, the state is 1 at every step: the network remembers.',
        '选择 w、u、b，使第一步输入 1、之后输入 0 时，状态每一步都为 1：网络记住了它。',
      ],
      sizes: { T: 3 },
      given: { x: [1, 0, 0], h0: 0 },
      free: ['w', 'u', 'b'],
      wants: [
        ['abs(h[1] - 1) < 0.01', 'h₁ is not 1', 'h₁ 不是 1'],
        ['abs(h[3] - 1) < 0.01', 'h₃ is not 1', 'h₃ 不是 1'],
        [
          'abs(h[2] - 1) + abs(b) < 0.01',
          'it has to be a memory: without the 1 it must stay 0, so b = 0',
          '必须是记忆：没有输入 1 时应保持 0，所以 b = 0',
        ],
      ],
      right: { w: 1, u: 1, b: 0 },
    },
  ],
});
