/** @file The words of the race for where the race runs: surfaces, start, noise, in both languages. */
import { sentences } from '#words/notation.ts';

const surfaces = {
  en: {
    bowl: 'quadratic bowl',
    ravine: 'ravine with noise',
    rosenbrock: 'Rosenbrock',
    beale: 'Beale',
    himmelblau: 'Himmelblau',
    saddle: 'saddle',
    plateau: 'plateau',
    reddi: 'Reddi’s counterexample to Adam',
    typed: 'your own formula',
  },
  zh: {
    bowl: '二次碗',
    ravine: '带噪声的峡谷',
    rosenbrock: 'Rosenbrock',
    beale: 'Beale',
    himmelblau: 'Himmelblau',
    saddle: '鞍点',
    plateau: '平台',
    reddi: 'Reddi 的 Adam 反例',
    typed: '自己写公式',
  },
};

export const en = {
  title: 'The race of the optimizers',
  surfaces: surfaces.en,
  tells: {
    bowl: 'The number κ says how many times steeper it is across than along. Gradient descent is stable below η = 2/κ and not above.',
    ravine:
      'A hundred times steeper across than along, and every gradient is disturbed by the same noise for all.',
    rosenbrock: 'A bent valley with an almost flat floor: down into it is easy, along it is not.',
    beale:
      'Flat plains and steep corners; from this start most are led into the left valley, which falls for ever.',
    himmelblau:
      'Four minima of the same depth, and a hill between them: which one is found is a matter of the path.',
    saddle: 'The start is almost on the ridge: how long does it take to notice the way down?',
    plateau: 'Far out the gradient is tiny. A rule that divides by its size moves on all the same.',
    reddi:
      'The gradient is C at every third step and −1 at the others: on average it falls to the left, and Adam walks to the right.',
    typed:
      'A formula in x and y, as in the rest of the site: + − * / **, exp, log, sqrt, tanh, sigmoid, relu, abs, max, min.',
  },
  settings: {
    on: { name: 'surface', of: surfaces.en },
    kappa: 'condition number κ',
    angle: 'rotation α, degrees',
    noise: 'noise of the gradient σ',
    C: 'gradient of every third step C',
    reach: 'half the width of the window',
    steps: 'number of steps',
  },
  formula: 'f(x, y) =',
  /** What is wrong with a formula; looked up by the sentence of the notation. */
  sentences: sentences('en'),
  second: {
    waiting:
      'TensorFlow.js is asked for the gradients as soon as the race stands still; until then they are finite differences.',
    running: 'TensorFlow.js is running the race: step {t} of {n}.',
    done: 'Gradients by TensorFlow.js, automatic differentiation. Witness: at {n} points finite differences differ from them by a relative error with the median {median} and the maximum {worst}.',
    failed: 'TensorFlow.js could not be loaded ({reason}): the gradients are finite differences alone.',
  },
  valleys: 'Lowest points found in the window: {n}.',
  noValley: 'No lowest point was found inside the window: losses are heights, and there is no distance.',
  startX: 'x of the start',
  startY: 'y of the start',
  start: 'Start',
  drag: 'Drag the ring to move the start, press anywhere on the map, or use the arrow keys on the ring.',
  nowhere: 'At the start f has no finite value: move the start, or change the formula.',
  again: 'opening values of this surface',
};

export const zh: typeof en = {
  title: '优化器赛跑',
  surfaces: surfaces.zh,
  tells: {
    bowl: 'κ 表示横向的曲率是纵向的多少倍。梯度下降在 η 小于 2/κ 时稳定，大于则发散。',
    ravine: '横向的曲率是纵向的一百倍，而且每个梯度都受到噪声干扰，所有优化器遇到的噪声相同。',
    rosenbrock: '一条弯曲的山谷，谷底几乎是平的：下到谷里容易，沿谷前进很难。',
    beale: '有平原，也有陡角；从这个起点出发，多数会走进左边那条永远下降的谷。',
    himmelblau: '四个一样深的极小点，中间隔着一座小丘：走到哪一个，取决于路径。',
    saddle: '起点几乎就在山脊上：要多久才能发现下坡的路？',
    plateau: '远处梯度极小。会除以梯度大小的方法照样能走。',
    reddi: '每三步中有一步梯度为 C，其余为 −1：平均看来向左下降，Adam 却向右走。',
    typed:
      '用 x 和 y 写公式，记号与全站相同：+ − * / **、exp、log、sqrt、tanh、sigmoid、relu、abs、max、min。',
  },
  settings: {
    on: { name: '曲面', of: surfaces.zh },
    kappa: '条件数 κ',
    angle: '旋转角 α（度）',
    noise: '梯度噪声 σ',
    C: '每三步一次的梯度 C',
    reach: '窗口宽度的一半',
    steps: '步数',
  },
  formula: 'f(x, y) =',
  sentences: sentences('zh'),
  second: {
    waiting: '停止改动后就请 TensorFlow.js 求梯度；在此之前用有限差分。',
    running: 'TensorFlow.js 正在跑：第 {t} 步，共 {n} 步。',
    done: '梯度由 TensorFlow.js 自动微分得出。见证：在 {n} 个点上与有限差分相比，相对误差的中位数为 {median}，最大为 {worst}。',
    failed: '无法加载 TensorFlow.js（{reason}）：梯度只用有限差分。',
  },
  valleys: '在窗口内找到的最低点：{n} 个。',
  noValley: '窗口内没有找到最低点：损失直接取高度，也没有距离。',
  startX: '起点的 x',
  startY: '起点的 y',
  start: '起点',
  drag: '拖动圆环可移动起点；也可点按图上任意位置，或选中圆环后用方向键。',
  nowhere: '函数在起点没有有限值：请移动起点或修改公式。',
  again: '恢复此曲面的初始值',
};
