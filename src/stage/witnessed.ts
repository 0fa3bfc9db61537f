/** @file What of a step is witnessed: its gradient, and where time shares a parameter, what one step contributes. */
import { numericBeside } from '#derive/check.ts';
import { gathered, numericShare, shareId, shareOf, sharedBy, usesOf } from '#derive/untied.ts';
import { type Tensor, zip } from '#math/tensor.ts';
import type { Tape } from './tape.svelte.ts';

/** A gradient and what stands beside it. */
export interface Witnessed {
  readonly ours: Tensor;
  /** Central differences, from the true forward tables. */
  readonly difference: Tensor;
  /** What tfjs calls it: it is the sum of these. */
  readonly copies: readonly string[];
}

/** The gradient that is shown, whole or as gathered so far; undefined for a forward value. */
export function wholeAt({ d, step, sound, values }: Tape): Witnessed | undefined {
  const ours = values[step.id]!;
  if (step.gradientOf !== undefined)
    return { ours, difference: numericBeside(d, sound, step.gradientOf, sound[step.id]!), copies: [step.id] };
  const shared = sharedBy(d, step);
  if (shared === undefined || step.t === undefined) return undefined;
  const times = gathered(d, shared, step.t);
  return {
    ours,
    difference: numericShare(d, sound, shared, times, sound[step.id]!),
    copies: times.map((t) => shareId(shared, t)),
  };
}

/** What the step at the reader's time contributes to it: the gradient by that step's own copy of the parameter. */
export function shareAt({
  d,
  step,
  sound,
  values,
  t,
}: Tape): (Witnessed & { readonly t: number }) | undefined {
  const shared = sharedBy(d, step);
  if (shared === undefined || !usesOf(d, shared).includes(t)) return undefined;
  return {
    t,
    ours: shareOf(d, values, shared, t)!,
    difference: numericShare(d, sound, shared, [t], shareOf(d, sound, shared, t)!),
    copies: [shareId(shared, t)],
  };
}

/** What tfjs says of a gradient; undefined while it is not here, or speaks of other numbers. */
export function automaticOf(tape: Tape, { copies }: Witnessed): Tensor | undefined {
  if (tape.witnessedFor !== tape.given) return undefined;
  const found = copies.flatMap((id) => tape.witnessed[id] ?? []);
  return found.length ? found.reduce((sum, x) => zip(sum, x, (a, b) => a + b)) : undefined;
}

/** Of the entry at `flat`: |a − b| / (|a| + |b|); 0 where both are. */
export function entryError(a: Tensor, b: Tensor, flat: number): number {
  const [x, y] = [a.data[flat]!, b.data[flat]!];
  return x === y ? 0 : Math.abs(x - y) / (Math.abs(x) + Math.abs(y));
}
