/** @file The words in the pictures of the lesson `gradient-vanishing`. */
import type { Lang } from '#words/words.ts';

const en = {
  figures: {
    steps: 'steps n',
    matrix: 'matrix',
    root: 'n-th root',
    vanishes: 'vanishes',
    hump: 'may grow first,\nvanishes in the end',
    explodes: 'explodes',
    impossible: 'ρ > σ: impossible',
    largestPower: 'largest ‖Wⁿ‖',
    fifty: '‖W⁵⁰‖',
    shared: 'one weight, used n times',
    independent: 'n independent weights',
    product: 'ln |w₁⋯wₙ|',
    spreadAt: (n: number): string => `standard deviation at n = ${n}`,
    gain: 'gain',
    rateShared: 'growth per step, one matrix',
    rateIndependent: 'growth per step, new matrices',
    rates: 'Mean of ln of the growth per step, 64 × 64 matrices, 100 steps',
    gradient: 'gradient',
    byNorm: 'clipped by norm',
    byValue: 'clipped by value',
    length: 'norm',
    angle: 'angle to the gradient',
  },
};

const zh: typeof en = {
  figures: {
    steps: '步数 n',
    matrix: '矩阵',
    root: '开 n 次方',
    vanishes: '消失',
    hump: '可能先增大，\n最终消失',
    explodes: '爆炸',
    impossible: 'ρ > σ：不可能',
    largestPower: '最大的 ‖Wⁿ‖',
    fifty: '‖W⁵⁰‖',
    shared: '同一个权重用 n 次',
    independent: 'n 个独立的权重',
    product: 'ln |w₁⋯wₙ|',
    spreadAt: (n) => `n = ${n} 处的标准差`,
    gain: '增益',
    rateShared: '每步增长率，同一矩阵',
    rateIndependent: '每步增长率，每步换新矩阵',
    rates: '每步增长倍数的对数的平均值，64 × 64 矩阵，100 步',
    gradient: '梯度',
    byNorm: '按范数裁剪',
    byValue: '按值裁剪',
    length: '范数',
    angle: '与梯度的夹角',
  },
};

export const wordsOf = (lang: Lang): typeof en => (lang === 'zh' ? zh : en);
