/** @file Quantities with a value for each time step: their names, their general statement, and one step of them. */
import { timed } from '#notation/values.ts';
import { axesText } from './axes.ts';
import type { Form, Statement, Step } from './derivation.ts';
import { type Author, checkChain, entriesOf } from './lines.ts';
import type { Unrolling } from './message.ts';

/** The names of what a cell is given at each step, and of its states. */
export function declareSeries({ author, cell, reading }: Unrolling): void {
  const T = reading.times.length;
  for (const [id, line] of Object.entries(cell.given)) {
    const [tex, axes, domain] = author.pick(line);
    author.names.add(id, { tex, axes: axesText(axes), series: true, role: 'given' });
    for (let t = 1; t <= T; t++)
      author.given.push({
        id: timed(id, t),
        base: id,
        t,
        axes: axesText(axes),
        domain: domain ?? 'any',
        role: 'given',
        start: false,
      });
  }
  // a cell reads its state before it writes it: the given h0 becomes h[0] and tells the axes of all of h
  for (const state of Object.values(cell.states)) {
    const start = author.given.findIndex((g) => g.id === `${state}0`);
    if (start < 0) throw new Error(`${author.id}: the state ${state} needs a given ${state}0`);
    const g = author.given[start]!;
    author.given[start] = {
      ...g,
      id: timed(state, reading.start),
      base: state,
      t: reading.start,
      start: true,
    };
    author.names.delete(`${state}0`);
    author.names.add(state, {
      tex: author.pick(cell.forward[state]!)[0],
      axes: g.axes,
      series: true,
      role: 'forward',
    });
  }
}

/** The name of a forward quantity, and its axes. */
export function declareForward(
  author: Author,
  base: string,
  tex: string,
  forms: readonly Form[],
  entrywise: string | undefined,
): readonly string[] {
  const { at, want } = entriesOf(entrywise);
  const known = author.names.get(base);
  if (known) return checkChain(author, base, forms, at, known.axes, ['t']);
  const axes = checkChain(author, base, forms, at, want, ['t']);
  author.names.add(base, { tex, axes, series: true, role: 'forward' });
  return axes;
}

/** A series by its general statement. */
export const timedStatement = (
  base: string,
  phase: Step['phase'],
  gradientOf: string | undefined,
  forms: readonly Form[],
  axes: readonly string[],
  at: readonly string[] = [],
): Statement => ({ base, timed: true, phase, gradientOf, forms, axes, at });

/** One step of a series whose name is declared. */
export function timedStep(
  author: Author,
  base: string,
  t: number,
  forms: readonly Form[],
  phase: Step['phase'],
  of: string | undefined,
  at: readonly string[] = [],
): void {
  const axes = checkChain(author, timed(base, t), forms, at, author.names.axes(base));
  author.stepFor({ id: timed(base, t), base, t, phase, gradientOf: of, forms, axes, at });
}
