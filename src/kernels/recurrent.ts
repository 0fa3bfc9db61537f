/**
 * @file A recurrent layer over a batch of texts of unequal length, forward and back through time. What a step computes is
 * written from the table of a lesson (`cells/`); here is what all cells have in common. The way back mirrors the way forward
 * line by line. Long because both stand in one file.
 *
 * The longest text comes first, so that the texts that are still running at a step are the first ones: their rows lie
 * side by side, padding is never computed, and a state simply stays once its text has ended, as under a mask.
 *
 * A row is an example. The lessons write W h for a column h; here h Wᵀ stands for it, so that Wᵀ is what memory holds:
 * W is units × gates, U is inputs × gates, and the gates of a unit lie side by side in the order of the lesson.
 */
import { PLANS } from '#cells';
import type { Cell } from './cell.ts';
import { type Plan, type Product, gateIndex, isGate } from './cells/plan.ts';
import { type Engine, type Layout, type Place, padded } from './engine.ts';
import { Packed } from './packed.ts';
import type { Parameter, Parameters } from './parameters.ts';
import { type Room, type Rows, type Start, type Steps, type Trace, stepTaken } from './steps.ts';
import { Vectors } from './vectors.ts';

export { type Cell, GATES, carriedBy, openGate } from './cell.ts';
export type { Room, Rows, Start, Steps, Trace } from './steps.ts';

interface Config {
  readonly cell: Cell;
  readonly inputs: number;
  readonly units: number;
  readonly reverse: boolean;
  /** What the cell is, if it is none of the course; the engine must have its kernels under the same name. */
  readonly plan?: Plan;
}

export class Recurrent {
  readonly cell: Cell;
  readonly reverse: boolean;
  readonly units: number;
  readonly W: Parameter;
  readonly U: Parameter;
  readonly b: Parameter;
  /** The gradient by the last state of every example, before the way back; after it, that by the state it began with. */
  readonly dLast: Place;
  /** Of a cell that carries another state: the gradient by that which every example began with, after the way back. */
  readonly dCell: Place;
  /** By step, the squared length of the gradient by all states of that step. */
  readonly stepSquares: Float64Array;

  readonly #plan: Plan;
  readonly #parameters: Parameters;
  readonly #inputs: number;
  /** What only fills up a state. */
  readonly #unused: number;
  readonly #gates: number;
  readonly #vectors: Vectors;
  readonly #zeros: Place;
  readonly #packed: Packed;
  readonly #packedU: Place;
  readonly #packedGradient: Place;
  /** The last batch began with states of its own: they are multiplied by W like any other. */
  #started = false;

  constructor(
    parameters: Parameters,
    layout: Layout,
    name: string,
    { cell, inputs, units, reverse, plan = PLANS[cell] }: Config,
    { examples, rows }: Room,
    steps: number,
  ) {
    this.cell = cell;
    this.reverse = reverse;
    this.units = padded(units);
    this.#unused = this.units - units;
    this.#plan = plan;
    this.#parameters = parameters;
    this.#inputs = padded(inputs);
    const gates = plan.gates.length;
    this.#gates = gates * this.units;
    this.W = parameters.add(`${name}.W`, units, gates, units);
    this.U = parameters.add(`${name}.U`, inputs, gates, units);
    this.b = parameters.add(`${name}.b`, 1, gates, units);
    this.stepSquares = new Float64Array(steps);

    const vectors = new Vectors(layout, plan, this.units, { examples, rows });
    this.#vectors = vectors;
    this.dLast = vectors.at('dh', 0);
    this.dCell = plan.carried.length ? vectors.at('dCell0', 0) : 0;
    this.#zeros = layout.take(padded(1));
    this.#packedU = layout.take(this.#inputs * this.#gates);
    this.#packedGradient = layout.take(rows * this.#gates);
    this.#packed = new Packed(layout, plan, this.units);
  }

