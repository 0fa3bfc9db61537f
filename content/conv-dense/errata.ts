/** @file The corrections that stand in the lesson `conv-dense`. */
import { type CorrectionText, type Errata, inWords } from '#derive/errata.ts';

/** The note applies f to the output too, so the loss is one of numbers between 0 and 1. */
const map = (
  c: Omit<CorrectionText, 'note' | 'on' | 'verdict' | 'options'> & Pick<Partial<CorrectionText>, 'verdict'>,
): CorrectionText => ({
  note: '001',
  on: 'conv-dense',
  verdict: 'wrong',
  options: { loss: 'squares', f: 'sigmoid' },
  ...c,
});

export const errata: Errata = {
  // one output and a map of one entry, so that both sides are one number
  '001-1': map({
    lines: [16, 16],
    sizes: { Q: 1, C: 1 },
    subject: { kind: 'gradient', of: 'a' },
    lhs: '\\frac{\\partial L}{\\partial z_1}',
    noted: 'dyhat',
    notedTex: '\\frac{\\partial L}{\\partial z_1} = \\frac{\\partial L}{\\partial z_3}',
    corrected: '[i, j] sum(W_1[k, Q * i + j] * ds[k, 0] for k in range(H))',
    correctedTex:
      '\\frac{\\partial L}{\\partial a_{i,j}} = \\sum_{k} \\left(W_1\\right)_{k,\\, Q i + j}\\, \\frac{\\partial L}{\\partial s_k}',
  }),
  '001-2': map({
    lines: [18, 18],
    subject: { kind: 'gradient', of: 'W_2' },
    noted: 'dyhat * yhat * (1 - yhat) * h',
    notedTex: "\\frac{\\partial L}{\\partial w_3} = \\frac{\\partial L}{\\partial z_3}\\, f'(y_3)\\, z_2",
    corrected: '(dyhat * yhat * (1 - yhat)) @ h.T',
  }),
  '001-2b': map({
    lines: [22, 22],
    subject: { kind: 'gradient', of: 'W_1' },
    noted: '(dh * h * (1 - h)) * c',
    notedTex:
      "\\frac{\\partial L}{\\partial w_2} = \\frac{\\partial L}{\\partial z_3}\\, f'(y_3)\\, w_3\\, f'(y_2)\\, z_1",
    corrected: '(dh * h * (1 - h)) @ c.T',
  }),
  '001-3': map({
    lines: [20, 20],
    subject: { kind: 'gradient', of: 'h' },
    noted: 'do @ W_2.T',
    notedTex: "\\frac{\\partial L}{\\partial z_2} = \\frac{\\partial L}{\\partial z_3}\\, f'(y_3)\\, w_3",
    corrected: 'W_2.T @ do',
  }),
  // “conv” is what the forward pass of the note calls so: a correlation
  '001-4': map({
    lines: [42, 42],
    verdict: 'confirmed',
    subject: { kind: 'gradient', of: 'w' },
    corrected: '[u, v] sum(dz[i, j] * x[i + u, j + v] for i in range(Q) for j in range(Q))',
  }),
  // the note's own update: the gradient by one entry is subtracted from all nine
  '001-5': map({
    lines: [42, 46],
    subject: { kind: 'gradient', of: 'w' },
    noted: 'dw[0, 0]',
    corrected: '[u, v] sum(dz[i, j] * x[i + u, j + v] for i in range(Q) for j in range(Q))',
  }),
  '001-6': map({
    lines: [44, 48],
    subject: { kind: 'gradient', of: 'b' },
    noted: 'dz',
    notedTex: '\\frac{\\partial L}{\\partial b_1} = 1 \\cdot \\frac{\\partial L}{\\partial y_1}',
    corrected: 'sum(dz[i, j] for i in range(Q) for j in range(Q))',
  }),
  '001-7': map({
    lines: [34, 40],
    verdict: 'confirmed',
    subject: { kind: 'value', of: 'first' },
    lhs: '\\frac{\\partial L}{\\partial w_{0,0}}',
    corrected: 'dz[0, 0] * x[0, 0] + dz[0, 1] * x[0, 1] + dz[1, 0] * x[1, 0] + dz[1, 1] * x[1, 1]',
  }),
  '001-7b': { ...inWords('001', [24, 48]), on: 'conv-dense' },
  '001-22': inWords(
    '001',
    [28, 40],
    'notation',
    'Two indices mean layer and position for one letter and row and column for another; that the feature map is flattened goes without saying.',
    '双下标对一些字母是“层与位置”，对另一些是“行与列”；特征图展平这一步没有交代。',
  ),
};
