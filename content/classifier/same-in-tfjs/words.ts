/** @file The words of the figure that computes one batch in tf.layers and by our kernels, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { sameInTfjs } from './figure.ts';

const en = {
  title: 'One batch, three times',
  settings: {
    cell: { name: 'Recurrent layer', of: { rnn: 'RNN', gru: 'GRU', lstm: 'LSTM' } },
  },
  start: 'Compute and measure',
  stop: 'Stop',
  before:
    'One batch of 64 built-in reviews, from the same parameters: forward and back, by tf.layers, by the same model with our layer in the place of its own, and by our kernels without tfjs. TensorFlow.js is loaded when you press the button, and not before.',
  setting:
    'A batch of {reviews} built-in reviews with {tokens} tokens, the longest has {longest}; vocabulary {vocabulary}, vectors and states of 64 numbers.',
  plain:
    'This browser has no WebAssembly with vectors. Our layer runs as plain operations of tfjs here, and our kernels as plain loops: the results are the same, the times are not.',
  loading: 'Loading TensorFlow.js and the kernels …',
  first: 'tf.layers computes …',
  measuring: 'Measuring, in turns …',
  stopped: 'Stopped.',
  done: 'No gradient differs by more than {gap} of its largest entry. tf.layers takes {ours} times as long as with our layer in it, and {alone} times as long as our kernels alone.',
  ways: { theirs: 'tf.layers', ours: 'tf.layers with our layer', alone: 'our kernels alone' },
  quantity: 'Quantity',
  loss: 'Loss',
  gaps: {
    W: 'Difference in ∂L/∂W',
    U: 'Difference in ∂L/∂U',
    b: 'Difference in ∂L/∂b',
    table: 'Difference in the gradient of the vectors',
  },
  time: 'Time of a batch',
  ms: '{ms} ms',
  ratio: 'tf.layers takes so many times as long',
  none: '–',
  notYet: 'not yet computed',
  reference: 'is compared with',
  note: 'Differences are the largest gap between two entries, as a part of the largest entry: what is left is the rounding of float32. A time is the median of 3, 12 and 36 passes, forward and all gradients, without the step of the optimizer.',
  backend:
    'tfjs runs on its CPU backend here, the one that this site brings along; its WebAssembly backend, in the table above, is faster by a good deal. The CPU backend adds up the gradient of the lookup by going through the whole batch once for every word of the vocabulary, which takes many times as long as everything else together. Both models have a loop of ours in its place, so that the recurrent layer is what is compared.',
  missing:
    'What this takes could not be loaded ({why}). Without a network it is there only if this page was kept on an earlier visit.',
  failed: 'It came to no end: {why}',
  noWorker: 'This browser starts no worker, and on the page itself tf.layers would stop everything else.',
} satisfies WordsOf<typeof sameInTfjs>;

const zh: typeof en = {
  title: '同一个批次，算三遍',
  settings: {
    cell: { name: '循环层', of: { rnn: 'RNN', gru: 'GRU', lstm: 'LSTM' } },
  },
  start: '计算并计时',
  stop: '停止',
  before:
    '取内置评论的一个批次，共 64 条，从同样的参数出发，前向再反向：一遍用 tf.layers；一遍用同一个模型，只把其中的循环层换成我们的；一遍只用我们的内核，不用 tfjs。按下按钮才会加载 TensorFlow.js。',
  setting:
    '一个批次：{reviews} 条内置评论，共 {tokens} 个词元，最长的有 {longest} 个；词表 {vocabulary}，词向量和状态各 64 个数。',
  plain:
    '这个浏览器没有带向量指令的 WebAssembly。我们的层在这里以普通的 tfjs 运算进行，我们的内核以普通的循环进行：结果相同，时间不同。',
  loading: '正在加载 TensorFlow.js 和内核……',
  first: 'tf.layers 正在计算……',
  measuring: '轮流计时中……',
  stopped: '已停止。',
  done: '各个梯度的差都不超过其最大分量的 {gap}。tf.layers 所用的时间，是换上我们的层之后的 {ours} 倍，是单用我们的内核的 {alone} 倍。',
  ways: { theirs: 'tf.layers', ours: 'tf.layers，换上我们的层', alone: '单用我们的内核' },
  quantity: '量',
  loss: '损失',
  gaps: { W: '∂L/∂W 之差', U: '∂L/∂U 之差', b: '∂L/∂b 之差', table: '词向量的梯度之差' },
  time: '一个批次的时间',
  ms: '{ms} 毫秒',
  ratio: 'tf.layers 的时间是它的几倍',
  none: '–',
  notYet: '尚未计算',
  reference: '作为比较的标准',
  note: '差指两边对应分量相差最大的那个值，除以最大的分量：剩下的只是 float32 的舍入。时间是 3 遍、12 遍、36 遍的中位数，每遍包括前向和全部梯度，不包括优化器的一步。',
  backend:
    '这里的 tfjs 用的是 CPU 后端，也就是本站自带的那个；上表里的 WebAssembly 后端要快得多。CPU 后端在累加查表的梯度时，词表里每有一个词，就把整个批次走一遍，所用的时间是其余一切之和的许多倍。两个模型里都换成了我们的一个循环，这样比的才是循环层。',
  missing: '所需的文件没能加载（{why}）。没有网络时，只有以前访问时保存过本页，它们才在。',
  failed: '没有算完：{why}',
  noWorker: '这个浏览器不能启动工作线程；若在页面的线程里算，tf.layers 会让别的一切都停下来。',
};

export const words = both({ en, zh });
export type SameInTfjsWords = ReturnType<typeof words>;
