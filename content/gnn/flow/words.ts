/** @file The words of the figure of the flow, in both languages. */
import { type WordsOf, both } from '#figure/words.ts';
import type { flow } from './figure.ts';

const en = {
  title: 'One graph, drawn and as a matrix',
  settings: {
    graph: {
      name: 'graph',
      of: { path: 'path', star: 'star', pupils: 'twelve pupils', karate: 'karate club' },
    },
    layers: { name: 'layers', of: '{n}' },
    rule: { name: 'rule', of: { symmetric: 'symmetric', mean: 'mean', sum: 'sum' } },
  },
  shuffle: 'shuffle the numbers',
  unshuffle: 'numbers as before',
  drawing: 'The graph with {n} nodes and {m} edges. The loss sits at node {node}.',
  node: 'node {k}',
  gradientOf: 'gradient {g}',
  here: 'the loss sits here',
  matrix: 'The matrix of the exchange, {n} by {n}',
  cell: 'from {j} to {i}: {v}',
  read: 'The loss sits at node {node}. After {layers} the gradient has reached {n} of {all} nodes.',
  layer: { '1': '1 layer', of: '{n} layers' },
  all: 'No node is further away.',
  rest: 'At the other {n} it is {zero}.',
  exactly: 'exactly 0',
  distance: 'steps from the loss',
  nodes: 'nodes',
  share: 'share of the gradient',
  further: 'more than {n}',
  test: 'The test of the numbers: shuffle them, and compare each node with itself.',
  tested:
    'Numbered anew, the logit of a node changes by at most {graph}. A dense layer that reads all nodes in a row: by {dense}.',
  hint: 'Press a node to put the loss there. Press an edge to take it away, and again to bring it back; drag from node to node to add one. In the matrix press a cell, or walk with the arrow keys and press Enter: both places of the edge change. Filled orange is what the gradient has reached.',
} satisfies WordsOf<typeof flow> & Record<string, unknown>;

const zh: typeof en = {
  title: '同一个图：画出来与写成矩阵',
  settings: {
    graph: {
      name: '图',
      of: { path: '链', star: '星', pupils: '十二名学生', karate: '空手道俱乐部' },
    },
    layers: { name: '层数', of: '{n}' },
    rule: { name: '归一化', of: { symmetric: '对称', mean: '平均', sum: '求和' } },
  },
  shuffle: '打乱编号',
  unshuffle: '恢复编号',
  drawing: '{n} 个节点、{m} 条边的图，损失在节点 {node} 上。',
  node: '节点 {k}',
  gradientOf: '梯度 {g}',
  here: '损失在这里',
  matrix: '交换矩阵，{n} 行 {n} 列',
  cell: '从 {j} 到 {i}：{v}',
  read: '损失在节点 {node} 上。经过 {layers}，梯度传到了 {all} 个节点中的 {n} 个。',
  layer: { '1': '1 层', of: '{n} 层' },
  all: '没有更远的节点。',
  rest: '其余 {n} 个节点上{zero}。',
  exactly: '恰好是 0',
  distance: '离损失的步数',
  nodes: '节点数',
  share: '占梯度的比例',
  further: '多于 {n}',
  test: '编号测试：打乱编号，再把每个节点与它自己比较。',
  tested:
    '重新编号之后，同一节点的 logit 至多相差 {graph}。换成把所有节点排成一行来读的全连接层：相差 {dense}。',
  hint: '点一个节点，损失就放在那里。点一条边把它去掉，再点一次恢复；从一个节点拖到另一个节点可以加边。也可以点矩阵中的格子，或用方向键走动再按回车：这条边的两个位置一起改变。橙色是梯度已经传到的地方。',
};

export const words = both({ en, zh });
export type FlowWords = ReturnType<typeof words>;
