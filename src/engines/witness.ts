/** @file The second witness of every gradient: automatic differentiation. Loads tfjs only when asked. */
import { relativeError, worstEntry } from '../math/error.ts';
import type { Shape, Tensor } from '../math/tensor.ts';
import type { Values } from '../notation/evaluate.ts';
import { formValue } from '../derive/check.ts';
import type { Derivation } from '../derive/derivation.ts';

/** Largest relative error against tfjs: float32 carries 7 digits, and sums along a sequence lose two or three of them. */
export const AUTODIFF_TOLERANCE = 1e-4;

/** Gradients by the ids of their steps and claims. */
export type Witness = (d: Derivation, given: Values) => Values;

/** tfjs could not be loaded; the first witness does not need it. */
export class WitnessError extends Error {
  override readonly name = 'WitnessError';
}

/** Loads tfjs and the witness. @throws {WitnessError} */
export async function loadWitness(load = fetchAutodiff): Promise<{ readonly witness: Witness }> {
  try {
    const { ready, witness } = await load();
    await ready();
    return { witness };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WitnessError(
      `TensorFlow.js could not be loaded, so gradients have one witness only: ${reason}`,
      {
        cause,
      },
    );
  }
}

async function fetchAutodiff(): Promise<typeof import('./autodiff.ts')> {
  // false in the browser, where the bundler then leaves this line out; absent when Node runs the sources
  if (import.meta.env?.SSR ?? true) await import('./tf-in-node.ts');
  return import('./autodiff.ts');
}

/** One gradient of ours beside that of tfjs. */
export interface Agreement {
  /** `dW`, `dz[2]`, or the id of a claim. */
  readonly step: string;
  /** What is compared: ∂L/∂W. */
  readonly claim: string;
  readonly witness: 'autodiff';
  readonly error: number;
  readonly ok: boolean;
  /** The entry that differs most. */
  readonly worst: { readonly at: readonly number[]; readonly ours: number; readonly theirs: number };
}

/**
 * Each gradient beside that of tfjs, in the order of the derivation. `ours` is what {@link run} gives. Claims are
 * computed from gradients found right, so that a mistake is reported where it was made and nowhere else.
 */
export function agreements(d: Derivation, ours: Values, witnessed: Values): Agreement[] {
  const right: Record<string, Tensor> = { ...ours };
  const found = d.steps.flatMap((s) =>
    s.gradientOf ? [agreement(s.id, `∂L/∂${s.gradientOf}`, ours[s.id]!, witnessed[s.id]!)] : [],
  );
  for (const a of found) if (!a.ok) right[a.step] = witnessed[a.step]!;
  const claimed = claimValues(d, right);
  for (const { id, gradient } of d.claims)
    if (gradient)
      found.push(agreement(id, `∂${gradient.objective}/∂${gradient.of}`, claimed[id]!, witnessed[id]!));
  return found;
}

function agreement(step: string, claim: string, ours: Tensor, theirs: Tensor): Agreement {
  const error = relativeError(ours, theirs);
  const { at } = worstEntry(ours, theirs);
  const worst = { at: indexOf(at, ours.shape), ours: ours.data[at]!, theirs: theirs.data[at]! };
  return { step, claim, witness: 'autodiff', error, ok: error <= AUTODIFF_TOLERANCE, worst };
}

/** The values of the claims, each of which may use those before it. */
export function claimValues(d: Derivation, values: Values): Values {
  const claimed: Record<string, Tensor> = {};
  for (const c of d.claims)
    claimed[c.id] = formValue(d, { axes: c.axes, at: [] }, c.forms[0]!, { ...values, ...claimed });
  return claimed;
}

function indexOf(flat: number, shape: Shape): number[] {
  const at: number[] = [];
  let rest = flat;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    at.unshift(rest % shape[axis]!);
    rest = Math.floor(rest / shape[axis]!);
  }
  return at;
}
