/** @file The words of the laboratory for the results of a run, in both languages. */

export const en = {
  results: 'Result on the test part',
  resultLine:
    '{accuracy} of {n} reviews right, with the weights of epoch {epoch}; always the same: {majority}; n-grams: {ngrams}. The test part took no part in training or in choosing the epoch.',
  resultLineAlone:
    '{accuracy} of {n} reviews right, with the weights of epoch {epoch}. The test part took no part in training or in choosing the epoch.',
  margin: 'One standard error with so few reviews: {error} points.',
  untrained: 'The run was stopped before the end of an epoch: these are the weights it had.',
  labels: ['bad', 'good'],
  confusion: 'Confusion matrix',
  takenFor: 'taken for {label}',
  is: 'is {label}',
  rates: 'Precision, recall, F1',
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  calibration: 'Calibration',
  predicted: 'predicted probability of “good”',
  observed: 'share of good ones',
  calibrationError: 'Expected calibration error: {error}. Dotted: perfect calibration.',
  bin: 'predicted {p}: {n} reviews, {q} of them good',
  mistakes: 'Most confident mistakes',
  mistake: '{label}, taken for {other} with {p}',
  noMistakes: 'There is none.',
  look: 'look inside',
};

export const zh: typeof en = {
  results: '测试集上的结果',
  resultLine:
    '{n} 条评论中正确的占 {accuracy}，用的是第 {epoch} 轮的权重；总是同一答案：{majority}；n 元组：{ngrams}。测试集既没有参与训练，也没有参与选取训练轮次。',
  resultLineAlone:
    '{n} 条评论中正确的占 {accuracy}，用的是第 {epoch} 轮的权重。测试集既没有参与训练，也没有参与选取训练轮次。',
  margin: '评论数这样少，一个标准误就有 {error} 个百分点。',
  untrained: '训练在一轮结束之前就停下了：这是当时的权重。',
  labels: ['差评', '好评'],
  confusion: '混淆矩阵',
  takenFor: '判为{label}',
  is: '实为{label}',
  rates: '精确率、召回率、F1',
  precision: '精确率',
  recall: '召回率',
  f1: 'F1',
  calibration: '校准',
  predicted: '预测为“好评”的概率',
  observed: '其中好评的比例',
  calibrationError: '期望校准误差：{error}。点线：完全校准。',
  bin: '预测 {p}：{n} 条，其中好评 {q}',
  mistakes: '最有把握的错误',
  mistake: '{label}，以 {p} 的把握判为{other}',
  noMistakes: '没有错误。',
  look: '看内部',
};
