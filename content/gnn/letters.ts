/** @file What each letter of the lesson `gnn` means, in the order a reader meets them. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter(
    'A',
    'adjacency matrix: 1 where the node of the row hears the node of the column',
    '邻接矩阵：行节点能听到列节点处为 1',
  ),
  letter('X', 'features, one row for each node', '特征，每个节点一行'),
  letter('y', 'camp of each node, 0 or 1', '每个节点的阵营，0 或 1'),
  letter('m', '1 where the camp is known, 0 elsewhere', '阵营已知处为 1，其余为 0'),
  letter('W_1', 'weights of the first layer, the same at every node', '第一层的权重，所有节点共用'),
  letter('W_2', 'weights of the second layer', '第二层的权重'),
  letter('A_self', 'adjacency matrix with a loop at every node', '给每个节点加上自环的邻接矩阵'),
  letter('q', 'degree of each node, its loop counted', '每个节点的度，自环计算在内'),
  letter('A_hat', 'matrix of the exchange', '交换矩阵'),
  letter('M', 'what each node hears', '每个节点听到的内容'),
  letter('Z', 'pre-activation of the first layer', '第一层激活前的值'),
  letter('H_1', 'new features of each node', '每个节点的新特征'),
  letter('R', 'what each node hears of the new features', '每个节点听到的新特征'),
  letter('s', 'logit of each node', '每个节点的 logit'),
  letter('p', 'probability of camp 1', '属于阵营 1 的概率'),
  letter('loss', 'loss: cross-entropy at the known nodes', '损失：已知节点上的交叉熵'),
  letter('S', 'permutation matrix: the nodes numbered anew', '置换矩阵：给节点重新编号'),
];
