/** @file What an epoch adds up batch by batch, and the report that it ends in. */
import type { Engine } from '#kernels/engine.ts';
import type { Parameter } from '#kernels/parameters.ts';
import type { Outcome } from './exchange.ts';
import type { Measures } from './measures.ts';
import type { Network } from './network.ts';

export interface EpochReport {
  /** From 1. */
  readonly epoch: number;
  /** Mean over the batches of the epoch. */
  readonly loss: number;
  readonly validation: Measures;
  readonly seconds: number;
  readonly tokens: number;
  /** By layer, the root mean square over the batches of the length of its gradient. */
  readonly norms: Readonly<Record<string, number>>;
  /** The same for the gradient by the states of the first layer that reads forward, by time step; of others, none. */
  readonly stepNorms: readonly number[];
  /** Its validation accuracy is the best so far. */
  readonly best: boolean;
}

export interface Tally {
  loss: number;
  seconds: number;
  tokens: number;
  /** By layer, of its gradients. */
  squares: Record<string, number>;
  /** By time step, of the gradients by its state. */
  steps: number[];
}

export const emptyTally = (): Tally => ({ loss: 0, seconds: 0, tokens: 0, squares: {}, steps: [] });

/** The layer a parameter belongs to: what stands before the first dot. */
const layerOf = ({ name }: Parameter): string => name.split('.')[0]!;

/** By time step, of the first layer that reads forward, after its gradients; of a network without one, none. */
export function stepSquaresOf(network: Network, steps: number): Float64Array {
  const first = network.encoder.recurrent[0]?.[0]?.layer;
  return first?.stepSquares.subarray(0, steps) ?? new Float64Array(0);
}

/** Adds the gradients of a batch, squared, as they stand in the memory; the length of the whole gradient. */
export function addGradients(
  { squares, steps }: Tally,
  { stepSquares }: Outcome,
  network: Network,
  engine: Engine,
): number {
  for (let t = 0; t < stepSquares.length; t++) steps[t] = (steps[t] ?? 0) + stepSquares[t]!;
  const { parameters, spec } = network;
  const [occurring] = network.occurring;
  let total = 0;
  const add = (layer: string, square: number): void => {
    total += square;
    squares[layer] = (squares[layer] ?? 0) + square;
  };
  add('vectors', engine.kernels.sumOfSquares(occurring.count * spec.vector, occurring.rows));
  for (const parameter of parameters.all)
    add(layerOf(parameter), engine.kernels.sumOfSquares(parameter.size, parameters.gradientOf(parameter)));
  return Math.sqrt(total);
}

/** The report of the epoch, from the sums over its batches. */
export function reportOf(
  { loss, seconds, tokens, squares, steps }: Tally,
  batches: number,
  about: Pick<EpochReport, 'epoch' | 'validation' | 'best'>,
): EpochReport {
  const mean = (square: number): number => Math.sqrt(square / batches);
  return {
    epoch: about.epoch,
    loss: loss / batches,
    validation: about.validation,
    seconds,
    tokens,
    norms: Object.fromEntries(Object.entries(squares).map(([layer, s]) => [layer, mean(s)])),
    stepNorms: steps.map(mean),
    best: about.best,
  };
}
