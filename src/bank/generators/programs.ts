/** @file Questions on programs: a training loop with one mistake, a network in PyTorch with gaps, the perceptron by hand. */
import type { Said } from '#words/lesson.ts';
import { between, oneOf, shuffled } from '../chance.ts';
import { type Part, said, same } from '../question.ts';
import { generator, whole } from './generator.ts';
import { outputSize } from './windows.ts';

/** A right program; each fault changes one line of it. */
const LOOP = [
  'train, valid, test = split(data, seed=1)',
  'mean, std = train.x.mean(0), train.x.std(0)',
  'for part in (train, valid, test): part.x = (part.x - mean) / std',
  'for epoch in range(epochs):',
  '    model.train()',
  '    for x, y in batches(train, shuffle=True):',
  '        optimizer.zero_grad()',
  '        loss = cross_entropy(model(x), y)  # takes logits',
  '        loss.backward()',
  '        optimizer.step()',
  '    model.eval()',
  '    with torch.no_grad(): error = wrong(model(valid.x), valid.y)',
  '    if error < best: best = error; keep(model)',
  'print(wrong(kept(), test))',
] as const;

interface Fault {
  readonly line: number;
  readonly spoilt: string;
  readonly why: Said;
}

const FAULTS: readonly Fault[] = [
  {
    line: 1,
    spoilt: 'mean, std = data.x.mean(0), data.x.std(0)',
    why: said(
      'The statistics are taken from all data: information of the test part leaks into training, and its error looks too small.',
      '统计量取自全部数据：测试集信息泄漏到训练中，测试误差偏小。',
    ),
  },
  {
    line: 6,
    spoilt: '        pass',
    why: said(
      'The gradients of earlier batches are never set to 0 and add up: the steps become wrong and ever larger.',
      '没有把梯度清零，各批梯度不断累加，更新方向错误且越来越大。',
    ),
  },
  {
    line: 7,
    spoilt: '        loss = cross_entropy(softmax(model(x)), y)  # takes logits',
    why: said(
      'Softmax is applied twice: gradients are small and training is slow.',
      '做了两次 softmax：梯度很小，训练缓慢。',
    ),
  },
  {
    line: 9,
    spoilt: '    optimizer.step()',
    why: said(
      'The step stands outside the loop over batches: one step in an epoch, by the gradient of the last batch alone, and the loss hardly falls.',
      '更新写在了批次循环之外：每轮只更新一次，而且只用最后一批的梯度，损失几乎不下降。',
    ),
  },
  {
    line: 10,
    spoilt: '    model.train()',
    why: said(
      'Dropout and batch statistics stay on while the validation error is measured: it is too large and random.',
      '验证时 dropout 和批统计仍然打开，验证误差偏大且随机。',
    ),
  },
  {
    line: 12,
    spoilt: '    if wrong(model(test.x), test.y) < best: keep(model)',
    why: said(
      'The model is chosen by the test part: its error is then no honest estimate.',
      '按测试集选择模型，测试误差不再可信。',
    ),
  },
  {
    line: 5,
    spoilt: '    for x, y in batches(train + valid, shuffle=True):',
    why: said(
      'It trains on the validation part: validation then measures memory, and overfitting is not seen.',
      '用验证集训练：验证误差只反映记忆，看不到过拟合。',
    ),
  },
  {
    line: 5,
    spoilt: '    for x, y in batches(train, shuffle=False):',
    why: said(
      'Batches always come in the same order; where data are sorted by class, every batch pulls one way.',
      '批次次序固定；若数据按类别排列，每批都偏向一类。',
    ),
  },
];

export const trainingLoop = generator('training-loop', 'mistake', [2, 5], (rng) => {
  const fault = oneOf(FAULTS, rng);
  const others = shuffled(
    FAULTS.filter((f) => f !== fault),
    rng,
  ).slice(0, 3);
  const options = shuffled([fault, ...others], rng);
  const parts: readonly Part[] = [
    {
      form: 'choice',
      label: said('The wrong line', '出错的行'),
      options: LOOP.map((_, i) => same(String(i + 1))),
      right: [fault.line],
      several: false,
      marks: 2,
    },
    {
      form: 'choice',
      label: said('What is wrong, and what would one see?', '错在哪里？会看到什么现象？'),
      options: options.map((f) => f.why),
      right: [options.indexOf(fault)],
      several: false,
      marks: 2,
    },
  ];
  return {
    asks: said(
      'One line of this training program is wrong. Which, and what comes of it?',
      '下面的训练程序有一行是错的。是哪一行？会有什么后果？',
    ),
    listing: LOOP.map((line, i) => (i === fault.line ? fault.spoilt : line)),
    parts,
    hints: [
      said('Ask of each line which part of the data it may see.', '逐行想一想：它可以看到哪一部分数据？'),
    ],
    solution: [
      said(
        `Line ${fault.line + 1}. ${fault.why.en} Right: \`${LOOP[fault.line]!.trim()}\``,
        `第 ${fault.line + 1} 行。${fault.why.zh}正确写法：\`${LOOP[fault.line]!.trim()}\``,
      ),
    ],
  };
});

