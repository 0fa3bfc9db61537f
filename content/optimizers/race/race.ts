/** @file A race: several optimizers on one landscape from one start, each with its path, its loss and its distance. */
import { type Random, random } from '#math/random.ts';
import {
  type Machine,
  type Standing,
  type Step,
  machine,
  start as standing,
  stepper,
} from '#optimizers/rule.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';
import type { Landscape, Pair } from '#optimizers/surfaces.ts';

export interface Entrant {
  readonly id: RuleId;
  /** What differs from the opening values of the rule. */
  readonly hyper: Readonly<Record<string, number>>;
}

/** What all entrants share. */
export interface Course {
  readonly landscape: Landscape;
  readonly start: Pair;
  readonly minima: readonly Pair[];
  /** The height that losses are counted from. */
  readonly floor: number;
  readonly steps: number;
  /** Of the noise, which is the same for all. */
  readonly seed: number;
}

/** Where one entrant went; every array has an entry for the start and one for each step. */
export interface Track {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Height above the floor, without noise; the height itself where there is no minimum. */
  readonly loss: Float64Array;
  /** To the nearest minimum; NaN where there is none. */
  readonly distance: Float64Array;
  /** The gradient that was taken at each step, noise and all; NaN for the start. */
  readonly gx: Float64Array;
  readonly gy: Float64Array;
  /** The last step whose numbers are finite, −1 where the start has no height; later entries are NaN. */
  readonly last: number;
}

/** Whether it left the range of floating point before the race was over. */
export const diverged = (track: Track): boolean => track.last < track.x.length - 1;

/** One entrant on its way. */
export interface Lane {
  /** Where the gradient of its next step is wanted; undefined when it has arrived or diverged. */
  readonly place: () => Float64Array | undefined;
  /** Takes the step with that gradient, to which the noise is added here. */
  readonly take: (g: Float64Array) => void;
  readonly track: () => Track;
}

export function lane({ id, hyper }: Entrant, course: Course): Lane {
  const { landscape, start, minima, floor, steps } = course;
  const m: Machine = machine(RULES[id], hyper, 2);
  m.stand(standing(RULES[id], Float64Array.from(start)));
  const rng: Random = random(course.seed);
  const series = (): Float64Array => new Float64Array(steps + 1).fill(NaN);
  const [x, y, loss, distance, gx, gy] = [series(), series(), series(), series(), series(), series()];
  let last = -1;
  let running = true;

  function record(t: number): void {
    const [a, b] = [m.theta[0]!, m.theta[1]!];
    const height = landscape.height(a, b);
    running = Number.isFinite(a) && Number.isFinite(b) && Number.isFinite(height);
    if (!running) return;
    last = t;
    x[t] = a;
    y[t] = b;
    // below a minimum is rounding; where there is none the height itself may be negative
    loss[t] = minima.length ? Math.max(0, height - floor) : height;
    let nearest = Infinity;
    for (let k = 0; k < minima.length; k++)
      nearest = Math.min(nearest, Math.hypot(a - minima[k]![0], b - minima[k]![1]));
    distance[t] = minima.length ? nearest : NaN;
  }
  record(0);
  return {
    place: () => (running && last < steps ? m.place() : undefined),
    take(g) {
      landscape.disturb(g, rng);
      gx[last + 1] = g[0]!;
      gy[last + 1] = g[1]!;
      m.take(g);
      const held = landscape.inside(m.theta);
      if (held !== m.theta) m.theta.set(held);
      record(last + 1);
    },
    track: () => ({ x, y, loss, distance, gx, gy, last }),
  };
}

/** The whole way of one entrant. */
export function run(entrant: Entrant, course: Course): Track {
  const runner = lane(entrant, course);
  const g = new Float64Array(2);
  for (let t = 1; t <= course.steps; t++) {
    const at = runner.place();
    if (!at) break;
    course.landscape.gradient(at, t, g);
    runner.take(g);
  }
  return runner.track();
}

/** Step t of an entrant with every quantity in it, and where it stood before; t counts from 1. */
export function inspect(
  { id, hyper }: Entrant,
  { start, landscape }: Pick<Course, 'start' | 'landscape'>,
  { gx, gy, last }: Track,
  t: number,
): { readonly before: Standing; readonly step: Step } {
  const step = stepper(RULES[id], hyper);
  let before = standing(RULES[id], Float64Array.from(start));
  for (;;) {
    const now = before.t + 1;
    const taken = step(before, () => Float64Array.of(gx[now]!, gy[now]!));
    if (now >= Math.min(t, last)) return { before, step: taken };
    before = { ...taken, theta: landscape.inside(taken.theta) };
  }
}

/** Loss at the end; infinite for one that diverged. */
export function finalLoss(entrant: Entrant, course: Course): number {
  const track = run(entrant, course);
  return diverged(track) ? Infinity : track.loss[track.last]!;
}
