/** @file The state of the laboratory: settings in, measurements out; the newest settings always win. */
import { FigureState } from '#figure/state.svelte.ts';
import { type Thread, reasonOf, threadOf } from '#figure/thread.ts';
import { type Settings, lab } from './figure.ts';
import type { Detail, View } from './flow/detail.ts';
import type { Measurement } from './flow/measure.ts';
import type { FlowApi } from './flow/worker.ts';

/** JSON has no NaN, and writes null in its place. */
export const readOpening = (json: string): Measurement =>
  JSON.parse(json, (_, x: unknown) => x ?? NaN) as Measurement;

export class Lab {
  readonly live = new FigureState(lab);
  view = $state<View>('rnn');
  #t = $state(0);
  measurement = $state.raw<Measurement>() as Measurement;
  detail = $state.raw<Detail | undefined>(undefined);
  /** Milliseconds the last measurements took. */
  took = $state.raw<{ readonly curves?: number; readonly jacobians?: number }>({});
  problem = $state('');

  #thread: Thread<FlowApi> | undefined;
  #asked = 0;

  /** `opening`: what the page was built with. */
  constructor(opening: Measurement) {
    this.measurement = opening;
  }

  get settings(): Settings {
    return this.live.now;
  }

  /** The time step read off. */
  get t(): number {
    return Math.min(this.#t, this.measurement.settings.T);
  }
  set t(t: number) {
    this.#t = t;
  }

  readonly set = (part: Partial<Settings>): void => this.live.set(part);

  readonly show = (view: View): void => {
    this.view = view;
    this.detail = undefined;
  };

  /** The curves; and the Jacobians, unless something newer was asked for meanwhile: a slider never queues up work. */
  readonly ask = async (): Promise<void> => {
    const asked = ++this.#asked;
    const { settings, view } = this;
    const newest = (): boolean => asked === this.#asked;
    try {
      this.#thread ??= threadOf<FlowApi>(
        new Worker(new URL('./flow/worker.ts', import.meta.url), { type: 'module' }),
        (why) => {
          this.problem = why;
          this.#thread = undefined;
        },
      );
      const { ask } = this.#thread;
      const curves = await ask.curves(settings);
      if (!newest()) return;
      this.problem = '';
      this.measurement = curves.found;
      this.took = { curves: curves.ms };
      const jacobians = await ask.jacobians(settings, view);
      if (!newest()) return;
      this.detail = jacobians.found;
      this.took = { ...this.took, jacobians: curves.ms + jacobians.ms };
    } catch (error) {
      this.problem = reasonOf(error);
    }
  };

  readonly leave = (): void => {
    this.#thread?.end();
    this.#thread = undefined;
  };
}
