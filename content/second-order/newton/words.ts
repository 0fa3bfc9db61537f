/** @file The words of the figure of Newton's paths, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { newton } from './figure.ts';

const en = {
  title: 'Newton beside gradient descent',
  settings: {
    ground: {
      name: 'Surface',
      of: {
        saddle: 'saddle: x² − y² + y⁴',
        bowl: 'bowl: a quadratic, κ = 20',
        himmelblau: 'Himmelblau: four minima',
        rosenbrock: 'Rosenbrock: a bent valley',
        plateau: 'plateau: 1 − exp(−r²/2)',
      },
    },
    eta: 'η of gradient descent',
    shown: {
      name: 'Methods shown',
      of: {
        gd: 'gradient descent',
        newton: 'Newton',
        damped: 'Newton, damped',
        absolute: 'Newton with |H|',
      },
    },
  },
  plot: 'Contours of the surface and the paths from the start point.',
  handle: 'Start point: arrow keys move it, with shift in small steps',
  x: 'x',
  y: 'y',
  method: 'method',
  steps: 'steps',
  end: 'ends at',
  height: 'height',
  what: 'what is there',
  eigenvalues: 'eigenvalues of H there',
  fates: {
    minimum: 'a minimum',
    saddle: 'a saddle',
    maximum: 'a maximum',
    flat: 'flat ground',
    moving: 'still on the way',
    left: 'gone from the window',
  },
  after: '{method}: {fate}, {n} steps',
  hint: 'Drag the start, or move it with the arrow keys. The damped step uses the smallest μ that leaves every eigenvalue of H + μI at 0.5 or more; neither repaired step is longer than a fifth of the window.',
} satisfies WordsOf<typeof newton>;

const zh: typeof en = {
  title: '牛顿法与梯度下降并排走',
  settings: {
    ground: {
      name: '曲面',
      of: {
        saddle: '鞍面：x² − y² + y⁴',
        bowl: '碗：二次函数，κ = 20',
        himmelblau: 'Himmelblau：四个极小点',
        rosenbrock: 'Rosenbrock：弯曲的山谷',
        plateau: '平台：1 − exp(−r²/2)',
      },
    },
    eta: '梯度下降的 η',
    shown: {
      name: '显示的方法',
      of: {
        gd: '梯度下降',
        newton: '牛顿法',
        damped: '带阻尼的牛顿法',
        absolute: '用 |H| 的牛顿法',
      },
    },
  },
  plot: '曲面的等高线，以及从起点出发的各条路径。',
  handle: '起点：用方向键移动，按住 shift 步子更小',
  x: 'x',
  y: 'y',
  method: '方法',
  steps: '步数',
  end: '终点',
  height: '高度',
  what: '那里是什么',
  eigenvalues: '那里 H 的特征值',
  fates: {
    minimum: '极小点',
    saddle: '鞍点',
    maximum: '极大点',
    flat: '平地',
    moving: '还在路上',
    left: '已离开窗口',
  },
  after: '{method}：{fate}，{n} 步',
  hint: '拖动起点，或用方向键移动它。带阻尼的一步取最小的 μ，使 H + μI 的特征值都不小于 0.5；两种补救的步子都不长于窗口宽度的五分之一。',
};

export const words = both({ en, zh });
export type NewtonWords = ReturnType<typeof words>;
