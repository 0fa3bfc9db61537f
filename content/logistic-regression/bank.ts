/** @file What the bank asks about logistic regression. Long because it is a list of sentences in two languages. */
import { confusion } from '#bank/generators/classes.ts';
import { perceptron } from '#bank/generators/programs.ts';
import { sigmoidGraph } from '#bank/generators/descent.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { logisticRegression } from './derivation.ts';
import { finds } from './find.ts';

const { log: ln } = Math;

export const bank = lessonBank(logisticRegression, {
  asked: 20,
  right: [
    [
      'The gradient of the logistic loss with respect to the logits is $f - y$.',
      'logistic 损失对 logit 的梯度是 $f - y$。',
      'The slope f(1 − f) of the sigmoid cancels against the denominator of the loss.',
      'sigmoid 的导数 f(1 − f) 与损失求导的分母抵消。',
      { step: 'dz', is: 'f - y' },
    ],
    [
      'The gradient with respect to θ is $X^\\top(f - y)$.',
      '对 θ 的梯度是 $X^\\top(f - y)$。',
      'The logits are Xθ; each example adds its row times its error.',
      'logit 为 Xθ；每个样本贡献“自己的行 × 误差”。',
      { step: 'dtheta', is: 'X.T @ (f - y)' },
    ],
    [
      'The loss is convex in θ, so gradient descent with small steps cannot end in a local minimum that is not global.',
      '损失关于 θ 是凸的，步长足够小的梯度下降不会停在非全局的局部极小。',
      'Its Hessian X^T diag(f(1 − f)) X has no negative eigenvalue.',
      '海森矩阵 X^T diag(f(1 − f)) X 没有负特征值。',
    ],
    [
      'The decision boundary f = 1/2 is a hyperplane.',
      '判决边界 f = 1/2 是一个超平面。',
      'f = 1/2 exactly where x^T θ = 0.',
      'f = 1/2 恰好当 x^T θ = 0。',
    ],
    [
      'Halving all weights leaves the predicted classes as they are, and changes the loss.',
      '把所有权重减半，预测类别不变，但损失会变。',
      'The sign of x^T θ stays; the probabilities move towards 1/2.',
      'x^T θ 的符号不变，但概率向 1/2 靠拢。',
    ],
    [
      'On linearly separable data without regularisation the loss has no minimum: the weights grow without bound.',
      '数据线性可分且无正则化时，损失没有最小值，权重会无限增大。',
      'Making a separating θ longer always makes the loss smaller.',
      '把能分开数据的 θ 放大，损失总会继续变小。',
    ],
    [
      'Minimising the logistic loss is maximising the likelihood of the labels.',
      '最小化 logistic 损失就是最大化标签的似然。',
      'The loss is the negative log-likelihood of Bernoulli labels.',
      '损失就是伯努利标签的负对数似然。',
    ],
    [
      '$\\sigma(-z) = 1 - \\sigma(z)$.',
      '$\\sigma(-z) = 1 - \\sigma(z)$。',
      'Multiply numerator and denominator by e^z.',
      '分子分母同乘 e^z 即得。',
    ],
    [
      'A single threshold unit cannot compute XOR.',
      '单个阈值单元不能实现异或。',
      'No straight line parts (0,0), (1,1) from (0,1), (1,0).',
      '没有直线能把 (0,0)、(1,1) 与 (0,1)、(1,0) 分开。',
    ],
    [
      'An example that is predicted rightly with f near y adds almost nothing to the gradient.',
      '预测正确且 f 接近 y 的样本对梯度几乎没有贡献。',
      'Its share is x (f − y).',
      '它的贡献是 x (f − y)。',
    ],
  ],
  wrong: [
    [
      'The gradient of the loss with respect to θ is $X^\\top(y - f)$.',
      '损失对 θ 的梯度是 $X^\\top(y - f)$。',
      'That is the gradient of the log-likelihood: following it downhill raises the loss.',
      '那是对数似然的梯度；沿其反方向走会使损失上升。',
      { step: 'dtheta', is: 'X.T @ (y - f)' },
    ],
    [
      'The gradient of the loss with respect to the logits is $(f - y) f (1 - f)$.',
      '损失对 logit 的梯度是 $(f - y) f (1 - f)$。',
      'That belongs to the squared error; with cross-entropy the slope cancels.',
      '那是平方误差的情形；用交叉熵时 sigmoid 的导数会抵消。',
      { step: 'dz', is: '(f - y) * f * (1 - f)' },
    ],
    [
      'The gradient with respect to θ is $(f - y) X^\\top$.',
      '对 θ 的梯度是 $(f - y) X^\\top$。',
      'The shapes do not fit: (N, 1) times (D, N). It is X^T (f − y).',
      '形状不符：(N, 1) 乘 (D, N)。应为 X^T (f − y)。',
      { step: 'dtheta', is: '(f - y) @ X.T' },
    ],
    [
      'Logistic regression can separate any two classes if it is trained long enough.',
      '只要训练足够久，逻辑回归可以分开任意两类。',
      'Its boundary is a hyperplane however long it is trained.',
      '无论训练多久，边界都是超平面。',
    ],
    [
      'Logistic regression needs a second weight vector for the second class.',
      '逻辑回归需要为第二类另设一个权重向量。',
      'The probability of the second class is 1 − f.',
      '第二类的概率就是 1 − f。',
    ],
    [
      'With squared error instead of cross-entropy the loss of logistic regression is convex too.',
      '把交叉熵换成平方误差，逻辑回归的损失仍是凸的。',
      '(σ(z) − y)² has flat parts at both ends and is not convex.',
      '(σ(z) − y)² 两端平坦，不是凸函数。',
    ],
    [
      'The loss of an example is at most 1.',
      '单个样本的损失最大为 1。',
      '−log f grows without bound as f goes to 0.',
      '当 f 趋于 0 时 −log f 无界。',
    ],
    [
      'If f = 1/2 for every example, the gradient is 0.',
      '若每个样本都有 f = 1/2，则梯度为 0。',
      'Every error is ±1/2; the sum X^T(f − y) is 0 only by accident.',
      '每个误差为 ±1/2；X^T(f − y) 只有碰巧才为 0。',
    ],
    [
      'An accuracy of 100 % on the training data means that the loss is 0.',
      '训练准确率 100% 意味着损失为 0。',
      'The loss is 0 only for infinite logits.',
      '只有 logit 无穷大时损失才为 0。',
    ],
    [
      'Adding an input that is constantly 1 changes nothing.',
      '加一个恒为 1 的输入不会有任何影响。',
      'Its weight is a bias: the boundary need not pass through the origin any more.',
      '它的权重就是偏置：边界不必再过原点。',
    ],
  ],
  explain: [
    [
      'Why is cross-entropy used for classification, and not squared error?',
      '分类为什么用交叉熵而不是平方误差？',
      [
        'It is the negative log-likelihood of the labels.',
        'With a sigmoid its gradient with respect to the logit is f − y, without the slope of the sigmoid, so a confident wrong answer still learns.',
        'The loss of logistic regression is then convex.',
      ],
      [
        '它是标签的负对数似然。',
        '与 sigmoid 配合时对 logit 的梯度是 f − y，不含 sigmoid 的导数，错得离谱时仍能学习。',
        '此时逻辑回归的损失是凸的。',
      ],
    ],
    [
      'Can a single unit with a threshold compute XOR? Give the reason.',
      '单个阈值单元能实现异或吗？说明理由。',
      [
        'No.',
        'It would need b ≤ 0, w₁ + b > 0, w₂ + b > 0 and w₁ + w₂ + b ≤ 0.',
        'Adding the second and third gives w₁ + w₂ + 2b > 0, so w₁ + w₂ + b > −b ≥ 0, against the fourth.',
      ],
      [
        '不能。',
        '它要求 b ≤ 0、w₁ + b > 0、w₂ + b > 0 且 w₁ + w₂ + b ≤ 0。',
        '第二、三式相加得 w₁ + w₂ + 2b > 0，于是 w₁ + w₂ + b > −b ≥ 0，与第四式矛盾。',
      ],
    ],
    [
      'When would you look at precision, when at recall?',
      '什么时候看精确率，什么时候看召回率？',
      [
        'Precision is the share of true among those called positive; it matters where a false alarm is costly, as in a spam filter.',
        'Recall is the share of the positive that are found; it matters where a miss is costly, as in a test for a disease.',
        'Moving the threshold trades one for the other.',
      ],
      [
        '精确率是判为正者中真正的比例；误报代价高时看它，例如垃圾邮件过滤。',
        '召回率是真正者中被找到的比例；漏报代价高时看它，例如疾病筛查。',
        '移动阈值可在两者间取舍。',
      ],
    ],
    [
      'Show that the squared error follows from maximum likelihood, and cross-entropy too.',
      '说明平方误差和交叉熵都可由极大似然得到。',
      [
        'With Gaussian noise of fixed variance the negative log-likelihood is the sum of squares up to constants.',
        'With Bernoulli or categorical labels it is the cross-entropy.',
        'Minimising the loss is therefore maximising the likelihood.',
      ],
      [
        '设噪声为方差固定的高斯分布，负对数似然除常数外就是平方和。',
        '若标签服从伯努利或类别分布，负对数似然就是交叉熵。',
        '因此最小化损失就是最大化似然。',
      ],
    ],
  ],
  terms: [
    [
      'cross-entropy',
      '交叉熵',
      'The mean of −log q under p: the loss −Σ p log q of a prediction q when the truth is p; smallest for q = p.',
      '−log q 在 p 下的平均，即 −Σ p log q；用来度量预测 q 与真实分布 p 的差异，当 q = p 时最小。',
    ],
  ],
  blanks: [
    [
      'The logit is the {logarithm|log} of the odds f / (1 − f); its inverse function is the {sigmoid|logistic function}.',
      'logit 是几率 f / (1 − f) 的{对数|自然对数}，其反函数是 {sigmoid|sigmoid 函数|logistic 函数}。',
    ],
  ],
  proofs: [
    [
      'The gradient of $-y \\log f - (1 - y) \\log(1 - f)$ with respect to the logit is $f - y$.',
      '$-y \\log f - (1 - y) \\log(1 - f)$ 对 logit 的梯度是 $f - y$。',
      [
        [
          '$\\frac{\\partial L}{\\partial f} = -\\frac{y}{f} + \\frac{1 - y}{1 - f}$',
          '$\\frac{\\partial L}{\\partial f} = -\\frac{y}{f} + \\frac{1 - y}{1 - f}$',
        ],
        ['$= \\frac{f - y}{f(1 - f)}$, on one denominator', '通分得 $= \\frac{f - y}{f(1 - f)}$'],
        [
          '$\\frac{\\partial f}{\\partial z} = f(1 - f)$, the slope of the sigmoid',
          '$\\frac{\\partial f}{\\partial z} = f(1 - f)$，这是 sigmoid 的导数',
        ],
        ['Their product is $f - y$, by the chain rule', '由链式法则相乘，得 $f - y$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'step',
      sizes: { N: 2, D: 2 },
      given: {
        theta: [
          [ln(3), 0],
          [0, ln(2)],
          [ln(2), 0],
        ],
        X: [
          [
            [1, 2],
            [-1, 1],
          ],
          [
            [1, 1],
            [-1, 2],
          ],
        ],
        y: [
          [1, 0],
          [0, 1],
        ],
      },
      asks: ['z', 'f', 'loss', 'dz', 'dtheta'],
      update: { of: ['theta'], rate: 1 },
    },
    {
      id: 'one',
      sizes: { N: 1, D: 2 },
      given: {
        theta: [
          [0, 0],
          [ln(3), 0],
          [0, -ln(3)],
        ],
        X: [[[1, 2]], [[1, -1]]],
        y: [[1], [0]],
      },
      asks: ['z', 'f', 'loss', 'dtheta'],
    },
  ],
  finds,
  weights: [
    {
      id: 'and',
      asks: [
        'Find θ so that f > 1/2 exactly for the last row: the AND of the last two columns (the first column is the bias).',
        '求 θ，使得只有最后一行 f > 1/2，即实现后两列的“与”（第一列是偏置）。',
      ],
      sizes: { N: 4, D: 3 },
      given: {
        X: [
          [1, 0, 0],
          [1, 0, 1],
          [1, 1, 0],
          [1, 1, 1],
        ],
        y: [0, 0, 0, 1],
      },
      free: ['theta'],
      wants: [
        ['f[0, 0] < 0.5', '(0, 0) must give 0', '(0, 0) 应输出 0'],
        ['f[1, 0] < 0.5', '(0, 1) must give 0', '(0, 1) 应输出 0'],
        ['f[2, 0] < 0.5', '(1, 0) must give 0', '(1, 0) 应输出 0'],
        ['f[3, 0] > 0.5', '(1, 1) must give 1', '(1, 1) 应输出 1'],
      ],
      right: { theta: [-3, 2, 2] },
    },
    {
      id: 'xor',
      asks: [
        'Find θ so that f > 1/2 exactly for the two middle rows: the XOR of the last two columns (the first column is the bias).',
        '求 θ，使得恰好中间两行 f > 1/2，即实现后两列的“异或”（第一列是偏置）。',
      ],
      sizes: { N: 4, D: 3 },
      given: {
        X: [
          [1, 0, 0],
          [1, 0, 1],
          [1, 1, 0],
          [1, 1, 1],
        ],
        y: [0, 1, 1, 0],
      },
      free: ['theta'],
      wants: [
        ['f[0, 0] < 0.5', '(0, 0) must give 0', '(0, 0) 应输出 0'],
        ['f[1, 0] > 0.5', '(0, 1) must give 1', '(0, 1) 应输出 1'],
        ['f[2, 0] > 0.5', '(1, 0) must give 1', '(1, 0) 应输出 1'],
        ['f[3, 0] < 0.5', '(1, 1) must give 0', '(1, 1) 应输出 0'],
      ],
      impossible: [
        'It needs b < 0, b + w₁ > 0, b + w₂ > 0 and b + w₁ + w₂ < 0. The middle two add up to 2b + w₁ + w₂ > 0, so b + w₁ + w₂ > −b > 0, against the last.',
        '需要 b < 0、b + w₁ > 0、b + w₂ > 0、b + w₁ + w₂ < 0。中间两式相加得 2b + w₁ + w₂ > 0，于是 b + w₁ + w₂ > −b > 0，与最后一式矛盾。',
      ],
    },
  ],
  generated: [confusion, perceptron],
  later: { generated: [sigmoidGraph] },
});
