/** @file What the bank asks about training and judging a classifier. Long because it is a list of sentences in two languages. */
import { confusion } from '#bank/generators/classes.ts';
import { denseCounts } from '#bank/generators/layers.ts';
import { trainingLoop } from '#bank/generators/programs.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { classifier } from './derivation.ts';
import { later } from './later.ts';

const { log: ln } = Math;

export const bank = lessonBank(classifier, {
  asked: 22,
  writes: ['z', 'n', 'h', 'f', 'q', 's', 'yhat', 'loss'],
  derives: ['ds', 'dw', 'dc', 'dq', 'df', 'dh', 'dn', 'dz', 'dW', 'dU', 'db'],
  right: [
    [
      'Mean and standard deviation for normalising are computed on the training part and applied to all parts.',
      '归一化用的均值和标准差在训练集上计算，再用于所有部分。',
      'Otherwise test data leak into training.',
      '否则测试集信息会泄漏。',
    ],
    [
      'A classifier should be compared with always saying the more frequent class.',
      '分类器应与“总是预测多数类”作比较。',
      'With 2/3 of one class that is already 67 % right.',
      '若某类占 2/3，这样就有 67% 的准确率。',
    ],
    [
      'Settings are chosen on the validation part; the test part is used once, at the end.',
      '超参数用验证集选择；测试集只在最后用一次。',
      'Choosing by the test part makes its result too good.',
      '按测试集选择会使结果偏高。',
    ],
    [
      'With sigmoid, binary cross-entropy and inverted dropout on the state f (mask r, drop probability p), the gradient with respect to the output weights for one example is $(\\hat y - y)\\, r \\odot f / (1 - p)$.',
      '用 sigmoid、二元交叉熵，并对状态 f 作倒置缩放的 dropout（掩码 r，丢弃概率 p）时，一个样本对输出权重的梯度是 $(\\hat y - y)\\, r \\odot f / (1 - p)$。',
      'w multiplies the masked and scaled state.',
      'w 乘的是加掩码并缩放后的状态。',
      { step: 'dw', is: '(yhat - y) * r * f / (1 - p)' },
    ],
    [
      'Where padding is masked, the gradient that arrives at the state of a padded step passes to the step before unchanged.',
      '填充部分加掩码时，在填充的时刻传到状态的梯度原样传给前一步。',
      'The state was copied there.',
      '该处状态是复制的。',
      'dh',
    ],
    [
      'If the loss on 20 training examples stays high even after long training, 10,000 more examples will hardly lower it.',
      '若只用 20 个训练样本、训练很久，损失仍然很高，再加一万个样本也难以改善。',
      'The model cannot even fit a few: that is underfitting or a mistake, not variance.',
      '连少量样本都拟合不了，这是欠拟合或程序有错，不是方差问题。',
    ],
    [
      'Results with one seed say little about small differences between models.',
      '只用一个随机种子，难以说明模型间的微小差别。',
      'The spread over seeds may be larger; report mean and spread.',
      '种子间的波动可能更大，应报告均值和波动。',
    ],
    [
      'With a sigmoid and binary cross-entropy, $\\partial L/\\partial s = \\hat y - y$ for one example with the logit s.',
      '用 sigmoid 和二元交叉熵时，对 logit 为 s 的一个样本有 $\\partial L/\\partial s = \\hat y - y$。',
      'The slope of the sigmoid cancels.',
      'sigmoid 的导数抵消。',
      { step: 'ds', is: 'yhat - y' },
    ],
    [
      'For a rare class precision and recall tell more than accuracy.',
      '对稀有类别，精确率和召回率比准确率更有说服力。',
      'Saying “no” always may be 99 % accurate.',
      '总说“否”可能也有 99% 的准确率。',
    ],
    [
      'If the loss stays flat from the start, the learning rate, the initialisation and the labels are among the things to check.',
      '损失一开始就不动，应检查的包括学习率、初始化和标签。',
      'Too small or too large steps, saturated units, shuffled labels.',
      '步长不当、单元饱和、标签错乱等。',
    ],
  ],
  wrong: [
    [
      'Data should be normalised by the mean and deviation of all examples before they are split into training and test part.',
      '应先用全部样本的均值和标准差做归一化，再划分训练集和测试集。',
      'Then statistics of the test part enter training.',
      '那样测试集的统计量会进入训练。',
    ],
    [
      'An accuracy of 67 % always shows that a classifier of two classes has learned something.',
      '二分类准确率达到 67%，就一定说明模型学到了东西。',
      'Not if 67 % of the examples are of one class: always saying this class is as good.',
      '若某一类占 67% 就不能说明：总说这一类也有同样的准确率。',
    ],
    [
      'The best epoch may be chosen by test accuracy.',
      '可以按测试准确率选择最好的一轮。',
      'By validation accuracy; else the test is no test.',
      '应按验证准确率，否则测试就失去意义。',
    ],
    [
      'With inverted dropout on the state f, the gradient with respect to the output weights in training is $(\\hat y - y)\\, f$ for one example.',
      '对状态 f 作倒置缩放的 dropout 时，训练中一个样本对输出权重的梯度是 $(\\hat y - y)\\, f$。',
      'w multiplies the masked and scaled state: mask and scale are missing.',
      'w 乘的是加掩码并缩放后的状态：这里漏了掩码和缩放。',
      { step: 'dw', is: '(yhat - y) * f' },
    ],
    [
      'Precision is the share of the positive examples that are found.',
      '精确率是正例中被找到的比例。',
      'That is recall; precision is the share of true among those called positive.',
      '那是召回率；精确率是判为正者中真正的比例。',
    ],
    [
      'The remedy for high training accuracy with low validation accuracy is longer training.',
      '训练准确率高而验证准确率低时，对策是继续训练。',
      'That is overfitting: regularise, more data, stop earlier.',
      '这是过拟合：应正则化、加数据或提前停止。',
    ],
    [
      'At a padded step that is masked (m = 0), $\\partial L/\\partial z_t = \\partial L/\\partial h_t \\odot (1 - n_t^2)$.',
      '在填充并被掩码的时刻（m = 0）也有 $\\partial L/\\partial z_t = \\partial L/\\partial h_t \\odot (1 - n_t^2)$。',
      'It is 0 there: the mask is a factor.',
      '该处为 0：还有掩码这个因子。',
      { step: 'dz', is: 'dh[t] * (1 - n[t]**2)' },
    ],
    [
      'Validation and test examples have to be changed at random (augmented) like training examples.',
      '验证集和测试集也必须像训练集一样做随机的数据增强。',
      'They have to stay what the model will meet.',
      '它们应保持模型实际会遇到的样子。',
    ],
    [
      'Dropout has to be left on when validation accuracy is measured.',
      '测验证准确率时应保持 dropout 打开。',
      'It is switched off: all units are used.',
      '应关闭：使用全部单元。',
    ],
    [
      'With the same learning rate, a larger batch always gives exactly the same result as a smaller one after the same number of epochs.',
      '学习率和轮数相同时，大批与小批的结果总是完全相同。',
      'It makes fewer updates, with less noise.',
      '更新次数更少、噪声更小，结果不同。',
    ],
  ],
  explain: [
    [
      'Training loss falls, validation loss rises. What is going on, and what do you do?',
      '训练损失下降而验证损失上升，是什么情况？怎么办？',
      [
        'The model overfits.',
        'Stop at the best validation loss, regularise (dropout, L2), augment or get more data, take a smaller model.',
        'Do not use the test part to decide.',
      ],
      [
        '模型过拟合了。',
        '在验证损失最低处停止；加正则化（dropout、L2）；数据增强或增加数据；减小模型。',
        '不要用测试集来决定。',
      ],
    ],
    [
      'The loss is high on only 20 training examples. Will 10,000 examples help?',
      '在仅 20 个训练样本上损失就很高，用一万个样本会有帮助吗？',
      [
        'No: a model that cannot fit 20 examples underfits, or has a bug.',
        'Check gradients, labels and learning rate; take a larger model.',
        'More data help against variance, not against bias.',
      ],
      [
        '不会：连 20 个都拟合不了，说明欠拟合或有错误。',
        '检查梯度、标签、学习率；增大模型。',
        '更多数据降低方差，不降低偏差。',
      ],
    ],
    [
      'A listing normalises all data, then splits, then reports test accuracy of the best epoch. Find the mistakes.',
      '某程序先对全部数据归一化，再划分，最后报告测试准确率最高的一轮。指出错误。',
      [
        'Statistics were computed on test data too: leak.',
        'The epoch was chosen by test accuracy.',
        'Split first, statistics and choice of epoch without the test part, test once.',
      ],
      [
        '统计量包含了测试数据：信息泄漏。',
        '按测试准确率选轮数。',
        '应先划分；统计量和轮数的选择都不用测试集；测试只做一次。',
      ],
    ],
    [
      'Precision or recall: what counts for spam, for a disease test, for a search engine’s first page?',
      '垃圾邮件过滤、疾病筛查、搜索引擎首页：各看精确率还是召回率？',
      [
        'Spam: precision, as a good mail must not be lost.',
        'Disease test: recall, as a case must not be missed.',
        'First page: precision, as few results are read.',
      ],
      [
        '垃圾邮件：精确率，正常邮件不能被误删。',
        '疾病筛查：召回率，不能漏掉病例。',
        '搜索首页：精确率，用户只看前几条。',
      ],
    ],
    [
      'How would you design a system that classifies the sentiment of short reviews? Say something about data, model, training and evaluation.',
      '如何设计一个短评情感分类系统？从数据、模型、训练、评价四方面说明。',
      [
        'Data: clean, remove duplicates, split by a fixed seed; tokens, vocabulary from training data, vectors.',
        'Model: begin with a baseline (mean of vectors), then CNN, LSTM or GRU; mask padding; dropout.',
        'Training: cross-entropy, Adam, early stopping on validation.',
        'Evaluation: accuracy beside the majority baseline, precision and recall, several seeds, look at the mistakes.',
      ],
      [
        '数据：清洗、去重、按固定种子划分；分词，由训练集建词表，词向量。',
        '模型：先做基线（词向量平均），再试 CNN、LSTM、GRU；填充加掩码；dropout。',
        '训练：交叉熵、Adam、按验证集提前停止。',
        '评价：准确率对比多数类基线，精确率和召回率，多个种子，查看错例。',
      ],
    ],
  ],
  terms: [
    [
      'F1',
      'F1 值',
      'The harmonic mean of precision and recall, 2PR/(P + R).',
      '精确率与召回率的调和平均：2PR/(P + R)。',
    ],
    [
      'data leak',
      '数据泄漏',
      'Information about validation or test data enters training.',
      '验证集或测试集的信息进入了训练。',
    ],
  ],
  blanks: [
    [
      'Precision is TP / ({TP + FP|TP+FP}), recall TP / ({TP + FN|TP+FN}).',
      '精确率为 TP / ({TP + FP|TP+FP})，召回率为 TP / ({TP + FN|TP+FN})。',
    ],
  ],
  compare: [
    {
      title: ['Over- and underfitting.', '比较过拟合与欠拟合。'],
      columns: [
        ['overfitting', '过拟合'],
        ['underfitting', '欠拟合'],
      ],
      rows: [
        [
          ['training error', '训练误差'],
          ['low', '低'],
          ['high', '高'],
        ],
        [
          ['validation error', '验证误差'],
          ['much higher than in training', '远高于训练误差'],
          ['about as high as in training', '与训练误差相近'],
        ],
        [
          ['what helps', '对策'],
          ['more data, regularisation', '增加数据、正则化'],
          ['a larger model, longer training', '增大模型、延长训练'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'For $TP > 0$, $F_1 = \\frac{2PR}{P + R}$ equals $\\frac{2\\,TP}{2\\,TP + FP + FN}$.',
      '当 $TP > 0$ 时，$F_1 = \\frac{2PR}{P + R}$ 等于 $\\frac{2\\,TP}{2\\,TP + FP + FN}$。',
      [
        [
          '$\\frac{1}{P} = \\frac{TP + FP}{TP}$ and $\\frac{1}{R} = \\frac{TP + FN}{TP}$',
          '$\\frac{1}{P} = \\frac{TP + FP}{TP}$，$\\frac{1}{R} = \\frac{TP + FN}{TP}$',
        ],
        ['$\\frac{2PR}{P + R} = \\frac{2}{1/P + 1/R}$', '$\\frac{2PR}{P + R} = \\frac{2}{1/P + 1/R}$'],
        ['$= \\frac{2\\,TP}{(TP + FP) + (TP + FN)}$', '$= \\frac{2\\,TP}{(TP + FP) + (TP + FN)}$'],
        ['$= \\frac{2\\,TP}{2\\,TP + FP + FN}$', '$= \\frac{2\\,TP}{2\\,TP + FP + FN}$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'mask',
      sizes: { T: 2, D: 1 },
      given: {
        W: [[[1]], [[0]]],
        U: [[[1]]],
        b: [[0]],
        w: [[2], [-2]],
        c: [0],
        h0: [[0]],
        r: [[1]],
        p: [0.5],
        y: [1, 0],
        x: [
          [[ln(3) / 2], [1]],
          [[-ln(3) / 2], [2]],
        ],
        m: [[1, 0]],
      },
      asks: ['h[1]', 'h[2]', 'q', 's', 'ds', 'dw', 'dq', 'df', 'dh[1]', 'dz[1]'],
    },
  ],
  weights: [
    {
      id: 'last',
      asks: [
        'A text of four steps: choose the masks m so that the state that is classified is that of step 2, after two words, as steps 3 and 4 are padding.',
        '长度为四的文本：选择掩码 m，使被分类的状态是第 2 步（两个词之后）的状态，第 3、4 步是填充。',
      ],
      sizes: { T: 4, D: 1 },
      given: { W: [[0.5]], U: [[1]], b: [0.2], h0: [0], x: [[1], [-2], [3], [3]] },
      free: ['m[1]', 'm[2]', 'm[3]', 'm[4]'],
      wants: [
        ['f[0, 0] == h[2][0, 0]', 'the classified state is not that of step 2', '被分类的不是第 2 步的状态'],
        ['m[1] * m[2] == 1', 'both words must be read', '两个词都必须读入'],
      ],
      right: { 'm[1]': 1, 'm[2]': 1, 'm[3]': 0, 'm[4]': 0 },
    },
  ],
  generated: [confusion, denseCounts, trainingLoop],
  later,
});
