/** @file What the bank asks about pooling. Long because it is a list of sentences in two languages. */
import { poolByHand, poolByHandLighter, poolingSize } from '#bank/generators/pooling.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { pooling } from './derivation.ts';

export const bank = lessonBank(pooling, {
  asked: 10,
  right: [
    [
      'Max pooling has no parameters.',
      '最大池化没有参数。',
      'It only picks the largest entry of each window.',
      '它只是取每个窗口的最大值。',
    ],
    [
      'Where one entry of a window is larger than all others, max pooling sends it the whole gradient of the output.',
      '若窗口中有一个元素大于其余所有元素，最大池化就把输出的梯度全部传给它。',
      'Small changes of the others do not change the maximum.',
      '其他元素的微小变化不影响最大值。',
      'dx',
    ],
    [
      'Average pooling over k × k gives each entry of a window 1/k² of the gradient of its output.',
      'k × k 平均池化把输出梯度的 1/k² 分给窗口中每个元素。',
      'The output is the mean of the window.',
      '输出是窗口的平均值。',
      'dx',
    ],
    [
      'Where windows overlap, the gradients of an entry are added over its windows.',
      '窗口重叠时，同一元素的梯度是各窗口之和。',
      'Sum over all paths.',
      '对所有路径求和。',
      'dx',
    ],
    [
      'Max and average pooling over windows of a map keep the number of channels.',
      '在特征图的窗口上做最大池化或平均池化，不改变通道数。',
      'It works on each channel by itself.',
      '它在每个通道上独立进行。',
    ],
    [
      'On a map with even sides, pooling 2 × 2 with stride 2 and no padding leaves a quarter of the positions.',
      '特征图边长为偶数时，2 × 2、步幅 2、无填充的池化只留下四分之一的位置。',
      'Half in each direction.',
      '每个方向减半。',
    ],
    [
      'Average pooling is a convolution of each channel with a fixed kernel.',
      '平均池化相当于用固定的卷积核对各通道做卷积。',
      'Its weights are all 1/k².',
      '权重都是 1/k²。',
    ],
    [
      'Max pooling is only roughly insensitive to shifts: moving the input by one cell may change the output.',
      '最大池化只是近似地对平移不敏感：输入移动一格，输出可能改变。',
      'An entry may leave its window; only a shift by the stride moves the output exactly.',
      '元素可能移出窗口；只有平移恰为步幅时，输出才准确地随之平移。',
    ],
    [
      'If no window has a tie, most entries of the gradient of max pooling 2 × 2 with stride 2 with respect to its input are 0.',
      '若各窗口都没有并列的最大值，2 × 2、步幅 2 的最大池化对输入的梯度大多为 0。',
      'In each window three of four entries did not win.',
      '每个窗口的四个元素中有三个不是最大值。',
    ],
    [
      'Global average pooling turns maps of any size into one number for each channel.',
      '全局平均池化把任意大小的特征图变成每通道一个数。',
      'It is a mean over all positions.',
      '它对所有位置求平均。',
    ],
  ],
  wrong: [
    [
      'Max pooling spreads the gradient evenly over all entries of its window.',
      '最大池化把梯度平均分给窗口中所有元素。',
      'That is average pooling; max pooling gives it to the winner.',
      '那是平均池化；最大池化只传给最大值。',
    ],
    [
      'Average pooling over k × k with k > 1 passes the whole gradient to every entry of the window.',
      'k × k（k > 1）的平均池化把完整的梯度传给窗口中每个元素。',
      'Each gets 1/k² of it.',
      '每个只得到 1/k²。',
    ],
    [
      'Max pooling always reduces the number of parameters of the layer itself.',
      '最大池化总会减少自身这一层的参数。',
      'It has none; it makes the input of a later dense layer smaller, so that this one has fewer.',
      '它本来就没有参数；它缩小了后面全连接层的输入，从而减少那里的参数。',
    ],
    [
      'Max pooling makes a network invariant to all shifts.',
      '最大池化使网络对任何平移都不变。',
      'Only small shifts inside a window, and only roughly.',
      '只是对窗口内的小平移近似不变。',
    ],
    [
      'A network with max pooling cannot be trained by gradients because the maximum has no derivative.',
      '最大值不可导，所以含最大池化的网络无法用梯度训练。',
      'It has one wherever one entry alone is largest; at ties one takes a subgradient, such as all to one of them.',
      '只要最大值唯一就可导；并列时取一个次梯度，例如全部给其中一个。',
    ],
    [
      'Max and average pooling over windows mix the channels.',
      '窗口上的最大池化和平均池化会混合各通道。',
      'A 1 × 1 convolution does; pooling works on each by itself.',
      '混合通道的是 1 × 1 卷积；池化在各通道上独立进行。',
    ],
    [
      'Every convolution has to be followed by a pooling layer.',
      '每个卷积层后面都必须接池化层。',
      'Maps need not shrink after each convolution, and a stride in the convolution shrinks them too.',
      '特征图不必每次卷积后都缩小，而且卷积的步幅同样可以缩小它。',
    ],
    [
      'In max pooling with overlapping windows an entry can get the gradient of one window only.',
      '窗口重叠的最大池化中，一个元素至多只能得到一个窗口的梯度。',
      'It gets the sum of all windows that it won.',
      '它得到所有以它为最大值的窗口的梯度之和。',
    ],
    [
      'Pooling a map of 7 × 7 with 2 × 2 at stride 2, all windows inside the map, gives 4 × 4.',
      '7 × 7 的特征图做 2 × 2、步幅 2 的池化，窗口都在图内，得到 4 × 4。',
      '⌊(7 − 2)/2⌋ + 1 = 3.',
      '⌊(7 − 2)/2⌋ + 1 = 3。',
    ],
    [
      'Average pooling outputs the strongest response of each window.',
      '平均池化输出各窗口中最强的响应。',
      'It outputs the mean, in which the strongest may be averaged away; max pooling keeps it.',
      '它输出平均值，最强的响应可能被冲淡；保留它的是最大池化。',
    ],
  ],
  explain: [
    [
      'How does the gradient go back through max pooling, and how through average pooling?',
      '梯度怎样通过最大池化和平均池化传回？',
      [
        'Max: only the entry that won gets it, whole; the others get 0; which one won is known from the forward pass.',
        'Average: every entry of the window gets an equal share 1/k².',
        'Where windows overlap the shares are added.',
      ],
      [
        '最大池化：只有最大值得到全部梯度，其余为 0；哪个最大由前向计算得知。',
        '平均池化：窗口中每个元素各得 1/k²。',
        '窗口重叠时各份相加。',
      ],
    ],
    [
      'What is pooling good for, and what does it cost?',
      '池化有什么好处？有什么代价？',
      [
        'Maps get smaller: less arithmetic later and larger receptive fields.',
        'Small shifts change the result less.',
        'Where exactly something was is lost.',
      ],
      ['特征图变小：后续计算量减少，感受野变大。', '对微小平移不敏感。', '丢失了精确的位置信息。'],
    ],
    [
      'When would you take a strided convolution instead of pooling?',
      '什么时候用带步幅的卷积代替池化？',
      [
        'When the way of shrinking should be learned.',
        'It mixes channels and has parameters; pooling has none.',
        'A learned filter can keep where something was, which a maximum throws away; generative networks use it for that.',
      ],
      [
        '希望下采样的方式也由学习得到时。',
        '它会混合通道、带有参数；池化没有参数。',
        '学到的滤波器可以保留位置信息，而取最大值会丢掉它；生成网络因此常用。',
      ],
    ],
    [
      'On the same map, which layer of usual size needs the fewest operations: convolution, dense, pooling; and why?',
      '对同一特征图、取通常的大小，卷积层、全连接层、池化层中哪一种运算最少？为什么？',
      [
        'Pooling.',
        'It has no multiplications with weights, only comparisons or additions, on each channel alone.',
        'A convolution multiplies every window with all filters, a dense layer every input with every output.',
      ],
      [
        '池化层。',
        '它不与权重相乘，只在各通道内做比较或加法。',
        '卷积层每个窗口要与所有卷积核相乘，全连接层每个输入要与每个输出相乘。',
      ],
    ],
  ],
  terms: [
    [
      'max pooling',
      '最大池化',
      'Replaces each window of a map by its largest entry, on each channel by itself.',
      '用窗口中的最大值代替整个窗口，各通道独立进行。',
    ],
  ],
  blanks: [
    [
      'In max pooling the gradient goes to the {winner|maximum|largest entry|largest|largest value|max} of the window; in average pooling each entry gets an {equal|even} share.',
      '最大池化把梯度传给窗口中的{最大值|最大元素|最大的元素}；平均池化中各元素{平均|均匀|平等|均等}分得梯度。',
    ],
  ],
  compare: [
    {
      title: ['Max pooling and average pooling.', '比较最大池化与平均池化。'],
      columns: [
        ['max', '最大池化'],
        ['average', '平均池化'],
      ],
      rows: [
        [
          ['output', '输出'],
          ['the largest entry', '最大的元素'],
          ['the mean', '平均值'],
        ],
        [
          ['gradient of the window', '窗口内的梯度'],
          ['whole, at one entry', '全部给一个元素'],
          ['1/k² at each entry', '每个元素 1/k²'],
        ],
        [
          ['as a map', '作为映射'],
          ['piecewise linear', '分段线性'],
          ['linear', '线性'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'The gradient of average pooling over k × k without overlap is $\\frac{1}{k^2}$ of what arrives, at each entry.',
      '无重叠的 k × k 平均池化，每个元素的梯度是传来梯度的 $\\frac{1}{k^2}$。',
      [
        [
          '$y = \\frac{1}{k^2} \\sum_{u,v} x[u, v]$ for one window',
          '对一个窗口，$y = \\frac{1}{k^2} \\sum_{u,v} x[u, v]$',
        ],
        [
          '$\\frac{\\partial y}{\\partial x[u, v]} = \\frac{1}{k^2}$',
          '$\\frac{\\partial y}{\\partial x[u, v]} = \\frac{1}{k^2}$',
        ],
        ['$x[u, v]$ is in no other window, so there is one path', '$x[u, v]$ 不在其他窗口中，只有一条路径'],
        [
          'By the chain rule $\\frac{\\partial L}{\\partial x[u, v]} = \\frac{1}{k^2} \\frac{\\partial L}{\\partial y}$',
          '由链式法则 $\\frac{\\partial L}{\\partial x[u, v]} = \\frac{1}{k^2} \\frac{\\partial L}{\\partial y}$',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'overlap',
      sizes: { Q: 2, K: 2, S: 1 },
      given: {
        x: [
          [
            [1, 5, 2],
            [4, 3, 6],
            [7, 0, 8],
          ],
          [
            [3, 1, 4],
            [2, 9, 5],
            [6, 0, 7],
          ],
          [
            [8, 2, 1],
            [3, 4, 9],
            [0, 5, 6],
          ],
        ],
        g: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [2, -1],
            [1, 3],
          ],
        ],
      },
      asks: ['y', 'loss', 'dx'],
    },
    {
      id: 'average',
      sizes: { Q: 2, K: 2, S: 1 },
      options: { kind: 'average' },
      given: {
        x: [
          [
            [1, 5, 2],
            [4, 2, 6],
            [7, 0, 8],
          ],
          [
            [4, 0, 4],
            [2, 8, 4],
            [6, 0, 4],
          ],
        ],
        g: [
          [
            [4, 8],
            [-4, 4],
          ],
          [
            [8, -4],
            [4, 12],
          ],
        ],
      },
      asks: ['y', 'loss', 'dx'],
    },
  ],
  weights: [
    {
      id: 'winner',
      asks: [
        'Fill the picture x so that the entry in the middle gets the whole gradient of all four windows, and is not larger than 5.',
        '填写图像 x，使中间的元素得到四个窗口的全部梯度，且它不大于 5。',
      ],
      sizes: { Q: 2, K: 2, S: 1 },
      given: {
        g: [
          [1, 2],
          [3, 4],
        ],
      },
      free: ['x'],
      wants: [
        ['dx[1, 1] == 10', 'the middle must win all four windows', '中间元素须在四个窗口中都是最大值'],
        ['x[1, 1] <= 5', 'the middle must be at most 5', '中间元素不得大于 5'],
      ],
      right: {
        x: [
          [0, 1, 0],
          [1, 5, 1],
          [0, 1, 0],
        ],
      },
    },
  ],
  generated: [poolingSize, poolByHand],
  later: { generated: [poolByHandLighter] },
});
