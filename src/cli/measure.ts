/** @file Everything a derivation says about given values: its own values, and what both witnesses say of them. */
import { type Finding, DIFFERENCE_TOLERANCE, EQUALITY_TOLERANCE, check } from '../derive/check.ts';
import type { Derivation } from '../derive/derivation.ts';
import { run } from '../derive/run.ts';
import type { Values } from '../notation/evaluate.ts';
import type { Agreement } from '../engines/witness.ts';

export type Check = (Finding | Agreement) & { readonly tolerance: number };

export interface Measured {
  /** Steps in order, then claims. */
  readonly values: Values;
  readonly checks: readonly Check[];
  /** Why there is no second witness, when there is none. */
  readonly unwitnessed: string | undefined;
}

export async function measure(d: Derivation, given: Values): Promise<Measured> {
  const { AUTODIFF_TOLERANCE, WitnessError, agreements, claimValues, loadWitness } =
    await import('../engines/witness.ts');
  const all = run(d, given);
  const steps = Object.fromEntries(d.steps.map((s) => [s.id, all[s.id]!]));
  const values = { ...steps, ...claimValues(d, all) };
  const first = check(d, given).map((f) => ({
    ...f,
    tolerance: f.witness === 'finite-differences' ? DIFFERENCE_TOLERANCE : EQUALITY_TOLERANCE,
  }));
  try {
    const { witness } = await loadWitness();
    const second = agreements(d, all, witness(d, given)).map((a) => ({
      ...a,
      tolerance: AUTODIFF_TOLERANCE,
    }));
    return { values, checks: [...first, ...second], unwitnessed: undefined };
  } catch (error) {
    if (!(error instanceof WitnessError)) throw error;
    return { values, checks: first, unwitnessed: error.message };
  }
}
