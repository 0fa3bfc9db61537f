/**
 * @file The gradients of a cell, line by line as they are asked for: what of the way forward a line reads is kept for it, and
 * a product with the transposed matrix of a gate stands between its pass and the pass before.
 */
import { type Expr, type Of, sym, symbolsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Forward } from './forward.ts';
import type { Line } from './passes.ts';
import { replaced } from './replace.ts';
import { CellError, factorOf, productOf } from './table.ts';

/** What a product takes on the way back: a name, where its values lie, and the pass that stores them. */
export interface Sent {
  readonly name: string;
  readonly vector: string;
  readonly pass: number;
}

/** A product Wᵀ v inside of a line, with the name of its result and the first pass that can read it. */
export interface Inner {
  readonly name: string;
  readonly gate: number;
  readonly of: Sent;
  readonly pass: number;
}

export class Gradients {
  readonly forward: Forward;
  /** By state: the gradient that a step is given. */
  readonly given: readonly string[];
  /** By formula. */
  readonly inner = new Map<string, Inner>();
  readonly #lines = new Map<string, Line>();
  readonly #sent = new Map<string, Sent>();

  constructor(forward: Forward) {
    this.forward = forward;
    const [output, ...carried] = forward.table.states;
    this.given = [`d${output.after}`, ...carried.map(({ after }) => `d${after}_next`)];
    for (const { z } of forward.gates) this.#compute(`d${z}`);
  }

  get lines(): readonly Line[] {
    return [...this.#lines.values()];
  }

  /** What is stored for products, besides the gradients by what stands before the gates. */
  get sent(): readonly Sent[] {
    return [...this.#sent.values()];
  }

  /** The line of the table for the gradient by a quantity. */
  of(quantity: string): Expr {
    const is = this.forward.table.backward.get(quantity);
    if (!is) throw this.error(`there is no gradient with respect to ${quantity}`);
    return is;
  }

  error = (message: string): CellError => new CellError(`${this.forward.table.id}: ${message}`);

  /** The pass in which a gradient that has its line is computed. */
  passOfLine = (name: string): number => this.#lines.get(name)!.pass;

  /** An expression of the table in names that a pass can load or compute. */
  translated = (e: Expr): Expr =>
    replaced(e, (part) => {
      const { forward } = this;
      const factor = factorOf(part);
      if (factor?.transposed) return sym(this.#innerOf(part, factor).name);
      const known = forward.nameOf(part);
      if (known !== undefined) return sym(known);
      if (productOf(part)) throw this.#strange(part);
      if (part.kind === 'call' && symbolsOf(part).every(forward.isForward))
        return sym(forward.named(part, callName(part)));
      if (part.kind === 'symbol' && forward.table.backward.has(part.id.slice(1))) this.#compute(part.id);
      return undefined;
    });

  /** The first pass in which a {@link translated} expression can be computed. */
  passOf(e: Expr): number {
    const inner = [...this.inner.values()];
    return Math.max(
      0,
      ...symbolsOf(e).map((name) => {
        if (this.given.includes(name) || this.forward.isForward(name)) return 0;
        const pass = inner.find((product) => product.name === name)?.pass ?? this.#lines.get(name)?.pass;
        if (pass === undefined)
          throw this.error(`${plain(e)} on the way back reads ${name}, which a layer does not have`);
        return pass;
      }),
    );
  }

  /** What a product is taken with: the gradient by what stands before a gate, which has its place, or a vector of its own. */
  sentAs(e: Expr): Sent {
    const key = plain(e);
    const gate = this.forward.gates.find(({ z }) => key === `d${z}`);
    if (gate) return { name: key, vector: `z${gate.index}`, pass: this.passOfLine(key) };
    const known = this.#sent.get(key);
    if (known) return known;
    const name = `sent${this.#sent.size}`;
    const found = { name, vector: this.forward.newVector(), pass: this.#add(name, e) };
    this.#sent.set(key, found);
    return found;
  }

  #innerOf(part: Expr, { W, of }: { readonly W: string; readonly of: Expr }): Inner {
    const known = this.inner.get(plain(part));
    if (known) return known;
    const gate = this.forward.gates.find((g) => g.W === W);
    if (!gate) throw this.#strange(part);
    // its line first, and with it the pass
    this.translated(of);
    const sent = this.sentAs(of);
    const name = `${W}_back${this.inner.size}`;
    const found = { name, gate: gate.index, of: sent, pass: sent.pass + 1 };
    this.inner.set(plain(part), found);
    return found;
  }

  /** Makes sure that a gradient has its line. */
  #compute(name: string): void {
    if (!this.#lines.has(name) && !this.given.includes(name)) this.#add(name, this.of(name.slice(1)));
  }

  #add(name: string, e: Expr): number {
    const is = this.translated(e);
    const pass = this.passOf(is);
    this.#lines.set(name, { name, is, pass });
    return pass;
  }

  #strange = (part: Expr): CellError =>
    this.error(`${plain(part)} on the way back is no product with the matrix of a gate`);
}

const callName = (part: Of<'call'>): string => `${part.fn}_${symbolsOf(part).join('_')}`;
