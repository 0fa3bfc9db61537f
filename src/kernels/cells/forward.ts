/**
 * @file The way forward of a cell, cut at its products. A line stands in the first pass in which all that it reads is there:
 * a product with the state before is there from the beginning, one with something computed in a pass comes after that pass.
 */
import { type Expr, sym, symbolsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { type Gate, driveName, productName } from './gates.ts';
import { type Line, type Store, merged, passesOf } from './passes.ts';
import { type Pass, type Product, afterVector, beforeVector } from './plan.ts';
import { replaced } from './replace.ts';
import { CellError, type Table, productOf } from './table.ts';

export class Forward {
  readonly table: Table;
  readonly gates: readonly Gate[];
  readonly #lines = new Map<string, { readonly is: Expr; readonly pass: number }>();
  /** In which pass a name is there. */
  readonly #pass = new Map<string, number>();
  /** Names that are kept for the way back, or for a product, with their vectors. */
  readonly #kept = new Map<string, string>();
  /** Parts of lines that have a name of their own. */
  readonly #parts = new Map<string, string>();
  #vectors = 0;

  constructor(table: Table, gates: readonly Gate[]) {
    this.table = table;
    this.gates = gates;
    for (const { before } of table.states) this.#pass.set(before, 0);
    for (const gate of gates) this.#pass.set(driveName(gate), 0);
    for (const [name, is] of table.forward) {
      const gate = gates.find(({ z }) => z === name);
      if (gate) this.#pass.set(productName(gate), this.#passOfProduct(gate));
      if (gate && !gate.is) this.#pass.set(name, this.#pass.get(productName(gate))!);
      else this.#add(name, gate?.is ?? is);
    }
  }

  /** A vector for something that is kept. */
  newVector = (): string => `kept${this.#vectors++}`;
  get kept(): number {
    return this.#vectors;
  }

  /** The vector of a name, which is kept if it would be gone otherwise. */
  vectorOf(name: string): string {
    const { states } = this.table;
    const before = states.findIndex((state) => state.before === name);
    if (before >= 0) return beforeVector(before);
    const carried = states.findIndex((state) => state.after === name);
    if (carried > 0) return afterVector(carried);
    return this.keep(name);
  }

  keep(name: string): string {
    const vector = this.#kept.get(name) ?? this.newVector();
    this.#kept.set(name, vector);
    return vector;
  }

  /** The name of something that the way forward computes anyway: a line, a product, or a part of a line. */
  nameOf(e: Expr): string | undefined {
    const key = plain(e);
    const gate = this.gates.find(({ product }) => plain(product) === key);
    if (gate) return productName(gate);
    const line = [...this.table.forward].find(([, is]) => plain(is) === key);
    return line?.[0] ?? this.#parts.get(key);
  }

  /** A name for what a product multiplies, or the way back reads: itself if it is one. */
  named(e: Expr, hint: string): string {
    if (e.kind === 'symbol') return e.id;
    const known = this.nameOf(e);
    if (known !== undefined) return known;
    this.#add(hint, e);
    this.#parts.set(plain(e), hint);
    return hint;
  }

  isForward = (name: string): boolean => this.#pass.has(name);

  passes(): Pass[] {
    const { table, gates } = this;
    const count = 1 + Math.max(...this.#pass.values());
    const ofMatrix = gates.map((gate): Product => {
      const from = this.vectorOf(this.named(gate.of, `${gate.W}_of`));
      const [first, end] = [gate.index, gate.index + 1];
      return gate.is
        ? { gates: [first, end], from, into: this.keep(productName(gate)), add: false }
        : { gates: [first, end], from, into: 'z', add: true };
    });
    const lines = [...this.#lines].map(([name, { is, pass }]): Line => ({
      name,
      is: this.#withParts(name, is),
      pass,
    }));
    const stores: Store[] = [];
    const store = (name: string, vector: string): void =>
      void stores.push({ name, vector, pass: this.#pass.get(name)! });
    for (const { index, letter, z, is } of gates) if (letter !== z || is) store(letter, `z${index}`);
    table.states.forEach(({ after }, state) => store(after, afterVector(state)));
    const products = new Set(gates.map(productName));
    for (const [name, vector] of this.#kept) if (!products.has(name)) store(name, vector);
    const found = passesOf(
      count,
      lines,
      stores,
      (name, pass) => this.#home(name, pass),
      () => this.newVector(),
      (name) => this.#pass.get(name)!,
    );
    return found.map((pass, p) => ({
      products: merged(ofMatrix.filter((_, g) => this.#pass.get(productName(gates[g]!)) === p)),
      ...pass,
    }));
  }

  #home(name: string, pass: number): string | undefined {
    const { states } = this.table;
    const before = states.findIndex((state) => state.before === name);
    if (before >= 0) return beforeVector(before);
    for (const gate of this.gates) {
      const vector = `z${gate.index}`;
      // its value takes the place of what stands before it
      const replacedIn = gate.letter === gate.z ? Infinity : this.#pass.get(gate.letter)!;
      if (name === driveName(gate)) return vector;
      if (name === gate.z && !gate.is && pass <= replacedIn) return vector;
      if (name === gate.letter && pass > replacedIn) return vector;
      if (name === productName(gate)) return this.keep(name);
    }
    return this.#kept.get(name);
  }

  #add(name: string, is: Expr): void {
    const stray = productOf(is) ? is : undefined;
    if (stray) throw new CellError(`${this.table.id}: ${name} = ${plain(is)} is a product beside the gates`);
    this.#lines.set(name, { is, pass: this.#passOf(is) });
    this.#pass.set(name, this.#passOf(is));
  }

  #passOf(e: Expr): number {
    return Math.max(
      0,
      ...symbolsOf(e).map((name) => {
        const pass = this.#pass.get(name);
        if (pass === undefined)
          throw new CellError(`${this.table.id}: ${plain(e)} reads ${name}, which a layer does not have`);
        return pass;
      }),
    );
  }

  #passOfProduct({ of }: Gate): number {
    const atOnce = of.kind === 'symbol' && this.table.states.some(({ before }) => before === of.id);
    return atOnce ? 0 : this.#passOf(of) + 1;
  }

  #withParts = (name: string, is: Expr): Expr =>
    replaced(is, (e) => {
      const part = this.#parts.get(plain(e));
      return part !== undefined && part !== name ? sym(part) : undefined;
    });
}
