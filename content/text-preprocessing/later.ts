/** @file What the bank asks about words as numbers since its second version. */
import type { LaterText } from '#bank/lesson-bank.ts';

export const later: LaterText = {
  right: [
    [
      'A bag of words cannot tell apart two sentences with the same words in another order.',
      '词袋模型无法区分词相同而次序不同的两个句子。',
      'It only counts; order is lost.',
      '它只计数，丢掉了次序。',
    ],
    [
      'Any two different one-hot vectors are equally far apart, so they say nothing of likeness.',
      '任意两个不同的 one-hot 向量距离相同，因此不反映相似性。',
      'Their dot product is 0 and their distance √2.',
      '它们的内积为 0，距离为 √2。',
    ],
    [
      'With subwords a word that was never seen can still be written as pieces that were.',
      '使用子词时，没见过的词也能写成见过的片段。',
      'In the end single characters or bytes are pieces too.',
      '最终单个字符或字节也是片段。',
    ],
    [
      'TF-IDF gives a small weight to a word that stands in nearly all documents.',
      'TF-IDF 给几乎每篇文档都出现的词很小的权重。',
      'Its inverse document frequency, ln(N / df), is near 0.',
      '它的逆文档频率 ln(N / df) 接近 0。',
    ],
    [
      'Words with opposite meanings often have similar vectors.',
      '反义词的词向量往往相近。',
      'They stand in the same contexts: “the soup is hot”, “the soup is cold”.',
      '它们出现在相同的上下文中，如“汤很热”“汤很凉”。',
    ],
  ],
  wrong: [
    [
      'The vocabulary should be built from all data, the test part included.',
      '词表应该用包括测试集在内的全部数据建立。',
      'That leaks the test part; unknown words are mapped to a token of their own.',
      '这会泄漏测试集信息；未知词应映射为专门的标记。',
    ],
    [
      'BPE merges the rarest pair of neighbouring symbols first.',
      'BPE 每次先合并最少见的相邻符号对。',
      'It merges the most frequent pair.',
      '它合并出现最频繁的一对。',
    ],
    [
      'Pads should take part in the mean of the word vectors of a text.',
      '对文本的词向量求平均时，填充标记也应参与。',
      'They are no words; the mean would depend on the length of the longest text of the batch.',
      '它们不是词；否则平均值会取决于批内最长文本的长度。',
    ],
    [
      'A larger window in word2vec makes vectors that say more of grammar and less of topic.',
      'word2vec 的窗口越大，词向量越反映语法、越少反映主题。',
      'It is the other way round: near words tell the grammar, wide windows the topic.',
      '正好相反：近邻的词反映语法，宽窗口反映主题。',
    ],
  ],
  explain: [
    [
      'Name two problems of one-hot vectors for words, and how embeddings solve them.',
      '用 one-hot 表示词有哪两个问题？词嵌入怎样解决？',
      [
        'They are as long as the vocabulary and nearly all 0.',
        'All words are equally unlike each other.',
        'Embeddings are short and dense, and words of similar use get similar vectors.',
      ],
      [
        '长度等于词表大小，几乎全是 0。',
        '任意两个词都同样不相似。',
        '词嵌入短而稠密，用法相近的词得到相近的向量。',
      ],
    ],
    [
      'How does BPE build its vocabulary, and what is different in WordPiece?',
      'BPE 怎样建立词表？WordPiece 有什么不同？',
      [
        'It begins with single characters (or bytes).',
        'It merges the most frequent pair of neighbours again and again, until the vocabulary is large enough.',
        'WordPiece takes the pair that raises the likelihood of the data most: frequent together, rare apart.',
      ],
      [
        '从单个字符（或字节）开始。',
        '反复合并最频繁的相邻对，直到词表足够大。',
        'WordPiece 选使数据似然提高最多的一对：合在一起常见、单独少见。',
      ],
    ],
  ],
};
