/** @file The scores of additive attention; see `assembly/attention.ts`. */
import type { Kernels } from '../engine.ts';

type Scores = Pick<Kernels, 'scoresForward' | 'scoresBackward'>;

export function scores(f: Float32Array | Float64Array): Scores {
  return {
    scoresForward(rows, width, m, v, e) {
      for (let row = 0; row < rows; row++) {
        let sum = 0;
        for (let k = 0; k < width; k++) {
          const at = (m >> 2) + row * width + k;
          f[at] = Math.tanh(f[at]!);
          sum += f[(v >> 2) + k]! * f[at]!;
        }
        f[(e >> 2) + row] = sum;
      }
    },
    scoresBackward(rows, width, m, v, de, dv) {
      for (let row = 0; row < rows; row++) {
        const d = f[(de >> 2) + row]!;
        for (let k = 0; k < width; k++) {
          const at = (m >> 2) + row * width + k;
          const tanh = f[at]!;
          f[(dv >> 2) + k]! += d * tanh;
          f[at] = d * f[(v >> 2) + k]! * (1 - tanh * tanh);
        }
      }
    },
  };
}
