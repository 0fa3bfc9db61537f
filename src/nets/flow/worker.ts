/**
 * @file The measurements, off the main thread. The curves come at once; the Jacobians follow as soon as no newer
 * settings are waiting, so that a slider never queues up work.
 */
import { type Detail, type View, detail } from './detail.ts';
import { type Measurement, measure } from './measure.ts';
import type { Settings } from './settings.ts';

export interface Ask {
  readonly id: number;
  readonly settings: Settings;
  readonly view: View;
}

export type Answer =
  | { readonly id: number; readonly measurement: Measurement; readonly ms: number }
  | { readonly id: number; readonly detail: Detail; readonly ms: number };

let newest = 0;

addEventListener('message', ({ data: { id, settings, view } }: MessageEvent<Ask>) => {
  newest = id;
  const start = performance.now();
  const answer = (a: Answer): void => postMessage(a);
  answer({ id, measurement: measure(settings), ms: performance.now() - start });
  setTimeout(() => {
    if (newest === id) answer({ id, detail: detail(settings, view), ms: performance.now() - start });
  });
});
