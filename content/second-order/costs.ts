/** @file What a step of Newton's method costs for n parameters. */
import { factor } from '#math/cholesky.ts';
import { tensor } from '#math/tensor.ts';

export interface Cost {
  readonly n: number;
  /** Bytes of the gradient, and of one half of the symmetric Hessian, at four bytes a number. */
  readonly gradient: number;
  readonly hessian: number;
  /** Of one factorisation by Cholesky. */
  readonly operations: number;
  /** Whether the operations were counted while they were done. */
  readonly counted: boolean;
  /** At {@link PER_SECOND}. */
  readonly seconds: number;
}

const BYTES = 4;
const PER_SECOND = 1e12;
/** Larger matrices are not factored while a page is built. */
const MOST_COUNTED = 100;

export function costOf(n: number): Cost {
  const counted = n <= MOST_COUNTED;
  const operations = counted
    ? factor(tensor([n, n], (at) => +(at % (n + 1) === 0)))!.operations
    : (n * (n + 1) * (2 * n + 1)) / 6;
  return {
    ...{ n, counted, operations },
    gradient: BYTES * n,
    hessian: (BYTES * n * (n + 1)) / 2,
    seconds: operations / PER_SECOND,
  };
}
