/** @file From the vectors of a batch to one vector for each example, and back. */
import { AttentionPooling } from '#kernels/attention.ts';
import type { Engine, Layout, Place } from '#kernels/engine.ts';
import type { Parameters } from '#kernels/parameters.ts';
import { Recurrent, type Room, type Rows } from '#kernels/recurrent.ts';
import type { Batch } from './batches.ts';
import type { RecurrentEncoder, Spec } from './spec.ts';

/** The memory that an encoder reads and writes; `features` and its gradient are examples × features. */
export interface Ends {
  readonly x: Rows;
  readonly dx: Rows;
  readonly features: Rows;
  readonly dFeatures: Rows;
}

export interface EncoderLayers {
  /** How the rows of a batch must lie. */
  readonly order: 'time' | 'example';
  forward(engine: Engine, batch: Batch, starts: Place): void;
  /** Writes the gradient by x, and adds to those of the parameters. */
  backward(engine: Engine, batch: Batch, starts: Place): void;
  /** The recurrent layers, lowest first, with where their states stand; the one that reads forward comes first. */
  readonly recurrent: readonly (readonly { readonly layer: Recurrent; readonly h: Rows }[])[];
  /** What weighs the states of the uppermost layer, if they are weighed. */
  readonly attention?: AttentionPooling | undefined;
}

/** The mean of the vectors of a text. */
export const meanEncoder = ({ x, dx, features, dFeatures }: Ends): EncoderLayers => ({
  order: 'example',
  recurrent: [],
  forward({ kernels }, { size }, starts) {
    kernels.meanForward(size, x.row, x.at, starts, features.at);
  },
  backward({ kernels }, { size }, starts) {
    kernels.meanBackward(size, x.row, dFeatures.at, starts, dx.at);
  },
});

/** For each filter the largest of its windows (Kim, 2014). */
export function convolution(
  parameters: Parameters,
  layout: Layout,
  { windows, filters, vector }: { windows: readonly number[]; filters: number; vector: number },
  { examples, rows }: Room,
  { x, dx, features, dFeatures }: Ends,
): EncoderLayers {
  const y = layout.take(rows * filters);
  const banks = windows.map((window, i) => {
    const depth = window * vector;
    return {
      window,
      depth,
      column: 4 * i * filters,
      F: parameters.add(`window${window}.F`, filters, 1, depth),
      b: parameters.add(`window${window}.b`, 1, 1, filters),
      packed: layout.take(depth * filters),
      winners: layout.take(examples * filters),
    };
  });
  return {
    order: 'example',
    recurrent: [],
    forward({ kernels }, { size, rows }, starts) {
      for (const { window, depth, column, F, b, packed, winners } of banks) {
        kernels.packTransposed(depth, filters, parameters.of(F), depth, packed);
        kernels.fillRows(rows, filters, parameters.of(b), y, filters);
        // a window is some rows in a row: those that reach into the next text are computed and never looked at
        kernels.product(rows, filters, depth, x.at, x.row, packed, y, filters, true);
        kernels.maxForward(size, filters, window, y, starts, features.at + column, features.row, winners);
      }
    },
    backward({ kernels }, { size, rows }) {
      kernels.clear(rows * vector, dx.at);
      for (const { depth, column, F, b, winners } of banks)
        kernels.maxBackward(
          size,
          filters,
          vector,
          depth,
          features.at + column,
          dFeatures.at + column,
          features.row,
          winners,
          x.at,
          parameters.of(F),
          dx.at,
          parameters.gradientOf(F),
          parameters.gradientOf(b),
        );
    },
  };
}

/** Recurrent layers in one direction or both, and of the uppermost the true last states, or all of them as attention weighs them. */
export function recurrentEncoder(
  parameters: Parameters,
  layout: Layout,
  { encoder, vector }: Spec & { readonly encoder: RecurrentEncoder },
  room: Room,
  steps: number,
  { x, dx, features, dFeatures }: Ends,
): EncoderLayers {
  const { kind: cell, layers, directions, units, pool } = encoder;
  const row = directions * units;
  const states = (): Rows => ({ at: layout.take(room.rows * row), row });
  const levels = Array.from({ length: layers }, (_, level) => ({
    h: states(),
    /** The gradient by the states below, which the level above writes. */
    dBelow: level ? states() : dx,
    readers: (['forward', 'backward'] as const)
      .slice(0, directions)
      .map(
        (way) =>
          new Recurrent(
            parameters,
            layout,
            `layer${level + 1}.${way}`,
            { cell, inputs: level ? row : vector, units, reverse: way === 'backward' },
            room,
            steps,
          ),
      ),
  }));
  const below = (level: number): Rows => (level ? levels[level - 1]!.h : x);
  const attention =
    pool === 'attention' ? new AttentionPooling(parameters, layout, 'pool', row, room) : undefined;
  /** Calls with the rows of the states that are last: those that end at step t, or for the other direction the first. */
  const eachLast = (
    { starts, steps }: Batch,
    reverse: boolean,
    visit: (count: number, row: number, example: number) => void,
  ): void => {
    if (reverse) return visit(starts[1]!, 0, 0);
    for (let t = 0; t < steps; t++) {
      const rows = starts[t + 1]! - starts[t]!;
      const going = t + 1 < steps ? starts[t + 2]! - starts[t + 1]! : 0;
      if (rows > going) visit(rows - going, starts[t]! + going, going);
    }
  };
  return {
    order: 'time',
    attention,
    recurrent: levels.map(({ readers, h }) =>
      readers.map((layer, i) => ({ layer, h: { at: h.at + 4 * i * units, row } })),
    ),
    forward(engine, batch) {
      const time = { count: batch.steps, starts: batch.starts };
      for (const [level, { h, readers }] of levels.entries())
        for (const [i, reader] of readers.entries())
          reader.forward(engine, time, below(level), { at: h.at + 4 * i * units, row });
      const { h, readers } = levels.at(-1)!;
      if (attention) return attention.forward(engine, time, h, features);
      for (const [i, { reverse }] of readers.entries())
        eachLast(batch, reverse, (count, first, example) =>
          engine.kernels.copyRows(
            count,
            units,
            h.at + 4 * (first * row + i * units),
            row,
            features.at + 4 * (example * row + i * units),
            row,
          ),
        );
    },
    backward(engine, batch) {
      const time = { count: batch.steps, starts: batch.starts };
      attention?.backward(engine, time, levels.at(-1)!.h, dFeatures);
      for (let level = layers - 1; level >= 0; level--) {
        const { dBelow, readers } = levels[level]!;
        const fromAbove = levels[level + 1]?.dBelow ?? attention?.dh;
        for (const [i, reader] of readers.entries()) {
          if (fromAbove) engine.kernels.clear(batch.size * units, reader.dLast);
          else
            engine.kernels.copyRows(
              batch.size,
              units,
              dFeatures.at + 4 * i * units,
              row,
              reader.dLast,
              units,
            );
          const dInputs = { ...dBelow, add: i > 0 };
          if (fromAbove)
            reader.backward(engine, time, below(level), dInputs, { at: fromAbove.at + 4 * i * units, row });
          else reader.backward(engine, time, below(level), dInputs);
        }
      }
    },
  };
}
