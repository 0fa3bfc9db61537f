/** @file What the bank asks about text, tokens and word vectors. Long because it is a list of sentences in two languages. */
import { cooccurrence } from '#bank/generators/classes.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { textPreprocessing } from './derivation.ts';
import { later } from './later.ts';

const { log: ln } = Math;

export const bank = lessonBank(textPreprocessing, {
  asked: 20,
  right: [
    [
      'Multiplying a one-hot row by the embedding matrix picks one of its rows.',
      'one-hot 行向量乘嵌入矩阵，就是取出它的一行。',
      'All other products are 0.',
      '其余乘积都是 0。',
    ],
    [
      'Of an embedding that is only looked up, none but the rows of words that occur in a batch get a gradient from its loss.',
      '若嵌入矩阵只用于查表，则只有本批出现的词所在的行能从本批损失得到梯度。',
      'The rest was not read.',
      '其他行没有被读取。',
      'dW',
    ],
    [
      'Two different one-hot vectors are orthogonal: they say nothing about similarity.',
      '任意两个不同的 one-hot 向量正交，不反映相似性。',
      'Every pair of words is equally far apart.',
      '任意两词的距离都一样。',
    ],
    [
      'CBOW predicts a word from the words around it, skip-gram the words around from the word.',
      'CBOW 由上下文预测中心词，skip-gram 由中心词预测上下文。',
      'Both learn vectors as a by-product.',
      '词向量是二者的副产品。',
    ],
    [
      'Negative sampling replaces the softmax over the vocabulary by a few yes-or-no questions.',
      '负采样用少量二分类代替整个词表上的 softmax。',
      'One true word and k drawn ones: k + 1 sigmoids.',
      '一个真实词和 k 个抽取的词，共 k + 1 个 sigmoid。',
    ],
    [
      'Negative words are usually drawn in proportion to frequency to the power of 3/4.',
      '负样本通常按词频的 3/4 次方抽取。',
      'Rare words come up more often than by frequency alone.',
      '比按词频抽取更照顾低频词。',
    ],
    [
      'For an honest test the vocabulary has to be made without the test data.',
      '要使测试可信，建立词表时不能用测试数据。',
      'Otherwise the test part leaks into training.',
      '否则测试集信息会泄漏到训练中。',
    ],
    [
      'With a vocabulary of whole words and one token for the unknown, all words outside it share one vector.',
      '词表由整词和一个“未知词”标记组成时，词表外的词共用一个向量。',
      'They are all mapped to that token; subwords would tell them apart.',
      '它们都映射到这个标记；用子词才能区分它们。',
    ],
    [
      'With a balanced tree, hierarchical softmax computes a probability with about log₂ V sigmoids.',
      '用平衡树时，层次 softmax 用约 log₂ V 个 sigmoid 算出一个概率。',
      'One for each inner node on the way from the root to the word.',
      '从根到该词叶子的路径上，每个内部节点一个。',
    ],
    [
      'Byte-pair encoding merges the most frequent pair of neighbouring symbols, again and again.',
      'BPE 反复合并出现最多的相邻符号对。',
      'So frequent words become one piece, rare ones several.',
      '常见词成为一个单元，罕见词由多个子词组成。',
    ],
  ],
  wrong: [
    [
      'One-hot vectors put similar words close together.',
      'one-hot 向量使相似的词彼此靠近。',
      'All pairs are equally far apart.',
      '任意两词距离相同。',
    ],
    [
      'Skip-gram predicts the middle word from the sum of its neighbours.',
      'skip-gram 由上下文之和预测中心词。',
      'That is CBOW.',
      '那是 CBOW。',
    ],
    [
      'With negative sampling the gradient of every word of the vocabulary is needed in each step.',
      '负采样时每一步都要算词表中所有词的梯度。',
      'Only of the true word and the k drawn ones.',
      '只需真实词和 k 个负样本。',
    ],
    [
      'With negative sampling, if $q$ is the sigmoid of the score of a negative word, the gradient with respect to this score is $q - 1$.',
      '负采样中，设 $q$ 为负样本得分的 sigmoid，则对该得分的梯度是 $q - 1$。',
      'Its label is 0: q. The true word has p − 1.',
      '其标签为 0：应为 q；真实词才是 p − 1。',
      { step: 'dn', is: 'q - 1' },
    ],
    [
      'In the mean of word vectors the order of the words counts.',
      '词向量取平均时，词序有影响。',
      'A sum does not know its order.',
      '求和与次序无关。',
    ],
    [
      'Taking the mean of the word vectors of a padded text over all positions, padding included, never changes the mean.',
      '对填充后的文本，在包括填充的所有位置上对词向量求平均，结果不会改变。',
      'The padding pulls the mean towards its own vector, mostly 0; sum over the true words and divide by their number.',
      '填充会把平均拉向它自己的向量（通常为 0）；应只对真实的词求和并除以其个数。',
    ],
    [
      'Each leaf of the tree of hierarchical softmax has an output vector.',
      '层次 softmax 树的每个叶子都有输出向量。',
      'The inner nodes have; a word is a path.',
      '有向量的是内部节点；一个词对应一条路径。',
    ],
    [
      'Tokens that occur once should always get a vector of their own.',
      '只出现一次的词也总应有自己的向量。',
      'Hardly anything can be learned about them; usually they are mapped to the unknown word or cut into subwords.',
      '几乎学不到什么，通常归入未知词或切成子词。',
    ],
    [
      'Subwords make unknown words more frequent.',
      '子词会使未知词更多。',
      'They nearly remove them: any word can be put together.',
      '几乎消除了未知词：任何词都能拼出来。',
    ],
    [
      'Word vectors that were trained on other text must not be trained any further.',
      '在其他语料上训练好的词向量不能继续训练。',
      'They may be held or fine-tuned.',
      '可以固定，也可以微调。',
    ],
  ],
  explain: [
    [
      'Name two problems of one-hot vectors, and what word vectors do about them.',
      'one-hot 向量有哪两个问题？词向量如何解决？',
      [
        'They are as long as the vocabulary and sparse.',
        'All words are equally far apart, nothing is shared between similar ones.',
        'Word vectors are short and dense, and words used alike lie close together.',
      ],
      [
        '维度等于词表大小，且稀疏。',
        '任意两词距离相同，相似词之间没有共享。',
        '词向量维度低而稠密，用法相近的词彼此靠近。',
      ],
    ],
    [
      'What is negative sampling, and from which distribution are the words drawn?',
      '什么是负采样？负样本按什么分布抽取？',
      [
        'Instead of a softmax over V words, tell the true word from k drawn ones by sigmoids.',
        'Cost k + 1 instead of V for each pair.',
        'Drawn in proportion to frequency^(3/4).',
      ],
      [
        '不在 V 个词上做 softmax，而是用 sigmoid 区分真实词和 k 个抽取的词。',
        '每对的代价由 V 降为 k + 1。',
        '按词频的 3/4 次方抽取。',
      ],
    ],
    [
      'What is hierarchical softmax?',
      '什么是层次 softmax？',
      [
        'The words are leaves of a binary tree, for example Huffman’s.',
        'The probability of a word is the product of sigmoids along the path from the root.',
        'The cost is about log V instead of V.',
      ],
      [
        '词是二叉树（例如哈夫曼树）的叶子。',
        '词的概率是从根到叶路径上各 sigmoid 之积。',
        '代价约为 log V 而不是 V。',
      ],
    ],
    [
      'How do byte-pair encoding and WordPiece make subwords, and how do they differ?',
      'BPE 与 WordPiece 怎样得到子词？有何不同？',
      [
        'Both begin with characters and merge pairs until the vocabulary is full.',
        'BPE merges the most frequent pair.',
        'WordPiece merges the pair that raises the likelihood most: frequent together compared with alone.',
      ],
      [
        '都从字符开始，反复合并，直到词表满。',
        'BPE 合并出现最多的一对。',
        'WordPiece 合并使似然提高最多的一对，即相对各自频率而言共现多的。',
      ],
    ],
    [
      'GloVe and word2vec: what is the difference?',
      'GloVe 与 word2vec 有何不同？',
      [
        'word2vec learns by predicting in local windows, pair by pair.',
        'GloVe fits the logarithm of global co-occurrence counts by least squares.',
        'Both give similar words similar vectors.',
      ],
      [
        'word2vec 在局部窗口中逐对预测来学习。',
        'GloVe 用最小二乘拟合全局共现次数的对数。',
        '二者都使相似词的向量相近。',
      ],
    ],
  ],
  terms: [
    [
      'word embedding',
      '词嵌入',
      'A short dense vector for each word, learned so that words used alike have similar vectors.',
      '每个词对应的低维稠密向量，用法相近的词向量也相近。',
    ],
    [
      'out-of-vocabulary word',
      '未登录词',
      'A word that is not in the vocabulary made from the training data.',
      '没有出现在由训练数据建立的词表中的词。',
    ],
  ],
  blanks: [
    [
      'CBOW predicts the {middle word|word|centre word|center word} from its {context|neighbours|neighbors|context words|surrounding words}.',
      'CBOW 由{上下文|周围的词|上下文词}预测{中心词|中间的词}。',
    ],
  ],
  compare: [
    {
      title: ['CBOW and skip-gram.', '比较 CBOW 与 skip-gram。'],
      columns: [
        ['CBOW', 'CBOW'],
        ['skip-gram', 'skip-gram'],
      ],
      rows: [
        [
          ['input', '输入'],
          ['the words around', '上下文各词'],
          ['the word in the middle', '中心词'],
        ],
        [
          ['predicts', '预测'],
          ['the middle word', '中心的那个词'],
          ['each word around', '上下文中的每个词'],
        ],
        [
          ['rare words', '低频词'],
          ['less good: averaged away', '较差：被平均掉'],
          ['better', '较好'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'With negative sampling, $-\\log\\sigma(s) - \\log(1 - \\sigma(n))$ has the gradients $\\sigma(s) - 1$ and $\\sigma(n)$.',
      '负采样损失 $-\\log\\sigma(s) - \\log(1 - \\sigma(n))$ 对 s 和 n 的梯度分别是 $\\sigma(s) - 1$ 和 $\\sigma(n)$。',
      [
        [
          "$\\frac{d}{ds}(-\\log\\sigma(s)) = -\\frac{\\sigma'(s)}{\\sigma(s)}$",
          "$\\frac{d}{ds}(-\\log\\sigma(s)) = -\\frac{\\sigma'(s)}{\\sigma(s)}$",
        ],
        [
          "With $\\sigma' = \\sigma(1 - \\sigma)$ this is $\\sigma(s) - 1$",
          "由 $\\sigma' = \\sigma(1 - \\sigma)$，得 $\\sigma(s) - 1$",
        ],
        [
          "$\\frac{d}{dn}(-\\log(1 - \\sigma(n))) = \\frac{\\sigma'(n)}{1 - \\sigma(n)}$",
          "$\\frac{d}{dn}(-\\log(1 - \\sigma(n))) = \\frac{\\sigma'(n)}{1 - \\sigma(n)}$",
        ],
        ['$= \\sigma(n)$', '$= \\sigma(n)$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'sampling',
      sizes: { C: 2, M: 2, K: 1, E: 1, V: 2 },
      given: {
        W: [
          [[ln(3)], [ln(3)]],
          [[2 * ln(2)], [0]],
        ],
        u: [[1]],
        N: [[[-1]], [[1]]],
        P: [
          [
            [1, 0],
            [0, 1],
          ],
        ],
      },
      asks: ['v', 's', 'n', 'p', 'q', 'loss', 'ds', 'dn', 'dv'],
    },
  ],
  weights: [
    {
      id: 'mean',
      asks: [
        'Choose the vectors W of three words so that the mean of words 1 and 2 is 1 and word 3 has the vector 5. (The text is words 1, 2, 3, of which the first two are no padding.)',
        '选择三个词的向量 W，使词 1 与词 2 的平均为 1，且词 3 的向量为 5。（文本为词 1、2、3，只有前两个不是填充。）',
      ],
      sizes: { C: 3, M: 2, K: 1, E: 1, V: 3 },
      given: {
        P: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      },
      free: ['W'],
      wants: [
        ['abs(v[0, 0] - 1) < 0.01', 'the mean of the first two is not 1', '前两个的平均不是 1'],
        ['abs(W[2, 0] - 5) < 0.01', 'word 3 has another vector', '词 3 的向量不是 5'],
      ],
      right: { W: [[0], [2], [5]] },
    },
  ],
  generated: [cooccurrence],
  later,
});
