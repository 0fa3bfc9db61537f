/**
 * @file A recurrent layer over a batch of texts of unequal length, forward and back through time, by the equations of the
 * lessons `rnn`, `lstm` and `gru`.
 *
 * The longest text comes first, so that the texts that are still running at a step are the first ones: their rows lie
 * side by side, padding is never computed, and a state simply stays once its text has ended, as under a mask.
 *
 * A row is an example. The lessons write W h for a column h; here h Wᵀ stands for it, so that Wᵀ is what memory holds:
 * W is units × gates, U is inputs × gates, and the gates of a unit lie side by side in the order of the lesson.
 */
import { type Engine, type Layout, type Place, padded } from './engine.ts';
import type { Parameter, Parameters } from './parameters.ts';

export type Cell = 'rnn' | 'lstm' | 'gru';

/** Gates in the order in which memory holds them, with the letters of the lesson. */
export const GATES: Readonly<Record<Cell, readonly string[]>> = {
  rnn: ['h'],
  lstm: ['f', 'i', 'o', 'a'],
  gru: ['u', 'r', 'n'],
};

/** Which rows belong to which step: those of step t begin at `starts[t]`. */
export interface Steps {
  /** How many steps the longest text has. */
  readonly count: number;
  readonly starts: Int32Array;
}

/** What a layer has room for: texts in a batch, and tokens in all of them. */
export interface Room {
  readonly examples: number;
  readonly rows: number;
}

/** A matrix with a row for each token. */
export interface Rows {
  readonly at: Place;
  /** From row to row. */
  readonly row: number;
}

/** The states before the first step, examples × units; of the LSTM, the cells too. */
export interface Start {
  readonly h: Place;
  readonly c: Place;
}

/** What a layer did with a batch, row by row in the order of time. */
export interface Trace {
  /** By letter of the lesson, rows × units. */
  readonly gates: Readonly<Record<string, Float32Array>>;
  readonly states: Float32Array;
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
  /** LSTM: the gradient by the cell that every example began with, after the way back. */
  readonly dCell: Place;
  /** By step, the squared length of the gradient by all states of that step. */
  readonly stepSquares: Float64Array;

  readonly #parameters: Parameters;
  readonly #inputs: number;
  readonly #gates: number;
  /** What stands before the gates, then their values, then the gradients of the first: rows × gates. */
  readonly #z: Place;
  readonly #before: Place;
  /** LSTM: the cells before and after a step, and tanh of the latter. GRU: what of the state the reset gate lets through. */
  readonly #cellBefore: Place;
  readonly #cells: Place;
  readonly #squashed: Place;
  readonly #reset: Place;
  readonly #dReset: Place;
  readonly #packedW: Place;
  readonly #packedU: Place;
  readonly #packedGradient: Place;
  /** The last batch began with states of its own: they are multiplied by W like any other. */
  #started = false;

