// Steps of second order do what the lesson says: one step on a bowl, the saddle attracts Newton and nobody else.
import { describe, expect, test } from 'vitest';
import { random } from '#math/random.ts';
import {
  METHODS,
  type Method,
  follow,
  hessian,
  kindOf,
  spectrum,
  stepOf,
} from '../../../content/second-order/newton/newton.ts';
import { SURFACES, type SurfaceId, landscape } from '#optimizers/surfaces.ts';

const of = (id: SurfaceId) => landscape(SURFACES[id], { noise: 0 });
const SETTINGS = { eta: 0.1, least: 0.5, longest: 1 };
const run = (id: SurfaceId, method: Method, start: readonly [number, number], eta = 0.1) =>
  follow(method, of(id), start, { ...SETTINGS, eta }, { steps: 200, x: SURFACES[id].x, y: SURFACES[id].y });

test('the Hessian of the saddle is known', () => {
  for (const y of [0, 0.3, -0.9]) {
    const [xx, xy, yy] = hessian(of('saddle'), 0.7, y);
    expect(xx).toBeCloseTo(2, 8);
    expect(xy).toBeCloseTo(0, 8);
    expect(yy).toBeCloseTo(-2 + 12 * y * y, 8);
  }
});

test('eigenvalues and eigenvectors rebuild the matrix', () => {
  const rng = random(3);
  for (let i = 0; i < 50; i++) {
    const [a, b, d] = [rng() - 0.5, rng() - 0.5, rng() - 0.5];
    const { values, first } = spectrum([a, b, d]);
    expect(values[0]).toBeGreaterThanOrEqual(values[1]);
    expect(a * first[0] + b * first[1]).toBeCloseTo(values[0] * first[0], 12);
    expect(b * first[0] + d * first[1]).toBeCloseTo(values[0] * first[1], 12);
    expect(values[0] + values[1]).toBeCloseTo(a + d, 12);
  }
});

test('a bowl is solved by one step, whatever its condition number and rotation', () => {
  for (const kappa of [2, 50, 800]) {
    const [x, y] = stepOf('newton', landscape(SURFACES.bowl, { kappa, angle: 37 }), -2, 1.4, SETTINGS);
    expect(Math.hypot(x, y)).toBeLessThan(1e-6);
  }
});

describe('near the saddle', () => {
  const start = [-1.2, 0.25] as const;
  test('Newton ends on it', () => {
    const { points, fate } = run('saddle', 'newton', start);
    expect(fate).toBe('saddle');
    expect(points.length).toBeLessThan(8);
    // 4y³ / (6y² − 1), as the lesson has it
    expect(points[1]![1]).toBeCloseTo((4 * 0.25 ** 3) / (6 * 0.25 ** 2 - 1), 8);
  });
  test.each(['gd', 'damped', 'absolute'] as const)('%s ends in a minimum', (method) => {
    const { points, fate } = run('saddle', method, start);
    expect(fate).toBe('minimum');
    expect(Math.abs(points.at(-1)![1])).toBeCloseTo(Math.SQRT1_2, 6);
  });
  test('the saddle itself holds all of them', () => {
    for (const method of METHODS) expect(run('saddle', method, [0, 0]).points).toHaveLength(1);
  });
});

test('on the slope of the plateau Newton walks away, and absolute values bring it home', () => {
  const { points, fate } = run('plateau', 'newton', [-2, 0.5]);
  expect(fate).toBe('flat');
  expect(Math.hypot(...points.at(-1)!)).toBeGreaterThan(4);
  expect(run('plateau', 'absolute', [-2, 0.5]).fate).toBe('minimum');
});

test('every minimum of every surface is one', () => {
  for (const id of ['bowl', 'rosenbrock', 'himmelblau', 'saddle', 'plateau'] as const)
    for (const start of SURFACES[id].minima) {
      const { points, fate } = run(id, 'newton', start);
      expect(fate, id).toBe('minimum');
      expect(points.length).toBeLessThan(5);
    }
  expect(kindOf(of('saddle'), 0, 0)).toBe('saddle');
});
