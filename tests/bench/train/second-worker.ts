// The second worker of the benchmark in a browser.
import { openEngine } from '#classifier/browser.ts';
import { partnerAt } from '#classifier/partner.ts';
import { accompany } from './second.ts';
import type { Benchmarked } from './training.ts';
import { workerEnd } from './worker-end.ts';

addEventListener(
  'message',
  async ({ data: { model, port } }: MessageEvent<{ model: Benchmarked; port: MessagePort }>) => {
    await accompany(model, openEngine, partnerAt(workerEnd(port), 1));
    close();
  },
);
