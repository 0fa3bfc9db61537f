/** @file What the bank asks about beam search. Long because it is a list of sentences in two languages. */
import { beamTree } from '#bank/generators/sequences.ts';
import { lessonBank } from '#bank/lesson-bank.ts';
import { beamSearch } from './derivation.ts';

const [LN2, LN3] = [Math.log(2), Math.log(3)];

export const bank = lessonBank(beamSearch, {
  asked: 2,
  writes: ['a', 'b'],
  derives: ['dQ', 'dO', 'do', 'db', 'da'],
  right: [
    [
      'Without a rule of length, the score of a beginning is the sum of the log-probabilities of all its words.',
      '没有长度规则时，一个开头的得分是它所有词的对数概率之和。',
      'Its probability is the product of all factors, each given the words before.',
      '它的概率是所有因子的乘积，每个因子以前面的词为条件。',
      { step: 'b', is: 'a[i, 0] + O[i, j] - log(sum(exp(O[i, k]) for k in range(K)))' },
    ],
    [
      'Beam search with W = 1 is greedy search.',
      'W = 1 的集束搜索就是贪心搜索。',
      'One beginning is kept, and the most probable next word is added to it.',
      '只保留一个开头，接上概率最大的词。',
    ],
    [
      'With $W \\ge K^{T-1}$ beam search finds the best sentence of T words.',
      '$W \\ge K^{T-1}$ 时，集束搜索能找到 T 个词的最好句子。',
      'Before the last step no beginning is cut, so all sentences are compared.',
      '最后一步之前没有开头会被剪掉，所以所有句子都比较过了。',
    ],
    [
      'A beam of 2 can find a less probable sentence than greedy search.',
      '宽度为 2 的束可能找到比贪心搜索概率更小的句子。',
      'Two beginnings that look better can push out the one that greedy search goes through.',
      '两个看上去更好的开头，可能把贪心所走的那个挤掉。',
    ],
    [
      'The beam compares all continuations of all kept beginnings with one another.',
      '束把所有保留的开头的所有接法放在一起比较。',
      'W are kept of W K, not some of each beginning.',
      '是从 $W K$ 个里留 $W$ 个，不是每个开头各留几个。',
      'n',
    ],
    [
      'Without a rule of length, a sum of logarithms favours short sentences.',
      '没有长度规则时，对数之和偏爱短句。',
      'Each further word adds the logarithm of a probability, which is never positive.',
      '每多一个词，就多加一个概率的对数，它不会是正数。',
    ],
    [
      'Ranking by log P divided by the length, instead of by log P, favours long sentences more.',
      '与直接按 log P 排序相比，按 log P 除以长度排序对长句更有利。',
      'The logarithm is negative, and divided by a larger number it comes closer to 0.',
      '对数是负的，除以更大的数就更接近 0。',
    ],
    [
      'The gradient of −log P of the sentence that was found is 0 with respect to the log-probability (after the softmax) of a beginning that was cut.',
      '所找到句子的 −log P，对被剪掉的开头的对数概率（softmax 之后）的梯度是 0。',
      'They were only compared, and a comparison is constant on both sides of where it flips.',
      '它们只参与了比较，而比较在翻转点两侧是常数。',
      { step: 'dc', is: '-y' },
    ],
    [
      'With −log P of the sentence that was found as the loss, the gradient with respect to the scores of the first word (before the softmax) is softmax minus one-hot.',
      '以所找到句子的 −log P 为损失，对首词分数（softmax 之前）的梯度是 softmax 减独热。',
      'These scores enter the loss only by minus the log-softmax at the chosen first word.',
      '这些分数只通过所选首词处 log-softmax 的相反数进入损失。',
      'do',
    ],
    [
      'Viterbi is exact for a hidden Markov model, because two beginnings that end in the same state go on with the same probabilities.',
      '对隐马尔可夫模型，维特比算法是精确的，因为以同一状态结尾的两个开头，往后的概率完全相同。',
      'The worse of the two can be dropped without loss.',
      '两者中较差的可以丢掉，不会有损失。',
    ],
    [
      'Beam search is used to produce a sentence, and not in ordinary training.',
      '集束搜索用于输出句子，通常的训练中不用。',
      'In training the true words are given, and their log-probability needs no search.',
      '训练时给出真实的词，它们的对数概率不需要搜索。',
    ],
  ],
  wrong: [
    [
      'With a recurrent decoder, greedy search uses only the last word to predict the next one.',
      '用循环解码器时，贪心搜索预测下一个词只用到上一个词。',
      'The state of the decoder has read all words before; greedy search is short-sighted only because it never takes a word back.',
      '解码器的状态读过前面所有的词；贪心的毛病只是选定的词不再改。',
    ],
    [
      'A beginning of three words is scored by the probability of its last two words.',
      '三个词的开头按最后两个词的概率来打分。',
      'By that of all three: the running sum is carried on.',
      '要用全部三个词的概率：累计的和一直带着。',
      {
        step: 'c',
        is: 'sum((r == i * K + j) * (b[i, j] - a[i, 0]) for i in range(K) for j in range(K)) + Q[r, k] - log(sum(exp(Q[r, l]) for l in range(K)))',
      },
    ],
    [
      'Beam search always finds the most probable sentence.',
      '集束搜索总能找到概率最大的句子。',
      'It finds the most probable of those whose beginnings were never cut.',
      '它找到的是开头从未被剪掉的句子中概率最大的。',
    ],
    [
      'A wider beam never finds a less probable sentence.',
      '束更宽，找到的句子概率不会更小。',
      'More beginnings can push out the one that leads to the better sentence.',
      '多出来的开头可能把通向更好句子的那个挤掉。',
    ],
    [
      'With W ≥ 2, the best continuation of each kept beginning is always kept.',
      'W ≥ 2 时，每个保留的开头，其最好的接法总会保留下来。',
      'All continuations compete together; a beginning may lose all of its own.',
      '所有接法一起竞争，一个开头可能一个也留不下。',
    ],
    [
      'If log P is divided by $L^{\\alpha}$, with L the length, a larger α punishes long sentences more.',
      'log P 除以 $L^{\\alpha}$（L 为长度）时，α 越大越惩罚长句。',
      'It favours them: a negative number is divided by something larger.',
      '是偏爱长句：负数除以了更大的数。',
    ],
    [
      'With K = 1000 words, a beam of W = 5 looks at $K^W = 10^{15}$ continuations at each later step.',
      'K = 1000 个词时，宽度 W = 5 的束从第二步起每一步看 $K^W = 10^{15}$ 个接法。',
      'It looks at W K = 5000 of them: K for each kept beginning.',
      '看的是 $W K = 5000$ 个：每个保留的开头有 $K$ 个。',
    ],
    [
      'The gradient of the search goes through the comparisons to all scores that were compared.',
      '搜索的梯度经过比较，传到所有比较过的分数。',
      'Comparisons are constant almost everywhere; only the scores on the way of the sentence that was found receive a gradient.',
      '比较几乎处处是常数，只有所找到句子沿途的分数得到梯度。',
    ],
    [
      'With −log P of the sentence that was found as the loss, the gradient with respect to the scores of the first word is softmax plus one-hot.',
      '以所找到句子的 −log P 为损失，对首词分数的梯度是 softmax 加独热。',
      'Minus: the loss is minus the log-probability of the chosen word.',
      '是减：损失是所选词的对数概率取负。',
      { step: 'do', is: 'softmax(o) - da' },
    ],
    [
      'A beam of W ≥ 2 may stop as soon as one beginning ends in ⟨/s⟩: nothing unfinished can end better.',
      'W ≥ 2 时，只要有一个开头以 ⟨/s⟩ 结束就可以停止搜索：没说完的不可能更好。',
      'Something unfinished that has a higher score may still end with a higher one.',
      '没说完的若此时得分更高，说完后得分仍可能更高。',
    ],
    [
      'If a search finds the sentence that is most probable under the model, this is always the best translation.',
      '搜索只要找到模型下概率最大的句子，它就一定是最好的翻译。',
      'The most probable one is often short or empty: the model is at fault, not the search.',
      '概率最大的常常很短甚至是空句：问题在模型，不在搜索。',
    ],
  ],
  explain: [
    [
      'Why can a beam of two find a less probable sentence than a beam of one?',
      '为什么保留两个的束可能找到比只保留一个时概率更小的句子？',
      [
        'With two, another first word is kept as well.',
        'Its two best continuations may both be better than those of the first.',
        'They take both places, and may go on badly.',
      ],
      [
        '保留两个时，另一个首词也留下来。',
        '它的两个最好的接法可能都好过前一个首词的接法。',
        '两个名额都被它占去，而它们后面可能走得不好。',
      ],
    ],
    [
      'Why is the search exact for a hidden Markov model and not for a recurrent decoder?',
      '为什么对隐马尔可夫模型搜索是精确的，对循环解码器却不是？',
      [
        'In a hidden Markov model the future depends on the last state only.',
        'Of two beginnings that end in the same state the worse one can be dropped without loss.',
        'The state of a recurrent decoder has read all words, so two beginnings in general go on with different probabilities.',
      ],
      [
        '隐马尔可夫模型的将来只取决于最后的状态。',
        '以同一状态结尾的两个开头，较差的可以丢掉而没有损失。',
        '循环解码器的状态读过所有词，两个开头往后的概率一般不同。',
      ],
    ],
    [
      'In which direction does division by $L^{\\alpha}$ push, and why?',
      '除以 $L^{\\alpha}$ 会往哪个方向推？为什么？',
      [
        'The sum of logarithms is negative and does not rise with a further word.',
        'Division by a larger number brings it closer to 0.',
        'So the larger α, the more long sentences are favoured.',
      ],
      ['对数之和是负的，每多一个词都不会变大。', '除以更大的数使它更接近 0。', '所以 α 越大，越偏爱长句。'],
    ],
    [
      'Why does no gradient go through the choice of a beam?',
      '为什么束的选择没有梯度可传？',
      [
        'The choice is made of comparisons, whose value is 0 or 1.',
        'Where nothing flips they are constant, and their derivative is 0.',
        'Where something flips the result jumps, and there is no derivative.',
      ],
      [
        '选择由比较构成，值只有 0 和 1。',
        '不翻转的地方它们是常数，导数为 0。',
        '翻转的地方结果跳变，没有导数。',
      ],
    ],
  ],
  terms: [
    [
      'beam search',
      '集束搜索',
      'A search that keeps W beginnings at each length, lets each of them go on with every word, and keeps the W most probable of the results.',
      '在每个长度上保留 W 个开头，各自往下接所有的词，再从结果中保留概率最大的 W 个的搜索。',
    ],
    [
      'greedy search',
      '贪心搜索',
      'A search that takes the most probable word at each step and never takes it back.',
      '每一步都选概率最大的词、选定后不再更改的搜索。',
    ],
  ],
  blanks: [
    [
      'With K words, T steps and a beam of W about {T W K|TWK|T*W*K} continuations are looked at, where there are {K^T|K**T} sentences.',
      'K 个词、T 步、束宽为 W 时，约看 {T W K|TWK|T*W*K} 个接法，而句子共有 {K^T|K**T} 个。',
    ],
  ],
  proofs: [
    [
      'A beam that keeps $W \\ge K^{T-1}$ beginnings finds the best sentence of T words.',
      '保留 $W \\ge K^{T-1}$ 个开头的束能找到 T 个词的最好句子。',
      [
        ['there are $K^{t}$ beginnings of $t$ words', '$t$ 个词的开头有 $K^{t}$ 个'],
        [
          'for $t \\le T - 1$ these are at most $K^{T-1} \\le W$, so none is cut',
          '当 $t \\le T - 1$ 时最多 $K^{T-1} \\le W$ 个，所以一个也不剪',
        ],
        [
          'at the last step all $K^{T}$ sentences are therefore among the continuations',
          '所以最后一步的接法包含全部 $K^{T}$ 个句子',
        ],
        ['and the best of the continuations is taken', '而取的正是接法中最好的'],
      ],
    ],
  ],
  numbers: [
    {
      id: 'two-words',
      sizes: { K: 2, W: 1 },
      given: {
        o: [
          [LN3, 0],
          [0, LN2],
        ],
        O: [
          [
            [LN2, 0],
            [0, LN3],
          ],
          [
            [0, LN3],
            [LN3, 0],
          ],
        ],
        Q: [
          [
            [LN3, 0],
            [0, LN3],
            [LN2, 0],
            [0, LN2],
          ],
        ],
      },
      asks: ['m', 'n', 'loss', 'do', 'dO'],
    },
  ],
  weights: [
    {
      id: 'greedy-misses',
      asks: [
        'Two words, three steps, one beginning is kept. The first word is A with 0.6 and B with 0.4, the third is either with 0.5. Choose the scores of the second word so that greedy search misses the best sentence.',
        '两个词，三步，只保留一个开头。首词是 A 的概率为 0.6，B 为 0.4；第三个词各 0.5。选择第二个词的分数，使贪心搜索错过最好的句子。',
      ],
      sizes: { K: 2, W: 1 },
      given: {
        o: [LN3, LN2],
        Q: [
          [0, 0],
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      },
      free: ['O'],
      wants: [
        [
          'loss + max(max(c[r, k] for r in range(K * K)) for k in range(K)) > 0.01',
          'greedy search finds the best sentence here',
          '这里贪心搜索找到了最好的句子',
        ],
      ],
      right: {
        O: [
          [0, 0],
          [3, 0],
        ],
      },
    },
  ],
  later: { generated: [beamTree] },
});
