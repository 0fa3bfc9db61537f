/** @file What the bank asks about word vectors. Long because it is a list of sentences in two languages. */
import { tableCounts } from '#bank/generators/sequences.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { word2vec } from './derivation.ts';

const [LN2, LN3] = [Math.log(2), Math.log(3)];
const TREE = { output: 'tree' } as const;
const NEGATIVE = { output: 'negative' } as const;

export const bank = lessonBank(word2vec, {
  asked: 17,
  writes: ['v', 'o', 'p'],
  derives: ['do', 'dU', 'dv', 'dE'],
  right: [
    [
      'Under softmax and cross-entropy the gradient with respect to the scores is prediction minus truth.',
      '用 softmax 和交叉熵时，对得分的梯度是预测减真值。',
      'The Jacobian of the softmax times $-y/p$ is $p - y$.',
      'softmax 的雅可比矩阵乘以 $-y/p$ 就是 $p - y$。',
      { step: 'do', is: 'p - y' },
    ],
    [
      'Under negative sampling only the true word and those drawn by chance receive a gradient in the second table.',
      '负采样时，第二张表里只有真正的邻词和随机抽到的词得到梯度。',
      'No other score stands in the loss.',
      '损失里没有别的得分。',
      { step: 'do', is: 'n * p - y * (1 - p)', options: NEGATIVE },
    ],
    [
      'In hierarchical softmax only the inner nodes on the path to the predicted word receive a gradient.',
      '层级 softmax 中，只有通向被预测词的路径上的内部节点得到梯度。',
      'The loss is a sum over the turns of this path.',
      '损失是对这条路径的各次转弯求和。',
      { step: 'do', is: 'abs(g) * (sigmoid(o) - (g > 0))', options: TREE },
    ],
    [
      'If CBOW predicts from the mean of the C vectors around, each of them receives 1/C of the gradient with respect to the mean.',
      '若 CBOW 用周围 C 个向量的平均来预测，则每个向量得到对平均的梯度的 1/C。',
      'Each had a share of 1/C in the mean.',
      '每个词在平均中占 1/C。',
      { step: 'dE', is: 'c @ dv.T' },
    ],
    [
      'In hierarchical softmax the probabilities of all leaves add up to 1, whatever the scores of the nodes.',
      '层级 softmax 中，不论节点的得分是多少，所有叶子的概率之和都是 1。',
      'At each node left and right share out what arrives.',
      '每个节点上，到达的由左右两边分完。',
    ],
    [
      'The mean length of a path in a Huffman tree, each word as often as it occurs, lies between the entropy of the counts in bits and that entropy plus 1.',
      '按词频平均，哈夫曼树的路径长度在计数的熵（以比特计）与熵加 1 之间。',
      'No code is shorter on average than the entropy, and Huffman’s is less than 1 longer.',
      '没有编码的平均长度比熵短，而哈夫曼编码多出不到 1。',
    ],
    [
      'In hierarchical softmax a binary tree over V words, two branches at each inner node, has V − 1 inner nodes, each with a vector.',
      '层级 softmax 中，V 个词的二叉树（每个内部节点两个分支）有 V − 1 个内部节点，每个有一个向量。',
      'It is made by merging two parts at a time: each merge makes one inner node and leaves one part less.',
      '它由两两合并而成：每次合并产生一个内部节点，并少掉一个部分。',
    ],
    [
      'Under softmax the gradients with respect to all rows of U add up to 0.',
      'softmax 时，对 $U$ 各行的梯度之和是 0。',
      'Prediction and truth both add up to 1.',
      '预测与真值之和都是 1。',
    ],
    [
      'The gradient with respect to v under softmax is the expected row of U minus the observed one.',
      'softmax 时，对 $v$ 的梯度是 $U$ 的期望行减去观测到的行。',
      '$U^{\\top} p$ is a mean with the probabilities, $U^{\\top} y$ the row of the true word.',
      '$U^{\\top} p$ 是按概率的平均，$U^{\\top} y$ 是真正邻词的那一行。',
      { step: 'dv', is: 'U.T @ p - U.T @ y' },
    ],
    [
      'If windows hold several neighbours, skip-gram makes more examples than CBOW from the same text.',
      '窗口内有多个邻词时，同样的文本，skip-gram 产生的样本比 CBOW 多。',
      'One for each neighbour, and not one for each place.',
      '每个邻词一个，而不是每个位置一个。',
    ],
  ],
  wrong: [
    [
      'In hierarchical softmax the path leads from the middle word to the predicted word.',
      '层级 softmax 中，路径从中心词通向被预测词。',
      'It leads from the root to the leaf of the predicted word; the middle word is the input of each classifier.',
      '路径从根到被预测词的叶子；中心词是每个分类器的输入。',
    ],
    [
      'In hierarchical softmax each word has an output vector at its leaf.',
      '层级 softmax 中，每个词在叶子处有一个输出向量。',
      'Only inner nodes have vectors.',
      '只有内部节点有向量。',
    ],
    [
      'Whatever the counts, every path in a Huffman tree over V words has $\\log_2 V$ turns.',
      '无论词频如何，V 个词的哈夫曼树中，每条路径都转 $\\log_2 V$ 次。',
      'Where counts differ enough, frequent words have shorter paths and rare ones longer.',
      '词频相差足够大时，常见词的路径更短，罕见词的更长。',
    ],
    [
      'Under softmax only the row of the true word in the second table gets a gradient.',
      'softmax 时，第二张表里只有真正邻词的那一行得到梯度。',
      'All V rows do: each score stands in the denominator.',
      '全部 V 行都得到：每个得分都在分母里。',
      { step: 'do', is: '-y * (1 - p)' },
    ],
    [
      'Under softmax and cross-entropy the gradient with respect to the scores is truth minus prediction.',
      '用 softmax 和交叉熵时，对得分的梯度是真值减预测。',
      'That is the direction in which the loss falls; the gradient is prediction minus truth.',
      '那是损失下降的方向；梯度是预测减真值。',
      { step: 'do', is: 'y - p' },
    ],
    [
      'The sigmoids of negative sampling always add up to 1 over the vocabulary.',
      '负采样的各个 sigmoid 对整个词表求和总等于 1。',
      'Each word has a sigmoid of its own.',
      '每个词有自己的 sigmoid。',
    ],
    [
      'Negative sampling with K words costs K times V products of vectors for each pair.',
      '抽 K 个词的负采样，每对词要做 K 乘 V 次向量乘积。',
      'It costs K + 1 of them, whatever V is.',
      '是 K + 1 个得分，与 V 无关。',
    ],
    [
      'If CBOW takes the mean of C > 1 vectors, each of them receives the whole gradient with respect to the mean.',
      'CBOW 对 C > 1 个向量取平均时，每个向量都得到对平均的全部梯度。',
      'It receives its share, 1/C.',
      '它得到自己的份额 1/C。',
    ],
    [
      'Hierarchical softmax needs the sum of all V exponentials once for each pair.',
      '层级 softmax 对每一对词要算一次全部 V 个指数之和。',
      'It needs none: left and right add up to 1 at each node.',
      '一次也不要：每个节点上左右之和就是 1。',
    ],
    [
      'Huffman’s rule merges the two most frequent words first.',
      '哈夫曼的办法先合并最常见的两个词。',
      'It merges the two rarest, so that they end up deepest.',
      '先合并最少见的两个，使它们在最深处。',
    ],
    [
      'Drawing negatives in proportion to their counts gives the rarest word the largest share.',
      '按计数成比例抽取负例时，最罕见的词占的份额最大。',
      'The most frequent word has it; the power ¾ makes its share smaller.',
      '最大的是最常见的词；¾ 次幂使它的份额变小。',
    ],
  ],
  explain: [
    [
      'What do softmax, negative sampling and the tree have in common, and in what do they differ?',
      'softmax、负采样和树有什么相同，有什么不同？',
      [
        'In all three the gradient of the score of a row is prediction minus truth.',
        'They differ in the rows that are read: all V, K + 1, or those on one path.',
        'Only softmax and the tree are distributions over the words.',
      ],
      [
        '三者中，一行的得分得到的都是预测减真值。',
        '区别在于读哪些行：全部 V 行、K + 1 行，或一条路径上的行。',
        '只有 softmax 和树是词上的概率分布。',
      ],
    ],
    [
      'Why is the tree built by Huffman’s rule, and what does it optimise?',
      '为什么按哈夫曼的办法建树？它使什么最优？',
      [
        'The cost of a pair is the length of the path to the predicted word.',
        'On average over the text each word counts as often as it occurs.',
        'Huffman’s rule makes this mean length as small as any tree can.',
      ],
      [
        '一对词的代价是通向被预测词的路径长度。',
        '在整个文本上平均，每个词按出现次数计。',
        '哈夫曼的办法使这个平均长度在所有树中最小。',
      ],
    ],
    [
      'Why are there two tables of vectors?',
      '为什么要有两张向量表？',
      [
        'A word plays two roles: it predicts, and it is predicted.',
        'A word hardly ever stands beside itself.',
        'With one table its score with itself would be large all the same.',
      ],
      [
        '一个词有两个角色：预测别的词，被别的词预测。',
        '一个词几乎不会紧挨着自己。',
        '只用一张表，它与自己的得分却总是很大。',
      ],
    ],
    [
      'Compare skip-gram and CBOW on rare words and on speed.',
      '就罕见词和速度，比较 skip-gram 与 CBOW。',
      [
        'Skip-gram makes one example for each neighbour, CBOW one for each place.',
        'So CBOW is faster by about the size of the window.',
        'In skip-gram a rare word has its vector trained by itself; in CBOW it is blurred in a mean.',
      ],
      [
        'skip-gram 每个邻词一个样本，CBOW 每个位置一个样本。',
        '所以 CBOW 快，所用时间约为 skip-gram 的窗口大小分之一。',
        'skip-gram 中罕见词的向量单独训练，CBOW 中则淹没在平均里。',
      ],
    ],
  ],
  terms: [
    [
      'hierarchical softmax',
      '层级 softmax',
      'A distribution over words as the leaves of a binary tree: the probability of a word is the product of the turns on the path to it.',
      '以词为二叉树叶子的分布：一个词的概率是通向它的路径上各次转弯概率的乘积。',
    ],
    [
      'Huffman tree',
      '哈夫曼树',
      'The tree made by merging the two rarest again and again; no other has a smaller mean length of its paths.',
      '反复合并最少见的两个而得的树；没有别的树平均路径更短。',
    ],
  ],
  blanks: [
    [
      'With V words, for each pair the softmax reads {V} rows of the second table, negative sampling with K drawn words {K + 1|K+1|1 + K}; a binary tree over V words has {V - 1|V-1|V − 1} inner nodes.',
      '词表有 V 个词时，每一对词，softmax 读第二张表的 {V} 行，抽 K 个词的负采样读 {K + 1|K+1|1 + K} 行；V 个词的二叉树有 {V - 1|V-1|V − 1} 个内部节点。',
    ],
  ],
  proofs: [
    [
      'In hierarchical softmax the probabilities of the leaves of a binary tree add up to 1.',
      '层级 softmax 中，二叉树各叶子的概率之和为 1。',
      [
        ['a tree of one leaf has the empty product, 1', '只有一片叶子的树是空乘积，等于 1'],
        [
          'below a root with score $o$ each leaf on the left has $\\sigma(o)$ times its probability in the left part, each on the right $\\sigma(-o)$ times its own',
          '根的得分为 $o$ 时，左边每片叶子是 $\\sigma(o)$ 乘以它在左子树中的概率，右边是 $\\sigma(-o)$ 乘以它在右子树中的概率',
        ],
        ['both parts add up to 1, being smaller trees', '两个子树更小，各自之和为 1'],
        ['and $\\sigma(o) + \\sigma(-o) = 1$', '而 $\\sigma(o) + \\sigma(-o) = 1$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'three-words',
      sizes: { V: 3, D: 1 },
      options: { output: 'softmax' },
      given: {
        E: [
          [[1], [0], [2]],
          [[1], [2], [0]],
        ],
        U: [
          [[LN2], [0], [0]],
          [[0], [0], [LN2]],
          [[0], [LN2], [0]],
        ],
        c: [[1, 0, 0]],
        y: [
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
      asks: ['v', 'p', 'loss', 'do', 'dv'],
    },
    {
      id: 'along-a-path',
      sizes: { V: 3, D: 1 },
      options: TREE,
      given: {
        E: [[[1], [0], [2]]],
        Theta: [
          [[0], [LN3]],
          [[LN3], [0]],
          [[LN3], [LN3]],
        ],
        c: [[1, 0, 0]],
        y: [
          [0, 1, 0],
          [0, 0, 1],
        ],
        B: [
          [
            [1, 0],
            [-1, 1],
            [-1, -1],
          ],
        ],
      },
      asks: ['p', 'loss', 'do'],
    },
  ],
  weights: [
    {
      id: 'right-right',
      asks: [
        'Three words with the codes 0, 10, 11 (0 for left). Choose the two scores of the nodes so that the third word has a probability above 0.8. The middle word has the vector 1.',
        '三个词的编码是 0、10、11（0 为左）。选择两个节点的得分，使第三个词的概率大于 0.8。中心词的向量是 1。',
      ],
      sizes: { V: 3, D: 1 },
      options: TREE,
      given: {
        E: [[1], [0], [0]],
        c: [1, 0, 0],
        y: [0, 0, 1],
        B: [
          [1, 0],
          [-1, 1],
          [-1, -1],
        ],
      },
      free: ['Theta'],
      wants: [['exp(-loss) > 0.8', 'the third word is less probable than that', '第三个词的概率没有这么大']],
      right: { Theta: [[-3], [-3]] },
    },
  ],
  later: { generated: [tableCounts] },
});