  /** All states of a batch, h, from its inputs, x; every text begins with the state 0, or with that of `start`. */
  forward(
    { kernels }: Pick<Engine, 'kernels'>,
    { count, starts }: Steps,
    x: Rows,
    h: Rows,
    start?: Start,
  ): void {
    const { units } = this;
    const plan = this.#plan;
    const vectors = this.#vectors;
    this.#started = start !== undefined;
    const gates = this.#gates;
    const total = starts[count]!;
    kernels.pack(this.#inputs, gates, this.#parameters.of(this.U), gates, this.#packedU);
    this.#packed.pack(kernels, this.#parameters.of(this.W));
    // U x + b, of all steps at once
    kernels.fillRows(total, gates, this.#parameters.of(this.b), vectors.z, gates);
    kernels.product(total, gates, this.#inputs, x.at, x.row, this.#packedU, vectors.z, gates, true);
    const passes = vectors.calls(kernels.cells[this.cell]!.forward, plan.forward);
    for (let s = 0; s < count; s++) {
      const { first, rows, from, known } = stepTaken({ count, starts }, s, this.reverse);
      /** From the step before to this one; the texts that begin here are those behind the known ones. */
      const handOn = (state: Rows, before: Place, begins: Place | undefined): void => {
        kernels.copyRows(known, units, state.at + 4 * from * state.row, state.row, before, units);
        const [fresh, skipped] = [rows - known, 4 * known * units];
        if (begins === undefined) kernels.clear(fresh * units, before + skipped);
        else kernels.copyRows(fresh, units, begins + skipped, units, before + skipped, units);
      };
      handOn(h, vectors.at('before', first), start?.h);
      for (const i of plan.carried.keys())
        handOn({ at: vectors.at(`cell${i}`, 0), row: units }, vectors.at(`cellBefore${i}`, first), start?.c);
      for (const [p, { products }] of plan.forward.entries()) {
        for (const {
          gates: [g, end],
          from,
          into,
          add,
        } of products) {
          const intoGates = into === 'z';
          kernels.product(
            // a state of zeros adds nothing
            start || !add ? rows : known,
            (end - g) * units,
            units,
            vectors.at(from, first),
            units,
            this.#packed.from(g),
            intoGates ? vectors.gatesAt(first, g) : vectors.at(into, first),
            intoGates ? gates : units,
            add,
          );
        }
        passes[p]!(rows, first, h);
      }
      this.#silence(kernels, rows, h.at + 4 * first * h.row, h.row);
    }
    for (const { of } of plan.weights)
      if (of.startsWith('kept')) this.#silence(kernels, total, vectors.at(of, 0), units);
  }

  /** The gates and states of the last batch, between {@link forward} and {@link backward}; `h` is what forward wrote. */
  trace({ floats }: Engine, { count, starts }: Steps, h: Rows): Trace {
    const { units } = this;
    const rows = starts[count]!;
    const copied = (at: Place, row: number): Float32Array => {
      const copy = new Float32Array(rows * units);
      for (let i = 0; i < rows; i++)
        copy.set(floats.subarray(at / 4 + i * row, at / 4 + i * row + units), i * units);
      return copy;
    };
    const gates = this.#plan.gates.map((letter, g) => [
      letter,
      copied(this.#vectors.gatesAt(0, g), this.#gates),
    ]);
    return { gates: Object.fromEntries(gates), states: copied(h.at, h.row) };
  }

  /**
   * Back through time, after {@link forward}: adds to the gradients of the parameters, and writes or adds the gradient by
   * the inputs. `external` is what comes from above to every state, besides {@link dLast}.
   */
  backward(
    { kernels }: Pick<Engine, 'kernels'>,
    { count, starts }: Steps,
    x: Rows,
    dx: Rows & { readonly add: boolean },
    external?: Rows,
  ): void {
    const { units } = this;
    const plan = this.#plan;
    const vectors = this.#vectors;
    const gates = this.#gates;
    const total = starts[count]!;
    this.#packed.packTransposed(kernels, this.#parameters.of(this.W));
    for (const i of plan.carried.keys()) kernels.clear(starts[1]! * units, vectors.at(`dCell${i}`, 0));
    const passes = vectors.calls(kernels.cells[this.cell]!.backward, plan.backward);
    for (let s = count - 1; s >= 0; s--) {
      const { t, first, rows, known } = stepTaken({ count, starts }, s, this.reverse);
      const dh = this.dLast;
      if (external)
        kernels.addRows(rows, units, external.at + 4 * first * external.row, external.row, dh, units);
      this.stepSquares[t] = kernels.sumOfSquares(rows * units, dh);
      const through = (product: Product, rows: number): void => {
        const {
          gates: [g, end],
          from,
          into,
          add,
        } = product;
        const ofGates = from === 'z';
        kernels.product(
          rows,
          units,
          (end - g) * units,
          ofGates ? vectors.gatesAt(first, g) : vectors.at(from, first),
          ofGates ? gates : units,
          this.#packed.of(product),
          vectors.at(into, first),
          units,
          add,
        );
      };
      for (const [p, { products }] of plan.backward.entries()) {
        for (const product of products) through(product, rows);
        passes[p]!(rows, first);
      }
      for (const product of plan.last) through(product, this.#started ? rows : known);
    }
    this.#weigh(kernels, total, x, dx);
  }

  /** The weights of all steps at once, and the inputs. */
  #weigh(kernels: Engine['kernels'], total: number, x: Rows, dx: Rows & { readonly add: boolean }): void {
    const { units } = this;
    const gates = this.#gates;
    const vectors = this.#vectors;
    const { z } = vectors;
    const packed = this.#packedGradient;
    const dW = this.#parameters.gradientOf(this.W);
    const dU = this.#parameters.gradientOf(this.U);
    kernels.pack(total, gates, z, gates, packed);
    kernels.addTransposedProduct(this.#inputs, gates, total, x.at, x.row, packed, dU, gates);
    const inOrder = [...this.#plan.weights].sort((a, b) => +isGate(b.by) - +isGate(a.by));
    for (const {
      gates: [g, end],
      by,
      of,
    } of inOrder) {
      const columns = (end - g) * units;
      const skipped = 4 * g * units;
      const own = !isGate(by);
      if (own) kernels.pack(total, columns, vectors.at(by, 0), units, packed);
      const panels = own ? packed : packed + 4 * gateIndex(by) * units * total;
      kernels.addTransposedProduct(
        units,
        columns,
        total,
        vectors.at(of, 0),
        units,
        panels,
        dW + skipped,
        gates,
      );
    }
    kernels.sumRows(total, gates, z, gates, this.#parameters.gradientOf(this.b));
    kernels.packTransposed(gates, this.#inputs, this.#parameters.of(this.U), gates, this.#packedU);
    kernels.product(total, this.#inputs, gates, z, gates, this.#packedU, dx.at, dx.row, dx.add);
  }

  /** An activation need not be 0 at 0: what only fills up a state has to stay 0. */
  #silence(kernels: Engine['kernels'], rows: number, at: Place, row: number): void {
    if (!this.#unused) return;
    kernels.fillRows(rows, this.#unused, this.#zeros, at + 4 * (this.units - this.#unused), row);
  }
}
