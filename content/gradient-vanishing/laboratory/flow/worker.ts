/** @file The measurements, off the main thread: the curves come fast, the Jacobians are asked for once nothing newer is. */
import { expose } from 'comlink';
import type { Settings } from '../figure.ts';
import { type Detail, type View, detail } from './detail.ts';
import { type Measurement, measure } from './measure.ts';

/** A result and the milliseconds that it took. */
interface Timed<X> {
  readonly found: X;
  readonly ms: number;
}
function timed<X>(find: () => X): Timed<X> {
  const start = performance.now();
  const found = find();
  return { found, ms: performance.now() - start };
}

const api = {
  curves: (settings: Settings): Timed<Measurement> => timed(() => measure(settings)),
  jacobians: (settings: Settings, view: View): Timed<Detail> => timed(() => detail(settings, view)),
};
export type FlowApi = typeof api;
expose(api);
