/** @file The comparison in a thread of its own: every state of it is told, the last one too. */
import { expose } from 'comlink';
import { kernels, openEngine } from '#classifier/browser.ts';
import { builtInCorpus } from '#corpus/built-in.ts';
import { compare } from './compare.ts';
import { type CellName, type Comparison, MISSING } from './ways.ts';

async function meansOf() {
  try {
    const [model, { examples }] = await Promise.all([import('#kernels/tfjs/model.ts'), builtInCorpus()]);
    return { model, examples, kernels, openEngine };
  } catch (error) {
    throw Object.assign(new Error(error instanceof Error ? error.message : String(error)), { name: MISSING });
  }
}

const api = {
  async compare(cell: CellName, hear: (comparison: Comparison) => void): Promise<void> {
    const means = await meansOf();
    for await (const comparison of compare(cell, means)) await hear(comparison);
  },
};
export type Api = typeof api;
expose(api);
