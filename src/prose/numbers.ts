/** @file The numbers at which the prose is tried: five points of a derivation, claims and columns of ones included. */
import { onesOf } from '#answers/reader/meaning.ts';
import { sizeOfAxis } from '#derive/axes.ts';
import type { Derivation } from '#derive/derivation.ts';
import { formValue } from '#derive/difference.ts';
import { GivenError, draw, opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { isSupposed } from './supposed.ts';
import type { Values } from '#notation/values.ts';

export const POINTS = 5;
/** Seeds that are tried for them. */
const SEEDS = 20;

const known = new WeakMap<Derivation, readonly Values[]>();

/** Five points at which each label and each mask is met in as many ways as there are. */
export function pointsOf(d: Derivation): readonly Values[] {
  const found = known.get(d);
  if (found) return found;
  const drawn: { values: Values; facts: readonly string[] }[] = [];
  for (let seed = 1; seed <= SEEDS; seed++)
    try {
      // what a passage supposes has the numbers that it names
      const given = isSupposed(d) ? opening(d, undefined, seed) : draw(d, seed);
      drawn.push({ values: given, facts: factsOf(d, given) });
    } catch (error) {
      if (!(error instanceof GivenError)) throw error;
    }
  const met = new Set<string>();
  const fresh = (facts: readonly string[]): number => facts.filter((fact) => !met.has(fact)).length;
  const points: Values[] = [];
  while (points.length < POINTS && drawn.length) {
    const best = drawn.reduce((a, b) => (fresh(b.facts) > fresh(a.facts) ? b : a));
    drawn.splice(drawn.indexOf(best), 1);
    for (const fact of best.facts) met.add(fact);
    points.push(complete(d, run(d, best.values)));
  }
  known.set(d, points);
  return points;
}

/** Which values the labels and masks have. */
const factsOf = (d: Derivation, given: Values): string[] =>
  d.given
    .filter((g) => g.domain !== 'any' && g.domain !== 'positive' && g.domain !== 'share')
    .flatMap((g) => Array.from(given[g.id]!.data, (x, k) => `${g.id} ${k} ${x}`));

function complete(d: Derivation, values: Values): Values {
  const all: Record<string, Tensor> = { ...values };
  for (const claim of d.claims)
    all[claim.id] = formValue(d, { axes: claim.axes, at: [] }, claim.forms[0]!, all);
  for (const axis of new Set(d.names.ids().flatMap((id) => d.names.axes(id))))
    all[onesOf(axis)] = tensor([sizeOfAxis(axis, d.sizes), 1], 1);
  return all;
}

/** A number for a letter that stands for any, the same for the same letter and point; none of them 0 or 1. */
export function numberFor(letter: string, point: number): number {
  let hash = 2166136261 ^ (point * 7919);
  for (const c of letter) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
  return 0.3 + ((hash >>> 0) % 9973) / 9973;
}
