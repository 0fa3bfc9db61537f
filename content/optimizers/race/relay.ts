/** @file A race in which all gradients of one step come from elsewhere at once, and are compared with those known here. */
import { type Course, type Entrant, type Track, lane } from './race.ts';

/** Gradients at many points: those by x, those by y. */
export type Gradients = (x: Float64Array, y: Float64Array) => readonly [Float64Array, Float64Array];

export interface Witnessed {
  readonly tracks: readonly Track[];
  /** Gradients taken. */
  readonly points: number;
  /** ‖theirs − ours‖ / (‖theirs‖ + ‖ours‖) at its largest, and the median of it. */
  readonly worst: number;
  readonly median: number;
}

/** Gradients so small add up to an absolute comparison: 1 in float32 and a difference of ε are rounded more than that. */
const FLOOR = 1e-2;

/** The race step by step: yields after each, so that the caller may do other things, and returns what came of it. */
export function* relay(
  entrants: readonly Entrant[],
  course: Course,
  gradients: Gradients,
): Generator<number, Witnessed> {
  const lanes = entrants.map((e) => lane(e, course));
  const errors: number[] = [];
  const ours = new Float64Array(2);
  for (let t = 1; t <= course.steps; t++) {
    const on = lanes.flatMap((l) => {
      const at = l.place();
      return at ? [{ l, at: at.slice() }] : [];
    });
    if (!on.length) break;
    const [gx, gy] = gradients(
      Float64Array.from(on, ({ at }) => at[0]!),
      Float64Array.from(on, ({ at }) => at[1]!),
    );
    on.forEach(({ l, at }, i) => {
      const [a, b] = [gx[i]!, gy[i]!];
      course.landscape.gradient(at, t, ours);
      const size = Math.hypot(a, b) + Math.hypot(ours[0]!, ours[1]!);
      const error = Math.hypot(a - ours[0]!, b - ours[1]!) / Math.max(FLOOR, size);
      if (Number.isFinite(error)) errors.push(error);
      l.take(Float64Array.of(a, b));
    });
    yield t;
  }
  errors.sort((a, b) => a - b);
  return {
    tracks: lanes.map((l) => l.track()),
    points: errors.length,
    worst: errors.at(-1) ?? NaN,
    median: errors[errors.length >> 1] ?? NaN,
  };
}
