/**
 * @file The operations of tfjs that functions of the notation are made of, before anyone says what they do.
 *
 * A function says once how it is made of them. Over text that is the line a reader sees; over tensors it is what the
 * witness runs.
 */

/** Operations of one tensor. */
export const UNARY = [
  'abs',
  'cos',
  'diag',
  'exp',
  'log',
  'norm',
  'relu',
  'sigmoid',
  'softmax',
  'spectralNorm',
  'sqrt',
  'squeeze',
  'tanh',
  'transpose',
] as const;

/** tfjs over values `X`, where sizes and widths are `N`. */
export interface Operations<X, N> extends Readonly<Record<(typeof UNARY)[number], (x: X) => X>> {
  readonly maximum: (a: X, b: X) => X;
  readonly minimum: (a: X, b: X) => X;
  readonly eye: (size: N) => X;
  /** A column. */
  readonly ones: (size: N) => X;
  /** Zeros of one width all round a matrix. */
  readonly pad: (x: X, width: N) => X;
}
