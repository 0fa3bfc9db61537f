/** @file Everything a derivation says about given values: its own values, and what both witnesses say of them. */
import { type Finding, check } from '#derive/check.ts';
import type { Derivation } from '#derive/derivation.ts';
import { run } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';
import type { Agreement } from '#witness/agreement.ts';

export type Check = Finding | Agreement;

export interface Measured {
  /** Steps in order, then claims. */
  readonly values: Values;
  readonly checks: readonly Check[];
  /** Why there is no second witness, when there is none. */
  readonly unwitnessed: string | undefined;
}

export async function measure(d: Derivation, given: Values): Promise<Measured> {
  const { WitnessError, loadWitness } = await import('#witness/witness.ts');
  const { agreements, claimValues } = await import('#witness/agreement.ts');
  const all = run(d, given);
  const steps = Object.fromEntries(d.steps.map((s) => [s.id, all[s.id]!]));
  const values = { ...steps, ...claimValues(d, all) };
  const first = check(d, given);
  try {
    const { witness } = await loadWitness();
    const second = agreements(d, all, witness(d, given));
    return { values, checks: [...first, ...second], unwitnessed: undefined };
  } catch (error) {
    if (!(error instanceof WitnessError)) throw error;
    return { values, checks: first, unwitnessed: error.message };
  }
}
