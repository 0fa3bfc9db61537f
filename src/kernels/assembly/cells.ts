/**
 * @file One step of the recurrent cells, for some rows of a batch. The equations are those of the lessons `rnn`, `lstm`
 * and `gru`; what stands before a gate, z, is replaced by the value of the gate, and that in turn by its gradient dz.
 *
 * Gates lie side by side in a row of z. Units are a multiple of 4. `before` is the state (or cell) of the step before.
 */
import { Vector } from './vector';

/** h = tanh(z). z: rows × units; h: rows × units, `hRow` from row to row. */
export function rnnForward(rows: i32, units: i32, z: usize, h: usize, hRow: i32): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < rows; row++, z += width, h += (<usize>hRow) << 2)
    for (let k: usize = 0; k < width; k += 16) {
      const value = Vector.tanh(v128.load(z + k));
      v128.store(z + k, value);
      v128.store(h + k, value);
    }
}

/** dz = dh (1 − h²), where z holds h. */
export function rnnBackward(rows: i32, units: i32, z: usize, dh: usize): void {
  const size = (<usize>rows * units) << 2;
  for (let k: usize = 0; k < size; k += 16)
    v128.store(z + k, f32x4.mul(v128.load(dh + k), Vector.tanhSlope(v128.load(z + k))));
}

/** C = f C_prev + i a, h = o tanh C. z: rows × 4 units (f, i, o, a); q becomes tanh C. */
export function lstmForward(
  rows: i32,
  units: i32,
  z: usize,
  before: usize,
  c: usize,
  q: usize,
  h: usize,
  hRow: i32,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < rows; row++) {
    for (let k: usize = 0; k < width; k += 16) {
      const at = z + k;
      const f = Vector.sigmoid(v128.load(at));
      const i = Vector.sigmoid(v128.load(at + width));
      const o = Vector.sigmoid(v128.load(at + 2 * width));
      const a = Vector.tanh(v128.load(at + 3 * width));
      const cell = Vector.mulAdd(f, v128.load(before + k), f32x4.mul(i, a));
      const squashed = Vector.tanh(cell);
      v128.store(at, f);
      v128.store(at + width, i);
      v128.store(at + 2 * width, o);
      v128.store(at + 3 * width, a);
      v128.store(c + k, cell);
      v128.store(q + k, squashed);
      v128.store(h + k, f32x4.mul(o, squashed));
    }
    z += 4 * width;
    before += width;
    c += width;
    q += width;
    h += (<usize>hRow) << 2;
  }
}

/** From dh and what the step after sends to C (in dc) to dz and what the step before receives (in dc). */
export function lstmBackward(
  rows: i32,
  units: i32,
  z: usize,
  before: usize,
  q: usize,
  dh: usize,
  dc: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < rows; row++) {
    for (let k: usize = 0; k < width; k += 16) {
      const at = z + k;
      const f = v128.load(at);
      const i = v128.load(at + width);
      const o = v128.load(at + 2 * width);
      const a = v128.load(at + 3 * width);
      const squashed = v128.load(q + k);
      const fromState = v128.load(dh + k);
      const dC = Vector.mulAdd(f32x4.mul(fromState, o), Vector.tanhSlope(squashed), v128.load(dc + k));
      v128.store(at, f32x4.mul(f32x4.mul(dC, v128.load(before + k)), Vector.sigmoidSlope(f)));
      v128.store(at + width, f32x4.mul(f32x4.mul(dC, a), Vector.sigmoidSlope(i)));
      v128.store(at + 2 * width, f32x4.mul(f32x4.mul(fromState, squashed), Vector.sigmoidSlope(o)));
      v128.store(at + 3 * width, f32x4.mul(f32x4.mul(dC, i), Vector.tanhSlope(a)));
      v128.store(dc + k, f32x4.mul(dC, f));
    }
    z += 4 * width;
    before += width;
    q += width;
    dh += width;
    dc += width;
  }
}

/** u and r from what stands before them, and r h_prev, which the candidate sees. z: rows × 3 units (u, r, n). */
export function gruGates(rows: i32, units: i32, z: usize, before: usize, reset: usize): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < rows; row++) {
    for (let k: usize = 0; k < width; k += 16) {
      const at = z + k;
      const r = Vector.sigmoid(v128.load(at + width));
      v128.store(at, Vector.sigmoid(v128.load(at)));
      v128.store(at + width, r);
      v128.store(reset + k, f32x4.mul(r, v128.load(before + k)));
    }
    z += 3 * width;
    before += width;
    reset += width;
  }
}

/** h = (1 − u) h_prev + u n, written as h_prev + u (n − h_prev). */
export function gruState(rows: i32, units: i32, z: usize, before: usize, h: usize, hRow: i32): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < rows; row++) {
    for (let k: usize = 0; k < width; k += 16) {
      const at = z + k;
      const n = Vector.tanh(v128.load(at + 2 * width));
      const old = v128.load(before + k);
      v128.store(at + 2 * width, n);
      v128.store(h + k, Vector.mulAdd(v128.load(at), f32x4.sub(n, old), old));
    }
    z += 3 * width;
    before += width;
    h += (<usize>hRow) << 2;
  }
}

/** dz_u and dz_n from dh; what goes straight to h_prev, (1 − u) dh, stays in dh. The values of r stay in z. */
export function gruBackwardState(rows: i32, units: i32, z: usize, before: usize, dh: usize): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < rows; row++) {
    for (let k: usize = 0; k < width; k += 16) {
      const at = z + k;
      const u = v128.load(at);
      const n = v128.load(at + 2 * width);
      const d = v128.load(dh + k);
      const du = f32x4.mul(d, f32x4.sub(n, v128.load(before + k)));
      v128.store(at, f32x4.mul(du, Vector.sigmoidSlope(u)));
      v128.store(at + 2 * width, f32x4.mul(f32x4.mul(d, u), Vector.tanhSlope(n)));
      v128.store(dh + k, f32x4.mul(d, f32x4.sub(f32x4.splat(1), u)));
    }
    z += 3 * width;
    before += width;
    dh += width;
  }
}

/** dz_r from the gradient of r h_prev, which also reaches h_prev through r. */
export function gruBackwardReset(
  rows: i32,
  units: i32,
  z: usize,
  before: usize,
  dreset: usize,
  dh: usize,
): void {
  const width = (<usize>units) << 2;
  for (let row = 0; row < rows; row++) {
    for (let k: usize = 0; k < width; k += 16) {
      const at = z + width + k;
      const r = v128.load(at);
      const d = v128.load(dreset + k);
      v128.store(dh + k, Vector.mulAdd(d, r, v128.load(dh + k)));
      v128.store(at, f32x4.mul(f32x4.mul(d, v128.load(before + k)), Vector.sigmoidSlope(r)));
    }
    z += 3 * width;
    before += width;
    dreset += width;
    dh += width;
  }
}
