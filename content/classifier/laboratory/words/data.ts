/** @file The words of the laboratory for the reviews, in both languages. */

export const en = {
  title: 'The classifier laboratory',
  data: 'Reviews',
  countsOf: {
    'built-in':
      '{rows} reviews in Chinese written for this site, {positive} good and {negative} bad. They show every step at once and offline; they are too few to measure a model by.',
    site: '{rows} reviews in English written for this site, {positive} good and {negative} bad. They are too few to measure a model by.',
    file: '“{name}”: {rows} reviews, {positive} good and {negative} bad.',
    fetch: '“{name}”: {rows} reviews, {positive} good and {negative} bad.',
  },
  parts:
    'Dealt out by the seed, both labels in equal shares: {train} to train on, {validation} to choose the best epoch, {test} for the result. Equal reviews stay together.',
  sources: {
    'built-in': 'built-in',
    english: 'English reviews',
    file: 'a file of yours',
    fetch: 'the public file',
  },
  choose: 'choose a CSV',
  drop: 'or drop it here. It stays on your machine.',
  address: 'Address',
  fetch: 'fetch it',
  fetchNote:
    'waimai_10k of SophonPlus/ChineseNlpCorpus: 11,987 reviews, 4,000 good and 7,987 bad. Nothing is asked for before you press the button. This page may only ask raw.githubusercontent.com; from elsewhere, save the file and drop it here.',
  reading: 'reading: {share} %',
  fetching: 'fetching: {share} %',
  stop: 'stop',
  stopped: 'Stopped. The reviews are those from before.',
  unreachable: 'The file cannot be had ({reason}). Save it by hand and drop it here.',
  elsewhere: 'This page may only ask raw.githubusercontent.com. Save the file by hand and drop it here.',
  builtInGone: 'The built-in reviews could not be fetched ({reason}). Try again when you are online.',
  labelColumn: 'Column of the labels',
  reviewColumn: 'Column of the reviews',
  readColumns: 'Read these columns',
  tooFew: 'These reviews are too few: at least 10 of each label are needed, copies counted once.',
};

export const zh: typeof en = {
  title: '分类器实验室',
  data: '评论',
  countsOf: {
    'built-in':
      '为本站撰写的 {rows} 条中文评论，{positive} 条好评，{negative} 条差评。它们随时可用，离线也能看清每一步；但数量太少，不足以评判模型的好坏。',
    site: '为本站撰写的 {rows} 条英文评论，{positive} 条好评，{negative} 条差评。数量太少，不足以评判模型的好坏。',
    file: '“{name}”：{rows} 条评论，{positive} 条好评，{negative} 条差评。',
    fetch: '“{name}”：{rows} 条评论，{positive} 条好评，{negative} 条差评。',
  },
  parts:
    '按随机种子划分，两类比例相同：{train} 条用于训练，{validation} 条用于选出最好的一轮，{test} 条用于最后的测试。相同的评论不会分到两处。',
  sources: { 'built-in': '内置评论', english: '英文评论', file: '自己的文件', fetch: '公开的文件' },
  choose: '选择 CSV 文件',
  drop: '或拖到这里。文件不会离开你的电脑。',
  address: '地址',
  fetch: '下载',
  fetchNote:
    'SophonPlus/ChineseNlpCorpus 的 waimai_10k：共 11,987 条，4,000 条好评，7,987 条差评。按下按钮之前不会发出任何请求。本页只被允许访问 raw.githubusercontent.com；若要用别处的文件，请先保存，再拖到这里。',
  reading: '正在读取：{share}%',
  fetching: '正在下载：{share}%',
  stop: '停止',
  stopped: '已停止，仍使用原来的评论。',
  unreachable: '取不到文件（{reason}）。请自行保存后拖到这里。',
  elsewhere: '本页只被允许访问 raw.githubusercontent.com。请自行保存文件后拖到这里。',
  builtInGone: '取不到内置评论（{reason}）。请联网后再试。',
  labelColumn: '标签所在的列',
  reviewColumn: '评论所在的列',
  readColumns: '按这两列读入',
  tooFew: '评论太少：两类各需至少 10 条，重复的只算一条。',
};
