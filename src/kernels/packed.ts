/** @file The recurrent matrix of a layer as its products read it: packed in panels, for the way forward and for the way back. */
import type { Plan, Product } from './cells/plan.ts';
import type { Kernels, Layout, Place } from './engine.ts';

export class Packed {
  readonly #units: number;
  readonly #gates: number;
  readonly #at: Place;
  /** Where the transposed block of a product of the way back begins. */
  readonly #back = new Map<Product, Place>();

  constructor(layout: Layout, { gates, backward, last }: Plan, units: number) {
    this.#units = units;
    this.#gates = gates.length * units;
    const products = [...backward.flatMap((pass) => pass.products), ...last];
    const size = ({ gates: [first, end] }: Product): number => (end - first) * units * units;
    const total = products.reduce((sum, product) => sum + size(product), 0);
    this.#at = layout.take(Math.max(this.#gates * units, total));
    let at = this.#at;
    for (const product of products) {
      this.#back.set(product, at);
      at += 4 * size(product);
    }
  }

  /** W, before the way forward. */
  pack(kernels: Kernels, W: Place): void {
    kernels.pack(this.#units, this.#gates, W, this.#gates, this.#at);
  }

  /** The panels from a gate on. */
  from = (gate: number): Place => this.#at + 4 * gate * this.#units * this.#units;

  /** Wᵀ in its blocks, before the way back. */
  packTransposed(kernels: Kernels, W: Place): void {
    const units = this.#units;
    for (const [
      {
        gates: [first, end],
      },
      at,
    ] of this.#back)
      kernels.packTransposed((end - first) * units, units, W + 4 * first * units, this.#gates, at);
  }

  /** The panels of a product of the way back. */
  of = (product: Product): Place => this.#back.get(product)!;
}
