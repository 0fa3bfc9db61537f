// exp and log of vectors, over all that float32 can hold.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '#kernels/compile.ts';

const INDEX = `import { Exponential } from './exponential';
export function exp(x: usize): void { v128.store(x, Exponential.exp(v128.load(x))); }
export function log(x: usize): void { v128.store(x, Exponential.log(v128.load(x))); }`;
const source = readFileSync(new URL('../../src/kernels/assembly/exponential.ts', import.meta.url), 'utf8');

/** One of the two, for one number. */
async function functionOf(name: 'exp' | 'log'): Promise<(x: number) => number> {
  const binary = await compile(
    new Map([
      ['index.ts', INDEX],
      ['exponential.ts', source],
    ]),
  );
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  const floats = new Float32Array(memory.buffer, 1024, 4);
  return (x) => {
    floats.fill(x);
    (instance.exports[name] as (at: number) => void)(1024);
    return floats[3]!;
  };
}

test('exp', async () => {
  const exp = await functionOf('exp');
  for (let k = -87; k < 88; k += 0.0137) {
    const x = Math.fround(k);
    expect(Math.abs(exp(x) / Math.exp(x) - 1), `exp(${x})`).toBeLessThan(1e-6);
  }
  expect(exp(0)).toBe(1);
  expect(exp(-1000)).toBeLessThan(2e-38);
  expect(exp(1000)).toBeGreaterThan(2e38);
  expect(exp(NaN)).toBeNaN();
});

test('log', async () => {
  const log = await functionOf('log');
  for (let k = -37; k < 38; k += 0.00137) {
    const x = Math.fround(10 ** k);
    expect(Math.abs(log(x) - Math.log(x)), `log(${x})`).toBeLessThan(
      1e-6 * Math.max(1, Math.abs(Math.log(x))),
    );
  }
  expect(log(1)).toBe(0);
  expect(log(0)).toBe(-Infinity);
  expect(log(-1)).toBeNaN();
  expect(log(NaN)).toBeNaN();
  expect(log(Infinity)).toBe(Infinity);
});
