/** @file What the bank asks about self-attention and the transformer, since its second version. Long because it is a list of sentences in two languages. */
import { attentionByHand, attentionCounts } from '#bank/generators/attention.ts';
import type { LaterText } from '#bank/lesson-bank.ts';

export const later: LaterText = {
  right: [
    [
      'In self-attention queries, keys and values are computed from the same sequence.',
      '自注意力中，查询、键和值由同一个序列算出。',
      'Each token asks the others, itself included, what it may take from them.',
      '每个词元向包括自己在内的所有词元查询，取回需要的信息。',
    ],
    [
      'Self-attention without positions or a causal mask gives an output permuted in the same way when its input is permuted.',
      '不加位置信息、不用因果掩码的自注意力，输入词元换序，输出也同样换序。',
      'Scores and weighted sums do not know in which order the keys come; so positions are added to the embeddings.',
      '得分和加权求和都与键的次序无关，所以要在嵌入上加位置编码。',
    ],
    [
      'A causal mask sets the scores of later positions to −∞ before the softmax.',
      '因果掩码在 softmax 之前把后面位置的得分设为 −∞。',
      'Their weights are then exactly 0, and the others still add up to 1.',
      '这样它们的权重恰为 0，其余权重之和仍为 1。',
    ],
    [
      'Full self-attention over n tokens computes a number of scores that grows with n².',
      '对 n 个词元做完整的自注意力，得分的个数按 n² 增长。',
      'Every token has a score with every token.',
      '每个词元与每个词元之间都有一个得分。',
    ],
    [
      'With h heads of d/h entries each, the projections together have as many weights as those of one head of d entries.',
      '用 h 个头、每头 d/h 维时，各投影矩阵的权重总数与单头 d 维时相同。',
      'The matrices of d × d/h stand side by side and make up one of d × d.',
      'h 个 d × d/h 的矩阵并排，正好是一个 d × d 的矩阵。',
    ],
    [
      'In a self-attention layer without a mask any two tokens are one step apart, whatever their distance in the text.',
      '在不加掩码的自注意力层中，任意两个词元只隔一步，与它们在文中的距离无关。',
      'In an RNN the signal passes as many steps as the tokens are apart.',
      '在 RNN 中，信号要经过与距离相同的步数。',
    ],
  ],
  wrong: [
    [
      'Multi-head attention by its construction computes the same attention weights in every head.',
      '按多头注意力的构造，各头算出的注意力权重相同。',
      'Each head has projections of its own, and so scores and weights of its own.',
      '每个头有自己的投影矩阵，因而有自己的得分和权重。',
    ],
    [
      'A transformer in training must compute its positions one after the other, as an RNN does.',
      'transformer 训练时和 RNN 一样，必须逐个位置依次计算。',
      'With teacher forcing and a causal mask all positions are computed at once; only generation goes word by word.',
      '有教师强制和因果掩码，所有位置可同时计算；只有生成时才逐词进行。',
    ],
    [
      'In encoder-decoder attention the queries come from the encoder.',
      '在编码器–解码器注意力中，查询来自编码器。',
      'They come from the decoder; keys and values come from the encoder.',
      '查询来自解码器；键和值来自编码器。',
    ],
    [
      'The division by the square root of d makes the weights add up to 1.',
      '除以 d 的平方根是为了使权重之和为 1。',
      'The softmax does that; the division keeps the scores small, so that the softmax does not saturate.',
      '归一由 softmax 完成；除以它是为了控制得分大小，避免 softmax 饱和。',
    ],
    [
      'A causal mask is applied to the weights after the softmax, by setting them to 0 and no more.',
      '因果掩码只需在 softmax 之后把相应权重置 0 即可。',
      'Then the weights that are left would not add up to 1, and later words would have changed them.',
      '那样剩下的权重之和不为 1，而且后面的词已经影响了它们。',
    ],
    [
      'A feed-forward part of a transformer mixes the tokens of a sequence.',
      'transformer 的前馈部分会混合序列中不同的词元。',
      'It is applied to each position by itself; only attention mixes positions.',
      '它对每个位置单独作用；只有注意力会混合不同位置。',
    ],
  ],
  explain: [
    [
      'What does a transformer gain over an RNN or LSTM in the time of training, in distant words, and in what can be looked at; and what does it cost?',
      '与 RNN、LSTM 相比，transformer 在训练时间、远距离的词、可观察性三方面各有什么优点？代价是什么？',
      [
        'All positions are computed in parallel in training.',
        'Any two positions are connected by one step, so distant words do not lose their gradient on the way.',
        'The weights can be looked at: they hint at what each position takes in.',
        'Cost: time and memory grow with the square of the length.',
      ],
      [
        '训练时所有位置可以并行计算。',
        '任意两个位置只隔一步，远距离的词不会在途中丢失梯度。',
        '权重可以拿来看，提示每个位置关注了哪里。',
        '代价：时间和内存随长度的平方增长。',
      ],
    ],
    [
      'What are queries, keys and values? Say it for a search in a library as well.',
      '查询、键、值分别是什么？也用图书馆检索的例子说明。',
      [
        'The query says what is looked for: the words typed into the catalogue.',
        'A key says what an entry is about: the title on a card; query and key give the score.',
        'The value is what one takes away: the content of the book; values are averaged with the weights.',
      ],
      [
        '查询表示要找什么：好比输入目录的检索词。',
        '键表示条目是关于什么的：好比卡片上的书名；查询与键算出得分。',
        '值是真正取走的内容：好比书的内容；按权重对值取平均。',
      ],
    ],
    [
      'Why does a transformer need positional encodings, and how are they given?',
      'transformer 为什么需要位置编码？怎样加入？',
      [
        'Self-attention does not see the order of its tokens.',
        'A vector that depends on the position is added to each embedding.',
        'It is made of sines and cosines of several wavelengths, or learned.',
      ],
      [
        '自注意力本身看不到词元的次序。',
        '给每个嵌入加上一个随位置而变的向量。',
        '它由多种波长的正弦、余弦构成，或者由训练得到。',
      ],
    ],
    [
      'Where is masking used in a transformer decoder and in BERT, and why?',
      'transformer 解码器和 BERT 中分别怎样使用掩码？为什么？',
      [
        'The decoder hides all later positions, so that training does not see the word it has to predict.',
        'BERT replaces some words of the input by a mask token and predicts them from both sides.',
        'In both, padding is hidden as well, as it is no word.',
      ],
      [
        '解码器遮住后面的所有位置，使训练时看不到要预测的词。',
        'BERT 把输入中的部分词换成掩码标记，再利用左右两侧预测它们。',
        '两者都还要遮住填充位置，因为那不是词。',
      ],
    ],
    [
      'Design a model that answers questions about a text: input, model, loss, training, evaluation.',
      '设计一个阅读理解（根据文章回答问题）模型：输入、模型、损失、训练、评价。',
      [
        'Input: question and text as tokens with positions and a separator between them.',
        'Model: a bidirectional encoder (LSTM or transformer) with attention between question and text.',
        'Output and loss: probabilities of the first and the last word of the answer, with cross-entropy for both.',
        'Training: pretrained vectors or model, Adam, dropout, early stopping on a validation part.',
        'Evaluation: exact match and F1 over words, on a test part that is used once.',
      ],
      [
        '输入：问题与文章切成词元，加位置信息，中间用分隔符。',
        '模型：双向编码器（LSTM 或 transformer），问题与文章之间做注意力。',
        '输出与损失：预测答案起点和终点的概率，对两者用交叉熵。',
        '训练：用预训练词向量或模型，Adam、dropout，按验证集提前停止。',
        '评价：完全匹配率和词级 F1，测试集只用一次。',
      ],
    ],
  ],
  terms: [
    [
      'self-attention',
      '自注意力',
      'Attention in which queries, keys and values all come from the same sequence, so that each token is rewritten by the others.',
      '查询、键、值都来自同一序列的注意力：每个词元的表示由其他词元的信息加权得到。',
    ],
    [
      'multi-head attention',
      '多头注意力',
      'Several attentions in parallel with projections of their own; their outputs are put side by side and projected once more.',
      '并行做多个注意力，各有自己的投影矩阵，输出拼接后再做一次投影。',
    ],
    [
      'positional encoding',
      '位置编码',
      'A vector that depends on the position of a token and is added to its embedding, so that order is seen.',
      '随词元位置而变、加在词嵌入上的向量，使模型能看到次序。',
    ],
  ],
  blanks: [
    [
      'With keys of d entries, Attention(Q, K, V) = {softmax}(QKᵀ / {√d|sqrt(d)|√d_k|sqrt(d_k)|sqrt d}) {V}.',
      '键的维数为 d 时，Attention(Q, K, V) = {softmax}(QKᵀ / {√d|sqrt(d)|√d_k|sqrt(d_k)|sqrt d}) {V}。',
    ],
    [
      'Self-attention over n tokens that keeps all its weights needs memory of the order {n²|n^2|n**2}; in a decoder a {causal|look-ahead|future} mask hides later tokens.',
      '对 n 个词元做自注意力并保存全部权重，内存为 {n²|n^2|n**2} 量级；解码器用{因果|前瞻|未来}掩码遮住后面的词元。',
    ],
  ],
  compare: [
    {
      title: ['An RNN and a transformer.', '比较 RNN 与 transformer。'],
      columns: [
        ['RNN', 'RNN'],
        ['transformer', 'transformer'],
      ],
      rows: [
        [
          ['computation over time in training', '训练时沿时间的计算'],
          ['one step after the other', '逐步依次'],
          ['all positions at once', '所有位置同时'],
        ],
        [
          ['steps between two words', '两个词之间的步数'],
          ['their distance', '等于它们的距离'],
          ['one', '一步'],
        ],
        [
          ['cost as the length n grows', '随长度 n 的代价'],
          ['grows with n', '按 n 增长'],
          ['grows with n²', '按 n² 增长'],
        ],
        [
          ['how order is known', '怎样知道次序'],
          ['by reading in order', '按次序读入'],
          ['by positional encodings', '靠位置编码'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'If all d entries of q and all d of k are independent, with mean 0 and variance 1, $q^\\top k / \\sqrt{d}$ has variance 1.',
      '若 q 与 k 的各 d 个分量全部相互独立、均值 0、方差 1，则 $q^\\top k / \\sqrt{d}$ 的方差为 1。',
      [
        [
          '$q^\\top k = \\sum_{i=1}^{d} q_i k_i$, and each product has the mean $E[q_i] E[k_i] = 0$',
          '$q^\\top k = \\sum_{i=1}^{d} q_i k_i$，每个乘积的均值为 $E[q_i] E[k_i] = 0$',
        ],
        [
          'so its variance is $E[q_i^2 k_i^2] = E[q_i^2] E[k_i^2] = 1$',
          '因此它的方差为 $E[q_i^2 k_i^2] = E[q_i^2] E[k_i^2] = 1$',
        ],
        ['the products are independent, so the sum has the variance $d$', '各乘积独立，故和的方差为 $d$'],
        [
          'divided by $\\sqrt{d}$ it has the variance $d / (\\sqrt{d})^2 = 1$',
          '除以 $\\sqrt{d}$ 后方差为 $d / (\\sqrt{d})^2 = 1$',
        ],
      ],
    ],
  ],
  generated: [attentionByHand, attentionCounts],
};
