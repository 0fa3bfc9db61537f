/** @file What the bank asks about convolution over text. Long because it is a list of sentences in two languages. */
import { textSizes } from '#bank/generators/pooling.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { textCnn } from './derivation.ts';

export const bank = lessonBank(textCnn, {
  asked: 12,
  right: [
    [
      'A kernel over text spans whole word vectors and moves along the words only.',
      '文本卷积核覆盖完整的词向量，只沿词的方向移动。',
      'Neighbouring entries of a word vector have no order that would mean something.',
      '词向量相邻分量之间的次序没有意义。',
    ],
    [
      'Without padding, a window of k words that moves by one word over a text of n ≥ k words has n − k + 1 positions.',
      '无填充时，每次移动一个词、宽为 k 的窗口在 n 个词（n ≥ k）的文本上有 n − k + 1 个位置。',
      'It may begin at words 1 to n − k + 1.',
      '窗口可以从第 1 个词到第 n − k + 1 个词开始。',
    ],
    [
      'Max pooling over time gives one number for each kernel, whatever the length of the text.',
      '对时间做最大池化，每个卷积核得到一个数，与文本长度无关。',
      'It is the largest response over all positions.',
      '它是所有位置上的最大响应。',
    ],
    [
      'With one-max pooling and no ties, the gradient of a kernel comes from at most one window of the text.',
      '用 1-max 池化且最大值不并列时，一个卷积核的梯度至多来自文本的一个窗口。',
      'Only the winner can get a gradient (none, where its ReLU is off).',
      '只有最大值位置可能有梯度（若其 ReLU 未激活，则没有）。',
      'da',
    ],
    [
      'A kernel of width k works like a detector of k-grams.',
      '宽为 k 的卷积核相当于 k 元词组的检测器。',
      'It answers to k neighbouring word vectors.',
      '它对相邻 k 个词向量作出响应。',
    ],
    [
      'With one-max pooling, a word none of whose places in the text is in a winning window gets no gradient for its vector from this text.',
      '用 1-max 池化时，若一个词在文本中的所有位置都不在任何最大值窗口内，则它的词向量从这段文本得不到梯度。',
      'dx is 0 there.',
      '该处 dx 为 0。',
      'dx',
    ],
    [
      'If a word occurs twice, the gradients of both places are added in the row of the embedding.',
      '一个词出现两次，词嵌入矩阵对应行的梯度是两处之和。',
      'dE = S^T dx.',
      'dE = S^T dx。',
      { step: 'dE', is: 'S.T @ dx' },
    ],
    [
      'Flattened, the convolution over text is one dense layer moved on by the length of a word vector.',
      '把文本展平后，文本卷积就是以词向量长度为步幅移动的同一个全连接层。',
      'Stride D on a vector of length n·D.',
      '在长 n·D 的向量上步幅为 D。',
    ],
    [
      'On parallel hardware convolution over text gains speed over an RNN because all positions can be computed at once.',
      '在并行硬件上，文本卷积相对 RNN 有速度优势，因为各位置可以同时计算。',
      'There is no state that has to wait for the word before.',
      '没有需要等待前一个词的状态。',
    ],
    [
      'k-max pooling keeps the order of the k largest responses.',
      'k-max 池化保留前 k 个最大响应的先后次序。',
      'They are taken out in the order of their positions.',
      '按位置先后取出。',
    ],
  ],
  wrong: [
    [
      'Convolution over text produces vectors of fixed length by itself.',
      '文本卷积本身就能得到定长向量。',
      'Its output is as long as the text has windows; the pooling makes it fixed.',
      '卷积输出的长度随文本变化；定长的是池化。',
    ],
    [
      'Average pooling of a text averages over the kernels.',
      '文本的平均池化是对各卷积核求平均。',
      'It averages over the positions, for each kernel by itself.',
      '是对各位置求平均，每个卷积核分别进行。',
    ],
    [
      'The width of a kernel over text has to be the length of a word vector.',
      '文本卷积核的宽度必须等于词向量长度。',
      'It spans the vector anyway; its width k counts words.',
      '它本来就覆盖整个向量；宽度 k 指词数。',
    ],
    [
      'A text CNN with one layer of windows of 3 and max pooling can always tell which of two words that stand far apart came first.',
      '只有一层宽 3 的窗口加最大池化的文本 CNN，总能判断相距很远的两个词哪个在前。',
      'It sees three neighbouring words at a time, and pooling forgets where.',
      '它一次只看相邻三个词，池化又丢掉了位置。',
    ],
    [
      'With one-max pooling every word of the text always gets a gradient.',
      '用 1-max 池化时，文本中每个词总有梯度。',
      'Only words in winning windows get one.',
      '只有最大值窗口中的词才有。',
    ],
    [
      'The gradient of the kernel weights is the mean of the windows.',
      '卷积核权重的梯度是各窗口的平均。',
      'It is the sum over positions of what arrives times the window.',
      '是各位置上“传来的梯度 × 窗口”之和。',
    ],
    [
      'Shuffling the words of a text never changes the output of a text CNN with windows of 2 and max pooling.',
      '打乱词序绝不会改变窗口为 2、用最大池化的文本 CNN 的输出。',
      'It may change which pairs are neighbours; with windows of 1 it would not matter.',
      '相邻的词对可能改变；窗口为 1 时才无影响。',
    ],
    [
      'Padding a short text never changes the result after max pooling.',
      '短文本填充后，最大池化的结果绝不会变。',
      'With bias and activation a window of padding may win.',
      '有偏置和激活时，填充的窗口也可能成为最大值。',
    ],
    [
      'F kernels of k words on word vectors of length D > 1 have F · k weights.',
      'F 个覆盖 k 个词的卷积核、词向量维度 D > 1，共有 F · k 个权重。',
      'They have F · k · D, as they span the vectors.',
      '应为 F · k · D：卷积核覆盖整个词向量。',
    ],
    [
      'The embedding of the words cannot be trained together with the kernels.',
      '词嵌入不能与卷积核一起训练。',
      'Its gradient is S^T dx; it may be trained or held.',
      '它的梯度是 S^T dx；可训练也可固定。',
    ],
  ],
  explain: [
    [
      'How does a convolutional network classify a sentence?',
      '卷积网络怎样给句子分类？',
      [
        'Words become vectors, one row each.',
        'Kernels over 2 to 5 neighbouring words give a response at every position.',
        'Max pooling over positions keeps the strongest response of each kernel; a dense layer with softmax decides.',
      ],
      [
        '词变为向量，每词一行。',
        '覆盖 2 到 5 个相邻词的卷积核在每个位置给出响应。',
        '对位置做最大池化，保留每个卷积核的最强响应，再由全连接层和 softmax 判断。',
      ],
    ],
    [
      'What does a text CNN of one layer with max pooling lose that an RNN may keep, and what does it gain?',
      '单层卷积加最大池化的文本 CNN 丢失了哪些 RNN 可能保留的信息？换来了什么？',
      [
        'Where in the text a pattern was, and in which order patterns came.',
        'Relations of words that are further apart than the window.',
        'It gains speed: all positions at once, and short paths for gradients.',
      ],
      [
        '图案出现的位置和先后次序。',
        '相距超过窗口的词之间的关系。',
        '换来的是速度：各位置并行，梯度路径短。',
      ],
    ],
    [
      'Why are kernels of several widths used together, how are their results joined, and which widths are usual?',
      '为什么同时使用多种宽度的卷积核？结果怎样合并？常用哪些宽度？',
      [
        'They look for phrases of different length.',
        'Each gives one number after pooling, so they can be put side by side.',
        'Widths of 2 to 5 are usual.',
      ],
      ['它们寻找不同长度的短语。', '池化后各给出一个数，可直接拼接。', '常用宽度为 2 到 5。'],
    ],
    [
      'Why does the length of a sentence not matter for the classifier, where does it matter, and what has to be done about it?',
      '为什么句子长度不影响分类器？在哪里有影响？应怎样处理？',
      [
        'Pooling over time gives one number for each kernel.',
        'A batch needs equal lengths, so short texts are padded.',
        'Padding must not win: mask it or give it the value −∞ before pooling.',
      ],
      [
        '对时间池化后每个卷积核只剩一个数。',
        '成批计算需要等长，短文本要填充。',
        '填充部分不应成为最大值：池化前加掩码或置为 −∞。',
      ],
    ],
  ],
  terms: [
    [
      'max-over-time pooling',
      '时间维最大池化',
      'Of each kernel only its largest response over all positions of the text is kept.',
      '每个卷积核只保留它在文本所有位置上的最大响应。',
    ],
  ],
  blanks: [
    [
      'A kernel over text moves along the {words} and spans the whole {word vector|vector|embedding}.',
      '文本卷积核沿{词|词的方向}移动，覆盖整个{词向量}。',
    ],
  ],
  compare: [
    {
      title: ['A CNN and an RNN for text.', '比较用于文本的 CNN 与 RNN。'],
      columns: [
        ['CNN', 'CNN'],
        ['RNN', 'RNN'],
      ],
      rows: [
        [
          ['computation over the words', '对各词的计算'],
          ['all positions at once', '各位置同时进行'],
          ['one after the other', '依次进行'],
        ],
        [
          ['reach', '能看到的范围'],
          ['its window', '窗口之内'],
          ['in principle everything before', '原则上此前的全部'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'The convolution of a text with kernels that span k word vectors of length D is a convolution with stride D of the flattened text.',
      '覆盖 k 个 D 维词向量的文本卷积，等于展平文本上步幅为 D 的卷积。',
      [
        [
          '$z[j, f] = \\sum_{r < k} \\sum_{c < D} W[f, rD + c]\\, x[j + r, c] + b[f]$',
          '$z[j, f] = \\sum_{r < k} \\sum_{c < D} W[f, rD + c]\\, x[j + r, c] + b[f]$',
        ],
        ['Flatten row by row: $\\tilde x[mD + c] = x[m, c]$', '按行展平：$\\tilde x[mD + c] = x[m, c]$'],
        ['so $x[j + r, c] = \\tilde x[jD + (rD + c)]$', '于是 $x[j + r, c] = \\tilde x[jD + (rD + c)]$'],
        [
          'With $i = rD + c$: $z[j, f] = \\sum_{i < kD} W[f, i]\\, \\tilde x[jD + i] + b[f]$',
          '令 $i = rD + c$：$z[j, f] = \\sum_{i < kD} W[f, i]\\, \\tilde x[jD + i] + b[f]$',
        ],
        ['which is a window of kD entries that moves on by D', '这正是长 kD、每次移动 D 的窗口'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'windows',
      sizes: { D: 1, R: 1, F: 1, V: 3, P: 3, K: 2, C: 2 },
      given: {
        E: [
          [[1], [2], [-1]],
          [[2], [-1], [3]],
        ],
        W: [[[1, -1]], [[2, 1]], [[1, 2]]],
        b: [[1], [0]],
        U: [[[1], [0]]],
        d: [[0, 0]],
        S: [
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
            [1, 0, 0],
          ],
          [
            [0, 1, 0],
            [1, 0, 0],
            [1, 0, 0],
            [0, 0, 1],
          ],
        ],
        y: [
          [1, 0],
          [0, 1],
        ],
      },
      asks: ['x', 'z', 'a', 'h', 'o'],
    },
  ],
  weights: [
    {
      id: 'not-good',
      asks: [
        'The vectors are not = (1), good = (2), food = (0), the text is “food not good”. Find W and b of one kernel of two words so that, after ReLU, the window “not good” gives more than 1/2 and the other gives 0.',
        '词向量 not = (1)、good = (2)、food = (0)，文本为“food not good”。求一个宽 2 的卷积核 W 和 b，使 ReLU 之后窗口“not good”的输出大于 1/2，另一个窗口为 0。',
      ],
      sizes: { D: 1, F: 1, V: 3, P: 2, K: 2 },
      given: {
        E: [[1], [2], [0]],
        S: [
          [0, 0, 1],
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
      free: ['W', 'b'],
      wants: [
        ['a[0, 0] == 0', '“food not” must give 0', '“food not”应输出 0'],
        ['a[1, 0] > 0.5', '“not good” must give more than 1/2', '“not good”的输出须大于 1/2'],
      ],
      right: { W: [[1, 1]], b: [-2] },
    },
  ],
  generated: [textSizes],
});
