/** @file What the bank asks about classifying texts and judging a classifier, since its second version. */
import type { LaterText } from '#bank/lesson-bank.ts';

export const later: LaterText = {
  right: [
    [
      'Where 99 % of the examples are negative, always saying “negative” has an accuracy of 99 % and a recall of 0.',
      '若 99% 的样本为负，总是预测“负”的准确率是 99%，召回率是 0。',
      'It finds none of the positives; accuracy alone says little about classes of such different size.',
      '它一个正例也找不到；类别极不平衡时，只看准确率说明不了多少。',
    ],
    [
      'A lower threshold for “positive” never lowers the recall.',
      '降低判为“正”的阈值，召回率不会下降。',
      'No positive that was found is lost; precision may fall.',
      '已找到的正例不会丢失；精确率可能下降。',
    ],
    [
      'The validation error can be smaller than the training error where dropout is active in training only.',
      '若 dropout 只在训练时打开，验证误差可能比训练误差还小。',
      'Training errors are measured with units missing, and on average earlier in the epoch.',
      '训练误差是在丢掉部分单元时测的，而且平均来看是本轮较早的参数。',
    ],
    [
      'If a network cannot fit 20 examples even after long training, ten thousand more will not cure that.',
      '若训练很久，网络连 20 个样本都拟合不了，再加一万个也解决不了。',
      'The cause is in the program, the labels, the rate or the model; more data only make fitting harder.',
      '问题出在程序、标签、学习率或模型上；数据更多只会更难拟合。',
    ],
  ],
  wrong: [
    [
      'The test part may be used to choose among several models, as long as nothing is trained on it.',
      '只要不在测试集上训练，就可以用它在几个模型中挑选。',
      'The best of several is chosen by luck too; its error on the test part then tends to be too small.',
      '挑选本身会利用运气，所选模型在测试集上的误差往往偏小。',
    ],
    [
      'For a filter of spam that must not lose a good letter, recall of spam matters more than precision.',
      '垃圾邮件过滤器绝不能误删正常邮件，因此垃圾邮件的召回率比精确率重要。',
      'A good letter called spam is a false positive: precision counts it.',
      '把正常邮件判为垃圾是假正例，反映在精确率上。',
    ],
    [
      'A loss that stays flat from the first step on shows that the model has converged.',
      '损失从第一步起就不变，说明模型已经收敛。',
      'More likely nothing is learned: a rate near 0, dead units, or gradients that do not arrive.',
      '更可能是根本没有学习：学习率太小、单元死掉，或梯度传不到。',
    ],
    [
      'Each part of the data should be normalised by its own mean and standard deviation.',
      '训练、验证、测试应各用自己的均值和标准差做归一化。',
      'All parts are normalised by those of the training part: the model knows only them.',
      '都应使用训练集的统计量：模型只认识它们。',
    ],
  ],
  explain: [
    [
      'Precision or recall: which matters more for a test of a grave illness, for recommending films, for a legal search? Give the reason.',
      '重大疾病筛查、电影推荐、法律检索，各更看重精确率还是召回率？说明理由。',
      [
        'Illness: recall, as a missed case is worse than a second examination.',
        'Films: precision, as only a few are shown and most good ones may be missed.',
        'Legal search: recall, as every case that matters has to be found.',
      ],
      [
        '疾病：召回率，漏诊比复查更严重。',
        '电影：精确率，只展示少数几部，漏掉一些没关系。',
        '法律检索：召回率，相关案例必须都找到。',
      ],
    ],
    [
      'The error in training falls, that in validation rises; both are high and flat; training jumps up and down. What would you do in each case?',
      '三种情形：训练误差下降而验证误差上升；两者都高且不变；训练误差大幅跳动。分别怎么办？',
      [
        'The first is overfitting: more data, regularisation, early stopping.',
        'The second is underfitting, or nothing is learned: a larger model, a larger rate, look for mistakes.',
        'The third mostly has too large a rate: lower it, clip gradients, or take larger batches.',
      ],
      [
        '第一种是过拟合：增加数据、正则化、提前停止。',
        '第二种是欠拟合或没有学习：换大模型、调大学习率、查错。',
        '第三种多半是学习率过大：调小学习率、裁剪梯度或增大批次。',
      ],
    ],
  ],
  terms: [
    [
      'data leakage',
      '数据泄漏',
      'Information of the validation or test part gets into training, so that the measured error is too small.',
      '验证集或测试集的信息混入训练，使测得的误差偏小。',
    ],
  ],
};
