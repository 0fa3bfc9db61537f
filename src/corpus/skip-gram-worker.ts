/** @file Skip-gram in a thread of its own: it trains on what it is given, and reports after each epoch. */
import { type SkipGramEpoch, type SkipGramSettings, trainSkipGram } from './skip-gram.ts';

export interface SkipGramPlan {
  readonly texts: readonly (readonly number[])[];
  readonly counts: readonly number[];
  readonly settings: SkipGramSettings;
}

addEventListener('message', ({ data: { texts, counts, settings } }: MessageEvent<SkipGramPlan>) => {
  for (const epoch of trainSkipGram(texts, counts, settings)) postMessage(epoch satisfies SkipGramEpoch);
});
