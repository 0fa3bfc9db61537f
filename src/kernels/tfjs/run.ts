/** @file One sequence by the kernels, forward and back, between plain arrays. */
import type { Engine, Place } from '../engine.ts';
import { padded } from '../engine.ts';
import { carriedBy } from '../recurrent.ts';
import type { Memories, Memory } from './memories.ts';
import { Reading, getParameter, putParameter, type Shape } from './plan.ts';

/**
 * What an operation is given: x (B, T, E), W (H, G H), U (E, G H), b (G H), mask (B, T), h0 and c0 (B, H). Without h0
 * every example begins with zeros, and no gradient by them is computed.
 */
export interface Given {
  readonly x: Float32Array;
  readonly W: Float32Array;
  readonly U: Float32Array;
  readonly b: Float32Array;
  readonly mask: ArrayLike<number>;
  readonly h0?: Float32Array | undefined;
  readonly c0?: Float32Array | undefined;
}

/** The gradient by each of them. */
export interface Gradients {
  readonly x: Float32Array;
  readonly W: Float32Array;
  readonly U: Float32Array;
  readonly b: Float32Array;
  readonly h0: Float32Array;
  readonly c0: Float32Array;
}

export interface States {
  /** (B, T, H): where nothing is read, the state of the step before. */
  readonly states: Float32Array;
  /** (B, H): after the last token that is read. */
  readonly last: Float32Array;
  /** By which {@link backward} finds the memory. */
  readonly ticket: number;
}

/** Calls with (place of b and t in a tensor, row, the row before) in the order of reading; a row is −1 where nothing is read, or was. */
function eachStep(
  { order, T, rowOf }: Reading,
  reverse: boolean,
  visit: (at: number, row: number, before: number) => void,
): void {
  for (const b of order) {
    let before = -1;
    for (let s = 0; s < T; s++) {
      const at = b * T + (reverse ? T - 1 - s : s);
      const row = rowOf[at]!;
      visit(at, row, before);
      if (row >= 0) before = row;
    }
  }
}

/** Rows of a tensor, in an order of their own, into the memory. */
function putRows(
  floats: Engine['floats'],
  at: Place,
  width: number,
  from: Float32Array,
  order: readonly number[],
): void {
  const step = padded(width);
  for (const [place, b] of order.entries())
    floats.set(from.subarray(b * width, (b + 1) * width), at / 4 + place * step);
}

function forwardIn(memory: Memory, shape: Shape, reading: Reading, given: Given): void {
  const plan = memory.planFor(shape, reading);
  const { kernels, floats } = memory.engine;
  const { layer, parameters, x, h, start } = plan;
  for (const letter of ['W', 'U', 'b'] as const)
    putParameter(floats, parameters.of(layer[letter]), layer[letter], given[letter]);
  const { inputs, units } = shape;
  for (const [at, row] of reading.rowOf.entries())
    if (row >= 0) floats.set(given.x.subarray(at * inputs, (at + 1) * inputs), x.at / 4 + row * x.row);
  if (!given.h0) return layer.forward({ kernels }, reading.time, x, h);
  putRows(floats, start.h, units, given.h0, reading.order);
  if (given.c0) putRows(floats, start.c, units, given.c0, reading.order);
  layer.forward({ kernels }, reading.time, x, h, start);
}

export function forward(memories: Memories, shape: Shape, given: Given, B: number, T: number): States {
  const reading = new Reading(given.mask, B, T);
  const memory = memories.take(shape, reading);
  forwardIn(memory, shape, reading, given);
  const { floats } = memory.engine;
  const { h } = memory.plan!;
  const { units } = shape;
  const states = new Float32Array(B * T * units);
  const last = given.h0?.slice() ?? new Float32Array(B * units);
  const began = last.slice();
  const stateOf = (row: number): Float32Array | Float64Array =>
    floats.subarray(h.at / 4 + row * h.row, h.at / 4 + row * h.row + units);
  eachStep(reading, shape.reverse, (at, row, before) => {
    const b = Math.floor(at / T);
    const from = row >= 0 ? row : before;
    const state = from >= 0 ? stateOf(from) : began.subarray(b * units, (b + 1) * units);
    states.set(state, at * units);
    if (row >= 0) last.set(state, b * units);
  });
  return { states, last, ticket: memory.ticket };
}

/** From the gradients by all states (B, T, H) and by the last ones (B, H) to all others. */
export function backward(
  memories: Memories,
  shape: Shape,
  given: Given,
  {
    dStates,
    dLast,
    ticket,
  }: { readonly dStates: Float32Array; readonly dLast: Float32Array; readonly ticket: number },
  B: number,
  T: number,
): Gradients {
  const reading = new Reading(given.mask, B, T);
  let memory = memories.holding(ticket);
  if (!memory) {
    memory = memories.take(shape, reading);
    forwardIn(memory, shape, reading, given);
  }
  // the way back uses up what it needs
  memory.ticket = 0;
  const { kernels, floats } = memory.engine;
  const { layer, parameters, x, dx, external } = memory.plan!;
  const { inputs, units } = shape;
  kernels.clear(parameters.size, parameters.gradient);
  floats.fill(0, external.at / 4, external.at / 4 + reading.rows * external.row);
  putRows(floats, layer.dLast, units, dLast, reading.order);
  /** What reaches the states at the beginning without any step in between. */
  const h0 = new Float32Array(B * units);
  eachStep(reading, shape.reverse, (at, row, before) => {
    const from = row >= 0 ? row : before;
    const [into, to] =
      from >= 0 ? [floats, external.at / 4 + from * external.row] : [h0, Math.floor(at / T) * units];
    for (let k = 0; k < units; k++) into[to + k]! += dStates[at * units + k]!;
  });
  layer.backward({ kernels }, reading.time, x, dx, external);

  const gradient = (letter: 'W' | 'U' | 'b'): Float32Array =>
    getParameter(floats, parameters.gradientOf(layer[letter]), layer[letter]);
  const byX = new Float32Array(B * T * inputs);
  for (const [at, row] of reading.rowOf.entries())
    if (row >= 0)
      byX.set(floats.subarray(dx.at / 4 + row * dx.row, dx.at / 4 + row * dx.row + inputs), at * inputs);
  const c0 = new Float32Array(B * units);
  /** Examples of which anything is read: the cells of the others reach no state. */
  const read = reading.time.starts[1] ?? 0;
  const carries = carriedBy(shape.cell).length > 0;
  for (const [place, b] of reading.order.entries())
    for (let k = 0; k < units; k++) {
      const from = place * padded(units) + k;
      if (given.h0) h0[b * units + k]! += floats[layer.dLast / 4 + from]!;
      if (given.h0 && carries && place < read) c0[b * units + k] = floats[layer.dCell / 4 + from]!;
    }
  return { x: byX, W: gradient('W'), U: gradient('U'), b: gradient('b'), h0, c0 };
}
