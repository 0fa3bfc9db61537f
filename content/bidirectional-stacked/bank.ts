/** @file What the bank asks about masks, stacks and both directions. Long because it is a list of sentences in two languages. */
import { bidirectionalCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { bidirectionalStacked } from './derivation.ts';

const { log: ln } = Math;

export const bank = lessonBank(bidirectionalStacked, {
  asked: 4,
  writes: ['z_h', 'n_h', 'h', 'z_g', 'g', 'z_q', 'q', 'o', 'yhat', 'loss'],
  derives: ['do', 'dV_q', 'dq', 'dz_q', 'dg', 'dz_g', 'dh', 'dz_h', 'dW_h', 'dW_g'],
  right: [
    [
      'A bidirectional layer reads the sequence once from each end, and each direction has parameters of its own.',
      '双向层从两端各读一遍序列，两个方向各有自己的参数。',
      'h reads from left to right, g from right to left.',
      'h 从左到右读，g 从右到左读。',
    ],
    [
      'At a masked step (m = 0) the state is copied, and the gradient that arrives at it passes to the step before unchanged.',
      '在被掩码的时刻（m = 0），状态原样复制，传到该状态的梯度也原样传给前一步。',
      'h_t = h_{t−1} for m = 0.',
      'm = 0 时 h_t = h_{t−1}。',
      { step: 'h', is: 'm * n_h + (1 - m) * h_prev' },
    ],
    [
      'A masked step (m = 0) of a recurrent layer adds nothing to the gradients of the weights of this layer.',
      '循环层在被掩码的时刻（m = 0）对本层权重的梯度没有贡献。',
      'dz has the factor m.',
      'dz 含因子 m。',
      { step: 'dz_h', is: 'm[t] * dh[t] * (1 - n_h[t]**2)' },
    ],
    [
      'In a stack the state of the lower layer is the input of the upper one at the same step.',
      '堆叠网络中，下层状态是上层同一时刻的输入。',
      'q reads h_t and g_t.',
      'q 读取 h_t 和 g_t。',
    ],
    [
      'Before the last step, a state of the lower layer gets gradients from the layer above and from its own layer’s next step.',
      '除末步外，下层状态的梯度来自上层和本层下一步。',
      'Two kinds of arrows leave it.',
      '它有两类去向。',
      'dh',
    ],
    [
      'In backpropagation, the gradient of the layer that reads from right to left runs from left to right.',
      '从右向左读的那一层，反向传播时梯度从左向右传。',
      'Gradients run against the direction of reading.',
      '梯度与读取方向相反。',
      'dg',
    ],
    [
      'A bidirectional network needs the whole sequence before it can say anything about its first step.',
      '双向网络要读完整个序列，才能对第一步作出判断。',
      'g_1 depends on everything to its right.',
      'g_1 依赖其右侧的全部输入。',
    ],
    [
      'With states of H entries in each direction, put side by side, the layer above reads 2H numbers at each step.',
      '每个方向的状态有 H 个分量，两者拼接，上一层每步读入 2H 个数。',
      'Both states side by side.',
      '两个方向的状态拼接。',
    ],
    [
      'Without a mask, zeros that pad a text in general still change the state of an RNN.',
      '若不加掩码，填充用的零一般也会改变 RNN 的状态。',
      'The recurrent weights and the bias go on acting.',
      '循环权重和偏置仍在起作用。',
    ],
    [
      'The two directions of one bidirectional layer can be computed independently of each other.',
      '同一双向层的两个方向可以互不依赖地计算。',
      'Neither reads the other.',
      '二者互不读取。',
    ],
  ],
  wrong: [
    [
      'The two directions of a bidirectional RNN share their weights.',
      '双向 RNN 的两个方向共享权重。',
      'Each has its own; the number of parameters doubles.',
      '各有各的权重，参数个数加倍。',
    ],
    [
      'A bidirectional RNN is well suited to predict the next word as it is typed.',
      '双向 RNN 很适合在输入时预测下一个词。',
      'It would have to know the words to come.',
      '那需要知道后面的词。',
    ],
    [
      'At a masked step (m = 0) the gradient with respect to the state is always 0.',
      '在被掩码的时刻（m = 0），对状态的梯度总是 0。',
      'What arrives passes on to the step before; it is the gradient with respect to z that is 0.',
      '传来的梯度原样传给前一步；为 0 的是对 z 的梯度。',
    ],
    [
      'For m = 0 the state becomes 0.',
      'm = 0 时状态变为 0。',
      'The state before is kept.',
      '保留前一步的状态。',
      { step: 'h', is: 'm * n_h' },
    ],
    [
      '$\\partial L/\\partial z_{h,t} = \\partial L/\\partial h_t \\odot (1 - n_{h,t}^2)$ at every step, masked or not.',
      '无论是否掩码，每一步都有 $\\partial L/\\partial z_{h,t} = \\partial L/\\partial h_t \\odot (1 - n_{h,t}^2)$。',
      'The factor m is missing.',
      '少了因子 m。',
      { step: 'dz_h', is: 'dh[t] * (1 - n_h[t]**2)' },
    ],
    [
      'Stacking layers makes the sequence longer.',
      '堆叠层数会使序列变长。',
      'Every layer has as many steps as the input.',
      '每一层的步数与输入相同。',
    ],
    [
      'The state that the layer reading from right to left computes last is the one at t = T.',
      '从右向左读的那一层，最后算出的状态在 t = T 处。',
      'It reads from T to 1 and ends at t = 1.',
      '它从 T 读到 1，终点在 t = 1。',
    ],
    [
      'A bidirectional layer needs half the steps of a layer in one direction, since both ends are read at once.',
      '双向层从两端同时读，因此所需步数是单向层的一半。',
      'Each direction reads the whole sequence.',
      '每个方向都要读完整个序列。',
    ],
    [
      'Even with masks, texts of different lengths cannot be in one batch.',
      '即使用掩码，不同长度的文本也不能放在同一批。',
      'They are padded to one length; that is what masks are for.',
      '填充到同样长度即可，掩码正是为此而设。',
    ],
    [
      'The output layer of a bidirectional classifier must read both states at the same step.',
      '双向分类器的输出层必须读同一时刻的两个状态。',
      'It usually reads the last state of each direction: at T and at 1.',
      '通常读各方向的末状态：分别在 T 和 1。',
    ],
  ],
  explain: [
    [
      'What is a bidirectional RNN good for, and when can it not be used?',
      '双向 RNN 有什么好处？什么时候不能用？',
      [
        'Every state knows what is to its left and to its right.',
        'Good for tagging and classifying whole texts.',
        'Not for generation or live prediction: the rest of the sequence must be known.',
      ],
      [
        '每个位置都同时了解左右两侧。',
        '适合标注和整段文本分类。',
        '不能用于生成或实时预测：必须已知后面的序列。',
      ],
    ],
    [
      'Why are masks needed, and what do they do forward and backward?',
      '为什么需要掩码？前向和反向各起什么作用？',
      [
        'Texts of a batch are padded to one length; padding must not change the result.',
        'Forward: at padding the state is copied.',
        'Backward: the gradient passes through, and nothing is added to the weights.',
      ],
      [
        '一批文本要填充到同样长度，填充部分不应影响结果。',
        '前向：在填充处复制状态。',
        '反向：梯度直接通过，权重得不到贡献。',
      ],
    ],
    [
      'What does a second recurrent layer add?',
      '再叠一层循环层能带来什么？',
      [
        'It reads the states of the first as its input, step by step.',
        'Lower layers can hold local features, upper ones longer-ranging ones.',
        'Gradients get a second way: down to the layer below, besides back in time.',
      ],
      [
        '它逐步以下一层的状态为输入。',
        '下层可捕捉局部特征，上层捕捉更长程的特征。',
        '梯度除了沿时间，还有向下的一条路。',
      ],
    ],
    [
      'Draw or describe a tagger with two bidirectional layers.',
      '画出或描述一个有两层双向 RNN 的标注器。',
      [
        'Words become vectors (perhaps with a character RNN beside).',
        'First layer: both directions, states put side by side at each step; the second layer reads them, again in both directions.',
        'A dense layer with softmax at each step gives the tag; the loss is the sum over steps.',
      ],
      [
        '词变为向量（可再加字符级 RNN）。',
        '第一层双向，每步把两个状态拼接；第二层读取它们，同样双向。',
        '每步接全连接和 softmax 得到标签，损失对各步求和。',
      ],
    ],
  ],
  terms: [
    [
      'mask',
      '掩码',
      'A 0 or 1 for each step that says whether it is part of the text or padding.',
      '每个时刻一个 0 或 1，标明它是正文还是填充。',
    ],
  ],
  blanks: [['At a masked step the state is {copied|kept}.', '在被掩码的时刻，状态被原样{复制|保留}。']],
  proofs: [
    [
      'At a masked step the gradient that arrives at $h_t$ passes to $h_{t-1}$ unchanged along this layer.',
      '在被掩码的时刻，传到 $h_t$ 的梯度沿本层原样传给 $h_{t-1}$。',
      [
        [
          '$h_t = m_t\\, n_t + (1 - m_t)\\, h_{t-1}$ with $n_t = \\tanh(W h_{t-1} + U x_t + b)$',
          '$h_t = m_t\\, n_t + (1 - m_t)\\, h_{t-1}$，其中 $n_t = \\tanh(W h_{t-1} + U x_t + b)$',
        ],
        [
          '$\\frac{\\partial h_t}{\\partial h_{t-1}} = (1 - m_t) I + m_t \\operatorname{diag}(1 - n_t^2) W$',
          '$\\frac{\\partial h_t}{\\partial h_{t-1}} = (1 - m_t) I + m_t \\operatorname{diag}(1 - n_t^2) W$',
        ],
        ['For $m_t = 0$ this is $I$', '$m_t = 0$ 时它等于 $I$'],
        ['so the gradient passes unchanged', '所以梯度原样通过'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'mask',
      says: ['One unit in each layer; all recurrent weights as given.', '每层一个单元，各权重如下。'],
      sizes: { T: 2, D: 1, H: 1, M: 1, K: 2 },
      given: {
        W_h: [[[1]], [[0]]],
        U_h: [[[1]]],
        b_h: [[0]],
        W_g: [[[0]]],
        U_g: [[[1]]],
        b_g: [[0]],
        h0: [[0]],
        g0: [[0]],
        x: [
          [[ln(3) / 2], [ln(2)]],
          [[-ln(3) / 2], [ln(3)]],
        ],
        m: [[1, 0]],
      },
      asks: ['h[1]', 'h[2]', 'g[2]', 'g[1]'],
    },
  ],
  weights: [
    {
      id: 'ignore',
      asks: [
        'Choose the mask m so that the last state h_T equals h_2: the steps 3 and 4 are padding, 1 and 2 are text.',
        '选择掩码 m，使末状态 h_T 等于 h_2：第 3、4 步是填充，第 1、2 步是正文。',
      ],
      sizes: { T: 4, D: 1, H: 1, M: 1, K: 2 },
      given: { W_h: [[1]], U_h: [[1]], b_h: [0.5], h0: [0], x: [[1], [-1], [2], [1]] },
      free: ['m[1]', 'm[2]', 'm[3]', 'm[4]'],
      wants: [
        ['h[4][0, 0] == h[2][0, 0]', 'the padding changes the state', '填充改变了状态'],
        ['m[1] * m[2] == 1', 'the text must be read', '正文必须读入'],
      ],
      right: { 'm[1]': 1, 'm[2]': 1, 'm[3]': 0, 'm[4]': 0 },
    },
  ],
  generated: [bidirectionalCounts],
});
