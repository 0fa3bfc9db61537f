// How long the laboratory takes to answer a slider, and a step of training, beside a plain matrix product.
import { random } from '#math/random.ts';
import { draw } from '../../content/gradient-vanishing/laboratory/copying/task.ts';
import { BATCH, learner, train } from '../../content/gradient-vanishing/laboratory/copying/trainer.ts';
import { VIEWS, detail } from '../../content/gradient-vanishing/laboratory/flow/detail.ts';
import { measure } from '../../content/gradient-vanishing/laboratory/flow/measure.ts';
import { NETS, lab } from '../../content/gradient-vanishing/laboratory/figure.ts';
import { product } from '#math/products.ts';
import { table } from './table.ts';
import { milliseconds, ms } from './timing.ts';

/** What one touch of a slider may take at T = 100, H = 32: curves and Jacobians together. */
const GOAL_MS = 50;

const OPENING = lab.opening;
const settings = { ...OPENING, T: 100, H: 32 };
const n = settings.H;
const rng = random(1);
const matrix = () => Float64Array.from({ length: n * n }, () => rng() - 0.5);
const [a, b, c] = [matrix(), matrix(), matrix()];
const unit = milliseconds(() => product(c, a, b, n, n, n)).least;

const rows: string[][] = [['laboratory, T=100 H=32', 'median', 'least', 'in products 32×32', 'of the goal']];
const time = (what: string, f: () => unknown, goal: number | undefined, before = 0): number => {
  const { median, least } = milliseconds(f);
  rows.push([
    what,
    ms(median),
    ms(least),
    (least / unit).toFixed(0),
    goal === undefined ? '' : `${Math.round((100 * (before + least)) / goal)} %`,
  ]);
  return least;
};
const curves = time('curves of all three networks', () => measure(settings), GOAL_MS);
for (const view of VIEWS)
  time(`curves, then Jacobians of ${view}`, () => detail(settings, view), GOAL_MS, curves);
const task = { letters: 1, alphabet: 8, delay: 40 };
for (const name of NETS) {
  const l = learner(name, OPENING, task, 1e-4);
  time(
    `a step of training, ${name} (T=42 H=16)`,
    () => train(l, OPENING, task, draw(task, BATCH, rng)),
    undefined,
  );
}
table(rows);
