/** @file What the bank asks about optimizers since its second version. */
import { parabola } from '#bank/generators/descent.ts';
import type { LaterText } from '#bank/lesson-bank.ts';

export const later: LaterText = {
  right: [
    [
      'A gradient that is not 0 points in the direction in which the loss rises fastest; a step of plain gradient descent goes the other way.',
      '非零的梯度指向损失上升最快的方向；普通梯度下降的更新沿相反方向进行。',
      'To first order the change of the loss is the dot product of step and gradient, which for steps of one length is largest along the gradient.',
      '一阶近似下，损失的变化等于步长向量与梯度的内积；长度一定时，沿梯度方向最大。',
    ],
    [
      'For a loss that is a mean over examples, mini-batch gradients are unbiased estimates of the full gradient when examples are drawn uniformly at random.',
      '损失是样本平均、样本均匀随机抽取时，小批量梯度是全体梯度的无偏估计。',
      'The expectation of the mean over a batch is the mean over all examples.',
      '批内平均的期望等于全体样本的平均。',
    ],
    [
      'Where plain gradient descent jumps to and fro across a narrow valley, momentum damps these jumps and adds up the steps along the valley.',
      '普通梯度下降在狭长谷中横向来回跳动时，动量会抵消这种跳动，并累加沿谷方向的步子。',
      'Gradients across change their sign and cancel; those along agree.',
      '横向梯度正负交替而抵消，纵向梯度方向一致而累加。',
    ],
  ],
  wrong: [
    [
      'On a convex loss every step of gradient descent lowers the loss.',
      '对凸损失，梯度下降的每一步都会降低损失。',
      'Not if the rate is too large: it jumps over the minimum and may diverge.',
      '学习率过大时会越过最小点，甚至发散。',
    ],
    [
      'Full-batch descent is always better than mini-batches, as its gradient is exact.',
      '全批量梯度下降总比小批量好，因为梯度精确。',
      'It needs far more computation for a step; noisy cheap steps usually get further in the same time.',
      '它每一步的计算量大得多；同样时间内，带噪声的便宜步子通常走得更远。',
    ],
    [
      'The 0-1 loss of a classifier can be minimised by following its own gradient with SGD.',
      '分类器的 0-1 损失可以直接用它自己的梯度、以随机梯度下降来最小化。',
      'Its gradient is 0 wherever it exists; one takes a smooth loss such as cross-entropy in its place.',
      '它凡可导处梯度为 0；应改用交叉熵这类光滑的损失。',
    ],
  ],
  explain: [
    [
      'Why does the loss sometimes not fall in the first epochs? Name a cause in the rate, one in the initial weights, and one in the shape of the loss.',
      '为什么训练开始几轮损失有时不下降？从学习率、初始权重、损失曲面的形状三方面各举一个原因。',
      [
        'The rate is too small, or so large that it jumps.',
        'Bad initialisation: units saturate or are dead.',
        'The start lies on a plateau or near a saddle point, where gradients are small.',
      ],
      ['学习率太小，或大得来回跳。', '初始化不好：单元饱和或死掉。', '起点在平台或鞍点附近，梯度很小。'],
    ],
    [
      'What does Adam take from momentum and from RMSProp, and what does it add?',
      'Adam 从动量法和 RMSProp 各取了什么，又增加了什么？',
      [
        'From momentum: a running mean of the gradients.',
        'From RMSProp: a running mean of their squares, by whose root each entry of the step is divided.',
        'It adds the correction of both for having begun at 0.',
      ],
      [
        '取自动量法：梯度的滑动平均。',
        '取自 RMSProp：梯度平方的滑动平均，各分量的步长除以其平方根。',
        '增加：对两者从 0 开始的偏差做修正。',
      ],
    ],
  ],
  compare: [
    {
      title: ['Full batch, one example, mini-batch.', '比较全批量、单样本与小批量梯度下降。'],
      columns: [
        ['full batch', '全批量'],
        ['one example', '单样本'],
        ['mini-batch', '小批量'],
      ],
      rows: [
        [
          ['noise of the gradient', '梯度的噪声'],
          ['none', '没有'],
          ['large', '很大'],
          ['falls with the size of the batch', '随批大小增大而减小'],
        ],
        [
          ['steps in an epoch', '每轮更新次数'],
          ['one', '一次'],
          ['as many as examples', '等于样本数'],
          ['examples divided by the size of the batch, rounded up', '样本数除以批大小（向上取整）'],
        ],
      ],
    },
  ],
  generated: [parabola],
};
