/** @file The words of the race for final values, in both languages. */

export const en = {
  table: 'Final values as a table',
  tableCaption: 'After {n} steps',
  optimizer: 'optimizer',
  finalLoss: 'final loss',
  finalDistance: 'distance',
  within: 'first step below 10⁻³',
  never: 'never',
  remark: 'remark',
};

export const zh: typeof en = {
  table: '最终值，列成表格',
  tableCaption: '{n} 步之后',
  optimizer: '优化器',
  finalLoss: '最终损失',
  finalDistance: '距离',
  within: '首次低于 10⁻³ 的步',
  never: '从未',
  remark: '备注',
};
