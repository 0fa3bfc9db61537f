/** @file What the bank asks about activation functions since its second version. */
import type { LaterText } from '#bank/lesson-bank.ts';

export const later: LaterText = {
  right: [
    [
      'The range of tanh is centred around 0, that of the sigmoid is not.',
      'tanh 的值域以 0 为中心，sigmoid 的不是。',
      'tanh is odd and lies in (−1, 1); the sigmoid is always positive.',
      'tanh 是奇函数，值域 (−1, 1)；sigmoid 恒为正。',
    ],
    [
      'If all inputs of a unit are positive, the gradients of all its weights for one example have the same sign, or are all 0.',
      '若一个单元的输入全为正，则对一个样本而言，它各权重的梯度符号相同，或者全为 0。',
      'Each is the gradient at the pre-activation times a positive input.',
      '每个梯度都等于预激活处的梯度乘以一个正的输入。',
    ],
    [
      'Swish, $z\\,\\sigma(z)$, is not monotonic: it is negative for all z < 0 and has its minimum there.',
      'Swish（$z\\,\\sigma(z)$）不单调：z < 0 时恒为负，并在其中取得最小值。',
      'It goes to 0 as z → −∞ and is 0 at z = 0, and negative between.',
      'z → −∞ 时趋于 0，z = 0 处为 0，中间为负。',
    ],
    [
      'Softplus, $\\ln(1 + e^z)$, has the sigmoid as its derivative.',
      'Softplus（$\\ln(1 + e^z)$）的导数是 sigmoid。',
      'The derivative is $e^z / (1 + e^z) = \\sigma(z)$.',
      '导数为 $e^z / (1 + e^z) = \\sigma(z)$。',
    ],
    [
      'ReLU is cheap: it needs a comparison and no exponential.',
      'ReLU 计算便宜：只需比较，不需指数运算。',
      'Sigmoid and tanh need exponentials, GELU the normal distribution function.',
      'sigmoid 和 tanh 要算指数，GELU 要算正态分布函数。',
    ],
  ],
  wrong: [
    [
      'ReLU has outputs that are centred around 0.',
      'ReLU 的输出以 0 为中心。',
      'They are never negative.',
      '它的输出从不为负。',
    ],
    [
      'A sigmoid behind a ReLU at the output of a classifier can give every probability from 0 to 1.',
      '在分类器输出端，先 ReLU 再 sigmoid，可以得到 0 到 1 之间的任何概率。',
      'Behind a ReLU its argument is at least 0, so it gives at least 1/2.',
      'ReLU 之后自变量不小于 0，所以输出不小于 1/2。',
    ],
    [
      'A gradient that passes a tanh can become larger in absolute value.',
      '梯度经过 tanh 时绝对值可能变大。',
      'It is multiplied by the slope $1 - \\tanh^2 z$, which is positive and at most 1.',
      '它乘以导数 $1 - \\tanh^2 z$，而这个导数为正且不超过 1。',
    ],
    [
      'Leaky ReLU has units that are dead for ever, as ReLU has.',
      'Leaky ReLU 和 ReLU 一样会出现永远不更新的死单元。',
      'Its slope for z < 0 is small, but not 0, so such a unit still learns.',
      'z < 0 时它的导数很小但不为 0，单元仍会学习。',
    ],
    [
      'The identity is a suitable activation for all hidden layers of a network, as its slope never vanishes.',
      '恒等函数适合作网络所有隐藏层的激活函数，因为它的导数永不为零。',
      'Such a network computes only an affine function, as a single layer does.',
      '这样的网络算出的只是仿射函数，与单独一层无异。',
    ],
  ],
  explain: [
    [
      'Name three drawbacks of the sigmoid in hidden layers: at large |z|, at its steepest point, and in its outputs.',
      '说出 sigmoid 用于隐藏层的三个缺点：|z| 大时、在最陡处，以及其输出。',
      [
        'It saturates: for large |z| the slope is nearly 0 and the gradient vanishes.',
        'Its slope is at most 1/4, so besides the weights every layer shrinks the gradient.',
        'Its outputs are all positive, not centred around 0.',
      ],
      [
        '会饱和：|z| 大时导数接近 0，梯度消失。',
        '导数最大只有 1/4，撇开权重，梯度逐层缩小。',
        '输出恒为正，不以 0 为中心。',
      ],
    ],
    [
      'Why can swish do better than ReLU and sigmoid? Look at its two limits and at z = 0.',
      '为什么 swish 可能优于 ReLU 和 sigmoid？从它的两个极限和 z = 0 处说明。',
      [
        'For z → ∞ it behaves like z: it does not saturate, as ReLU does not.',
        'For z → −∞ it goes to 0, but for moderately negative z its slope is not 0 (except at one point), so units do not die at once.',
        'It is smooth everywhere, without the bend of ReLU at 0.',
      ],
      [
        'z → ∞ 时近似于 z：和 ReLU 一样不饱和。',
        'z → −∞ 时趋于 0，但 z 不太负时导数不为 0（仅一点除外），单元不会立刻死掉。',
        '处处光滑，没有 ReLU 在 0 处的折点。',
      ],
    ],
  ],
  terms: [
    [
      'swish (SiLU)',
      'swish（SiLU）激活函数',
      'The activation $z\\,\\sigma(z)$: smooth, not monotonic, near z for large z and near 0 for very negative z.',
      '激活函数 $z\\,\\sigma(z)$：光滑、不单调，z 很大时近似 z，z 很负时近似 0。',
    ],
  ],
  proofs: [
    [
      'The derivative of swish $f(z) = z\\,\\sigma(z)$ is $f(z) + \\sigma(z)(1 - f(z))$.',
      'swish $f(z) = z\\,\\sigma(z)$ 的导数是 $f(z) + \\sigma(z)(1 - f(z))$。',
      [
        ["$f' = \\sigma + z\\,\\sigma'$", "$f' = \\sigma + z\\,\\sigma'$"],
        ['$= \\sigma + z\\,\\sigma (1 - \\sigma)$', '$= \\sigma + z\\,\\sigma (1 - \\sigma)$'],
        ['$= \\sigma + f\\,(1 - \\sigma)$', '$= \\sigma + f\\,(1 - \\sigma)$'],
        ['$= f + \\sigma\\,(1 - f)$', '$= f + \\sigma\\,(1 - f)$'],
      ],
    ],
  ],
};
