/** @file The first witness of a gradient in the laboratory: the loss, computed twice more. */
import type { Tape } from '../nets/cell.ts';
import { norm } from '#math/products.ts';
import type { Setup } from './setup.ts';

export interface Witnessed {
  /** ‖dL/dh_0‖ as the backward pass has it. */
  readonly ours: number;
  /** The same by a central difference of L along the gradient; NaN where the loss cannot show it. */
  readonly difference: number;
  readonly error: number;
}

/** Below this the change of the loss is lost in its own rounding. */
const VISIBLE = 1e-8;

/** Compares ‖g‖, g = dL/dh_0, with (L(h_0 + εd) − L(h_0 − εd)) / 2ε along d = g / ‖g‖. */
export function witnessed<G extends string>(
  { net, gate, x, h0, v, sizes }: Setup<G>,
  tape: Tape<G>,
  g: Float64Array,
): Witnessed {
  const ours = norm(g);
  const unseen = { ours, difference: NaN, error: NaN };
  if (!Number.isFinite(ours) || ours < VISIBLE) return unseen;
  const lossOf = (end: Float64Array): number => end.reduce((sum, h, k) => sum + h * v[k]!, 0);
  // a steep loss takes a small step: it should change by about one part in ten thousand
  const epsilon = Math.min(1e-4, (1e-4 * Math.max(1, Math.abs(lossOf(tape.h[sizes.T]!)))) / ours);
  const loss = (sign: number): number => {
    const start = h0.map((h, k) => h + (sign * epsilon * g[k]!) / ours);
    return lossOf(net.forward(gate, x, start, h0, sizes).h[sizes.T]!);
  };
  const [above, below] = [loss(1), loss(-1)];
  // what is left of the difference after the rounding of two numbers this large
  if (Math.max(Math.abs(above), Math.abs(below)) * 1e-11 > Math.abs(above - below)) return unseen;
  const difference = (above - below) / (2 * epsilon);
  return { ours, difference, error: Math.abs(ours - difference) / (ours + Math.abs(difference)) };
}
