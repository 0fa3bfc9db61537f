/** @file The corrections that stand in the lesson `word2vec`. */
import { type Errata, inWords } from '#derive/errata.ts';

export const errata: Errata = {
  '003-48': {
    ...inWords(
      '003',
      [481, 481],
      'statement',
      'In a Huffman tree the mean length of a path, each word as often as it occurs, lies between the entropy H of the counts (in bits) and H + 1; log₂ V is the length in a balanced tree.',
      '在哈夫曼树中，按词频平均的路径长度在计数的熵 H（以比特计）与 H + 1 之间；log₂ V 是平衡树中的长度。',
    ),
    facts: [
      ['\\bar\\ell = \\tfrac{1}{8}(4 \\cdot 1 + 2 \\cdot 2 + 3 + 3)', '(4 * 1 + 2 * 2 + 3 + 3) / 8'],
      ['\\log_2 4', 'log(4) / log(2)'],
      ['\\log 4', 'log(4)'],
    ],
  },
  '003-49': inWords(
    '003',
    [479, 479],
    'statement',
    'The path leads from the root to the leaf of the predicted word, not from one word to the other; a leaf has no output vector of its own.',
    '路径是从根到被预测词的叶子，不是从一个词到另一个词；叶子没有自己的输出向量。',
  ),
};
