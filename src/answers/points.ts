/**
 * @file The numbers at which answers are compared: drawn from seeds until every branch is met. A unit alive and dead, a
 * mask of 0 and of 1 at a step and at the next, each label, each winner of a pool.
 */
import type { Derivation } from '#derive/derivation.ts';
import { GivenError, draw, kinksOf } from '#derive/given.ts';
import { formValue } from '#derive/difference.ts';
import { run } from '#derive/run.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { sizeOfAxis } from '#derive/axes.ts';
import { onesOf } from './reader/meaning.ts';

/** Fewer would let a wrong factor pass that is 1 by chance. */
const LEAST = 5;
/** Seeds that are tried, from the first on. */
const SEEDS = 60;
/** More steps than the sizes of a page give: there seeds are dear. */
const LONG = 400;
/** Points that are kept, however many branches there are. */
const MOST = 16;

const cache = new WeakMap<Derivation, readonly Values[]>();

/** Values of all quantities, claims included, at each point; the same for the same derivation. */
export function pointsOf(d: Derivation): readonly Values[] {
  const known = cache.get(d);
  if (known) return known;
  const met = new Set<string>();
  const points: Values[] = [];
  // a reader may ask for a long sequence: it has every branch in one run
  const seeds = d.steps.length > LONG ? LEAST : SEEDS;
  for (let seed = 1; seed <= seeds && points.length < MOST; seed++) {
    let given: Values;
    try {
      given = draw(d, seed);
    } catch (error) {
      if (error instanceof GivenError) continue;
      throw error;
    }
    const values = run(d, given);
    const fresh = branches(d, values).filter((b) => !met.has(b));
    for (const b of fresh) met.add(b);
    if (fresh.length || points.length < LEAST) points.push(complete(d, values));
  }
  cache.set(d, points);
  return points;
}

/** Every branch that `values` take, as one word each. */
function branches(d: Derivation, values: Values): string[] {
  const found: string[] = [];
  const facts = new Map<string, string>();
  for (const g of d.given)
    if (g.domain === 'binary' || g.domain === 'one-hot') facts.set(g.id, values[g.id]!.data.join(''));
  const kinks = kinksOf(d);
  for (const step of d.steps) {
    const { data } = values[step.id]!;
    if (kinks.includes(step.base)) facts.set(step.id, Array.from(data, (x) => (x > 0 ? '+' : '-')).join(''));
    // which entries of a gradient are 0 tells which way it went
    else if (step.phase === 'backward' && data.includes(0))
      facts.set(step.id, Array.from(data, (x) => (x === 0 ? '0' : '1')).join(''));
  }
  for (const [id, fact] of facts) {
    if (fact.length > 24) {
      [...fact].forEach((f, k) => found.push(`${id} ${k} ${f}`));
      continue;
    }
    [...fact].forEach((f, k) => found.push(`${id} ${k} ${f}`));
    const [, base, t] = /^(.*)\[(\d+)\]$/.exec(id) ?? [];
    const next = base && facts.get(`${base}[${Number(t) + 1}]`);
    if (next) [...fact].forEach((f, k) => found.push(`${id} ${k} ${f} then ${next[k] ?? ''}`));
  }
  return found;
}

/** With the values of claims, and the columns of ones that sums over an axis multiply with. */
function complete(d: Derivation, values: Values): Values {
  const all: Record<string, Tensor> = { ...values };
  for (const claim of d.claims)
    all[claim.id] = formValue(d, { axes: claim.axes, at: [] }, claim.forms[0]!, all);
  for (const axis of new Set(d.names.ids().flatMap((id) => d.names.axes(id))))
    all[onesOf(axis)] = tensor([sizeOfAxis(axis, d.sizes), 1], 1);
  return all;
}
