/** @file What the checks measured, gathered for each statement: printed beside every formula. */
import { type Finding, check } from '#derive/check.ts';
import type { Derivation } from '#derive/derivation.ts';
import { draw } from '#derive/given.ts';
import { statementsOn } from '#derive/gradient.ts';

/** Points at which every page states its evidence. */
export const POINTS = 5;

export interface Evidence {
  /** Equals signs tested, and the largest relative error among them. */
  readonly equalities: number;
  readonly equalityError: number;
  /** Inequalities that hold at every point. */
  readonly bounds: number;
  /** Gradients compared with central differences, and the largest relative error among them. */
  readonly gradients: number;
  readonly gradientError: number;
}

const NOTHING: Evidence = {
  equalities: 0,
  equalityError: 0,
  bounds: 0,
  gradients: 0,
  gradientError: 0,
};

const gathered = new Map<string, ReadonlyMap<string, Evidence>>();

/** Evidence by statement (`dh` gathers dh[1], dh[2], …) at {@link POINTS} seeded points. Throws if any check fails. */
export function evidenceOf(d: Derivation): ReadonlyMap<string, Evidence> {
  const key = `${d.id} ${JSON.stringify(d.options)} ${JSON.stringify(d.sizes)}`;
  const known = gathered.get(key);
  if (known) return known;
  const findings: Finding[] = [];
  for (let seed = 1; seed <= POINTS; seed++) findings.push(...check(d, draw(d, seed)));
  const failed = findings.find((f) => !f.ok);
  if (failed) throw new Error(`${d.id}, ${failed.step}: ${failed.claim} is off by ${failed.error}`);
  const all = new Map<string, Evidence>();
  for (const f of findings)
    for (const base of statementsOn(d, f.step)) {
      const e = all.get(base) ?? NOTHING;
      all.set(
        base,
        f.witness === 'finite-differences'
          ? { ...e, gradients: e.gradients + 1, gradientError: Math.max(e.gradientError, f.error) }
          : f.witness === 'bound'
            ? { ...e, bounds: e.bounds + 1 }
            : { ...e, equalities: e.equalities + 1, equalityError: Math.max(e.equalityError, f.error) },
      );
    }
  gathered.set(key, all);
  return all;
}
