/** @file The words of the laboratory for a review of the reader’s own, in both languages. */

export const en = {
  inspect: 'A review of yours',
  review: 'Review',
  example: '没有想象中那么油，也没有评论说的那么慢。',
  mostUnknown:
    '{n} of {of} tokens are unknown to this model: its prediction says nothing of this text. It knows the words of the reviews it was trained on, {language}.',
  languages: { zh: 'in Chinese', en: 'in English', other: 'and no others' },
  inspectNone: 'Train a model or open one, and it reads what you type here.',
  verdict: '{label}: probability of “good” {p}, logit {z}',
  verdictPlain: '{label}: probability of “good” {p}',
  saliency: 'What each token adds: the gradient of the logit with respect to its vector, times the vector',
  saliencyLegend:
    'Violet speaks for “good”, brown for “bad”; full ink at the largest share here. For the averaged vectors the shares, those of n-grams included, add up to the logit without its bias; for the other models only to first order. Dashed: unknown.',
  tokenSaliency: '{token}: {x}; length of the gradient {size}',
  gramShare: '{gram}: {x}',
  gramShares: 'What each n-gram adds',
  weight: 'attention α',
  weightLegend:
    'The bar below a token, and the second number: its weight α; the weights add up to 1. It is the weight of the state at that token, and that state has also read the tokens before it (of both directions, all of them): a weight is no share of the logit.',
  gates: 'Gates over time',
  meanOverUnits: 'mean over the units',
  gateNames: {
    lstm: { f: 'forget f', i: 'input i', o: 'output o', a: 'candidate a' },
    gru: { u: 'update u', r: 'reset r', n: 'candidate n' },
    rnn: { h: 'state h' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  states: 'Unit by unit: a column for each token, a row for each unit',
  shown: 'shown',
  unitAxis: 'unit',
  stateName: 'hidden state h',
  reader: 'layer',
  readers: { forward: 'layer {n}, forward', backward: 'layer {n}, backward' },
  stateAt: 'unit {unit} at “{token}” (t = {t}): {x}',
  inkScale: 'Violet above 0, brown below; full ink at {x}, the largest size here.',
  onlyPrediction: 'This model has no states and no saliency: it only predicts.',
};

export const zh: typeof en = {
  inspect: '你的评论',
  review: '评论',
  example: '没有想象中那么油，也没有评论说的那么慢。',
  mostUnknown:
    '{of} 个词元中有 {n} 个是这个模型不认识的：它的预测说明不了这段话。它只认识训练时所用的{language}评论里的词。',
  languages: { zh: '中文', en: '英文', other: '' },
  inspectNone: '训练或打开一个模型，它就会读你在这里写的话。',
  verdict: '{label}：“好评”的概率 {p}，logit 为 {z}',
  verdictPlain: '{label}：“好评”的概率 {p}',
  saliency: '各词元的贡献：logit 对其向量的梯度与该向量的内积',
  saliencyLegend:
    '紫色偏向“好评”，棕色偏向“差评”；贡献最大的颜色最浓。对于词向量平均模型，各项贡献（连同 n 元组的）之和再加上偏置正好等于 logit；对于其他模型，只是一阶近似。虚线框：未知词元。',
  tokenSaliency: '{token}：{x}；梯度的范数为 {size}',
  gramShare: '{gram}：{x}',
  gramShares: '各 n 元组的贡献',
  weight: '注意力 α',
  weightLegend:
    '词元下面的横条和第二个数是权重 α，各权重之和为 1。它是该处状态的权重，而这个状态还读过前面的词元（双向时读过所有词元）：权重并不是对 logit 的贡献。',
  gates: '各时间步的门',
  meanOverUnits: '各单元的平均',
  gateNames: {
    lstm: { f: '遗忘门 f', i: '输入门 i', o: '输出门 o', a: '候选值 a' },
    gru: { u: '更新门 u', r: '重置门 r', n: '候选状态 n' },
    rnn: { h: '状态 h' },
  },
  states: '逐个单元：每列一个词元，每行一个单元',
  shown: '显示',
  unitAxis: '单元',
  stateName: '隐藏状态 h',
  reader: '层',
  readers: { forward: '第 {n} 层，正向', backward: '第 {n} 层，反向' },
  stateAt: '“{token}”处（t = {t}）第 {unit} 个单元：{x}',
  inkScale: '紫色为正，棕色为负；颜色最浓处的大小是 {x}，即这里的最大值。',
  onlyPrediction: '这个模型没有状态，也没有显著性：它只给出预测。',
};
