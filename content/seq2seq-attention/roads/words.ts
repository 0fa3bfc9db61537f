/** @file The words of the figure “roads”, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { roads } from './figure.ts';

const en = {
  title: 'The field, and two roads to every annotation',
  settings: {
    step: { name: 'step of the decoder', of: '{n}' },
    constant: 'take the weights as constant',
    rate: 'learning rate',
  },
  preset: { sure: 'sure of itself' },
  label:
    'Four annotations in a plane at step {t}, the larger the more weight they have: {weights}. The context lies at {c}. The scores of {rises} rise.',
  annotation: 'annotation g{i}',
  query: 'query of step {t}',
  falls: 'the way the loss falls at step {t}',
  at: '{x}, {y}; weight {a}, push on the score {p}',
  point: '{x}, {y}',
  context: 'context',
  arrow: 'loss falls',
  asks: 'query',
  map: 'weights',
  name: 'g{i}',
  row: 'step {t}',
  push: 'push on the score, step {t}',
  both: 'All steps together',
  value: 'as a value',
  score: 'through its score',
  formula: 'formula',
  difference: 'differences',
  off: 'off by',
  descend: 'a step down the gradient',
  loss: 'loss {l}',
  keys: {
    value: 'road of the value',
    score: 'road of the score',
    rises: 'score rises',
    drops: 'score falls',
  },
  caption:
    'Drag an annotation, the tip of the query, or the tip of the arrow along which the loss falls. Annotations are their own keys here. The dashed line goes through the context, across the arrow: scores ahead of it rise. Arrows at the annotations show where gradient descent moves them at this step.',
};

const zh: typeof en = {
  title: '注意力的场，和通往每个注解向量的两条路',
  settings: {
    step: { name: '解码器的步', of: '{n}' },
    constant: '把权重当作常数',
    rate: '学习率',
  },
  preset: { sure: '非常确信' },
  label: '第 {t} 步时平面上的四个注解向量，权重越大圆越大：{weights}。上下文向量在 {c}。{rises} 的得分上升。',
  annotation: '注解向量 g{i}',
  query: '第 {t} 步的查询',
  falls: '第 {t} 步损失下降的方向',
  at: '{x}，{y}；权重 {a}，得分受到的推动 {p}',
  point: '{x}，{y}',
  context: '上下文向量',
  arrow: '损失下降',
  asks: '查询',
  map: '权重',
  name: 'g{i}',
  row: '第 {t} 步',
  push: '第 {t} 步得分受到的推动',
  both: '各步合计',
  value: '作为值',
  score: '经由得分',
  formula: '公式',
  difference: '差分',
  off: '相差',
  descend: '沿梯度下降一步',
  loss: '损失 {l}',
  keys: { value: '经过取值', score: '经过得分', rises: '得分上升', drops: '得分下降' },
  caption:
    '可以拖动注解向量、查询的箭头，或损失下降方向的箭头。这里注解向量同时就是键。虚线穿过上下文向量、与箭头垂直：在它前方的得分上升。注解向量处的箭头表示这一步梯度下降会把它移向哪里。',
};

export const roadsWords = both({
  en: en satisfies WordsOf<typeof roads>,
  zh,
});
export type RoadsWords = ReturnType<typeof roadsWords>;
