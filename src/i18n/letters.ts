/** @file What each letter of a lesson means, and what the notes call it: the letters table. */
import type { Lang } from './words.ts';

export interface Letter {
  readonly id: string;
  readonly means: Readonly<Record<Lang, string>>;
  /** What it means under its other name, where that is not the same. */
  readonly otherwise?: Readonly<Record<Lang, string>>;
  /** LaTeX of the letters of the source notes, by note. */
  readonly notes: Readonly<Record<string, string>>;
}

const letter = (
  id: string,
  en: string,
  zh: string,
  notes: Readonly<Record<string, string>> = {},
): Letter => ({ id, means: { en, zh }, notes });

/** In the order a reader meets them. */
export const LETTERS: Readonly<Record<string, readonly Letter[]>> = {
  rnn: [
    letter('x', 'input at time t', '时刻 t 的输入', { '001': 'X_t', '002': 'x^{(t)}', '003': '\\vec{x}_t' }),
    letter('h', 'hidden state', '隐藏状态', { '001': 'H_t', '002': 'h^{(t)}', '003': '\\vec{h}_t' }),
    letter('z', 'pre-activation', '激活前的值', { '003': '\\vec{z}' }),
    letter('o', 'scores (logits)', '得分（logits）', { '002': 'O^{(t)}', '003': '\\vec{z}' }),
    letter('yhat', 'predicted probabilities', '预测概率', {
      '001': 'Y_t',
      '002': '\\hat{y}^{(t)}',
      '003': '\\vec{y}_t',
    }),
    letter('y', 'label, one-hot', '标签，独热', {
      '001': 'y_t^{(i)}',
      '002': 'y^{(t)}',
      '003': '\\vec{y}_i',
    }),
    letter('L', 'loss of one step', '单步损失', { '004': 'L_t,\\ L^{t},\\ L^{(t)}' }),
    letter('loss', 'loss of the sequence', '整个序列的损失', { '001': '-\\log P', '004': 'L' }),
    letter('U', 'input to state', '输入到状态', { '003': 'W_2' }),
    letter('W', 'state to state', '状态到状态', { '003': 'W_1' }),
    letter('b', 'bias of the state', '状态的偏置', { '003': '\\vec{b}_2' }),
    letter('V', 'state to scores', '状态到得分', { '003': 'U' }),
    letter('c', 'bias of the scores', '得分的偏置', { '003': '\\vec{b}_1' }),
    letter('D_phi', 'slopes of the activation, on a diagonal', '激活函数斜率构成的对角阵', {
      '003': "\\operatorname{diag}[f'(\\vec{z})]",
    }),
  ],
  'scalar-rnn': [
    letter('x', 'input at time t', '时刻 t 的输入', { '000': 'x_t' }),
    letter('z', 'pre-activation', '激活前的值', { '000': 'b + wh_{t-1} + ux_t' }),
    letter('h', 'hidden state', '隐藏状态', { '000': 'h_t' }),
    letter('o', 'logit', 'logit（激活前的输出）', { '000': '0,\\ d,\\ v' }),
    letter('yhat', 'predicted probability', '预测概率', { '000': 'y_{pred}' }),
    letter('y', 'label, 0 or 1', '标签，0 或 1', { '000': 'y_{gt}' }),
    letter('loss', 'loss', '损失', { '000': 'L' }),
    letter('w', 'state to state', '状态到状态', { '000': 'w' }),
    letter('u', 'input to state', '输入到状态', { '000': 'u' }),
    letter('b', 'bias of the state', '状态的偏置', { '000': 'b' }),
    letter('v', 'state to logit', '状态到 logit', { '000': 'v' }),
    letter('d', 'bias of the logit', 'logit 的偏置', { '000': 'd' }),
  ],
  lstm: [
    letter('x', 'input at time t', '时刻 t 的输入', { '002': 'x^{(t)}', '003': 'x_t' }),
    letter('z_f', 'pre-activation; also for i, o, a', '激活前的值，f、i、o、a 各有一个'),
    letter('f', 'forget gate: share of the old cell kept', '遗忘门：旧的细胞状态保留多少', {
      '002': 'f^{(t)}',
      '003': 'f_t',
    }),
    letter('i', 'input gate: share of the candidate let in', '输入门：候选值放进来多少', {
      '002': 'i^{(t)}',
      '003': 'i_t',
    }),
    letter('o', 'output gate: share of the cell shown', '输出门：细胞状态拿出来多少', {
      '002': 'o^{(t)}',
      '003': 'o_t',
    }),
    letter('a', 'candidate: what could be written', '候选值：可以写入的内容', {
      '002': 'a^{(t)}',
      '003': '\\tilde{c}_t',
    }),
    letter('C', 'cell state, the memory', '细胞状态，即记忆', { '002': 'C^{(t)}', '003': 'c_t' }),
    letter('h', 'hidden state, what is shown', '隐藏状态，即拿出来的部分', {
      '002': 'h^{(t)}',
      '003': 'h_t',
    }),
    letter('s', 'scores (logits)', '得分（logits）', { '002': 'Vh^{(t)} + c' }),
    letter('yhat', 'predicted probabilities', '预测概率', { '002': '\\hat{y}^{(t)}' }),
    letter('y', 'label, one-hot', '标签，独热', { '002': 'y^{(t)}' }),
    letter('L', 'loss of one step', '单步损失', { '002': 'L^{(t)}' }),
    letter('loss', 'loss of the sequence', '整个序列的损失'),
    letter('W_f', 'state to gate; also for i, o, a', '状态到门；i、o、a 亦各有一个', {
      '002': 'W_f',
      '003': 'U^{(f)}',
    }),
    letter('U_f', 'input to gate; also for i, o, a', '输入到门；i、o、a 亦各有一个', {
      '002': 'U_f',
      '003': 'W^{(f)}',
    }),
    letter('b_f', 'bias of the gate; also for i, o, a', '门的偏置；i、o、a 亦各有一个', { '002': 'b_f' }),
    letter('V', 'state to scores', '状态到得分', { '002': 'V' }),
    letter('c', 'bias of the scores', '得分的偏置', { '002': 'c' }),
  ],
  gru: [
    letter('x', 'input at time t', '时刻 t 的输入', { '003': '\\mathbf{x}^{(t)}' }),
    letter('h', 'hidden state', '隐藏状态', { '003': '\\mathbf{h}^{(t)}' }),
    {
      ...letter('u', 'update gate: the share that is replaced', '更新门：被替换的比例', {
        '003': '\\mathbf{u}^{(t)}',
      }),
      otherwise: { en: 'update gate: the share that is kept', zh: '更新门：被保留的比例' },
    },
    letter('r', 'reset gate', '重置门', { '003': '\\mathbf{r}^{(t)}' }),
    letter('n', 'candidate for the new state', '候选状态', { '003': '\\tilde{\\mathbf{h}}^{(t)}' }),
    letter('z_u', 'before the update gate', '更新门激活前的值'),
    letter('z_r', 'before the reset gate', '重置门激活前的值'),
    letter('z_n', 'before the candidate', '候选状态激活前的值'),
    letter('s', 'scores (logits)', '得分（logits）'),
    letter('yhat', 'predicted probabilities', '预测概率'),
    letter('y', 'label, one-hot', '标签，独热'),
    letter('L', 'loss of one step', '单步损失'),
    letter('loss', 'loss of the sequence', '整个序列的损失'),
    letter('W_u', 'state to update gate', '状态到更新门', { '003': '\\mathbf{W}_u' }),
    letter('U_u', 'input to update gate', '输入到更新门', { '003': '\\mathbf{U}_u' }),
    letter('b_u', 'bias of the update gate', '更新门的偏置', { '003': '\\mathbf{b}_u' }),
    letter('W_r', 'state to reset gate', '状态到重置门', { '003': '\\mathbf{W}_r' }),
    letter('U_r', 'input to reset gate', '输入到重置门', { '003': '\\mathbf{U}_r' }),
    letter('b_r', 'bias of the reset gate', '重置门的偏置', { '003': '\\mathbf{b}_r' }),
    letter('W_n', 'state to candidate', '状态到候选状态', { '003': '\\mathbf{W}_h' }),
    letter('U_n', 'input to candidate', '输入到候选状态', { '003': '\\mathbf{U}_h' }),
    letter('b_n', 'bias of the candidate', '候选状态的偏置', { '003': '\\mathbf{b}_h' }),
    letter('V', 'state to scores', '状态到得分'),
    letter('c', 'bias of the scores', '得分的偏置'),
  ],
};
