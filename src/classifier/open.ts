/** @file Opens an engine: WebAssembly where its vectors are understood, plain TypeScript elsewhere. */
import type { Engine } from '../kernels/engine.ts';
import { plainEngine } from '../kernels/plain.ts';
import { hasWasm, wasmEngine } from '../kernels/wasm.ts';
import type { OpenEngine } from './trainer.ts';

/** `binary` is asked for once, and only where it can be used. */
export function engineOpener(binary: () => Promise<BufferSource>): OpenEngine {
  let module: Promise<WebAssembly.Module> | undefined;
  return async (bytes): Promise<Engine> => {
    if (!hasWasm()) return plainEngine(bytes);
    module ??= binary().then((source) => WebAssembly.compile(source));
    return wasmEngine(await module, bytes);
  };
}
