// A race is what its rules say, step for step; the same for the same seed; ends where numbers end; and is quick.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { field, ready } from '#witness/field.ts';
import { NotationError } from '#notation/error.ts';
import { axesOf, row, shareOf } from '../../../content/optimizers/race/map.ts';
import { diverged, inspect, run } from '../../../content/optimizers/race/race.ts';
import { type Witnessed, relay } from '../../../content/optimizers/race/relay.ts';
import { type Standing, start, stepper } from '#optimizers/rule.ts';
import { RULES } from '#optimizers/rules.ts';
import {
  GROUNDS,
  RUNNERS,
  type Settings,
  courseOf,
  limited,
  opening,
  sceneOf,
} from '../../../content/optimizers/race/settings.ts';
import { minimaIn, readFormula, typedLandscape } from '../../../content/optimizers/race/typed.ts';

fc.configureGlobal({ seed: 1 });

const race = (settings: Settings) => {
  const course = courseOf(sceneOf(settings), settings);
  return { course, track: (id: (typeof RUNNERS)[number]) => run({ id, hyper: settings.hyper[id] }, course) };
};

describe.each(GROUNDS)('on %s', (ground) => {
  const settings = { ...opening(ground), steps: 60 };
  const { course, track } = race(settings);

  test.each(RUNNERS)('%s goes where its rule takes it', (id) => {
    const step = stepper(RULES[id], settings.hyper[id]);
    let at: Standing = start(RULES[id], Float64Array.from(settings.start));
    const { x, y, loss, distance, last } = track(id);
    const noisy = (settings.surface['noise'] ?? 0) > 0;
    for (let t = 1; t <= last && !noisy; t++) {
      const next = step(at, (place) => course.landscape.slope(place, t));
      at = { ...next, theta: course.landscape.inside(next.theta) };
      expect([x[t], y[t]]).toEqual([...at.theta]);
      expect(loss[t]).toBe(Math.max(0, course.landscape.height(x[t]!, y[t]!) - course.floor));
      const away = course.minima.map(([a, b]) => Math.hypot(x[t]! - a, y[t]! - b));
      expect(distance[t]).toBe(Math.min(...away));
    }
    expect([x[0], y[0]]).toEqual([...settings.start]);
  });

  test('every runner it opens with stays finite and gets lower, or is there to fail', () => {
    const full = race(opening(ground));
    for (const id of opening(ground).runners) {
      const { loss, last } = full.track(id);
      expect(last).toBe(opening(ground).steps);
      if (ground !== 'reddi') expect(loss[last]!).toBeLessThan(loss[0]!);
    }
  });

  test('one step taken apart is the step that was run, noise and all', () => {
    const way = track('adam');
    const { x, y, last } = way;
    for (const t of [1, 2, last]) {
      const { before, step } = inspect({ id: 'adam', hyper: settings.hyper.adam }, course, way, t);
      expect(step.t).toBe(t);
      expect([...before.theta]).toEqual([x[t - 1], y[t - 1]]);
      expect([...course.landscape.inside(step.theta)]).toEqual([x[t], y[t]]);
    }
  });
});

test('what diverges keeps its path until its numbers end', () => {
  const base = opening('bowl');
  const settings: Settings = { ...base, steps: 1000, hyper: { ...base.hyper, gd: { eta: 1 } } };
  const { x, loss, last } = race(settings).track('gd');
  expect(diverged(race(settings).track('gd'))).toBe(true);
  expect(last).toBeGreaterThan(50);
  expect(x.subarray(0, last + 1).every(Number.isFinite)).toBe(true);
  expect(loss.subarray(last + 1).every(Number.isNaN)).toBe(true);
});

test('the noise is that of the seed, and the same for all', () => {
  const base = { ...opening('ravine'), steps: 50 };
  expect(race(base).track('gd')).toEqual(race(base).track('gd'));
  expect(race({ ...base, seed: 2 }).track('gd').x).not.toEqual(race(base).track('gd').x);
  // the first steps of gradient descent and of momentum are the same at the same rate
  const same = {
    ...base,
    hyper: { ...base.hyper, momentum: { ...base.hyper.momentum, eta: 0.01 }, gd: { eta: 0.01 } },
  };
  expect(race(same).track('gd').x[1]).toBe(race(same).track('momentum').x[1]);
});

