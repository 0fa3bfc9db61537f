/**
 * @file How alike the nodes have become: the share of the features that lies outside the one direction in which repeated
 * exchange ends (√d̃ under `symmetric`, all alike under `mean`).
 */
import { type Tensor, dot, tensor } from '#math/tensor.ts';
import { norm } from '#math/error.ts';
import { type Rule, along } from './network.ts';

export type Smoothing = Exclude<Rule, 'sum'>;

/** The direction that an exchange does not change, (N, 1), of length 1. */
export function still(A: Tensor, rule: Smoothing): Tensor {
  const N = A.shape[0]!;
  const degree = (i: number): number => 1 + A.data.subarray(i * N, (i + 1) * N).reduce((a, b) => a + b, 0);
  const u = tensor([N, 1], (i) => (rule === 'mean' ? 1 : Math.sqrt(degree(i))));
  const length = norm(u);
  return tensor([N, 1], (i) => u.data[i]! / length);
}

/** ‖H − u uᵀH‖ / ‖H‖, for H (N, K) and u of length 1: 0 where every column is a multiple of u; 0 for H = 0, too. */
export function outside(H: Tensor, u: Tensor): number {
  const [N, K] = [H.shape[0]!, H.shape[1]!];
  const kept = Array.from({ length: K }, (_, k) =>
    dot(
      u,
      tensor([N, 1], (i) => H.data[i * K + k]!),
    ),
  );
  const rest = tensor([N, K], (at) => H.data[at]! - u.data[Math.floor(at / K)]! * kept[at % K]!);
  return norm(H) === 0 ? 0 : norm(rest) / norm(H);
}

/** What is left outside after 0, 1, … `most` exchanges and nothing else, of H (N, K). */
export function repeated(A_hat: Tensor, H: Tensor, u: Tensor, most: number): number[] {
  const left: number[] = [];
  let now = H;
  for (let k = 0; k <= most; k++) {
    left.push(outside(now, u));
    if (k < most) now = along(A_hat, now);
  }
  return left;
}
