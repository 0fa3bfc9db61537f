// How long the arithmetic takes, beside its goals.
import { cpus } from 'node:os';
import { definitionOf } from '../../src/derivations/all.ts';
import { check, numericGradient } from '../../src/derive/check.ts';
import { build } from '../../src/derive/derivation.ts';
import { draw } from '../../src/derive/given.ts';
import { run } from '../../src/derive/run.ts';
import { table } from './table.ts';

/** A frame of a screen lasts 16 ms; a slider must leave most of it to drawing. */
const GOAL_MS = 1;
/** Many short rounds: on a busy machine some of them are undisturbed. */
const ROUNDS = 101;
const ROUND_MS = 5;
const WARM_UP_MS = 300;

/** Median and least milliseconds per call, over rounds after a warm-up. */
function milliseconds(f: () => unknown): { median: number; least: number } {
  const once = (calls: number): number => {
    const start = performance.now();
    for (let i = 0; i < calls; i++) f();
    return (performance.now() - start) / calls;
  };
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) f();
  let calls = 1;
  while (once(calls) * calls < ROUND_MS) calls *= 2;
  const rounds = Array.from({ length: ROUNDS }, () => once(calls)).sort((a, b) => a - b);
  return { median: rounds[Math.floor(ROUNDS / 2)]!, least: rounds[0]! };
}

const rnn = definitionOf('rnn')!;
const settings = [{ T: 3 }, { T: 10, H: 8 }];
const ms = (x: number): string => `${x.toPrecision(3)} ms`;

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
