// What a control may ask of a setting, and what becomes of it; a figure whose text is not its last setting is none.
import { expect, test } from 'vitest';
import { figure } from '#figure/figure.ts';
import { among, dial, digits, flag, numbers, seed, some, text, whole } from '#figure/kinds.ts';
import { withParameter } from '#figure/link.ts';

test('a dial holds a number inside its limits, whole where it goes by ones', () => {
  const degree = dial(12, { least: 0, most: 12, step: 1 });
  expect([40, 2.6, -9].map((x) => degree.settle(x, 12))).toEqual([12, 3, 0]);
  expect([NaN, '3', Infinity, null].map((x) => degree.settle(x, 12))).toEqual(Array(4).fill(undefined));
  expect(degree.read('2.5', 12)).toBeUndefined();
  const rate = dial(0.5, { least: 0.01, most: 1.9, log: true });
  expect(rate.read('0.3', 0.5)).toBe(0.3);
  expect(['0', '2', '1e', '', ' 1', '+1', '0x1', '１'].map((x) => rate.read(x, 0.5))).toEqual(
    Array(8).fill(undefined),
  );
});

test('what six digits round beyond a limit is inside it', () => {
  const third = dial(0.1, { least: 0, most: 1 / 3 });
  expect(third.read(third.write(1 / 3), 0)).toBe(Number((1 / 3).toPrecision(6)));
  const twoThirds = dial(0.1, { least: 0, most: 2 / 3 });
  expect(twoThirds.read(twoThirds.write(2 / 3), 0)).toBe(2 / 3);
});

test('a choice is one of its list, some of a list stand in its order and are never none', () => {
  expect(among(['a', 'b'], 'a').read('c', 'a')).toBeUndefined();
  expect(whole(1, 3, 2).read('3', 2)).toBe(3);
  const letters = some(['a', 'b', 'c'], ['a']);
  expect(letters.settle(['c', 'a'], [])).toEqual(['a', 'c']);
  expect(letters.settle([], [])).toBeUndefined();
  expect(letters.read('c.x', [])).toBeUndefined();
});

test('what is drawn has the length of what it opens with', () => {
  const drawn = digits([0, 0, 0]);
  expect(drawn.read(drawn.write([-9, 0, 9]), [0, 0, 0])).toEqual([-9, 0, 9]);
  expect(drawn.read('01', [0, 0, 0])).toBeUndefined();
  const place = numbers([0, 0], { least: -2, most: 2 });
  expect(place.read('-1.5_2', [0, 0])).toEqual([-1.5, 2]);
  expect(place.settle([5, -5], [0, 0])).toEqual([2, -2]);
  expect(place.read('1_3', [0, 0])).toBeUndefined();
});

test('a setting that leads brings what the others open with, one that does not leaves them', () => {
  const land = figure(
    'land',
    {
      on: among(['hill', 'vale'], 'hill'),
      high: dial(3, { least: 0, most: 9 }),
      wet: flag(false),
      seed: seed(1),
    },
    { opens: ({ on }) => ({ high: on === 'hill' ? 7 : 1 }), leads: ['on'] },
  );
  expect(land.opening.high).toBe(7);
  const moved = land.change(land.opening, { high: 5, wet: true });
  expect(land.change(moved, { on: 'vale' })).toEqual({ on: 'vale', high: 1, wet: true, seed: 1 });
  expect(land.change(moved, { on: 'hill', seed: 2 }).high).toBe(5);
  expect(land.write(land.change(moved, { on: 'vale' }))).toBe('on:vale,wet:1');
  // in whatever order they are said
  expect(land.read('high:2,on:vale').state).toEqual({ on: 'vale', high: 2, wet: false, seed: 1 });
});

test('a text stands last, and holds what looks like an address', () => {
  expect(() => figure('f', { said: text(''), n: seed(1) })).toThrow(
    '“said” of the figure “f” must be its last',
  );
  const f = figure('f', { n: seed(1), said: text('') });
  const state = { n: 4, said: 'n:9, said:&=%2C#+' };
  const search = withParameter('?at=dz', 'f', f.write(state));
  expect(f.read(new URLSearchParams(search).get('f')!)).toEqual({ state, refused: [] });
});

test('the rest of an address stays', () => {
  expect(withParameter('?at=dz&f=n:2', 'f', 'n:8')).toBe('?at=dz&f=n:8');
  expect(withParameter('?f=n:2', 'f', '')).toBe('');
});
