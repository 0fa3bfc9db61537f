/** The second of two who train together, until the first stops. */
import type { DistantPartner } from '#classifier/partner.ts';
import type { OpenEngine } from '#classifier/open.ts';
import { type Benchmarked, trainerOf } from './training.ts';

export async function accompany(
  model: Benchmarked,
  openEngine: OpenEngine,
  partner: DistantPartner,
): Promise<void> {
  const trainer = await trainerOf(model, openEngine);
  while ((await trainer.advanceWith(partner)).kind !== 'left');
}
