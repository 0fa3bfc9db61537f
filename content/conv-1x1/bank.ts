/** @file What the bank asks about the 1 × 1 convolution. Long because it is a list of sentences in two languages. */
import { pointwise } from '#bank/generators/convolution.ts';
import { separable } from '#bank/generators/kernels.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { conv1x1 } from './derivation.ts';
import { finds } from './find.ts';

export const bank = lessonBank(conv1x1, {
  asked: 10,
  right: [
    [
      'A 1 × 1 convolution with stride 1 is the same dense layer over the channels at every position.',
      '步幅为 1 的 1 × 1 卷积就是在每个位置上对各通道做同一个全连接层。',
      'Its window has one position and all channels.',
      '窗口只有一个位置，但包含所有通道。',
    ],
    [
      'A 1 × 1 filter on 16 channels has 16 weights and one bias.',
      '作用在 16 个通道上的一个 1 × 1 卷积核有 16 个权重和一个偏置。',
      'One weight for each channel.',
      '每个通道一个权重。',
    ],
    [
      'With stride 1 and no padding, a 1 × 1 convolution can change the number of channels and keeps height and width.',
      '步幅为 1、不填充的 1 × 1 卷积可以改变通道数，但不改变高和宽。',
      'There is one output map for each filter, and one window for each position.',
      '每个卷积核一张输出图，每个位置一个窗口。',
    ],
    [
      'The gradient of the weights of a 1 × 1 convolution, for one picture, is the sum over all positions of the outer products of what arrives with the input.',
      '对一幅图像，1 × 1 卷积权重的梯度是所有位置上“传来的梯度与输入的外积”之和。',
      'The same matrix is used at every position.',
      '每个位置用的是同一个矩阵。',
      'dW_1',
    ],
    [
      'A 1 × 1 convolution before a 3 × 3 one can save most of its multiplications.',
      '在 3 × 3 卷积前加 1 × 1 卷积可以省去大部分乘法。',
      'It lowers the number of channels that the expensive kernel has to reach through: a bottleneck.',
      '它降低了昂贵的卷积核需要处理的通道数，这就是瓶颈结构。',
    ],
    [
      'Without an activation between, two 1 × 1 convolutions one after the other compute what a single one can compute.',
      '中间没有激活函数时，两个相继的 1 × 1 卷积，用一个 1 × 1 卷积就能算出。',
      'The two matrices over the channels multiply to one.',
      '通道上的两个矩阵相乘得一个矩阵。',
    ],
    [
      'Pooling can change height and width but not the number of channels; a 1 × 1 convolution with stride 1 and no padding can change only the latter.',
      '池化可以改变高宽，不改变通道数；步幅为 1、不填充的 1 × 1 卷积只能改变通道数。',
      'One works over positions, the other over channels.',
      '前者作用于位置，后者作用于通道。',
    ],
    [
      'A depthwise separable convolution is a convolution of each channel by itself, then a 1 × 1 convolution.',
      '深度可分离卷积 = 逐通道卷积 + 1 × 1 卷积。',
      'k²C + C·C′ weights instead of k²·C·C′.',
      '权重数为 k²C + C·C′，而不是 k²·C·C′。',
    ],
    [
      'A 1 × 1 convolution does not enlarge the receptive field.',
      '1 × 1 卷积不扩大感受野。',
      'Its window is one position.',
      '窗口只有一个位置。',
    ],
    [
      'Exchanging two positions of the input of a 1 × 1 convolution with stride 1 exchanges the same two positions of its output.',
      '交换步幅为 1 的 1 × 1 卷积输入的两个位置，输出的相应两个位置也交换。',
      'Every position is treated alike and by itself.',
      '每个位置独立且以相同方式处理。',
    ],
  ],
  wrong: [
    [
      'A 1 × 1 convolution on several channels only multiplies every entry by the same number.',
      '多通道上的 1 × 1 卷积只是把每个元素乘同一个数。',
      'It mixes the channels: each output map is a combination of all input maps.',
      '它混合各通道：每张输出图是所有输入图的组合。',
    ],
    [
      'A 1 × 1 convolution with stride 1 makes the height and width of the maps smaller.',
      '步幅为 1 的 1 × 1 卷积会缩小特征图的高和宽。',
      'There is an output for every position: height and width stay.',
      '每个位置都有一个输出，高宽不变。',
    ],
    [
      'The number of weights of a 1 × 1 convolution grows with the size of the picture.',
      '1 × 1 卷积的权重数随图像增大而增大。',
      'It is the product of the channels before and after.',
      '它等于前后通道数之积。',
    ],
    [
      'A 1 × 1 filter on 16 channels has two parameters: a weight and a bias.',
      '作用在 16 个通道上的 1 × 1 卷积核有两个参数：一个权重和一个偏置。',
      'It has 16 weights and a bias: 17.',
      '有 16 个权重和一个偏置，共 17 个。',
    ],
    [
      'The gradient of a bias of a 1 × 1 convolution is the mean over all positions of what arrives there.',
      '1 × 1 卷积偏置的梯度，是所有位置上传来的梯度的平均。',
      'It is the sum: the bias is added at each position.',
      '是求和：每个位置都加了这个偏置。',
    ],
    [
      'At each position the output of a 1 × 1 convolution also depends on the neighbouring positions.',
      '1 × 1 卷积在每个位置的输出也依赖相邻位置。',
      'Its window is one position.',
      '窗口只有一个位置。',
    ],
    [
      'Max pooling over height and width lowers the number of channels.',
      '在高和宽上做的最大池化会减少通道数。',
      'Each channel is pooled by itself; what can lower their number is a 1 × 1 convolution.',
      '各通道分别池化；能减少通道数的是 1 × 1 卷积。',
    ],
    [
      'Even without activation, a 1 × 1 convolution before global average pooling gives another result than a dense layer with the same weights and biases after it.',
      '即使没有激活函数，全局平均池化之前做 1 × 1 卷积，与之后做权重和偏置相同的全连接层，结果也不同。',
      'Both are linear, and the mean commutes with the map over the channels.',
      '二者都是线性的，求平均与通道上的线性映射可交换。',
    ],
    [
      'The bottleneck 256 → 64 → 64 → 256 (1 × 1, 3 × 3, 1 × 1) needs more multiplications than one 3 × 3 layer 256 → 256, since there are three layers instead of one.',
      '瓶颈结构 256 → 64 → 64 → 256（1 × 1、3 × 3、1 × 1）有三层，因此乘法比一层 256 → 256 的 3 × 3 卷积更多。',
      'Its 3 × 3 layer works on few channels: 69,632 instead of 589,824 at each position, less than an eighth.',
      '其中的 3 × 3 层只处理少量通道：每个位置 69,632 次，而不是 589,824 次，不到八分之一。',
    ],
    [
      'In a 1 × 1 convolution the gradient with respect to the input at one position depends on what arrives at all positions.',
      '1 × 1 卷积中，对某个位置输入的梯度依赖所有位置传来的梯度。',
      'Only on the same position: W^T δ there.',
      '只依赖同一位置：该处的 W^T δ。',
    ],
  ],
  explain: [
    [
      'What is a 1 × 1 convolution used for?',
      '1 × 1 卷积有什么用？',
      [
        'It changes the number of channels cheaply, as in bottlenecks.',
        'It mixes the channels at each position.',
        'With an activation behind it, it adds a non-linear layer without enlarging the window.',
      ],
      [
        '廉价地改变通道数，例如瓶颈结构。',
        '在每个位置上混合各通道。',
        '后接激活函数，可增加非线性而不扩大窗口。',
      ],
    ],
    [
      'Compare what pooling and a 1 × 1 convolution can reduce, whether they have parameters, and what both save.',
      '池化与 1 × 1 卷积各能减少什么？有没有参数？二者共同节省了什么？',
      [
        'Pooling: height and width, without parameters of its own.',
        '1 × 1 convolution: channels, with parameters.',
        'Both lower the work of the layers after them.',
      ],
      ['池化：减小高和宽，没有参数。', '1 × 1 卷积：减少通道，有参数。', '二者都能减少后续层的计算量。'],
    ],
    [
      'Explain a depthwise separable convolution and why it is cheap.',
      '说明深度可分离卷积，以及它为什么省。',
      [
        'First each channel is convolved by itself with one k × k kernel.',
        'Then a 1 × 1 convolution mixes the channels.',
        'k²C + C·C′ weights instead of k²·C·C′, about 1/k² of them if C′ is large.',
      ],
      [
        '先用一个 k × k 核分别对每个通道做卷积。',
        '再用 1 × 1 卷积混合通道。',
        '权重为 k²C + C·C′，而不是 k²·C·C′；C′ 较大时约为其 1/k²。',
      ],
    ],
    [
      'Why is a 1 × 1 convolution the same as a dense layer applied at every position?',
      '为什么 1 × 1 卷积等同于在每个位置上作用同一个全连接层？',
      [
        'At each position the filter sees the column of channels only.',
        'Each filter is one row of a matrix from channels to channels.',
        'The same matrix is shared by all positions.',
      ],
      [
        '每个位置上，卷积核只看到该处的通道向量。',
        '每个卷积核就是通道到通道矩阵的一行。',
        '所有位置共享同一个矩阵。',
      ],
    ],
  ],
  terms: [
    [
      'bottleneck block',
      '瓶颈结构',
      'A 1 × 1 convolution to fewer channels, a 3 × 3 convolution there, and a 1 × 1 convolution back.',
      '先用 1 × 1 卷积降低通道数，再做 3 × 3 卷积，最后用 1 × 1 卷积恢复通道数。',
    ],
  ],
  blanks: [
    [
      'Each output of a 1 × 1 convolution combines the {channels|input channels} of one position, each output of pooling the {positions|pixels|cells} of one channel.',
      '1 × 1 卷积的每个输出合并同一位置的各{通道}，池化的每个输出合并同一通道的若干{位置|空间位置|像素}。',
    ],
  ],
  proofs: [
    [
      'Global average pooling and a 1 × 1 convolution without activation may be exchanged.',
      '没有激活函数时，全局平均池化与 1 × 1 卷积可以交换次序。',
      [
        [
          '$o[m, k] = \\sum_f W[m, f]\\, a[f, k] + b[m]$ at each of N positions k',
          '在 N 个位置 k 上，$o[m, k] = \\sum_f W[m, f]\\, a[f, k] + b[m]$',
        ],
        [
          '$\\frac1N \\sum_k o[m, k] = \\frac1N \\sum_k \\sum_f W[m, f]\\, a[f, k] + b[m]$',
          '$\\frac1N \\sum_k o[m, k] = \\frac1N \\sum_k \\sum_f W[m, f]\\, a[f, k] + b[m]$',
        ],
        [
          '$= \\sum_f W[m, f] \\left( \\frac1N \\sum_k a[f, k] \\right) + b[m]$, exchanging the sums',
          '交换求和次序，得 $= \\sum_f W[m, f] \\left( \\frac1N \\sum_k a[f, k] \\right) + b[m]$',
        ],
        ['which is the dense layer on the pooled vector', '这正是作用在池化后向量上的全连接层'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'mix',
      sizes: { C: 2, F: 2, K: 2, N: 2 },
      given: {
        W_1: [
          [
            [1, -1],
            [2, 1],
          ],
          [
            [1, 2],
            [-1, 1],
          ],
        ],
        b_1: [
          [0, 1],
          [1, 0],
        ],
        x: [
          [
            [1, 2],
            [3, -1],
          ],
          [
            [2, 0],
            [1, 1],
          ],
        ],
        W_2: [
          [
            [1, 0],
            [0, 1],
          ],
        ],
        b_2: [[0, 0]],
        y: [
          [1, 0],
          [0, 1],
        ],
      },
      asks: ['z', 'a', 'o', 's'],
    },
  ],
  finds,
  weights: [
    {
      id: 'grey',
      asks: [
        'A picture with three channels red, green, blue: find W₁ and b₁ so that for every picture map 1 (before the activation) is the mean of the three and map 2 is red minus green.',
        '三通道（红、绿、蓝）图像：求 W₁ 和 b₁，使对任意图像，第 1 张输出图（激活之前）是三通道平均，第 2 张是红减绿。',
      ],
      sizes: { C: 3, F: 2, N: 2 },
      given: {
        x: [
          [3, 6],
          [0, 1],
          [6, 2],
        ],
      },
      free: ['W_1', 'b_1'],
      wants: [
        ['abs(z[0, 0] - 3) + abs(z[0, 1] - 3) < 0.01', 'map 1 is not the mean', '第 1 张图不是平均值'],
        ['abs(z[1, 0] - 3) + abs(z[1, 1] - 5) < 0.01', 'map 2 is not red minus green', '第 2 张图不是红减绿'],
        [
          'abs(W_1[0, 0] - W_1[0, 2]) + abs(W_1[1, 2]) + abs(b_1[0, 0]) + abs(b_1[1, 0]) < 0.01',
          'it must hold for every picture, not for this one alone',
          '必须对任意图像成立，而不只是这一幅',
        ],
      ],
      right: {
        W_1: [
          [1 / 3, 1 / 3, 1 / 3],
          [1, -1, 0],
        ],
        b_1: [0, 0],
      },
    },
  ],
  generated: [pointwise],
  later: { generated: [separable] },
});
