/**
 * @file The same forward tables on tfjs, differentiated by tfjs, which never sees our gradients.
 * Loaded by {@link loadWitness} of witness.ts only, for it brings tfjs with it.
 */
import { type Tensor, sizeOf } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { type Expr, sym } from '#notation/expr.ts';
import type { Derivation, Step } from '#derive/derivation.ts';
import { shapeOf } from '#derive/axes.ts';
import { reads } from '#derive/run.ts';
import { shareId, usesOf } from '#derive/untied.ts';
import { type Numbers, type Tensors, compute } from './operations.ts';
import * as tf from './tf.ts';

export { useCpu as ready } from './tf.ts';

/**
 * The gradient of every quantity that the derivation has a gradient of, by the id of that step: `dW`, `dz[2]`, `dh[0]`;
 * of every copy of a shared parameter, `dW@2`; and of every claim that is a gradient. float32 inside; every tfjs
 * tensor is freed.
 */
export function witness(d: Derivation, given: Values): Values {
  const copies = copiesOf(d);
  const steps = d.steps.flatMap((s) => (s.gradientOf ? [{ id: s.id, of: s.gradientOf }] : []));
  const found = named(
    [...steps, ...copies.map(({ id }) => ({ id, of: id }))],
    gradients(d, given, sym(d.loss), of(steps), copies),
  );
  for (const objective of d.claims) {
    const claims = d.claims.flatMap((c) =>
      c.gradient?.objective === objective.id ? [{ id: c.id, of: c.gradient.of }] : [],
    );
    if (claims.length)
      Object.assign(found, named(claims, gradients(d, given, objective.forms[0]!.is, of(claims))));
  }
  return found;
}

interface Wanted {
  readonly id: string;
  readonly of: string;
}
const of = (wanted: readonly Wanted[]): string[] => wanted.map((w) => w.of);
const named = (wanted: readonly Wanted[], found: readonly Tensor[]): Record<string, Tensor> =>
  Object.fromEntries(wanted.map((w, i) => [w.id, found[i]!]));

/** A shared parameter as it is used at one time. */
interface Copy {
  readonly id: string;
  readonly of: string;
  readonly t: number;
}

function copiesOf(d: Derivation): readonly Copy[] {
  const shared = new Set(d.steps.flatMap((s) => (s.gradientOf === undefined ? [] : [s.gradientOf])));
  return [...shared].flatMap((of) => usesOf(d, of).map((t) => ({ id: shareId(of, t), of, t })));
}

/** ∂objective/∂q for each q in `quantities`, and then for each of `copies`, in one backward pass. */
function gradients(
  d: Derivation,
  given: Values,
  objective: Expr,
  quantities: readonly string[],
  copies: readonly Copy[] = [],
): readonly Tensor[] {
  const found: Tensor[] = [];
  tf.tidy(() => {
    const start: Record<string, tf.Tensor> = {};
    for (const g of d.given)
      start[g.id] = tf.tensor(Float32Array.from(given[g.id]!.data), shapeOf(d, g.axes));
    // q = f(…) + 0, and ∂L/∂0 is ∂L/∂q: a computed quantity is watched by what is added to it
    const nudges: Record<string, tf.Tensor> = {};
    for (const id of quantities)
      if (!start[id]) nudges[id] = tf.zeros(shapeOf(d, d.stepOf(id)!.axes), 'float32');
    const own = copies.map(({ of }) => tf.zerosLike(start[of]!));
    const watched = [...quantities.map((id) => start[id] ?? nudges[id]!), ...own];
    const steps = stepsTo(d, objective);

    const run = (): tf.Tensor => {
      const values = { ...start };
      for (const step of steps) {
        const untied = { ...values };
        copies.forEach(({ of, t }, i) => {
          if (t === step.t && reads(step.forms[0]!.is, d.sizes).has(of))
            untied[of] = tf.add(values[of]!, own[i]!);
        });
        const value = valueOf(d, step, untied);
        const nudge = nudges[step.id];
        values[step.id] = nudge ? tf.add(value, nudge) : value;
      }
      return compute(objective, values, d.sizes);
    };
    // what tf.grads calls, but it throws where a quantity is on no path to the objective: there the gradient is 0
    const { grads } = tf.engine().gradients(run, watched, undefined, true);
    watched.forEach((x, i) => {
      const g = grads[i] as tf.Tensor | undefined;
      found.push({
        shape: x.shape,
        data: g ? Float64Array.from(g.dataSync()) : new Float64Array(x.size),
      });
    });
  });
  return found;
}

/** The forward steps, and of the lines beside them those that the objective reads: entry by entry each costs time. */
function stepsTo(d: Derivation, objective: Expr): readonly Step[] {
  const needed = reads(objective, d.sizes);
  return d.steps
    .filter((s) => s.phase !== 'backward')
    .toReversed()
    .filter((s) => {
      if (s.phase === 'aside' && !needed.has(s.id)) return false;
      for (const id of reads(s.forms[0]!.is, d.sizes)) needed.add(id);
      return true;
    })
    .toReversed();
}

/** One forward step as tfjs computes it, entry by entry where the author wrote it so. */
function valueOf(d: Derivation, step: Step, values: Tensors): tf.Tensor {
  const { is } = step.forms[0]!;
  const shape = shapeOf(d, step.axes);
  if (!step.at.length) {
    const value = compute(is, values, d.sizes);
    return value.rank === shape.length ? value : tf.add(value, tf.zeros(shape));
  }
  const entries = Array.from({ length: sizeOf(shape) }, (_, flat) =>
    compute(is, values, { ...d.sizes, ...indicesAt(flat, step.at, shape) }),
  );
  return tf.reshape(tf.stack(entries), shape);
}

function indicesAt(flat: number, names: readonly string[], shape: readonly number[]): Numbers {
  const at: Record<string, number> = {};
  let rest = flat;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    at[names[axis]!] = rest % shape[axis]!;
    rest = Math.floor(rest / shape[axis]!);
  }
  return at;
}
