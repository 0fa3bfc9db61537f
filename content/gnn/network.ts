/**
 * @file The network of the lesson with any number of layers, forward and back: H⁰ = X, Hˡ = tanh(Â Hˡ⁻¹ Wₗ), and at the
 * end one logit for each node, s = Â Hᴸ⁻¹ W_L. With two layers it is the table of the lesson, which a test says.
 */
import { type Random, normal } from '#math/random.ts';
import { type Tensor, map, matmul, tensor, transpose, zip } from '#math/tensor.ts';

export const RULES = ['symmetric', 'mean', 'sum'] as const;
export type Rule = (typeof RULES)[number];

/** Â (N, N) of A (N, N): with a loop at each node, divided as the rule says. */
export function exchanged(A: Tensor, rule: Rule): Tensor {
  const N = A.shape[0]!;
  const loops = tensor([N, N], (k) => A.data[k]! + (k % (N + 1) === 0 ? 1 : 0));
  const degree = Array.from({ length: N }, (_, i) =>
    loops.data.subarray(i * N, (i + 1) * N).reduce((a, b) => a + b, 0),
  );
  return tensor([N, N], (k) => {
    const [i, j] = [Math.floor(k / N), k % N];
    const by = { symmetric: Math.sqrt(degree[i]! * degree[j]!), mean: degree[i]!, sum: 1 }[rule];
    return loops.data[k]! / by;
  });
}

/** Â H, (N, N) @ (N, K) → (N, K), or Âᵀ H; only along edges, since most of Â is 0. */
export function along(A_hat: Tensor, H: Tensor, way: 'forward' | 'back' = 'forward'): Tensor {
  const [N, K] = [H.shape[0]!, H.shape[1]!];
  const out = tensor([N, K]);
  for (let i = 0; i < N; i++)
    for (let j = 0; j < N; j++) {
      const a = A_hat.data[i * N + j]!;
      if (a === 0) continue;
      const [to, from] = way === 'forward' ? [i * K, j * K] : [j * K, i * K];
      for (let k = 0; k < K; k++) out.data[to + k]! += a * H.data[from + k]!;
    }
  return out;
}

/** Weights of L layers from D features over layers of H units to one logit, with the spread of Glorot and Bengio. */
export function weightsOf(L: number, D: number, H: number, rng: Random): Tensor[] {
  return Array.from({ length: L }, (_, l) => {
    const [into, out] = [l === 0 ? D : H, l === L - 1 ? 1 : H];
    const spread = Math.sqrt(2 / (into + out));
    return tensor([into, out], () => spread * normal(rng));
  });
}

export interface Passed {
  /** H⁰ … Hᴸ⁻¹: what each layer is given. */
  readonly layers: readonly Tensor[];
  /** Â Hˡ for each: what it makes of it before its weights. */
  readonly mixed: readonly Tensor[];
  /** (N, 1) */
  readonly logits: Tensor;
}

export function forward(A_hat: Tensor, X: Tensor, weights: readonly Tensor[]): Passed {
  const layers: Tensor[] = [];
  const mixed: Tensor[] = [];
  let H = X;
  weights.forEach((W, l) => {
    layers.push(H);
    const M = along(A_hat, H);
    mixed.push(M);
    const Z = matmul(M, W);
    H = l < weights.length - 1 ? map(Z, Math.tanh) : Z;
  });
  return { layers, mixed, logits: H };
}

export interface Returned {
  /** Of each layer's weights. */
  readonly weights: readonly Tensor[];
  /** ∂L/∂H⁰ … ∂L/∂Hᴸ⁻¹; the first is that of X. */
  readonly layers: readonly Tensor[];
}

/** The gradients, from ∂L/∂s (N, 1): at each layer through its weights, then along the edges the other way. */
export function backward(A_hat: Tensor, weights: readonly Tensor[], passed: Passed, ds: Tensor): Returned {
  const dW: Tensor[] = [];
  const dH: Tensor[] = [];
  let dZ = ds;
  for (let l = weights.length - 1; l >= 0; l--) {
    dW[l] = matmul(transpose(passed.mixed[l]!), dZ);
    dH[l] = along(A_hat, matmul(dZ, transpose(weights[l]!)), 'back');
    if (l > 0) dZ = zip(dH[l]!, passed.layers[l]!, (g, h) => g * (1 - h * h));
  }
  return { weights: dW, layers: dH };
}
