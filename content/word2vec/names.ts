/** @file What the choices, options and presets of the lesson `word2vec` are called. */
import type { NamesOf } from '#words/lesson.ts';
import type { word2vec } from './derivation.ts';

export const names: NamesOf<typeof word2vec> = {
  choices: { output: { en: 'output', zh: '输出' } },
  options: {
    softmax: { en: 'softmax over all words', zh: '对全部词的 softmax' },
    negative: { en: 'negative sampling', zh: '负采样' },
    tree: { en: 'path in a tree', zh: '树中的路径' },
  },
  presets: {
    'skip-gram': { en: 'one word: skip-gram', zh: '一个词：skip-gram' },
    cbow: { en: 'the mean of two: CBOW', zh: '两个词的平均：CBOW' },
    negative: { en: 'two words by chance', zh: '两个随机词' },
    huffman: { en: 'along the tree', zh: '沿着树' },
  },
};
