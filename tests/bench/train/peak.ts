/** What WebAssembly's vectors can do at most here: multiply-adds on registers alone, with nothing to load or to store. */
import { compile } from '#kernels/compile.ts';
import { CHAINS, UNROLLED } from './rounds.ts';

const each = (line: (i: number) => string): string =>
  Array.from({ length: CHAINS }, (_, i) => line(i)).join('\n  ');

/** In every chain c becomes c x + y, over and over: nothing can be computed once for all. */
const source = (multiplyAdd: (c: string) => string): string => `
export function rounds(times: i32, at: usize): void {
  const x = v128.load(at), y = v128.load(at, 16);
  ${each((i) => `let c${i} = v128.load(at, ${32 + 16 * i});`)}
  for (; times > 0; times--) {
  ${Array.from({ length: UNROLLED }, () => each((i) => `c${i} = ${multiplyAdd(`c${i}`)};`)).join('\n  ')}
  }
  ${each((i) => `v128.store(at, c${i}, ${32 + 16 * i});`)}
}`;

const PLAIN = source((c) => `f32x4.add(f32x4.mul(${c}, x), y)`);
const FUSED = source((c) => `f32x4.relaxed_madd(${c}, x, y)`);

/** By a product and a sum; and by the fused instruction of relaxed vectors, which need not round the same everywhere. */
export async function peakModules(): Promise<Readonly<Record<'peak' | 'relaxed', Uint8Array<ArrayBuffer>>>> {
  return {
    peak: await compile(new Map([['index.ts', PLAIN]])),
    relaxed: await compile(new Map([['index.ts', FUSED]]), ['--enable', 'relaxed-simd']),
  };
}
