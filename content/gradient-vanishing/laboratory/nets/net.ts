/**
 * @file A recurrent network from the plan and the steps of its cell, one array for each vector of a step: every gate, state and gradient is
 * there to be looked at afterwards. What a step computes are the lines of the lesson; here are the products between them.
 */
import {
  type Plan,
  type Product,
  afterVector,
  beforeVector,
  gradientVector,
  isGate,
} from '#kernels/cells/plan.ts';
import type { Steps } from '#kernels/cells/written.ts';
import { type Net, drive, emptyGate, perGate, startOf } from './cell.ts';
import { addOuter, addProduct, addRows, addTransposedProduct } from '#math/products.ts';

/** A product with the matrix of one gate. */
interface One<G> {
  readonly letter: G;
  readonly from: string;
  readonly into: string;
}

/** `gates` names the gates of the cell, in its order. */
export function netOf<G extends string>(plan: Plan, steps: Steps, gates: readonly G[]): Net<G> {
  /** The products of several gates, one by one. */
  const ones = (products: readonly Product[]): One<G>[] =>
    products.flatMap(({ gates: [first, end], from, into }) =>
      gates.slice(first, end).map((letter, i) => ({
        letter,
        from: from === 'z' ? `z${first + i}` : from,
        into: into === 'z' ? `z${first + i}` : into,
      })),
    );
  const forward = plan.forward.map(({ products }, p) => ({
    products: ones(products),
    run: steps.forward[p]!,
  }));
  const backward = plan.backward.map(({ products }, p) => ({
    products: ones(products),
    run: steps.backward[p]!,
  }));
  const last = ones(plan.last);
  /** Whether the last products only add to what the passes send to a state. */
  const adds = plan.last.find(({ into }) => into === 'dh')?.add !== false;
  const weights = plan.weights.flatMap(({ gates: [first, end], by, of }) =>
    gates.slice(first, end).map((letter, i) => ({ letter, by: isGate(by) ? `z${first + i}` : by, of })),
  );
  const values = gates.map((_, g) => `z${g}`);
  const kept = Array.from({ length: plan.kept }, (_, i) => `kept${i}`);
  const states = [0, ...plan.carried.map((_, i) => i + 1)];
  const left = [...states.flatMap((i) => [beforeVector(i), afterVector(i)]), ...kept];

  return {
    gates,
    forward(gate, x, h0, c0, sizes) {
      const { B, H } = sizes;
      const zeros = (): Float64Array => new Float64Array(B * H);
      const series = states.map((i) => [i ? (c0 ?? zeros()) : h0]);
      const vectors = x.map((input, t) => {
        const own: Record<string, Float64Array> = {};
        for (const i of states) {
          own[beforeVector(i)] = series[i]![t]!;
          series[i]!.push((own[afterVector(i)] = zeros()));
        }
        for (const name of kept) own[name] = zeros();
        for (const [g, letter] of gates.entries()) own[values[g]!] = drive(gate[letter], input, sizes);
        for (const { products, run } of forward) {
          for (const { letter, from, into } of products)
            addProduct(own[into]!, gate[letter].W, own[from]!, H, H, B);
          run(B * H, own);
        }
        return own;
      });
      const [h, c = []] = series as [Float64Array[], Float64Array[]?];
      const byLetter = gates.map((letter, g) => [letter, vectors.map((v) => v[values[g]!]!)]);
      return { sizes, x, h, c, gate: Object.fromEntries(byLetter) as Record<G, Float64Array[]>, vectors };
    },
    backward(gate, { sizes, x, vectors }, external) {
      const { T, B, H, D } = sizes;
      const zeros = (): Float64Array => new Float64Array(B * H);
      const grad = perGate(gates, () => emptyGate(sizes));
      const totals = plan.carried.map((): Float64Array[] => []);
      const dh: Float64Array[] = [];
      dh[T] = startOf(external, T, B * H);
      // what forward left is not to be lost: gates and states become gradients in copies
      const own: Record<string, Float64Array> = {};
      for (const name of values) own[name] = zeros();
      for (let i = 0; i < plan.scratch; i++) own[`scratch${i}`] = zeros();
      for (const i of states) own[gradientVector(i)] = zeros();
      const through = ({ letter, from }: One<G>, into: Float64Array): void =>
        addTransposedProduct(into, gate[letter].W, own[from]!, H, H, B);
      for (let t = T; t >= 1; t--) {
        const at = vectors[t - 1]!;
        for (const name of left) own[name] = at[name]!;
        for (const name of values) own[name]!.set(at[name]!);
        own['dh']!.set(dh[t]!);
        for (const [i, total] of totals.entries()) own[`total${i}`] = total[t] = zeros();
        for (const { products, run } of backward) {
          for (const product of products) through(product, own[product.into]!.fill(0));
          run(B * H, own);
        }
        const down = startOf(external, t - 1, B * H);
        if (adds) for (let k = 0; k < B * H; k++) down[k]! += own['dh']![k]!;
        for (const product of last) through(product, product.into === 'dh' ? down : own[product.into]!);
        dh[t - 1] = down;
        for (const { letter, by, of } of weights) addOuter(grad[letter].W, own[by]!, own[of]!, H, H, B);
        for (const [g, letter] of gates.entries()) {
          const dz = own[values[g]!]!;
          addOuter(grad[letter].U, dz, x[t - 1]!, H, D, B);
          addRows(grad[letter].b, dz, H, B);
        }
      }
      for (const [i, total] of totals.entries()) total[0] = own[gradientVector(i + 1)]!;
      return { h: dh, c: totals[0] ?? [], gate: grad };
    },
  };
}