  constructor(
    parameters: Parameters,
    layout: Layout,
    name: string,
    { cell, inputs, units, reverse }: { cell: Cell; inputs: number; units: number; reverse: boolean },
    { examples, rows }: Room,
    steps: number,
  ) {
    this.cell = cell;
    this.reverse = reverse;
    this.units = padded(units);
    this.#parameters = parameters;
    this.#inputs = padded(inputs);
    const gates = GATES[cell].length;
    this.#gates = gates * this.units;
    this.W = parameters.add(`${name}.W`, units, gates, units);
    this.U = parameters.add(`${name}.U`, inputs, gates, units);
    this.b = parameters.add(`${name}.b`, 1, gates, units);
    this.stepSquares = new Float64Array(steps);

    const ofRows = (): Place => layout.take(rows * this.units);
    const ofExamples = (): Place => layout.take(examples * this.units);
    this.#z = layout.take(rows * this.#gates);
    this.#before = ofRows();
    const [lstm, gru] = [cell === 'lstm', cell === 'gru'];
    this.#cellBefore = lstm ? ofRows() : 0;
    this.#cells = lstm ? ofRows() : 0;
    this.#squashed = lstm ? ofRows() : 0;
    this.#reset = gru ? ofRows() : 0;
    this.dLast = ofExamples();
    this.dCell = lstm ? ofExamples() : 0;
    this.#dReset = gru ? ofExamples() : 0;
    this.#packedW = layout.take(this.units * this.#gates);
    this.#packedU = layout.take(this.#inputs * this.#gates);
    this.#packedGradient = layout.take(rows * this.#gates);
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
    this.#started = start !== undefined;
    /** Before the texts that begin at a step, those behind the `known` ones. */
    const begin = (known: number, rows: number, from: Place | undefined, before: Place): void => {
      const skipped = 4 * known * units;
      if (from === undefined) kernels.clear((rows - known) * units, before + skipped);
      else kernels.copyRows(rows - known, units, from + skipped, units, before + skipped, units);
    };
    const gates = this.#gates;
    const z = this.#z;
    const total = starts[count]!;
    kernels.pack(this.#inputs, gates, this.#parameters.of(this.U), gates, this.#packedU);
    kernels.pack(units, gates, this.#parameters.of(this.W), gates, this.#packedW);
    // U x + b, of all steps at once
    kernels.fillRows(total, gates, this.#parameters.of(this.b), z, gates);
    kernels.product(total, gates, this.#inputs, x.at, x.row, this.#packedU, z, gates, true);
    for (let s = 0; s < count; s++) {
      const { first, rows, from, known } = this.#step(s, count, starts);
      const zHere = z + 4 * first * gates;
      const hHere = h.at + 4 * first * h.row;
      const [before, cellBefore, cells, squashed, reset] = [
        this.#before,
        this.#cellBefore,
        this.#cells,
        this.#squashed,
        this.#reset,
      ].map((place) => place + 4 * first * units) as [Place, Place, Place, Place, Place];
      kernels.copyRows(known, units, h.at + 4 * from * h.row, h.row, before, units);
      begin(known, rows, start?.h, before);
      const recur = (columns: number, state: Place, skipped: number): void =>
        kernels.product(
          start ? rows : known,
          columns,
          units,
          state,
          units,
          this.#packedW + 4 * skipped * units,
          zHere + 4 * skipped,
          gates,
          true,
        );
      switch (this.cell) {
        case 'rnn':
          recur(gates, before, 0);
          kernels.rnnForward(rows, units, zHere, hHere, h.row);
          break;
        case 'lstm':
          kernels.copyRows(known, units, this.#cells + 4 * from * units, units, cellBefore, units);
          begin(known, rows, start?.c, cellBefore);
          recur(gates, before, 0);
          kernels.lstmForward(rows, units, zHere, cellBefore, cells, squashed, hHere, h.row);
          break;
        case 'gru':
          recur(2 * units, before, 0);
          kernels.gruGates(rows, units, zHere, before, reset);
          recur(units, reset, 2 * units);
          kernels.gruState(rows, units, zHere, before, hHere, h.row);
      }
    }
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
    const gates = GATES[this.cell].map((letter, g) => [letter, copied(this.#z + 4 * g * units, this.#gates)]);
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
    const gates = this.#gates;
    const dh = this.dLast;
    const total = starts[count]!;
    const W = this.#parameters.of(this.W);
    // of the GRU the candidate goes its own way: it sees the state through the reset gate
    const direct = this.cell === 'gru' ? 2 * units : gates;
    const candidate = this.#packedW + 4 * direct * units;
    kernels.packTransposed(direct, units, W, gates, this.#packedW);
    if (this.cell === 'gru') kernels.packTransposed(units, units, W + 4 * direct, gates, candidate);
    if (this.cell === 'lstm') kernels.clear(starts[1]! * units, this.dCell);
    for (let s = count - 1; s >= 0; s--) {
      const { t, first, rows, known } = this.#step(s, count, starts);
      const z = this.#z + 4 * first * gates;
      const before = this.#before + 4 * first * units;
      if (external)
        kernels.addRows(rows, units, external.at + 4 * first * external.row, external.row, dh, units);
      this.stepSquares[t] = kernels.sumOfSquares(rows * units, dh);
      switch (this.cell) {
        case 'rnn':
          kernels.rnnBackward(rows, units, z, dh);
          break;
        case 'lstm': {
          const [cellBefore, squashed] = [this.#cellBefore, this.#squashed];
          const skipped = 4 * first * units;
          kernels.lstmBackward(rows, units, z, cellBefore + skipped, squashed + skipped, dh, this.dCell);
          break;
        }
        case 'gru':
          kernels.gruBackwardState(rows, units, z, before, dh);
          kernels.product(rows, units, units, z + 4 * direct, gates, candidate, this.#dReset, units, false);
          kernels.gruBackwardReset(rows, units, z, before, this.#dReset, dh);
      }
      const reached = this.#started ? rows : known;
      kernels.product(reached, units, direct, z, gates, this.#packedW, dh, units, this.cell === 'gru');
    }

    // the weights of all steps at once
    kernels.pack(total, gates, this.#z, gates, this.#packedGradient);
    const weigh = (columns: number, inputs: number, of: Rows, into: Place, skipped: number): void =>
      kernels.addTransposedProduct(
        inputs,
        columns,
        total,
        of.at,
        of.row,
        this.#packedGradient + 4 * skipped * total,
        into + 4 * skipped,
        gates,
      );
    const dW = this.#parameters.gradientOf(this.W);
    weigh(gates, this.#inputs, x, this.#parameters.gradientOf(this.U), 0);
    weigh(direct, units, { at: this.#before, row: units }, dW, 0);
    if (this.cell === 'gru') weigh(units, units, { at: this.#reset, row: units }, dW, direct);
    kernels.sumRows(total, gates, this.#z, gates, this.#parameters.gradientOf(this.b));
    kernels.packTransposed(gates, this.#inputs, this.#parameters.of(this.U), gates, this.#packedU);
    kernels.product(total, this.#inputs, gates, this.#z, gates, this.#packedU, dx.at, dx.row, dx.add);
  }

  /** The s-th step that is taken: its time, its rows, and where the rows of the step before it are that it continues. */
  #step(s: number, count: number, starts: Int32Array) {
    const t = this.reverse ? count - 1 - s : s;
    const first = starts[t]!;
    const rows = starts[t + 1]! - first;
    if (s === 0) return { t, first, rows, from: first, known: 0 };
    const p = this.reverse ? t + 1 : t - 1;
    return { t, first, rows, from: starts[p]!, known: Math.min(rows, starts[p + 1]! - starts[p]!) };
  }
}
