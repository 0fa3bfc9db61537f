/** @file What the bank asks about overfitting and what is done against it, since its second version. */
import type { LaterText } from '#bank/lesson-bank.ts';

export const later: LaterText = {
  right: [
    [
      'A high error in training and in validation is a sign of underfitting, of high bias.',
      '训练误差和验证误差都高，说明欠拟合（偏差大）。',
      'The model does not even describe the data it sees.',
      '模型连见过的数据都没有拟合好。',
    ],
    [
      'Data augmentation works as a regulariser.',
      '数据增强有正则化的作用。',
      'It shows the model more variations, which are harder to learn by heart.',
      '它让模型见到更多变化，难以死记。',
    ],
    [
      'Up to a constant an L2 penalty is the negative logarithm of a Gaussian prior of mean 0, an L1 penalty that of a Laplace prior.',
      '除常数外，L2 惩罚是零均值高斯先验的负对数，L1 惩罚是拉普拉斯先验的负对数。',
      'If the loss is a negative log-likelihood, the minimum of loss plus penalty is the maximum of the posterior (MAP).',
      '若损失是负对数似然，损失加惩罚的最小点就是后验的最大点（MAP）。',
    ],
    [
      'In k-fold cross-validation each example is in the validation part exactly once.',
      'k 折交叉验证中，每个样本恰有一次出现在验证部分。',
      'Each of the k parts is left out once, and the k errors are averaged.',
      'k 个部分轮流留出一次，再对 k 个误差取平均。',
    ],
    [
      'With patience 5, early stopping ends training when the validation error has not become better for 5 epochs.',
      '耐心值（patience）为 5 的提前停止（早停）：验证误差连续 5 轮没有变好就停止训练。',
      'The parameters of the best epoch are kept.',
      '保留最好那一轮的参数。',
    ],
  ],
  wrong: [
    [
      'If a model is too simple, more training data are the way to lower its bias.',
      '模型过于简单时，增加训练数据是降低其偏差的办法。',
      'They lower the variance; a model that is too simple stays too simple.',
      '它降低的是方差；过于简单的模型仍然过于简单。',
    ],
    [
      'A training accuracy of 100 % and a validation accuracy of 42 % call for a larger model.',
      '训练准确率 100%、验证准确率 42%，应该换更大的模型。',
      'The gap is overfitting: more data, regularisation or a smaller model help.',
      '差距说明过拟合：应增加数据、加正则化或缩小模型。',
    ],
    [
      'The strength of a penalty should be chosen by the training error.',
      '惩罚强度应根据训练误差来选。',
      'The training error is smallest without a penalty; the validation error decides.',
      '不加惩罚时训练误差最小；应看验证误差。',
    ],
    [
      'The larger the ridge penalty, the more the model overfits.',
      '岭回归的惩罚越大，模型越容易过拟合。',
      'It holds the weights small: too much of it underfits.',
      '惩罚使权重变小，过大会欠拟合。',
    ],
    [
      'With decoupled weight decay and with an L2 penalty, Adam always takes the same steps.',
      '对 Adam 而言，解耦的权重衰减与 L2 惩罚总给出相同的更新。',
      'The gradient of the penalty would be divided by the root of the second moment; decay is not. They agree for plain SGD.',
      'L2 的梯度会被二阶矩的平方根缩放，权重衰减不会；只有普通 SGD 下两者一致。',
    ],
  ],
  explain: [
    [
      'The error in training is 1 %, in validation 12 %. Name the problem, and what can be tried with the data, in training, and with the model.',
      '训练误差 1%，验证误差 12%。这是什么问题？在数据、训练方式、模型三方面各有什么办法？',
      [
        'It is overfitting: the variance is high.',
        'More data, or data augmentation.',
        'Regularisation in training: L2, dropout or early stopping.',
        'A smaller model, or an ensemble of several.',
      ],
      [
        '这是过拟合：方差大。',
        '增加数据，或做数据增强。',
        '训练时加正则化：L2、随机失活（dropout）或提前停止。',
        '缩小模型，或集成多个模型。',
      ],
    ],
    [
      'Why does the test error first fall and then rise with the size of a model? Speak of bias and variance.',
      '为什么测试误差随模型变大先降后升？用偏差和方差说明。',
      [
        'A small model cannot describe the data: high bias, and both errors are large.',
        'A larger one describes them better: the bias falls.',
        'A very large one also fits the noise of its sample: the variance rises, and the test error with it.',
      ],
      [
        '小模型描述不了数据：偏差大，两种误差都大。',
        '模型变大，拟合变好，偏差下降。',
        '过大时连样本噪声也拟合：方差上升，测试误差随之上升。',
      ],
    ],
  ],
  terms: [
    [
      'early stopping',
      '提前停止',
      'Training is ended when the validation error no longer becomes better, and the parameters of the best epoch are kept.',
      '验证误差不再变好时结束训练，并保留最好那一轮的参数。',
    ],
    [
      'regularisation',
      '正则化',
      'Whatever lowers the error on new data at the expense of the training error: penalties, dropout, augmentation, early stopping.',
      '为降低新数据上的误差而采取的措施（可以牺牲训练误差），如惩罚项、随机失活（dropout）、数据增强、提前停止。',
    ],
  ],
};
