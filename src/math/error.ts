/** @file How far apart two tensors are. */
import { type Tensor, sameShape } from './tensor.ts';

/** Euclidean norm over all entries (Frobenius for a matrix). */
export function norm(a: Tensor): number {
  let largest = 0;
  for (const x of a.data) largest = Math.max(largest, Math.abs(x));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (const x of a.data) sum += (x / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/**
 * Tensors whose norms add up to less are compared absolutely: a central difference of a loss near 1 is itself
 * rounded to about 2⁻⁵²/ε = 2e-11, which a tiny gradient would turn into a large relative error.
 */
export const FLOOR = 1e-3;

/** ‖a − b‖ / max(‖a‖ + ‖b‖, floor); Infinity when shapes differ, NaN when a number is missing. */
export function relativeError(a: Tensor, b: Tensor, floor = FLOOR): number {
  if (!sameShape(a.shape, b.shape)) return Infinity;
  let gap = 0;
  for (let i = 0; i < a.data.length; i++) gap = Math.hypot(gap, a.data[i]! - b.data[i]!);
  return gap / Math.max(floor, norm(a) + norm(b));
}

/** The largest |aᵢ − bᵢ| and where it is; Infinity when shapes differ. */
export function worstEntry(a: Tensor, b: Tensor): { readonly gap: number; readonly at: number } {
  if (!sameShape(a.shape, b.shape)) return { gap: Infinity, at: 0 };
  let gap = 0;
  let at = 0;
  for (let i = 0; i < a.data.length; i++) {
    const d = Math.abs(a.data[i]! - b.data[i]!);
    if (d > gap || Number.isNaN(d)) {
      gap = d;
      at = i;
      if (Number.isNaN(d)) break;
    }
  }
  return { gap, at };
}
