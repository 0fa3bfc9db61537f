// Exercise 8 takes one step from exercise 1: its decimals are those of the engine.
import { describe, expect, test } from 'vitest';
import { scalarRnn } from '../../../content/scalar-rnn/derivation.ts';
import { prose, solved } from '../solved.ts';

const GIVEN = { u: 2, b: 1, v: 2, d: -3, h0: 2, x: [1, 1, -1], y: 1 };
const at = (w: number) => solved(scalarRnn, { T: 3 }, { ...GIVEN, w });

test('exercise 1: the gradients found by hand', () => {
  const value = at(0.5);
  expect(['dw', 'du', 'db', 'dh[0]', 'loss'].map(value)).toEqual(
    [-7.5, 0.25, -1.75, -0.125, Math.log(2)].map((x) => expect.closeTo(x, 12)),
  );
});

describe.each(['en', 'zh'] as const)('exercise 8 in %s', (lang) => {
  const text = prose('scalar-rnn', lang);
  test.each([
    ['the step down', 0.5 - 0.01 * at(0.5)('dw')],
    ['the wrong sign', 0.5 + 0.01 * at(0.5)('dw')],
  ])('%s', (_, w) => {
    expect(text).toContain(String(Number(w.toFixed(3))));
    const value = at(w);
    expect(text).toContain(`z_1 = ${w > 0.5 ? '1 + 1.15 + 2 = ' : ''}${Number(value('z[1]').toFixed(2))}`);
    for (const [tex, of] of [
      ['z_2', 'z[2]'],
      ['z_3', 'z[3]'],
      ['o', 'o'],
      ['\\hat y', 'yhat'],
    ] as const)
      expect(text).toMatch(
        new RegExp(`${tex.replaceAll('\\', '\\\\')} (= [^$]*)?\\\\approx ${value(of).toFixed(3)}\\$`),
      );
    expect(text).toContain(`L \\approx ${value('loss').toFixed(2)}$`);
  });
});
