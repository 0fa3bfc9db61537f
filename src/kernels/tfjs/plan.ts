/** @file Where a sequence lies in a memory of the kernels, and how tensors get there and back. */
import { type Engine, Layout, type Place, padded } from '../engine.ts';
import { type Parameter, Parameters, rowOf } from '../parameters.ts';
import { type Cell, Recurrent, type Rows, type Steps } from '../recurrent.ts';

export interface Shape {
  readonly cell: Cell;
  readonly inputs: number;
  readonly units: number;
  readonly reverse: boolean;
}

/** How many examples there are, tokens in all of them, and steps. */
export interface Batch {
  readonly examples: number;
  readonly rows: number;
  readonly steps: number;
}

type Floats = Engine['floats'];

/**
 * Which tokens of a batch are read, and in which row of the memory each of them stands: step after step, the longest
 * example first. What is masked is left out; a state stays while its example is not read.
 */
export class Reading implements Batch {
  readonly examples: number;
  readonly rows: number;
  readonly steps: number;
  readonly time: Steps;
  /** The examples, the longest first. */
  readonly order: readonly number[];
  /** (B, T): the row of each token; −1 where none is read. */
  readonly rowOf: Int32Array;
  /** Steps of the whole rectangle, T. */
  readonly T: number;

  /** From a mask (B, T) that is 0 where nothing is to be read. */
  constructor(mask: ArrayLike<number>, examples: number, T: number) {
    this.examples = examples;
    this.T = T;
    const lengths = new Int32Array(examples);
    for (let k = 0; k < mask.length; k++) if (mask[k]) lengths[Math.floor(k / T)]!++;
    this.order = [...lengths.keys()].sort((i, j) => lengths[j]! - lengths[i]!);
    this.steps = lengths[this.order[0]!]!;
    const starts = new Int32Array(this.steps + 1);
    let going = examples;
    for (let t = 0; t < this.steps; t++) {
      while (lengths[this.order[going - 1]!]! <= t) going--;
      starts[t + 1] = starts[t]! + going;
    }
    this.rows = starts[this.steps]!;
    this.time = { count: this.steps, starts };
    this.rowOf = new Int32Array(mask.length).fill(-1);
    for (const [place, b] of this.order.entries())
      for (let t = 0, step = 0; t < T; t++)
        if (mask[b * T + t]) this.rowOf[b * T + t] = starts[step++]! + place;
  }
}

export class Plan {
  readonly layout = new Layout();
  readonly parameters = new Parameters();
  readonly layer: Recurrent;
  readonly x: Rows;
  readonly dx: Rows & { readonly add: false };
  readonly h: Rows;
  readonly external: Rows;
  readonly start: { readonly h: Place; readonly c: Place };
  readonly #shape: Shape;
  readonly #room: Batch;

  constructor(shape: Shape, room: Batch) {
    this.#shape = shape;
    this.#room = room;
    const { layout, parameters } = this;
    this.layer = new Recurrent(parameters, layout, 'sequence', shape, room, room.steps);
    parameters.place(layout);
    const [inputs, units] = [padded(shape.inputs), padded(shape.units)];
    const rows = (row: number): Rows => ({ at: layout.take(room.rows * row), row });
    this.x = rows(inputs);
    this.dx = { ...rows(inputs), add: false };
    this.h = rows(units);
    this.external = rows(units);
    this.start = { h: layout.take(room.examples * units), c: layout.take(room.examples * units) };
  }

  sameAs(shape: Shape): boolean {
    const { cell, inputs, units, reverse } = this.#shape;
    return (
      cell === shape.cell && inputs === shape.inputs && units === shape.units && reverse === shape.reverse
    );
  }

  fits(shape: Shape, { examples, rows, steps }: Batch): boolean {
    const room = this.#room;
    return this.sameAs(shape) && examples <= room.examples && rows <= room.rows && steps <= room.steps;
  }

  /** Room for what there was room for, and for this batch. */
  roomWith({ examples, rows, steps }: Batch): Batch {
    const room = this.#room;
    return {
      examples: Math.max(examples, room.examples),
      rows: Math.max(rows, room.rows),
      steps: Math.max(steps, room.steps),
    };
  }
}

/** A parameter from a tensor of rows × (blocks · width) into the memory. */
export function putParameter(floats: Floats, at: Place, parameter: Parameter, from: Float32Array): void {
  eachBlock(parameter, at, (memory, tensor, width) =>
    floats.set(from.subarray(tensor, tensor + width), memory),
  );
}

export function getParameter(floats: Floats, at: Place, parameter: Parameter): Float32Array {
  const to = new Float32Array(parameter.rows * parameter.blocks * parameter.width);
  eachBlock(parameter, at, (memory, tensor, width) =>
    to.set(floats.subarray(memory, memory + width), tensor),
  );
  return to;
}

/** Where each run of numbers stands in the memory and in the tensor: a whole row if the blocks are whole panels. */
function eachBlock(
  { rows, blocks, width }: Parameter,
  at: Place,
  visit: (memory: number, tensor: number, width: number) => void,
): void {
  const row = rowOf({ blocks, width });
  const whole = row === blocks * width;
  const [runs, long] = whole ? [1, row] : [blocks, width];
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < runs; k++)
      visit(at / 4 + r * row + k * (row / runs), r * blocks * width + k * long, long);
}
