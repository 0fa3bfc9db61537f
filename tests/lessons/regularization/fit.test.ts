// The polynomial fit: it solves what it says, averages obey their identity, and every remedy helps where the page opens.
import { describe, expect, test } from 'vitest';
import { chebyshev, fitAll, fitted, truth, valueAt } from '../../../content/regularization/fit/polynomial.ts';
import { MOST_DEGREE, fit } from '../../../content/regularization/fit/figure.ts';

const OPENING = fit.opening;
type PresetName = (typeof fit.presets)[number];
const preset = (name: PresetName) => fit.preset(name, OPENING);
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
  test.each(fit.presets.filter((name) => name !== 'none'))(
    '%s lowers the error on new examples and raises that on the old',
    (name) => {
      const [none, helped] = [errorOf('none'), errorOf(name)];
      expect(helped.validation).toBeLessThan(none.validation);
      expect(helped.train).toBeGreaterThan(none.train);
    },
  );

  test('no error is below the noise', () => {
    for (const name of fit.presets)
      for (const e of fitted(preset(name)).errors)
        expect(e.validation).toBeGreaterThanOrEqual(OPENING.noise ** 2);
  });

  test('an average errs by what its members err, less what they disagree', () => {
    const { validation, single, spread } = errorOf('bagging');
    expect(single - spread).toBeCloseTo(validation, 10);
    expect(spread).toBeGreaterThan(0.1);
  });
});
