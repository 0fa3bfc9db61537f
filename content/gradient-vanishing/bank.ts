/** @file What the bank asks about vanishing and exploding gradients. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { gradientVanishing } from './derivation.ts';

const { log: ln } = Math;

export const bank = lessonBank(gradientVanishing, {
  asked: 14,
  derives: ['dh_last', 'dh', 'dz', 'dx', 'dW', 'dU', 'db'],
  right: [
    [
      "In a simple RNN the Jacobian of the state over n steps is a product of n matrices $\\operatorname{diag}(\\varphi'(z)) W$.",
      "简单 RNN 中，状态跨 n 步的雅可比矩阵是 n 个 $\\operatorname{diag}(\\varphi'(z)) W$ 之积。",
      'Chain rule through the states.',
      '沿状态用链式法则。',
    ],
    [
      'If $\\gamma \\sigma_{\\max}(W) < 1$, with $\\gamma$ the largest absolute slope, the gradient of the state vanishes exponentially with the number of steps.',
      '若 $\\gamma \\sigma_{\\max}(W) < 1$（$\\gamma$ 为激活导数绝对值的最大值），状态的梯度随步数按指数消失。',
      'The norm of the product is at most (γσ)ⁿ.',
      '乘积的范数不超过 (γσ)ⁿ。',
    ],
    [
      'For the gradient of an RNN with tanh to explode, a largest singular value of W above 1 is necessary, but not sufficient.',
      '用 tanh 的 RNN 中，W 的最大奇异值大于 1 是梯度爆炸的必要条件，而非充分条件。',
      'Slopes of tanh are at most 1; and [[0, 2], [0.1, 0]] has σ = 2, but its powers go to 0.',
      'tanh 的导数不超过 1；而 [[0, 2], [0.1, 0]] 的 σ = 2，其幂却趋于 0。',
    ],
    [
      'Powers of a matrix with spectral radius below 1 may grow before they shrink.',
      '谱半径小于 1 的矩阵，其幂可能先增大再减小。',
      '[[0.9, 5], [0, 0.9]]: the norm of the 9th power is about 19.',
      '[[0.9, 5], [0, 0.9]] 的 9 次幂范数约为 19。',
    ],
    [
      'Clipping by norm keeps the direction of the gradient.',
      '按范数裁剪不改变梯度的方向。',
      'The whole vector is scaled by τ/‖g‖.',
      '整个向量乘以 τ/‖g‖。',
    ],
    [
      'Clipping helps against exploding gradients, not against vanishing ones.',
      '裁剪能对付梯度爆炸，不能对付梯度消失。',
      'It makes long gradients shorter and never a gradient longer.',
      '它只会把过长的梯度变短，不会把梯度变长。',
    ],
    [
      'In a chain of n sigmoid layers of one unit each with weights 1, the gradient is multiplied by at most $4^{-n}$.',
      'n 层 sigmoid、每层一个单元、权重为 1 时，梯度所乘的因子不超过 $4^{-n}$。',
      'It is a product of n slopes, each at most 1/4.',
      '它是 n 个导数之积，每个不超过 1/4。',
    ],
    [
      'In the long run the powers of W grow without bound if an eigenvalue has an absolute value above 1, and go to 0 if all have one below 1.',
      '长远来看，只要有一个特征值的绝对值大于 1，W 的幂就无限增大；若所有特征值的绝对值都小于 1，则趋于 0。',
      'Absolute values count: W = −1.5 I has only eigenvalues below 1, and its powers explode.',
      '要看绝对值：W = −1.5 I 的特征值都小于 1，其幂却会爆炸。',
    ],
    [
      'In an RNN, if the gradient with respect to early states vanishes, the gradient with respect to W need not vanish.',
      'RNN 中对靠前状态的梯度消失，对 W 的梯度未必消失。',
      'The last steps still add theirs; what is lost are long dependencies.',
      '最后几步仍有贡献，只是学不到长期依赖。',
    ],
    [
      'An RNN with ReLU and W = I passes the gradient of active units back by one step unchanged.',
      'W = I 且用 ReLU 的 RNN 中，激活单元的梯度原样传回前一步。',
      'Slope 1 times identity.',
      '导数 1 乘以单位矩阵。',
    ],
  ],
  wrong: [
    [
      'If an eigenvalue of W is larger than 1 the gradient explodes, otherwise it vanishes.',
      'W 的特征值大于 1 梯度就爆炸，否则就消失。',
      'Absolute values count, and the slopes of the activation: W = 2 I with sigmoid vanishes.',
      '要看绝对值，还要看激活的导数：W = 2 I 配 sigmoid 会消失。',
    ],
    [
      'Only the sigmoid decides: as its slope is below 1, its gradients always vanish.',
      'sigmoid 的导数小于 1，所以用它梯度必然消失。',
      'The factor is w φ′: with w = 8 and φ′ = 1/4 it is 2 at each step.',
      '因子是 w φ′：w = 8、φ′ = 1/4 时每步为 2。',
    ],
    [
      'Clipping each entry always keeps the direction of the gradient.',
      '逐元素裁剪总是不改变梯度方向。',
      'It shortens only the large entries; clipping by norm scales all alike.',
      '它只缩短较大的分量；按范数裁剪才把所有分量同比例缩放。',
    ],
    [
      'Gradient clipping cures vanishing gradients.',
      '梯度裁剪能解决梯度消失。',
      'It shortens long gradients and leaves short ones as they are.',
      '它只缩短过长的梯度，短的不变。',
    ],
    [
      'At every input z, tanh passes more gradient than the sigmoid.',
      '在任何输入 z 处，tanh 传回的梯度都比 sigmoid 多。',
      'Only for |z| below about 1.66; saturated tanh is flatter.',
      '只在 |z| 小于约 1.66 时成立；饱和后 tanh 更平。',
    ],
    [
      'For every square W with eigenvalues Λ there is an orthogonal Q with $W^n = Q \\Lambda^n Q^\\top$.',
      '对任何特征值为 Λ 的方阵 W，都有正交矩阵 Q 使 $W^n = Q \\Lambda^n Q^\\top$。',
      'For symmetric W; otherwise it is P Λⁿ P⁻¹ with P not orthogonal, and only if W is diagonalisable.',
      '只对对称的 W 成立；否则（若可对角化）为 P Λⁿ P⁻¹，P 不是正交矩阵。',
    ],
    [
      'Vanishing gradients with respect to early layers mean that the loss is at a minimum.',
      '靠前各层的梯度消失，说明损失到了极小值。',
      'They mean that small changes of early layers have hardly any influence on it; the loss may be high.',
      '它说明靠前各层的微小变化对损失几乎没有影响；损失可能还很高。',
    ],
    [
      'In a network with ReLU gradients can neither vanish nor explode.',
      '用 ReLU 的网络中，梯度既不可能消失也不可能爆炸。',
      'Units that are off give 0; W = 1.1 I over 100 steps gives 1.4·10⁴.',
      '关闭的单元给出 0；W = 1.1 I 走 100 步为 1.4·10⁴。',
    ],
    [
      "The Jacobian $\\partial h_t/\\partial h_{t-1}$ in numerator layout is $W^\\top \\operatorname{diag}(\\varphi')$.",
      "按分子布局，雅可比矩阵 $\\partial h_t/\\partial h_{t-1}$ 是 $W^\\top \\operatorname{diag}(\\varphi')$。",
      'That is its transpose, by which gradients are multiplied.',
      '那是它的转置，即梯度所乘的矩阵。',
    ],
    [
      'One recognises exploding gradients by a loss that falls very slowly but steadily.',
      '梯度爆炸表现为损失平稳但很慢地下降。',
      'By a loss that jumps or becomes NaN; slowness is a sign of vanishing.',
      '表现为损失突跳或变成 NaN；下降慢是消失的征兆。',
    ],
  ],
  explain: [
    [
      'Why do gradients vanish or explode over long sequences?',
      '为什么长序列上梯度会消失或爆炸？',
      [
        'The gradient over n steps is a product of n Jacobians diag(φ′) W.',
        'If they shrink vectors on average, the product goes to 0 exponentially; if they stretch, it grows.',
        'The same W is a factor at every step, so the effect adds up.',
      ],
      [
        '跨 n 步的梯度是 n 个雅可比矩阵 diag(φ′) W 之积。',
        '若平均使向量缩短，乘积按指数趋于 0；若伸长则按指数增大。',
        '每步用同一个 W，使这种趋势不断累积。',
      ],
    ],
    [
      'What helps against vanishing, what against exploding gradients, and what does truncated backpropagation do to the product?',
      '怎样对付梯度消失？怎样对付梯度爆炸？截断反向传播对连乘有什么作用？',
      [
        'Vanishing: gates (LSTM, GRU), residual connections, ReLU, normalisation, careful initialisation.',
        'Exploding: clipping by norm, smaller learning rates, careful initialisation.',
        'Truncated backpropagation shortens the product, so less can explode; but longer dependencies then get no gradient at all.',
      ],
      [
        '消失：门控（LSTM、GRU）、残差连接、ReLU、归一化、合适的初始化。',
        '爆炸：按范数裁剪、减小学习率、合适的初始化。',
        '截断反向传播缩短连乘，不易爆炸；但更长的依赖完全得不到梯度。',
      ],
    ],
    [
      'How do you notice in training that gradients vanish or explode: what do you measure, and what are the signs of each?',
      '训练中如何察觉梯度消失或爆炸？测量什么？各有什么征兆？',
      [
        'Watch the norm of the gradient by layer or by time step.',
        'Exploding: jumps of the loss, NaN.',
        'Vanishing: early layers do not change, long dependencies are never learned.',
      ],
      [
        '观察各层或各时刻的梯度范数。',
        '爆炸：损失突跳，出现 NaN。',
        '消失：靠前的层几乎不变，学不到长期依赖。',
      ],
    ],
    [
      'What does clipping by norm do, exactly, what becomes of direction and length, and what is it good for?',
      '按范数裁剪究竟做什么？方向和长度怎样变化？有什么好处？',
      [
        'If ‖g‖ > τ, replace g by g τ/‖g‖; otherwise nothing.',
        'The direction stays, the length is at most τ.',
        'It bounds the step at cliffs of the loss; it does not change where minima are.',
      ],
      [
        '若 ‖g‖ > τ，把 g 换成 g τ/‖g‖，否则不变。',
        '方向不变，长度不超过 τ。',
        '它限制在损失陡崖处的步长，不改变极小点的位置。',
      ],
    ],
  ],
  terms: [
    [
      'gradient clipping',
      '梯度裁剪',
      'Scaling the gradient down to a given length whenever it is longer.',
      '当梯度的范数超过给定值时，把它缩到该范数。',
    ],
  ],
  blanks: [
    [
      'Clipping by norm replaces g by g · {τ/‖g‖|τ/norm(g)|τ/the norm of g} when its length is larger than τ.',
      '当长度超过 τ 时，按范数裁剪把 g 换成 g · {τ/‖g‖|τ/norm(g)|τ/g的范数}。',
    ],
    [
      'Too small factors make gradients {vanish}, too large ones make them {explode}.',
      '因子过小，梯度{消失}；因子过大，梯度{爆炸}。',
    ],
  ],
  proofs: [
    [
      'If $\\gamma \\|W\\| < 1$, where γ bounds the absolute slope, then $\\|\\partial h_T/\\partial h_t\\|$ goes to 0 exponentially in $T - t$.',
      '若 $\\gamma \\|W\\| < 1$（γ 是激活导数绝对值的上界），则 $\\|\\partial h_T/\\partial h_t\\|$ 随 $T - t$ 按指数趋于 0。',
      [
        [
          "$\\frac{\\partial h_T}{\\partial h_t} = \\prod_{s} \\operatorname{diag}(\\varphi'(z_s)) W$ over $s = t + 1, \\dots, T$",
          "$\\frac{\\partial h_T}{\\partial h_t} = \\prod_{s} \\operatorname{diag}(\\varphi'(z_s)) W$，$s = t + 1, \\dots, T$",
        ],
        ['$\\|AB\\| \\le \\|A\\| \\|B\\|$', '$\\|AB\\| \\le \\|A\\| \\|B\\|$'],
        [
          "$\\|\\operatorname{diag}(\\varphi'(z_s))\\| \\le \\gamma$",
          "$\\|\\operatorname{diag}(\\varphi'(z_s))\\| \\le \\gamma$",
        ],
        ['so the norm is at most $(\\gamma \\|W\\|)^{T - t}$', '所以范数不超过 $(\\gamma \\|W\\|)^{T - t}$'],
        [
          'With $\\gamma \\|W\\| < 1$ this is a falling geometric sequence',
          '由于 $\\gamma \\|W\\| < 1$，这是递减的等比数列',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'relu',
      sizes: { T: 3, D: 1, H: 2 },
      options: { phi: 'relu' },
      given: {
        W: [
          [
            [2, 0],
            [0, 1 / 2],
          ],
          [
            [1, 0],
            [0, 3],
          ],
          [
            [1 / 2, 0],
            [0, 1],
          ],
        ],
        U: [
          [[1], [1]],
          [[1], [2]],
        ],
        b: [[0, 0]],
        h0: [[0, 0]],
        y: [
          [0, 0],
          [1, 0],
        ],
        x: [
          [[1], [0], [1]],
          [[2], [1], [1]],
        ],
      },
      asks: ['h[1]', 'h[2]', 'h[3]', 'loss', 'dh[2]', 'dh[1]', 'dW'],
    },
    {
      id: 'tanh',
      sizes: { T: 2, D: 1, H: 1 },
      given: {
        W: [[[0]], [[1]]],
        U: [[[1]]],
        b: [[0]],
        h0: [[0]],
        y: [[0], [1]],
        x: [
          [[ln(3) / 2], [0]],
          [[-ln(3) / 2], [ln(3) / 2]],
        ],
      },
      asks: ['h[1]', 'z[2]', 'h[2]', 'loss', 'dz[2]', 'dh[1]'],
    },
  ],
  weights: [
    {
      id: 'keep',
      asks: [
        'Find W (not the identity) so that with ReLU and all units active the gradient with respect to h₀ has the same length as the one with respect to h_T.',
        '求 W（不能是单位矩阵），使得用 ReLU 且各单元都激活时，对 h₀ 的梯度与对 h_T 的梯度范数相同。',
      ],
      sizes: { T: 6, D: 1, H: 2 },
      options: { phi: 'relu' },
      given: { U: [[1], [1]], b: [1, 1], h0: [1, 2], y: [0, 0], x: [[1], [1], [1], [1], [1], [1]] },
      free: ['W'],
      wants: [
        ['abs(norm(dh[0]) - norm(dh[T])) < 0.001', 'the lengths differ', '长度不同'],
        ['abs(W[0, 0] - 1) + abs(W[1, 1] - 1) > 0.1', 'the identity was excluded', '不能取单位矩阵'],
      ],
      right: {
        W: [
          [0, 1],
          [1, 0],
        ],
      },
    },
  ],
});
