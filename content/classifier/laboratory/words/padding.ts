/** @file The words of the laboratory for gates inside, and pads read and masked, in both languages. */

export const en = {
  inside: {
    walk: 'Step by step',
    at: 't = {t} of {of}, “{token}”',
    saliency: 'saliency',
    unknown: 'unknown',
    token: 'Token',
    unit: 'Unit',
    table: 'All steps as numbers',
    stateOverTime: 'State over time',
    nothing: 'There is no token in it: the model reads a single unknown.',
    left: 'The model reads {n} tokens at most; the last {left} are cut off.',
  },
  paddingTitle: 'Pads read, and pads masked',
  paddingIntro:
    'The LSTM twice on the same split, {epochs} epochs each, with the settings above but for two things. Every review is filled up to {longest} tokens, and the pads are read in one run and masked in the other. And the forget biases begin at 0, so that the forget gates are about half open, as they are in PyTorch: each pad then halves what is remembered, and the gradient on its way back. (With biases of 1, or with half as many tokens, gates often learn to hold on.)',
  trainPads: 'Train both',
  padCurves: { masked: 'masked', read: 'pads read' },
  padResult: '{pads}: best of {n} epochs {best}',
  padMajority: 'always the same answer: {majority}',
};

export const zh: typeof en = {
  inside: {
    walk: '逐步查看',
    at: 't = {t}，共 {of} 步，“{token}”',
    saliency: '显著性',
    unknown: '未知',
    token: '词元',
    unit: '单元',
    table: '每一步的数值',
    stateOverTime: '状态随时间的变化',
    nothing: '里面没有词元：模型读到的是一个未知词元。',
    left: '模型最多读 {n} 个词元，末尾的 {left} 个被截掉了。',
  },
  paddingTitle: '读入填充与加掩码',
  paddingIntro:
    '在同一划分上按上面的设置把 LSTM 训练两次，各 {epochs} 轮，只有两处不同：每条评论都填充到 {longest} 个词元，一次读入填充，一次加掩码；遗忘门的偏置从 0 开始，门于是半开，与 PyTorch 中相近，每个填充使记忆减半，也使反传的梯度减半。（偏置为 1，或词元数减半时，门往往能学会保持记忆。）',
  trainPads: '两次都训练',
  padCurves: { masked: '加掩码', read: '读入填充' },
  padResult: '{pads}：{n} 轮中最好 {best}',
  padMajority: '总是同一答案：{majority}',
};
