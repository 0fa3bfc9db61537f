/**
 * @file What computes: one memory, laid out once, and the kernels that work on it. There are two that are alike: WebAssembly
 * (`wasm.ts`) and plain TypeScript (`plain.ts`), which in float64 is what the tests measure the other by.
 */
import type { RuleId } from '#optimizers/rules.ts';

/** A place in the memory, in bytes. */
export type Place = number;

/**
 * The kernels; `assembly/` says of each what it does. A distance between rows (`aRow`) is counted in numbers. Widths are
 * multiples of 8: what is added to a width holds zeros, and every kernel leaves zeros there.
 */
export interface Kernels {
  pack(depth: number, columns: number, b: Place, bRow: number, panels: Place): void;
  packTransposed(depth: number, columns: number, b: Place, bRow: number, panels: Place): void;
  product(
    rows: number,
    columns: number,
    depth: number,
    a: Place,
    aRow: number,
    panels: Place,
    c: Place,
    cRow: number,
    add: boolean,
  ): void;
  addTransposedProduct(
    rows: number,
    columns: number,
    depth: number,
    a: Place,
    aRow: number,
    panels: Place,
    c: Place,
    cRow: number,
  ): void;

  /** One step of each recurrent cell, by its name; see `cells/`. */
  readonly cells: Readonly<Record<string, CellKernels>>;

  fillRows(rows: number, width: number, from: Place, to: Place, toRow: number): void;
  copyRows(rows: number, width: number, from: Place, fromRow: number, to: Place, toRow: number): void;
  clear(size: number, x: Place): void;
  addRows(rows: number, width: number, from: Place, fromRow: number, to: Place, toRow: number): void;
  sumRows(rows: number, width: number, from: Place, fromRow: number, to: Place): void;
  gather(rows: number, width: number, table: Place, ids: Place, to: Place): void;
  scatter(rows: number, width: number, from: Place, slots: Place, to: Place): void;
  sumOfSquares(size: number, x: Place): number;
  dropout(size: number, x: Place, seed: number, keep: number): void;

  scoresForward(rows: number, width: number, m: Place, v: Place, e: Place): void;
  scoresBackward(rows: number, width: number, m: Place, v: Place, de: Place, dv: Place): void;

  meanForward(examples: number, width: number, x: Place, starts: Place, out: Place): void;
  meanBackward(examples: number, width: number, dout: Place, starts: Place, dx: Place): void;
  maxForward(
    examples: number,
    filters: number,
    window: number,
    y: Place,
    starts: Place,
    out: Place,
    outRow: number,
    winners: Place,
  ): void;
  maxBackward(
    examples: number,
    filters: number,
    width: number,
    depth: number,
    out: Place,
    dout: Place,
    outRow: number,
    winners: Place,
    x: Place,
    w: Place,
    dx: Place,
    dw: Place,
    db: Place,
  ): void;
}

/**
 * A pass of a cell over some rows of a batch, between two products: z holds the gates, side by side, and the other places
 * are the vectors of the pass in their order. The rows of h are `hRow` apart.
 */
export type CellPass = (
  rows: number,
  units: number,
  hRow: number,
  z: Place,
  ...vectors: readonly Place[]
) => void;

export interface CellKernels {
  readonly forward: readonly CellPass[];
  readonly backward: readonly CellPass[];
}

/** One step of an optimizer for `size` parameters; the gradient is multiplied by `scale` first. */
export type Update = (
  size: number,
  theta: Place,
  gradient: Place,
  state0: Place,
  state1: Place,
  scale: number,
  constants: Place,
) => void;

/** The same for the rows of a table that `ids` names; the gradient holds these rows alone, one after the other. */
export type UpdateRows = (
  rows: number,
  width: number,
  ids: Place,
  table: Place,
  gradient: Place,
  state0: Place,
  state1: Place,
  scale: number,
  constants: Place,
) => void;

export interface Engine {
  readonly kind: 'wasm' | 'plain';
  /** The memory as numbers: a place is four times an index. */
  readonly floats: Float32Array | Float64Array;
  readonly integers: Int32Array;
  readonly kernels: Kernels;
  update(rule: RuleId): Update;
  updateRows(rule: RuleId): UpdateRows;
}

/** Hands out places, so that the size of the memory is known before there is one. */
export class Layout {
  /** Bytes so far; the first ones belong to nobody. */
  bytes = 1024;

  /** A place for so many numbers, on a line of the cache. */
  take(numbers: number): Place {
    const place = this.bytes;
    this.bytes += Math.ceil(numbers / 16) * 64;
    return place;
  }
}

/** The width that `n` numbers take: whole panels. */
export const padded = (n: number): number => Math.ceil(n / 8) * 8;
