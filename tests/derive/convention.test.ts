// Two conventions of one cell: equal under other names where they are, and different where they are not.
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../content/course.ts';
import { SAME, compare, inConvention } from '#derive/compare.ts';
import { conventionOf } from '#derive/convention.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { translate } from '#derive/rename.ts';
import { run } from '#derive/run.ts';

const gru = definitionOf('gru')!;
const course = build(gru);
const cho = build(gru, { options: { gate: 'z' } });
const SEEDS = [1, 2, 3, 4, 5];

test('names are exchanged with their gradients, times and entries, there and back', () => {
  for (const [ours, theirs] of [
    ['dz_u[2]', 'da_z[2]'],
    ['W_u[0,1]', 'W_z[0,1]'],
    ['du', 'dz'],
    ['h[1]', 'h[1]'],
    ['dU_u', 'dU_z'],
  ] as const) {
    expect(translate(ours, course.renaming, cho.renaming)).toBe(theirs);
    expect(translate(theirs, cho.renaming, course.renaming)).toBe(ours);
    expect(translate(theirs, cho.renaming, cho.renaming)).toBe(theirs);
  }
});

test('a convention is known by its options, whatever the others are', () => {
  expect(conventionOf(gru, course.options)).toBe('course');
  expect(conventionOf(gru, { gate: 'z', reset: 'before', loss: 'last' })).toBe('cho');
  expect(conventionOf(gru, { gate: 'z', reset: 'after', loss: 'total' })).toBe('pytorch');
  expect(conventionOf(gru, { gate: 'u', reset: 'after', loss: 'total' })).toBeUndefined();
  expect(conventionOf(definitionOf('rnn')!, {})).toBeUndefined();
});

test('one seed is one network: what is drawn under the other names is the negative', () => {
  for (const seed of SEEDS)
    expect(draw(cho, seed)).toEqual(inConvention(draw(course, seed), course.renaming, cho.renaming));
});

describe.each(['before', 'after'] as const)('with the reset gate %s the product', (reset) => {
  const sizes = { T: 4, D: 3, H: 4, K: 2 };
  const d = build(gru, { sizes, options: { reset } });

  test.each(SEEDS)('z is u under another name, seed %i', (seed) => {
    const given = draw(d, seed);
    const rows = compare(d, given, { ...d.options, gate: 'z' });
    expect(rows.map((r) => r.id)).toEqual(expect.arrayContaining(['h', 'loss', 'dW_u', 'db_r', 'dh[0]']));
    expect(rows.filter((r) => r.negated).map((r) => `${r.id} = −${r.other}`)).toEqual([
      'dW_u = −dW_z',
      'dU_u = −dU_z',
      'db_u = −db_z',
    ]);
    for (const r of rows) expect(r.relative, r.id).toBeLessThan(SAME);
    const other = build(gru, { sizes, options: { reset, gate: 'z' } });
    const [ours, theirs] = [run(d, given), run(other, inConvention(given, d.renaming, other.renaming))];
    ours['u[2]']!.data.forEach((u, i) => expect(theirs['z[2]']!.data[i]).toBeCloseTo(1 - u, 14));
    ours['du[2]']!.data.forEach((x, i) => expect(theirs['dz[2]']!.data[i]).toBeCloseTo(-x, 14));
  });

  test('and back again', () => {
    const other = build(gru, { sizes, options: { reset, gate: 'z' } });
    for (const r of compare(other, draw(other, 2), { ...other.options, gate: 'u' }))
      expect(r.relative, r.id).toBeLessThan(SAME);
  });

  test.each(SEEDS)('the other place of the reset gate is another function, seed %i', (seed) => {
    const rows = compare(d, draw(d, seed), {
      ...d.options,
      reset: reset === 'before' ? 'after' : 'before',
    });
    for (const r of rows) {
      expect(r.negated).toBe(false);
      expect(r.relative, r.id).toBeGreaterThan(1e-6);
      expect(r.largest, r.id).toBeGreaterThan(1e-6);
    }
  });
});

test('with one unit the two places of the reset gate are the same', () => {
  const d = build(gru, { sizes: { H: 1 } });
  for (const r of compare(d, draw(d, 1), { ...d.options, reset: 'after' }))
    expect(r.relative, r.id).toBeLessThan(SAME);
});
