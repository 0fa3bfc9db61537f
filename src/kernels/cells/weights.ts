/** @file The gradients by the parameters of a cell, which a layer takes as products over all steps at once. */
import { termsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Gradients } from './gradients.ts';
import { type Plan, isGate } from './plan.ts';
import { productOf } from './table.ts';

type Weights = Plan['weights'];

/** @throws {CellError} for a line that is no such product. */
export function weightsOf(gradients: Gradients): Weights {
  const { gates, table } = gradients.forward;
  const must = (quantity: string, is: string): void => {
    if (plain(gradients.of(quantity)) !== is)
      throw gradients.error(`the gradient with respect to ${quantity} must be ${is}`);
  };
  for (const x of table.inputs) {
    if (!table.backward.has(x)) continue;
    const terms = termsOf(gradients.of(x)).map(({ sign, term }) => (sign === 1 ? plain(term) : ''));
    const wanted = gates.map(({ U, z }) => `${U}.T @ d${z}`);
    if (terms.sort().join() !== wanted.toSorted().join())
      throw gradients.error(`the gradient with respect to ${x} must be ${wanted.join(' + ')}`);
  }
  const weights = gates.map(({ index, W, U, b, z, x }) => {
    must(U, `d${z} @ ${x}.T`);
    must(b, `d${z}`);
    const [left, right] = productOf(gradients.of(W)) ?? [];
    if (!left || right?.kind !== 'unary' || right.op !== 'T')
      throw gradients.error(`the gradient with respect to ${W} must be a product such as d${z} @ h_prev.T`);
    const of = gradients.forward.vectorOf(gradients.forward.named(right.of, `${W}_of`));
    return { gates: [index, index + 1] as const, by: gradients.sentAs(left).vector, of };
  });
  return merged(weights);
}

/** Gates that lie side by side, with the same factor, at once. */
function merged(weights: Weights): Weights {
  const out: Weights[number][] = [];
  for (const weight of weights) {
    const last = out.at(-1);
    const along = last?.of === weight.of && isGate(last.by) && isGate(weight.by);
    if (along) out[out.length - 1] = { ...last, gates: [last.gates[0], weight.gates[1]] };
    else out.push(weight);
  }
  return out;
}
