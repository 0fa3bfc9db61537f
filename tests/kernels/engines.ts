// The engines that are compared: plain in float64, which the derivations judge, and those that must come to the same.
import { compiledKernels } from '#kernels/compile.ts';
import type { Engine } from '#kernels/engine.ts';
import { plainEngine } from '#kernels/plain.ts';
import { wasmEngine } from '#kernels/wasm.ts';
import { vi } from 'vitest';

// what takes a tenth of a second takes many on a busy machine
vi.setConfig({ testTimeout: 60_000 });

let module: Promise<WebAssembly.Module> | undefined;

/** An engine by name, with room for so many bytes. */
export async function engineOf(name: EngineName, bytes: number): Promise<Engine> {
  if (name !== 'wasm') return plainEngine(bytes, name);
  module ??= compiledKernels().then((binary) => WebAssembly.compile(binary));
  return wasmEngine(await module, bytes);
}

export const ENGINES = ['float64', 'float32', 'wasm'] as const;
export type EngineName = (typeof ENGINES)[number];
/** How far float32 and float64 may be from the truth, relative to the largest number at hand. */
export const TOLERANCE: Readonly<Record<EngineName, number>> = { float64: 1e-12, float32: 3e-6, wasm: 3e-6 };
