// The address of the stage: what is written is read back, and what cannot be read is named, never fatal.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DERIVATIONS, definitionOf } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { shapeOf } from '#derive/axes.ts';
import { settable } from '#derive/domain.ts';
import { writeAddress } from '#stage/address.ts';
import { readAddress } from '#stage/read-address.ts';
import { entryAt, entryKey } from '#stage/entries.ts';
import { FACES, OPENING, type Place, TOOLS, derivationAt, leastOf, limitOf } from '#stage/place.ts';

fc.configureGlobal({ seed: 1 });

const rnn = definitionOf('rnn')!;

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  const { text } = definition;
  const letters = Object.keys(text.sizes);

  test('every entry of every given has an address of its own that leads back to it', () => {
    const d = build(definition);
    const seen = new Set<string>();
    for (const given of d.given) {
      const n = shapeOf(d, given.axes).reduce((a, b) => a * b, 1);
      for (let flat = 0; flat < n; flat++) {
        const key = entryKey(d, given, flat);
        expect(seen.has(key), key).toBe(false);
        seen.add(key);
        expect(entryAt(d, key), key).toEqual({ given, flat });
      }
    }
  });

  test('what is written is read back', () => {
    const places = fc
      .record({
        sizes: fc.record(
          Object.fromEntries(
            letters.map((l) => [l, fc.integer({ min: leastOf(definition, l), max: limitOf(definition, l) })]),
          ),
          { requiredKeys: [] },
        ),
        options: fc.record(
          Object.fromEntries(Object.entries(text.choices ?? {}).map(([c, o]) => [c, fc.constantFrom(...o)])),
          { requiredKeys: [] },
        ),
        preset: fc.option(fc.constantFrom(undefined, ...Object.keys(text.presets ?? {})), { nil: undefined }),
        seed: fc.integer({ min: 0, max: 999_999_999 }),
        face: fc.constantFrom(...FACES),
        tool: fc.constantFrom(...TOOLS),
        path: fc.option(fc.nat(5), { nil: undefined }),
        pick: fc.nat(),
        edit: fc.nat(),
        form: fc.nat(),
        slip: fc.boolean(),
        off: fc.boolean(),
        predict: fc.boolean(),
        x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      })
      .map(({ pick, edit, x, form, slip, off, ...drawn }): Place => {
        const chosen = drawn as typeof drawn & Pick<Place, 'sizes' | 'options'>;
        const d = derivationAt(definition, chosen);
        const steps = d.steps.filter((s) => s.phase !== 'aside');
        const given = d.given[edit % d.given.length]!;
        const value = given.domain === 'any' ? x || 0 : given.domain === 'positive' ? Math.abs(x) + 1e-3 : 1;
        const edits = settable(given.domain, value) ? { [entryKey(d, given, 0)]: value } : {};
        const step = steps[pick % steps.length]!;
        const last = steps.at(-1)!.id; // a gradient
        return {
          ...chosen,
          at: step.id,
          form: (form % (step.forms.length + 1)) - 1,
          entry: shapeOf(d, step.axes).map((n) => n - 1),
          edits,
          slip: slip ? { step: last, form: 0, nth: 2 } : undefined,
          off: off ? { step: last, form: 0, terms: [0, 2] } : undefined,
        };
      });
    fc.assert(
      fc.property(places, (place) => {
        const { place: back, problems } = readAddress(writeAddress(place), {
          definition,
          opening: 'nowhere',
        });
        expect(problems).toEqual([]);
        // an entry in the corner is where every address starts
        expect(back).toEqual(place.entry.some((i) => i > 0) ? place : { ...place, entry: [] });
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test('no address is fatal', () => {
    const keys = [
      ...letters,
      'at',
      'seed',
      'preset',
      'face',
      'phi',
      '__proto__',
      'constructor',
      'toString',
      'W[0,0]',
      'W',
      'x[1][0]',
    ];
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '-1',
        '1e9',
        'NaN',
        'Infinity',
        '0x10',
        '1e-400',
        '__proto__',
        'dz[2]',
        'dz[99]',
        'tanh',
        '%E0%A4%A',
      ),
    );
    const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string()), values), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(query, fc.string(), (pairs, noise) => {
        const search = `?${new URLSearchParams(pairs).toString()}${noise}`;
        const { place, problems } = readAddress(search, { definition, opening: 'nowhere' });
        expect(Array.isArray(problems)).toBe(true);
        const d = derivationAt(definition, place);
        if (place.at !== undefined) expect(d.stepOf(place.at)).toBeDefined();
        for (const x of Object.values(place.edits)) expect(Number.isFinite(x)).toBe(true);
      }),
      { seed: 12, numRuns: 120 },
    );
  });
});

test.each([
  ['T=7', 'T'],
  ['T=abc', 'T'],
  ['D=0', 'D'],
  ['phi=gelu', 'phi'],
  ['seed=-1', 'seed'],
  ['face=sideways', 'face'],
  ['at=dz[9]', 'at'],
  ['at=__proto__', 'at'],
  ['preset=x', 'preset'],
  ['W[9,9]=1', 'W[9,9]'],
  ['W[0,1]=NaN', 'W[0,1]'],
  ['W[0,1]=1e7', 'W[0,1]'],
  ['y[1][0]=0.5', 'y[1][0]'],
  ['form=9', 'form'],
  ['tool=hammer', 'tool'],
  ['path=0', 'path'],
  ['entry=3,0', 'entry'],
  ['slip=dz[2]', 'slip'],
  ['slip=h[2],1,1', 'slip'],
  ['off=dh[2],1', 'off'],
  ['off=dh[2],1,x', 'off'],
  ['predict=yes', 'predict'],
  ['nonsense=1', 'nonsense'],
])('%s is refused by name, and the rest of the address is kept', (query, name) => {
  const { place, problems } = readAddress(`?seed=5&face=numbers&${query}`, {
    definition: rnn,
    opening: 'dh[2]',
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
  expect(place).toMatchObject({ edits: {}, sizes: {}, options: {} });
  if (name !== 'seed') expect(place.seed).toBe(5);
  if (name !== 'face') expect(place.face).toBe('numbers');
});

test('labels in an address stay one-hot, or are not taken', () => {
  const { place, problems } = readAddress('?y[1][0]=1&y[1][1]=1', { definition: rnn, opening: 'dh[2]' });
  expect(place.edits).toEqual({ 'y[1][0]': 1 });
  expect(problems).toEqual(['y[1][1]=1']);
});

test('the opening place has no query', () => {
  expect(writeAddress(OPENING)).toBe('');
  expect(writeAddress({ ...OPENING, at: 'dyhat[3]' })).toBe('?at=dyhat[3]');
});