describe('the map of final losses', () => {
  const settings = opening('bowl');
  const { course } = race(settings);
  test.each(RUNNERS)('%s has axes inside what it may be set to', (id) => {
    const { rates, share, shares } = axesOf(id, settings.hyper[id]['eta']!);
    const { eta } = RULES[id].text.hyper;
    for (const rate of rates) {
      expect(rate).toBeGreaterThanOrEqual(eta!.least * 0.999);
      expect(rate).toBeLessThanOrEqual(eta!.most * 1.001);
    }
    expect(shares.length > 1).toBe(share !== undefined);
    if (share) for (const s of shares) expect(limited(s, RULES[id].text.hyper[share]!)).toBe(s);
  });
  test('is the race itself in every cell', () => {
    const axes = axesOf('momentum', 0.02);
    const losses = row('momentum', settings.hyper.momentum, axes, 0.9, course);
    const at = axes.rates.findIndex((eta) => eta > 0.01);
    const { loss, last } = run({ id: 'momentum', hyper: { eta: axes.rates[at]!, beta: 0.9 } }, course);
    expect(losses[at]).toBe(loss[last]);
    expect(shareOf('gd')).toBeUndefined();
  });
  test('gradient descent diverges beyond 2/κ and nowhere below', () => {
    const axes = axesOf('gd', 0.09);
    const long = { ...course, steps: 1000 };
    const losses = row('gd', {}, axes, 0, long);
    axes.rates.forEach((eta, i) => {
      if (eta > 0.2) expect(losses[i]).toBe(Infinity);
      if (eta < 0.099) expect(losses[i]).toBeLessThan(course.landscape.height(...settings.start));
    });
  });
});

describe('a typed formula', () => {
  test('is refused with the place and a remedy', () => {
    const refusal = (text: string): NotationError => {
      try {
        readFormula(text);
      } catch (error) {
        if (error instanceof NotationError) return error;
      }
      throw new Error(`${text} was read`);
    };
    expect(refusal('x^2').at).toBe(1);
    expect(refusal('x**2 + z')).toMatchObject({ at: 7, problem: 'There is no “z” here.' });
    expect(refusal('sin(x) + y').at).toBe(0);
    expect(refusal('exp + x').remedy).toBe('Write exp(x).');
    expect(refusal('x @ y').at).toBe(2);
    expect(refusal('x[0, 0]').at).toBe(1);
    expect(refusal('softmax(x)').problem).toContain('softmax');
    expect(refusal('').message).toContain('^');
    for (const text of ['(x', 'x y', 'x.T', 'max(x)', 'exp(x, y)', 'sum(x for k in range(1000000000))'])
      expect(refusal(text).remedy.length).toBeGreaterThan(5);
  });
  test('never throws anything but that', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'x',
            'y',
            '(',
            ')',
            '+',
            '*',
            '**',
            '2',
            'exp',
            ',',
            '[',
            '.T',
            'sum',
            ' for k in range(3)',
          ),
        }),
        (text) => {
          try {
            typedLandscape(readFormula(text)).height(1, 2);
          } catch (error) {
            expect(error).toBeInstanceOf(NotationError);
          }
        },
      ),
    );
  });
  test('may have sums, and its slope is that of differences', () => {
    const land = typedLandscape(readFormula('sum(x**k for k in range(1, 4)) + y'));
    const g = land.slope(Float64Array.of(2, 5), 1);
    expect(land.height(2, 5)).toBe(2 + 4 + 8 + 5);
    expect(g[0]).toBeCloseTo(1 + 4 + 12, 6);
    expect(g[1]).toBeCloseTo(1, 8);
  });
  test('has its valleys found, and the higher ones left out', () => {
    const found = (text: string) => minimaIn(typedLandscape(readFormula(text)).height, [-5, 5], [-5, 5]);
    const himmelblau = found('(x**2 + y - 11)**2 + (x + y**2 - 7)**2');
    expect(himmelblau).toHaveLength(4);
    for (const [a, b] of [
      [3, 2],
      [-2.805118, 3.131313],
    ] as const)
      expect(Math.min(...himmelblau.map((m) => Math.hypot(m[0] - a, m[1] - b)))).toBeLessThan(1e-5);
    expect(found('x + y')).toEqual([]);
    expect(found('3')).toEqual([]);
    expect(found('(x**2 - 1)**2 + x / 5 + y**2')).toHaveLength(1);
  });
});

describe('gradients of TensorFlow.js', () => {
  beforeAll(ready);
  const finish = (g: Generator<number, Witnessed>): Witnessed => {
    for (;;) {
      const { done, value } = g.next();
      if (done) return value;
    }
  };
  test('lead where differences lead, and say how far they are apart', () => {
    const settings = opening('typed');
    const { course, track } = race(settings);
    const entrants = settings.runners.map((id) => ({ id, hyper: settings.hyper[id] }));
    const { tracks, points, worst, median } = finish(
      relay(entrants, course, field(readFormula(settings.formula))),
    );
    expect(points).toBe(settings.runners.length * settings.steps);
    expect(worst).toBeLessThan(1e-3);
    expect(median).toBeLessThan(1e-5);
    settings.runners.forEach((id, i) => {
      expect(tracks[i]!.x[20]).toBeCloseTo(track(id).x[20]!, 3);
    });
  });
  test('are 0 where a formula does not depend on a letter', () => {
    expect(field(readFormula('y**2'))(Float64Array.of(1, 2), Float64Array.of(3, 4))).toEqual([
      Float64Array.of(0, 0),
      Float64Array.of(6, 8),
    ]);
    expect(field(readFormula('3'))(Float64Array.of(1), Float64Array.of(1))).toEqual([
      Float64Array.of(0),
      Float64Array.of(0),
    ]);
  });
});
