// The polynomial fit: it solves what it says, averages obey their identity, and every remedy helps where the page opens.
import { describe, expect, test } from 'vitest';
import { chebyshev, fitAll, fitted, truth, valueAt } from '../../src/nets/fit/polynomial.ts';
import {
  MOST_DEGREE,
  OPENING,
  PRESETS,
  type PresetName,
  preset,
  settle,
} from '../../src/nets/fit/settings.ts';

const errorOf = (name: PresetName) => {
  const settings = preset(name);
  return fitted(settings).errors[settings.degree]!;
};

test('Chebyshev’s polynomials are cosines', () => {
  const t = chebyshev(Math.cos(0.7), 5);
  t.forEach((tk, k) => expect(tk).toBeCloseTo(Math.cos(0.7 * k), 12));
});

describe('a fit', () => {
  const x = Float64Array.from({ length: 30 }, (_, i) => Math.cos(0.1 * i + 0.05));
  const y = x.map((xi) => truth(xi) + 0.3 * Math.sin(40 * xi));
  const table = [...x].map((xi) => chebyshev(xi, MOST_DEGREE));
  const times = x.map((_, i) => i % 3);

  test.each([0, 4, MOST_DEGREE])('of degree %i stands where the gradient is 0', (degree) => {
    const lambda = 0.05;
    const w = fitAll(table, y, times, lambda)[degree]!;
    w.forEach((wk, k) => {
      const pull = x.reduce((sum, xi, i) => sum + times[i]! * (valueAt(w, xi) - y[i]!) * table[i]![k]!, 0);
      expect(pull / x.length + (k ? lambda * wk : 0)).toBeCloseTo(0, 10);
    });
  });
});

describe('where the page opens', () => {
  test.each(Object.keys(PRESETS).filter((name) => name !== 'none') as PresetName[])(
    '%s lowers the error on new examples and raises that on the old',
    (name) => {
      const [none, helped] = [errorOf('none'), errorOf(name)];
      expect(helped.validation).toBeLessThan(none.validation);
      expect(helped.train).toBeGreaterThan(none.train);
    },
  );

  test('no error is below the noise', () => {
    for (const name of Object.keys(PRESETS) as PresetName[])
      for (const e of fitted(preset(name)).errors)
        expect(e.validation).toBeGreaterThanOrEqual(OPENING.noise ** 2);
  });

  test('an average errs by what its members err, less what they disagree', () => {
    const { validation, single, spread } = errorOf('bagging');
    expect(single - spread).toBeCloseTo(validation, 10);
    expect(spread).toBeGreaterThan(0.1);
  });
});

test('settings are held in their range', () => {
  expect(settle({ degree: '40', N: 'x', bags: 2.6, penalty: -9 })).toEqual({
    ...OPENING,
    degree: MOST_DEGREE,
    bags: 3,
    penalty: -3,
  });
});
