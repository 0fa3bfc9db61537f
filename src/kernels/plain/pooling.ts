/** @file What becomes of the rows of one example; see `assembly/pooling.ts`. */
import type { Kernels } from '../engine.ts';

type Pooling = Pick<Kernels, 'meanForward' | 'meanBackward' | 'maxForward' | 'maxBackward'>;

export function pooling(f: Float32Array | Float64Array, integers: Int32Array): Pooling {
  return {
    meanForward(examples, width, x, starts, out) {
      for (let b = 0; b < examples; b++) {
        const first = integers[(starts >> 2) + b]!;
        const end = integers[(starts >> 2) + b + 1]!;
        for (let k = 0; k < width; k++) {
          let sum = 0;
          for (let row = first; row < end; row++) sum += f[(x >> 2) + row * width + k]!;
          f[(out >> 2) + b * width + k] = sum / (end - first);
        }
      }
    },
    meanBackward(examples, width, dout, starts, dx) {
      for (let b = 0; b < examples; b++) {
        const first = integers[(starts >> 2) + b]!;
        const end = integers[(starts >> 2) + b + 1]!;
        for (let row = first; row < end; row++)
          for (let k = 0; k < width; k++)
            f[(dx >> 2) + row * width + k] = f[(dout >> 2) + b * width + k]! / (end - first);
      }
    },
    maxForward(examples, filters, window, y, starts, out, outRow, winners) {
      for (let b = 0; b < examples; b++) {
        const first = integers[(starts >> 2) + b]!;
        const end = integers[(starts >> 2) + b + 1]! - window;
        for (let k = 0; k < filters; k++) {
          let winner = first;
          for (let row = first + 1; row <= end; row++)
            if (f[(y >> 2) + row * filters + k]! > f[(y >> 2) + winner * filters + k]!) winner = row;
          f[(out >> 2) + b * outRow + k] = Math.max(0, f[(y >> 2) + winner * filters + k]!);
          integers[(winners >> 2) + b * filters + k] = winner;
        }
      }
    },
    maxBackward(examples, filters, width, depth, out, dout, outRow, winners, x, w, dx, dw, db) {
      for (let b = 0; b < examples; b++)
        for (let k = 0; k < filters; k++) {
          const at = b * outRow + k;
          if (f[(out >> 2) + at]! <= 0) continue;
          const d = f[(dout >> 2) + at]!;
          const from = integers[(winners >> 2) + b * filters + k]! * width;
          f[(db >> 2) + k]! += d;
          for (let j = 0; j < depth; j++) {
            f[(dx >> 2) + from + j]! += d * f[(w >> 2) + k * depth + j]!;
            f[(dw >> 2) + k * depth + j]! += d * f[(x >> 2) + from + j]!;
          }
        }
    },
  };
}
