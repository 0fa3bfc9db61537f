/** @file What the bank asks about activation functions. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { activations } from './derivation.ts';
import { later } from './later.ts';

const { log: ln } = Math;

export const bank = lessonBank(activations, {
  asked: 18,
  right: [
    [
      'The slope of the sigmoid is at most 1/4, and it is 1/4 at 0.',
      'sigmoid 的导数最大为 1/4，在 0 处取到。',
      'σ(1 − σ) is largest at σ = 1/2, where it is 1/4.',
      'σ(1 − σ) 在 σ = 1/2 时最大，等于 1/4。',
    ],
    [
      'The slope of tanh at 0 is 1.',
      'tanh 在 0 处的导数为 1。',
      'It is 1 − tanh² z, and tanh 0 = 0.',
      '导数是 1 − tanh² z，而 tanh 0 = 0。',
    ],
    [
      'With $h = \\tanh z$, $\\partial L/\\partial z = \\partial L/\\partial h \\odot (1 - h^2)$.',
      '设 $h = \\tanh z$，则 $\\partial L/\\partial z = \\partial L/\\partial h \\odot (1 - h^2)$。',
      'The slope can be written with the output alone, so only h has to be kept.',
      '导数可以只用输出 h 表示，因此反向时只需保存 h。',
      { step: 'dz', is: 'dh * (1 - h**2)' },
    ],
    [
      'With $h = \\sigma(z)$, $\\partial L/\\partial z = \\partial L/\\partial h \\odot h \\odot (1 - h)$.',
      '设 $h = \\sigma(z)$，则 $\\partial L/\\partial z = \\partial L/\\partial h \\odot h \\odot (1 - h)$。',
      'The slope of the sigmoid is σ(1 − σ).',
      'sigmoid 的导数是 σ(1 − σ)。',
      { step: 'dz', is: 'dh * h * (1 - h)', options: { phi: 'sigmoid' } },
    ],
    [
      'ReLU has no derivative at 0; programs take a value there by convention, mostly 0.',
      'ReLU 在 0 处不可导；程序按约定取一个值，通常取 0。',
      'The slope from the left is 0, from the right 1.',
      '左导数为 0，右导数为 1。',
    ],
    [
      'If the pre-activation of a ReLU unit is negative on every example, its weights and its bias get the gradient 0 from the loss of these examples.',
      '若某个 ReLU 单元的预激活对所有样本都为负，这些样本的损失对它的权重和偏置的梯度都是 0。',
      'Its slope is 0 on all of them; such a unit is called dead.',
      'ReLU 在这些样本上的导数都是 0；这样的单元称为“死亡”的神经元。',
    ],
    [
      'tanh is a scaled and shifted sigmoid: $\\tanh z = 2\\sigma(2z) - 1$.',
      'tanh 是经缩放和平移的 sigmoid：$\\tanh z = 2\\sigma(2z) - 1$。',
      'Write both sides with e^z: they are equal.',
      '把两边都用 e^z 写出，即可看出相等。',
    ],
    [
      'The range of tanh is centred at 0, the outputs of the sigmoid are all positive.',
      'tanh 的值域以 0 为中心，sigmoid 的输出全为正。',
      'tanh lies in (−1, 1) and is odd; σ lies in (0, 1).',
      'tanh 取值于 (−1, 1)，是奇函数；σ 取值于 (0, 1)。',
    ],
    [
      'Without non-linear activations, a stack of many dense layers computes an affine function.',
      '如果没有非线性激活，多个全连接层叠加，算出的仍是仿射函数。',
      'An affine map of an affine map is affine: the product of the matrices is one matrix.',
      '仿射映射的复合仍是仿射映射：矩阵相乘还是一个矩阵。',
    ],
    [
      'Leaky ReLU with the slope a in the negative part, 0 < a < 1, still has products of slopes that vanish: ten negative units in a row give a¹⁰.',
      '负半轴斜率为 a（0 < a < 1）的 Leaky ReLU，导数连乘仍可能消失：相继十个负单元给出 a¹⁰。',
      'With a = 0.01 that is 10⁻²⁰: it prevents dead units, not vanishing.',
      'a = 0.01 时就是 10⁻²⁰：它防止神经元死亡，不防止梯度消失。',
    ],
  ],
  wrong: [
    [
      'The slope of the sigmoid lies in the open interval (0, 1/4) and never reaches 1/4.',
      'sigmoid 的导数取值于开区间 (0, 1/4)，永远达不到 1/4。',
      'At z = 0 it is exactly 1/4.',
      '在 z = 0 处恰好等于 1/4。',
    ],
    [
      'The outputs of tanh are centred at 1.',
      'tanh 的输出以 1 为中心。',
      'tanh is odd: its centre is 0; 1 is its slope there.',
      'tanh 是奇函数，中心为 0；1 是它在那里的导数。',
    ],
    [
      'With $h = \\tanh z$, $\\partial L/\\partial z = \\partial L/\\partial h \\odot (1 - h)$.',
      '设 $h = \\tanh z$，则 $\\partial L/\\partial z = \\partial L/\\partial h \\odot (1 - h)$。',
      'The square is missing: the slope is 1 − h².',
      '少了平方：导数是 1 − h²。',
      { step: 'dz', is: 'dh * (1 - h)' },
    ],
    [
      'With $h = \\sigma(z)$, $\\partial L/\\partial z = \\partial L/\\partial h \\odot (1 - h^2)$.',
      '设 $h = \\sigma(z)$，则 $\\partial L/\\partial z = \\partial L/\\partial h \\odot (1 - h^2)$。',
      'That is the slope of tanh; the sigmoid has h(1 − h).',
      '那是 tanh 的导数；sigmoid 的导数是 h(1 − h)。',
      { step: 'dz', is: 'dh * (1 - h**2)', options: { phi: 'sigmoid' } },
    ],
    [
      'The slope of tanh is larger than that of the sigmoid at every z.',
      '在任何 z 处，tanh 的导数都大于 sigmoid 的导数。',
      'Beyond |z| ≈ 1.66 it is smaller: at z = 3 it is 0.0099 against 0.0452.',
      '当 |z| 超过约 1.66 时反而更小：z = 3 处为 0.0099，而 sigmoid 为 0.0452。',
    ],
    [
      'ReLU makes vanishing gradients impossible.',
      '使用 ReLU 就不可能出现梯度消失。',
      'A unit that is off passes exactly 0, and small weights shrink the rest.',
      '关闭的单元传回的梯度恰为 0；权重小时其余部分也会缩小。',
    ],
    [
      'The slope of the sigmoid is exactly 0 at every input larger than 10.',
      '输入只要大于 10，sigmoid 的导数就恰好为 0。',
      'σ(1 − σ) is positive everywhere; it is about 4.5·10⁻⁵ at 10: small, not 0.',
      'σ(1 − σ) 处处为正；在 10 处约为 4.5·10⁻⁵：很小，但不是 0。',
    ],
    [
      'A ReLU unit whose pre-activation is negative on one example is dead.',
      'ReLU 单元的预激活只要对一个样本为负，就已死亡。',
      'It is dead only if its pre-activation is negative on all inputs it meets.',
      '只有对所有遇到的输入预激活都为负，才算死亡。',
    ],
    [
      'A ReLU followed by a sigmoid is a good output for two classes.',
      '先 ReLU 再 sigmoid 是很好的二分类输出。',
      'ReLU gives numbers ≥ 0, so the probability is never below 1/2.',
      'ReLU 的输出不小于 0，概率就永远不低于 1/2。',
    ],
    [
      'The slope a of PReLU is a constant that is not trained.',
      'PReLU 的斜率 a 是不参与训练的常数。',
      'That is leaky ReLU; in PReLU the slope gets a gradient like any parameter.',
      '那是 Leaky ReLU；PReLU 的斜率和其他参数一样有梯度、会被训练。',
    ],
  ],
  explain: [
    [
      'Name three drawbacks of the sigmoid as a hidden activation: at large |z|, at its steepest point, and in its outputs.',
      '说出 sigmoid 作为隐藏层激活函数的三个缺点：|z| 较大时、在最陡处，以及其输出。',
      [
        'It saturates: for large |z| its slope is nearly 0 and gradients vanish.',
        'Even its largest slope is 1/4, so besides the weights every layer multiplies the gradient by at most 1/4.',
        'Its outputs are all positive, not centred at 0, so for one example the gradients of the weights of a unit in the next layer all have the same sign.',
      ],
      [
        '会饱和：|z| 较大时导数接近 0，梯度消失。',
        '导数最大也只有 1/4：除权重之外，每过一层梯度至多剩 1/4。',
        '输出恒为正、不以 0 为中心，对一个样本而言，下一层同一单元各权重的梯度同号。',
      ],
    ],
    [
      'Why does a network need non-linear activations: what does it compute without them, and what can it compute with them?',
      '为什么神经网络需要非线性激活函数？没有它网络算出什么，有了它又能算出什么？',
      [
        'Without them the composition of the layers is one affine map.',
        'Such a network can only draw straight boundaries; for example, it cannot compute XOR.',
        'With sigmoid, tanh or ReLU, enough hidden units approximate any continuous function on a closed and bounded set.',
      ],
      [
        '没有它，各层复合仍是一个仿射映射。',
        '那样只能画出直的边界，例如无法实现异或。',
        '用 sigmoid、tanh 或 ReLU，足够多的隐藏单元可以在有界闭集上逼近任意连续函数。',
      ],
    ],
    [
      'What is a dead ReLU unit, how does it come about, and what helps?',
      '什么是死亡的 ReLU 神经元？如何产生？怎样缓解？',
      [
        'Its pre-activation is negative on every example, so its output and its gradient are 0.',
        'A too large step or a very negative bias brings it there.',
        'Smaller learning rates, careful initialisation, or leaky ReLU, which keeps a slope, help.',
      ],
      [
        '它的预激活对每个样本都为负，输出和梯度都是 0。',
        '学习率过大的一步，或很负的偏置会造成这种情况。',
        '减小学习率、仔细初始化，或改用保留斜率的 Leaky ReLU。',
      ],
    ],
    [
      'Which output activation belongs to a binary, a categorical and a real-valued target, and with which loss?',
      '二分类、多分类和实数目标各用什么输出激活和损失？',
      [
        'Binary: sigmoid with binary cross-entropy.',
        'Categorical: softmax with cross-entropy.',
        'Real-valued: no activation, with squared error.',
      ],
      ['二分类：sigmoid，配二元交叉熵。', '多分类：softmax，配交叉熵。', '实数：不加激活，配平方误差。'],
    ],
  ],
  terms: [
    [
      'saturation',
      '饱和',
      'The input of an activation lies where its curve is almost flat (for sigmoid and tanh: is large in absolute value), so almost no gradient passes.',
      '激活函数的输入落在曲线几乎水平处（对 sigmoid 和 tanh 即绝对值很大），导数接近 0，梯度几乎传不过去。',
    ],
    [
      'GELU',
      'GELU',
      'The activation z Φ(z) with the standard normal distribution function Φ: a smooth ReLU that weighs its input by the probability that a standard normal number is smaller.',
      '激活函数 z Φ(z)，Φ 为标准正态分布函数；可看作平滑的 ReLU，以输入大于一个标准正态随机数的概率对输入加权。',
    ],
  ],
  blanks: [
    [
      'The slope of ReLU is {1|one} for positive inputs and {0|zero} for negative ones.',
      'ReLU 在输入为正时导数是{1|一}，为负时导数是{0|零}。',
    ],
  ],
  compare: [
    {
      title: ['Sigmoid, tanh and ReLU.', '比较 sigmoid、tanh 与 ReLU。'],
      columns: [
        ['sigmoid', 'sigmoid'],
        ['tanh', 'tanh'],
        ['ReLU', 'ReLU'],
      ],
      rows: [
        [
          ['range', '值域'],
          ['(0, 1)', '(0, 1)'],
          ['(−1, 1)', '(−1, 1)'],
          ['[0, ∞)', '[0, ∞)'],
        ],
        [
          ['largest slope', '最大导数'],
          ['1/4', '1/4'],
          ['1, at 0 only', '1（仅在 0 处）'],
          ['1, for all positive inputs', '1（所有正输入）'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'The slope of the sigmoid is at most 1/4, and so that of a chain of n sigmoid units with weights 1 is at most $4^{-n}$.',
      'sigmoid 的导数不超过 1/4，因此 n 个 sigmoid 单元首尾相接、权重为 1 时，导数不超过 $4^{-n}$。',
      [
        ["$\\sigma'(z) = \\sigma(z)(1 - \\sigma(z))$", "$\\sigma'(z) = \\sigma(z)(1 - \\sigma(z))$"],
        [
          '$= \\tfrac14 - (\\sigma(z) - \\tfrac12)^2$, by completing the square',
          '配方得 $= \\tfrac14 - (\\sigma(z) - \\tfrac12)^2$',
        ],
        ['$\\le \\tfrac14$, as a square is not negative', '平方非负，所以 $\\le \\tfrac14$'],
        [
          'By the chain rule the slope of the chain is a product of n such slopes',
          '由链式法则，整条链的导数是 n 个这样的导数之积',
        ],
        ['so it is at most $4^{-n}$', '因此不超过 $4^{-n}$'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'tanh',
      sizes: { H: 2 },
      given: {
        z: [
          [ln(3) / 2, -ln(2)],
          [ln(2), -ln(3) / 2],
          [-ln(3), ln(3) / 2],
        ],
        g: [
          [1, 2],
          [2, -1],
          [-1, 4],
        ],
      },
      asks: ['h', 'loss', 'dz'],
    },
    {
      id: 'sigmoid',
      sizes: { H: 2 },
      options: { phi: 'sigmoid' },
      given: {
        z: [
          [ln(3), -ln(2)],
          [ln(2), -ln(4)],
          [0, ln(4)],
        ],
        g: [
          [1, 2],
          [4, -1],
          [-3, 2],
        ],
      },
      asks: ['h', 'loss', 'dz'],
    },
    {
      id: 'prelu',
      sizes: { H: 3 },
      options: { phi: 'prelu' },
      given: {
        a: [0.1, 0.2, 0.25],
        z: [
          [2, -1, -4],
          [-2, 3, -1],
          [1, -3, -2],
        ],
        g: [
          [1, 2, -1],
          [2, -1, 3],
          [-1, 1, 2],
        ],
      },
      asks: ['h', 'loss', 'dz', 'da'],
    },
  ],
  weights: [
    {
      id: 'slope',
      asks: [
        'Find an input z of tanh at which the output is negative and the slope is 3/4 (to within 0.01).',
        '求 tanh 的一个输入 z，使输出为负且导数等于 3/4（误差不超过 0.01）。',
      ],
      sizes: { H: 1 },
      given: { g: [1] },
      free: ['z'],
      wants: [
        ['h[0, 0] < 0', 'the output has to be negative', '输出必须为负'],
        ['abs(dz[0, 0] - 0.75) < 0.01', 'the slope 1 − h² is not 3/4', '导数 1 − h² 不等于 3/4'],
      ],
      right: { z: [-ln(3) / 2] },
    },
    {
      id: 'sigmoid-slope',
      asks: [
        'Find an input z at which the slope of the sigmoid is 1/2.',
        '求一个输入 z，使 sigmoid 的导数等于 1/2。',
      ],
      sizes: { H: 1 },
      options: { phi: 'sigmoid' },
      given: { g: [1] },
      free: ['z'],
      wants: [['abs(dz[0, 0] - 0.5) < 0.01', 'the slope is not 1/2', '导数不等于 1/2']],
      impossible: ['There is none: σ(1 − σ) is at most 1/4.', '不存在：σ(1 − σ) 最大为 1/4。'],
    },
  ],
  later,
});
