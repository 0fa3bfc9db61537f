/** @file What a network says of many examples, batch by batch. */
import type { Engine } from '#kernels/engine.ts';
import { type Examples, arranged, inOrder } from './batches.ts';
import type { Network } from './network.ts';
import { leastLength } from './spec.ts';

/** The probability of the second class for every example, in their order; of a share only, every other batch. */
export function probabilitiesOf(
  network: Network,
  engine: Engine,
  examples: Examples,
  share?: 0 | 1,
): Float64Array {
  const result = new Float64Array(examples.labels.length);
  const some = new Float64Array(network.limits.examples);
  for (const [k, which] of inOrder(examples.lengths, network.limits.examples).entries()) {
    if (share !== undefined && k % 2 !== share) continue;
    network.probabilities(
      engine,
      arranged(examples, which, network.encoder.order, leastLength(network.spec)),
      some,
    );
    which.forEach((i, k) => (result[i] = some[k]!));
  }
  return result;
}
