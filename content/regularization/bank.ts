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
      'An L2 penalty is a Gaussian prior on the weights, an L1 penalty a Laplace prior.',
      'L2 惩罚相当于权重的高斯先验，L1 相当于拉普拉斯先验。',
      'The penalty is the negative logarithm of the prior.',
      '惩罚项就是先验的负对数。',
    ],
    [
      'Under plain SGD weight decay and an L2 penalty are the same with matching constants.',
      '在普通 SGD 下，权重衰减与 L2 惩罚在常数匹配时等价。',
      'w ← w − η(g + λw) = (1 − ηλ)w − ηg.',
      'w ← w − η(g + λw) = (1 − ηλ)w − ηg。',
    ],
    [
      'Under Adam weight decay and an L2 penalty differ.',
      '在 Adam 下，权重衰减与 L2 惩罚不同。',
      'Adam divides the gradient of the penalty too, so large gradients are decayed less; AdamW decays apart.',
      'Adam 连惩罚项的梯度也会缩放，梯度大的权重衰减反而小；AdamW 把衰减分开。',
    ],
    [
      'More training data lowers variance, not bias.',
      '增加训练数据降低方差，不降低偏差。',
      'A model that is too simple stays too simple.',
      '过于简单的模型仍然过于简单。',
    ],
    [
      'A large gap between training and validation error is a sign of overfitting.',
      '训练误差与验证误差差距大，是过拟合的表现。',
      'The model has learned what holds for the training data only.',
      '模型学到了只对训练数据成立的东西。',
    ],
    [
      'Early stopping keeps the parameters of the best validation error.',
      '早停保留验证误差最低时的参数。',
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
      'A larger λ raises the training error or leaves it as it is.',
      'λ 越大，训练误差只会升高或不变。',
      'The minimum of the error alone is given up for smaller weights.',
      '为了更小的权重，放弃了误差本身的最小值。',
    ],
  ],
  wrong: [
    [
      'The penalty $\\frac{\\lambda}{2}\\|w\\|^2$ adds $\\lambda \\|w\\|$ to the gradient.',
      '惩罚项 $\\frac{\\lambda}{2}\\|w\\|^2$ 使梯度多出 $\\lambda \\|w\\|$。',
      'The gradient is a vector: λ w.',
      '梯度是向量：λ w。',
    ],
    [
      'L2 regularisation makes most weights exactly 0.',
      'L2 正则化使大多数权重恰好为 0。',
      'It makes them small; L1 makes zeros.',
      '它只是使权重变小；产生零的是 L1。',
    ],
    [
      'The gradient of the penalised loss is $X^\\top r/N - \\lambda w$.',
      '带惩罚的损失的梯度是 $X^\\top r/N - \\lambda w$。',
      'The sign is wrong: that would push weights outwards.',
      '符号错误：那会把权重往外推。',
      { step: 'dw', is: 'X.T @ r / N - lam * w' },
    ],
    [
      'If the training error is high, a stronger penalty helps.',
      '训练误差高时，加强惩罚有帮助。',
      'That is underfitting: take a larger model, train longer, lower λ.',
      '那是欠拟合：应增大模型、训练更久或减小 λ。',
    ],
    [
      'Regularisation lowers the training error.',
      '正则化会降低训练误差。',
      'It raises it, for a lower error on new data.',
      '它会升高训练误差，以换取新数据上更低的误差。',
    ],
    [
      'λ is chosen by the training error.',
      'λ 根据训练误差选择。',
      'Then λ = 0 would always win; validation data decide.',
      '那样总是 λ = 0 最好；应由验证集决定。',
    ],
    [
      'A deeper network without any other change prevents overfitting.',
      '其他不变，加深网络可以防止过拟合。',
      'It can fit more, so it tends to overfit more.',
      '它拟合能力更强，更容易过拟合。',
    ],
    [
      'The test set may be used to decide when to stop.',
      '可以用测试集决定何时停止训练。',
      'Then it is no test any more; take validation data.',
      '那样它就不再是测试；应使用验证集。',
    ],
    [
      'The gradient of an L1 penalty grows with the weight.',
      'L1 惩罚的梯度随权重增大而增大。',
      'It is λ sign(w): the same for small and large weights.',
      '它是 λ sign(w)：大小权重都一样。',
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
        '过拟合：训练误差低、验证误差高；增加数据、数据增强、L2、dropout、早停、减小模型。',
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
        'It is the logarithm of a Gaussian prior.',
      ],
      [
        '它偏好小的权重，函数随输入变化平缓。',
        '数据几乎不能确定的方向被拉向 0。',
        '它相当于高斯先验的负对数。',
      ],
    ],
    [
      'Why does L1 give zeros, and L2 not?',
      '为什么 L1 产生零而 L2 不会？',
      [
        'The pull of L1 is λ sign(w), as strong near 0 as elsewhere.',
        'So a weight whose gradient is smaller than λ ends at exactly 0.',
        'The pull of L2 is λw and fades as w goes to 0.',
      ],
      [
        'L1 的拉力是 λ sign(w)，在 0 附近与别处一样大。',
        '误差梯度小于 λ 的权重会恰好停在 0。',
        'L2 的拉力 λw 随 w 趋于 0 而减弱。',
      ],
    ],
    [
      'On what does the advantage of an ensemble rest?',
      '集成的优势依赖什么？',
      [
        'The mean of models has a smaller variance than one of them.',
        'With independent errors of k models it is 1/k.',
        'The more their errors are alike, the less is won; the bias stays.',
      ],
      ['多个模型取平均，方差比单个小。', 'k 个模型误差独立时为 1/k。', '误差越相似收益越小；偏差不变。'],
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
      'Anything that lowers the error on new data at the cost of the training error, such as a penalty on the weights.',
      '以训练误差为代价降低新数据误差的一切手段，如对权重加惩罚项。',
    ],
    [
      'early stopping',
      '早停',
      'Training is stopped when the validation error has not improved for some epochs, and the best parameters are kept.',
      '验证误差连续若干轮不再下降时停止训练，保留最好的参数。',
    ],
  ],
  blanks: [
    [
      'L1 adds {λ sign(w)|lambda sign(w)} to the gradient, L2 adds {λ w|λw|lambda w}.',
      'L1 使梯度增加 {λ sign(w)|λsign(w)}，L2 使梯度增加 {λ w|λw}。',
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
          '这正是衰减率为 $\\eta\\lambda$ 的权重衰减',
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
