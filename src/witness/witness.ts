/** @file The second witness of every gradient: automatic differentiation. Loads tfjs only when asked. */
import type { Values } from '#notation/values.ts';
import type { Derivation } from '#derive/derivation.ts';

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
