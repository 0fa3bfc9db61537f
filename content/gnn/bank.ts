/** @file What the bank asks about graph neural networks. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { gnn } from './derivation.ts';

export const bank = lessonBank(gnn, {
  asked: 4,
  derives: ['ds', 'dH_1', 'dZ', 'dW_1', 'dX'],
  right: [
    [
      'A graph convolution has as many weights on a large graph as on a small one.',
      '图卷积的权重个数与图的大小无关。',
      'The same matrix stands at every node: $D H$ entries, whatever $N$ is.',
      '所有节点共用一个矩阵，共 $D H$ 个元素，与 $N$ 无关。',
      'Z',
    ],
    [
      'The gradient goes back along the edges by the transpose of $\\hat A$.',
      '梯度沿边往回走，乘的是 $\\hat A$ 的转置。',
      'The features of a node collect from everyone who heard them: a column of $\\hat A$.',
      '一个节点的特征，要从所有听过它的节点那里收回梯度，也就是 $\\hat A$ 的一列。',
      { step: 'dH_1', is: 'A_hat.T @ dR' },
    ],
    [
      'Where the camp is unknown, the gradient with respect to the logit is 0.',
      '阵营未知的节点，对其 logit 的梯度是 0。',
      'It is $m_i (p_i - y_i)$, and $m_i = 0$ there.',
      '它等于 $m_i (p_i - y_i)$，而那里 $m_i = 0$。',
      { step: 'ds', is: 'm * (p - y)' },
    ],
    [
      'With two layers, the loss at one node has the gradient 0 with respect to the features of nodes three or more steps away.',
      '两层网络中，一个节点上的损失，对相距三步及以上的节点特征的梯度是 0。',
      'Each exchange carries the gradient one step; no path leads further.',
      '每次交换让梯度走一步，没有更远的路。',
      'dX',
    ],
    [
      'Under the rule of the mean (over a node and its neighbours) each row of $\\hat A$ adds up to 1.',
      '对节点及其邻居取平均时，$\\hat A$ 的每一行之和为 1。',
      'Row i is divided by its own sum, the degree with the loop.',
      '第 i 行除以它自己的和，即计入自环的度。',
      { step: 'A_hat', is: 'A_self[i, j] / q[i, 0]', options: { rule: 'mean' } },
    ],
    [
      'On an undirected graph $\\hat A$ is symmetric under the symmetric rule.',
      '无向图上，对称归一化的 $\\hat A$ 是对称矩阵。',
      'Both degrees enter in the same way.',
      '两端的度以同样的方式进入。',
    ],
    [
      'Numbering the nodes anew permutes the logits and changes none of them.',
      '给节点重新编号，logit 只换位置，值不变。',
      'With a permutation matrix S, $\\hat A$ becomes $S \\hat A S^{\\top}$, X becomes SX, and $S^{\\top} S$ is the identity.',
      '设 S 为置换矩阵，$\\hat A$ 变成 $S \\hat A S^{\\top}$，X 变成 SX，而 $S^{\\top} S$ 是单位矩阵。',
    ],
    [
      'The sum of the features of all nodes does not depend on how the nodes are numbered.',
      '所有节点的特征之和与编号无关。',
      'A permutation changes the order of the terms only.',
      '置换只改变相加的次序。',
    ],
    [
      'Where a node and all its neighbours have the same feature, not 0, the sum over them tells three neighbours from one, and the mean over them does not.',
      '若节点与它的所有邻居特征相同且不为 0，对它们求和能分清三个邻居与一个邻居，取平均则分不清。',
      'The mean of equal numbers is that number, however many there are.',
      '相同的数不管有多少个，平均值都是那个数。',
    ],
    [
      'On an undirected graph, the symmetric exchange leaves the vector of the roots of the degrees as it is.',
      '无向图上，对称归一化的交换不改变由“度的平方根”组成的向量。',
      '$\\sum_j \\tilde A_{ij} \\sqrt{\\tilde d_j} / \\sqrt{\\tilde d_i \\tilde d_j} = \\sqrt{\\tilde d_i}$.',
      '$\\sum_j \\tilde A_{ij} \\sqrt{\\tilde d_j} / \\sqrt{\\tilde d_i \\tilde d_j} = \\sqrt{\\tilde d_i}$。',
    ],
  ],
  wrong: [
    [
      'On every graph and under every rule, the gradient with respect to $H_1$ is $\\hat A$ times that with respect to $R = \\hat A H_1$.',
      '无论什么图、什么归一化，对 $H_1$ 的梯度都是 $\\hat A$ 乘以对 $R = \\hat A H_1$ 的梯度。',
      'It is $\\hat A^{\\top}$ times it; the two are the same only where $\\hat A$ is symmetric.',
      '应乘 $\\hat A^{\\top}$；只有 $\\hat A$ 对称时两者才相同。',
      { step: 'dH_1', is: 'A_hat @ dR' },
    ],
    [
      'Every node, whether its camp is known or not, has a gradient other than 0 at its logit.',
      '不论阵营是否已知，每个节点的 logit 上都有非零梯度。',
      'The loss contains the known nodes only.',
      '损失里只有已知的节点。',
      { step: 'ds', is: 'p - y' },
    ],
    [
      'Under the symmetric rule each entry is divided by the product of the degrees of its two nodes.',
      '对称归一化时，每个元素除以两端的度之积。',
      'By the square root of the product.',
      '除以的是乘积的平方根。',
      { step: 'A_hat', is: 'A_self[i, j] / (q[i, 0] * q[j, 0])', options: { rule: 'symmetric' } },
    ],
    [
      'The degrees by which the exchange divides are those of A without the loops.',
      '用来除的度是不含自环的 $A$ 的度。',
      'The loop is added before, and counts.',
      '自环先加上，也要计入。',
      { step: 'q', is: 'A @ ones(N)' },
    ],
    [
      'The gradient with respect to $W_1$ is $X^{\\top}$ times that with respect to $Z = \\hat A X W_1$.',
      '对 $W_1$ 的梯度是 $X^{\\top}$ 乘以对 $Z = \\hat A X W_1$ 的梯度。',
      'The weights were given what the nodes had heard, $M = \\hat A X$: it is $M^{\\top}$.',
      '送进权重的是节点听到的内容 $M = \\hat A X$，所以是 $M^{\\top}$。',
      { step: 'dW_1', is: 'X.T @ dZ' },
    ],
    [
      'Far away from the loss the gradient is small, but never exactly 0.',
      '离损失很远的节点上，梯度很小，但不会恰好为 0。',
      'Further away than there are layers it is exactly 0: there is no path.',
      '比层数更远的地方恰好为 0，因为没有路。',
    ],
    [
      'On an undirected graph $\\hat A$ is symmetric under every rule.',
      '无向图上，无论哪种归一化，$\\hat A$ 都对称。',
      'Under the mean rows are divided by different degrees.',
      '取平均时，各行除以不同的度。',
    ],
    [
      'Nodes with an unknown camp may be deleted before training: this never changes the result.',
      '训练前可以删去阵营未知的节点，结果绝不会变。',
      'They pass messages on, and they count in the degrees.',
      '它们转发消息，也计入度。',
    ],
    [
      'Twelve layers make all nodes of a graph alike, whatever the weights are.',
      '不管权重如何，十二层会使图中所有节点变得一样。',
      'This holds of exchange alone; trained weights can enlarge what it shrinks.',
      '这只对单纯的交换成立；训练出来的权重可以把它缩小的重新放大。',
    ],
    [
      'A graph convolution on the grid of pixels can do everything that a 3 × 3 convolution can do.',
      '在像素网格上，图卷积能做到 3 × 3 卷积能做的一切。',
      'All neighbours share the same weights: left and right are the same to it.',
      '所有邻居共用一个权重，它分不清左右。',
    ],
  ],
  explain: [
    [
      'Why is a loop added to every node?',
      '为什么要给每个节点加自环？',
      [
        'Without it the new features of a node contain those of its neighbours only.',
        'Two nodes joined to each other alone would swap their features at every layer.',
        'The degree, which divides, is then never 0.',
      ],
      [
        '没有自环，节点的新特征只含邻居的特征。',
        '只与对方相连的两个节点，每过一层就互换特征。',
        '有了自环，作除数的度不会为 0。',
      ],
    ],
    [
      'What is over-smoothing, and why is it not the whole reason why deep graph networks fail?',
      '什么是过平滑？为什么它不是深的图网络失败的全部原因？',
      [
        'Repeated exchange keeps one direction and shrinks all others, so nodes become alike.',
        'The weights between the exchanges can enlarge what was shrunk, and training makes them do so.',
        'With very many layers gradients explode and vanish, as in any deep network, and training gets stuck.',
      ],
      [
        '反复交换只保留一个方向，其余都缩小，节点变得相像。',
        '两次交换之间的权重可以把缩小的放大，训练会使它们这样做。',
        '层数很多时，会像任何深的网络那样出现梯度爆炸与梯度消失，训练卡住。',
      ],
    ],
    [
      'Why may a layer of a graph network only use sums, means and the like over neighbours, and what makes these suitable?',
      '图网络的一层为什么只能对邻居求和、取平均之类？这些运算好在哪里？',
      [
        'Neighbours have no order, and their number differs from node to node.',
        'The result must not depend on how the nodes are numbered.',
        'Sums, means and maxima ignore the order, and take any number of neighbours.',
      ],
      [
        '邻居没有顺序，每个节点的邻居个数也不同。',
        '结果不能依赖节点的编号。',
        '和、平均、最大值都与次序无关，而且邻居多少个都行。',
      ],
    ],
    [
      'How does a mistake in the transpose of the exchange stay hidden, and how is it found?',
      '交换矩阵漏掉转置，为什么不容易发现？怎样发现？',
      [
        'On an undirected graph under the symmetric rule the matrix is its own transpose.',
        'A directed graph, or the rule of the mean, makes them different.',
        'A central difference on such a graph shows it.',
      ],
      [
        '无向图上用对称归一化时，矩阵与它的转置相同。',
        '换成有向图，或改用平均，两者就不同。',
        '在这样的图上做中心差分就能发现。',
      ],
    ],
  ],
  terms: [
    [
      'permutation equivariance',
      '置换等变性',
      'If the nodes are numbered anew, the results of a layer are numbered anew in the same way and do not change otherwise.',
      '节点重新编号后，一层的结果也按同样的方式重新编号，除此之外不变。',
    ],
    [
      'over-smoothing',
      '过平滑',
      'Repeated exchange makes the features of all nodes alike.',
      '反复交换使所有节点的特征变得相像。',
    ],
  ],
  blanks: [
    [
      'With {two|2} layers the gradient of a loss at one node reaches nodes at most two steps away; at all others it is exactly {0|zero}.',
      '有{两|2|二}层时，一个节点上损失的梯度传到至多两步远的节点，其余节点上的梯度恰好是 {0|零}。',
    ],
  ],
  proofs: [
    [
      'A graph convolution is permutation equivariant.',
      '图卷积是置换等变的。',
      [
        [
          'with the nodes numbered anew by a permutation matrix S, A becomes $S A S^{\\top}$ and X becomes SX',
          '用置换矩阵 S 重新编号后，A 变成 $S A S^{\\top}$，X 变成 SX',
        ],
        [
          'each degree moves with its node, so $\\hat A$ becomes $S \\hat A S^{\\top}$',
          '度随节点移动，所以 $\\hat A$ 变成 $S \\hat A S^{\\top}$',
        ],
        [
          '$S \\hat A S^{\\top} S X W = S \\hat A X W$, since $S^{\\top} S$ is the identity',
          '因为 $S^{\\top} S$ 是单位矩阵，$S \\hat A S^{\\top} S X W = S \\hat A X W$',
        ],
        [
          'an activation that acts on each entry commutes with S, so the layer gives S times what it gave',
          '对每个元素单独作用的激活函数可与 S 交换，所以这一层的结果是 S 乘以原来的结果',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'three-nodes',
      sizes: { N: 3, D: 1, H: 1 },
      options: { rule: 'mean' },
      given: {
        A: [
          [
            [0, 1, 0],
            [1, 0, 1],
            [0, 1, 0],
          ],
          [
            [0, 1, 1],
            [1, 0, 1],
            [1, 1, 0],
          ],
          [
            [0, 1, 0],
            [0, 0, 1],
            [0, 0, 0],
          ],
        ],
        X: [
          [[6], [0], [-6]],
          [[6], [12], [0]],
          [[0], [6], [-12]],
        ],
        W_1: [[[1]], [[0.5]], [[-1]]],
      },
      asks: ['q', 'M', 'Z'],
    },
  ],
  weights: [
    {
      id: 'both-ends',
      asks: [
        'Three nodes in a row, the features 1, 0, −1, the rule of the mean. Choose both weights, with an absolute value of at most 10, so that the first node has a probability above 0.9 and the last one below 0.1.',
        '三个节点排成一列，特征为 1、0、−1，取平均。选择两个权重，绝对值都不超过 10，使第一个节点的概率大于 0.9，最后一个小于 0.1。',
      ],
      sizes: { N: 3, D: 1, H: 1 },
      options: { rule: 'mean' },
      given: {
        A: [
          [0, 1, 0],
          [1, 0, 1],
          [0, 1, 0],
        ],
        X: [[1], [0], [-1]],
        y: [1, 0, 0],
        m: [1, 0, 1],
      },
      free: ['W_1', 'W_2'],
      wants: [
        [
          '(abs(W_1[0, 0]) <= 10) * (abs(W_2[0, 0]) <= 10) == 1',
          'no weight may be larger than 10 in absolute value',
          '权重的绝对值不能超过 10',
        ],
        ['p[0, 0] > 0.9', 'the first node is not sure enough', '第一个节点还不够确定'],
        ['p[2, 0] < 0.1', 'the last node is not sure enough', '最后一个节点还不够确定'],
      ],
      right: { W_1: [[2]], W_2: [[8]] },
    },
  ],
});
