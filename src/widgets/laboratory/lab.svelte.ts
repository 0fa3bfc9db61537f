/** @file The state of the laboratory: settings in, measurements out; the newest settings always win. */
import type { Detail, View } from '../../nets/flow/detail.ts';
import type { Measurement } from '../../nets/flow/measure.ts';
import { type PresetName, type Settings, preset, settle } from '../../nets/flow/settings.ts';
import type { Answer, Ask } from '../../nets/flow/worker.ts';
import { differences, parse } from './address.ts';

/** JSON has no NaN, and writes null in its place. */
export const readOpening = (json: string): Measurement =>
  JSON.parse(json, (_, x: unknown) => x ?? NaN) as Measurement;

export class Lab {
  settings = $state.raw<Settings>(preset('vanish'));
  view = $state<View>('rnn');
  /** The time step read off. */
  t = $state(0);
  measurement = $state.raw<Measurement>() as Measurement;
  detail = $state.raw<Detail | undefined>(undefined);
  /** Milliseconds the last measurements took. */
  took = $state.raw<{ readonly curves?: number; readonly jacobians?: number }>({});
  problem = $state('');

  #worker: Worker | undefined;
  #asked = 0;

  /** `opening`: what the page was built with. */
  constructor(opening: Measurement) {
    this.measurement = opening;
    this.settings = opening.settings;
  }

  /** What the address or a link says besides the settings a page opens with. */
  get address(): string {
    return differences(this.settings);
  }

  readonly read = (text: string): void => {
    this.settings = parse(text);
    this.ask();
  };

  readonly set = (part: Partial<Settings>): void => {
    this.settings = settle({ ...this.settings, ...part });
    this.t = Math.min(this.t, this.settings.T);
    this.ask();
  };

  readonly choose = (name: PresetName): void => {
    this.settings = preset(name);
    this.t = 0;
    this.ask();
  };

  readonly show = (view: View): void => {
    this.view = view;
    this.detail = undefined;
    this.ask();
  };

  readonly ask = (): void => {
    const ask: Ask = { id: ++this.#asked, settings: this.settings, view: this.view };
    try {
      this.#worker ??= this.#hire();
      this.#worker.postMessage(ask);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  };

  #hire(): Worker {
    const worker = new Worker(new URL('../../nets/flow/worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id !== this.#asked) return;
      this.problem = '';
      if ('measurement' in data) {
        this.measurement = data.measurement;
        this.took = { curves: data.ms };
      } else {
        this.detail = data.detail;
        this.took = { ...this.took, jacobians: data.ms };
      }
    });
    worker.addEventListener('error', (event) => {
      this.problem = event.message || 'worker';
      worker.terminate();
      this.#worker = undefined;
    });
    return worker;
  }

  readonly leave = (): void => {
    this.#worker?.terminate();
    this.#worker = undefined;
  };
}
