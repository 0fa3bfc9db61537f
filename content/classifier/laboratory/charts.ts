/** @file What the charts of a run show, as curves with their axes. */
import type { EpochReport } from '#classifier/tally.ts';
import { BASELINES, type BaselineName } from '#classifier/spec.ts';
import type { Point } from '#figure/plot/marks.ts';
import { domainOf } from '#figure/plot/scale.ts';

type Domain = readonly [number, number];

/** From the first epoch to the last that is planned. */
export const epochDomain = (epochs: number): Domain => [0, Math.max(1, epochs)];

/** Where an epoch ends, with what was measured of it. */
export const byEpoch = (
  reports: readonly EpochReport[],
  measure: (report: EpochReport) => number,
): readonly Point[] => reports.map((report) => [report.epoch, measure(report)]);

/** From 0 to a little more than the losses that are seen; single batches may stand out. */
export function lossDomain(values: readonly number[]): Domain {
  const finite = values.filter(Number.isFinite);
  return [0, Math.max(0.8, ...finite.map((x) => 1.1 * x))];
}

/** Room around what is seen, between no right answer and all; at least a tenth high. */
export function accuracyDomain(values: readonly number[]): Domain {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(0.6, ...finite);
  return [Math.max(0, Math.floor(20 * (low - 0.02)) / 20), 1];
}

/** A logarithmic axis for lengths of gradients. */
export function normDomain(values: readonly number[]): Domain {
  const positive = values.filter((x) => Number.isFinite(x) && x > 0);
  return domainOf(positive.length ? positive : [1e-4, 1], true);
}

/** The layers of a run in the order in which they were first measured, with their colours. */
export const INKS = ['--forward', '--gradient', '--parameter', '--current', '--negative'] as const;

export const layersOf = (reports: readonly EpochReport[]): readonly string[] =>
  Object.keys(reports[0]?.norms ?? {});

/** What the baselines reach, as level lines from the first epoch to the last. */
export const baselineCurves = (
  levelOf: (name: BaselineName) => number,
  epochs: number,
  names: Readonly<Record<BaselineName, string>>,
) =>
  BASELINES.map((name) => ({
    name: names[name],
    points: [0, epochs].map((at): Point => [at, levelOf(name)]),
    colour: 'var(--muted)',
    dash: name === 'majority' ? '2 4' : '7 4',
    thin: true,
  }));
