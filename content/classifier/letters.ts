/** @file What each letter of the lesson `classifier` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter('x', 'vector of the token at place t', '位置 t 上词元的向量'),
  letter('m', 'mask: 1 at a true token, 0 at a pad', '掩码：真实词元处为 1，填充处为 0'),
  letter('z', 'before the candidate', '候选状态激活前的值'),
  letter('n', 'candidate for the new state', '候选状态'),
  letter('h', 'state after t places', '读完 t 个位置之后的状态'),
  letter(
    'A',
    'Jacobian of a step: how h_t depends on the state before',
    '一步的雅可比矩阵：h_t 怎样依赖前一步的状态',
  ),
  letter('f', 'the review in one column: the features', '整条评论化成的一列：特征'),
  letter('r', 'mask of dropout: 1 keeps an entry, 0 drops it', '随机失活的掩码：1 保留，0 丢弃'),
  letter('p', 'probability that an entry is dropped', '一个分量被丢弃的概率'),
  letter('q', 'features after dropout', '随机失活之后的特征'),
  letter('w', 'weights of the logit', 'logit 的权重'),
  letter('c', 'its bias', '它的偏置'),
  letter('s', 'log-odds that the review is good (logit)', '评论为好评的 logit（对数几率）'),
  letter('yhat', 'probability that it is good', '评论为好评的概率'),
  letter('y', 'label: 1 good, 0 bad', '标签：1 为好评，0 为差评'),
  letter('loss', 'loss', '损失'),
  letter('W', 'state to state', '状态到状态'),
  letter('U', 'vector to state', '词向量到状态'),
  letter('b', 'bias of the cell', '循环单元的偏置'),
];
