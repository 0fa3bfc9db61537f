// The page of the benchmark: it starts the workers, and tells what they found.
import { DEFAULTS } from '#classifier/choice.ts';
import type { News } from '#classifier/drive.ts';
import type { NetworkName } from '#classifier/spec.ts';
import type { Message } from '#classifier/worker.ts';
import { builtInCorpus } from '#corpus/built-in.ts';
import { split } from '#corpus/split.ts';
import type { Measured } from './measure.ts';
import type { Benchmarked } from './training.ts';
import type { Asked } from './first-worker.ts';

export interface Bench {
  measure(model: Benchmarked, peaks: Asked['peaks']): Promise<Measured>;
  firstEpoch(name: NetworkName): Promise<number>;
}

const first = new Worker(new URL('./first-worker.ts', import.meta.url), { type: 'module' });
const bench: Bench = {
  measure: (model, peaks) =>
    new Promise((resolve, reject) => {
      first.onmessage = ({ data }: MessageEvent<Measured | { problem: string }>) =>
        'problem' in data ? reject(new Error(data.problem)) : resolve(data);
      const second = new Worker(new URL('./second-worker.ts', import.meta.url), { type: 'module' });
      const { port1, port2 } = new MessageChannel();
      second.postMessage({ model, port: port2 }, [port2]);
      first.postMessage({ model, peaks, port: port1 } satisfies Asked, [port1]);
    }),
  async firstEpoch(name) {
    const { examples } = await builtInCorpus();
    const start = performance.now();
    const parts = split(examples, { seed: 0, validation: 0.1, test: 0.1 });
    const worker = new Worker(new URL('../../../src/classifier/worker.ts', import.meta.url), {
      type: 'module',
    });
    const command: Message = { kind: 'start', examples, parts, choice: { ...DEFAULTS, name } };
    worker.postMessage(command);
    await new Promise<void>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<News>) => data.kind === 'epoch' && resolve();
    });
    worker.terminate();
    return performance.now() - start;
  },
};
Object.assign(globalThis, { bench });
