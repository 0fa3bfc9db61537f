/** @file Newton's method with the gradient and the Hessian of a derivation: where it is after each step. */
import type { Derivation } from '#derive/derivation.ts';
import { run } from '#derive/run.ts';
import { solve } from '#math/cholesky.ts';
import { norm } from '#math/error.ts';
import { type Tensor, only, zip } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import type { Values } from '#notation/values.ts';

export interface Iterate {
  /** Value of the claim `J`. */
  readonly loss: number;
  /** Euclidean norm of the gradient. */
  readonly slope: number;
  readonly theta: Tensor;
}

/** Newton's method from the given values; with `rate`, gradient descent. It ends early where the Hessian is not definite. */
export function iterate(d: Derivation, given: Values, steps: number, rate?: number): Iterate[] {
  const claim = (id: string) => d.claims.find((c) => c.id === id)!.forms[0]!.is;
  let theta: Tensor | undefined = given['theta']!;
  const found: Iterate[] = [];
  for (let k = 0; k <= steps && theta; k++) {
    const at: Tensor = theta;
    const values = run(d, { ...given, theta: at });
    const g = values['g']!;
    found.push({ loss: only(evaluate(claim('J'), values)), slope: norm(g), theta: at });
    if (rate === undefined) {
      const step: Tensor | undefined = solve(evaluate(claim('H'), values), g);
      theta = step && zip(at, step, (x, y) => x - y);
    } else theta = zip(at, g, (x, y) => x - rate * y);
  }
  return found;
}
