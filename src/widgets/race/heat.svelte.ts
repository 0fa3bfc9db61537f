/** @file The map of final losses on the page: asked of a worker, row by row, and called off at any time. */
import { type Axes, axesOf } from '../../optimizers/map.ts';
import type { RuleId } from '../../optimizers/rules.ts';
import type { Settings } from '../../optimizers/settings.ts';
import type { Answer, Ask } from '../../optimizers/worker.ts';

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

  #worker: Worker | undefined;

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
      const worker = new Worker(new URL('../../optimizers/worker.ts', import.meta.url), { type: 'module' });
      this.#worker = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#take(data));
      worker.addEventListener('error', (event) => this.#fail(event.message || 'worker'));
      const ask: Ask = { settings, id, axes };
      worker.postMessage(ask);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  };

  #take({ j, losses }: Answer): void {
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
    this.#worker?.terminate();
    this.#worker = undefined;
    this.running = false;
  };
}
