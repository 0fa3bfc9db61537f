// Every surface has the gradient that differences have, its minima are minima, and what it is there to show happens.
import { describe, expect, test } from 'vitest';
import { random } from '#math/random.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';
import { type Standing, start, stepper } from '#optimizers/rule.ts';
import { SURFACES, type Surface, type SurfaceId, landscape } from '#optimizers/surfaces.ts';

const ids = Object.keys(SURFACES) as SurfaceId[];
/** The gradient of Reddi’s problem is another one at every step, by design. */
const still = ids.filter((id) => id !== 'reddi');
const surface = (id: SurfaceId): Omit<Surface, 'id'> => SURFACES[id];

describe.each(still)('%s', (id) => {
  const { x, y, minima } = surface(id);

  test('has the gradient of its formula', () => {
    const { height, slope } = landscape(surface(id), { noise: 0 });
    const rng = random(4);
    const EPSILON = 1e-5;
    for (let i = 0; i < 20; i++) {
      const at = Float64Array.of(x[0] + rng() * (x[1] - x[0]), y[0] + rng() * (y[1] - y[0]));
      const [a, b] = [at[0]!, at[1]!];
      const g = slope(at, 1);
      const numeric = [
        (height(a + EPSILON, b) - height(a - EPSILON, b)) / (2 * EPSILON),
        (height(a, b + EPSILON) - height(a, b - EPSILON)) / (2 * EPSILON),
      ];
      g.forEach((v, k) => expect(Math.abs(v - numeric[k]!) / (1 + Math.abs(v))).toBeLessThan(1e-7));
    }
  });

  test('is flat at its minima, and nowhere near them lower', () => {
    const { height, slope } = landscape(surface(id), { noise: 0 });
    for (const [a, b] of minima) {
      slope(Float64Array.of(a, b), 1).forEach((g) => expect(Math.abs(g)).toBeLessThan(1e-4));
      for (const [da, db] of [
        [0.01, 0],
        [-0.01, 0],
        [0, 0.01],
        [0, -0.01],
      ] as const)
        expect(height(a + da, b + db)).toBeGreaterThan(height(a, b) - 1e-12);
    }
  });
});

test.each(ids)('%s is started inside its window', (id) => {
  const { x, y, start: from } = surface(id);
  expect(from[0]).toBeGreaterThan(x[0]);
  expect(from[0]).toBeLessThan(x[1]);
  expect(from[1]).toBeGreaterThan(y[0]);
  expect(from[1]).toBeLessThan(y[1]);
});

/** Where an optimizer ends. */
function end(id: SurfaceId, rule: RuleId, n: number, hyper = {}, settings = {}): Standing {
  const { slope, inside } = landscape(surface(id), settings);
  const step = stepper(RULES[rule], hyper);
  const rng = random(2);
  let at: Standing = start(RULES[rule], Float64Array.from(surface(id).start));
  for (let t = 1; t <= n; t++) {
    const next = step(at, (place) => slope(place, t, rng));
    at = { ...next, theta: inside(next.theta) };
  }
  return at;
}

test('gradient descent is stable below 2/λ and not above', () => {
  const far = (eta: number) => Math.hypot(...end('bowl', 'gd', 300, { eta }, { kappa: 20 }).theta);
  expect(far(1.99 / 20)).toBeLessThan(0.2);
  expect(far(2.01 / 20)).toBeGreaterThan(5);
});

test('Adam goes to the worst end of Reddi’s problem, gradient descent to the best (003-34)', () => {
  const adam = end('reddi', 'adam', 6000, { eta: 0.01, beta1: 0, beta2: 1 / 17 });
  expect(adam.theta[0]).toBeGreaterThan(0.95);
  expect(end('reddi', 'gd', 6000, { eta: 0.01 }).theta[0]).toBeLessThan(-0.9);
});

test('noise is drawn anew at every step, and is the same for the same seed', () => {
  const { slope } = landscape(surface('ravine'), { noise: 2 });
  const at = Float64Array.of(1, 1);
  const [one, two] = [random(1), random(1)];
  const first = slope(at, 1, one);
  expect(slope(at, 1, one)).not.toEqual(first);
  expect(slope(at, 1, two)).toEqual(first);
  expect(slope(at, 1)).not.toEqual(first);
});
