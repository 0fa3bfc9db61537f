/** @file Kernels to find: edges of every direction, a picture moved, a spot, and what no kernel can do. */
import { between, oneOf } from '#bank/chance.ts';
import type { WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';
import type { Random } from '#math/random.ts';

type Task = Omit<WeightsText, 'id'>;
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const square = (n: number, at: (i: number, j: number) => number): number[][] =>
  range(n).map((i) => range(n).map((j) => at(i, j)));
const SUM = 'sum(w[u, v] for u in range(K) for v in range(K))';

function edge(rng: Random): Task {
  const K = oneOf([2, 3], rng);
  const [across, rises] = [rng() < 0.5, rng() < 0.5];
  const n = K + 1;
  const bright = (k: number): number => (k >= n / 2 === rises ? 1 : 0);
  const sign = rises ? 1 : -1;
  const weight = (k: number): number => sign * (k === 0 ? -1 : k === K - 1 ? 1 : 0);
  const [from, to] = rises ? ['dark (0)', 'bright (1)'] : ['bright (1)', 'dark (0)'];
  const [von, nach] = rises ? ['暗（0）', '亮（1）'] : ['亮（1）', '暗（0）'];
  // the edge lies inside one window at least
  const [i, j] = K === 3 ? [0, 0] : across ? [0, 1] : [1, 0];
  return {
    asks: [
      `Find a ${K} × ${K} kernel w that gives more than 1 where the picture goes from ${from} to ${to} ${across ? 'to the right' : 'downwards'}, and 0 where it is uniform.`,
      `求一个 ${K} × ${K} 卷积核 w：图像${across ? '从左到右' : '从上到下'}由${von}变${nach}处输出大于 1，均匀处输出为 0。`,
    ],
    sizes: { Q: 2, K },
    given: { x: square(n, (r, c) => bright(across ? c : r)), b: 0 },
    free: ['w'],
    wants: [
      [`z[${i}, ${j}] > 1`, 'the edge has to give more than 1', '边缘处输出须大于 1'],
      [
        `abs(${SUM}) < 0.001`,
        'a uniform picture has to give 0: the weights must add up to 0',
        '均匀图像应输出 0：各权重之和须为 0',
      ],
      [
        across ? 'abs(z[0, 0] - z[1, 0]) < 0.001' : 'abs(z[0, 0] - z[0, 1]) < 0.001',
        `it must not depend on the ${across ? 'row' : 'column'}`,
        `结果不应随${across ? '行' : '列'}变化`,
      ],
    ],
    right: { w: square(K, (u, v) => weight(across ? v : u)) },
  };
}

function moved(rng: Random): Task {
  const [a, b] = [between(rng, 0, 2), between(rng, 0, 2)];
  const x = square(4, () => between(rng, 0, 9));
  const factor = oneOf([1, 1, 2, -1], rng);
  const what = factor === 1 ? '' : `${factor} × `.replace('-', '−');
  return {
    asks: [
      `Find a 3 × 3 kernel w so that every output is $z_{i,j} = ${factor === 1 ? '' : factor === -1 ? '-' : factor}x_{i+${a},j+${b}}$, for every picture.`,
      `求一个 3 × 3 卷积核 w，使对任意图像每个输出为 $z_{i,j} = ${factor === 1 ? '' : factor === -1 ? '-' : factor}x_{i+${a},j+${b}}$。`,
    ],
    sizes: { Q: 2, K: 3 },
    given: { x, b: 0 },
    free: ['w'],
    wants: [
      ...range(4).map((k): Task['wants'][number] => {
        const [i, j] = [k >> 1, k & 1];
        const value = factor * x[i + a]![j + b]!;
        return [
          `abs(z[${i}, ${j}] - (${value})) < 0.001`,
          `z at (${i}, ${j}) must be ${what}the entry (${i + a}, ${j + b}) of the picture`,
          `z 在 (${i}, ${j}) 处应为${what}图像的 (${i + a}, ${j + b}) 元素`,
        ];
      }),
      [
        `abs(w[${a}, ${b}] - (${factor})) + abs(sum(abs(w[u, v]) for u in range(K) for v in range(K)) - ${Math.abs(factor)}) < 0.001`,
        'it must hold for every picture, not for this one alone',
        '必须对任意图像成立，而不只是这一幅',
      ],
    ],
    right: { w: square(3, (u, v) => (u === a && v === b ? factor : 0)) },
  };
}

const SPOT: Task = {
  asks: [
    'Find a 3 × 3 kernel w that answers to spots alone: less than −1 at the bright spot in the middle of the first window, and 0 on every picture that is uniform or gets brighter evenly in any direction.',
    '求一个只对“点”有响应的 3 × 3 卷积核 w：第一个窗口中央有亮点，输出须小于 −1；对均匀的、或沿任意方向均匀变亮的图像，输出为 0。',
  ],
  sizes: { Q: 2, K: 3 },
  given: { x: square(4, (i, j) => (i === 1 && j === 1 ? 1 : 0)), b: 0 },
  free: ['w'],
  wants: [
    ['z[0, 0] < -1', 'the spot has to give less than −1', '亮点处输出须小于 −1'],
    [`abs(${SUM}) < 0.001`, 'a uniform picture has to give 0', '均匀图像应输出 0'],
    [
      'abs(sum(u * w[u, v] for u in range(K) for v in range(K))) + abs(sum(v * w[u, v] for u in range(K) for v in range(K))) < 0.001',
      'a picture that gets brighter evenly has to give 0',
      '均匀变亮的图像应输出 0',
    ],
  ],
  right: {
    w: [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ],
  },
};

const LARGEST: Task = {
  asks: [
    'Find a kernel w and a bias b so that, for every picture, each output is the largest entry of its window.',
    '求卷积核 w 和偏置 b，使对任意图像每个输出都等于窗口内的最大值。',
  ],
  sizes: { Q: 2, K: 3 },
  given: {
    x: [
      [0, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 2],
      [3, 0, 0, 3],
    ],
  },
  free: ['w', 'b'],
  wants: [
    ['abs(b) < 0.001', 'a black picture has to give 0', '全黑图像应输出 0'],
    [
      'sum(abs(w[u, v] - 1) for u in range(K) for v in range(K)) < 0.001',
      'one bright entry at any place of the window has to give 1',
      '窗口内任意一处为 1、其余为 0 时应输出 1',
    ],
    [`abs(${SUM} - 1) < 0.001`, 'a window of ones has to give 1', '全 1 窗口应输出 1'],
  ],
  impossible: [
    'A black picture gives b = 0. One 1 and zeros give the weight at its place, which has to be 1, at every place. Then a window of ones gives 9, and not 1: a convolution is linear, the maximum is not.',
    '全黑图像得 b = 0。只有一处为 1 时输出等于该处的权重，因此每个权重都须为 1。于是全 1 窗口输出 9 而不是 1：卷积是线性的，取最大值不是。',
  ],
};

const BOTH_WAYS: Task = {
  asks: [
    'The bias is 0. Find a kernel w that gives 0 on every uniform picture and more than 1 at an edge in both directions: from dark to bright, and also on the negative 1 − x of that picture.',
    '偏置为 0。求卷积核 w：对均匀图像输出 0，且对两个方向的边缘都输出大于 1：由暗变亮时，以及该图像的反相 1 − x。',
  ],
  sizes: { Q: 2, K: 3 },
  given: { x: square(4, (_, j) => (j >= 2 ? 1 : 0)), b: 0 },
  free: ['w'],
  wants: [
    [`abs(${SUM}) < 0.001`, 'a uniform picture has to give 0', '均匀图像应输出 0'],
    ['z[0, 0] > 1', 'the edge has to give more than 1', '边缘处输出须大于 1'],
    [`${SUM} - z[0, 0] > 1`, 'its negative has to give more than 1, too', '反相图像也须大于 1'],
  ],
  impossible: [
    'The picture x and its negative add up to a uniform picture of ones. As the output is linear, z(x) + z(1 − x) = z(1) = 0, so the two cannot both be above 1.',
    '图像 x 与它的反相之和是全 1 的均匀图像。输出是线性的，故 z(x) + z(1 − x) = z(1) = 0，两者不可能都大于 1。',
  ],
};

export const finds: readonly WeightsFamily[] = [
  { id: 'edges', draw: edge },
  {
    id: 'kernels',
    draw: (rng) => oneOf([moved, moved, () => SPOT, () => LARGEST, () => BOTH_WAYS], rng)(rng),
  },
];
