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
      'The score of a beginning is the sum of the log-probabilities of all its words.',
      '一个开头的得分是它所有词的对数概率之和。',
      'Its probability is the product of all factors, each given the words before.',
      '它的概率是所有因子的乘积，每个因子以前面的词为条件。',
      { step: 'b', is: 'a[i, 0] + O[i, j] - log(sum(exp(O[i, k]) for k in range(K)))' },
    ],
    [
      'Beam search with W = 1 is greedy search.',
      'W = 1 的集束搜索就是贪心搜索。',
      'One beginning is kept, and the most probable next word is said.',
      '只保留一个开头，接上概率最大的词。',
    ],
    [
      'With $W \\ge K^{T-1}$ beam search finds the best sentence of T words.',
      '$W \\ge K^{T-1}$ 时，集束搜索能找到 T 个词的最好句子。',
      'No beginning is ever cut, so all sentences are compared.',
      '没有开头会被剪掉，所有句子都比较过了。',
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
      'Each further word adds a negative number.',
      '每多一个词，就多加一个负数。',
    ],
    [
      'Dividing log P by the length makes long sentences better.',
      'log P 除以长度会使长句变好。',
      'The logarithm is negative, and divided by a larger number it comes closer to 0.',
      '对数是负的，除以更大的数就更接近 0。',
    ],
    [
      'The gradient of the loss of what was found is 0 for scores of beginnings that were cut.',
      '对被剪掉的开头的分数，所找到序列的损失的梯度是 0。',
      'They were only compared, and a comparison is constant on both sides of where it flips.',
      '它们只参与了比较，而比较在翻转点两侧是常数。',
      { step: 'dc', is: '-y' },
    ],
    [
      'For the row that was found, the gradient with respect to the first scores is softmax minus one-hot.',
      '对所找到的那一行，首词分数的梯度是 softmax 减独热。',
      'The loss is minus the log-softmax at the chosen word.',
      '损失是所选词处 log-softmax 取负。',
      'do',
    ],
    [
      'Viterbi is exact for a hidden Markov model, because two beginnings that end in the same state have the same future.',
      '对隐马尔可夫模型，维特比算法是精确的，因为以同一状态结尾的两个开头将来相同。',
      'The worse of the two can be dropped without loss.',
      '两者中较差的可以丢掉，不会有损失。',
    ],
    [
      'Beam search is used to say a sentence, and not in ordinary training.',
      '集束搜索用于输出句子，通常的训练中不用。',
      'In training the true words are given, and their log-probability needs no search.',
      '训练时给出真实的词，它们的对数概率不需要搜索。',
    ],
  ],
  wrong: [
    [
      'Greedy search uses only the last word for the next one.',
      '贪心搜索预测下一个词时只用到上一个词。',
      'The state of the decoder has read all words; greedy search only never looks back.',
      '解码器的状态读过所有词；贪心只是不回头。',
    ],
    [
      'A beginning is scored by the probability of its last two words.',
      '一个开头按最后两个词的概率来打分。',
      'By that of all its words: the running sum is carried on.',
      '要用它所有词的概率：累计的和一直带着。',
      {
        step: 'c',
        is: 'sum((r == i * K + j) * (b[i, j] - a[i, 0]) for i in range(K) for j in range(K)) + Q[r, k] - log(sum(exp(Q[r, l]) for l in range(K)))',
      },
    ],
    [
      'Beam search finds the most probable sentence.',
      '集束搜索找到概率最大的句子。',
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
      'Each kept beginning keeps its best continuation.',
      '每个保留的开头都保留自己最好的接法。',
      'All continuations compete together; a beginning may lose all of its own.',
      '所有接法一起竞争，一个开头可能一个也留不下。',
    ],
    [
      'With $L^{\\alpha}$ in the denominator a larger α punishes long sentences.',
      '分母是 $L^{\\alpha}$ 时，α 越大越惩罚长句。',
      'It favours them: a negative number is divided by something larger.',
      '是偏爱长句：负数除以了更大的数。',
    ],
    [
      'A beam of W looks at $K^W$ continuations at each step.',
      '宽度为 W 的束每一步看 $K^W$ 个接法。',
      'It looks at W K of them.',
      '看的是 $W K$ 个。',
    ],
    [
      'The gradient of the search goes through the comparisons to all scores that were compared.',
      '搜索的梯度经过比较，传到所有比较过的分数。',
      'Comparisons are constant almost everywhere; only the row that was found receives a gradient.',
      '比较几乎处处是常数，只有所找到的一行得到梯度。',
    ],
    [
      'The gradient with respect to the first scores is softmax plus one-hot.',
      '对首词分数的梯度是 softmax 加独热。',
      'Minus: the loss is minus the log-probability of the chosen word.',
      '是减：损失是所选词的对数概率取负。',
      { step: 'do', is: 'softmax(o) - da' },
    ],
    [
      'The search may stop as soon as the first ⟨/s⟩ is said.',
      '说出第一个 ⟨/s⟩ 就可以停止搜索。',
      'Something unfinished may still end better.',
      '没说完的可能有更好的结尾。',
    ],
    [
      'If a search finds the most probable sentence, it has found the best translation.',
      '搜索找到概率最大的句子，就找到了最好的翻译。',
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
        'The state of a recurrent decoder has read all words, so two beginnings are never the same to it.',
      ],
      [
        '隐马尔可夫模型的将来只取决于最后的状态。',
        '以同一状态结尾的两个开头，较差的可以丢掉而没有损失。',
        '循环解码器的状态读过所有词，两个开头对它来说从不相同。',
      ],
    ],
    [
      'In which direction does division by $L^{\\alpha}$ push, and why?',
      '除以 $L^{\\alpha}$ 会往哪个方向推？为什么？',
      [
        'The sum of logarithms is negative and falls with each word.',
        'Division by a larger number brings it closer to 0.',
        'So the larger α, the more long sentences are favoured.',
      ],
      ['对数之和是负的，每多一个词就更小。', '除以更大的数使它更接近 0。', '所以 α 越大，越偏爱长句。'],
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
      'A search that keeps the W most probable beginnings of each length, lets each go on in all ways, and keeps W of those again.',
      '在每个长度上保留概率最大的 W 个开头，各自往下接所有的词，再从中保留 W 个的搜索。',
    ],
    [
      'greedy search',
      '贪心搜索',
      'A search that says the most probable word at each step and never takes it back.',
      '每一步都说概率最大的词、从不收回的搜索。',
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
