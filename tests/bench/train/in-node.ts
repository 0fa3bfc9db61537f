/** The benchmark in Node. */
import { openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
// gradients of tfjs load in Node only after this
import '#witness/tf-in-node.ts';
import { DEFAULTS } from '#classifier/choice.ts';
import { prepare } from '#classifier/experiment.ts';
import { engineOpener } from '#classifier/open.ts';
import { partnerAt } from '#classifier/partner.ts';
import type { NetworkName } from '#classifier/spec.ts';
import { threadEnd } from '#cli/thread-end.ts';
import { BUILT_IN } from '#corpus/built-in.ts';
import { loadCorpus } from '#corpus/load.ts';
import { split } from '#corpus/split.ts';
import { compiledKernels } from '#kernels/compile.ts';
import type { Place } from './measure.ts';

export async function nodePlace(peaks: Place['peaks']): Promise<Place> {
  const { ready } = await import('./layers.ts');
  await ready(
    fileURLToPath(new URL('../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url)),
  );
  return {
    peaks,
    openEngine: engineOpener(compiledKernels),
    second(model) {
      const { port1, port2 } = new MessageChannel();
      new Worker(new URL('./second-thread.ts', import.meta.url), {
        workerData: { model, port: port2 },
        transferList: [port2],
      });
      return partnerAt(threadEnd(port1), 0);
    },
  };
}

/** Milliseconds from “train” to the end of the first epoch on the built-in reviews, with what the page opens with. */
export async function firstEpochInNode(name: NetworkName): Promise<number> {
  const { examples } = await loadCorpus(await openAsBlob(fileURLToPath(BUILT_IN)));
  const start = performance.now();
  const parts = split(examples, { seed: 0, validation: 0.1, test: 0.1 });
  const { trainer } = await prepare(examples, parts, { ...DEFAULTS, name }, engineOpener(compiledKernels));
  while (trainer.advance().kind === 'batch');
  return performance.now() - start;
}
