/**
 * @file The state of the race: settings in, tracks out, and the step at which it is looked at. Long because all of it hangs
 * together: every setting changes the tracks, and every track the step.
 */
import { untrack } from 'svelte';
import { FigureState } from '#figure/state.svelte.ts';
import { NotationError } from '#notation/error.ts';
import type { RuleId } from '#optimizers/rules.ts';
import type { Pair } from '#optimizers/surfaces.ts';
import { type RaceState, race, settingsOf } from './figure.ts';
import { type PresetName, firstFocus } from './presets.ts';
import { type Track, run } from './race.ts';
import type { Witnessed } from './relay.ts';
import { OPENING, RUNNERS, type Settings, courseOf, sceneOf } from './settings.ts';
import { readFormula } from './typed.ts';

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

export class Contest extends FigureState<RaceState, PresetName> {
  playing = $state(false);
  speed = $state<(typeof SPEEDS)[number]>(60);
  second = $state.raw<Second>({ kind: 'none' });

  readonly #typed = $derived(this.now.f);
  /** What is wrong with the formula as it is typed. */
  readonly wrong = $derived(problemOf(this.#typed));
  #sound = OPENING.formula;
  /** The last formula that could be read. */
  readonly #formula = $derived.by(() => {
    if (!this.wrong) this.#sound = this.#typed;
    return this.#sound;
  });
  // whoever looks at another step races no other race
  readonly #said = $derived.by(() => {
    return JSON.stringify({ ...this.now, t: 0, look: '', f: this.#formula });
  });
  readonly settings: Settings = $derived.by(() => {
    void this.#said;
    return untrack(() => ({ ...settingsOf(this.now), formula: this.#formula }));
  });
  /** The step looked at. */
  readonly t = $derived(this.now.t);
  /** The optimizer whose parameters, step and map are shown. */
  readonly focus: RuleId = $derived(this.now.look);

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

  constructor() {
    super(race);
  }

  /** Another surface is begun at its start; who looked at the end of a race goes on to look at the end. */
  override set(part: Partial<RaceState>): void {
    const { on, t, steps } = this.now;
    if (part.on !== undefined && part.on !== on) this.#begin(() => super.set({ t: 0, ...part }));
    else if (part.steps !== undefined && t === steps)
      this.#begin(() => super.set({ t: part.steps!, ...part }));
    else this.#begin(() => super.set(part));
  }

  override choose(preset: PresetName): void {
    this.#begin(() => super.choose(preset));
  }

  override reset(): void {
    this.#begin(() => super.reset());
  }

  override restore(search: string): void {
    this.#begin(() => super.restore(search));
  }

  /** The race that the surface opens with. */
  readonly again = (): void => {
    const { on, f } = this.now;
    this.#begin(() => (this.now = race.change(race.change(race.opening, { on }), { t: 0, f })));
  };

  /** Does what changes the race; where it has, the race no longer plays, and TensorFlow.js is asked anew. */
  #begin(change: () => void): void {
    const before = untrack(() => this.#said);
    change();
    if (untrack(() => this.#said) === before) return;
    this.pause();
    this.#askSecond();
  }

  readonly setHyper = (id: RuleId, values: Readonly<Record<string, number>>): void =>
    this.set(Object.fromEntries(Object.entries(values).map(([name, x]) => [`${id}.${name}`, x])));

  readonly setStart = ([x, y]: Pair): void => {
    const round = (v: number): number => Number(v.toFixed(3));
    if (Number.isFinite(x) && Number.isFinite(y)) this.set({ from: [round(x), round(y)] });
  };

  readonly toggle = (id: RuleId): void => {
    const { run: runners, look } = this.now;
    const next = RUNNERS.filter((r) => (r === id ? !runners.includes(id) : runners.includes(r)));
    this.set({ run: next, look: next.includes(id) ? id : next.includes(look) ? look : firstFocus(next) });
  };

  readonly go = (t: number): void => {
    this.now = { ...this.now, t: Math.max(0, Math.min(this.now.steps, Math.round(t))) };
  };
  readonly step = (by: number): void => {
    this.pause();
    this.go(this.t + by);
  };

  readonly play = (): void => {
    if (this.t >= this.settings.steps) this.go(0);
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
        import('#witness/field.ts'),
        import('./relay.ts'),
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

function problemOf(formula: string): NotationError | undefined {
  try {
    readFormula(formula);
    return undefined;
  } catch (error) {
    if (error instanceof NotationError) return error;
    throw error;
  }
}
