/** @file The words in the pictures of the lesson `optimizers`. */
import type { Lang } from '#words/words.ts';

const en = {
  descents: {
    asNoted: 'as written in the notes',
    corrected: 'corrected',
    opens: 'Usual values',
    constant: 'Under a constant gradient g',
    measured: (n: number): string => `${n} steps with two gradients, largest relative error`,
    step: 'step t',
    lengths: 'length of step t, in units of η',
    momentumAt: 'momentum, β = 0.9, ηλ = 2.1',
    nesterovRun: 'Nesterov, η = 0.2: |θ|',
    adamRun: 'Adam, η = 0.1: |θ|',
  },
  rates: {
    over: 'creeps',
    beyond: 'jumps',
    under: 'swings: factor √β',
    unstable: 'diverges',
    gd: 'gradient descent',
    momentum: 'momentum',
    nesterov: 'Nesterov',
  },
  lookAhead: {
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    memory: '−βm, what the memory does',
    correction: '−η∇J, the correction',
    step: 'the step',
    asked: 'where the gradient is taken',
    rule: 'rule',
    gradient: 'gradient there',
    after: 'after the step',
  },
};

const zh: typeof en = {
  descents: {
    asNoted: '笔记原文的写法',
    corrected: '更正后',
    opens: '常用取值',
    constant: '梯度恒为 g 时',
    measured: (n) => `两种梯度各 ${n} 步，最大相对误差`,
    step: '步数 t',
    lengths: '第 t 步的步长，以 η 为单位',
    momentumAt: '动量法，β = 0.9，ηλ = 2.1',
    nesterovRun: 'Nesterov，η = 0.2：|θ|',
    adamRun: 'Adam，η = 0.1：|θ|',
  },
  rates: {
    over: '缓慢爬行',
    beyond: '来回跳',
    under: '来回摆动：因子 √β',
    unstable: '发散',
    gd: '梯度下降',
    momentum: '动量法',
    nesterov: 'Nesterov',
  },
  lookAhead: {
    momentum: '动量法',
    nesterov: 'Nesterov',
    memory: '−βm，记忆所走的',
    correction: '−η∇J，修正',
    step: '合起来的一步',
    asked: '在哪里取梯度',
    rule: '规则',
    gradient: '那里的梯度',
    after: '这一步之后',
  },
};

export const wordsOf = (lang: Lang): typeof en => (lang === 'zh' ? zh : en);
