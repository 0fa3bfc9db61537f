/** @file The dates learnt in a thread of its own: told pass after pass; whoever wants no more ends the thread. */
import { expose } from 'comlink';
import { type Pass, type Plan, trained } from './training.ts';

const api = {
  async train(plan: Plan, hear: (pass: Pass) => void): Promise<void> {
    for (const pass of trained(plan)) await hear(pass);
  },
};
export type DatesApi = typeof api;
expose(api);
