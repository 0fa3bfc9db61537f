/** @file What the bank asks about regularisation. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { regularization } from './derivation.ts';
import { later } from './later.ts';

export const bank = lessonBank(regularization, {
  asked: 27,
  writes: ['r', 'E', 'R', 'loss'],
  right: [
    [
      'The penalty $\\frac{\\lambda}{2}\\|w\\|^2$ adds $\\lambda w$ to the gradient.',
      '惩罚项 $\\frac{\\lambda}{2}\\|w\\|^2$ 使梯度多出 $\\lambda w$。',
      'Derivative of a square.',
      '平方的导数。',
      { step: 'dw', is: 'X.T @ r / N + lam * w' },
    ],
    [
      'An L1 penalty can make weights exactly 0.',
      'L1 惩罚能使权重恰好为 0。',
      'Its pull λ sign(w) stays as strong near 0.',
      '它的拉力 λ sign(w) 在 0 附近仍同样大。',
    ],
    [
      'An L2 penalty amounts to a Gaussian prior of mean 0 on the weights, an L1 penalty to a Laplace prior.',
      'L2 惩罚相当于权重的零均值高斯先验，L1 相当于拉普拉斯先验。',
      'Up to a constant the penalty is the negative logarithm of the prior.',
      '除常数外，惩罚项就是先验的负对数。',
    ],
    [
      'Under plain SGD weight decay and an L2 penalty are the same with matching constants.',
      '在普通 SGD 下，权重衰减与 L2 惩罚在常数匹配时等价。',
      'w ← w − η(g + λw) = (1 − ηλ)w − ηg.',
      'w ← w − η(g + λw) = (1 − ηλ)w − ηg。',
    ],
    [
      'Under Adam (decoupled) weight decay and an L2 penalty in general give different steps.',
      '在 Adam 下，（解耦的）权重衰减与 L2 惩罚给出的更新一般不同。',
      'Adam divides the gradient of the penalty too, so weights with large gradients are decayed less; AdamW decays apart.',
      'Adam 连惩罚项的梯度也会缩放，梯度大的权重衰减反而小；AdamW 把衰减分开。',
    ],
    [
      'More training data lowers the variance, but is no cure for the bias of a model that is too simple.',
      '增加训练数据能降低方差，但治不了过于简单的模型的偏差。',
      'It stays too simple, however much it sees.',
      '数据再多，它仍然过于简单。',
    ],
    [
      'A validation error far above the training error is a sign of overfitting.',
      '验证误差远高于训练误差，是过拟合的表现。',
      'The model has learned what holds for the training data only.',
      '模型学到了只对训练数据成立的东西。',
    ],
    [
      'Early stopping keeps the parameters of the best validation error.',
      '提前停止保留验证误差最低时的参数。',
      'It stops after “patience” epochs without improvement.',
      '连续若干轮（patience）无改进即停止。',
    ],
    [
      'The bias is usually left out of the penalty.',
      '偏置通常不参与惩罚。',
      'It moves the prediction as a whole and does not make it more complicated.',
      '它只整体平移预测，不增加复杂度。',
    ],
    [
      'At the global minimum of error plus λ times penalty, a larger λ raises the training error (without the penalty) or leaves it as it is.',
      '在“误差 + λ × 惩罚”的全局最小点，λ 增大时，（不含惩罚的）训练误差只会升高或不变。',
      'Error is traded for a smaller penalty: were it lower at the larger λ, it would have been so at the smaller λ already.',
      '这是用误差换取更小的惩罚：假如 λ 较大时误差反而更低，那么 λ 较小时就已经会取到它。',
    ],
  ],
  wrong: [
    [
      'For a vector w the penalty $\\frac{\\lambda}{2}\\|w\\|^2$ adds $\\lambda \\|w\\|$ to each entry of the gradient.',
      '对向量 w，惩罚项 $\\frac{\\lambda}{2}\\|w\\|^2$ 使梯度的每个分量多出 $\\lambda \\|w\\|$。',
      'It adds the vector λ w: to each entry λ times its own weight.',
      '多出的是向量 λ w：每个分量多出 λ 乘以自己的权重。',
    ],
    [
      'L2 regularisation makes most weights exactly 0.',
      'L2 正则化使大多数权重恰好为 0。',
      'It makes them small; L1 makes zeros.',
      '它只是使权重变小；产生零的是 L1。',
    ],
    [
      'With $r = Xw + b - y$ the gradient of $\\frac{1}{2N}\\|r\\|^2 + \\frac{\\lambda}{2}\\|w\\|^2$ with respect to w is $X^\\top r/N - \\lambda w$.',
      '设 $r = Xw + b - y$，则 $\\frac{1}{2N}\\|r\\|^2 + \\frac{\\lambda}{2}\\|w\\|^2$ 对 w 的梯度是 $X^\\top r/N - \\lambda w$。',
      'The sign is wrong: that would push weights outwards.',
      '符号错误：那会把权重往外推。',
      { step: 'dw', is: 'X.T @ r / N - lam * w' },
    ],
    [
      'If the training error is too high, the remedy is a stronger penalty.',
      '训练误差过高时，应当加强惩罚。',
      'That is underfitting: take a larger model, train longer, lower λ.',
      '那是欠拟合：应增大模型、训练更久或减小 λ。',
    ],
    [
      'The aim of regularisation is a lower training error.',
      '正则化的目的是降低训练误差。',
      'Its aim is a lower error on new data; the training error as a rule rises.',
      '它的目的是降低新数据上的误差；训练误差通常会升高。',
    ],
    [
      'λ should be chosen so that the training error is as small as possible.',
      'λ 应选得使训练误差尽可能小。',
      'Then λ = 0 would always win; validation data decide.',
      '那样总是 λ = 0 最好；应由验证集决定。',
    ],
    [
      'Making a network deeper, without any other change, is a way to prevent overfitting.',
      '其他不变，加深网络是防止过拟合的一种办法。',
      'It can fit more, so it tends to overfit more.',
      '它拟合能力更强，更容易过拟合。',
    ],
    [
      'The test set on which the final error is reported may be used to decide when to stop.',
      '用来报告最终误差的测试集，可以用来决定何时停止训练。',
      'Then it is no test any more; take validation data.',
      '那样它就不再是测试；应使用验证集。',
    ],
    [
      'The larger |w| is, the larger is the gradient of an L1 penalty.',
      '|w| 越大，L1 惩罚的梯度越大。',
      'It is λ sign(w): of the same size λ for small and large weights.',
      '它是 λ sign(w)：权重无论大小，其大小都是 λ。',
    ],
    [
      'Data augmentation changes the labels of the validation set.',
      '数据增强会改变验证集的标签。',
      'It adds changed copies of training examples; validation data stay as they are.',
      '它为训练样本添加变换后的副本；验证集不动。',
    ],
  ],
  explain: [
    [
      'What is overfitting, what underfitting, and what do you do about each?',
      '什么是过拟合和欠拟合？各怎么办？',
      [
        'Overfitting: low training and high validation error; more data, augmentation, L2, dropout, early stopping, a smaller model.',
        'Underfitting: already the training error is high; larger model, longer training, less regularisation.',
        'Compare both errors to tell which it is.',
      ],
      [
        '过拟合：训练误差低、验证误差高；增加数据、数据增强、L2、dropout、提前停止、减小模型。',
        '欠拟合：训练误差就高；增大模型、训练更久、减弱正则化。',
        '比较两种误差即可判断。',
      ],
    ],
    [
      'Why does an L2 penalty reduce overfitting?',
      'L2 惩罚为什么能减轻过拟合？',
      [
        'It prefers small weights, so the function changes slowly with its inputs.',
        'Directions that the data hardly determine are pulled to 0.',
        'It is the negative logarithm of a Gaussian prior, up to a constant.',
      ],
      [
        '它偏好小的权重，函数随输入变化平缓。',
        '数据几乎不能确定的方向被拉向 0。',
        '除常数外，它就是高斯先验的负对数。',
      ],
    ],
    [
      'Why does L1 give zeros, and L2 not?',
      '为什么 L1 产生零而 L2 不会？',
      [
        'The pull of L1 is λ sign(w), as strong near 0 as elsewhere.',
        'So a weight rests at exactly 0 where the error, at that point, pulls with less than λ.',
        'The pull of L2 is λw and fades as w goes to 0.',
      ],
      [
        'L1 的拉力是 λ sign(w)，在 0 附近与别处一样大。',
        '若在 0 处误差的梯度绝对值小于 λ，权重就恰好停在 0。',
        'L2 的拉力 λw 随 w 趋于 0 而减弱。',
      ],
    ],
    [
      'On what does the advantage of averaging an ensemble of models rest?',
      '对多个模型取平均（集成），其优势依赖什么？',
      [
        'The mean of models that err differently has a smaller variance than a single one.',
        'With independent errors of equal variance, k models have 1/k of that variance.',
        'The more their errors are alike, the less is won; the mean bias stays.',
      ],
      [
        '误差各不相同的模型取平均，方差比单个小。',
        '误差独立且方差相等时，k 个模型的方差为单个的 1/k。',
        '误差越相似收益越小；平均偏差不变。',
      ],
    ],
    [
      'Validation accuracy is higher than training accuracy. How can that be?',
      '验证准确率高于训练准确率，可能是什么原因？',
      [
        'Regularisation such as dropout or augmentation acts in training only.',
        'Training accuracy is a mean over the epoch, validation is measured after it.',
        'The validation set is small or easier, or examples leaked.',
      ],
      [
        'dropout、数据增强等只在训练时起作用。',
        '训练准确率是整轮的平均，验证是在轮末测的。',
        '验证集太小或更简单，或有数据泄漏。',
      ],
    ],
  ],
  terms: [
    [
      'regularisation',
      '正则化',
      'Anything that is meant to lower the error on new data, even at the cost of the training error, such as a penalty on the weights.',
      '旨在降低新数据上的误差（即使以训练误差为代价）的一切手段，如对权重加惩罚项。',
    ],
    [
      'early stopping',
      '提前停止',
      'Training is stopped when the validation error has not improved for some epochs, and the best parameters are kept.',
      '验证误差连续若干轮不再下降时停止训练，保留最好的参数。',
    ],
  ],
  blanks: [
    [
      'The penalty λ Σ |w| adds {λ sign(w)|λsign(w)|lambda sign(w)} to the gradient, the penalty λ/2 Σ w² adds {λ w|λw|lambda w}.',
      '惩罚项 λ Σ |w| 使梯度增加 {λ sign(w)|λsign(w)|lambda sign(w)}，惩罚项 λ/2 Σ w² 使梯度增加 {λ w|λw|lambda w}。',
    ],
  ],
  compare: [
    {
      title: ['L1 and L2 penalties.', '比较 L1 与 L2 惩罚。'],
      columns: [
        ['L1', 'L1'],
        ['L2', 'L2'],
      ],
      rows: [
        [
          ['penalty', '惩罚项'],
          ['λ Σ |w|', 'λ Σ |w|'],
          ['λ/2 Σ w²', 'λ/2 Σ w²'],
        ],
        [
          ['added to the gradient', '梯度增加'],
          ['λ sign(w)', 'λ sign(w)'],
          ['λ w', 'λ w'],
        ],
        [
          ['weights', '权重'],
          ['many exactly 0', '许多恰为 0'],
          ['small, rarely 0', '变小，很少为 0'],
        ],
        [
          ['prior', '先验'],
          ['Laplace', '拉普拉斯'],
          ['Gaussian', '高斯'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'Under SGD, L2 with λ is weight decay with the factor $1 - \\eta\\lambda$.',
      '在 SGD 下，系数为 λ 的 L2 就是因子为 $1 - \\eta\\lambda$ 的权重衰减。',
      [
        [
          'The loss is $E(w) + \\frac{\\lambda}{2} \\|w\\|^2$, its gradient $\\nabla E + \\lambda w$',
          '损失为 $E(w) + \\frac{\\lambda}{2} \\|w\\|^2$，梯度为 $\\nabla E + \\lambda w$',
        ],
        [
          'One step: $w \\leftarrow w - \\eta (\\nabla E + \\lambda w)$',
          '一步更新：$w \\leftarrow w - \\eta (\\nabla E + \\lambda w)$',
        ],
        ['$= (1 - \\eta \\lambda) w - \\eta \\nabla E$', '$= (1 - \\eta \\lambda) w - \\eta \\nabla E$'],
        [
          'This is a step of weight decay with the rate $\\eta\\lambda$; no gradient is divided by anything',
          '这正是衰减率为 $\\eta\\lambda$ 的一步权重衰减；没有任何梯度被缩放',
        ],
      ],
    ],
    [
      'The mean of k predictions with independent errors of variance $s^2$ has the variance $s^2/k$.',
      '误差独立、方差为 $s^2$ 的 k 个预测，其平均的方差为 $s^2/k$。',
      [
        [
          '$\\operatorname{Var}\\left(\\frac1k \\sum_i e_i\\right) = \\frac{1}{k^2} \\operatorname{Var}\\left(\\sum_i e_i\\right)$',
          '$\\operatorname{Var}\\left(\\frac1k \\sum_i e_i\\right) = \\frac{1}{k^2} \\operatorname{Var}\\left(\\sum_i e_i\\right)$',
        ],
        ['Independent: the variance of the sum is the sum of the variances', '独立时，和的方差等于方差之和'],
        ['$= \\frac{1}{k^2} \\cdot k s^2$', '$= \\frac{1}{k^2} \\cdot k s^2$'],
        ['$= s^2 / k$', '$= s^2 / k$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'ridge',
      sizes: { N: 2, D: 1 },
      given: {
        w: [[1], [2]],
        b: [0, 1],
        X: [
          [[1], [2]],
          [[2], [-1]],
        ],
        y: [
          [1, 1],
          [0, 2],
        ],
        lam: [1, 1 / 2],
      },
      asks: ['r', 'E', 'R', 'loss', 'dw', 'db'],
      update: { of: ['w', 'b'], rate: 0.1 },
    },
    {
      id: 'lasso',
      sizes: { N: 2, D: 2 },
      options: { penalty: 'l1' },
      given: {
        w: [
          [1, -2],
          [-1, 3],
        ],
        b: [0],
        X: [
          [
            [1, 0],
            [0, 1],
          ],
          [
            [2, 1],
            [0, 1],
          ],
        ],
        y: [
          [1, 1],
          [0, 2],
        ],
        lam: [1, 1 / 2],
      },
      asks: ['r', 'E', 'R', 'loss', 'dw'],
    },
  ],
  weights: [
    {
      id: 'rest',
      asks: [
        'Find the weight w at which the gradient of the penalised loss is 0 (to within 0.01).',
        '求使带惩罚的损失梯度为 0 的权重 w（误差 0.01）。',
      ],
      sizes: { N: 2, D: 1 },
      given: { X: [[1], [1]], y: [3, 3], b: 0, lam: 0.5 },
      free: ['w'],
      wants: [['abs(dw[0, 0]) < 0.01', 'X^T r/N + λ w is not 0', 'X^T r/N + λ w 不为 0']],
      right: { w: [2] },
    },
  ],
  later,
});
