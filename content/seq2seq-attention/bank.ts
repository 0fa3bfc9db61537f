/** @file What the bank asks about sequence to sequence with attention. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { seq2seqAttention } from './derivation.ts';
import { later } from './later.ts';

const LN3 = Math.log(3);

export const bank = lessonBank(seq2seqAttention, {
  asked: 39,
  writes: ['e', 'alpha', 'c', 'z', 'h', 'yhat'],
  derives: ['dc', 'dalpha', 'de', 'dq', 'dR', 'dG', 'dU_a', 'dW_a'],
  right: [
    [
      'The weights of one step of the decoder add up to 1 over the source words.',
      '解码器一步中的权重对源句各词求和等于 1。',
      'They are a softmax over the source words.',
      '它们是对源句的词做 softmax 的结果。',
      'alpha',
    ],
    [
      'The context is $G\\,\\alpha_t$, the mean of the annotations with the weights of attention.',
      '上下文向量是 $G\\,\\alpha_t$，即以注意力权重对注解向量取平均。',
      'Each column of $G$ is one annotation, and the product adds the columns with their weights.',
      '$G$ 的每一列是一个注解向量，乘积就是各列按权重相加。',
      { step: 'c', is: 'G @ alpha[t]' },
    ],
    [
      'The context is never longer than the longest annotation.',
      '上下文向量的长度不会超过最长的注解向量。',
      'It is a weighted mean with positive weights that add up to 1.',
      '它是加权平均，权重为正且总和为 1。',
    ],
    [
      'A score receives its weight times $(g_i - c_t)^{\\top} \\partial L/\\partial c_t$.',
      '得分收到的梯度是它的权重乘以 $(g_i - c_t)^{\\top} \\partial L/\\partial c_t$。',
      'The Jacobian of the softmax subtracts the weighted mean, and that of the annotations is the context.',
      'softmax 的雅可比矩阵减去加权平均，而注解向量的加权平均就是上下文向量。',
      { step: 'de', is: 'alpha[t] * ((G - c[t] @ ones(S).T).T @ dc[t])' },
    ],
    [
      'The gradients of the scores of one step add up to 0.',
      '同一步中各得分的梯度之和为 0。',
      'A softmax does not change when the same number is added to all scores.',
      '所有得分加上同一个数，softmax 不变。',
    ],
    [
      'Each annotation receives its gradient by two roads at every step: as a value and through its score.',
      '每一步每个注解向量都从两条路收到梯度：经过取值和经过得分。',
      'It is used in the context and in the key.',
      '它既用于上下文向量，也用于键。',
      'dG',
    ],
    [
      'An annotation that is 0 can still receive a gradient through its score.',
      '等于 0 的注解向量仍可以经过得分收到梯度。',
      'What it receives there depends on the query and on $g_i - c_t$, and that need not be 0.',
      '这部分取决于查询和 $g_i - c_t$，它们不必为 0。',
    ],
    [
      'The query of step t is computed from the state before it, $h_{t-1}$.',
      '第 t 步的查询由前一状态 $h_{t-1}$ 算出。',
      'The new state needs the context, so it is not there yet.',
      '新状态要用到上下文向量，此时还没有算出。',
      'q',
    ],
    [
      'The keys need to be computed only once for a sentence.',
      '一个句子的键只需计算一次。',
      'Neither $U_a$ nor the annotations change with the step.',
      '$U_a$ 和注解向量都不随步数变化。',
      'R',
    ],
    [
      'Under teacher forcing the input of a step is the vector of the true previous word.',
      '教师强制时，每步的输入是前一个正确的词的向量。',
      'In use it is the vector of the word just said.',
      '使用时才是刚说出的词的向量。',
    ],
    [
      'Padding is masked by setting its score to $-\\infty$ before the softmax.',
      '在 softmax 之前把填充位置的得分设为 $-\\infty$，就遮住了填充。',
      'Its exponential is 0, and the other weights still add up to 1.',
      '它的指数为 0，其余权重之和仍为 1。',
    ],
    [
      'The number of parameters of attention does not depend on the length of the sentences.',
      '注意力的参数个数与句长无关。',
      'The same $W_a$, $U_a$ and $v$ serve every pair of words; only the number of scores grows.',
      '每一对词用的是同样的 $W_a$、$U_a$ 和 $v$，随句长增加的只是得分的个数。',
    ],
  ],
  wrong: [
    [
      'The weights of one source word add up to 1 over the steps of the decoder.',
      '源句一个词的权重对解码器各步求和等于 1。',
      'They add up to 1 over the source words, at each step of the decoder.',
      '是在解码器的每一步，对源句各词求和等于 1。',
    ],
    [
      'The gradient with respect to the annotations is $\\frac{\\partial L}{\\partial c_t} \\alpha_t^{\\top}$, summed over the steps.',
      '对注解向量的梯度是 $\\frac{\\partial L}{\\partial c_t} \\alpha_t^{\\top}$ 对各步求和。',
      'That is the road as a value; the road through the score is missing.',
      '这只是经过取值的一条路，还缺经过得分的一条。',
      { step: 'dG', is: 'sum(dc[t] @ alpha[t].T for t in range(1, T + 1))' },
    ],
    [
      'A score receives its weight times the gradient with respect to that weight.',
      '得分收到的梯度是它的权重乘以对该权重的梯度。',
      'The weighted mean of all these gradients has to be subtracted first.',
      '要先减去这些梯度的加权平均。',
      { step: 'de', is: 'alpha[t] * dalpha[t]' },
    ],
    [
      'With attention the new state is $h_{t-1} + c_t$.',
      '使用注意力时，新状态是 $h_{t-1} + c_t$。',
      'The axes do not fit, and the cell with the previous word would be bypassed.',
      '形状对不上，而且绕过了循环单元，前一个词没有进来。',
    ],
    [
      'The old state receives $W^{\\top} \\partial L/\\partial z_t$ from the next step and nothing else.',
      '旧状态从下一步只收到 $W^{\\top} \\partial L/\\partial z_t$。',
      'It is the query too: $W_a^{\\top}$ times the gradient of the query is added.',
      '它还用于查询：要加上 $W_a^{\\top}$ 乘以查询的梯度。',
    ],
    [
      'Setting the weights of padding to 0 after the softmax is as good as masking before it.',
      '在 softmax 之后把填充的权重设为 0，与之前用掩码效果相同。',
      'The remaining weights then add up to less than 1, and the context shrinks.',
      '那样其余权重之和小于 1，上下文向量变短。',
    ],
    [
      'An annotation of weight 0 gets the largest push, since it is most in need of it.',
      '权重为 0 的注解向量最需要提高，所以它的得分的梯度最大。',
      'The weight is a factor of the gradient of its score, so that is 0.',
      '权重是得分梯度的因子，所以梯度为 0。',
    ],
    [
      'A map of the weights shows which words are translations of each other.',
      '权重图表明哪些词互为翻译。',
      'An annotation of a recurrent encoder holds its neighbours too; the map may point beside the word.',
      '循环编码器的注解向量也含有邻近的词，权重图可能指在旁边的词上。',
    ],
    [
      'In use the gradient flows from a word through the argmax to the word before it.',
      '使用时，梯度从一个词经过 argmax 流向前一个词。',
      'An argmax is constant around almost every point: its derivative is 0 or does not exist.',
      'argmax 几乎处处是常数，导数为 0 或不存在。',
    ],
    [
      'Dividing the dot product by $\\sqrt A$ makes all weights equal.',
      '把内积除以 $\\sqrt A$ 会使所有权重相等。',
      'It keeps the spread of the scores from growing with $A$; the scores still differ.',
      '它只是使得分的离散程度不随 $A$ 增大，各得分仍然不同。',
    ],
    [
      'The context is $G^{\\top} \\alpha_t$ with annotations as columns of G.',
      '注解向量是 G 的列时，上下文向量是 $G^{\\top} \\alpha_t$。',
      'The axes ask for $G\\,\\alpha_t$: (N, S) times (S, 1).',
      '从形状看应为 $G\\,\\alpha_t$：(N, S) 乘以 (S, 1)。',
    ],
  ],
  explain: [
    [
      'What does attention change for the gradient of the first source word?',
      '对源句第一个词的梯度来说，注意力改变了什么？',
      [
        'Without attention it has to pass all states of the encoder after that word.',
        'With attention every step of the decoder uses the annotation directly, as a value and as a key.',
        'So each target word sends a gradient over one step, however long the sentence is.',
      ],
      [
        '没有注意力时，它要穿过编码器在该词之后的所有状态。',
        '有了注意力，解码器每一步都直接用到注解向量，既作为取值也作为键。',
        '所以不论句子多长，每个目标词都只隔一步就把梯度传回来。',
      ],
    ],
    [
      'Which annotations gain score in a step of gradient descent?',
      '梯度下降的一步会提高哪些注解向量的得分？',
      [
        'The score of annotation i receives its weight times its distance from the context along the gradient of the context.',
        'Descent turns the sign: scores rise where the annotation lies ahead, in the direction in which the loss falls.',
        'The push is proportional to the weight, so what is not looked at at all does not move.',
      ],
      [
        '第 i 个得分的梯度，是它的权重乘以注解向量偏离上下文向量的量与上下文梯度的内积。',
        '下降时变号：位于损失下降方向前方的注解向量，得分上升。',
        '变动与权重成正比，完全没有看到的就不会动。',
      ],
    ],
    [
      'What is teacher forcing, and what can go wrong with it?',
      '什么是教师强制？它会带来什么问题？',
      [
        'In training each step is fed the true previous word instead of the predicted one.',
        'Errors do not add up, and the whole answer can be scored with known inputs.',
        'In use the decoder is fed its own words and meets states that it never saw: exposure bias.',
        'A remedy is to feed some of its own words in training already.',
      ],
      [
        '训练时每步送入前一个正确的词，而不是预测的词。',
        '这样错误不会累积，输入也都是已知的。',
        '使用时送入的是自己说的词，会遇到训练中没见过的状态，即曝光偏差。',
        '一种办法是训练时就偶尔送入自己说的词。',
      ],
    ],
    [
      'Why is the dot product divided by the square root of A?',
      '内积为什么要除以 A 的平方根？',
      [
        'A sum of A products of independent numbers of mean 0 and variance 1 has variance A.',
        'Without the division scores grow with A and the softmax settles on one word.',
        'Its Jacobian is then nearly 0, and nothing is learnt about where to look.',
      ],
      [
        '独立、均值为 0、方差为 1 的数两两相乘，A 个积相加，方差是 A。',
        '不除的话得分随 A 增大，softmax 只认一个词。',
        '这时它的雅可比矩阵接近 0，学不到该看哪里。',
      ],
    ],
  ],
  terms: [
    [
      'attention',
      '注意力',
      'A weighted mean of vectors whose weights are a softmax of scores between a query and each of them.',
      '对一组向量取加权平均，权重由查询与每个向量之间的得分做 softmax 得到。',
    ],
    [
      'teacher forcing',
      '教师强制',
      'In training each step of the decoder is fed the true previous word.',
      '训练时解码器每步送入前一个正确的词。',
    ],
  ],
  blanks: [
    [
      'For S source words and T target words there are {S T|S*T|ST|T S|T*S|TS} scores; the loss uses each annotation {2 T|2*T|2T} times directly in the decoder.',
      '源句有 S 个词、译文有 T 个词时，共有 {S T|S*T|ST|T S|T*S|TS} 个得分；解码器直接用到每个注解向量 {2 T|2*T|2T} 次。',
    ],
  ],
  proofs: [
    [
      'A score receives its weight times the distance of its annotation from the context along the gradient d of the context.',
      '得分收到的梯度，等于它的权重乘以注解向量偏离上下文向量的量与上下文梯度 d 的内积。',
      [
        [
          '$c = \\sum_j \\alpha_j g_j$, so $\\alpha_j$ receives $g_j^{\\top} d$',
          '由 $c = \\sum_j \\alpha_j g_j$，$\\alpha_j$ 收到 $g_j^{\\top} d$',
        ],
        [
          'the softmax has the derivatives $\\partial \\alpha_j / \\partial e_i = \\alpha_j ([i = j] - \\alpha_i)$',
          'softmax 的导数是 $\\partial \\alpha_j / \\partial e_i = \\alpha_j ([i = j] - \\alpha_i)$',
        ],
        [
          'so $e_i$ receives $\\alpha_i\\, g_i^{\\top} d - \\alpha_i \\sum_j \\alpha_j\\, g_j^{\\top} d$',
          '所以 $e_i$ 收到 $\\alpha_i\\, g_i^{\\top} d - \\alpha_i \\sum_j \\alpha_j\\, g_j^{\\top} d$',
        ],
        [
          'the sum is $c^{\\top} d$, and together it is $\\alpha_i (g_i - c)^{\\top} d$',
          '其中的和就是 $c^{\\top} d$，合起来是 $\\alpha_i (g_i - c)^{\\top} d$',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'two-words',
      sizes: { T: 1, S: 2, N: 1, H: 1, A: 1, D: 1, K: 2 },
      options: { score: 'scaled' },
      given: {
        G: [[[LN3, 0]], [[0, LN3]], [[-LN3, 0]]],
        h0: [[1]],
        x: [[[-1]]],
        y: [[[1, 0]], [[0, 1]]],
        W_a: [[[1]]],
        U_a: [[[1]], [[-1]]],
        W: [[[1]]],
        U: [[[1]]],
        C: [[[2 / 3]], [[2]]],
        b: [[0]],
        V: [[[2 * Math.LN2], [0]]],
        b_o: [[0, 0]],
      },
      asks: ['e[1]', 'alpha[1]', 'c[1]', 'z[1]'],
    },
  ],
  weights: [
    {
      id: 'look-back',
      asks: [
        'Two annotations, (1, 0) and (0, 1), and a state of one unit that is 1 at the first step. Choose W_a and U_a so that the second annotation has a weight above 0.9.',
        '两个注解向量 (1, 0) 和 (0, 1)，状态只有一个单元，第一步时为 1。选择 W_a 和 U_a，使第二个注解向量的权重大于 0.9。',
      ],
      sizes: { T: 1, S: 2, N: 2, H: 1, A: 1, D: 1, K: 2 },
      options: { score: 'scaled' },
      given: {
        G: [
          [1, 0],
          [0, 1],
        ],
        h0: [1],
        x: [[0]],
        y: [[1, 0]],
        W: [[0]],
        U: [[0]],
        C: [[1, 0]],
        b: [0],
        V: [[1], [0]],
        b_o: [0, 0],
      },
      free: ['W_a', 'U_a'],
      wants: [
        [
          'alpha[1][1, 0] > 0.9',
          'the second annotation has less weight than that',
          '第二个注解向量的权重没有这么大',
        ],
      ],
      right: { W_a: [[1]], U_a: [[-2, 2]] },
    },
  ],
  later,
});
