/** @file The map of final losses, off the main thread: told row after row; whoever wants no more ends the thread. */
import { expose } from 'comlink';
import type { RuleId } from '#optimizers/rules.ts';
import { type Axes, row } from './map.ts';
import { type Settings, courseOf, sceneOf } from './settings.ts';

const api = {
  /** `hear` is told the index of a β and the losses of its row. */
  async losses(
    settings: Settings,
    id: RuleId,
    axes: Axes,
    hear: (j: number, losses: Float64Array) => void,
  ): Promise<void> {
    const course = courseOf(sceneOf(settings), settings);
    for (const [j, beta] of axes.shares.entries())
      await hear(j, row(id, settings.hyper[id], axes, beta, course));
  },
};
export type HeatApi = typeof api;
expose(api);
