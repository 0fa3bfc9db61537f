/** @file The map of final losses, off the main thread: one row after the other; whoever wants no more ends the thread. */
import { type Axes, row } from './map.ts';
import type { RuleId } from './rules.ts';
import { type Settings, courseOf, sceneOf } from './settings.ts';

export interface Ask {
  readonly settings: Settings;
  readonly id: RuleId;
  readonly axes: Axes;
}

export interface Answer {
  /** Index of the β that this row belongs to. */
  readonly j: number;
  readonly losses: Float64Array;
}

addEventListener('message', ({ data: { settings, id, axes } }: MessageEvent<Ask>) => {
  const course = courseOf(sceneOf(settings), settings);
  axes.shares.forEach((beta, j) => {
    const answer: Answer = { j, losses: row(id, settings.hyper[id], axes, beta, course) };
    postMessage(answer);
  });
});
