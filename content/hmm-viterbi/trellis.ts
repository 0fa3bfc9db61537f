/** @file What the trellis draws: how full each state is and how often each move is made, given all that was seen. */
import { build } from '#derive/build.ts';
import type { Derivation } from '#derive/derivation.ts';
import { run } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';

export interface Flow {
  /** γ[t - 1][i]: the share of state i at step t. */
  readonly states: readonly (readonly number[])[];
  /** ξ[t - 1][i][j]: the share of the move from i at step t to j at step t + 1. */
  readonly moves: readonly (readonly (readonly number[])[])[];
}

/** Quantity times gradient, entry by entry: α ⊙ ∂L/∂α for the states, A ⊙ (α ∂L/∂pᵀ) for the moves, with the sign turned. */
export function flowOf(d: Derivation, values: Values): Flow {
  const [T, H] = [d.sizes['T']!, d.sizes['H']!];
  const at = (id: string, i: number): number => values[id]!.data[i]!;
  const states = Array.from({ length: H }, (_, i) => i);
  // what is kept of A: all of it, or the best way into each state
  const way = (t: number, i: number, j: number): number => at(`F[${t}]`, i * H + j);
  return {
    states: Array.from({ length: T }, (_, t) =>
      states.map((i) => -at(`w[${t + 1}]`, i) * at(`dw[${t + 1}]`, i)),
    ),
    moves: Array.from({ length: T - 1 }, (_, t) =>
      states.map((i) => states.map((j) => -at(`w[${t + 1}]`, i) * way(t + 1, i, j) * at(`dp[${t + 1}]`, j))),
    ),
  };
}

/** The flow of the best path alone, at the same numbers. */
export function bestFlow(d: Derivation, values: Values): Flow {
  const best = build(d.definition, { sizes: d.sizes, options: { ...d.options, paths: 'best' } });
  const given = Object.fromEntries(best.given.map((g) => [g.id, values[g.id]!]));
  return flowOf(best, run(best, given));
}
