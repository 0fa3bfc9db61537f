/** @file What padding does to the second layer: ten words, forty pads of zeros, with the mask and without it. */
import { bidirectionalStacked } from './derivation.ts';
import type { Derivation } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { OPENING_SEED, draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { norm } from '#math/error.ts';
import { type Tensor, zip } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

export const WORDS = 10;
export const LENGTH = 50;
/** Wide enough that no single weight decides. */
const WIDTH = 8;

/** One run over the padded sequence, by time: entry 0 is t = 0. */
export interface Padded {
  /** ‖∂L/∂q_t‖ as a share of what the classifier sends, ‖∂L/∂q_T‖. */
  readonly gradient: readonly number[];
  /** How far the state is from the one after the last word, as a share of the norm of that one. */
  readonly drift: readonly number[];
}

let found: { readonly masked: Padded; readonly read: Padded } | undefined;

/** The same numbers twice: with the mask 1 at the words and 0 at the pads, and with a mask of ones, which reads the pads. */
export function padded(): { readonly masked: Padded; readonly read: Padded } {
  if (found) return found;
  const d = build(bidirectionalStacked, {
    sizes: { T: LENGTH, H: WIDTH, M: WIDTH },
  });
  const drawn = draw(d, OPENING_SEED);
  const times = Array.from({ length: LENGTH }, (_, i) => i + 1);
  const x = times.map((t) => (t <= WORDS ? [...drawn[`x[${t}]`]!.data] : [0, 0]));
  const at = (m: readonly number[]): Padded => measured(d, run(d, withSupplied(d, drawn, { x, m })));
  found = { masked: at(times.map((t) => Number(t <= WORDS))), read: at(times.map(() => 1)) };
  return found;
}

function measured(d: Derivation, values: Values): Padded {
  const T = d.sizes['T']!;
  const of = (id: string, t: number): Tensor => values[`${id}[${t}]`]!;
  const times = Array.from({ length: T + 1 }, (_, t) => t);
  const after = of('q', WORDS);
  const away = (a: Tensor): number => norm(zip(a, after, (x, y) => x - y)) / norm(after);
  return {
    gradient: times.map((t) => norm(of('dq', t)) / norm(of('dq', T))),
    drift: times.map((t) => away(of('q', t))),
  };
}
