/** @file The second witness at build time: the worst disagreement of tf.grads with our gradients, by statement. */
import type { Derivation } from '#derive/derivation.ts';
import { draw } from '#derive/given.ts';
import { statementsOn } from '#derive/gradient.ts';
import { POINTS } from './evidence.ts';
import { run } from '#derive/run.ts';

const known = new Map<string, Promise<ReadonlyMap<string, number>>>();

/** Largest relative error of tf.grads (float32) over the same points as the finite differences. */
export function witnessedOf(d: Derivation): Promise<ReadonlyMap<string, number>> {
  const key = `${d.id} ${JSON.stringify(d.options)}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = measure(d)));
  return found;
}

async function measure(d: Derivation): Promise<ReadonlyMap<string, number>> {
  const { loadWitness } = await import('#witness/witness.ts');
  const { agreements } = await import('#witness/agreement.ts');
  const { witness } = await loadWitness();
  const worst = new Map<string, number>();
  for (let seed = 1; seed <= POINTS; seed++) {
    const given = draw(d, seed);
    for (const a of agreements(d, run(d, given), witness(d, given))) {
      if (!a.ok) throw new Error(`${d.id}, ${a.step}: tf.grads disagrees by ${a.error}`);
      for (const base of statementsOn(d, a.step)) worst.set(base, Math.max(worst.get(base) ?? 0, a.error));
    }
  }
  return worst;
}
