// The race on the page: its figure, its looks, its contours, its equations, and the words for all of it.
import { describe, expect, test } from 'vitest';
import { raceWords } from '../../../content/optimizers/race/words.ts';
import { PRESETS, type PresetName, preset } from '../../../content/optimizers/race/presets.ts';
import { diverged, inspect, run } from '../../../content/optimizers/race/race.ts';
import { RULES } from '#optimizers/rules.ts';
import {
  GROUNDS,
  RUNNERS,
  type Settings,
  courseOf,
  opening,
  planOf,
  sceneOf,
} from '../../../content/optimizers/race/settings.ts';
import { setTex } from '#typeset/katex.ts';
import { scaleOf } from '#figure/plot/scale.ts';
import { race, settingsOf } from '../../../content/optimizers/race/figure.ts';
import { contoursOf } from '../../../content/optimizers/race/contours.ts';
import { isDense, trace, tracePath } from '../../../content/optimizers/race/drawing.ts';
import { equationsOf } from '../../../content/optimizers/race/equations.ts';
import { LOOKS } from '../../../content/optimizers/race/looks.ts';

describe('the figure', () => {
  test('opens at the start of the race, and another surface at its own', () => {
    expect(race.opening.t).toBe(0);
    expect(settingsOf(race.opening)).toEqual(opening('bowl'));
    for (const on of GROUNDS) expect(settingsOf(race.change(race.opening, { on }))).toEqual(opening(on));
  });
  test.each(race.presets.map((p) => [p]))(
    'is set to the race %s by one click, wherever one looks',
    (name) => {
      const state = race.preset(name, { ...race.opening, f: 'x * y' });
      expect(settingsOf(state)).toEqual({ ...preset(name).settings, formula: 'x * y' });
      expect(state).toMatchObject({ look: preset(name).focus, t: 0 });
      expect(race.is(name, race.change(state, { t: 30 }))).toBe(true);
      expect(race.is(name, race.change(state, { steps: 77 }))).toBe(false);
    },
  );
  test('keeps the start inside the window, the step inside the race, and looks at one who runs', () => {
    const state = race.change(race.opening, { from: [9, -9], t: 900, run: ['gd', 'rmsprop'] });
    expect(state).toMatchObject({ from: [3, -2.2], t: 200, look: 'rmsprop' });
    const typed = race.change(race.opening, { on: 'typed', reach: 30, from: [29, 21] });
    expect(typed.from).toEqual([29, 21]);
  });
  test('takes a formula with what parts other addresses', () => {
    const f = 'f:x; max(x, y), run:gd,adam';
    const said = race.write(race.change(race.opening, { on: 'typed', f }));
    expect(race.read(new URLSearchParams(`?race=${said}`).get('race')!).state).toMatchObject({
      on: 'typed',
      f,
    });
  });
});

test('no two optimizers look the same without colour', () => {
  const looks = RUNNERS.map((id) => {
    const { dash, hollow, mark } = LOOKS[id];
    const drawn: string[] = [];
    const pen = new Proxy({} as CanvasPath, {
      get:
        (_, name) =>
        (...at: number[]) =>
          drawn.push(`${String(name)} ${at}`),
    });
    mark.draw(pen as never, 60);
    return JSON.stringify([dash, hollow, drawn]);
  });
  expect(new Set(looks).size).toBe(looks.length);
});

describe.each(GROUNDS)('on %s', (ground) => {
  const settings = { ...opening(ground), steps: 40 };
  const scene = sceneOf(settings);

  test('there are contours, and each is a closed path', () => {
    const contours = contoursOf(scene.landscape.height, scene.x, scene.y);
    const paths = contours.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((d) => d !== '').length).toBeGreaterThan(8);
    expect(contours.map((c) => c.height)).toEqual(contours.map((c) => c.height).sort((a, b) => a - b));
    for (const d of paths) expect(d).toMatch(/^(M-?\d+,-?\d+l[-\d, ]+z)*$/);
  });

  test.each(RUNNERS)('a step of %s is set in symbols and numbers that end in what was computed', (id) => {
    const course = courseOf(scene, settings);
    const hyper = settings.hyper[id];
    const track = run({ id, hyper }, course);
    const { before, step } = inspect({ id, hyper }, course, track, 3);
    const equations = equationsOf(RULES[id], hyper, before, step);
    const ids = [...(RULES[id].at.kind === 'symbol' ? [] : ['at']), 'g', ...Object.keys(step.lines), 'theta'];
    expect(equations.map((e) => e.id)).toEqual(ids);
    for (const { symbols, numbers } of equations) {
      expect(setTex(symbols, false)).toContain('katex');
      for (const face of numbers) expect(setTex(face, false)).toContain('katex');
    }
    expect(
      Number(
        equations
          .at(-1)!
          .numbers[0].split('= ')
          .at(-1)!
          .replace(/ \\cdot 10\^\{(-?\d+)\}/, 'e$1'),
      ),
    ).toBeCloseTo(step.theta[0]!, 2);
  });
});

