/** @file Opens an engine: WebAssembly where its vectors are understood, plain TypeScript elsewhere. */
import type { Engine } from '#kernels/engine.ts';
import { plainEngine } from '#kernels/plain.ts';
import { hasWasm, wasmEngine } from '#kernels/wasm.ts';

export type OpenEngine = (bytes: number) => Promise<Engine>;

/** What a network may take: browsers give no memory of WebAssembly more, and places in it are signed. */
const MOST_BYTES = 2 ** 31;

/** A network that no memory holds; the message says how much it takes. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';

  constructor(bytes: number) {
    super(`This network takes ${Math.ceil(bytes / 2 ** 20)} MB of memory, and more than there may be`);
  }
}

/** `binary` is asked for once, and only where it can be used. What it opens throws {@link TooLarge}. */
export function engineOpener(binary: () => Promise<BufferSource>): OpenEngine {
  let module: Promise<WebAssembly.Module | undefined> | undefined;
  const opened = async (bytes: number): Promise<Engine> => {
    if (!hasWasm()) return plainEngine(bytes);
    module ??= binary().then(compiled);
    const kernels = await module;
    return kernels ? wasmEngine(kernels, bytes) : plainEngine(bytes);
  };
  return async (bytes) => {
    if (!(bytes <= MOST_BYTES)) throw new TooLarge(bytes);
    try {
      return await opened(bytes);
    } catch (error) {
      if (error instanceof RangeError) throw new TooLarge(bytes);
      throw error;
    }
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
