/** @file One step of the recurrent cells; see `assembly/cells.ts`. */
import type { Kernels } from '../engine.ts';

type Cells = Pick<
  Kernels,
  | 'rnnForward'
  | 'rnnBackward'
  | 'lstmForward'
  | 'lstmBackward'
  | 'gruGates'
  | 'gruState'
  | 'gruBackwardState'
  | 'gruBackwardReset'
>;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function cells(v: Float32Array | Float64Array): Cells {
  /** Visits every unit of every row: k counts them all, and `at` is where the first gate of the unit stands. */
  const each = (rows: number, units: number, gates: number, visit: (k: number, at: number) => void): void => {
    for (let row = 0; row < rows; row++)
      for (let unit = 0; unit < units; unit++) visit(row * units + unit, row * gates * units + unit);
  };
  /** Where unit k stands in an array whose rows are `hRow` apart. */
  const spread = (k: number, units: number, hRow: number): number =>
    k + Math.floor(k / units) * (hRow - units);

  return {
    rnnForward(rows, units, z, h, hRow) {
      each(rows, units, 1, (k) => {
        const y = Math.tanh(v[(z >> 2) + k]!);
        v[(z >> 2) + k] = y;
        v[(h >> 2) + spread(k, units, hRow)] = y;
      });
    },
    rnnBackward(rows, units, z, dh) {
      each(rows, units, 1, (k) => {
        const y = v[(z >> 2) + k]!;
        v[(z >> 2) + k] = v[(dh >> 2) + k]! * (1 - y * y);
      });
    },
    lstmForward(rows, units, z, before, c, q, h, hRow) {
      each(rows, units, 4, (k, gate) => {
        const at = (z >> 2) + gate;
        const f = (v[at] = sigmoid(v[at]!));
        const i = (v[at + units] = sigmoid(v[at + units]!));
        const o = (v[at + 2 * units] = sigmoid(v[at + 2 * units]!));
        const a = (v[at + 3 * units] = Math.tanh(v[at + 3 * units]!));
        const cell = f * v[(before >> 2) + k]! + i * a;
        const squashed = Math.tanh(cell);
        v[(c >> 2) + k] = cell;
        v[(q >> 2) + k] = squashed;
        v[(h >> 2) + spread(k, units, hRow)] = o * squashed;
      });
    },
    lstmBackward(rows, units, z, before, q, dh, dc) {
      each(rows, units, 4, (k, gate) => {
        const at = (z >> 2) + gate;
        const f = v[at]!;
        const i = v[at + units]!;
        const o = v[at + 2 * units]!;
        const a = v[at + 3 * units]!;
        const squashed = v[(q >> 2) + k]!;
        const fromState = v[(dh >> 2) + k]!;
        const dC = v[(dc >> 2) + k]! + fromState * o * (1 - squashed * squashed);
        v[at] = dC * v[(before >> 2) + k]! * f * (1 - f);
        v[at + units] = dC * a * i * (1 - i);
        v[at + 2 * units] = fromState * squashed * o * (1 - o);
        v[at + 3 * units] = dC * i * (1 - a * a);
        v[(dc >> 2) + k] = dC * f;
      });
    },
    gruGates(rows, units, z, before, reset) {
      each(rows, units, 3, (k, gate) => {
        const at = (z >> 2) + gate;
        v[at] = sigmoid(v[at]!);
        const r = (v[at + units] = sigmoid(v[at + units]!));
        v[(reset >> 2) + k] = r * v[(before >> 2) + k]!;
      });
    },
    gruState(rows, units, z, before, h, hRow) {
      each(rows, units, 3, (k, gate) => {
        const at = (z >> 2) + gate;
        const n = (v[at + 2 * units] = Math.tanh(v[at + 2 * units]!));
        const old = v[(before >> 2) + k]!;
        v[(h >> 2) + spread(k, units, hRow)] = old + v[at]! * (n - old);
      });
    },
    gruBackwardState(rows, units, z, before, dh) {
      each(rows, units, 3, (k, gate) => {
        const at = (z >> 2) + gate;
        const u = v[at]!;
        const n = v[at + 2 * units]!;
        const d = v[(dh >> 2) + k]!;
        v[at] = d * (n - v[(before >> 2) + k]!) * u * (1 - u);
        v[at + 2 * units] = d * u * (1 - n * n);
        v[(dh >> 2) + k] = d * (1 - u);
      });
    },
    gruBackwardReset(rows, units, z, before, dreset, dh) {
      each(rows, units, 3, (k, gate) => {
        const at = (z >> 2) + gate + units;
        const r = v[at]!;
        const d = v[(dreset >> 2) + k]!;
        v[(dh >> 2) + k]! += d * r;
        v[at] = d * v[(before >> 2) + k]! * r * (1 - r);
      });
    },
  };
}
