/** @file Whether two numbers that should be equal are: contradicted, or apart by no more than rounding explains. */
import { FLOOR, norm } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';

/** A witness that rounding alone may put this far off, beside the terms of its sum, has nothing to say against a gradient. */
export const MUTE = 0.01;

/** Why nothing can be said at these numbers, with the line that is to blame. */
export interface Open {
  readonly why: 'kink' | 'float64' | 'float32';
  readonly line: string;
}

export interface Judged {
  /** Largest error allowed at these numbers. */
  readonly tolerance: number;
  /** Not contradicted. */
  readonly ok: boolean;
  /** Why these numbers decide neither way; only where they do not. */
  readonly open?: Open;
}

/** What explains a difference at the numbers at hand. Asked only where there is one. */
export interface Reasons {
  /** Bound of the relative error by rounding and, for a difference, by its step. */
  readonly bound: number;
  /** The same bound beside the terms of the sum, which may cancel; without it, beside the gradient. */
  readonly beside?: number;
  readonly kink: string | undefined;
  /** The arithmetic of the witness, and the first line of which it keeps too few digits. */
  readonly arithmetic: 'float64' | 'float32';
  readonly lost: string;
}

/** `error` against `tolerance`; only a larger one asks for `reasons`. */
export function judge(error: number, tolerance: number, reasons: () => Reasons): Judged {
  if (error <= tolerance) return { tolerance, ok: true };
  const { bound, beside = bound, kink, arithmetic, lost } = reasons();
  if (beside <= MUTE && error <= bound) return { tolerance: bound, ok: true };
  if (kink !== undefined) return { tolerance, ok: true, open: { why: 'kink', line: kink } };
  if (!(beside <= MUTE)) return { tolerance, ok: true, open: { why: arithmetic, line: lost } };
  return { tolerance: Math.max(tolerance, bound), ok: false };
}

/** A bound of |a − b| entry by entry, as {@link relativeError} counts. */
export function relativeBound(bound: Tensor, ...of: readonly Tensor[]): number {
  const size = of.map(norm).filter(Number.isFinite);
  const all = bound.data.every(Number.isFinite) ? norm(bound) : Infinity;
  return (
    all /
    Math.max(
      FLOOR,
      size.reduce((sum, n) => sum + n, 0),
    )
  );
}
