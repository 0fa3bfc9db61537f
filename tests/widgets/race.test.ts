// The race on the page: its address, its looks, its contours, its equations, and the words for all of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { raceWords } from '../../src/i18n/race.ts';
import { PRESETS, type PresetName, preset } from '../../src/optimizers/presets.ts';
import { diverged, inspect, run } from '../../src/optimizers/race.ts';
import { RULES } from '../../src/optimizers/rules.ts';
import {
  GROUNDS,
  RUNNERS,
  type Settings,
  courseOf,
  opening,
  planOf,
  sceneOf,
} from '../../src/optimizers/settings.ts';
import { setTex } from '../../src/typeset/katex.ts';
import { scaleOf } from '../../src/widgets/plot/scale.ts';
import { differences, parse } from '../../src/widgets/race/address.ts';
import { contourPaths } from '../../src/widgets/race/contours.ts';
import { trace, tracePath } from '../../src/widgets/race/drawing.ts';
import { equationsOf } from '../../src/widgets/race/equations.ts';
import { LOOKS } from '../../src/widgets/race/looks.ts';

/** As the address bar hands it over. */
const readBack = (text: string): Settings => parse(new URLSearchParams(`?race=${text}`).get('race') ?? '');

describe('the address', () => {
  test('is empty for what the page opens with', () => {
    expect(differences(opening('bowl'))).toBe('');
    expect(readBack('')).toEqual(opening('bowl'));
  });
  test.each(Object.keys(PRESETS) as PresetName[])('leads back to the race %s', (name) => {
    const { settings } = preset(name);
    expect(readBack(differences(settings))).toEqual(settings);
  });
  test.each(GROUNDS)('leads back to any race on %s', (ground) => {
    const { hyper } = planOf(ground);
    fc.assert(
      fc.property(
        fc.subarray([...RUNNERS]),
        fc.integer({ min: 10, max: 1000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (runners, steps, share) => {
          const plain = opening(ground);
          const eta = Number((10 ** (-4 * share)).toPrecision(3));
          const surface = Object.fromEntries(
            Object.entries(hyper).map(([name, { least, most }]) => [
              name,
              Number((least + share * (most - least)).toPrecision(5)),
            ]),
          );
          const settings: Settings = {
            ...plain,
            surface,
            runners,
            steps,
            hyper: { ...plain.hyper, adam: { ...plain.hyper.adam, eta } },
            formula: ground === 'typed' ? 'max(x, 1 + y)**2 + x / 3' : plain.formula,
            start: ground === 'typed' ? [0.01, -0.02] : plain.start,
          };
          expect(readBack(differences(settings))).toEqual(settings);
        },
      ),
    );
  });
  test('is never fatal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const settings = parse(text);
        expect(settings.steps).toBeGreaterThanOrEqual(10);
      }),
    );
    expect(parse('on:nowhere;adam.eta:-5;steps:1e9;from:99,x;run:')).toMatchObject({
      ground: 'bowl',
      steps: 1000,
      start: opening('bowl').start,
      runners: [],
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
    const paths = contourPaths(scene.landscape.height, scene.x, scene.y);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((d) => d !== '').length).toBeGreaterThan(8);
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
