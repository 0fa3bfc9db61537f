/** @file The slips that students make: a name for each, and which is meant first where two explain the same. */
import type { Expr } from '#notation/expr.ts';
import type { MistakeName } from '#notation/mistakes.ts';

export type SlipKind =
  | MistakeName
  | 'wrong-gate'
  | 'wrong-slope'
  | 'slope-argument'
  | 'wrong-quantity'
  | 'doubled-path'
  | 'extra-factor'
  | 'wrong-constant'
  | 'transposed-result'
  | 'outer-order'
  | 'elementwise-for-matmul'
  | 'complement'
  | 'missing-sum'
  | 'extra-term'
  | 'extra-transpose'
  | 'wrong-side'
  | 'wrong-operation';

/** One slip, and the part of the formula it was made in. */
export interface Slip {
  readonly kind: SlipKind;
  readonly part: Expr;
}

/** The likelier first: what is said of a formula that several slips explain. */
export const ORDER: readonly SlipKind[] = [
  'lost-transpose',
  'lost-power',
  'lost-function',
  'sign',
  'flipped-comparison',
  'wrong-gate',
  'slope-argument',
  'wrong-slope',
  'complement',
  'dropped-term',
  'wrong-time',
  'overwritten-sum',
  'missing-sum',
  'wrong-range',
  'doubled-path',
  'wrong-constant',
  'dropped-factor',
  'outer-order',
  'transposed-result',
  'swapped-factors',
  'elementwise-for-matmul',
  'extra-transpose',
  'wrong-side',
  'wrong-operation',
  'wrong-quantity',
  'extra-term',
  'extra-factor',
];
