/** @file Ways and curves as pixels, prepared once, and drawn up to any step as often as wanted. */
import { line as lineShape, symbol } from 'd3-shape';
import type { Ink } from '#figure/plot/ink.ts';
import type { Scale } from '#figure/plot/scale.ts';
import type { Look } from './looks.ts';
import { MARK } from './looks.ts';

/** A line with a pixel for every step; it ends before the first that has no place. */
export interface Trace {
  readonly look: Look;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly length: number;
}

export function trace(
  look: Look,
  x: (t: number) => number,
  y: (t: number) => number,
  steps: number,
  scales: { readonly x: Scale; readonly y: Scale },
): Trace {
  const [px, py] = [new Float32Array(steps + 1), new Float32Array(steps + 1)];
  let t = 0;
  for (; t <= steps; t++) {
    const [a, b] = [scales.x(x(t)), scales.y(y(t))];
    if (!Number.isFinite(a) || !Number.isFinite(b)) break;
    px[t] = a;
    py[t] = b;
  }
  return { look, x: px, y: py, length: t };
}

/** Draws a trace up to step `to`. */
export function drawTrace(
  c: CanvasRenderingContext2D,
  ink: Ink,
  { look, x, y, length }: Trace,
  to: number,
): void {
  const end = Math.min(length - 1, to);
  if (end < 1) return;
  c.strokeStyle = ink(look.ink);
  c.setLineDash(look.dash as number[]);
  c.beginPath();
  c.moveTo(x[0]!, y[0]!);
  let [a, b] = [x[0]!, y[0]!];
  for (let t = 1; t <= end; t++) {
    const [u, v] = [x[t]!, y[t]!];
    // shorter than a quarter of a pixel is not seen
    if (t < end && Math.abs(u - a) + Math.abs(v - b) < 0.25) continue;
    c.lineTo(u, v);
    [a, b] = [u, v];
  }
  c.stroke();
}

/** A swing so tall, in pixels, and so many pixels for each, is no line any more but a solid block. */
const [TALL, WIDE] = [40, 6];
/** Columns of a band, in pixels. */
const COLUMN = 3;

/** Whether a trace goes far up and down nearly everywhere. */
export function isDense({ x, y, length }: Trace): boolean {
  let turns = 0;
  for (let t = 2; t < length; t++) {
    const [before, after] = [y[t - 1]! - y[t - 2]!, y[t]! - y[t - 1]!];
    if (before * after < 0 && Math.min(Math.abs(before), Math.abs(after)) > TALL) turns++;
  }
  return length > 2 && turns * WIDE > x[length - 1]! - x[0]!;
}

/** A dense trace up to step `to`: the band it swings in, and the lowest it has come to so far. */
export function drawBand(
  c: CanvasRenderingContext2D,
  ink: Ink,
  { look, x, y, length }: Trace,
  to: number,
): void {
  const end = Math.min(length - 1, to);
  const columns = new Map<number, readonly [number, number]>();
  for (let t = 0; t <= end; t++) {
    const at = COLUMN * Math.round(x[t]! / COLUMN);
    const [top, bottom] = columns.get(at) ?? [Infinity, -Infinity];
    columns.set(at, [Math.min(top, y[t]!), Math.max(bottom, y[t]!)]);
  }
  const edge = [...columns];
  if (edge.length < 2) return;
  const shade = c.globalAlpha;
  c.fillStyle = ink(look.ink);
  c.globalAlpha = shade * 0.15;
  c.beginPath();
  for (const [at, [top]] of edge) c.lineTo(at, top);
  for (const [at, [, bottom]] of edge.toReversed()) c.lineTo(at, bottom);
  c.fill();
  c.globalAlpha = shade;
  c.strokeStyle = ink(look.ink);
  c.setLineDash(look.dash as number[]);
  c.beginPath();
  let low = -Infinity;
  for (const [at, [, bottom]] of edge) c.lineTo(at, (low = Math.max(low, bottom)));
  c.stroke();
}

/** The mark of a trace at step `at`, where it is still on its way. */
export function drawMark(
  c: CanvasRenderingContext2D,
  ink: Ink,
  { look, x, y, length }: Trace,
  at: number,
): void {
  if (at >= length || at < 0) return;
  c.save();
  c.translate(x[at]!, y[at]!);
  c.setLineDash([]);
  c.beginPath();
  symbol(look.mark, MARK).context(c)();
  c.lineWidth = 3.5;
  c.strokeStyle = ink('--paper');
  c.stroke();
  c.fillStyle = ink(look.hollow ? '--paper' : look.ink);
  c.fill();
  c.lineWidth = 1.75;
  c.strokeStyle = ink(look.ink);
  c.stroke();
  c.restore();
}

/** SVG path of a trace with few enough points for a page, and of its mark. */
export const tracePath = ({ x, y, length }: Trace, most = 160): string => {
  const every = Math.max(1, Math.ceil(length / most));
  const at = Array.from({ length }, (_, t) => t).filter((t) => t % every === 0 || t === length - 1);
  return (
    lineShape<number>()
      .x((t) => x[t]!)
      .y((t) => y[t]!)
      .digits(1)(at) ?? ''
  );
};

export const markPath = (look: Look): string => symbol(look.mark, MARK).digits(2)() ?? '';
