/** @file The comparison in a thread of its own: a cell is asked for once, and every state of the comparison is said. */
import { kernels, openEngine } from '../../classifier/browser.ts';
import { builtInCorpus } from '../../corpus/built-in.ts';
import { compare } from './compare.ts';
import type { CellName, Comparison } from './ways.ts';

export type News =
  | { readonly kind: 'found'; readonly comparison: Comparison; readonly done: boolean }
  /** `missing`: a file that it takes could not be had. */
  | { readonly kind: 'missing' | 'failed'; readonly why: string };

const say = (news: News): void => postMessage(news);
const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function answer(cell: CellName): Promise<void> {
  let means;
  try {
    const [model, { examples }] = await Promise.all([
      import('../../engines/sequence/model.ts'),
      builtInCorpus(),
    ]);
    means = { model, examples, kernels, openEngine };
  } catch (error) {
    say({ kind: 'missing', why: whyOf(error) });
    return;
  }
  let last: Comparison | undefined;
  for await (const comparison of compare(cell, means)) {
    last = comparison;
    say({ kind: 'found', comparison, done: false });
  }
  say({ kind: 'found', comparison: last!, done: true });
}

addEventListener('message', ({ data }: MessageEvent<CellName>) => {
  answer(data).catch((error: unknown) => say({ kind: 'failed', why: whyOf(error) }));
});
