/**
 * @file ∂h_t/∂h_k for pairs of times, and the singular values of ∂h_T/∂h_k.
 *
 * The steps between two neighbouring times of the grid are multiplied once; every pair is a product of such blocks.
 */
import { singularValues } from '#math/spectrum.ts';
import { norm, product } from '#math/products.ts';
import { gruJacobian, lstmBlocks, rnnJacobian } from './jacobians.ts';
import { setups, tapeOf } from './measure.ts';
import type { Settings } from '../figure.ts';

/** Whose Jacobians: the state of each network, or the cell of the LSTM. */
export const VIEWS = ['rnn', 'lstm', 'cell', 'gru'] as const;
export type View = (typeof VIEWS)[number];

export interface Detail {
  readonly view: View;
  /** Times of the grid, 0 first and T last. */
  readonly times: readonly number[];
  /** `norms[i][j]` = ‖∂h_t/∂h_k‖_F / √H at t = times[i], k = times[j], for j ≤ i; 1 for an identity. */
  readonly norms: readonly (readonly number[])[];
  /** Singular values of ∂h_T/∂h_k at every other time of the grid, from the largest. */
  readonly singular: readonly { readonly k: number; readonly values: readonly number[] }[];
}

/** Most points of the grid: an LSTM has a Jacobian four times as large. */
const POINTS: Readonly<Record<View, number>> = { rnn: 24, gru: 24, lstm: 16, cell: 16 };

/** Whole numbers from 0 to T, at most `points` + 1 of them, as even as can be. */
export function grid(T: number, points: number): number[] {
  const n = Math.min(T, points);
  return Array.from({ length: n + 1 }, (_, i) => Math.round((i * T) / n));
}

const identity = (n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0));

/** A step acting on the columns of a matrix with the rows of the state. */
type Push = (m: Float64Array, t: number) => Float64Array;

function plainPush(n: number, jacobian: (t: number) => Float64Array): Push {
  return (m, t) => product(new Float64Array(m.length), jacobian(t), m, n, n, m.length / n);
}

/** State rows first, cell rows below. */
function lstmPush(s: Settings): Push {
  const { lstm } = setups(s);
  const tape = tapeOf(lstm);
  const H = s.H;
  return (m, t) => {
    const { cc, ch, hc, hh } = lstmBlocks(lstm.gate, tape, t);
    const columns = m.length / (2 * H);
    const half = H * columns;
    const [state, cell] = [m.subarray(0, half), m.subarray(half)];
    const next = new Float64Array(m.length);
    product(next.subarray(0, half), hh, state, H, H, columns);
    product(next.subarray(half), ch, state, H, H, columns);
    for (let k = 0; k < half; k++) {
      const i = Math.floor(k / columns);
      next[k]! += hc[i]! * cell[k]!;
      next[half + k]! += cc[i]! * cell[k]!;
    }
    return next;
  };
}

function pushOf(s: Settings, view: View): { push: Push; rows: number } {
  if (view === 'lstm' || view === 'cell') return { push: lstmPush(s), rows: 2 * s.H };
  if (view === 'rnn') {
    const { rnn } = setups(s);
    const tape = tapeOf(rnn);
    return { push: plainPush(s.H, (t) => rnnJacobian(s.phi, rnn.gate, tape, t)), rows: s.H };
  }
  const { gru } = setups(s);
  const tape = tapeOf(gru);
  return { push: plainPush(s.H, (t) => gruJacobian(gru.gate, tape, t)), rows: s.H };
}

export function detail(s: Settings, view: View): Detail {
  const { push, rows } = pushOf(s, view);
  const times = grid(s.T, POINTS[view]);
  const last = times.length - 1;
  const blocks = times.slice(1).map((to, i) => {
    let block = identity(rows);
    for (let t = times[i]! + 1; t <= to; t++) block = push(block, t);
    return block;
  });
  // of a state with two parts, the columns and rows of one
  const H = s.H;
  const from = view === 'cell' ? H * H : 0;
  const start = new Float64Array(rows * H);
  start.set(identity(H), from);
  const part = (m: Float64Array): Float64Array => m.subarray(from, from + H * H);

  const norms: number[][] = times.map((_, i) => Array.from({ length: i + 1 }, () => 1));
  const singular: { k: number; values: number[] }[] = [];
  for (let j = 0; j <= last; j++) {
    let m: Float64Array = start;
    for (let i = j; i < last; i++) {
      m = product(new Float64Array(m.length), blocks[i]!, m, rows, rows, H);
      norms[i + 1]![j] = norm(part(m)) / Math.sqrt(H);
    }
    if ((last - j) % 2 === 0)
      singular.push({ k: times[j]!, values: singularValues({ shape: [H, H], data: part(m).slice() }) });
  }
  return { view, times, norms, singular };
}
