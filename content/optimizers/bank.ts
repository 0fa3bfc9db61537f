/** @file What the bank asks about optimizers. Long because it is a list of sentences in two languages. */
import { updateCounts } from '#bank/generators/layers.ts';
import { trainingLoop } from '#bank/generators/programs.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { optimizers } from './derivation.ts';
import { later } from './later.ts';

export const bank = lessonBank(optimizers, {
  asked: 30,
  derives: ['dtheta_last', 'dtheta', 'dmhat', 'dshat', 'dm', 'ds', 'dg'],
  right: [
    [
      'Momentum m = βm + ηg, θ = θ − m keeps an exponential sum of gradients; under a constant gradient its step grows towards 1/(1 − β) times the plain one.',
      '动量法 m = βm + ηg、θ = θ − m 累积梯度的指数和；梯度恒定时，步长趋于普通步长的 1/(1 − β) 倍。',
      '1 + β + β² + … = 1/(1 − β), in the limit.',
      '1 + β + β² + … = 1/(1 − β)，这是极限值。',
    ],
    [
      'Adam keeps two running averages: of the gradients and of their squares.',
      'Adam 维护两个滑动平均：梯度的和梯度平方的。',
      'm for the direction, s for the scale of each entry.',
      'm 给出方向，s 给出各分量的尺度。',
      { step: 's', is: 'beta2 * s[t - 1] + (1 - beta2) * g[t]**2' },
    ],
    [
      'At step t the bias correction of Adam divides each average by $1 - \\beta^t$, with the β of that average.',
      '在第 t 步，Adam 的偏差修正把每个平均除以 $1 - \\beta^t$，β 取该平均自己的系数。',
      'The averages begin at 0, and the weights of t gradients add up to 1 − β^t.',
      '平均从 0 开始，t 个梯度的权重之和为 1 − β^t。',
      { step: 'mhat', is: 'm / (1 - beta1**t)' },
    ],
    [
      'The first step of Adam has the length η (nearly) in each entry whose gradient is large against ε, however large that gradient is.',
      '凡梯度远大于 ε 的分量，Adam 第一步的步长都（几乎）是 η，与该梯度有多大无关。',
      'Corrected, m̂ = g and ŝ = g²: g/|g| = ±1.',
      '修正后 m̂ = g、ŝ = g²，比值为 ±1。',
    ],
    [
      'AdaGrad divides by the root of the sum of all squared gradients, so under gradients of equal size its steps shrink like 1/√t.',
      'AdaGrad 除以历史梯度平方和的平方根，梯度大小不变时步长按 1/√t 缩小。',
      'The sum is then t g², and its root |g| √t.',
      '此时平方和为 t g²，其平方根为 |g| √t。',
    ],
    [
      'RMSProp replaces the sum of AdaGrad by an exponential average.',
      'RMSProp 用指数平均代替 AdaGrad 的求和。',
      'So old gradients are forgotten and steps need not die out.',
      '旧梯度被遗忘，步长不会消失。',
    ],
    [
      'Nesterov takes the gradient at the point to which momentum is about to carry.',
      'Nesterov 在动量将要到达的位置求梯度。',
      'At θ moved on by what momentum carries, not at θ.',
      '在 θ 按动量先走一步之后的位置，而不是 θ 处。',
    ],
    [
      'On a quadratic with curvature λ > 0, from any start but the minimum, plain gradient descent with a constant η > 0 converges to the minimum if and only if η < 2/λ.',
      '在曲率 λ > 0 的二次函数上，从极小点以外的任何起点出发，学习率为常数 η > 0 的梯度下降收敛到极小点，当且仅当 η < 2/λ。',
      'The error is multiplied by 1 − ηλ.',
      '误差每步乘以 1 − ηλ。',
    ],
    [
      'If examples are drawn uniformly at random and each has a loss of its own, the mean gradient of a mini-batch is an unbiased estimate of the gradient of the mean loss.',
      '若样本均匀随机抽取、各样本的损失互不牵连，则小批量的平均梯度是平均损失梯度的无偏估计。',
      'Each example has the same chance to be drawn, so the expected mean of the batch is the mean of all.',
      '每个样本被抽到的机会相同，因此批内平均的期望等于全体平均。',
    ],
    [
      'AdamW takes the weight decay out of the gradient and applies it to the weights directly.',
      'AdamW 把权重衰减从梯度中分离出来，直接作用于权重。',
      'So it is not divided by the root of s.',
      '因此不会被 s 的平方根缩放。',
    ],
  ],
  wrong: [
    [
      'Momentum and plain gradient descent differ in that the learning rate of momentum changes.',
      '动量法与普通梯度下降的区别在于动量法的学习率会变。',
      'η may be the same constant in both; momentum changes the direction and length of the step.',
      '二者的 η 可以是同一个常数；动量改变的是步子的方向和长度。',
    ],
    [
      'RMSProp uses the latest gradient only.',
      'RMSProp 只用最近一次的梯度。',
      'It averages: with β = 0.9 the newest square has the weight 1 − β = 0.1, what came before 0.9 together.',
      '它取平均：β = 0.9 时，最新平方的权重是 1 − β = 0.1，其余历史合计 0.9。',
    ],
    [
      'AdaGrad accumulates the sum of gradients.',
      'AdaGrad 累积梯度之和。',
      'It accumulates the sum of their squares.',
      '累积的是平方和。',
    ],
    [
      'With β₁ = 0.9 and β₂ = 0.999 the bias correction of Adam makes the first steps larger.',
      'β₁ = 0.9、β₂ = 0.999 时，Adam 的偏差修正使最初几步更大。',
      'It makes them smaller: uncorrected the first step is 0.1/√0.001 = 3.16 times η; corrected it is η.',
      '它使步子变小：不修正时第一步是 η 的 0.1/√0.001 = 3.16 倍，修正后为 η。',
    ],
    [
      'The corrected values of Adam are kept and go into the next averages.',
      'Adam 修正后的值被保存，参与下一次平均。',
      'The uncorrected m and s go on; otherwise the steps die out.',
      '继续更新的是未修正的 m 和 s，否则步长会消失。',
    ],
    [
      'Adam needs no learning rate.',
      'Adam 不需要学习率。',
      'η sets the length of its steps and has to be chosen.',
      'η 决定步长，仍需选择。',
    ],
    [
      'The second average of Adam is $s_t = \\beta_2 s_{t-1} + (1 - \\beta_2) g_t$.',
      'Adam 的第二个平均是 $s_t = \\beta_2 s_{t-1} + (1 - \\beta_2) g_t$。',
      'The gradient enters squared.',
      '梯度要先平方。',
      { step: 's', is: 'beta2 * s[t - 1] + (1 - beta2) * g[t]' },
    ],
    [
      'Adam is always better than SGD.',
      'Adam 总比 SGD 好。',
      'There are convex problems on which it does not converge, and networks that generalise better with SGD.',
      '存在它不收敛的凸问题；有些网络用 SGD 泛化更好。',
    ],
    [
      'A larger batch makes the gradient estimate biased.',
      '增大批会使梯度估计有偏。',
      'With random draws it is unbiased at any size; its variance falls like 1/B.',
      '随机抽取时，任何批大小都无偏，方差按 1/B 下降。',
    ],
    [
      'Whatever the loss, gradient descent with a fixed rate is at the global minimum if it stops.',
      '无论什么损失，固定学习率的梯度下降只要停下，就一定在全局最小。',
      'It stops wherever the gradient is 0: that may be a local minimum or a saddle point.',
      '它停在梯度为 0 处，那也可能是局部极小或鞍点。',
    ],
  ],
  explain: [
    [
      'What is momentum good for, and how does Nesterov differ?',
      '动量有什么作用？Nesterov 有何不同？',
      [
        'Momentum averages gradients: zigzag across a valley cancels, the way along it adds up.',
        'Update, for example: m = βm + ηg, θ = θ − m.',
        'Nesterov takes the gradient after the step of momentum, so it corrects earlier.',
      ],
      [
        '动量对梯度取平均：横穿峡谷的来回抵消，沿谷方向累积。',
        '更新式（例如）：m = βm + ηg，θ = θ − m。',
        'Nesterov 先按动量走一步再求梯度，能更早纠正。',
      ],
    ],
    [
      'What does Adam add to RMSProp?',
      'Adam 在 RMSProp 基础上增加了什么？',
      [
        'A running average of the gradients themselves: momentum.',
        'Bias correction of both averages, which begin at 0.',
        'The division by the root of the average square is that of RMSProp.',
      ],
      [
        '梯度本身的滑动平均，即动量。',
        '对两个从 0 开始的平均做偏差修正。',
        '除以均方根这一步与 RMSProp 相同。',
      ],
    ],
    [
      'Compare full-batch, mini-batch and online gradient descent.',
      '比较全批量、小批量和在线梯度下降。',
      [
        'Full batch: the exact gradient, one expensive step for each pass.',
        'Online: one example a step, very noisy, cheap.',
        'Mini-batch: between, parallel on hardware; noise falls like 1/√B.',
      ],
      [
        '全批量：精确梯度，每遍数据只走一步，代价大。',
        '在线：每步一个样本，噪声很大，代价小。',
        '小批量：介于两者之间，适合并行；噪声按 1/√B 减小。',
      ],
    ],
    [
      'Why does AdaGrad slow down, and how does RMSProp cure it?',
      'AdaGrad 为什么越来越慢？RMSProp 如何解决？',
      [
        'AdaGrad divides by the root of the sum of all squares, which never falls.',
        'With gradients of equal size the step has the length η/√t.',
        'RMSProp takes an exponential average, whose size stays that of recent gradients.',
      ],
      [
        'AdaGrad 除以全部平方和的平方根，它只增不减。',
        '梯度大小不变时步长为 η/√t。',
        'RMSProp 用指数平均，大小与近期梯度相当。',
      ],
    ],
    [
      'The loss does not fall at first. Which reasons can lie in the learning rate, in the start, and in the data or the code?',
      '训练开始损失不下降，学习率、初始化、数据或代码方面各可能有什么原因？',
      [
        'The learning rate is too small or too large.',
        'Bad initialisation: zeros, saturated or dead units; a plateau.',
        'A mistake in data or gradient: check labels, and the gradient by finite differences.',
      ],
      [
        '学习率过小或过大。',
        '初始化不当：全零、饱和或死亡单元；处在平坦区。',
        '数据或梯度有误：检查标签，用有限差分检验梯度。',
      ],
    ],
  ],
  terms: [
    [
      'momentum',
      '动量',
      'A running sum of past gradients that is followed instead of the gradient itself.',
      '用历史梯度的累积代替当前梯度来更新参数的方法。',
    ],
    [
      'stochastic gradient descent',
      '随机梯度下降',
      'Gradient descent with the gradient of one example or a small batch drawn at random.',
      '每步用随机抽取的一个或一小批样本的梯度做梯度下降。',
    ],
  ],
  blanks: [
    [
      'At step t Adam divides m by {1 − β₁^t|1 - beta1^t|1-β1^t|1 - beta1**t} because the average begins at {0|zero}.',
      '第 t 步，Adam 把 m 除以 {1 − β₁^t|1 - beta1^t|1-β1^t}，因为这个平均从 {0|零} 开始。',
    ],
  ],
  compare: [
    {
      title: ['What each optimizer keeps.', '各优化算法保存的量。'],
      columns: [
        ['keeps besides θ', '除 θ 外保存'],
        ['divides by', '除以'],
      ],
      rows: [
        [
          ['gradient descent', '梯度下降'],
          ['nothing', '无'],
          ['nothing is divided', '不做除法'],
        ],
        [
          ['momentum', '动量法'],
          ['a running sum of gradients', '梯度的累积'],
          ['nothing is divided', '不做除法'],
        ],
        [
          ['AdaGrad', 'AdaGrad'],
          ['the sum of squared gradients', '梯度平方之和'],
          ['the root of the sum of squares', '平方和的平方根'],
        ],
        [
          ['RMSProp', 'RMSProp'],
          ['an average of squared gradients', '梯度平方的滑动平均'],
          ['the root of the average of squares', '均方的平方根'],
        ],
        [
          ['Adam', 'Adam'],
          ['averages of gradients and of their squares', '梯度及其平方的滑动平均'],
          ['the root of the corrected average of squares', '修正后均方的平方根'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'Adam’s correction is unbiased: if the $g_i$ have the same mean, $E[m_t] = (1 - \\beta^t)\\, E[g]$.',
      'Adam 的修正是无偏的：若各 $g_i$ 期望相同，则 $E[m_t] = (1 - \\beta^t)\\, E[g]$。',
      [
        [
          '$m_t = \\beta m_{t-1} + (1 - \\beta) g_t$ with $m_0 = 0$',
          '$m_t = \\beta m_{t-1} + (1 - \\beta) g_t$，$m_0 = 0$',
        ],
        [
          'Written out: $m_t = (1 - \\beta) \\sum_{i=1}^{t} \\beta^{t - i} g_i$',
          '展开：$m_t = (1 - \\beta) \\sum_{i=1}^{t} \\beta^{t - i} g_i$',
        ],
        [
          '$E[m_t] = E[g] (1 - \\beta) \\sum_{i=1}^{t} \\beta^{t - i}$',
          '$E[m_t] = E[g] (1 - \\beta) \\sum_{i=1}^{t} \\beta^{t - i}$',
        ],
        [
          'The geometric sum is $\\frac{1 - \\beta^t}{1 - \\beta}$',
          '等比求和为 $\\frac{1 - \\beta^t}{1 - \\beta}$',
        ],
        [
          'so $E[m_t] = (1 - \\beta^t) E[g]$, and dividing by $1 - \\beta^t$ makes it unbiased',
          '故 $E[m_t] = (1 - \\beta^t) E[g]$，除以 $1 - \\beta^t$ 即无偏',
        ],
      ],
    ],
    [
      'On $\\frac{\\lambda}{2}\\theta^2$ with $\\lambda > 0$ gradient descent goes to 0 from every $\\theta_0$ if and only if $0 < \\eta < 2/\\lambda$.',
      '设 $\\lambda > 0$。在 $\\frac{\\lambda}{2}\\theta^2$ 上，梯度下降从任何 $\\theta_0$ 出发都趋于 0，当且仅当 $0 < \\eta < 2/\\lambda$。',
      [
        ['The gradient is $\\lambda \\theta$', '梯度为 $\\lambda \\theta$'],
        [
          'One step: $\\theta \\leftarrow \\theta - \\eta\\lambda\\theta = (1 - \\eta\\lambda)\\theta$',
          '一步：$\\theta \\leftarrow \\theta - \\eta\\lambda\\theta = (1 - \\eta\\lambda)\\theta$',
        ],
        [
          'After t steps: $\\theta_t = (1 - \\eta\\lambda)^t \\theta_0$',
          't 步后：$\\theta_t = (1 - \\eta\\lambda)^t \\theta_0$',
        ],
        [
          'This goes to 0 for every $\\theta_0$ if and only if $|1 - \\eta\\lambda| < 1$',
          '它对任何 $\\theta_0$ 趋于 0，当且仅当 $|1 - \\eta\\lambda| < 1$',
        ],
        ['that is $0 < \\eta < 2/\\lambda$', '即 $0 < \\eta < 2/\\lambda$'],
      ],
    ],
    [
      'On $f(\\theta) = \\frac12 \\theta^\\top H \\theta$ with a symmetric $H$ and $g^\\top H g > 0$ the best rate for one step of gradient descent is $\\eta = \\frac{g^\\top g}{g^\\top H g}$.',
      '对 $f(\\theta) = \\frac12 \\theta^\\top H \\theta$，若 $H$ 对称且 $g^\\top H g > 0$，则一步梯度下降的最佳学习率是 $\\eta = \\frac{g^\\top g}{g^\\top H g}$。',
      [
        ['The gradient is $g = H\\theta$', '梯度为 $g = H\\theta$'],
        [
          'After a step: $f(\\theta - \\eta g) = f(\\theta) - \\eta\\, g^\\top g + \\frac{\\eta^2}{2} g^\\top H g$',
          '走一步后：$f(\\theta - \\eta g) = f(\\theta) - \\eta\\, g^\\top g + \\frac{\\eta^2}{2} g^\\top H g$',
        ],
        [
          'Its derivative with respect to $\\eta$ is $-g^\\top g + \\eta\\, g^\\top H g$',
          '对 $\\eta$ 求导得 $-g^\\top g + \\eta\\, g^\\top H g$',
        ],
        [
          'which is 0 at $\\eta = \\frac{g^\\top g}{g^\\top H g}$, the minimum, as $g^\\top H g > 0$',
          '令其为 0，得 $\\eta = \\frac{g^\\top g}{g^\\top H g}$；因为 $g^\\top H g > 0$，它是最小点',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'momentum',
      options: { rule: 'momentum' },
      sizes: { T: 2, H: 2 },
      given: {
        theta0: [
          [1, 2],
          [3, -1],
        ],
        m0: [[0, 0]],
        eta: [0.1, 0.5],
        beta: [0.5, 0.9],
        g: [
          [
            [1, 2],
            [2, -2],
          ],
          [
            [4, -1],
            [2, 1],
          ],
        ],
      },
      asks: ['m[1]', 'theta[1]', 'm[2]', 'theta[2]'],
    },
    {
      id: 'adam',
      sizes: { T: 2, H: 1 },
      given: {
        theta0: [[1], [2]],
        m0: [[0]],
        s0: [[0]],
        eta: [0.1],
        beta1: [0.5],
        beta2: [0.75],
        eps: [1e-8],
        g: [
          [[2], [2]],
          [[-1], [3]],
        ],
      },
      asks: ['m[1]', 's[1]', 'mhat[1]', 'shat[1]', 'theta[1]', 'm[2]', 's[2]', 'mhat[2]', 'shat[2]'],
    },
    {
      id: 'adagrad',
      options: { rule: 'adagrad' },
      sizes: { T: 2, H: 1 },
      given: {
        theta0: [[1]],
        s0: [[0]],
        eta: [1, 0.5],
        eps: [1e-8],
        g: [
          [[3], [4]],
          [[-6], [8]],
        ],
      },
      asks: ['s[1]', 'theta[1]', 's[2]', 'theta[2]'],
    },
  ],
  weights: [
    {
      id: 'rate',
      asks: [
        'Plain gradient descent on a quadratic of curvature 4 multiplies θ by 1 − 4η; here the gradients are 4, 0, 0, 0 from θ = 1. Choose η so that the first step lands in the minimum 0.',
        '在曲率为 4 的二次函数上，梯度下降每步把 θ 乘以 1 − 4η；这里从 θ = 1 出发，梯度为 4, 0, 0, 0。选择 η，使第一步恰好到达极小点 0。',
      ],
      sizes: { T: 4, H: 1 },
      options: { rule: 'gd' },
      given: { theta0: [1], g: [[4], [0], [0], [0]] },
      free: ['eta'],
      wants: [['abs(theta[1][0, 0]) < 0.001', 'θ₁ is not 0', 'θ₁ 不为 0']],
      right: { eta: 0.25 },
    },
  ],
  generated: [updateCounts, trainingLoop],
  later,
});
