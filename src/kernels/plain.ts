/**
 * @file The kernels in plain TypeScript, for browsers without SIMD. In float64 they are the reference of the others:
 * the derivations agree with them to the last digits.
 */
import type { Engine } from './engine.ts';
import { cells } from './plain/cells.ts';
import { pooling } from './plain/pooling.ts';
import { products } from './plain/products.ts';
import { rows } from './plain/rows.ts';
import { updateOf, updateRowsOf } from './plain/updates.ts';

/** An engine over as many numbers as fit `bytes` of float32. */
export function plainEngine(bytes: number, precision: 'float32' | 'float64' = 'float32'): Engine {
  const size = Math.ceil(bytes / 4);
  const floats = precision === 'float32' ? new Float32Array(size) : new Float64Array(size);
  const integers = new Int32Array(size);
  return {
    kind: 'plain',
    floats,
    integers,
    kernels: {
      ...products(floats),
      ...cells(floats),
      ...rows(floats, integers),
      ...pooling(floats, integers),
    },
    update: (rule) => updateOf(rule, floats),
    updateRows: (rule) => updateRowsOf(rule, floats, integers),
  };
}
