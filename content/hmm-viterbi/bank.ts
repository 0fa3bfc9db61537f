/** @file What the bank asks about hidden Markov models. Long because it is a list of sentences in two languages. */
import { chainCounts } from '#bank/generators/sequences.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { hmmViterbi } from './derivation.ts';

export const bank = lessonBank(hmmViterbi, {
  asked: 4,
  derives: ['dp', 'dw', 'db', 'dA', 'dB'],
  right: [
    [
      'The forward recursion adds up all paths that meet in a state before it goes on.',
      '前向递推先把在同一状态汇合的路径相加，再往前走。',
      'That is why it costs $T H^2$ and not $H^T$.',
      '所以代价是 $T H^2$ 而不是 $H^T$。',
      'p',
    ],
    [
      'If $A_{ij}$ is the probability of going from i to j, the forward variable $\\alpha_t$ is carried on to the next step as $p_t = A^{\\top} \\alpha_t$.',
      '设 $A_{ij}$ 是从 i 到 j 的转移概率，则前向变量 $\\alpha_t$ 传到下一步的是 $p_t = A^{\\top} \\alpha_t$。',
      'The sum runs over the state one comes from, the first index.',
      '求和的是出发的状态，即第一个下标。',
      { step: 'p', is: 'A.T @ w[t]', options: { paths: 'all' } },
    ],
    [
      'With the loss $-\\log P$, the backward variable is the gradient with respect to $\\alpha_t$ times $-P$.',
      '以 $-\\log P$ 为损失时，后向变量等于对 $\\alpha_t$ 的梯度乘以 $-P$。',
      'The chain rule gives the same recursion as the definition.',
      '链式法则给出的递推与定义相同。',
      'dw',
    ],
    [
      'With the loss $-\\log P$, the posterior of the states at t is $-\\alpha_t$ times the gradient with respect to $\\alpha_t$, entry by entry.',
      '以 $-\\log P$ 为损失时，时刻 t 各状态的后验概率等于 $-\\alpha_t$ 与对 $\\alpha_t$ 的梯度逐元素相乘。',
      'Each path contains exactly one entry of $\\alpha_t$ as a factor.',
      '每条路径恰好含有 $\\alpha_t$ 的一个分量作因子。',
    ],
    [
      'With the loss $L = -\\log P$, the expected number of moves from i to j is $-A_{ij}\\, \\partial L / \\partial A_{ij}$.',
      '以 $L = -\\log P$ 为损失时，从 i 到 j 的期望转移次数是 $-A_{ij}\\, \\partial L / \\partial A_{ij}$。',
      'A parameter times the derivative of a power counts the power.',
      '参数乘以幂的导数，得到的就是次数。',
      'dA',
    ],
    [
      'With T observations, the expected numbers of all moves add up to T − 1.',
      '有 T 个观测时，全部期望转移次数之和为 T − 1。',
      'There is one move between two neighbouring steps.',
      '相邻两步之间恰有一次转移。',
    ],
    [
      'The Viterbi algorithm differs from the forward algorithm by a maximum in place of the sum.',
      '维特比算法与前向算法的区别是用最大值代替求和。',
      'The best way into a state is kept instead of the sum of all ways.',
      '进入一个状态时只保留最好的一条，而不是全部相加。',
      'p',
    ],
    [
      'The row of the states that are most probable at each step may be an impossible path.',
      '逐时刻最可能的状态连起来，可能是一条走不通的路径。',
      'Each state is chosen by itself; the move between two of them may have probability 0.',
      '各状态分别选出，其间的转移概率可能为 0。',
    ],
    [
      'With scaling, $\\log P$ is the sum of the logarithms of the scaling factors.',
      '使用缩放时，$\\log P$ 等于各缩放因子的对数之和。',
      'Each factor is the probability of the present observation given those before.',
      '每个因子是已知此前观测时当前观测的概率。',
    ],
    [
      'A step of the Baum–Welch algorithm never lowers the probability of the observations.',
      'Baum–Welch 的一步不会降低观测的概率。',
      'It is a step of expectation–maximisation.',
      '它是 EM 算法的一步。',
    ],
  ],
  wrong: [
    [
      'The forward variable is the probability of the state given the observations so far.',
      '前向变量是给定到当前为止的观测时状态的概率。',
      'It is the joint probability; divided by its sum it becomes the conditional one.',
      '它是联合概率；除以它的和才是条件概率。',
    ],
    [
      'If $A_{ij}$ is the probability of going from i to j, the forward variable $\\alpha_t$ is carried on to the next step as $p_t = A\\, \\alpha_t$, for every A.',
      '设 $A_{ij}$ 是从 i 到 j 的转移概率，则对任何 A，前向变量 $\\alpha_t$ 传到下一步的是 $p_t = A\\, \\alpha_t$。',
      'It must be $A^{\\top}$: the sum runs over the state one comes from.',
      '应为 $A^{\\top}$：求和的是出发的状态。',
      { step: 'p', is: 'A @ w[t]', options: { paths: 'all' } },
    ],
    [
      'Taking the state with the largest $\\delta_t$ at every step always gives the best path.',
      '每一步取 $\\delta_t$ 最大的状态，总能得到最优路径。',
      'Only the last state is chosen so; from there the back-pointers lead.',
      '只有最后一个状态这样选，之前的要沿回溯指针走。',
    ],
    [
      'The probability that Viterbi returns is always the probability P of the observations.',
      '维特比返回的概率总是等于观测的概率 P。',
      'It is that of one path; P is the sum over all paths.',
      '那是一条路径的概率；P 是对所有路径求和。',
      { step: 'P', is: 'max(w[T][i, 0] for i in range(H))', options: { paths: 'all' } },
    ],
    [
      'With $\\alpha_t = p_{t-1} \\odot b_t$, the gradient with respect to $b_t$ is $\\partial L/\\partial \\alpha_t$ times $b_t$, entry by entry.',
      '设 $\\alpha_t = p_{t-1} \\odot b_t$，则对 $b_t$ 的梯度是 $\\partial L/\\partial \\alpha_t$ 与 $b_t$ 逐元素相乘。',
      'The slope of a product with respect to one factor is the other: $p_{t-1}$.',
      '乘积对一个因子的导数是另一个因子 $p_{t-1}$。',
      { step: 'db', is: 'dw[t] * b[t]' },
    ],
    [
      'At the last step the backward variable is the initial distribution.',
      '最后一步的后向变量等于初始分布。',
      'It is 1 in every entry, because P is the plain sum of $\\alpha_T$.',
      '它的每一项都是 1，因为 P 就是 $\\alpha_T$ 各项之和。',
    ],
    [
      'With H states and T observations the forward algorithm costs about $H^T$ multiplications.',
      '有 H 个状态、T 个观测时，前向算法约需 $H^T$ 次乘法。',
      'It costs about $T H^2$; $H^T$ is the number of paths.',
      '大约需要 $T H^2$ 次；$H^T$ 是路径的条数。',
    ],
    [
      'Observations after t can never change the posterior of the state at t.',
      't 之后的观测绝不会改变时刻 t 状态的后验概率。',
      'What comes later says something of what was before: the message comes back.',
      '后来的观测也会说明此前的状态：消息会往回传。',
    ],
    [
      'Under Viterbi every entry of A always receives a gradient other than 0.',
      '维特比中 $A$ 的每个元素总有非零梯度。',
      'A maximum hands its gradient to the winner: moves that are not on the best path receive 0.',
      '取最大值时梯度只交给胜出者，不在最优路径上的转移得到 0。',
    ],
    [
      'From a start in which all states are alike, Baum–Welch always finds the best model.',
      '从各状态完全相同的初值出发，Baum–Welch 总能找到最好的模型。',
      'States that are alike stay alike: it learns no more than how often each observation occurs.',
      '相同的状态会一直相同，学到的只有每种观测出现的频率。',
    ],
  ],
  explain: [
    [
      'Why does the forward algorithm need no list of paths?',
      '前向算法为什么不必列出路径？',
      [
        'The next step depends on the path only through its last state.',
        'So all paths that end in the same state are added and carried on as one number.',
        'Each step then costs the square of the number of states.',
      ],
      [
        '下一步只依赖路径的最后一个状态。',
        '所以以同一状态结尾的路径可以相加，作为一个数往前带。',
        '于是每一步的代价是状态数的平方。',
      ],
    ],
    [
      'Why can the best path and the row of best states differ, and when would you use which?',
      '最优路径与逐时刻最可能的状态为什么可能不同？各在什么场合使用？',
      [
        'A state may lie on many middling paths without lying on the best one.',
        'The row of states is right at as many places as possible, and may be impossible as a path.',
        'The path is the single most probable story: use it where the whole must fit together.',
      ],
      [
        '一个状态可能在许多普通路径上，却不在最优路径上。',
        '逐个取状态使猜对的位置最多，但连起来可能走不通。',
        '最优路径是整体上最可能的一串，要求前后连贯时用它。',
      ],
    ],
    [
      'How does one keep a long sequence from underflowing? Name two ways for the forward algorithm and one for Viterbi.',
      '序列很长时如何防止下溢？前向算法说两种办法，维特比说一种。',
      [
        'Divide the forward variable by its sum at every step and add up the logarithms of the sums.',
        'Or carry logarithms and add with log-sum-exp, the largest exponent taken out.',
        'For Viterbi logarithms suffice, since the logarithm of a largest product is the largest sum of logarithms.',
      ],
      [
        '每一步把前向变量除以它的和，并累加这些和的对数。',
        '或者只保存对数，用 log-sum-exp 相加，先提出最大的指数。',
        '维特比只需取对数，因为最大乘积的对数就是最大的对数和。',
      ],
    ],
    [
      'In what sense is the backward algorithm backpropagation?',
      '为什么说后向算法就是反向传播？',
      [
        'The forward algorithm is a computation whose result is P.',
        'The chain rule sends the gradient of log P back through the same steps.',
        'What arrives at the forward variable, times P, obeys the recursion of the backward variable.',
      ],
      [
        '前向算法是一个以 P 为结果的计算。',
        '链式法则把 log P 的梯度沿同样的步骤传回。',
        '传到前向变量的梯度乘以 P，满足的正是后向变量的递推。',
      ],
    ],
  ],
  terms: [
    [
      'hidden Markov model (HMM)',
      '隐马尔可夫模型（HMM）',
      'A model in which each hidden state depends only on the one before, and each observation only on the present hidden state.',
      '每个隐藏状态只依赖前一个隐藏状态、每个观测只依赖当前隐藏状态的模型。',
    ],
  ],
  blanks: [
    [
      'For H states and T steps the forward algorithm costs about {T H^2|T*H**2|TH^2} multiplications, a list of all paths has {H^T|H**T} entries.',
      '有 H 个状态、T 步时，前向算法约需 {T H^2|T*H**2|TH^2} 次乘法，全部路径有 {H^T|H**T} 条。',
    ],
  ],
  proofs: [
    [
      'With $L = -\\log P$, minus a transition probability times its gradient is the expected number of its uses.',
      '设 $L = -\\log P$，转移概率乘以其梯度再取负，等于该转移的期望使用次数。',
      [
        [
          '$P$ is a sum over paths, and a path that uses the move $n$ times contains $A_{ij}^{\\,n}$',
          '$P$ 是对路径求和，用了该转移 $n$ 次的路径含有 $A_{ij}^{\\,n}$',
        ],
        [
          'so $A_{ij}\\, \\partial P/\\partial A_{ij}$ is the sum of $n$ times the probability of each path',
          '所以 $A_{ij}\\, \\partial P/\\partial A_{ij}$ 是各路径的 $n$ 乘以其概率之和',
        ],
        [
          'divided by $P$ the probabilities become conditional on the observations',
          '除以 $P$，概率变为以观测为条件',
        ],
        [
          'and with $L = -\\log P$ it is $-A_{ij}\\, \\partial L/\\partial A_{ij}$: the expected number',
          '由 $L = -\\log P$ 得 $-A_{ij}\\, \\partial L/\\partial A_{ij}$，即期望次数',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'two-observations',
      sizes: { T: 2, H: 2, M: 2 },
      options: { paths: 'all' },
      given: {
        A: [
          [
            [0.5, 0.5],
            [0.25, 0.75],
          ],
          [
            [0.75, 0.25],
            [0.5, 0.5],
          ],
        ],
        B: [
          [
            [0.5, 0.5],
            [0.25, 0.75],
          ],
          [
            [0.75, 0.25],
            [0.25, 0.75],
          ],
        ],
        p0: [
          [0.5, 0.5],
          [0.25, 0.75],
        ],
        x: [
          [
            [1, 0],
            [0, 1],
          ],
          [
            [0, 1],
            [0, 1],
          ],
        ],
      },
      asks: ['w[1]', 'p[1]', 'w[2]', 'P'],
    },
  ],
  weights: [
    {
      id: 'alternates',
      asks: [
        'Two states, two observations. The first state is state 0. Choose A and B so that 0, 1, 0 is seen with a probability above 0.9.',
        '两个状态、两种观测。初始状态为 0。选择 A 和 B，使观测 0、1、0 的概率大于 0.9。',
      ],
      sizes: { T: 3, H: 2, M: 2 },
      options: { paths: 'all' },
      given: {
        x: [
          [1, 0],
          [0, 1],
          [1, 0],
        ],
        p0: [1, 0],
      },
      free: ['A', 'B'],
      wants: [
        [
          '(abs(A[0, 0] + A[0, 1] - 1) + abs(A[1, 0] + A[1, 1] - 1) < 0.001) * (A[0, 0] >= 0) * (A[0, 1] >= 0) * (A[1, 0] >= 0) * (A[1, 1] >= 0) == 1',
          'the rows of A have to be probabilities that add up to 1',
          'A 的每一行必须是和为 1 的概率',
        ],
        [
          '(abs(B[0, 0] + B[0, 1] - 1) + abs(B[1, 0] + B[1, 1] - 1) < 0.001) * (B[0, 0] >= 0) * (B[0, 1] >= 0) * (B[1, 0] >= 0) * (B[1, 1] >= 0) == 1',
          'the rows of B have to be probabilities that add up to 1',
          'B 的每一行必须是和为 1 的概率',
        ],
        ['P > 0.9', 'the observations are less probable than that', '观测的概率没有这么大'],
      ],
      right: {
        A: [
          [0.01, 0.99],
          [0.99, 0.01],
        ],
        B: [
          [0.99, 0.01],
          [0.01, 0.99],
        ],
      },
    },
  ],
  later: { generated: [chainCounts] },
});
