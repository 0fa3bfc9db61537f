// How long ten optimizers take for a thousand steps, and how long it takes to make a picture of them ready, beside a frame.
import { random } from '#math/random.ts';
import { preset } from '../../content/optimizers/race/presets.ts';
import { run } from '../../content/optimizers/race/race.ts';
import { RULES } from '#optimizers/rules.ts';
import { start, stepper } from '#optimizers/rule.ts';
import { courseOf, sceneOf } from '../../content/optimizers/race/settings.ts';
import { product } from '#math/products.ts';
import { scaleOf } from '#figure/plot/scale.ts';
import { contoursOf } from '../../content/optimizers/race/contours.ts';
import { trace } from '../../content/optimizers/race/drawing.ts';
import { LOOKS } from '../../content/optimizers/race/looks.ts';
import { table } from './table.ts';
import { milliseconds, ms } from './timing.ts';

/** A frame of a screen. */
const GOAL_MS = 16;

const { settings } = preset('all');
const scene = sceneOf(settings);
const course = courseOf(scene, settings);
const entrants = settings.runners.map((id) => ({ id, hyper: settings.hyper[id] }));
const tracks = entrants.map((e) => run(e, course));

const n = 32;
const rng = random(1);
const matrix = () => Float64Array.from({ length: n * n }, () => rng() - 0.5);
const [a, b, c] = [matrix(), matrix(), matrix()];
const unit = milliseconds(() => product(c, a, b, n, n, n)).least;

const rows: string[][] = [
  [
    `race, ${entrants.length} × ${settings.steps} steps`,
    'median',
    'least',
    'in products 32×32',
    'of a frame',
  ],
];
const time = (what: string, f: () => unknown): void => {
  const { median, least } = milliseconds(f);
  rows.push([
    what,
    ms(median),
    ms(least),
    (least / unit).toFixed(0),
    `${Math.round((100 * least) / GOAL_MS)} %`,
  ]);
};

time('all steps, in place', () => entrants.map((e) => run(e, course)));
time('the same with an object for every step', () =>
  entrants.map(({ id, hyper }) => {
    const step = stepper(RULES[id], hyper);
    let at = start(RULES[id], Float64Array.from(settings.start));
    for (let t = 1; t <= settings.steps; t++) at = step(at, (place) => course.landscape.slope(place, t));
    return at;
  }),
);
time('one optimizer after its slider has moved', () => run(entrants[0]!, course));
const map = {
  x: scaleOf({ domain: scene.x, label: '' }, [0, 500]),
  y: scaleOf({ domain: scene.y, label: '' }, [400, 0]),
};
const curve = {
  x: scaleOf({ domain: [0, settings.steps], label: '' }, [0, 450]),
  y: scaleOf({ domain: [1e-8, 1e4], label: '', log: true, clamp: true }, [200, 0]),
};
const pixels = (of: (k: number, t: number) => [number, number], scales: typeof map) => () =>
  tracks.map((track, k) =>
    trace(
      LOOKS[entrants[k]!.id],
      (t) => of(k, t)[0],
      (t) => of(k, t)[1],
      track.last,
      scales,
    ),
  );
time(
  'pixels of all ways on the map',
  pixels((k, t) => [tracks[k]!.x[t]!, tracks[k]!.y[t]!], map),
);
time(
  'pixels of all curves of the loss',
  pixels((k, t) => [t, tracks[k]!.loss[t]!], curve),
);
time('contours', () => contoursOf(scene.landscape.height, scene.x, scene.y));
table(rows);
