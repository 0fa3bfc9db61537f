/** @file The map of final losses on the page: asked of a worker, row by row, and called off at any time. */
import { proxy } from 'comlink';
import { type Thread, reasonOf, threadOf } from '#figure/thread.ts';
import type { RuleId } from '#optimizers/rules.ts';
import { type Axes, axesOf } from './map.ts';
import type { Settings } from './settings.ts';
import type { HeatApi } from './worker.ts';

export interface Heat {
  readonly id: RuleId;
  readonly axes: Axes;
  readonly settings: Settings;
  /** Final losses by row (β) and column (η); a row is missing until it is computed. */
  readonly rows: readonly (Float64Array | undefined)[];
}

export class Heating {
  heat = $state.raw<Heat | undefined>(undefined);
  running = $state(false);
  problem = $state('');

  #thread: Thread<HeatApi> | undefined;

  /** Races run, and races in the map. */
  readonly progress = $derived.by(() => {
    const { heat } = this;
    if (!heat) return { done: 0, all: 0 };
    const across = heat.axes.rates.length;
    return { done: heat.rows.filter(Boolean).length * across, all: heat.rows.length * across };
  });

  readonly begin = (settings: Settings, id: RuleId): void => {
    this.cancel();
    const axes = axesOf(id, settings.hyper[id]['eta'] ?? 0.01);
    this.heat = { id, axes, settings, rows: axes.shares.map(() => undefined) };
    this.problem = '';
    this.running = true;
    try {
      const thread = threadOf<HeatApi>(
        new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
        (why) => this.#fail(why),
      );
      this.#thread = thread;
      const hear = (j: number, losses: Float64Array): void => {
        if (this.#thread === thread) this.#take(j, losses);
      };
      thread.ask
        .losses(settings, id, axes, proxy(hear))
        .catch((error: unknown) => this.#fail(reasonOf(error)));
    } catch (error) {
      this.#fail(reasonOf(error));
    }
  };

  #take(j: number, losses: Float64Array): void {
    const { heat } = this;
    if (!heat) return;
    this.heat = { ...heat, rows: heat.rows.with(j, losses) };
    if (this.heat.rows.every(Boolean)) this.cancel();
  }

  #fail(reason: string): void {
    this.cancel();
    this.problem = reason;
  }

  /** Ends the thread; what it has found stays. */
  readonly cancel = (): void => {
    this.#thread?.end();
    this.#thread = undefined;
    this.running = false;
  };
}
