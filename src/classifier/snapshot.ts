/** @file The weights of a network, in and out of the memory of its engine. */
import type { Vectors } from '#corpus/vectors.ts';
import type { Engine, Place } from '#kernels/engine.ts';
import type { Network } from './network.ts';

/** Parameters and vectors, or a state of the optimizer for each of them. */
export interface Weights {
  readonly theta: Float32Array;
  readonly table: Float32Array;
}

/** Where they stand. */
export interface WeightPlaces {
  readonly theta: Place;
  readonly table: Place;
}

export const placesOf = ({ parameters, table }: Network): WeightPlaces => ({
  theta: parameters.theta,
  table,
});

/** Weights in the memory of an engine, which may hold float64: what is written there is at work. */
export interface Memory {
  readonly theta: Engine['floats'];
  readonly table: Engine['floats'];
}

export function weightsAt(network: Network, engine: Engine, { theta, table }: WeightPlaces): Memory {
  const { spec, parameters } = network;
  return {
    theta: engine.floats.subarray(theta / 4, theta / 4 + parameters.size),
    table: engine.floats.subarray(table / 4, table / 4 + spec.rows * spec.vector),
  };
}

export const copied = ({ theta, table }: Memory): Weights => ({
  theta: Float32Array.from(theta),
  table: Float32Array.from(table),
});

export function overwrite(to: Memory, from: Memory): void {
  to.theta.set(from.theta);
  to.table.set(from.table);
}

/** Vectors that were learnt elsewhere, into the table; where they are shorter than its own, zeros stand behind them. */
export function placeVectors({ table, spec }: Network, engine: Engine, { size, data }: Vectors): void {
  for (let at = table / 4, from = 0; from < data.length; at += spec.vector, from += size)
    engine.floats.fill(0, at, at + spec.vector).set(data.subarray(from, from + size), at);
}