test('a trace ends where its numbers do, and is short on a page', () => {
  const scales = {
    x: scaleOf({ domain: [0, 1000], label: '' }, [0, 500]),
    y: scaleOf({ domain: [1e-3, 1], label: '', log: true }, [200, 0]),
  };
  const way = trace(
    LOOKS.adam,
    (t) => t,
    (t) => (t < 900 ? 1 / (t + 1) : NaN),
    1000,
    scales,
  );
  expect(way.length).toBe(900);
  expect(tracePath(way, 100).split('L').length).toBeLessThan(105);
});

test('what swings between two heights at every step is a band, what wavers is a line', () => {
  const scales = {
    x: scaleOf({ domain: [0, 1000], label: '' }, [0, 450]),
    y: scaleOf({ domain: [1e-16, 1], label: '', log: true, clamp: true }, [200, 0]),
  };
  const drawn = (y: (t: number) => number): boolean => isDense(trace(LOOKS.gd, (t) => t, y, 1000, scales));
  expect(drawn((t) => (t % 2 ? 0.1 : 0))).toBe(true);
  expect(drawn((t) => (t % 2 ? 0.1 : 0.05))).toBe(false);
  expect(drawn((t) => 1 / (t + 1))).toBe(false);
  expect(drawn((t) => (t % 100 ? 0.1 : 0))).toBe(false);
});

describe('the words', () => {
  test.each(['en', 'zh'] as const)('name everything in %s', (lang) => {
    const w = raceWords(lang);
    for (const id of RUNNERS) {
      expect(w.names[id].length).toBeGreaterThan(0);
      expect(w.short[id].length).toBeLessThanOrEqual(11);
      for (const name of Object.keys(RULES[id].text.hyper)) expect(w.hyper).toHaveProperty(name);
    }
    for (const ground of GROUNDS) {
      expect(w.surfaces[ground].length).toBeGreaterThan(0);
      for (const name of Object.keys(planOf(ground).hyper)) expect(w.settings).toHaveProperty(name);
    }
    for (const name of Object.keys(PRESETS)) expect(w.preset).toHaveProperty(name);
  });
  test('each of both languages names the same', () => {
    const keys = (o: object): string[] =>
      Object.entries(o).flatMap(([k, v]) =>
        typeof v === 'object' ? keys(v as object).map((x) => `${k}.${x}`) : [k],
      );
    // English sentences need no others in their place
    const [en, zh] = (['en', 'zh'] as const).map((lang) => ({ ...raceWords(lang), sentences: {} }));
    expect(keys(zh!)).toEqual(keys(en!));
  });
});

test('the races of one click show what their names say', () => {
  const ends = (name: PresetName) => {
    const { settings } = preset(name);
    const course = courseOf(sceneOf(settings), settings);
    return Object.fromEntries(
      settings.runners.map((id) => {
        const track = run({ id, hyper: settings.hyper[id] }, course);
        return [id, { ...track, end: track.loss[track.last]!, begun: track.loss[0]!, lost: diverged(track) }];
      }),
    );
  };
  const valley = ends('valley');
  expect(valley['momentum']!.end).toBeLessThan(valley['gd']!.end);
  expect(ends('edge')['gd']!.end).toBeGreaterThan(ends('edge')['gd']!.begun);
  const back = ends('backwards');
  expect(back['nesterov-noted']!.end).toBeGreaterThan(1e3 * back['nesterov']!.end);
  const reddi = ends('reddi');
  expect(reddi['adam']!.x[reddi['adam']!.last]).toBeGreaterThan(0.9);
  expect(reddi['gd']!.x[reddi['gd']!.last]).toBeLessThan(-0.9);
  expect(Object.keys(ends('all'))).toHaveLength(10);
  for (const { lost } of Object.values(ends('all'))) expect(lost).toBe(false);
  // the turned ravine holds those back that scale each coordinate by itself
  const straight = {
    ...preset('turned').settings,
    surface: { ...preset('turned').settings.surface, angle: 0 },
  };
  const adam = (s: Settings) => {
    const { loss, last } = run({ id: 'adagrad', hyper: s.hyper.adagrad }, courseOf(sceneOf(s), s));
    return loss[last]!;
  };
  expect(adam(straight)).toBeLessThan(adam(preset('turned').settings));
});
