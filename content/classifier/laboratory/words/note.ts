/** @file The words of the laboratory for the six of the note, in both languages. */

export const en = {
  noteTitle: 'The six of note 000, beside ours',
  noteIntro:
    'As note 000 has them, one run each; and the same six trained here, on the reviews chosen above with the settings above: mean and standard deviation over the seeds in a row, now {n}. The epoch is chosen on validation, the test part is looked at once.',
  trainSix: 'Train the six here ({n} runs)',
  inTheNote: 'In the note',
  here: 'Here',
  stripColumn: 'Test, 0.5 to 1',
  baselineRows: { majority: 'always the same answer', ngrams: 'n-grams of characters, regression' },
  rowUnderway: 'run {k} of {n}, epoch {epoch}',
  rowDone: 'runs: {k} of {n}',
  stripLegend:
    'Hollow: the note. Filled: here, with one standard deviation to each side. Dotted: the majority rate of the test part here. A row of the note left of it is worse than a constant answer.',
  noteBuiltIn:
    'Here means the {rows} built-in reviews, {test} of them for the test: other reviews than those of the note.',
  noteFile: 'Here means “{name}”, {rows} reviews, {test} of them for the test.',
  tooFewToCompare: 'These are too few to compare models by.',
  noteSettings: 'Settings: {settings}.',
};

export const zh: typeof en = {
  noteTitle: '笔记 000 的六个模型与我们的对照',
  noteIntro:
    '一边是笔记 000 中的数，每个模型只训练了一次；一边是同样六个模型在这里训练的结果：用上面选定的评论和设置，每个模型 {n} 个种子，给出平均值和标准差。用验证集选轮，测试集只看一次。',
  trainSix: '在这里训练这六个模型（{n} 次）',
  inTheNote: '笔记中',
  here: '这里',
  stripColumn: '测试，0.5 到 1',
  baselineRows: { majority: '总是同一答案', ngrams: '字的 n 元组，逻辑回归' },
  rowUnderway: '第 {k} 次，共 {n} 次，第 {epoch} 轮',
  rowDone: '已完成 {k} / {n} 次',
  stripLegend:
    '空心：笔记。实心：这里，两侧各一个标准差。虚线：这里测试集的多数类比率。笔记中落在它左边的一行，还不如总是给出同一答案。',
  noteBuiltIn: '“这里”用的是 {rows} 条内置评论，其中 {test} 条用于测试；它们不是笔记所用的评论。',
  noteFile: '“这里”用的是“{name}”，{rows} 条评论，其中 {test} 条用于测试。',
  tooFewToCompare: '数量太少，不足以比较模型。',
  noteSettings: '设置：{settings}。',
};
