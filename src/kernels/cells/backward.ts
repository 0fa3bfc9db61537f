/**
 * @file The way back of a cell, cut at its products like the way forward: from the gradients by the states after a step to
 * those by what stands before the gates, and by the states before the step.
 */
import { arrivalsOf } from './arrivals.ts';
import type { Forward } from './forward.ts';
import { Gradients } from './gradients.ts';
import { type Home, type Store, passesOf } from './passes.ts';
import { type Plan, type Product, gradientVector } from './plan.ts';
import { weightsOf } from './weights.ts';

/** What of the plan concerns the way back; what it reads of the way forward is kept there from now on. */
export function backwardOf(forward: Forward): Pick<Plan, 'backward' | 'last' | 'weights' | 'scratch'> {
  const { gates } = forward;
  const gradients = new Gradients(forward);
  const weights = weightsOf(gradients);
  const arrivals = arrivalsOf(gradients);
  const inner = [...gradients.inner.values()];
  const scratch = inner.map(({ name }) => name);
  const newScratch = (name: string): string => `scratch${scratch.push(name) - 1}`;

  const home: Home = (name, pass) => {
    const given = gradients.given.indexOf(name);
    if (given >= 0) return gradientVector(given);
    for (const { index, letter, z } of gates) {
      // a gradient takes the place of the value of its gate
      const replaced = gradients.passOfLine(`d${z}`);
      if (name === letter) return pass <= replaced ? `z${index}` : forward.keep(name);
      if (name === `d${z}`) return pass > replaced ? `z${index}` : undefined;
    }
    if (forward.isForward(name)) return forward.vectorOf(name);
    const product = inner.findIndex((other) => other.name === name);
    return product >= 0 ? `scratch${product}` : arrivals.home(name);
  };
  const lines = [...gradients.lines, ...arrivals.lines];
  const stores: Store[] = [
    ...arrivals.stores,
    ...gates.map(({ z, index }) => ({
      name: `d${z}`,
      vector: `z${index}`,
      pass: gradients.passOfLine(`d${z}`),
    })),
    ...gradients.sent,
  ];
  const count = 1 + Math.max(...lines.map(({ pass }) => pass));
  const passes = passesOf(count, lines, stores, home, newScratch, () => 0);
  const before = (pass: number): Product[] =>
    inner.flatMap(({ gate, of, pass: first }, i): Product[] => {
      const from = of.vector.startsWith('z') ? 'z' : of.vector;
      return first === pass ? [{ gates: [gate, gate + 1], from, into: `scratch${i}`, add: false }] : [];
    });
  return {
    backward: passes.map((pass, p) => ({ products: before(p), ...pass })),
    last: arrivals.products,
    weights,
    scratch: scratch.length,
  };
}
