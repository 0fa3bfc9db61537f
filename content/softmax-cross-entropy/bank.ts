/** @file What the bank asks about softmax and cross-entropy. Long because it is a list of sentences in two languages. */
import { twoModels } from '#bank/generators/classes.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { softmaxCrossEntropy } from './derivation.ts';
import { finds } from './find.ts';

const { log: ln } = Math;

export const bank = lessonBank(softmaxCrossEntropy, {
  asked: 17,
  right: [
    [
      'With a one-hot y the gradient of the cross-entropy with respect to the logits is $p - y$.',
      'y 为 one-hot 时，交叉熵对 logits 的梯度是 $p - y$。',
      'The Jacobian of softmax times −y/p leaves p − y.',
      'softmax 的雅可比矩阵乘以 −y/p 化简后就是 p − y。',
      { step: 'dz', is: 'p - y' },
    ],
    [
      'Adding the same number to all logits changes no probability.',
      '给所有 logits 加同一个数，概率不变。',
      'e^c cancels in numerator and denominator.',
      '分子分母中的 e^c 抵消。',
    ],
    [
      'The entries of the gradient of the cross-entropy with respect to the logits of a softmax add up to 0.',
      '交叉熵对 softmax 的 logits 的梯度，各分量之和为 0。',
      'Both p and y add up to 1.',
      'p 和 y 的和都是 1。',
    ],
    [
      'Softmax of equal logits is 1/K for each of K classes, and the cross-entropy with a one-hot label is ln K.',
      'logits 全相等时，K 类的 softmax 各为 1/K，与 one-hot 标签的交叉熵为 ln K。',
      'All exponentials are equal; −ln(1/K) = ln K.',
      '各指数相等；−ln(1/K) = ln K。',
    ],
    [
      'The Jacobian of softmax is $\\operatorname{diag}(p) - p p^\\top$.',
      'softmax 的雅可比矩阵是 $\\operatorname{diag}(p) - p p^\\top$。',
      '∂p_i/∂z_j = p_i(δ_ij − p_j).',
      '∂p_i/∂z_j = p_i(δ_ij − p_j)。',
    ],
    [
      'Softmax over two classes gives the first the sigmoid of its logit minus the other.',
      '两类的 softmax 中，第一类的概率等于（第一个 logit − 第二个 logit）的 sigmoid。',
      'e^a / (e^a + e^b) = 1 / (1 + e^{b − a}).',
      'e^a / (e^a + e^b) = 1 / (1 + e^{b − a})。',
    ],
    [
      'With x as a column, logits $Wx + b$ and a one-hot y, the gradient of the cross-entropy with respect to W is $(p - y) x^\\top$.',
      '设 x 为列向量、logits 为 $Wx + b$、y 为 one-hot，则交叉熵对 W 的梯度是 $(p - y) x^\\top$。',
      'An outer product with the shape (K, D) of W.',
      '外积，形状 (K, D) 与 W 相同。',
      { step: 'dW', is: '(p - y) @ x.T' },
    ],
    [
      'Subtracting the largest logit from all before exponentiating prevents overflow of the exponentials and, but for rounding, changes no probability.',
      '取指数前让所有 logits 减去最大的一个，可防止指数溢出；除舍入误差外，概率不变。',
      'Softmax does not see a shift of all logits.',
      'softmax 不受整体平移影响。',
    ],
    [
      'For given labels, minimising the cross-entropy between labels and predictions minimises the KL divergence of the predictions from the labels too.',
      '标签给定时，最小化标签与预测的交叉熵，也就最小化了标签到预测的 KL 散度。',
      'They differ by the entropy of the labels, which does not depend on the model.',
      '二者相差标签的熵，与模型无关。',
    ],
    [
      'Doubling all weights and biases of a softmax classifier leaves the predicted classes as they are.',
      '把 softmax 分类器的权重和偏置都加倍，预测类别不变。',
      'The order of the logits stays; the probabilities become sharper.',
      'logits 的次序不变，概率变得更尖锐。',
    ],
  ],
  wrong: [
    [
      'The gradient of the cross-entropy with respect to the logits of a softmax is $(p - y) \\odot p \\odot (1 - p)$.',
      '交叉熵对 softmax 的 logits 的梯度是 $(p - y) \\odot p \\odot (1 - p)$。',
      'The slope of softmax is already in p − y.',
      'p − y 中已包含 softmax 的导数。',
      { step: 'dz', is: '(p - y) * p * (1 - p)' },
    ],
    [
      'The Jacobian of softmax is diagonal.',
      'softmax 的雅可比矩阵是对角矩阵。',
      'Every probability depends on all logits: off the diagonal stands −p_i p_j.',
      '每个概率依赖所有 logits：非对角元为 −p_i p_j。',
    ],
    [
      'The gradient of the cross-entropy loss with respect to the logits is $y - p$.',
      '交叉熵损失对 logits 的梯度是 $y - p$。',
      'The sign is that of the log-likelihood; the loss has p − y.',
      '那是对数似然的符号；损失的梯度是 p − y。',
      { step: 'dz', is: 'y - p' },
    ],
    [
      'With softmax and cross-entropy only the logit of the true class gets a gradient.',
      '用 softmax 和交叉熵时，只有真实类别的 logit 有梯度。',
      'The others get p_k > 0: they are pushed down.',
      '其他类别的梯度是 p_k > 0：它们被压低。',
    ],
    [
      'Multiplying all logits by the same positive number never changes a probability.',
      '把所有 logits 乘以同一个正数，概率总是不变。',
      'That changes the temperature: unless all logits are equal, the probabilities become sharper or flatter.',
      '那相当于改变温度：除非 logits 全相等，概率会变尖锐或变平坦。',
    ],
    [
      'Softmax returns exactly 0 for a class whose logit is negative.',
      'logit 为负的类别，softmax 恰好给出 0。',
      'exp is positive everywhere; only differences of logits matter.',
      'exp 恒为正；起作用的只是 logits 的差。',
    ],
    [
      'Applying the sigmoid to each logit always gives probabilities that add up to 1.',
      '对每个 logit 取 sigmoid，得到的概率之和总为 1。',
      'Nothing makes them add up to 1; that is what softmax is for.',
      '没有任何东西保证和为 1；这正是 softmax 的作用。',
    ],
    [
      'With x as a column, the gradient with respect to W is $x (p - y)^\\top$.',
      '设 x 为列向量，对 W 的梯度是 $x (p - y)^\\top$。',
      'That is its transpose: W is (K, D).',
      '那是它的转置：W 的形状是 (K, D)。',
      { step: 'dW', is: 'x @ (p - y).T' },
    ],
    [
      'If the true class has the largest probability, the cross-entropy is 0.',
      '只要真实类别的概率最大，交叉熵就为 0。',
      'It is −ln p of the true class, which is 0 only for p = 1.',
      '它是真实类别的 −ln p，只有 p = 1 时才为 0。',
    ],
    [
      'Cross-entropy is symmetric in the labels and the predictions.',
      '交叉熵关于标签和预测是对称的。',
      '−Σ y log p in general is not −Σ p log y.',
      '−Σ y log p 一般不等于 −Σ p log y。',
    ],
  ],
  explain: [
    [
      'Why is the gradient of softmax with cross-entropy so simple, and what does it do?',
      'softmax 加交叉熵的梯度为什么这么简单？它起什么作用？',
      [
        'The logarithm of the loss undoes the exponential of softmax.',
        'What is left is p − y: the error of the probabilities.',
        'It pushes the true logit up by 1 − p and the others down by their p.',
      ],
      [
        '损失中的对数抵消了 softmax 的指数。',
        '剩下的就是 p − y，即概率的误差。',
        '它把真实类别的 logit 推高 1 − p，把其他类别按各自的 p 压低。',
      ],
    ],
    [
      'What is label smoothing, for the sigmoid and for softmax, and what is it good for?',
      '什么是标签平滑（sigmoid 与 softmax 两种情形）？有什么好处？',
      [
        'The target 1 becomes 1 − ε, the rest is spread: ε/(K − 1) on each of the others, or the target is mixed with 1/K.',
        'For the sigmoid the targets 0 and 1 become, for example, ε and 1 − ε.',
        'Logits are no longer driven to infinity; the model is less overconfident.',
      ],
      [
        '目标 1 改为 1 − ε，其余平分：其他各类 ε/(K − 1)，或把目标与 1/K 混合。',
        '对 sigmoid，目标 0 和 1 改为例如 ε 和 1 − ε。',
        'logits 不再被推向无穷，模型不至于过度自信。',
      ],
    ],
    [
      'How are softmax and its cross-entropy computed without overflow?',
      '怎样计算 softmax 及其交叉熵才不会溢出？',
      [
        'Subtract the largest logit from all of them before exp.',
        'Then the largest exponent is 0, nothing overflows.',
        'For the loss take log-sum-exp, log p = z − max − ln Σ exp(z − max), instead of the logarithm of softmax.',
      ],
      [
        '取指数前让所有 logits 减去最大值。',
        '这样最大的指数为 0，不会溢出。',
        '损失用 log-sum-exp 计算：log p = z − max − ln Σ exp(z − max)，而不是先求 softmax 再取对数。',
      ],
    ],
    [
      'How are maximum likelihood, cross-entropy and KL divergence connected?',
      '极大似然、交叉熵与 KL 散度有什么关系？',
      [
        'The negative log-likelihood of the labels is the cross-entropy of the empirical distribution and the model.',
        'KL(p‖q) = cross-entropy − entropy of p.',
        'The entropy of the data does not depend on the model, so all three have the same minimum.',
      ],
      [
        '标签的负对数似然就是经验分布与模型的交叉熵。',
        'KL(p‖q) = 交叉熵 − p 的熵。',
        '数据的熵与模型无关，所以三者的最小点相同。',
      ],
    ],
  ],
  terms: [
    [
      'logits',
      'logits',
      'The numbers before softmax (or sigmoid): unbounded scores of the classes.',
      'softmax（或 sigmoid）之前的数：各类别未归一化的得分。',
    ],
  ],
  blanks: [
    [
      'Softmax of K equal logits gives each class {1/K|one K-th}, and the cross-entropy with a one-hot label is {ln K|log K|ln(K)|log(K)|\\ln K}.',
      'K 个相等的 logits 经 softmax 后每类概率为 {1/K}，与 one-hot 标签的交叉熵为 {ln K|log K|ln(K)|log(K)|\\ln K}。',
    ],
  ],
  proofs: [
    [
      'With a one-hot y, $\\partial L/\\partial z = p - y$ for softmax and cross-entropy.',
      'y 为 one-hot 时，softmax 与交叉熵满足 $\\partial L/\\partial z = p - y$。',
      [
        [
          '$L = -\\sum_k y_k \\ln p_k$ and $\\ln p_k = z_k - \\ln \\sum_j e^{z_j}$',
          '$L = -\\sum_k y_k \\ln p_k$，且 $\\ln p_k = z_k - \\ln \\sum_j e^{z_j}$',
        ],
        [
          '$L = -\\sum_k y_k z_k + \\ln \\sum_j e^{z_j}$, as the labels add up to 1',
          '标签之和为 1，所以 $L = -\\sum_k y_k z_k + \\ln \\sum_j e^{z_j}$',
        ],
        [
          '$\\frac{\\partial L}{\\partial z_i} = -y_i + \\frac{e^{z_i}}{\\sum_j e^{z_j}}$',
          '$\\frac{\\partial L}{\\partial z_i} = -y_i + \\frac{e^{z_i}}{\\sum_j e^{z_j}}$',
        ],
        ['$= p_i - y_i$', '$= p_i - y_i$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'layer',
      sizes: { D: 2, K: 3 },
      given: {
        W: [
          [
            [1, 0],
            [0, 1],
            [0, 0],
          ],
          [
            [0, 1],
            [1, 0],
            [0, 0],
          ],
        ],
        b: [[0, 0, 0]],
        x: [
          [ln(2), ln(3)],
          [ln(3), ln(2)],
          [ln(2), 0],
          [0, ln(4)],
        ],
        y: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
      asks: ['z', 'S', 'p', 'loss', 'dz', 'db'],
    },
    {
      id: 'equal',
      sizes: { D: 1, K: 2 },
      given: {
        W: [
          [[0], [0]],
          [[1], [1]],
        ],
        b: [
          [0, 0],
          [ln(3), 0],
          [0, ln(3)],
        ],
        x: [[1], [2]],
        y: [
          [1, 0],
          [0, 1],
        ],
      },
      asks: ['z', 'p', 'loss', 'dz', 'dW'],
      update: { of: ['b'], rate: 1 },
    },
  ],
  finds,
  weights: [
    {
      id: 'sure',
      asks: [
        'Choose b so that the three classes get the probabilities 1/2, 1/3 and 1/6 (to within 0.01); the input is 0.',
        '输入为 0。选择 b 使三类的概率依次为 1/2、1/3、1/6（误差不超过 0.01）。',
      ],
      sizes: { D: 1, K: 3 },
      given: { W: [[1], [1], [1]], x: [0], y: [1, 0, 0] },
      free: ['b'],
      wants: [
        ['abs(p[0, 0] - 1 / 2) < 0.01', 'the first probability is not 1/2', '第一个概率不是 1/2'],
        ['abs(p[1, 0] - 1 / 3) < 0.01', 'the second probability is not 1/3', '第二个概率不是 1/3'],
      ],
      right: { b: [ln(3), ln(2), 0] },
    },
  ],
  generated: [twoModels],
});
