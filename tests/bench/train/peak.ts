/** What WebAssembly's vectors can do at most here: multiply-adds on registers alone, with nothing to load or to store. */
import { compile } from '../../../src/kernels/compile.ts';

/** Multiplied by signs that change, so that no product may be computed once for all rounds. */
const SUMS = ['x', 'y'].flatMap((sign) => ['u', 'v', 'w', 'z'].map((factor) => ({ sign, factor })));
const UNROLLED = 4;

const source = (add: (sum: string, sign: string, factor: string) => string): string => `
export function rounds(times: i32, at: usize): void {
  let x = v128.load(at), y = v128.load(at, 16);
  const u = v128.load(at, 32), v = v128.load(at, 48), w = v128.load(at, 64), z = v128.load(at, 80);
  ${SUMS.map((_, i) => `let c${i} = f32x4.splat(0);`).join(' ')}
  for (; times > 0; times--) {
    ${Array.from(
      { length: UNROLLED },
      () => `
    ${SUMS.map(({ sign, factor }, i) => `c${i} = ${add(`c${i}`, sign, factor)};`).join('\n    ')}
    x = f32x4.neg(x); y = f32x4.neg(y);`,
    ).join('')}
  }
  ${SUMS.map((_, i) => `v128.store(at + ${16 * i}, c${i});`).join('\n  ')}
}`;

/** By a product and a sum, and by the fused instruction of relaxed vectors, which need not round the same everywhere. */
export async function peakModules(): Promise<Readonly<Record<'peak' | 'relaxed', Uint8Array<ArrayBuffer>>>> {
  return {
    peak: await compile(
      new Map([['index.ts', source((c, x, u) => `f32x4.add(${c}, f32x4.mul(${x}, ${u}))`)]]),
    ),
    relaxed: await compile(
      new Map([['index.ts', source((c, x, u) => `f32x4.relaxed_madd(${x}, ${u}, ${c})`)]]),
      ['--enable', 'relaxed-simd'],
    ),
  };
}
