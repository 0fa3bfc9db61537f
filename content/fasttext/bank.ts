/** @file What the bank asks about fastText. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { fasttext } from './derivation.ts';

export const bank = lessonBank(fasttext, {
  asked: 2,
  derives: ['do', 'dW', 'dx', 'dZ'],
  right: [
    [
      'The vector of a text is the mean of the rows that its n-grams look up, each as often as it occurs.',
      '文本的向量是它的 n 元组所查到的各行的平均，出现几次算几次。',
      'Each row counts as often as its bucket is hit, and the sum is divided by the number of n-grams.',
      '每一行按它的桶被命中的次数计入，再除以 n 元组的总数。',
      { step: 'x', is: 'Z.T @ k / n' },
    ],
    [
      'Two n-grams in one bucket always have the same vector.',
      '同一个桶里的两个 n 元组，向量总是相同。',
      'There is one row for the bucket, and both look it up.',
      '一个桶只有一行，两者查到的是同一行。',
    ],
    [
      'The row of a bucket that a text does not hit gets a gradient of exactly 0 from this text.',
      '一篇文本没有命中的桶，其行从这篇文本得到的梯度恰好是 0。',
      'Its count is 0, and the gradient of row b is $k_b$ times the same vector.',
      '它的次数是 0，而第 b 行的梯度是 $k_b$ 乘以同一个向量。',
      'dZ',
    ],
    [
      'In one text, the row of a bucket that is hit twice receives twice the gradient of one that is hit once.',
      '在同一篇文本中，被命中两次的桶，其行得到的梯度是命中一次的两倍。',
      'The gradient of Z is $k\\,(\\partial L/\\partial \\bar x)^{\\top} / n$.',
      'Z 的梯度是 $k\\,(\\partial L/\\partial \\bar x)^{\\top} / n$。',
      { step: 'dZ', is: 'k @ dx.T / n' },
    ],
    [
      'With n-grams of characters, a word that never occurred in training still has a vector.',
      '使用字符 n 元组时，训练中从未出现过的词也有向量。',
      'It is the mean of its n-grams, each of which falls into a bucket that has a row.',
      '它是自己的 n 元组的平均，而每个 n 元组都落在某个有行的桶里。',
    ],
    [
      'With softmax and cross-entropy, the gradient with respect to the scores for one text is prediction minus truth.',
      '用 softmax 和交叉熵时，一篇文本对分数的梯度是预测减真值。',
      'The slope of the logarithm cancels against that of the softmax, and the truth adds up to 1.',
      '对数的导数与 softmax 的导数相消，而真值之和为 1。',
      { step: 'do', is: 'p - y' },
    ],
    [
      'The brackets ⟨ and ⟩ tell an n-gram at the beginning of a word from the same letters in the middle.',
      '括号 ⟨ 和 ⟩ 使词首的 n 元组与词中间的同样字母区分开来。',
      'Only the one at the beginning contains the bracket.',
      '只有词首的那个含有括号。',
    ],
    [
      'Apart from the bias, the score of a class is a sum of votes, one for each occurrence of an n-gram.',
      '除偏置外，一个类别的分数是 n 元组每次出现所投票之和。',
      'Mean and linear layer are both linear; no squashing function stands between.',
      '平均与线性层都是线性的，中间没有激活函数。',
    ],
    [
      'If $G$ different n-grams fall into $B$ buckets evenly and independently, one of them shares its bucket with probability $1 - (1 - 1/B)^{G-1}$.',
      '若 $G$ 个不同的 n 元组独立、均匀地落入 $B$ 个桶，某一个与别的同桶的概率是 $1 - (1 - 1/B)^{G-1}$。',
      'Each of the other $G - 1$ misses its bucket with probability $1 - 1/B$.',
      '其余 $G - 1$ 个各以 $1 - 1/B$ 的概率不落进它的桶。',
    ],
    [
      'Doubling all counts of a text changes neither its vector nor its gradients.',
      '把文本的所有次数加倍，它的向量和梯度都不变。',
      'k and n both double, and only their quotient enters.',
      'k 与 n 都加倍，进入公式的只有两者之商。',
    ],
  ],
  wrong: [
    [
      'The gradient with respect to the table Z is $k\\,(\\partial L/\\partial \\bar x)^{\\top}$, without a divisor, however long the text is.',
      '无论文本多长，对表 Z 的梯度都是 $k\\,(\\partial L/\\partial \\bar x)^{\\top}$，不用再除。',
      'The mean divides by n forward, and so does its gradient.',
      '前向取平均时除以 n，梯度也要除。',
      { step: 'dZ', is: 'k @ dx.T' },
    ],
    [
      'The gradient with respect to $\\bar x$ is $W^{\\top} p$.',
      '对 $\\bar x$ 的梯度是 $W^{\\top} p$。',
      'What goes back is prediction minus truth, $p - y$.',
      '往回传的是预测减真值，即 $p - y$。',
      { step: 'dx', is: 'W.T @ p' },
    ],
    [
      'The vector of a text is the sum of the rows, not divided by anything, however long the text is.',
      '无论文本多长，它的向量都是各行之和，不作除法。',
      'It is the mean: without the divisor long texts have large scores.',
      '应取平均：不除的话，长文本的分数就大。',
      { step: 'x', is: 'Z.T @ k' },
    ],
    [
      'Two n-grams in one bucket can learn different vectors, if their classes differ.',
      '同桶的两个 n 元组，如果类别不同，可以学到不同的向量。',
      'They share one row; their gradients are added in it.',
      '它们共用一行，梯度在这一行里相加。',
    ],
    [
      'The gradient with respect to W is $p\\,\\bar x^{\\top}$.',
      'W 的梯度是 $p\\,\\bar x^{\\top}$。',
      'The truth is missing: it is $(p - y)\\,\\bar x^{\\top}$.',
      '漏掉了真值：应为 $(p - y)\\,\\bar x^{\\top}$。',
      { step: 'dW', is: 'p @ x.T' },
    ],
    [
      'A mean of n-grams of one character alone can tell 不好吃 from 好不吃.',
      '只用单字（一元组）的平均能分清“不好吃”与“好不吃”。',
      'Both have the same counts.',
      '两者的次数相同。',
    ],
    [
      'fastText cuts n-grams by bytes.',
      'fastText 按字节切 n 元组。',
      'By characters of UTF-8; only the hash works on bytes.',
      '按 UTF-8 的字符切；只有散列是按字节算的。',
    ],
    [
      'For Chinese text the hash of fastText gives the same numbers as standard FNV-1a.',
      '对中文，fastText 的散列与标准 FNV-1a 给出同样的数。',
      'It takes bytes as signed, so bytes above 127 give other numbers.',
      '它把字节当作有符号数，大于 127 的字节给出不同的数。',
    ],
    [
      'At the same length of the vectors, more buckets make the model smaller.',
      '向量长度不变时，桶越多，模型越小。',
      'The table has a row for each bucket, hit or not.',
      '表里每个桶有一行，不论是否被命中。',
    ],
    [
      'Every step of plain gradient descent on one text changes every row of the table.',
      '对一篇文本作一步普通的梯度下降，会改变表中的每一行。',
      'Rows of buckets that were not hit receive the gradient 0 and stay as they are.',
      '没有命中的桶，所在行的梯度是 0，保持不变。',
    ],
  ],
  explain: [
    [
      'Why is fastText good at rare and at new words?',
      'fastText 为什么擅长罕见词和新词？',
      [
        'A word is the mean of its n-grams, and these occur in many words.',
        'So the rows of a rare word are trained by the frequent words that share its n-grams.',
        'A new word is made of n-grams that have rows already.',
      ],
      [
        '词是它的 n 元组的平均，而 n 元组出现在许多词里。',
        '所以罕见词的行由含有同样 n 元组的常见词来训练。',
        '新词由已经有行的 n 元组组成。',
      ],
    ],
    [
      'Why does it do little harm that n-grams meet in a bucket?',
      'n 元组同桶为什么危害不大？',
      [
        'With enough buckets few of them meet.',
        'Most n-grams are rare, so a row is decided by the frequent one in it.',
        'A text has many n-grams, and the mistakes of single ones average out.',
      ],
      [
        '桶足够多时，同桶的很少。',
        '大多数 n 元组很少见，一行由其中常见的那个决定。',
        '一篇文本有许多 n 元组，个别的差错会平均掉。',
      ],
    ],
    [
      'What can a mean of n-grams not express?',
      'n 元组的平均表达不了什么？',
      [
        'The order of n-grams: only what lies inside one of them is kept.',
        'A negation that stands further away than n.',
        'That two n-grams matter only together: scores are sums of votes.',
      ],
      [
        'n 元组之间的顺序：只保留了每个 n 元组内部的顺序。',
        '离得比 n 更远的否定。',
        '两个 n 元组同时出现才有意义的情形：分数只是投票之和。',
      ],
    ],
    [
      'Where does the gradient of one text go in the table?',
      '一篇文本的梯度传到表中哪些地方？',
      [
        'To the rows of the buckets that its n-grams hit, and to no others.',
        'Each receives the same vector, times its count, divided by n.',
        'By these rows it reaches all other words with the same n-grams or in the same buckets.',
      ],
      [
        '传到它的 n 元组命中的桶所在的行，别处没有。',
        '每一行得到同一个向量，乘以次数，除以 n。',
        '通过这些行，传到所有含有同样 n 元组或落在同样桶里的词。',
      ],
    ],
  ],
  terms: [
    [
      'feature hashing',
      '特征散列',
      'Features are numbered by a hash instead of a vocabulary; those in one bucket share a weight.',
      '用散列代替词表给特征编号，同一个桶里的共用一个权重。',
    ],
  ],
  blanks: [
    [
      'For n-grams that meet in a bucket, what comes back to them is {added|summed|summed up|added up} in its row, divided by the {number of n-grams|n|number of all n-grams} of the text.',
      '碰在一个桶里的 n 元组，传回的梯度在这一行里{相加|求和}，再除以文本的 {n|n 元组的总数|总数|n 元组总数}。',
    ],
  ],
  proofs: [
    [
      'The gradient with respect to the table is $k\\,(\\partial L/\\partial \\bar x)^{\\top} / n$.',
      '对表的梯度是 $k\\,(\\partial L/\\partial \\bar x)^{\\top} / n$。',
      [
        ['$\\bar x_i = \\frac1n \\sum_b k_b Z_{bi}$', '$\\bar x_i = \\frac1n \\sum_b k_b Z_{bi}$'],
        [
          'so $\\partial \\bar x_i / \\partial Z_{bj}$ is $k_b / n$ where $i = j$ and 0 elsewhere',
          '所以 $\\partial \\bar x_i / \\partial Z_{bj}$ 在 $i = j$ 时为 $k_b / n$，其余为 0',
        ],
        [
          'the chain rule sums over i, and one term is left: $\\frac{k_b}{n}\\,\\partial L/\\partial \\bar x_j$',
          '链式法则对 i 求和，只剩一项：$\\frac{k_b}{n}\\,\\partial L/\\partial \\bar x_j$',
        ],
        ['which is entry (b, j) of the outer product', '这正是外积的第 (b, j) 个元素'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'three-grams',
      sizes: { G: 3, B: 2, D: 2, K: 2 },
      given: {
        F: [
          [
            [1, 0],
            [0, 1],
            [1, 0],
          ],
          [
            [0, 1],
            [0, 1],
            [1, 0],
          ],
        ],
        m: [
          [2, 1, 1],
          [1, 1, 2],
        ],
        Z: [
          [
            [4, 0],
            [0, 8],
          ],
          [
            [2, -2],
            [4, 0],
          ],
        ],
      },
      asks: ['k', 'n', 'x'],
    },
  ],
  weights: [
    {
      id: 'tells-apart',
      asks: [
        'Three n-grams, each once, in the buckets 0, 1, 0; the true class is 0. No entry of Z or W may be larger than 5 in absolute value. Choose them so that the class is predicted with more than 0.95.',
        '三个 n 元组各一次，在桶 0、1、0；真实类别是 0。Z 与 W 各元素的绝对值都不超过 5。选择它们，使该类别的概率大于 0.95。',
      ],
      sizes: { G: 3, B: 2, D: 1, K: 2 },
      given: {
        F: [
          [1, 0],
          [0, 1],
          [1, 0],
        ],
        m: [1, 1, 1],
        b: [0, 0],
        y: [1, 0],
      },
      free: ['Z', 'W'],
      wants: [
        [
          '(abs(Z[0, 0]) <= 5) * (abs(Z[1, 0]) <= 5) * (abs(W[0, 0]) <= 5) * (abs(W[1, 0]) <= 5) == 1',
          'no entry may be larger than 5 in absolute value',
          '元素的绝对值不能超过 5',
        ],
        ['p[0, 0] > 0.95', 'the true class is not sure enough', '真实类别还不够确定'],
      ],
      right: { Z: [[2], [2]], W: [[2], [-2]] },
    },
  ],
});
