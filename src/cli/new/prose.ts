/** @file The text of a new lesson in one language: the usual sections, and every step of the tables in order. */
import type { Derivation, Statement } from '#derive/derivation.ts';
import { SINCE } from '#derive/gradient.ts';
import type { Lang } from '#words/words.ts';

const en = {
  claim: 'What the reader will believe at the end, in one sentence.',
  goal: 'Derive every gradient of this page and say over what it sums.',
  motive: ['Why', 'Say what goes wrong without it, before anything is derived.'],
  letters: 'The letters',
  forward: 'Forward',
  backward: 'Backward',
  step: (id: string) => `Say in a sentence or two why \`${id}\` is so, with the numbers of this page.`,
  mistakes: ['Usual mistakes', '**The mistake.** What one writes, and how one would notice.'],
  card: 'The result on one card',
  check: [
    'Do not believe it: check it',
    'Every gradient of this page is computed in two further ways that know nothing of the derivation: by central differences, and by automatic differentiation.',
  ],
  exercises: [
    'Exercises',
    'Try each one with pen and paper first. They are written in the style of an exam.',
  ],
  exercise: ['Everything by hand', 'Give small round numbers, and ask for every value and gradient.'],
  solution: 'Every intermediate number.',
};

const zh: typeof en = {
  claim: '用一句话写出读者最后会相信什么。',
  goal: '推导本页的每个梯度，并说明它对什么求和。',
  motive: ['为什么', '先说明没有它会出什么问题，再开始推导。'],
  letters: '记号',
  forward: '前向',
  backward: '反向',
  step: (id) => `用一两句话说明 \`${id}\` 为什么是这样，并写出本页的数。`,
  mistakes: ['常见错误', '**错误**。写成什么样，怎样发现。'],
  card: '全部结果一览',
  check: [
    '不要轻信，动手检验',
    '本页的每个梯度还用另外两种方法算过：中心差分与自动微分，它们对上面的推导一无所知。',
  ],
  exercises: ['习题', '请先用纸笔做。题目仿照考试。'],
  exercise: ['全部手算', '给出小而整的数，求每个值和每个梯度。'],
  solution: '写出每个中间结果。',
};

export function prose(d: Derivation, lang: Lang, title: string): string {
  const w = lang === 'zh' ? zh : en;
  const all = [...d.statements.values()].filter((s) => !s.base.endsWith(SINCE));
  const steps = (phases: readonly Statement['phase'][]): string =>
    all
      .filter((s) => phases.includes(s.phase))
      .map((s) => `<Step id="${s.base}">\n\n${w.step(s.base)}\n\n</Step>`)
      .join('\n\n');
  const section = ([heading, text]: readonly string[]): string => `## ${heading}\n\n${text}`;
  return `---
title: ${JSON.stringify(title)}
claim: ${JSON.stringify(w.claim)}
minutes: 30
sources: []
goals:
  - ${JSON.stringify(w.goal)}
---

${section(w.motive)}

## ${w.letters}

<Letters />

## ${w.forward}

${steps(['forward', 'aside'])}

## ${w.backward}

${steps(['backward'])}

## ${w.mistakes[0]}

<Pitfall>

${w.mistakes[1]}

</Pitfall>

## ${w.card}

<Card />

${section(w.check)}

<Witnesses />

${section(w.exercises)}

<Exercise id="e1" title=${JSON.stringify(w.exercise[0])}>

${w.exercise[1]}

<Solution>

${w.solution}

</Solution>

</Exercise>
`;
}
