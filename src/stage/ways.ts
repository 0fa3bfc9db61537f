/** @file What one number moves: every quantity on a way from it to the loss, and by how much when it is nudged. */
import type { Derivation } from '#derive/derivation.ts';
import { reads, run } from '#derive/run.ts';
import { type Tensor, only } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

/** A quantity on the way, at its entry that moves most. */
export interface Moved {
  readonly id: string;
  readonly flat: number;
  /** Its value as it is, and with the number nudged upwards. */
  readonly now: number;
  readonly nudged: number;
  /** Central difference by the nudge: (f(x + ε) − f(x − ε)) / 2ε. */
  readonly slope: number;
}

/** The forward steps on a way from `from` to the loss, in order; `from` itself is not among them. */
export function waysFrom(d: Derivation, from: string): readonly string[] {
  const forward = d.steps.filter((s) => s.phase === 'forward');
  const read = new Map(forward.map((s) => [s.id, reads(s.forms[0]!.is, d.sizes)]));
  const moved = new Set([from]);
  for (const s of forward) if ([...read.get(s.id)!].some((id) => moved.has(id))) moved.add(s.id);
  const counts = new Set([d.loss]);
  for (const s of forward.toReversed())
    if (counts.has(s.id)) for (const id of read.get(s.id)!) counts.add(id);
  return forward.map((s) => s.id).filter((id) => id !== from && moved.has(id) && counts.has(id));
}

/** How everything on the way moves when entry `flat` of `from` is nudged by `by` upwards and downwards. */
export function nudged(
  d: Derivation,
  values: Values,
  from: string,
  flat: number,
  by: number,
): readonly Moved[] {
  const at = (dx: number): Values => {
    const x = values[from]!;
    const next: Tensor = { ...x, data: x.data.map((v, i) => (i === flat ? v + dx : v)) };
    const given = Object.fromEntries(d.given.map((g) => [g.id, values[g.id]!]));
    return d.stepOf(from) ? run(d, given, { [from]: next }) : run(d, { ...given, [from]: next });
  };
  const [up, down] = [at(by), at(-by)];
  return waysFrom(d, from).map((id) => {
    const change = [...up[id]!.data].map((x, i) => (x - down[id]!.data[i]!) / (2 * by));
    const most =
      id === d.loss ? 0 : change.reduce((k, x, i) => (Math.abs(x) > Math.abs(change[k]!) ? i : k), 0);
    return {
      id,
      flat: most,
      now: values[id]!.data[most]!,
      nudged: up[id]!.data[most]!,
      slope: change[most]!,
    };
  });
}

/** What the stage follows: the quantity at hand, or the one whose gradient is; undefined for a running total. */
export function followed(
  d: Derivation,
  step: { readonly id: string; readonly phase: string; readonly gradientOf?: string | undefined },
): string | undefined {
  const of = step.phase === 'backward' ? step.gradientOf : step.phase === 'forward' ? step.id : undefined;
  return of !== undefined && waysFrom(d, of).length ? of : undefined;
}

/** A gradient at one entry. */
export const gradientAt = (values: Values, of: string, flat: number): number | undefined => {
  const found = values[`d${of}`];
  return found && (found.shape.length ? found.data[flat] : only(found));
};