export const networkCode = generator('network-code', 'sizes', [2, 6], (rng) => {
  const [size, channels] = [oneOf([28, 32], rng), oneOf([1, 3], rng)];
  const [a, b] = [oneOf([6, 8, 16], rng), oneOf([16, 32], rng)];
  const kernel = oneOf([3, 5], rng);
  const [hidden, classes] = [oneOf([64, 120], rng), oneOf([2, 10], rng)];
  const one = { kernel, stride: 1, padding: 0, dilation: 1 };
  const half = { kernel: 2, stride: 2, padding: 0, dilation: 1 };
  const sides = [outputSize(size, one)];
  sides.push(outputSize(sides[0]!, half));
  sides.push(outputSize(sides[1]!, one));
  sides.push(outputSize(sides[2]!, half));
  const flat = b * sides[3]! ** 2;
  return {
    asks: said(
      `Fill the gaps of this network for pictures of $${channels} \\times ${size} \\times ${size}$ and ${classes} classes.`,
      `补全这个网络的空白：输入图像 $${channels} \\times ${size} \\times ${size}$，共 ${classes} 类。`,
    ),
    listing: [
      `conv1 = nn.Conv2d(__(1)__, ${a}, ${kernel})`,
      'pool = nn.MaxPool2d(2)',
      `conv2 = nn.Conv2d(__(2)__, ${b}, ${kernel})`,
      `dense1 = nn.Linear(__(3)__, ${hidden})`,
      `dense2 = nn.Linear(__(4)__, __(5)__)`,
      'def forward(x):',
      '    x = pool(relu(conv1(x)))  # side after it: __(6)__',
      '    x = pool(relu(conv2(x)))',
      '    return dense2(relu(dense1(x.flatten(1))))',
    ],
    parts: [
      whole(same('(1)'), channels),
      whole(same('(2)'), a),
      whole(same('(3)'), flat, 2),
      whole(same('(4)'), hidden),
      whole(same('(5)'), classes),
      whole(same('(6)'), sides[1]!),
    ],
    hints: [said('Follow height and width through the four layers.', '逐层跟踪高和宽。')],
    solution: [same(`${size} → ${sides.join(' → ')}; $${b} \\cdot ${sides[3]}^2 = ${flat}$`)],
  };
});

export const perceptron = generator('perceptron', 'numbers', [2, 5], (rng) => {
  const w = [between(rng, -1, 1), between(rng, -1, 1)];
  const data = Array.from({ length: 3 }, () => ({
    x: [between(rng, -2, 2), between(rng, 1, 3)],
    y: oneOf([-1, 1], rng),
  }));
  let now = [...w];
  const after = data.map(({ x, y }) => {
    const score = now[0]! * x[0]! + now[1]! * x[1]!;
    if (y * score <= 0) now = now.map((v, i) => v + y * x[i]!);
    return now;
  });
  const column = (v: readonly number[]): string => `(${v.join(',\\, ')})^\\top`;
  return {
    asks: said(
      `Train a perceptron by hand: start at $w = ${column(w)}$, no bias; where $y\\, w^\\top x \\le 0$, set $w \\leftarrow w + y x$. The examples in order: ${data.map(({ x, y }) => `$x = ${column(x)}$, $y = ${y}$`).join('; ')}. Give w after each.`,
      `手算训练感知机：初始 $w = ${column(w)}$，无偏置；若 $y\\, w^\\top x \\le 0$，则 $w \\leftarrow w + y x$。样本依次为：${data.map(({ x, y }) => `$x = ${column(x)}$，$y = ${y}$`).join('；')}。写出每步之后的 w。`,
    ),
    parts: after.flatMap((v, i) => v.map((entry, k) => whole(same(`$w_{${k + 1}}$ (${i + 1})`), entry, 0.5))),
    hints: [said('Change nothing where the sign is right.', '符号正确时不更新。')],
    solution: [same(after.map((v) => `$${column(v)}$`).join(' → '))],
  };
});
