/** @file Opens an engine: WebAssembly where its vectors are understood, plain TypeScript elsewhere. */
import type { Engine } from '../kernels/engine.ts';
import { plainEngine } from '../kernels/plain.ts';
import { hasWasm, wasmEngine } from '../kernels/wasm.ts';
import type { OpenEngine } from './trainer.ts';

/** `binary` is asked for once, and only where it can be used. */
export function engineOpener(binary: () => Promise<BufferSource>): OpenEngine {
  let module: Promise<WebAssembly.Module | undefined> | undefined;
  return async (bytes): Promise<Engine> => {
    if (!hasWasm()) return plainEngine(bytes);
    module ??= binary().then(compiled);
    const kernels = await module;
    return kernels ? wasmEngine(kernels, bytes) : plainEngine(bytes);
  };
}

/** Undefined where a policy forbids it. */
async function compiled(source: BufferSource): Promise<WebAssembly.Module | undefined> {
  try {
    return await WebAssembly.compile(source);
  } catch {
    return undefined;
  }
}
