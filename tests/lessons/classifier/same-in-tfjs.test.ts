// The figure that compares one batch in tf.layers, in tf.layers with our layer, and by our kernels alone.
import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { engineOpener } from '#classifier/open.ts';
import { BUILT_IN } from '#corpus/built-in.ts';
import { loadCorpus } from '#corpus/load.ts';
import * as model from '#kernels/tfjs/model.ts';
import { closeSequences } from '#kernels/tfjs/sequence.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { plainEngine } from '#kernels/plain.ts';
import { type Means, compare, gapOf, median } from '../../../content/classifier/same-in-tfjs/compare.ts';
import { CELLS, type Comparison, PARTS } from '../../../content/classifier/same-in-tfjs/ways.ts';

let means: Means;
beforeAll(async () => {
  const { examples } = await loadCorpus(await openAsBlob(new URL(BUILT_IN)));
  means = { examples, model, kernels: compiledKernels, openEngine: engineOpener(compiledKernels) };
});

describe.each(CELLS)('%s', (cell) => {
  test('the three find the same, and what is known grows', async () => {
    const states: Comparison[] = [];
    for await (const state of compare(cell, means)) states.push(state);
    expect(states.map(({ rows }) => Object.keys(rows).length)).toEqual([0, 1, 3, 3, 3, 3]);
    const { setting, rows } = states.at(-1)!;
    expect(setting).toMatchObject({ reviews: 64, kernels: 'wasm' });
    expect(setting.tokens).toBeLessThanOrEqual(64 * setting.longest);
    expect(rows.theirs!.gaps).toBeUndefined();
    for (const way of ['ours', 'alone'] as const) {
      const { loss, gaps, ms } = rows[way]!;
      expect(loss).toBeCloseTo(rows.theirs!.loss, 5);
      for (const part of PARTS) expect(gaps![part], `${way} ${part}`).toBeLessThan(1e-4);
      expect(ms).toBeLessThan(rows.theirs!.ms!);
    }
  });
});

test('without WebAssembly operations of tfjs and plain loops find the same, and it is said', async () => {
  closeSequences();
  const without: Means = {
    ...means,
    kernels: () => Promise.reject(new Error('none')),
    openEngine: (bytes) => Promise.resolve(plainEngine(bytes)),
  };
  let last: Comparison | undefined;
  for await (const state of compare('rnn', without)) last = state;
  expect(last!.setting.kernels).toBe('plain');
  for (const way of ['ours', 'alone'] as const)
    for (const part of PARTS) expect(last!.rows[way]!.gaps![part], `${way} ${part}`).toBeLessThan(1e-4);
});

test('gaps and medians', () => {
  expect(gapOf(Float32Array.of(1, 2.5), Float32Array.of(1, 2))).toBe(0.25);
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
