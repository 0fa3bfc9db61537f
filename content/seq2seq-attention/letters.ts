/** @file What each letter of the lesson `seq2seq-attention` means, in the order a reader meets them, and what the notes call it. */
import { type Letter, letter } from '#words/lesson.ts';

export const letters: readonly Letter[] = [
  letter(
    'G',
    'annotations: column i is what the encoder left at source word i',
    '注解向量：第 i 列是编码器在源句第 i 个词处留下的向量',
  ),
  letter('h', 'state of the decoder', '解码器的隐藏状态', { '003': 'h_t' }),
  letter('x', 'vector of the word before', '前一个词的词向量'),
  letter('W_a', 'makes the query of the state', '由状态得到查询的矩阵'),
  letter('U_a', 'makes the keys of the annotations', '由注解向量得到键的矩阵'),
  letter('v', 'makes a number of each column (additive score)', '把每一列化成一个数（加性打分）'),
  letter('q', 'query: what the decoder asks for', '查询：解码器要找什么'),
  letter('R', 'keys, one column for each source word', '键，源句每个词一列'),
  letter('P', 'query plus key (additive score)', '查询加键（加性打分）'),
  letter('M', 'its tanh', '上一项的 tanh'),
  letter('e', 'attention scores, one for each source word', '注意力得分，源句每个词一个'),
  letter('alpha', 'attention weights; they add up to 1', '注意力权重，总和为 1'),
  letter('c', 'context: the weighted mean of the annotations', '上下文向量：注解向量的加权平均', {
    '003': 'c_t',
  }),
  letter('W', 'from the previous state', '乘以前一状态的矩阵'),
  letter('U', 'from the previous word', '乘以前一个词的矩阵'),
  letter('C', 'from the context', '乘以上下文向量的矩阵'),
  letter('b', 'bias of the state', '状态的偏置'),
  letter('z', 'before the activation', '激活前的值'),
  letter('V', 'from the state to the words', '由状态得到各词得分的矩阵'),
  letter('b_o', 'bias of the words', '各词的偏置'),
  letter('o', 'scores of the words (logits)', '各词的得分（logits）'),
  letter('yhat', 'predicted probabilities of the next word', '下一个词的预测概率'),
  letter('y', 'true word, one-hot', '正确的词，独热'),
  letter('L', 'loss of one word', '一个词的损失'),
  letter('loss', 'loss of the sentence', '整句的损失'),
];
