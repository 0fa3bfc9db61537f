/** @file Our gradients beside those of tfjs: what may part them is float32, and what float32 may do is known. */
import { relativeError, worstEntry } from '#math/error.ts';
import type { Shape, Tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import type { Derivation } from '#derive/derivation.ts';
import { formValue } from '#derive/difference.ts';
import { type Judged, MUTE, judge, relativeBound } from '#derive/judge.ts';
import {
  type Float32,
  blamed,
  float32Rounding,
  kinksBehind,
  roundingOf,
  withClaims,
} from '#derive/rounding.ts';
import { AUTODIFF_TOLERANCE } from './witness.ts';

/** One gradient of ours beside that of tfjs. */
export interface Agreement extends Judged {
  /** `dW`, `dz[2]`, or the id of a claim. */
  readonly step: string;
  /** What is compared: ∂L/∂W. */
  readonly claim: string;
  readonly witness: 'autodiff';
  readonly error: number;
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
    s.gradientOf ? [agreement(d, ours, { step: s.id, of: s.gradientOf }, ours[s.id]!, witnessed[s.id]!)] : [],
  );
  for (const a of found) if (!a.ok) right[a.step] = witnessed[a.step]!;
  const claimed = claimValues(d, right);
  for (const { id, gradient } of d.claims)
    if (gradient) found.push(agreement(d, ours, { step: id, ...gradient }, claimed[id]!, witnessed[id]!));
  return found;
}

/** One gradient of a run beside that of tfjs: what may part them is float32, and what float32 may do is known. */
export function agreement(
  d: Derivation,
  run: Values,
  { step, of, objective }: { readonly step: string; readonly of: string; readonly objective?: string },
  ours: Tensor,
  theirs: Tensor,
): Agreement {
  const error = relativeError(ours, theirs);
  const { at } = worstEntry(ours, theirs);
  const worst = { at: indexOf(at, ours.shape), ours: ours.data[at]!, theirs: theirs.data[at]! };
  const judged = judge(error, AUTODIFF_TOLERANCE, () => {
    const { errors, sizes, lost } = float32At(d, run, objective);
    const rounding = roundingOf(d, run);
    const own = rounding.errors[step] ?? claimRounding(d, run, step);
    const mine = relativeBound(own, ours, theirs);
    const bound = mine + relativeBound(errors[of]!, ours, theirs);
    // tfjs multiplies before it divides: what it cannot hold on the way says nothing of a gradient that is a number
    const mute = theirs.data.some((x, i) => !Number.isFinite(x) && Number.isFinite(ours.data[i]!));
    return {
      bound,
      beside: mute ? Infinity : mine + relativeBound(errors[of]!, ours, theirs, sizes[of]!),
      kink: kinksBehind(d, rounding.kinks, [of])[0]?.line,
      ...(mine < MUTE
        ? { arithmetic: 'float32', lost: lost ?? step }
        : { arithmetic: 'float64', lost: blamed(d, run, rounding, step) }),
    };
  });
  return { step, claim: `∂${objective ?? 'L'}/∂${of}`, witness: 'autodiff', error, worst, ...judged };
}

/** What rounding in float64 does to a claim. */
function claimRounding(d: Derivation, run: Values, id: string): Tensor {
  return withClaims(d, { ...run, ...claimValues(d, run) }, roundingOf(d, run).errors)[id]!;
}

const bounds = new WeakMap<Values, Map<string | undefined, Float32>>();

/** The rounding of tfjs at the numbers of a run. */
function float32At(d: Derivation, run: Values, objective: string | undefined): Float32 {
  const known = bounds.get(run) ?? new Map<string | undefined, Float32>();
  bounds.set(run, known);
  const claim = d.claims.find((c) => c.id === objective);
  const found = known.get(objective) ?? float32Rounding(d, run, claim?.forms[0]!.is);
  known.set(objective, found);
  return found;
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
