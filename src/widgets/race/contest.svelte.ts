/** @file The state of the race: settings in, tracks out, and the step at which it is looked at. */
import { untrack } from 'svelte';
import { NotationError } from '../../notation/error.ts';
import { type Track, run } from '../../optimizers/race.ts';
import type { Witnessed } from '../../optimizers/relay.ts';
import { firstFocus } from '../../optimizers/presets.ts';
import type { RuleId } from '../../optimizers/rules.ts';
import {
  type Ground,
  LIMITS,
  OPENING,
  RUNNERS,
  type Settings,
  courseOf,
  limited,
  opening,
  sceneOf,
} from '../../optimizers/settings.ts';
import type { Pair } from '../../optimizers/surfaces.ts';
import { readFormula } from '../../optimizers/typed.ts';
import { addressOf, parse } from './address.ts';

/** Steps per second. */
export const SPEEDS = [5, 20, 60, 200] as const;
/** How long a typed race must stand still before TensorFlow.js is asked, and how long it may hold up the page. */
const PAUSE_MS = 400;
const SLICE_MS = 8;

/** What TensorFlow.js says to the race of a typed formula. */
export type Second =
  | { readonly kind: 'none' | 'waiting' }
  | { readonly kind: 'running'; readonly t: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly found: Witnessed };

export class Contest {
  settings = $state.raw<Settings>(OPENING);
  /** The step looked at. */
  t = $state(OPENING.steps);
  playing = $state(false);
  speed = $state<(typeof SPEEDS)[number]>(60);
  /** The optimizer whose parameters, step and map are shown. */
  focus = $state<RuleId>(firstFocus(OPENING.runners));
  /** The formula as it is typed, and what is wrong with it. */
  draft = $state(OPENING.formula);
  wrong = $state.raw<NotationError | undefined>(undefined);
  second = $state.raw<Second>({ kind: 'none' });

