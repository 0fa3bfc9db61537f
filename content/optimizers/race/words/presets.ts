/** @file The words of the race for the races of one click, in both languages. */

export const en = {
  preset: {
    valley: 'zigzag and momentum',
    edge: 'just above 2/κ',
    turned: 'a turned ravine',
    saddle: 'off a saddle',
    plateau: 'out of a plateau',
    noise: 'noise',
    bias: 'without the correction',
    backwards: 'looking backwards',
    overwritten: 'moments overwritten',
    reddi: 'Adam goes wrong',
    all: 'all ten',
  },
  /** What to look for in each. */
  watch: {
    valley:
      'κ = 50, and gradient descent just below 2/κ = 0.04: its way across the valley changes sign at every step. Momentum and Nesterov take a quarter of that rate.',
    edge: 'κ = 20, so the limit of gradient descent is 2/κ = 0.1. At 0.101 it diverges, slowly; momentum at the same rate is inside its own limit, 2(1 + β)/κ = 0.19.',
    turned:
      'A ravine at 45° to both axes, where scaling each coordinate by itself is of no use. Turn α back to 0 and compare.',
    saddle:
      'The start is a thousandth beside the ridge; three of them run at η = 0.03. A rule that divides its step by the size of the gradient leaves at once.',
    plateau:
      'The gradient is a hundredth or less. Gradient descent hardly moves; RMSProp and Adam walk at their usual pace.',
    noise:
      'The same noise for all. Near the minimum it is all that is left of the gradient: no path settles.',
    bias: 'Without the correction the first steps are up to six and a half times as long as they should be. Step through them one by one.',
    backwards:
      'The sign of the note: the gradient is taken behind the ball and not ahead of it. From ηκ > 1/β − 1 on it diverges.',
    overwritten:
      'The corrected moments are written back, as in the note: after a few steps Adam stands still, far from the minimum.',
    reddi:
      'One gradient of +4 to the left, then two of −1 to the right: left is better, and Adam with a short memory of squares walks right.',
    all: 'Ten of them for a thousand steps. Their learning rates were chosen by hand: try the map of final losses before you name a winner.',
  },
};

export const zh: typeof en = {
  preset: {
    valley: '之字形与动量',
    edge: '略大于 2/κ',
    turned: '转过角度的峡谷',
    saddle: '离开鞍点',
    plateau: '走出平台',
    noise: '噪声',
    bias: '不作修正',
    backwards: '向后看',
    overwritten: '矩被覆盖',
    reddi: 'Adam 走错方向',
    all: '十个一起跑',
  },
  watch: {
    valley:
      'κ = 50，梯度下降的学习率略小于 2/κ = 0.04：横穿山谷的分量每一步都变号。动量法和 Nesterov 只用四分之一的学习率。',
    edge: 'κ = 20，梯度下降的极限是 2/κ = 0.1。取 0.101 时它慢慢发散；同样的学习率对动量法仍在其极限 2(1 + β)/κ = 0.19 之内。',
    turned: '峡谷与两条坐标轴都成 45°，逐坐标缩放在这里帮不上忙。把 α 转回 0 再比较。',
    saddle: '起点离山脊只有千分之一，其中三个的 η 都是 0.03。步长除以梯度大小的方法立刻离开。',
    plateau: '梯度只有百分之一甚至更小。梯度下降几乎不动，RMSProp 和 Adam 照常前进。',
    noise: '所有优化器遇到同样的噪声。到了极小点附近，梯度里就只剩噪声：没有一条路径会停下来。',
    bias: '不作修正时，最初的步长最多可达应有的六倍半。请一步一步地看。',
    backwards: '笔记中的符号：梯度取在小球身后，而不是前方。只要 ηκ > 1/β − 1 就发散。',
    overwritten: '像笔记那样把修正后的矩写回去：几步之后 Adam 就停住了，离极小点还很远。',
    reddi: '一个 +4 的梯度指向左边，随后两个 −1 的指向右边：左边更好，而 Adam 对平方的记忆很短，于是往右走。',
    all: '十个优化器各走一千步。它们的学习率是手工选定的：评出胜者之前，先看看最终损失的热图。',
  },
};
