/** @file What the bank asks about learning-rate schedules and gradient noise. Long because it is a list of sentences in two languages. */
import { updateCounts } from '#bank/generators/layers.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { schedulesNoise } from './derivation.ts';

export const bank = lessonBank(schedulesNoise, {
  asked: 12,
  derives: ['dm_last', 'dm', 'dv', 'deta', 'deta0'],
  right: [
    [
      'With a constant rate SGD on a quadratic, under gradient noise of constant variance, does not settle: its variance stays above 0.',
      '梯度噪声方差恒定时，固定学习率的 SGD 在二次函数上不会完全收敛，方差保持为正。',
      'Each step adds η² σ²/B.',
      '每一步都加入 η² σ²/B。',
      { step: 'v', is: '(1 - eta[t] * h)**2 * v[t - 1] + eta[t]**2 * sigma2 / B' },
    ],
    [
      'With independent draws the variance of a mini-batch gradient falls like 1/B.',
      '样本独立抽取时，小批量梯度的方差按 1/B 下降。',
      'It is the mean of B independent gradients.',
      '它是 B 个独立梯度的平均。',
    ],
    [
      'On a quadratic of positive curvature with independent noise of bounded variance, Σ η_t = ∞ and Σ η_t² < ∞ (Robbins and Monro) are enough for SGD to converge to the minimum.',
      '在曲率为正、噪声独立且方差有界的二次函数上，Σ η_t = ∞ 且 Σ η_t² < ∞（Robbins–Monro）足以使 SGD 收敛到极小点。',
      'Far enough to arrive, and noise that adds up to something finite.',
      '步子总和足够远，噪声总和有限。',
    ],
    [
      'η_t = η₀/t with η₀ > 0 satisfies both conditions of Robbins and Monro, Σ η_t = ∞ and Σ η_t² < ∞.',
      'η_t = η₀/t（η₀ > 0）满足 Robbins–Monro 的两个条件：Σ η_t = ∞，Σ η_t² < ∞。',
      'The harmonic series diverges, Σ 1/t² converges.',
      '调和级数发散，Σ 1/t² 收敛。',
    ],
    [
      'η_t = η₀/√t does not satisfy Σ η_t² < ∞.',
      'η_t = η₀/√t 不满足 Σ η_t² < ∞。',
      'That is Σ η₀²/t, which diverges.',
      '平方和是 Σ η₀²/t，发散。',
    ],
    [
      'Warm-up begins with small rates and raises them.',
      '预热从小学习率开始逐渐增大。',
      'Statistics such as those of Adam are poor in the first steps.',
      '最初几步 Adam 等的统计量还不准。',
    ],
    [
      'Lowering the rate late in training lowers the noise around the minimum.',
      '训练后期降低学习率，可减小极小点附近的噪声。',
      'The stationary variance is about η σ²/(2hB) for small η.',
      'η 小时平稳方差约为 η σ²/(2hB)。',
    ],
    [
      'On a quadratic of curvature h a constant rate above 2/h makes the mean diverge, even without noise (from any start but the minimum).',
      '在曲率为 h 的二次函数上，常数学习率大于 2/h 时，即使没有噪声，均值也会发散（起点就在极小点时除外）。',
      'The factor |1 − ηh| is above 1 for η > 2/h.',
      'η > 2/h 时 |1 − ηh| > 1。',
      { step: 'm', is: '(1 - eta[t] * h) * m[t - 1]' },
    ],
    [
      'With small batches, doubling B allows about double the rate at equal noise.',
      '批较小时，批大小加倍，噪声不变下学习率大约可加倍。',
      'The noise is governed by η/B.',
      '噪声由 η/B 决定。',
    ],
    [
      'With very large batches the best rate stops growing: curvature limits it.',
      '批非常大时，最佳学习率不再增大，由曲率限制。',
      'η < 2/h holds without any noise.',
      '即使没有噪声也要 η < 2/h。',
    ],
  ],
  wrong: [
    [
      'The variance of a mini-batch gradient falls like 1/B².',
      '小批量梯度的方差按 1/B² 下降。',
      'Like 1/B; the standard deviation like 1/√B.',
      '按 1/B；标准差按 1/√B。',
      { step: 'v', is: '(1 - eta[t] * h)**2 * v[t - 1] + eta[t]**2 * sigma2 / B**2' },
    ],
    [
      'Under gradient noise of constant variance, a small constant rate lets SGD converge exactly to the minimum.',
      '梯度噪声方差恒定时，只要学习率小而固定，SGD 就精确收敛到极小点。',
      'It hovers around it; for that the rate has to go to 0.',
      '它在附近徘徊；要精确收敛，学习率需趋于 0。',
    ],
    [
      'On a quadratic of curvature h the variance of SGD follows $v_t = (1 - \\eta h) v_{t-1} + \\eta^2 \\sigma^2 / B$.',
      '在曲率为 h 的二次函数上，SGD 的方差满足 $v_t = (1 - \\eta h) v_{t-1} + \\eta^2 \\sigma^2 / B$。',
      'The variance is multiplied by the square of the factor.',
      '方差应乘以因子的平方。',
      { step: 'v', is: '(1 - eta[t] * h) * v[t - 1] + eta[t]**2 * sigma2 / B' },
    ],
    [
      'An exponentially falling rate η₀γ^t with 0 < γ < 1 satisfies Σ η_t = ∞.',
      '指数衰减的学习率 η₀γ^t（0 < γ < 1）满足 Σ η_t = ∞。',
      'A geometric series is finite: it may stop before it arrives.',
      '等比级数有限：可能未到就停了。',
    ],
    [
      'A loss that rises at the beginning means that the rate is too small.',
      '开始时损失上升说明学习率太小。',
      'It points to a rate that is too large; with too small a one the loss falls, only slowly.',
      '这多半说明学习率太大；学习率太小时损失会下降，只是很慢。',
    ],
    [
      'Gradient noise of mean 0 changes the mean path on a quadratic.',
      '在二次函数上，均值为 0 的梯度噪声会改变平均轨迹。',
      'The mean follows the noiseless path; only the variance grows.',
      '平均轨迹与无噪声时相同，只是方差增大。',
    ],
    [
      'A cosine schedule (without restarts) raises the rate towards the end.',
      '（不重启的）余弦调度在末尾增大学习率。',
      'They lower it to (nearly) 0.',
      '它把学习率降到（接近）0。',
    ],
    [
      'Larger batches always reach a given loss with fewer examples.',
      '批越大，达到给定损失所需的样本总数越少。',
      'With fewer steps, and in general with more examples.',
      '步数更少，但样本总数一般更多。',
    ],
    [
      'The best learning rate for every problem is 0.001.',
      '任何问题的最佳学习率都是 0.001。',
      'It depends on curvature, noise and batch size.',
      '取决于曲率、噪声和批大小。',
    ],
    [
      'Halving the rate halves the standard deviation around the minimum.',
      '学习率减半，极小点附近的标准差减半。',
      'The variance halves (for small rates), so the standard deviation falls only to 1/√2 of itself.',
      '方差减半（学习率小时），标准差只减为 1/√2。',
    ],
  ],
  explain: [
    [
      'What is the effect of the learning rate: too small, too large, just right?',
      '学习率过小、过大、合适时各有什么表现？',
      [
        'Too small: progress is slow, and training may stay on plateaus.',
        'Too large: the loss oscillates or diverges.',
        'Just right: progress is fast and steady, somewhat below the limit 2/(largest curvature); late in training smaller rates reduce the noise.',
      ],
      [
        '过小：进展慢，可能停在平坦区。',
        '过大：损失振荡或发散。',
        '合适：进展快而稳，比极限 2/（最大曲率）小一些；后期减小可降低噪声。',
      ],
    ],
    [
      'How should the rate change when the batch grows, and until when?',
      '批增大时学习率应如何变化？到什么时候为止？',
      [
        'While noise dominates, in proportion to B: η/B sets the noise.',
        'From a critical batch size on curvature limits it and it stays.',
        'Beyond that larger batches only cost more examples.',
      ],
      [
        '噪声占主导时与 B 成正比：噪声由 η/B 决定。',
        '超过临界批大小后受曲率限制，不再增大。',
        '再大只会耗费更多样本。',
      ],
    ],
    [
      'Which conditions on the rates let SGD converge, and what does each do?',
      'SGD 收敛对学习率有哪些条件？各起什么作用？',
      [
        'Σ η_t = ∞: it can get anywhere, however far.',
        'Σ η_t² < ∞: the noise that is added is finite.',
        'η₀/t satisfies both.',
      ],
      ['Σ η_t = ∞：无论多远都能走到。', 'Σ η_t² < ∞：加入的噪声总量有限。', 'η₀/t 满足二者。'],
    ],
    [
      'Why warm up, and why decay?',
      '为什么要预热？为什么要衰减？',
      [
        'At first curvature is large and running averages are poor: small rates are safer.',
        'Late, noise keeps the loss up: smaller rates settle.',
        'A cosine or steps with warm-up do both.',
      ],
      [
        '开始时曲率大、滑动平均不准，小学习率更稳。',
        '后期噪声使损失下不去，减小学习率才能收敛。',
        '带预热的余弦或阶梯调度兼顾二者。',
      ],
    ],
  ],
  terms: [
    [
      'learning-rate schedule',
      '学习率调度',
      'A rule that says how the learning rate changes with the steps of training.',
      '规定学习率随训练步数如何变化的规则。',
    ],
  ],
  blanks: [
    [
      'The variance of a mean of B gradients is σ² / {B}, its standard deviation σ / {√B|sqrt(B)|sqrt B}.',
      'B 个梯度平均的方差是 σ² / {B}，标准差是 σ / {√B|sqrt(B)}。',
    ],
  ],
  compare: [
    {
      title: ['Schedules.', '比较学习率调度。'],
      columns: [
        ['Σ η_t', 'Σ η_t'],
        ['Σ η_t²', 'Σ η_t²'],
      ],
      rows: [
        [
          ['η₀/t', 'η₀/t'],
          ['infinite', '无穷'],
          ['finite', '有限'],
        ],
        [
          ['η₀/√t', 'η₀/√t'],
          ['infinite', '无穷'],
          ['infinite', '无穷'],
        ],
        [
          ['η₀ γ^t, 0 < γ < 1', 'η₀ γ^t（0 < γ < 1）'],
          ['finite', '有限'],
          ['finite', '有限'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'With a constant rate $0 < \\eta < 2/h$ the variance on $\\frac{h}{2}\\theta^2$ settles at $\\frac{\\eta \\sigma^2}{B h (2 - \\eta h)}$.',
      '学习率固定且 $0 < \\eta < 2/h$ 时，$\\frac{h}{2}\\theta^2$ 上的方差趋于 $\\frac{\\eta \\sigma^2}{B h (2 - \\eta h)}$。',
      [
        [
          '$\\theta_t = (1 - \\eta h)\\theta_{t-1} - \\eta n_t$ with noise of variance $\\sigma^2/B$',
          '$\\theta_t = (1 - \\eta h)\\theta_{t-1} - \\eta n_t$，噪声方差为 $\\sigma^2/B$',
        ],
        [
          '$v_t = (1 - \\eta h)^2 v_{t-1} + \\eta^2 \\sigma^2 / B$, as the noise is independent',
          '噪声独立，故 $v_t = (1 - \\eta h)^2 v_{t-1} + \\eta^2 \\sigma^2 / B$',
        ],
        [
          'As $(1 - \\eta h)^2 < 1$ it comes to rest, where $v (1 - (1 - \\eta h)^2) = \\eta^2 \\sigma^2 / B$',
          '因为 $(1 - \\eta h)^2 < 1$，它趋于平稳值，满足 $v (1 - (1 - \\eta h)^2) = \\eta^2 \\sigma^2 / B$',
        ],
        ['$1 - (1 - \\eta h)^2 = \\eta h (2 - \\eta h)$', '$1 - (1 - \\eta h)^2 = \\eta h (2 - \\eta h)$'],
        [
          'Divide: $v = \\frac{\\eta \\sigma^2}{B h (2 - \\eta h)}$',
          '相除得 $v = \\frac{\\eta \\sigma^2}{B h (2 - \\eta h)}$',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'quadratic',
      sizes: { T: 2, D: 1, N: 2 },
      given: { eta0: [0.5], m0: [[4], [2]], v0: [[0]], h: [[0.5], [0.8]], sigma2: [[4], [8]], B: [1, 2] },
      asks: ['m[1]', 'v[1]', 'm[2]', 'v[2]', 'loss'],
    },
  ],
  weights: [
    {
      id: 'rate',
      asks: ['Choose η₀ so that one step halves the mean.', '选择 η₀，使一步之后均值减半。'],
      sizes: { T: 2, D: 1, N: 2 },
      given: { m0: [3], v0: [0.5], h: [0.8] },
      free: ['eta0'],
      wants: [
        [
          'abs(m[1][0, 0] - 1.5) < 0.01',
          'the mean is not halved: 1 − η₀ h has to be 1/2',
          '均值没有减半：应使 1 − η₀ h = 1/2',
        ],
      ],
      right: { eta0: 0.625 },
    },
  ],
  generated: [updateCounts],
});
