/** @file One layer of a deep network: its value, and its Jacobian as two maps, forward and transposed. */
import { addProduct, addTransposedProduct } from '#math/products.ts';
import { sigmoid } from '#math/logistic.ts';
import { slope, squash } from '#math/slopes.ts';

import type { Settings, StackName } from './figure.ts';

/** The matrices of one layer (H, H), row-major, as they are used. */
export interface LayerWeights {
  /** Into the block; of the candidate; of the plain layer. */
  readonly in: Float64Array;
  /** Out of the block. */
  readonly out: Float64Array;
  /** Of the transform gate. */
  readonly gate: Float64Array;
}

export interface Layer {
  readonly y: Float64Array;
  /** J v: how the output moves when the input moves by v. */
  readonly push: (v: Float64Array) => Float64Array;
  /** Jᵀ g: the gradient by the input, given the gradient by the output. */
  readonly pull: (g: Float64Array) => Float64Array;
}

const times = (w: Float64Array, x: Float64Array): Float64Array => {
  const y = new Float64Array(x.length);
  addProduct(y, w, x, x.length, x.length, 1);
  return y;
};
const transposedTimes = (w: Float64Array, y: Float64Array): Float64Array => {
  const x = new Float64Array(y.length);
  addTransposedProduct(x, w, y, y.length, y.length, 1);
  return x;
};
type Vectors = readonly Float64Array[];
/** A vector computed entry by entry from others. */
const each = (f: (...entries: number[]) => number, ...of: Vectors): Float64Array =>
  of[0]!.map((_, i) => f(...of.map((v) => v[i]!)));

const product = (a: number, b: number): number => a * b;
const sum = (...xs: number[]): number => xs.reduce((a, b) => a + b, 0);

const LAYERS: Readonly<Record<StackName, (x: Float64Array, w: LayerWeights, s: Settings) => Layer>> = {
  plain(x, w, { phi }) {
    const y = times(w.in, x).map(squash[phi]);
    const d = y.map(slope[phi]);
    return {
      y,
      push: (v) => each(product, d, times(w.in, v)),
      pull: (g) => transposedTimes(w.in, each(product, d, g)),
    };
  },
  residual(x, w, { phi, block }) {
    const a = times(w.in, x).map(squash[phi]);
    const d = a.map((v) => block * slope[phi](v));
    const F = times(w.out, a);
    return {
      y: each((xi, Fi) => xi + block * Fi, x, F),
      push: (v) => each(sum, v, times(w.out, each(product, d, times(w.in, v)))),
      pull: (g) => each(sum, g, transposedTimes(w.in, each(product, d, transposedTimes(w.out, g)))),
    };
  },
  highway(x, w, { phi, gate }) {
    const n = times(w.in, x).map(squash[phi]);
    const u = times(w.gate, x).map((z) => sigmoid(z + gate));
    // ∂y/∂z of the candidate and of the gate
    const dn = each((ui, ni) => ui * slope[phi](ni), u, n);
    const du = each((ui, ni, xi) => (ni - xi) * ui * (1 - ui), u, n, x);
    return {
      y: each((ui, ni, xi) => ui * ni + (1 - ui) * xi, u, n, x),
      push: (v) =>
        each(
          (ui, vi, a, ai, b, bi) => (1 - ui) * vi + a * ai + b * bi,
          ...[u, v, dn, times(w.in, v), du, times(w.gate, v)],
        ),
      pull: (g) =>
        each(
          sum,
          each((ui, gi) => (1 - ui) * gi, u, g),
          transposedTimes(w.in, each(product, dn, g)),
          transposedTimes(w.gate, each(product, du, g)),
        ),
    };
  },
};

/** One layer of a stack at the input x. */
export const layer = (name: StackName, x: Float64Array, w: LayerWeights, s: Settings): Layer =>
  LAYERS[name](x, w, s);