  // the parts of the settings that the drawing of the surface needs: a moved start draws no contours anew
  readonly #ground = $derived(
    JSON.stringify([
      this.settings.ground,
      this.settings.surface,
      this.settings.ground === 'typed' && this.settings.formula,
    ]),
  );
  readonly scene = $derived.by(() => {
    void this.#ground;
    return sceneOf(untrack(() => this.settings));
  });
  readonly #lap = $derived(JSON.stringify([this.settings.start, this.settings.steps, this.settings.seed]));
  readonly course = $derived.by(() => {
    void this.#lap;
    return courseOf(
      this.scene,
      untrack(() => this.settings),
    );
  });
  #kept = new Map<RuleId, { readonly course: unknown; readonly hyper: string; readonly track: Track }>();
  /** By differences where the formula is typed, and by the given gradient otherwise. */
  readonly #own = $derived.by(() => {
    const { course, settings } = this;
    return settings.runners.map((id) => {
      const hyper = JSON.stringify(settings.hyper[id]);
      const kept = this.#kept.get(id);
      if (kept && kept.course === course && kept.hyper === hyper) return { id, track: kept.track };
      const track = run({ id, hyper: settings.hyper[id] }, course);
      this.#kept.set(id, { course, hyper, track });
      return { id, track };
    });
  });
  readonly tracks = $derived.by((): readonly { readonly id: RuleId; readonly track: Track }[] => {
    const { second } = this;
    if (second.kind !== 'done') return this.#own;
    return this.#own.map(({ id, track }, i) => ({ id, track: second.found.tracks[i] ?? track }));
  });

  #frame = 0;
  #wait: ReturnType<typeof setTimeout> | undefined;
  get address(): string {
    return addressOf(this.settings, this.focus, this.t);
  }

  readonly read = (text: string): void => {
    const settings = parse(text);
    const typed = settings.ground === 'typed' && this.#problemOf(settings.formula);
    this.#take(typed ? { ...settings, formula: opening('typed').formula } : settings);
    this.draft = settings.formula;
    this.wrong = typed || undefined;
    const said = (key: string): string | undefined => new RegExp(`(?:^|;)${key}:([^;]*)`).exec(text)?.[1];
    this.focus = RUNNERS.find((id) => id === said('look')) ?? this.focus;
    this.go(limited(said('t'), { least: 0, most: this.settings.steps }) ?? this.settings.steps);
  };

  readonly choose = (ground: Ground): void => this.#take(opening(ground));
  readonly reset = (): void => this.#take(opening(this.settings.ground));
  readonly begin = (settings: Settings, focus: RuleId): void => {
    this.#take(settings);
    this.focus = focus;
  };

  #take(settings: Settings): void {
    this.pause();
    this.settings = settings;
    this.draft = settings.formula;
    this.wrong = undefined;
    this.t = settings.steps;
    this.focus = firstFocus(settings.runners);
    this.#askSecond();
  }

  readonly set = (part: Partial<Settings>): void => {
    const steps = limited(part.steps ?? this.settings.steps, LIMITS.steps) ?? this.settings.steps;
    const atEnd = this.t === this.settings.steps;
    this.settings = { ...this.settings, ...part, steps: Math.round(steps) };
    if (atEnd || this.t > this.settings.steps) this.t = this.settings.steps;
    this.#askSecond();
  };

  readonly setSurface = (name: string, value: number): void =>
    this.set({ surface: { ...this.settings.surface, [name]: value } });

  readonly setHyper = (id: RuleId, values: Readonly<Record<string, number>>): void =>
    this.set({
      hyper: { ...this.settings.hyper, [id]: { ...this.settings.hyper[id], ...values } },
    });

  readonly setStart = ([x, y]: Pair): void => {
    const { scene } = this;
    const round = (v: number): number => Number(v.toFixed(3));
    const a = limited(x, { least: scene.x[0], most: scene.x[1] });
    const b = limited(y, { least: scene.y[0], most: scene.y[1] });
    if (a !== undefined && b !== undefined) this.set({ start: [round(a), round(b)] });
  };

  readonly toggle = (id: RuleId): void => {
    const { runners } = this.settings;
    const next = RUNNERS.filter((r) => (r === id ? !runners.includes(id) : runners.includes(r)));
    this.set({ runners: next });
    if (!next.includes(this.focus)) this.focus = firstFocus(next);
    else if (next.includes(id)) this.focus = id;
  };

  readonly type = (formula: string): void => {
    this.draft = formula;
    this.wrong = this.#problemOf(formula);
    if (!this.wrong) this.set({ formula });
  };

  #problemOf(formula: string): NotationError | undefined {
    try {
      readFormula(formula);
      return undefined;
    } catch (error) {
      if (error instanceof NotationError) return error;
      throw error;
    }
  }

  readonly go = (t: number): void => {
    this.t = Math.max(0, Math.min(this.settings.steps, Math.round(t)));
  };
  readonly step = (by: number): void => {
    this.pause();
    this.go(this.t + by);
  };

  readonly play = (): void => {
    if (this.t >= this.settings.steps) this.t = 0;
    this.playing = true;
    // whoever wants less motion sees a still picture twice a second
    const apart = matchMedia('(prefers-reduced-motion: reduce)').matches ? 500 : 0;
    let [last, rest] = [performance.now(), 0];
    const tick = (now: number): void => {
      if (now - last >= apart) {
        rest += (Math.min(500, now - last) / 1000) * this.speed;
        last = now;
        const whole = Math.floor(rest);
        rest -= whole;
        if (whole > 0) this.go(this.t + whole);
      }
      if (this.t >= this.settings.steps) this.playing = false;
      else if (this.playing) this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  };
  readonly pause = (): void => {
    if (!this.playing) return;
    this.playing = false;
    cancelAnimationFrame(this.#frame);
  };

  /** Has TensorFlow.js run the race of a typed formula once it stands still. */
  #askSecond(): void {
    clearTimeout(this.#wait);
    this.second = { kind: 'none' };
    if (this.settings.ground !== 'typed' || typeof window === 'undefined') return;
    this.second = { kind: 'waiting' };
    this.#wait = setTimeout(() => void this.#runSecond(), PAUSE_MS);
  }

  async #runSecond(): Promise<void> {
    const mine = this.#wait;
    const { settings, course, scene } = this;
    try {
      const [{ field, ready }, { relay }] = await Promise.all([
        import('../../engines/field.ts'),
        import('../../optimizers/relay.ts'),
      ]);
      await ready();
      if (mine !== this.#wait || !scene.formula) return;
      const entrants = settings.runners.map((id) => ({ id, hyper: settings.hyper[id] }));
      const race = relay(entrants, course, field(scene.formula));
      const slice = (): void => {
        if (mine !== this.#wait) return;
        try {
          const until = performance.now() + SLICE_MS;
          for (;;) {
            const next = race.next();
            if (next.done) {
              this.second = { kind: 'done', found: next.value };
              return;
            }
            if (performance.now() > until) {
              this.second = { kind: 'running', t: next.value };
              setTimeout(slice);
              return;
            }
          }
        } catch (error) {
          this.#failSecond(error);
        }
      };
      slice();
    } catch (error) {
      if (mine === this.#wait) this.#failSecond(error);
    }
  }

  #failSecond(error: unknown): void {
    this.second = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }

  readonly leave = (): void => {
    this.pause();
    clearTimeout(this.#wait);
    this.#wait = undefined;
  };
}
