/** @file What the bank asks about expectation–maximisation. Long because it is a list of sentences in two languages. */
import { mixtureStep } from '#bank/generators/sequences.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { em } from './derivation.ts';

export const bank = lessonBank(em, {
  asked: 4,
  derives: ['dE', 'dJ', 'dw', 'dmu', 'dv'],
  right: [
    [
      'The responsibilities of a row are a softmax over the sources.',
      '一行数据的响应度是对各来源做的 softmax。',
      'Each is its part of the sum of joint probabilities.',
      '每一个都是它在联合概率之和中所占的部分。',
      { step: 'R', is: 'exp(J[i, k]) / sum(exp(J[i, j]) for j in range(K))' },
    ],
    [
      'The gradient of the loss with respect to the log joint probability $J_{ik}$ is minus the responsibility $r_{ik}$.',
      '损失对联合概率的对数 $J_{ik}$ 的梯度是响应度 $r_{ik}$ 的相反数。',
      'The slope of log-sum-exp is the softmax.',
      'log-sum-exp 的导数就是 softmax。',
      { step: 'dJ', is: '-R[i, k]' },
    ],
    [
      'The bound $\\mathcal F(q)$ is never above the log-likelihood, whatever distributions over the sources q guesses.',
      '无论 q 猜测的来源分布是什么，下界 $\\mathcal F(q)$ 都不超过对数似然。',
      'The log of a mean is at least the mean of the logs.',
      '平均值的对数不小于对数的平均值。',
    ],
    [
      'With q equal to the responsibilities r of the present parameters, the bound equals the log-likelihood there.',
      '取 q 为当前参数下的响应度 r，下界在此处等于对数似然。',
      'The gap is the divergence from q to r, which is then 0.',
      '差距是 q 到 r 的 KL 散度，此时为 0。',
    ],
    [
      'Where the bound touches, its gradient is that of the log-likelihood.',
      '在接触点处，下界的梯度等于对数似然的梯度。',
      'That is Fisher’s identity; otherwise the bound would cross.',
      '这就是 Fisher 恒等式，否则下界会穿过去。',
    ],
    [
      'In a mixture of bell curves, the M-step for a mean is a gradient step with the rate $v_k / n_k$.',
      '钟形曲线的混合中，均值的 M 步是学习率为 $v_k / n_k$ 的梯度步。',
      'The gradient is $n_k/v_k$ times the way from the new mean to the old one.',
      '梯度等于 $n_k/v_k$ 乘以旧均值与新均值之差。',
      { step: 'dmu', is: 'n[k, 0] / v[k, 0] * (mu[k, 0] - mu_new[k, 0])', options: { source: 'gaussian' } },
    ],
    [
      'A step of EM never lowers the log-likelihood.',
      'EM 的一步不会降低对数似然。',
      'The likelihood is above the bound, and the bound has risen from where it touched.',
      '似然不低于下界，而下界从接触点升高了。',
    ],
    [
      'Sources that begin with the same mean and variance (or the same coin) keep the same, even if their shares differ.',
      '均值和方差（或硬币的正面概率）初值相同的来源会一直相同，即使比例不同。',
      'They get the same responsibilities up to their shares, and so the same new parameters.',
      '除比例外它们的响应度相同，于是新参数也相同。',
    ],
    [
      'The likelihood of a mixture of two bell curves whose variances are free has no maximum.',
      '两条钟形曲线的混合，若方差不受限制，似然没有最大值。',
      'Put one mean on a row and let its variance shrink to 0.',
      '把一个均值放在某个数据上，再让它的方差趋于 0。',
    ],
    [
      'In the example of the three coins with one toss per row, no algorithm can tell the coins apart.',
      '三硬币的例子中每行只掷一次，任何算法都分不清各枚硬币。',
      'The probability of the data depends on the parameters only through $\\pi p + (1-\\pi) q$.',
      '数据的概率只通过 $\\pi p + (1-\\pi) q$ 依赖参数。',
    ],
    [
      'The new shares are the expected numbers of rows of each source divided by N.',
      '新的比例等于各来源的期望行数除以 N。',
      'They add up to 1 by themselves.',
      '它们自然合计为 1。',
      { step: 'w_new', is: 'n / N' },
    ],
  ],
  wrong: [
    [
      'The log-likelihood of a row is the sum over the sources of the log joint probabilities.',
      '一行的对数似然等于各来源联合概率的对数之和。',
      'It is the log of the sum; only the bound has the log inside.',
      '应是和的对数；对数在求和里面的只有下界。',
      { step: 'E', is: 'sum(J[i, k] for k in range(K))' },
    ],
    [
      'The responsibilities of each source always add up to 1 over the rows.',
      '每个来源的响应度对各行求和总是 1。',
      'They add up to 1 over the sources, in each row.',
      '应是在每一行内对来源求和为 1。',
      { step: 'R', is: 'exp(J[i, k]) / sum(exp(J[j, k]) for j in range(N))' },
    ],
    [
      'The new mean of a source is the sum of the data, weighed with its responsibilities, divided by N.',
      '一个来源的新均值，等于按其响应度加权的数据之和除以 N。',
      'It is divided by the expected number of rows $n_k$ of that source.',
      '应除以该来源的期望行数 $n_k$。',
      { step: 'mu_new', is: 'R.T @ x / N', options: { source: 'gaussian' } },
    ],
    [
      'The M-step for the variance measures distances from the old mean.',
      '方差的 M 步用的是各数据到旧均值的距离。',
      'From the new one: the bound is to be highest in both together.',
      '应到新均值：要让下界对两者同时最大。',
      {
        step: 'v_new',
        is: 'sum(R[i, k] * (x[i, 0] - mu[k, 0])**2 for i in range(N)) / n[k, 0]',
        options: { source: 'gaussian' },
      },
    ],
    [
      'EM needs a learning rate, which one tunes as in gradient descent.',
      'EM 需要像梯度下降那样调学习率。',
      'Its rate is given: for a mean, the variance divided by the expected number of rows.',
      '它的学习率是给定的，对均值就是方差除以期望行数。',
    ],
    [
      'EM finds the maximum of the likelihood from any start.',
      '从任何初值出发，EM 都能找到似然的最大值。',
      'It never goes down, but may stop at a saddle or a local maximum.',
      '它只保证不下降，可能停在鞍点或局部极大值。',
    ],
    [
      'Counting each row wholly for its most probable source is the E-step.',
      '把每一行完全算给最可能的来源，就是 E 步。',
      'That is k-means or hard EM, which climbs another function.',
      '那是 k-means 或硬 EM，优化的是另一个函数。',
    ],
    [
      'A positive log-likelihood of a mixture of bell curves is impossible.',
      '钟形曲线混合的对数似然不可能为正。',
      'A density may exceed 1.',
      '密度可以大于 1。',
    ],
    [
      'The three coins of the textbook stop after one step because EM has met a bad local maximum.',
      '教科书中的三硬币一步就停，是因为 EM 陷入了差的局部极大值。',
      'It stands at a global maximum: all parameters that give a head the probability 0.6 are equally good.',
      '它已在全局最大值处：凡使正面概率为 0.6 的参数都一样好。',
    ],
    [
      'The gradient of the loss with respect to a share $w_k$ (taken as free) is $-n_k$.',
      '损失对比例 $w_k$（视为自由变量）的梯度是 $-n_k$。',
      'The slope of the logarithm is $1/w_k$: it is $-n_k/w_k$.',
      '对数的导数是 $1/w_k$，所以是 $-n_k/w_k$。',
      { step: 'dw', is: '-n' },
    ],
    [
      'The bound that the M-step raises always touches the log-likelihood at the new parameters.',
      'M 步所升高的下界，总在新参数处与对数似然接触。',
      'At the old ones, whose posterior it uses; at the new ones it lies below, unless the posterior is the same.',
      '在旧参数处接触，因为用的是旧参数的后验；在新参数处它在下方，除非后验没有变。',
    ],
  ],
  explain: [
    [
      'Why does a step of EM never lower the log-likelihood?',
      'EM 的一步为什么不会降低对数似然？',
      [
        'With the responsibilities as guess, the bound touches the log-likelihood at the old parameters.',
        'The M-step raises the bound.',
        'The log-likelihood at the new parameters is at least the bound there.',
      ],
      [
        '以响应度为猜测时，下界在旧参数处与对数似然接触。',
        'M 步使下界升高。',
        '新参数处的对数似然不小于那里的下界。',
      ],
    ],
    [
      'In what sense is EM for the means of bell curves gradient descent, and how does it differ?',
      '对钟形曲线的均值，在什么意义上可以说 EM 就是梯度下降？两者有何不同？',
      [
        'The new mean is the old one minus a rate times the gradient of the loss.',
        'The rate is the variance divided by the expected number of rows, one for each source.',
        'So no learning rate is chosen, and the loss never rises.',
      ],
      [
        '新均值等于旧均值减去学习率乘以损失的梯度。',
        '学习率是方差除以期望行数，每个来源各有一个。',
        '所以不必选学习率，损失也不会上升。',
      ],
    ],
    [
      'Why is the likelihood of a mixture of bell curves unbounded, and what does one do about it?',
      '钟形曲线混合的似然为什么无界？怎么办？',
      [
        'One curve may sit on a single row and shrink, so the density there grows without end.',
        'The other curve keeps the remaining rows at a positive density.',
        'One adds a small number to the variances, or starts anew.',
      ],
      [
        '一条曲线可以落在单个数据上并不断变窄，那里的密度无限增大。',
        '另一条曲线使其余数据的密度保持为正。',
        '可以给方差加一个小数，或换初值重来。',
      ],
    ],
    [
      'What can the example of the three coins with one toss per row teach, and what not?',
      '每行只掷一次的三硬币例子说明了什么，不能说明什么？',
      [
        'The probability of the data depends on the parameters only through the probability of a head.',
        'All parameters with the right value of it have the same likelihood, and EM stops at the first it meets.',
        'So it shows that the model cannot be identified, not that EM is caught in a bad maximum.',
      ],
      [
        '数据的概率只通过正面的概率依赖参数。',
        '凡使该概率正确的参数似然都相同，EM 遇到第一个就停下。',
        '所以它说明模型不可辨识，而不是 EM 陷入了差的极大值。',
      ],
    ],
  ],
  terms: [
    [
      'responsibility',
      '响应度',
      'The probability of a source given a row: its part of the sum of joint probabilities.',
      '已知一行数据时某个来源的概率，即它在联合概率之和中所占的部分。',
    ],
  ],
  blanks: [
    [
      'The E-step computes the {posterior|posteriors|posterior probabilities|responsibilities} of the sources, the M-step climbs the {bound|lower bound} to its top.',
      'E 步计算各来源的{后验概率|后验|响应度}，M 步把{下界}升到最高。',
    ],
  ],
  proofs: [
    [
      'A step of EM never lowers the log-likelihood.',
      'EM 的一步不会降低对数似然。',
      [
        [
          'for every q, $\\ell(\\vartheta) \\ge \\mathcal F(q, \\vartheta)$, by Jensen',
          '由 Jensen 不等式，对任意 q 有 $\\ell(\\vartheta) \\ge \\mathcal F(q, \\vartheta)$',
        ],
        [
          'with q the posterior at the old parameters, the bound equals $\\ell$ there',
          '取 q 为旧参数处的后验，下界在旧参数处等于 $\\ell$',
        ],
        ['the M-step raises the bound with this q', 'M 步使这个 q 的下界升高'],
        [
          'so $\\ell$ at the new parameters is at least the raised bound, which is at least the old $\\ell$',
          '所以新参数处的 $\\ell$ 不小于升高后的下界，也就不小于原来的 $\\ell$',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'coins-in-hand',
      sizes: { N: 2, K: 2 },
      options: { source: 'coins' },
      given: {
        w: [[0.5, 0.5]],
        theta: [
          [2 / 3, 1 / 3],
          [0.75, 0.25],
        ],
        h: [
          [2, 1],
          [1, 3],
        ],
        u: [
          [1, 2],
          [2, 1],
        ],
      },
      asks: ['R', 'n', 'w_new'],
    },
  ],
  weights: [
    {
      id: 'sure',
      asks: [
        'Two coins with equal shares; one row has 3 heads and 1 tail, the other 1 head and 3 tails. Choose the probabilities of heads so that the first coin has more than 0.95 of the first row and less than 0.05 of the second.',
        '两枚硬币比例相同；一行是 3 正 1 反，另一行是 1 正 3 反。选择正面概率，使第一枚硬币对第一行的响应度大于 0.95，对第二行小于 0.05。',
      ],
      sizes: { N: 2, K: 2 },
      options: { source: 'coins' },
      given: { w: [0.5, 0.5], h: [3, 1], u: [1, 3] },
      free: ['theta'],
      wants: [
        [
          '(theta[0, 0] > 0) * (theta[0, 0] < 1) * (theta[1, 0] > 0) * (theta[1, 0] < 1) == 1',
          'a probability of heads lies between 0 and 1',
          '正面概率必须在 0 与 1 之间',
        ],
        ['R[0, 0] > 0.95', 'the first row is not sure enough', '第一行还不够确定'],
        ['R[1, 0] < 0.05', 'the second row is not sure enough', '第二行还不够确定'],
      ],
      right: { theta: [0.9, 0.1] },
    },
  ],
  later: { generated: [mixtureStep] },
});
