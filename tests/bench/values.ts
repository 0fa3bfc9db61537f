// How long the arithmetic takes, beside its goals.
import { cpus } from 'node:os';
import { definitionOf } from '../../content/course.ts';
import { check } from '#derive/check.ts';
import { numericGradient } from '#derive/difference.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { table } from './table.ts';
import { milliseconds, ms } from './timing.ts';

/** A frame of a screen lasts 16 ms; a slider must leave most of it to drawing. */
const GOAL_MS = 1;
const rnn = definitionOf('rnn')!;
const settings = [{ T: 3 }, { T: 10, H: 8 }];

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);

const timings: string[][] = [['rnn', 'median', 'least', 'in runs', 'of the goal']];
for (const sizes of settings) {
  const d = build(rnn, { sizes });
  const given = draw(d, 1);
  const values = run(d, given);
  const name = Object.entries(sizes)
    .map(([s, n]) => `${s}=${n}`)
    .join(' ');
  const unit = milliseconds(() => run(d, given)).least;
  const time = (what: string, f: () => unknown, goal: boolean): void => {
    const { median, least } = milliseconds(f);
    timings.push([
      `${what} (${name})`,
      ms(median),
      ms(least),
      (least / unit).toFixed(1),
      goal ? `${Math.round((100 * least) / GOAL_MS)} %` : '',
    ]);
  };
  time('forward and backward', () => run(d, given), true);
  time(`all ${check(d, given).length} checks`, () => check(d, given), sizes === settings[0]);
  time('one gradient by differences, dW', () => numericGradient(d, values, 'W'), false);
  time('build', () => build(rnn, { sizes }), false);
}
table(timings);
