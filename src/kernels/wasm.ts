/** @file The kernels in WebAssembly. */
import { cellsAmong } from './cells/exports.ts';
import type { Engine, Kernels, Update, UpdateRows } from './engine.ts';
import { updateName, updateRowsName } from './updates.ts';

const PAGE = 65536;

/** The least module that uses SIMD: a function that makes a vector and drops it. */
const SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11],
);

/** Whether vectors are understood here. */
export const hasWasm = (): boolean => typeof WebAssembly === 'object' && WebAssembly.validate(SIMD);

/** The exports of the module, over a memory; what they are called and take, the tests of the kernels hold them to. */
export async function instance(module: WebAssembly.Module, memory: WebAssembly.Memory) {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return { exports, kernels: { ...(exports as unknown as Kernels), cells: cellsAmong(exports) } };
}

/** An engine over `bytes` of memory. */
export async function wasmEngine(module: WebAssembly.Module, bytes: number): Promise<Engine> {
  const pages = Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports, kernels } = await instance(module, memory);
  return {
    kind: 'wasm',
    floats: new Float32Array(memory.buffer),
    integers: new Int32Array(memory.buffer),
    kernels,
    update: (rule) => exports[updateName(rule)] as Update,
    updateRows: (rule) => exports[updateRowsName(rule)] as UpdateRows,
  };
}
