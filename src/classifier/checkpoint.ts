/** @file A run of training, written down between two batches. */
import type { Weights } from './snapshot.ts';
import type { EpochReport, Tally } from './tally.ts';

/** Everything that a run is, between two batches: it goes on from here bit for bit. */
export interface Checkpoint {
  readonly weights: Weights;
  readonly states: readonly Weights[];
  readonly best: Weights | undefined;
  readonly bestAccuracy: number;
  readonly waited: number;
  /** Steps taken, whole epochs done, and batches done in this one. */
  readonly step: number;
  readonly epoch: number;
  readonly batch: number;
  readonly sums: Tally;
  readonly reports: readonly EpochReport[];
}
