// The benchmark in a browser, in a worker as the page has one.
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { openEngine } from '#classifier/browser.ts';
import { partnerAt } from '#classifier/partner.ts';
import { ready } from './layers.ts';
import { measure } from './measure.ts';
import type { Benchmarked } from './training.ts';
import { workerEnd } from './worker-end.ts';

export interface Asked {
  readonly model: Benchmarked;
  /** Modules by `peak.ts`, byte by byte. */
  readonly peaks: Readonly<Record<'peak' | 'relaxed', readonly number[]>>;
  /** To the second worker. */
  readonly port: MessagePort;
}

const loaded = ready({
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
});

addEventListener('message', async ({ data: { model, peaks, port } }: MessageEvent<Asked>) => {
  try {
    await loaded;
    const measured = await measure(model, {
      openEngine,
      second: () => partnerAt(workerEnd(port), 0),
      peaks: { peak: Uint8Array.from(peaks.peak), relaxed: Uint8Array.from(peaks.relaxed) },
    });
    postMessage(measured);
  } catch (error) {
    postMessage({ problem: String(error) });
  }
});
