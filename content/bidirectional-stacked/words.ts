/** @file The words in the pictures of the lesson `bidirectional-stacked`. */
import type { Lang } from '#words/words.ts';

const en = {
  padding: {
    drift: 'how far the state has drifted',
    gradient: 'norm of the gradient with respect to the state',
    words: 'words',
    pads: '40 pads of zeros',
    masked: 'masked',
    read: 'pads read',
    axis: 'time t',
  },
};

const zh: typeof en = {
  padding: {
    drift: '状态漂移了多远',
    gradient: '对状态的梯度的范数',
    words: '词',
    pads: '40 个零填充',
    masked: '有掩码',
    read: '读了填充',
    axis: '时间 t',
  },
};

export const wordsOf = (lang: Lang): typeof en => (lang === 'zh' ? zh : en);
