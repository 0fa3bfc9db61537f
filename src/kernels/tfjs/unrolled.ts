/**
 * @file The same sequences in operations of tfjs, one step after the other, by the lines of the lessons: slow, and right on
 * every backend.
 */
import { PLANS } from '#cells';
import { type Plan, afterVector, beforeVector } from '../cells/plan.ts';
import type { Cell } from '../recurrent.ts';
import { parse } from '#notation/parse.ts';
import { compute } from '#witness/operations.ts';
import * as tf from '#witness/tf.ts';

/** What a sequence is computed from; shapes as in {@link sequence}. */
export interface Inputs {
  readonly x: tf.Tensor3D;
  readonly W: tf.Tensor2D;
  readonly U: tf.Tensor2D;
  readonly b: tf.Tensor1D;
  readonly mask?: tf.Tensor2D | undefined;
  readonly h0: tf.Tensor2D;
  readonly c0: tf.Tensor2D;
}

/** The vectors of a step by where a plan says that they lie, with a row for an example. */
type Vectors = Record<string, tf.Tensor>;
/** From U x + b and the states before, whose vectors it takes and to which it adds those after; W as a whole. */
type Step = (ux: tf.Tensor, before: Vectors, W: tf.Tensor2D) => Vectors;

/** One step by the lines of the lesson. */
function stepOf({ gates, forward }: Plan): Step {
  const passes = forward.map(({ products, loads, lines, stores }) => ({
    ...{ products, loads, stores },
    lines: lines.map(([name, is]) => [name, parse(is)] as const),
  }));
  return (ux, before, W) => {
    const H = W.shape[0];
    // the gradient that tfjs has for a split into one throws
    const blocks = (a: tf.Tensor): tf.Tensor[] => (a.shape[1] === H ? [a] : tf.split(a, a.shape[1]! / H, 1));
    const vectors = { ...before };
    for (const [g, z] of blocks(ux).entries()) vectors[`z${g}`] = z;
    for (const { products, loads, lines, stores } of passes) {
      for (const {
        gates: [first, end],
        from,
        into,
        add,
      } of products) {
        const whole = end - first === gates.length;
        const block = whole ? W : tf.slice(W, [0, first * H], [-1, (end - first) * H]);
        const product = tf.matMul(vectors[from] as tf.Tensor2D, block);
        if (into !== 'z') vectors[into] = product;
        else
          for (const [i, z] of blocks(product).entries())
            vectors[`z${first + i}`] = add ? tf.add(vectors[`z${first + i}`]!, z) : z;
      }
      const values = Object.fromEntries(loads.map(([name, vector]) => [name, vectors[vector]!]));
      for (const [name, is] of lines) values[name] = compute(is, values, {});
      for (const [name, vector] of stores) vectors[vector] = values[name]!;
    }
    return vectors;
  };
}

/** All states (B, T, H) and the last ones (B, H). */
export function unrolled(
  cell: Cell,
  { x, W, U, b, mask, h0, c0 }: Inputs,
  reverse: boolean,
): [states: tf.Tensor3D, last: tf.Tensor2D] {
  const [B, T, E] = x.shape;
  // the gradient that tfjs has for one step alone taken out of one throws
  const eachStep = (a: tf.Tensor, width: number): tf.Tensor[] =>
    T === 1 ? [tf.reshape(a, [B, width])] : tf.unstack(tf.reshape(a, [B, T, width]), 1);
  const ux = eachStep(tf.add(tf.matMul(tf.reshape(x, [B * T, E]), U), b), U.shape[1]);
  const masks = mask && eachStep(tf.cast(mask, 'float32'), 1);
  const plan = PLANS[cell];
  const step = stepOf(plan);
  const states: tf.Tensor[] = [];
  let at: readonly tf.Tensor[] = [h0, ...plan.carried.map(() => c0)];
  for (let s = 0; s < T; s++) {
    const t = reverse ? T - 1 - s : s;
    const before = Object.fromEntries(at.map((state, i) => [beforeVector(i), state]));
    const after = step(ux[t]!, before, W);
    const m = masks?.[t];
    /** What is read moves on, the others stay. */
    const moved = (to: tf.Tensor, from: tf.Tensor): tf.Tensor =>
      m ? tf.add(tf.mul(m, to), tf.mul(tf.sub(1, m), from)) : to;
    at = at.map((state, i) => moved(after[afterVector(i)]!, state));
    states[t] = at[0]!;
  }
  return [tf.stack(states, 1) as tf.Tensor3D, at[0] as tf.Tensor2D];
}
