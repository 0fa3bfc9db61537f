/** @file What the bank asks about conditional random fields. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { crf } from './derivation.ts';

export const bank = lessonBank(crf, {
  asked: 3,
  derives: ['da_last', 'da', 'de', 'dA', 'dW'],
  right: [
    [
      'The gradient of the loss with respect to the scores of a word is the posterior of its tags minus the true tag as one-hot.',
      '损失对一个词各标签分数的梯度，是标签的后验概率减去真实标签（独热）。',
      'The posterior comes through $\\log Z$, the truth through the score of the true row.',
      '后验概率来自 $\\log Z$，真实标签来自真实序列的分数。',
      { step: 'de', is: 'da[t] - y[t]' },
    ],
    [
      'The gradient of the loss with respect to $A_{ij}$ is the expected minus the observed number of pairs $i, j$.',
      '损失对 $A_{ij}$ 的梯度，是 $i, j$ 成对出现的期望次数减去观测次数。',
      '$A_{ij}$ is added to the score of a row once for each such pair.',
      '序列中每有一对 $i, j$，分数里就加一个 $A_{ij}$。',
      'dA',
    ],
    [
      'What arrives at $a_t$ from $\\log Z$ adds up to 1.',
      '从 $\\log Z$ 传到 $a_t$ 的梯度，各项之和为 1。',
      'It is the posterior of the tags at this word, a distribution.',
      '它是这个词各标签的后验概率，是一个分布。',
      'da',
    ],
    [
      'With a single word the loss is the cross-entropy after a softmax.',
      '只有一个词时，损失就是 softmax 之后的交叉熵。',
      'A row is then a single tag, and $Z$ is the denominator of the softmax.',
      '这时序列就是一个标签，$Z$ 就是 softmax 的分母。',
      'loss',
    ],
    [
      'Let $R_{ij}$ be the share that rows with tag i one word before have in the sum that reaches tag j: each column of $R$ adds up to 1.',
      '设 $R_{ij}$ 为到达标签 j 的和中，前一词标签为 i 的序列所占的份额，则 $R$ 的每一列之和为 1。',
      'A column says who stood before one tag: it is a softmax over the tags one comes from.',
      '一列说明某个标签前面是谁，它是对来处标签的 softmax。',
      'R',
    ],
    [
      '$\\log Z$ is never smaller than the score of the true row, if $Z$ forbids no row.',
      '若 $Z$ 不排除任何序列，$\\log Z$ 绝不会小于真实序列的分数。',
      'The true row is one of those that $Z$ adds up.',
      '真实序列也在 $Z$ 所加的序列之中。',
      'Z',
    ],
    [
      'Adding the same number to all scores of a word changes no probability.',
      '一个词的所有分数都加上同一个数，任何概率都不变。',
      'Every row gets the same number, and it cancels in the softmax over rows.',
      '每个序列都多出同一个数，在对序列的 softmax 中消去。',
    ],
    [
      'The forward recursion costs about $T K^2$ additions.',
      '前向递推约需 $T K^2$ 次相加。',
      'Rows that end in the same tag go on as one number.',
      '以同一标签结尾的序列合成一个数继续走。',
      'a',
    ],
    [
      'In a conditional random field, a word at the end of the sentence can change the posterior of the first tag.',
      '在条件随机场中，句末的一个词可以改变第一个标签的后验概率。',
      'The field is normalised once for the whole sentence, and the backward pass brings it back.',
      '条件随机场对整句只归一化一次，反向传播会把后面的影响带回来。',
    ],
    [
      'The loss of the structured perceptron is 0 when the best row is the true one.',
      '最优序列就是真实序列时，结构化感知机的损失为 0。',
      'It is the best score minus the true score.',
      '它是最高分减去真实序列的分数。',
      'loss',
    ],
    [
      'Scores of a field may be negative and need not add up to anything.',
      '条件随机场的分数可以为负，其和也没有限制。',
      'Only the softmax over whole rows makes them into probabilities.',
      '只有对整个序列作 softmax，才把它们变成概率。',
    ],
  ],
  wrong: [
    [
      'A softmax has to be applied to the scores of each word before they enter the field.',
      '各词的分数必须先经过 softmax，再交给条件随机场。',
      'The field is the softmax itself, over rows; scores enter as they are.',
      '条件随机场本身就是对序列的 softmax，分数直接使用。',
      { step: 'e', is: 'softmax(W @ x[t] + b)' },
    ],
    [
      'The gradient of the loss with respect to the scores of a word is the true tag as one-hot minus the posterior.',
      '损失对一个词各标签分数的梯度，是真实标签（独热）减去后验概率。',
      'The sign is turned: prediction minus truth, for the loss is $\\log Z$ minus the true score.',
      '符号反了：损失是 $\\log Z$ 减真实分数，所以是预测减真值。',
      { step: 'de', is: 'y[t] - da[t]' },
    ],
    [
      'Whatever the transition scores are, the gradient of the loss with respect to the scores of a word is the softmax of these scores minus the true tag as one-hot.',
      '无论转移分数如何，损失对一个词各标签分数的梯度，都是这些分数的 softmax 减去真实标签（独热）。',
      'That is the classifier that decides each word for itself; the posterior has read the whole sentence.',
      '那是各词各判各的分类器；后验概率读过整个句子。',
      { step: 'de', is: 'softmax(e[t]) - y[t]', options: { paths: 'all' } },
    ],
    [
      'Let $R_{ij}$ be the share of tag i at the word before in the sum that reaches tag j: what $\\log Z$ sends back from word to word is $R^{\\top}$ times what arrives.',
      '设 $R_{ij}$ 为到达标签 j 的和中，前一词标签 i 所占的份额。$\\log Z$ 从词到词往回传的，是 $R^{\\top}$ 乘以传来的梯度。',
      'It is $R$ itself: its first index is the tag one comes from, to which the gradient returns.',
      '应为 $R$ 本身：它的第一个下标是来处的标签，梯度要传回那里。',
      { step: 'da', is: 'R[t + 1].T @ da[t + 1]' },
    ],
    [
      'A conditional random field has label bias, because its transitions are normalised at each step.',
      '条件随机场有标签偏置，因为它的转移在每一步都归一化。',
      'It is normalised once for the sentence; the MEMM is normalised at each step.',
      '它对整句只归一化一次；每一步都归一化的是 MEMM。',
    ],
    [
      'In a MEMM the score of the second word gets a gradient other than 0 even if only one tag can follow the first.',
      '在 MEMM 中，即使只有一个标签可以接上，第二个词的分数也有非零梯度。',
      'With one way out its probability is 1 whatever the score, so the gradient is 0.',
      '只有一条出路时概率恒为 1，与分数无关，所以梯度为 0。',
    ],
    [
      'The loss of a field can be negative if the true row is probable enough.',
      '只要真实序列足够可能，条件随机场的损失就可以为负。',
      'A probability is at most 1; a negative loss means that the true row is not among those of $Z$.',
      '概率至多为 1；损失为负说明真实序列不在 $Z$ 所加的序列之中。',
    ],
    [
      'The row of the most probable tags of each word is always the most probable row.',
      '逐词取最可能的标签，得到的总是最可能的序列。',
      'In the example of the lesson it is 010 with 16/93, while 000 has 32/93.',
      '本课的例子中得到 010，概率 16/93，而 000 有 32/93。',
    ],
    [
      'In a conditional random field the rows of $\\exp A$ have to add up to 1.',
      '条件随机场中，$\\exp A$ 的每一行之和必须为 1。',
      'That is so for the transition probabilities of a hidden Markov model; a field has free scores.',
      '隐马尔可夫模型的转移概率才是这样；条件随机场的分数没有限制。',
    ],
    [
      'With the loss “best score minus true score” every entry of $A$ always gets a gradient other than 0.',
      '损失为“最高分减真实序列的分数”时，$A$ 的每个元素总有非零梯度。',
      'Only pairs that the best and the true row use a different number of times: a maximum hands its gradient to the winner.',
      '只有最优序列与真实序列使用次数不同的对才有：取最大值时梯度只交给胜出者。',
    ],
    [
      'To compute $Z$ for a sentence of $T + 1$ words one has to list all $K^{T+1}$ rows.',
      '对 $T + 1$ 个词的句子，计算 $Z$ 必须列出全部 $K^{T+1}$ 个序列。',
      'The forward recursion adds up rows that meet in a tag, at about $T K^2$.',
      '前向递推把在同一标签汇合的序列相加，约需 $T K^2$ 次。',
    ],
  ],
  explain: [
    [
      'What is label bias, and why does a conditional random field not have it?',
      '什么是标签偏置？条件随机场为什么没有？',
      [
        'If each step is normalised, a tag with one way out gives all its probability to it, whatever the word says.',
        'So later words cannot correct what was decided, and their scores get no gradient.',
        'The field compares whole rows: it is normalised once, and a later word raises all rows that fit it.',
      ],
      [
        '每一步都归一化时，只有一条出路的标签不管词说什么，都把全部概率交给它。',
        '所以后面的词改不了已定的事，它们的分数也得不到梯度。',
        '条件随机场比较的是整个序列，只归一化一次，后面的词会抬高所有与它相符的序列。',
      ],
    ],
    [
      'Why does the gradient of log Z with respect to a score give an expected count?',
      '为什么 log Z 对一个分数的梯度是期望次数？',
      [
        'Z is the sum over all rows of the exponential of their scores.',
        'A score that a row uses n times brings down a factor n.',
        'Divided by Z the weights become probabilities, and the sum becomes the expectation of n.',
      ],
      [
        'Z 是所有序列分数的指数之和。',
        '序列用了某个分数 n 次，求导便多出因子 n。',
        '除以 Z，权重变成概率，这个和就是 n 的期望。',
      ],
    ],
    [
      'What changes when a conditional random field is put on top of a bidirectional LSTM: for the scores, for the gradient, for what is known of neighbours?',
      '把条件随机场放在双向 LSTM 之上，分数从哪里来？梯度怎样传？两者各了解上下文的什么？',
      [
        'The scores of each word come from the LSTM instead of a linear map of fixed features.',
        'Posterior minus truth goes back into the LSTM as the gradient of its outputs.',
        'The LSTM knows the words on both sides, the field the tags on both sides.',
      ],
      [
        '各词的分数来自 LSTM，而不再是固定特征的线性映射。',
        '后验概率减真实标签，作为输出的梯度传回 LSTM。',
        'LSTM 知道前后的词，条件随机场知道前后的标签。',
      ],
    ],
    [
      'The loss of your conditional random field is negative. Name a mistake to look for at the ends of the sentence, one with padding, and one more.',
      '条件随机场的损失成了负数。说出句子两端、填充处各一个可能的错误，再说一个别的。',
      [
        'The score of the start or the end is in the true row and not in Z.',
        'Padding or the mask is treated differently in the two terms.',
        'For example, the true row uses a move that Z forbids, or the sign of the loss is turned.',
      ],
      [
        '开头或结尾的分数算进了真实序列，却没有算进 Z。',
        '两项对填充或掩码的处理不一致。',
        '例如真实序列用了 Z 中禁止的转移，或者损失的符号反了。',
      ],
    ],
  ],
  terms: [
    [
      'conditional random field (CRF)',
      '条件随机场（CRF）',
      'A model that gives each row of tags a probability: the softmax, over all rows, of a sum of scores of words and of neighbouring tags.',
      '给每个标签序列一个概率的模型：各词的分数与相邻标签的分数相加，再对所有序列作 softmax。',
    ],
    [
      'label bias',
      '标签偏置',
      'In a model that is normalised at each step, the preference for tags with few ways out, whatever later words say.',
      '逐步归一化的模型偏向出路少的标签，而不管后面的词说什么。',
    ],
  ],
  blanks: [
    [
      'A sentence of 3 words with 2 tags has {8} rows; if all scores are 0, each has the probability {1/8|0.125}.',
      '3 个词、2 种标签共有 {8} 个标签序列；所有分数为 0 时，每个序列的概率是 {1/8|0.125}。',
    ],
  ],
  proofs: [
    [
      'The gradient of the loss with respect to a transition score is expected minus observed count.',
      '损失对转移分数的梯度等于期望次数减观测次数。',
      [
        [
          '$Z$ is the sum over rows of $\\exp s$, and $s$ contains $A_{ij}$ as often as the row has the pair, $n$ times',
          '$Z$ 是各序列的 $\\exp s$ 之和，序列中 $i, j$ 这一对出现 $n$ 次，$s$ 就含有 $n$ 个 $A_{ij}$',
        ],
        [
          'so $\\partial Z/\\partial A_{ij}$ is the sum over rows of $n \\exp s$',
          '所以 $\\partial Z/\\partial A_{ij}$ 是各序列的 $n \\exp s$ 之和',
        ],
        [
          'divided by $Z$ the weights become probabilities: $\\partial \\log Z/\\partial A_{ij}$ is the expected $n$',
          '除以 $Z$，权重变为概率：$\\partial \\log Z/\\partial A_{ij}$ 是 $n$ 的期望',
        ],
        [
          'the true score is differentiated to the observed $n$, and the loss is $\\log Z$ minus the true score',
          '真实序列的分数求导得观测的 $n$，而损失是 $\\log Z$ 减真实序列的分数',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'best-row',
      sizes: { T: 2, D: 2, K: 2 },
      options: { paths: 'best' },
      given: {
        W: [
          [
            [1, 0],
            [0, 2],
          ],
          [
            [2, 1],
            [0, 3],
          ],
        ],
        b: [[0, 0]],
        A: [
          [
            [1, 0],
            [-1, 2],
          ],
          [
            [2, -1],
            [0, 1],
          ],
        ],
        a0: [
          [2, 0.5],
          [1, 0.5],
        ],
        l0: [[1, 0]],
        x: [
          [
            [0, 1],
            [1, 0],
          ],
          [
            [0, 1],
            [0, 1],
          ],
        ],
        y: [
          [
            [0, 1],
            [0, 1],
          ],
          [
            [1, 0],
            [0, 1],
          ],
        ],
      },
      asks: ['a[1]', 'a[2]', 'Z', 'loss'],
    },
  ],
  weights: [
    {
      id: 'alternates',
      asks: [
        'Four words that all look like tag 0. Choose A so that the row 0, 1, 0, 1 has a probability above 0.9, with entries between −10 and 10.',
        '四个词都像标签 0。选择 A，使序列 0、1、0、1 的概率大于 0.9，各元素在 −10 与 10 之间。',
      ],
      sizes: { T: 3, D: 2, K: 2 },
      options: { paths: 'all' },
      given: {
        W: [
          [1, 0],
          [0, 1],
        ],
        b: [0, 0],
        a0: [6, 0],
        l0: [1, 0],
        x: [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
        y: [
          [0, 1],
          [1, 0],
          [0, 1],
        ],
      },
      free: ['A'],
      wants: [
        [
          'max(max(abs(A[i, j]) for i in range(K)) for j in range(K)) <= 10',
          'an entry of A is not between −10 and 10',
          'A 有元素不在 −10 与 10 之间',
        ],
        ['exp(-loss) > 0.9', 'the row is less probable than that', '该序列的概率没有这么大'],
      ],
      right: {
        A: [
          [0, 6],
          [6, 0],
        ],
      },
    },
  ],
});
