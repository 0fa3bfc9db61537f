/**
 * @file What arrives at the states before a step: terms that are computed unit by unit, which a pass leaves in the place of
 * the gradient by the state after, and terms that are a product and nothing else, which are added to them at the end.
 */
import { type Expr, binary, sumOf, sym, symbolsOf, termsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Gradients } from './gradients.ts';
import { type Line, type Store, merged } from './passes.ts';
import { type Product, gradientVector } from './plan.ts';
import { factorOf } from './table.ts';

type Term = ReturnType<typeof termsOf>[number];

export interface Arrivals {
  readonly lines: readonly Line[];
  readonly stores: readonly Store[];
  readonly products: readonly Product[];
  /** The vector in which a name of these lines can be loaded. */
  readonly home: (name: string) => string | undefined;
}

export function arrivalsOf(gradients: Gradients): Arrivals {
  const { states } = gradients.forward.table;
  outputAdds(gradients);
  const lines: Line[] = [];
  const products: Product[] = [];
  // first everything that may have a line of its own
  const split = states.map(({ before }) => {
    const terms = termsOf(gradients.of(before));
    const whole = terms.filter((term) => isProduct(gradients, term));
    const unitwise = terms.filter((term) => !whole.includes(term));
    return {
      whole: whole.map(({ term }) => {
        const { W, of } = factorOf(term)!;
        const gate = gradients.forward.gates.find((g) => g.W === W)!.index;
        return { gate, sent: gradients.sentAs(of) };
      }),
      unitwise: unitwise.map(({ sign, term }) => ({ sign, term: gradients.translated(term) })),
    };
  });
  for (const [state, { whole, unitwise }] of split.entries()) {
    lines.push(...partialSums(gradients, state, unitwise));
    const into = gradientVector(state);
    const found = whole.map(({ gate, sent: { vector } }): Product => {
      const from = vector.startsWith('z') ? 'z' : vector;
      return { gates: [gate, gate + 1], from, into, add: true };
    });
    const inOrder = merged(found.sort((a, b) => a.gates[0] - b.gates[0]));
    products.push(...inOrder.map((product, i) => ({ ...product, add: i > 0 || unitwise.length > 0 })));
  }
  const stateOf = (name: string): number => states.findIndex(({ before }) => name.startsWith(`d${before}_`));
  return {
    lines,
    products,
    stores: lines.map(({ name, pass }) => ({ name, pass, vector: gradientVector(stateOf(name)) })),
    home: (name) => (name.endsWith('_so_far') ? gradientVector(stateOf(name)) : undefined),
  };
}

/** What reaches the state that the layer gives comes from above and from the step after: the layer adds it up. */
function outputAdds(gradients: Gradients): void {
  const [{ after }] = gradients.forward.table.states;
  const next = termsOf(gradients.of(after)).filter(
    ({ sign, term }) => sign === 1 && plain(term) === `d${after}_next`,
  );
  if (next.length !== 1)
    throw gradients.error(
      `the gradient with respect to ${after} must add d${after}_next, once, to what comes from above`,
    );
}

/** Wᵀ v with the matrix of a gate, added, and not read by any line besides. */
function isProduct({ forward, inner }: Gradients, { sign, term }: Term): boolean {
  const factor = factorOf(term);
  const ofGate = factor?.transposed && forward.gates.some(({ W }) => W === factor.W);
  return sign === 1 && ofGate === true && !inner.has(plain(term));
}

/**
 * The sum of the terms, as far as each pass can compute it. It takes the place of the gradient by the state after, and so
 * does not begin before nobody reads that any more.
 */
function partialSums(gradients: Gradients, state: number, terms: readonly Term[]): Line[] {
  const given = gradients.given[state]!;
  const { before } = gradients.forward.table.states[state]!;
  const reads = (is: Expr): boolean => symbolsOf(is).includes(given);
  const readers = [
    ...gradients.lines.filter(({ is }) => reads(is)).map(({ pass }) => pass),
    ...terms.filter(({ term }) => reads(term)).map(({ term }) => gradients.passOf(term)),
  ];
  const earliest = Math.max(0, ...readers);
  const passes = terms.map(({ term }) => Math.max(earliest, gradients.passOf(term)));
  return [...new Set(passes)]
    .sort((a, b) => a - b)
    .map((pass, i) => {
      const sum = sumOf(terms.filter((_, k) => passes[k] === pass));
      const is = i ? binary('+', sym(`d${before}_so_far`), sum) : sum;
      return { name: `d${before}_in_${pass}`, is, pass };
    });
}
