/** @file The functions of the notation, by NumPy name, and their float64 values. */

/** The logistic function without overflow at either end. */
export const sigmoid = (x: number): number => {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
};

/** Functions of one number, applied entry by entry. */
export const ELEMENTWISE: Readonly<Record<string, (x: number) => number>> = {
  __proto__: null as never,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  cos: Math.cos,
  sigmoid,
  relu: (x) => (x > 0 ? x : 0),
  abs: Math.abs,
};
