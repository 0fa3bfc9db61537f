/** @file Skip-gram in a thread of its own: it trains on what it is given, and tells of each epoch. */
import { expose } from 'comlink';
import { type SkipGramEpoch, type SkipGramSettings, trainSkipGram } from './skip-gram.ts';

export interface SkipGramPlan {
  readonly texts: readonly (readonly number[])[];
  readonly counts: readonly number[];
  readonly settings: SkipGramSettings;
}

const api = {
  async train(plan: SkipGramPlan, hear: (epoch: SkipGramEpoch) => void): Promise<void> {
    for (const epoch of trainSkipGram(plan.texts, plan.counts, plan.settings)) await hear(epoch);
  },
};
export type SkipGramApi = typeof api;
expose(api);
