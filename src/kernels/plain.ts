/**
 * @file The kernels in plain TypeScript, for browsers without SIMD. In float64 they are the reference of the others:
 * the derivations agree with them to the last digits.
 */
import { KERNELS } from '#cells';
import type { Written } from './cells/written.ts';
import type { Engine } from './engine.ts';
import { scores } from './plain/attention.ts';
import { pooling } from './plain/pooling.ts';
import { products } from './plain/products.ts';
import { rows } from './plain/rows.ts';
import { updateOf, updateRowsOf } from './plain/updates.ts';

/** An engine over as many numbers as fit `bytes` of float32, with the cells of the course if no others are given. */
export function plainEngine(
  bytes: number,
  precision: 'float32' | 'float64' = 'float32',
  cells: Written['KERNELS'] = KERNELS,
): Engine {
  const size = Math.ceil(bytes / 4);
  const floats = precision === 'float32' ? new Float32Array(size) : new Float64Array(size);
  const integers = new Int32Array(size);
  return {
    kind: 'plain',
    floats,
    integers,
    kernels: {
      ...products(floats),
      cells: Object.fromEntries(Object.entries(cells).map(([name, of]) => [name, of(floats)])),
      ...rows(floats, integers),
      ...pooling(floats, integers),
      ...scores(floats),
    },
    update: (rule) => updateOf(rule, floats),
    updateRows: (rule) => updateRowsOf(rule, floats, integers),
  };
}
