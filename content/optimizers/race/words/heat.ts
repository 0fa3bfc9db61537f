/** @file The words of the race for the map over learning rate and β, in both languages. */

export const en = {
  heat: 'Final loss over learning rate and β',
  heatWhat:
    'Every cell is a whole race of {name} of {n} steps with these two values, all others as set above. Press a cell to take its values over; by keyboard, walk with the arrow keys and press Enter.',
  heatCells: 'Cells of the map, by arrow keys; Enter takes the values over',
  heatGo: 'Compute the map',
  heatAgain: 'Compute anew',
  heatCancel: 'Cancel',
  heatProgress: '{done} of {all} races',
  heatOld: 'This map belongs to other settings.',
  heatCancelled: 'Cancelled after {done} of {all} races.',
  heatFailed: 'The map could not be computed here: {reason}',
  heatCell: 'η = {eta}, {beta}final loss {loss}',
  heatBeta: '{name} = {value}, ',
  heatBest: 'Least:',
  heatTake: 'Take these values',
  heatDiverged: 'diverged',
};

export const zh: typeof en = {
  heat: '最终损失随学习率与 β 的变化',
  heatWhat:
    '每个格子都是 {name} 用这两个值跑完整的 {n} 步，其余参数同上。点一个格子就采用它的值；用键盘时以方向键移动，按回车采用。',
  heatCells: '热图的格子：方向键移动，回车采用',
  heatGo: '计算热图',
  heatAgain: '重新计算',
  heatCancel: '取消',
  heatProgress: '{all} 场中已完成 {done} 场',
  heatOld: '此图属于别的设置。',
  heatCancelled: '已取消：{all} 场中完成了 {done} 场。',
  heatFailed: '无法在此计算热图：{reason}',
  heatCell: 'η = {eta}，{beta}最终损失 {loss}',
  heatBeta: '{name} = {value}，',
  heatBest: '最小：',
  heatTake: '采用这些值',
  heatDiverged: '发散',
};
