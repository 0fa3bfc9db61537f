/**
 * @file Scales of a plot: from data to pixels and back, for any number a gradient may come to be. Linear and logarithmic
 * as those of d3-scale, which would bring colours and dates along.
 */

export type Range = readonly [number, number];

export interface Axis {
  readonly domain: Range;
  /** The quantity and its unit, in plain text. */
  readonly label: string;
  readonly log?: boolean;
  /** Draw what lies outside on the edge; a logarithmic axis then shows 0 at its lower end. */
  readonly clamp?: boolean;
  /** About how many, or exactly where; what would overlap is left out. */
  readonly ticks?: number | readonly number[];
  /** How a tick is written; powers of ten on a logarithmic axis otherwise. */
  readonly format?: (value: number) => string;
}

/** Pixels from data; NaN for what has no place on the axis. */
export interface Scale {
  (value: number): number;
  readonly invert: (pixel: number) => number;
  readonly domain: Range;
  readonly range: Range;
  readonly log: boolean;
}

/** The positive numbers an axis reaches, inside what float64 holds at full precision. */
export const SMALLEST = 1e-307;
export const LARGEST = 1e307;
/** A domain shorter than this share of its ends is a single number, up to rounding. */
const SHORTEST = 1e-9;
/** No renderer is asked for a pixel further away. */
const FAR = 1e5;

export function scaleOf(axis: Axis, range: Range): Scale {
  const log = axis.log ?? false;
  const domain = saneDomain(axis.domain, log);
  const of = log ? Math.log10 : (v: number): number => v;
  const back = log ? (v: number): number => 10 ** v : (v: number): number => v;
  const [from, to] = [of(domain[0]), of(domain[1])];
  const between = ([a, b]: Range, share: number): number => a * (1 - share) + b * share;
  const [low, high] = domain[0] < domain[1] ? domain : [domain[1], domain[0]];
  const place = (value: number): number => {
    const v = axis.clamp ? Math.max(low, Math.min(high, value)) : value;
    if (Number.isNaN(v) || (log && v <= 0)) return NaN;
    return Math.max(-FAR, Math.min(FAR, between(range, (of(v) - from) / (to - from))));
  };
  return Object.assign(place, {
    invert: (pixel: number) => back(between([from, to], (pixel - range[0]) / (range[1] - range[0]))),
    domain,
    range,
    log,
  });
}

/** A domain that can be drawn: finite, positive where it is logarithmic, and with some length. */
export function saneDomain([a, b]: Range, log: boolean): Range {
  const inside = (v: number, otherwise: number): number => {
    if (Number.isNaN(v)) return otherwise;
    const held = Math.max(-LARGEST / 10, Math.min(LARGEST / 10, v));
    return log ? Math.max(SMALLEST, held) : held;
  };
  const [from, to] = [inside(a, log ? 0.1 : 0), inside(b, 1)];
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (Math.abs(to - from) > Math.max(SMALLEST, SHORTEST * size)) return [from, to];
  if (!log && size < SMALLEST) return [-0.5, 0.5];
  return log ? [from / 10, from * 10] : [from - size / 2, from + size / 2];
}

/** The domain of some data, skipping what cannot be drawn; whole powers of ten on a logarithmic axis. */
export function domainOf(values: Iterable<number>, log = false): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const v of values) {
    if (!Number.isFinite(v) || (log && v <= 0)) continue;
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  if (low > high) return log ? [0.1, 1] : [0, 1];
  if (!log) return saneDomain([low, high], false);
  const floor = Math.floor(Math.log10(Math.max(SMALLEST, low)));
  const ceiling = Math.ceil(Math.log10(Math.min(LARGEST, high)));
  return [powerOfTen(floor), powerOfTen(Math.max(ceiling, floor + 1))];
}

/** Exact where 10 ** k is not. */
export const powerOfTen = (k: number): number => Number(`1e${k}`);
