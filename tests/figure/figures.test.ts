// The state of every figure survives its way through an address; links made long ago still open; nonsense is refused.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '#figure/kinds.ts';
import { withParameter } from '#figure/link.ts';
import { FIGURES } from './figures.ts';

fc.configureGlobal({ seed: 1 });

type State = Readonly<Record<string, unknown>>;

/** As the browser hands it over. */
const carried = (name: string, text: string): string =>
  new URLSearchParams(withParameter('?at=dz', name, text)).get(name) ?? '';

/** Whatever a control or a preset may ask of a setting. */
function asked({ control }: Kind<unknown>, opening: unknown): fc.Arbitrary<unknown> {
  if (control.as === 'dial') {
    const { least, most } = control;
    return fc.double({ min: least - 1, max: most + 1, noNaN: true });
  }
  if (control.as === 'seed') return fc.integer({ min: -5, max: 2_000_000 });
  if (control.as === 'flag') return fc.boolean();
  if (control.as === 'text') return fc.string({ unit: 'grapheme', maxLength: 40 });
  if (control.as === 'toggles') return fc.subarray([...control.choices]);
  if ('choices' in control) return fc.constantFrom(...control.choices);
  const one = (of: unknown): fc.Arbitrary<unknown> =>
    typeof of === 'number' ? fc.integer({ min: -9, max: 9 }) : fc.constant(of);
  return Array.isArray(opening) ? fc.tuple(...opening.map(one)) : one(opening);
}

describe.each(FIGURES.map(([, figure]) => [figure.name, figure] as const))('?%s', (name, figure) => {
  const states = fc
    .record(
      Object.fromEntries(
        Object.entries(figure.settings).map(([k, kind]) => [k, asked(kind, figure.opening[k])]),
      ),
      {
        requiredKeys: [],
      },
    )
    .map((part) => figure.change(figure.opening, part as State));

  test('what it opens with is not written', () => {
    expect(figure.write(figure.opening)).toBe('');
    expect(figure.read('')).toEqual({ state: figure.opening, refused: [] });
  });

  test('whatever it is set to, its link leads back to it', () =>
    fc.assert(
      fc.property(states, (state) => {
        const said = figure.write(state);
        const { state: back, refused } = figure.read(carried(name, said));
        expect(refused).toEqual([]);
        expect(figure.write(back)).toBe(said);
        // six digits of a number are what a link holds
        for (const [k, value] of Object.entries(state))
          expect(near(back[k], value), `${k}: ${String(value)} came back as ${String(back[k])}`).toBe(true);
      }),
      { numRuns: 200 },
    ));

  test.each(figure.presets.map((p) => [p]))('the preset %s has a link', (preset) => {
    const state = figure.preset(preset, figure.opening);
    const { state: back } = figure.read(carried(name, figure.write(state)));
    for (const [k, value] of Object.entries(state)) expect(near(back[k], value), k).toBe(true);
  });

  test('whatever an address says, the figure is in a state that it may be in', () => {
    const part = fc.tuple(
      fc.constantFrom(...Object.keys(figure.settings), 'other'),
      fc.string({ maxLength: 9 }),
    );
    const nonsense = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.map((pair) => pair.join(':')).join(',')),
    );
    fc.assert(
      fc.property(nonsense, (text) => {
        const { state, refused } = figure.read(carried(name, encodeURIComponent(text)));
        expect(figure.change(state, {})).toEqual(state);
        for (const { said } of refused) expect(text).toContain(said.replace(/[:…].*/, ''));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['__proto__:1', 'constructor:1', 'nothing', 'toString:', ',,:,'])('“%s” is refused', (text) => {
    const { state, refused } = figure.read(text);
    expect(state).toEqual(figure.opening);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.allowed).toBe('');
  });

  test('each setting refuses what it may not be, says what it may, and keeps what it opens with', () => {
    for (const [k, { rest, allowed, settle }] of Object.entries(figure.settings)) {
      if (rest) continue;
      // none of a list is written as nothing, where there may be none
      const mayBeNone = Array.isArray(figure.opening[k]) && settle([], figure.opening[k]) !== undefined;
      for (const hostile of [
        ...(mayBeNone ? [] : ['']),
        'nonsense',
        'NaN',
        '1e999',
        '-99999999',
        '0x10',
        '<b>',
        '1;2',
      ]) {
        const { state, refused } = figure.read(`${k}:${hostile}`);
        expect(state).toEqual(figure.opening);
        expect(refused).toEqual([{ said: hostile ? `${k}:${hostile}` : k, allowed }]);
        expect(allowed).not.toBe('');
      }
    }
  });
});

function near(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => near(x, b[i]));
  return a === b;
}

// made by the address files that each figure had of its own
const OLD = JSON.parse(readFileSync(new URL('old-links.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly (readonly [link: string, state: State])[]>
>;

describe.each(Object.entries(OLD))('links of earlier years: ?%s', (name, links) => {
  const found = FIGURES.find(([, { name: of }]) => of === name);
  test.each(links)('%s', (link, state) => {
    const { state: opened, refused } = found![1].read(carried(name, link));
    expect(refused).toEqual([]);
    expect(opened).toMatchObject(state);
  });
});
