/**
 * @file Three steps of a decoder over K words, as the whole tree of what it may say, and a beam of W in it: W = 1 is
 * greedy, W = K**2 misses nothing. o, O and Q are its scores after nothing, after i and after i j. The loss is that of the
 * row that was found: the search itself has no gradient (Graves 2012; Sutskever, Vinyals and Le 2014).
 */
import { define } from '#derive/derivation.ts';

/** Scores whose softmax are these shares of a hundred. */
const logs = (...percent: number[]): number[] => percent.map((p) => Math.log(p));
/** What comes next is hardly in doubt. */
const CERTAIN = logs(98, 1, 1);

export const beamSearch = define('beam-search', {
  sizes: { K: 3, W: 2 },
  largest: { K: 3, W: 9 },
  parameters: { o: ['o', 'K 1'], O: ['O', 'K K'], Q: ['Q', 'K*K K'] },
  given: {},
  forward: {
    a: ['a', 'o[i, 0] - log(sum(exp(o[j, 0]) for j in range(K)))', 'i:K z:1'],
    b: ['b', 'a[i, 0] + O[i, j] - log(sum(exp(O[i, k]) for k in range(K)))', 'i:K j:K'],
    c: [
      'c',
      'sum((r == i * K + j) * b[i, j] for i in range(K) for j in range(K)) + Q[r, k] - log(sum(exp(Q[r, l]) for l in range(K)))',
      'r:K*K k:K',
    ],
    // 1 where a beginning is among the W best of those whose own beginning was kept; of equals the first
    m: ['m', '(sum((a[j, 0] > a[i, 0]) + (a[j, 0] == a[i, 0]) * (j < i) for j in range(K)) < W)', 'i:K z:1'],
    n: [
      'n',
      'm[i, 0] * (sum(m[k, 0] * ((b[k, l] > b[i, j]) + (b[k, l] == b[i, j]) * (k * K + l < i * K + j)) for k in range(K) for l in range(K)) < W)',
      'i:K j:K',
    ],
    y: [
      'y',
      'sum((r == i * K + j) * n[i, j] for i in range(K) for j in range(K)) * (sum(n[i, j] * ((c[i * K + j, l] > c[r, k]) + (c[i * K + j, l] == c[r, k]) * ((i * K + j) * K + l < r * K + k)) for i in range(K) for j in range(K) for l in range(K)) < 1)',
      'r:K*K k:K',
    ],
    loss: ['L', '-sum(y[r, k] * c[r, k] for r in range(K * K) for k in range(K))'],
  },
  loss: 'loss',
  opening: 'dO',
  backward: {
    c: [['-y', 'chain-rule']],
    Q: [
      [
        '[r, k] dc[r, k] - exp(Q[r, k]) / sum(exp(Q[r, l]) for l in range(K)) * sum(dc[r, l] for l in range(K))',
        'softmax-jacobian',
      ],
    ],
    b: [['[i, j] sum(dc[i * K + j, k] for k in range(K))', 'sum-over-paths']],
    O: [
      [
        '[i, j] db[i, j] - exp(O[i, j]) / sum(exp(O[i, k]) for k in range(K)) * sum(db[i, k] for k in range(K))',
        'softmax-jacobian',
      ],
    ],
    a: [['[i, q] sum(db[i, j] for j in range(K))', 'sum-over-paths']],
    o: [
      ['da - softmax(o) * sum(da[i, 0] for i in range(K))', 'softmax-jacobian'],
      ['softmax(o) + da', 'one-hot'],
    ],
  },
  claims: {
    found: [
      '\\log P(\\text{found})',
      [
        ['-loss', 'definition'],
        ['max(max(c[r, k] for r in range(K * K)) for k in range(K))', 'bound', '<='],
      ],
    ],
    one: [
      '\\sum y',
      [
        ['sum(y[r, k] for r in range(K * K) for k in range(K))', 'definition'],
        ['1', 'algebra'],
      ],
    ],
  },
  // who is kept is a choice: the first words stay clear of one another
  picked: [['a', 'W']],
  presets: {
    // W = 1 takes the first word, .5, and ends at .196; the best, .353, begins with the second
    myopic: {
      sizes: { K: 3, W: 2 },
      given: {
        o: logs(50, 40, 10),
        O: [logs(40, 30, 30), logs(90, 5, 5), logs(34, 33, 33)],
        Q: Array.from({ length: 9 }, () => CERTAIN),
      },
    },
    // two beginnings with B push out the one with A, and then go on in many ways: W = 1 finds .196, W = 2 only .083
    wider: {
      sizes: { K: 3, W: 2 },
      given: {
        o: logs(50, 45, 5),
        O: [logs(40, 30, 30), logs(50, 46, 4), logs(34, 33, 33)],
        Q: Array.from({ length: 9 }, (_, r) =>
          r === 3 ? logs(36, 32, 32) : r === 4 ? logs(40, 30, 30) : CERTAIN,
        ),
      },
    },
    // the best begins with the third word: W = 2 has cut it, W = 3 finds .240
    misses: {
      sizes: { K: 3, W: 2 },
      given: {
        o: logs(40, 35, 25),
        O: [logs(50, 30, 20), logs(40, 30, 30), CERTAIN],
        Q: Array.from({ length: 9 }, () => CERTAIN),
      },
    },
  },
});
