/** @file What the bank asks about the network of two layers. Long because it is a list of sentences in two languages. */
import { denseCounts } from '#bank/generators/layers.ts';
import { initScale } from '#bank/generators/descent.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { twoLayer } from './derivation.ts';
import { finds } from './find.ts';

const { log: ln } = Math;

export const bank = lessonBank(twoLayer, {
  asked: 74,
  right: [
    [
      'With columns, $\\partial L/\\partial W_2 = \\delta_2 h^\\top$, where $\\delta_2 = \\partial L/\\partial z_2$.',
      '采用列向量时，$\\partial L/\\partial W_2 = \\delta_2 h^\\top$，其中 $\\delta_2 = \\partial L/\\partial z_2$。',
      'Outer product of what arrives at the output with what came in: shape (K, H).',
      '传到输出端的梯度与输入的外积，形状 (K, H)。',
      { step: 'dW_2', is: 'dz_2 @ h.T' },
    ],
    [
      'The gradient comes back to the hidden layer as $W_2^\\top \\delta_2$.',
      '梯度以 $W_2^\\top \\delta_2$ 的形式传回隐藏层。',
      'Each hidden unit adds up what it sent to every output.',
      '每个隐藏单元把它影响到的各输出的梯度按权重加起来。',
      { step: 'dh', is: 'W_2.T @ dz_2' },
    ],
    [
      'If all weights and biases are 0 at the start, only the output bias moves at the first step.',
      '若所有权重和偏置初始为 0，第一步只有输出层偏置会变化。',
      'h = 0 makes dW₂ = 0, and W₂ = 0 makes everything below it 0.',
      'h = 0 使 dW₂ = 0；W₂ = 0 使其下各层梯度全为 0。',
    ],
    [
      'If all hidden units begin equal, they get equal gradients and stay equal for ever.',
      '若所有隐藏单元初值相同，它们的梯度相同，会永远保持相同。',
      'Nothing distinguishes them; the network has the power of one unit.',
      '没有任何东西区分它们，整层只相当于一个单元。',
    ],
    [
      'Two linear layers without an activation between them compute what one linear layer can.',
      '中间没有激活函数的两个线性层，等价于一个线性层。',
      'W₂(W₁x) = (W₂W₁)x.',
      'W₂(W₁x) = (W₂W₁)x。',
    ],
    [
      'He initialisation draws weights with variance 2/n, n being the number of inputs of the unit.',
      'He 初始化的权重方差为 2/n，n 是该单元的输入个数。',
      'ReLU drops half of the signal; the 2 makes up for it.',
      'ReLU 丢掉一半信号，因子 2 用来补偿。',
    ],
    [
      'Xavier (Glorot) initialisation aims at equal variance of activations and of gradients from layer to layer.',
      'Xavier（Glorot）初始化的目标是让各层激活值和梯度的方差保持一致。',
      'Its variance is 2/(n_in + n_out), a compromise of both.',
      '其方差 2/(n_in + n_out) 是二者的折中。',
    ],
    [
      'A network with one hidden layer can approximate any continuous function on a bounded closed set if it has enough units, with ReLU too.',
      '单隐藏层网络只要单元足够多，就能逼近有界闭集上的任意连续函数，用 ReLU 也行。',
      'The universal approximation theorem holds for every activation that is not a polynomial.',
      '万能逼近定理对一切非多项式激活函数成立。',
    ],
    [
      'For a batch the gradient of a bias is the sum of what arrives, over all examples.',
      '对一批样本，偏置的梯度是各样本传回梯度之和。',
      'The same bias is added in every example.',
      '每个样本都加上了同一个偏置。',
    ],
    [
      'One backward pass costs about twice as many multiplications as the forward pass.',
      '反向传播的乘法次数约为前向的两倍。',
      'Each layer needs two products: for its weights and for its input.',
      '每层要做两个乘积：一个给权重，一个给输入。',
    ],
  ],
  wrong: [
    [
      'With columns, $\\partial L/\\partial W_2 = h \\delta_2^\\top$.',
      '采用列向量时，$\\partial L/\\partial W_2 = h \\delta_2^\\top$。',
      'That is the transpose: W₂ has the shape (K, H).',
      '那是它的转置：W₂ 的形状是 (K, H)。',
      { step: 'dW_2', is: 'h @ dz_2.T' },
    ],
    [
      'The gradient comes back to the hidden layer as $W_2 \\delta_2$.',
      '梯度以 $W_2 \\delta_2$ 的形式传回隐藏层。',
      'The transpose is missing; the shapes do not even fit unless K = H.',
      '少了转置；除非 K = H，形状都对不上。',
      { step: 'dh', is: 'W_2 @ dz_2' },
    ],
    [
      'With zero weights no parameter has a gradient.',
      '权重全为 0 时，任何参数都没有梯度。',
      'The output bias has: it learns the frequencies of the classes.',
      '输出偏置有梯度：它会学到各类别的频率。',
    ],
    [
      'Zero weights are a bad start only because the loss is large there.',
      '零权重初始化不好，只是因为那里损失大。',
      'The loss is ln K, quite usual; the trouble is that hidden units cannot become different.',
      '损失是 ln K，很平常；问题在于隐藏单元无法变得不同。',
    ],
    [
      'With ReLU, $\\partial L/\\partial z_1 = \\partial L/\\partial h \\odot z_1$.',
      '用 ReLU 时，$\\partial L/\\partial z_1 = \\partial L/\\partial h \\odot z_1$。',
      'The factor is the slope, 1 where z₁ > 0 and 0 elsewhere, not the value.',
      '因子是导数（z₁ > 0 处为 1，否则为 0），不是值本身。',
      { step: 'dz_1', is: 'dh * z_1' },
    ],
    [
      'More hidden units always lower the error on new data.',
      '隐藏单元越多，新数据上的误差总会越低。',
      'They lower the training error; the test error may rise by overfitting.',
      '训练误差会下降，但测试误差可能因过拟合而上升。',
    ],
    [
      'A hard threshold trains as well by backpropagation as a sigmoid.',
      '用硬阈值激活，反向传播训练得和 sigmoid 一样好。',
      'Its slope is 0 wherever it exists: no gradient reaches the weights before it.',
      '凡可导处导数都是 0，梯度传不到前面的权重。',
    ],
    [
      'The universal approximation theorem says that gradient descent finds the approximating weights.',
      '万能逼近定理说明梯度下降能找到所需的权重。',
      'It says that such weights exist, not how to find them, nor how many units.',
      '它只说明这样的权重存在，不说明怎样找到、需要多少单元。',
    ],
    [
      'Large initial weights are safe because gradients are then large.',
      '初始权重取大些更安全，因为梯度也大。',
      'With tanh or sigmoid the units saturate and gradients vanish; with ReLU activations explode.',
      '用 tanh 或 sigmoid 会饱和、梯度消失；用 ReLU 则激活值爆炸。',
    ],
    [
      'If the loss is a mean over N examples, the learning rate for the same step as with the sum must be N times smaller.',
      '若损失改为 N 个样本的平均，要与求和时步子相同，学习率应缩小 N 倍。',
      'The gradient is N times smaller, so the rate must be N times larger.',
      '梯度缩小了 N 倍，学习率应放大 N 倍。',
    ],
  ],
  explain: [
    [
      'What happens if all weights of a network are initialised with zero?',
      '网络权重全部初始化为零会怎样？',
      [
        'All hidden units compute the same and get the same gradient.',
        'At first that gradient is 0: h = 0 and W₂ = 0, only the output bias learns.',
        'The symmetry must be broken by random weights; biases may be 0.',
      ],
      [
        '所有隐藏单元的输出相同，梯度也相同。',
        '开始时梯度就是 0：h = 0 且 W₂ = 0，只有输出偏置在学习。',
        '必须用随机权重打破对称；偏置可以为 0。',
      ],
    ],
    [
      'Explain backpropagation: what is computed, in which order, and why is it cheap?',
      '说明反向传播：算什么、按什么次序、为什么省？',
      [
        'Forward: compute and keep every value up to the loss.',
        'Backward: from the loss down, multiply what arrives by the local derivative, and add over all arrows that leave a node.',
        'Every gradient is computed once and used again, so all of them cost about two forward passes.',
      ],
      [
        '前向：依次算出并保存各值，直到损失。',
        '反向：从损失往回，把传来的梯度乘以局部导数，对从该节点出发的所有箭头求和。',
        '每个梯度只算一次、重复使用，全部梯度的代价约为两次前向。',
      ],
    ],
    [
      'Why are weights initialised with the variance 1/n or 2/n?',
      '为什么权重初始化的方差取 1/n 或 2/n？',
      [
        'A sum of n products has n times the variance of one.',
        'With variance 1/n the activations keep their scale from layer to layer.',
        'ReLU sets half of them to 0, so He uses 2/n.',
      ],
      [
        'n 个乘积之和的方差是单个的 n 倍。',
        '方差取 1/n，激活值的尺度逐层保持不变。',
        'ReLU 使一半为 0，所以 He 初始化取 2/n。',
      ],
    ],
    [
      'What is the difference between forward mode and reverse mode of automatic differentiation?',
      '自动微分的前向模式与反向模式有什么不同？',
      [
        'Forward mode carries derivatives with respect to one input along; one pass for each input.',
        'Reverse mode carries derivatives of one output back; one pass for each output, but the values must be kept.',
        'A loss is one number and parameters are many, so training uses reverse mode.',
      ],
      [
        '前向模式随计算携带对某一个输入的导数，每个输入要走一遍。',
        '反向模式把某一个输出的导数传回来，每个输出走一遍，但须保存中间值。',
        '损失只有一个数而参数很多，所以训练用反向模式。',
      ],
    ],
    [
      'Why do hard threshold units not learn by backpropagation?',
      '为什么硬阈值单元不能用反向传播学习？',
      [
        'The slope of a step is 0 wherever it exists.',
        'By the chain rule the gradient of every weight before it is multiplied by that 0.',
        'So the weights never move; a smooth or piecewise linear activation is needed.',
      ],
      [
        '阶跃函数凡可导处导数为 0。',
        '按链式法则，之前各权重的梯度都乘上这个 0。',
        '因此权重永远不动；需要平滑或分段线性的激活函数。',
      ],
    ],
  ],
  terms: [
    [
      'universal approximation theorem',
      '万能逼近定理',
      'For every continuous function on a bounded closed set and every ε > 0 there is a network with one hidden layer (with an activation that is not a polynomial) that is nowhere further than ε from it.',
      '对有界闭集上的任意连续函数和任意 ε > 0，存在一个单隐藏层网络（激活函数非多项式），与它处处相差不超过 ε。',
    ],
    [
      'computation graph',
      '计算图',
      'A directed graph of a computation: one node for each quantity, an arrow to each quantity that is computed from it; gradients run against the arrows.',
      '表示计算过程的有向图：每个量一个节点，箭头指向由它算出的量；梯度逆着箭头传播。',
    ],
  ],
  blanks: [
    [
      'Gradients of weights are computed by the {chain rule|chain}, from the {loss|output} back to the input.',
      '各权重的梯度由{链式法则}计算，从{损失|输出|损失函数}往输入方向进行。',
    ],
    [
      'He initialisation has the variance {2/n|2 / n}, for layers with {ReLU}.',
      'He 初始化的方差是 {2/n}，适用于激活函数为 {ReLU} 的层。',
    ],
  ],
  proofs: [
    [
      'Without an activation between them, two layers are one, so such a network with a sigmoid at the end is logistic regression.',
      '中间无激活函数的两层等价于一层，因此末端接 sigmoid 的这种网络就是逻辑回归。',
      [
        ['$z_2 = W_2 (W_1 x + b_1) + b_2$', '$z_2 = W_2 (W_1 x + b_1) + b_2$'],
        ['$= (W_2 W_1) x + (W_2 b_1 + b_2)$', '$= (W_2 W_1) x + (W_2 b_1 + b_2)$'],
        [
          'Call $W = W_2 W_1$ and $b = W_2 b_1 + b_2$: then $z_2 = W x + b$',
          '记 $W = W_2 W_1$，$b = W_2 b_1 + b_2$，则 $z_2 = W x + b$',
        ],
        [
          'and $\\hat y = \\sigma(W x + b)$ is logistic regression',
          '而 $\\hat y = \\sigma(W x + b)$ 正是逻辑回归',
        ],
      ],
    ],
    [
      'The squared error is, up to constants, the negative log-likelihood under Gaussian noise.',
      '在高斯噪声假设下，平方误差除常数外就是负对数似然。',
      [
        [
          'Let $y = f(x) + \\varepsilon$ with $\\varepsilon$ normal, mean 0, variance $s^2$',
          '设 $y = f(x) + \\varepsilon$，$\\varepsilon$ 服从均值 0、方差 $s^2$ 的正态分布',
        ],
        [
          'The density of $y$ is $(2\\pi s^2)^{-1/2} e^{-(y - f(x))^2 / (2 s^2)}$',
          '$y$ 的密度为 $(2\\pi s^2)^{-1/2} e^{-(y - f(x))^2 / (2 s^2)}$',
        ],
        [
          'Its negative logarithm is $\\frac{(y - f(x))^2}{2 s^2} + \\frac12 \\ln(2\\pi s^2)$',
          '取负对数得 $\\frac{(y - f(x))^2}{2 s^2} + \\frac12 \\ln(2\\pi s^2)$',
        ],
        [
          'The second term does not depend on $f$, so maximising the likelihood is minimising $\\sum (y - f(x))^2$',
          '第二项与 $f$ 无关，因此最大化似然等于最小化 $\\sum (y - f(x))^2$',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'relu',
      sizes: { D: 2, H: 2, K: 2 },
      given: {
        W_1: [
          [
            [1, -1],
            [2, 1],
          ],
          [
            [2, -1],
            [-1, -1],
          ],
          [
            [1, 1],
            [-1, 1],
          ],
        ],
        b_1: [
          [0, -1],
          [1, 0],
        ],
        W_2: [
          [
            [1, 0],
            [0, 1],
          ],
          [
            [1, 0],
            [0, 2],
          ],
        ],
        b_2: [[0, 0]],
        x: [
          [2, 1],
          [1, 2],
          [3, 1],
        ],
        y: [
          [1, 0],
          [0, 1],
        ],
      },
      asks: ['z_1', 'h', 'z_2', 'yhat', 'loss', 'dz_2', 'dh', 'dz_1', 'dW_1'],
    },
    {
      id: 'squares',
      sizes: { D: 2, H: 2, K: 1 },
      options: { loss: 'squares' },
      given: {
        W_1: [
          [
            [1, -1],
            [1, 1],
          ],
          [
            [2, 0],
            [-1, 1],
          ],
          [
            [1, 2],
            [0, -1],
          ],
        ],
        b_1: [
          [0, 1],
          [0, 0],
          [-1, 0],
        ],
        W_2: [[[2, -1]], [[1, 1]], [[-1, 2]]],
        b_2: [[0], [1]],
        x: [
          [1, 2],
          [2, 1],
          [3, 1],
        ],
        y: [[1], [2], [0]],
      },
      asks: ['z_1', 'h', 'yhat', 'loss', 'dz_2', 'dW_2', 'dz_1', 'dW_1'],
      update: { of: ['W_2', 'b_2'], rate: 0.1 },
    },
    {
      id: 'sigmoid',
      sizes: { D: 1, H: 1, K: 1 },
      options: { loss: 'binary', phi: 'sigmoid' },
      given: {
        W_1: [[[1]], [[2]]],
        b_1: [[0]],
        W_2: [[[0]], [[1]]],
        b_2: [[0]],
        x: [[ln(3)], [0]],
        y: [[1], [0]],
      },
      asks: ['z_1', 'h', 'yhat', 'loss', 'dz_2', 'dW_2', 'dz_1', 'dW_1'],
    },
  ],
  finds,
  weights: [
    {
      id: 'xor',
      asks: [
        'Choose all weights so that the network with ReLU computes XOR: output above 1/2 exactly for the inputs (0, 1) and (1, 0), the columns of x.',
        '选择各权重，使这个 ReLU 网络实现异或：输入（x 的各列）为 (0, 1) 和 (1, 0) 时输出大于 1/2，其余小于 1/2。',
      ],
      sizes: { D: 2, H: 2, K: 1, N: 4 },
      options: { batch: 'columns', loss: 'squares' },
      given: {
        x: [
          [0, 0, 1, 1],
          [0, 1, 0, 1],
        ],
      },
      free: ['W_1', 'b_1', 'W_2', 'b_2'],
      wants: [
        ['yhat[0, 0] < 0.5', '(0, 0) must give 0', '(0, 0) 应输出 0'],
        ['yhat[0, 1] > 0.5', '(0, 1) must give 1', '(0, 1) 应输出 1'],
        ['yhat[0, 2] > 0.5', '(1, 0) must give 1', '(1, 0) 应输出 1'],
        ['yhat[0, 3] < 0.5', '(1, 1) must give 0', '(1, 1) 应输出 0'],
      ],
      right: {
        W_1: [
          [1, 1],
          [1, 1],
        ],
        b_1: [0, -1],
        W_2: [[1, -2]],
        b_2: [0],
      },
    },
    {
      id: 'max',
      asks: [
        'Choose all weights so that the network with three ReLU units computes max(x₁, x₂) for the inputs of the columns of x.',
        '选择各权重，使这个有三个 ReLU 单元的网络对 x 的各列输出 max(x₁, x₂)。',
      ],
      sizes: { D: 2, H: 3, K: 1, N: 4 },
      options: { batch: 'columns', loss: 'squares' },
      given: {
        x: [
          [1, 3, -2, -1],
          [2, 1, -5, 4],
        ],
      },
      free: ['W_1', 'b_1', 'W_2', 'b_2'],
      wants: [
        ['abs(yhat[0, 0] - 2) < 0.01', 'max(1, 2) must give 2', 'max(1, 2) 应为 2'],
        ['abs(yhat[0, 1] - 3) < 0.01', 'max(3, 1) must give 3', 'max(3, 1) 应为 3'],
        ['abs(yhat[0, 2] + 2) < 0.01', 'max(−2, −5) must give −2', 'max(−2, −5) 应为 −2'],
        ['abs(yhat[0, 3] - 4) < 0.01', 'max(−1, 4) must give 4', 'max(−1, 4) 应为 4'],
      ],
      right: {
        W_1: [
          [1, -1],
          [0, 1],
          [0, -1],
        ],
        b_1: [0, 0, 0],
        W_2: [[1, 1, -1]],
        b_2: [0],
      },
    },
  ],
  generated: [denseCounts],
  later: { generated: [initScale] },
});
