/** @file The words of the laboratory for word vectors, in both languages. */

export const en = {
  vectorFile: {
    label: 'Word vectors',
    kinds: {
      random: 'random',
      'skip-gram': 'skip-gram on these reviews',
      file: 'a word2vec file of yours',
    },
    choose: 'choose a text file',
    randomNote: 'They begin as small random numbers, and are learnt with the network.',
    skipGramNote:
      'Before the network is trained, {n} entries for each token are learnt from its neighbours in the training part, without any label: skip-gram with negative sampling, 15 epochs.',
    training: 'skip-gram: {share} %',
    expected:
      'The file should be in the text format of word2vec: a word and then its numbers, separated by spaces, one word a line. The first line may say how many words there are, and how many numbers each has.',
    reading: 'reading “{name}”: {share} %',
    read: '“{name}”: {rows} vectors with {size} entries each.',
    promised: 'Its first line promises {promised}.',
    cover:
      'Of the {of} tokens of the vocabulary that these settings give, {found} ({percent} %) have a vector there; the others begin at random.',
    noCover:
      'None of the {of} tokens of the vocabulary that these settings give is among them: all would begin at random. Are the tokens cut as those of the file?',
    lacking:
      'These settings begin with “{name}”, which is not here: an address keeps the name of a file and not what is in it. Choose it again.',
    missing: 'Choose a file first.',
    stopped: 'Stopped. No vectors were read.',
    forget: 'put the file away',
    failed: 'The file cannot be read: {reason}',
    wrong: {
      empty: 'This file is empty.',
      binary:
        'This is no text. The binary format of word2vec has to be saved as text, and a packed file unpacked first.',
      row: 'Line {line} is no word with its numbers: “{found}”. Expected: a word, then its numbers, separated by spaces.',
      'no-rows': 'No line below line {line} holds a word and its numbers.',
      long: 'The vectors have {found} entries (line {line}); 1,024 are the most.',
    },
    faults: 'Lines that were not read: {n}',
    line: 'Line',
    why: 'Why it was not read',
    row: 'What stands there',
    faultKinds: {
      length: 'too few numbers',
      number: 'something is not a number',
      repeated: 'the word stood above already',
    },
    more: 'show more of the {n} others',
  },
  reportOf: 'What was read of “{name}”, row by row',
  verified: 'Rows and labels are as many as in waimai_10k.',
  notVerified: 'Rows and labels are not as many as in waimai_10k: this is another file.',
};

export const zh: typeof en = {
  vectorFile: {
    label: '词向量',
    kinds: { random: '随机', 'skip-gram': '用这些评论训练', file: '自己的文件' },
    choose: '选择文本文件',
    randomNote: '初值是很小的随机数，随网络一起训练。',
    skipGramNote:
      '训练网络之前，先由训练部分里的相邻关系为每个词元学出 {n} 个数，不用任何标签：带负采样的 skip-gram，15 轮。',
    training: 'skip-gram：{share}%',
    expected:
      '文件应为 word2vec 的文本格式：每行一个词，后面是它的各个数，用空格隔开。第一行可以写明共有多少个词、每个词有多少个数。',
    reading: '正在读取“{name}”：{share}%',
    read: '“{name}”：{rows} 个向量，每个 {size} 维。',
    promised: '而第一行写的是 {promised} 个。',
    cover: '按现在的设置，词表有 {of} 个词元，其中 {found} 个（{percent}%）在文件里有向量，其余随机开始。',
    noCover: '按现在的设置，词表的 {of} 个词元在文件里一个也没有，只能全部随机开始。切分方式与文件一致吗？',
    lacking: '这组设置用的是文件“{name}”，但它不在这里：网址只记得文件名，不带文件内容。请重新选择。',
    missing: '请先选择文件。',
    stopped: '已停止，没有读入词向量。',
    forget: '移除这个文件',
    failed: '读不了这个文件：{reason}',
    wrong: {
      empty: '这个文件是空的。',
      binary: '这不是文本文件。word2vec 的二进制格式要先转成文本，压缩包要先解压。',
      row: '第 {line} 行不是“词加上它的各个数”，而是“{found}”。应为：先写词，再写各个数，用空格隔开。',
      'no-rows': '第 {line} 行以下没有一行是“词加上它的各个数”。',
      long: '向量有 {found} 维（第 {line} 行），最多只能有 1,024 维。',
    },
    faults: '没有读入的行：{n}',
    line: '行号',
    why: '为什么没有读入',
    row: '原文',
    faultKinds: { length: '数的个数不够', number: '有的不是数', repeated: '这个词上面已经有了' },
    more: '再看一些（还有 {n} 行）',
  },
  reportOf: '“{name}”逐行读入的情况',
  verified: '行数和两类的条数与 waimai_10k 一致。',
  notVerified: '行数或两类的条数与 waimai_10k 不一致：这是另一个文件。',
};
