/** @file Where the ticks of an axis stand and how they are written; never so many that two overlap. */
import { ticks as roundNumbers, tickStep } from 'd3-array';
import { format, precisionFixed } from 'd3-format';
import { type Axis, type Scale, powerOfTen } from './scale.ts';
import { textWidth } from './text.ts';

export interface Tick {
  readonly value: number;
  readonly at: number;
  readonly text: string;
  /** Set high after the text: 10 with exponent −3. */
  readonly exponent?: string;
}

const LINE_HEIGHT = 18;
const GAP = 14;
/** An exponent is set smaller. */
const SMALL = 0.75;
/** From five digits on, and below one ten-thousandth, a number is written with a power of ten. */
const PLAIN = { least: 1e-4, most: 1e5 } as const;

export const tickWidth = ({ text, exponent = '' }: Pick<Tick, 'text' | 'exponent'>): number =>
  textWidth(text) + SMALL * textWidth(exponent);

/** The ticks of an axis; across, they must stand clear of each other sideways, else in height. */
export function ticksOf(axis: Axis, scale: Scale, across: boolean): Tick[] {
  const length = Math.abs(scale.range[1] - scale.range[0]);
  const wanted = typeof axis.ticks === 'number' ? axis.ticks : undefined;
  if (typeof axis.ticks === 'object') return thinned(placed(axis, scale, axis.ticks), across);
  for (let count = wanted ?? Math.ceil(length / (across ? 64 : 40)); count > 1; count--) {
    const ticks = placed(axis, scale, valuesOf(scale, count));
    if (clear(ticks, across)) return ticks;
  }
  return thinned(placed(axis, scale, valuesOf(scale, 2)), across);
}

function valuesOf(scale: Scale, count: number): number[] {
  const [low, high] = scale.domain[0] < scale.domain[1] ? scale.domain : [scale.domain[1], scale.domain[0]];
  if (!scale.log) return roundNumbers(low, high, count);
  const powers = powersOfTen(low, high, count);
  // less than a decade holds no two powers
  return powers.length > 1 ? powers : roundNumbers(low, high, count).filter((v) => v > 0);
}

/** 1, 2, 5, 10, 20, … decades apart, and counted from 10⁰, so that the ticks stay when the domain grows. */
export function powersOfTen(low: number, high: number, count: number): number[] {
  const [from, to] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  let apart = 1;
  for (let k = 0; (to - from) / apart > Math.max(1, count); k++)
    apart = [1, 2, 5][k % 3]! * 10 ** Math.floor(k / 3);
  const powers: number[] = [];
  for (let k = Math.ceil(from / apart) * apart; k <= to; k += apart) powers.push(powerOfTen(k));
  return powers;
}

function placed(axis: Axis, scale: Scale, values: readonly number[]): Tick[] {
  const write = writerOf(axis, scale, values);
  return values
    .map((value) => ({ value, at: scale(value), ...write(value) }))
    .filter(({ at }) => Number.isFinite(at));
}

type Written = Pick<Tick, 'text' | 'exponent'>;

function writerOf(axis: Axis, scale: Scale, values: readonly number[]): (value: number) => Written {
  const { format: own } = axis;
  if (own) return (value) => ({ text: own(value) });
  if (scale.log) return (value) => scientific(value);
  const largest = Math.max(...values.map(Math.abs));
  const step = values.length > 1 ? Math.abs(values[1]! - values[0]!) : largest;
  if (largest >= PLAIN.most || (step > 0 && step < PLAIN.least)) return (value) => scientific(value);
  const plain = format(`,.${precisionFixed(tickStep(...scale.domain, values.length))}f`);
  return Array.isArray(axis.ticks)
    ? (value) => ({ text: short(value) })
    : (value) => ({ text: plain(value) });
}

const short = format('.4~g');
const mantissa = format('.3~g');

/** 10⁻³, 2·10⁵; 0 and what is not finite as it is. */
export function scientific(value: number): Written {
  if (value === 0 || !Number.isFinite(value)) return { text: short(value) };
  let k = Math.floor(Math.log10(Math.abs(value)));
  if (Math.abs(value) >= powerOfTen(k + 1)) k++;
  // divided twice: 10⁻³⁰⁸ alone would lose digits
  const m = mantissa(Math.sign(value) * (Math.abs(value) / powerOfTen(k)));
  const exponent = String(k).replace('-', '−');
  return { text: m === '1' ? '10' : m === '−1' ? '−10' : `${m}·10`, exponent };
}

const halfOf = (tick: Tick, across: boolean): number => (across ? tickWidth(tick) + GAP : LINE_HEIGHT) / 2;
const overlap = (a: Tick, b: Tick, across: boolean): boolean =>
  Math.abs(a.at - b.at) < halfOf(a, across) + halfOf(b, across);
const clear = (ticks: readonly Tick[], across: boolean): boolean =>
  ticks.every((t, i) => i === 0 || !overlap(ticks[i - 1]!, t, across));

/** From the first on, each that stands clear of the last one kept. */
function thinned(ticks: readonly Tick[], across: boolean): Tick[] {
  const kept: Tick[] = [];
  for (const t of ticks) if (!kept.length || !overlap(kept.at(-1)!, t, across)) kept.push(t);
  return kept;
}
