// Whatever stands in an address, the page opens: at what could be read, with the rest named, and soon.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { race, settingsOf } from '../../content/optimizers/race/figure.ts';
import { courseOf, sceneOf } from '../../content/optimizers/race/settings.ts';
import { run } from '../../content/optimizers/race/race.ts';
import { build } from '#derive/build.ts';
import { NotationError } from '#notation/error.ts';
import { writeAddress } from '#stage/address.ts';
import { readAddress } from '#stage/read-address.ts';
import { entryKey } from '#stage/entries.ts';
import { derivationAt } from '#stage/place.ts';
import { FIGURES } from '../figure/figures.ts';
import { cases, soon, spoilt } from './mutations.ts';

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('the stage of %s', (_, definition) => {
  const d = build(definition);
  const { text } = definition;
  const opening = d.steps.find((s) => s.gradientOf)!.id;
  const piece = { definition, opening };
  const given = d.given.filter((g) => g.domain === 'any');
  const rights = [
    ...Object.entries(text.largest).map(([letter, n]) => `?${letter}=${n}&at=${opening}&seed=7`),
    ...Object.entries(text.choices ?? {}).flatMap(([c, options]) => options.map((o) => `?${c}=${o}&form=2`)),
    ...Object.keys(text.presets ?? {}).map((preset) => `?preset=${preset}&face=numbers&tool=break`),
    ...d.steps.slice(0, 20).map(({ id }) => `?at=${id}&entry=0,0&slip=${id},1,1&off=${id},1,0&path=1`),
    ...given.slice(0, 5).map((g) => `?${entryKey(d, g, 0)}=0.25&predict=1`),
  ];

  test('opens at any address, and what it says of it leads back to the same place', () => {
    fc.assert(
      fc.property(spoilt(rights), (search) =>
        soon(() => {
          const { place, problems } = readAddress(search, piece);
          derivationAt(definition, place);
          for (const problem of problems) expect(problem.length).toBeLessThan(400);
          const said = writeAddress(place);
          const again = readAddress(said, piece);
          expect(again.problems).toEqual([]);
          expect(writeAddress(again.place)).toBe(said);
        }),
      ),
      cases(100),
    );
  });
});

test.each(FIGURES.map(([, figure]) => [figure.name, figure] as const))('the figure ?%s', (_, figure) => {
  const rights = [figure.opening, ...figure.presets.map((p) => figure.preset(p, figure.opening))].map((s) =>
    figure.write(s),
  );
  fc.assert(
    fc.property(spoilt(rights.map((r) => r || 'a:1,b:2')), (said) =>
      soon(() => {
        const { state } = figure.read(said);
        const written = figure.write(state);
        const back = new URLSearchParams(`${figure.name}=${written}`).get(figure.name)!;
        expect(figure.write(figure.read(back).state)).toBe(written);
      }),
    ),
    cases(150),
  );
});

test('the race runs, or says what is wrong with its formula', () => {
  const rights = [
    'on:rosenbrock,run:gd.adam,adam.eta:0.02,steps:30',
    'on:typed,steps:20,f:x**2 + y**2',
    'on:typed,f:sum(x**k for k in range(1, 4)) + y',
    'on:reddi,steps:20',
    ...race.presets.map((name) => race.write(race.preset(name, race.opening))),
  ];
  fc.assert(
    fc.property(spoilt(rights), (said) => {
      const settings = { ...settingsOf(race.read(said).state), steps: 20 };
      try {
        soon(() => {
          const course = courseOf(sceneOf(settings), settings);
          for (const id of settings.runners.slice(0, 1)) run({ id, hyper: settings.hyper[id] }, course);
        });
      } catch (error) {
        if (!(error instanceof NotationError)) throw error;
      }
    }),
    cases(150),
  );
});
