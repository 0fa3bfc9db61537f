/** @file What the lesson `gru` says where its formulas are shown in another convention. */
import type { ConventionWords } from '#words/lesson.ts';

export const conventionWords: ConventionWords = {
  // of the convention that has another gate beside the one of the lesson
  spoken: {
    en: 'The text below is written in the letters of the course: u = 1 − z, and all that leads to u has the other sign.',
    zh: '下面的文字用的是本课程的记号：u = 1 − z，通向 u 的量都要反号。',
  },
  compared: {
    en: 'One network, its numbers unchanged. First under other names, z = 1 − u with the parameters of the gate negated; then with the reset gate at its other place.',
    zh: '同一个网络，同一组数值。先换名字：z = 1 − u，门的参数反号；再把重置门移到另一个位置。',
  },
};
