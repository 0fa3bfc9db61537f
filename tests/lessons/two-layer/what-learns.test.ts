// What the lesson says of each start is what the figure measures, and the figure steps as the lines of the lesson say.
import { describe, expect, test } from 'vitest';
import { evaluate } from '#notation/evaluate.ts';
import { edgesOf } from '../../../content/two-layer/what-learns/plane.ts';
import { run } from '#derive/run.ts';
import { scalar, tensor } from '#math/tensor.ts';
import {
  BITS,
  PARAMETERS,
  PHIS,
  STARTS,
  type Setup,
  descent,
  different,
  initial,
  moved,
  network,
  predictions,
  right,
  step,
  trained,
} from '../../../content/two-layer/what-learns/training.ts';

const of = (part: Partial<Setup>): Setup => ({
  start: 'glorot',
  phi: 'tanh',
  H: 3,
  eta: 0.5,
  seed: 1,
  ...part,
});
const steps = (setup: Setup, n: number) => [...descent(setup, n)];
/** Which parameters have moved, after each step. */
const movedAt = (setup: Setup, n: number): string[][] => {
  const seen = steps(setup, n);
  return seen.slice(1).map((now) => PARAMETERS.filter((p) => moved(now, seen[0]!, p) > 0));
};

test.each(PHIS)('one step of the figure is the update of the lesson, with %s', (phi) => {
  const setup = of({ phi });
  const d = network(phi, setup.H);
  const values = run(d, { ...BITS, eta: scalar(setup.eta), ...initial(setup) });
  const next = step(values, setup.eta);
  for (const p of PARAMETERS) {
    const claim = d.claims.find((c) => c.id === `${p}_new`)!;
    expect(next[p]).toEqual(evaluate(claim.forms[0]!.is, values));
  }
});

describe('from all zeros', () => {
  test.each(['tanh', 'relu'] as const)('with %s only the output bias ever moves', (phi) => {
    for (const now of movedAt(of({ phi, start: 'zero' }), 200)) expect(now).toEqual(['b_2']);
  });

  test('with the sigmoid the second layer moves first, the first layer from the second step on', () => {
    const [one, two] = movedAt(of({ phi: 'sigmoid', start: 'zero' }), 2);
    expect(one).toEqual(['W_2', 'b_2']);
    expect(two).toEqual([...PARAMETERS]);
  });
});

describe.each(PHIS)('hidden units with %s', (phi) => {
  test.each(['zero', 'alike'] as const)('that begin %s stay one unit', (start) => {
    for (const now of steps(of({ phi, start, H: 6, eta: 0.2 }), 300)) expect(different(now)).toBe(1);
  });

  test.each(['tiny', 'glorot', 'he', 'large'] as const)('that begin %s are all different', (start) => {
    expect(different(steps(of({ phi, start, H: 6 }), 0)[0]!)).toBe(6);
  });
});

test('one hidden unit, however often it is copied, does not compute XOR', () => {
  for (const phi of PHIS)
    for (const H of [1, 4])
      expect(right(steps(of({ phi, start: 'alike', H, eta: 0.2 }), 1000).at(-1)!)).toBeLessThan(4);
});

describe('what the text says of a thousand steps with tanh', () => {
  test('Glorot learns XOR, tiny does not leave the plateau', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { losses } = trained(of({ seed, H: 4 }));
      expect(losses.at(-1)).toBeLessThan(0.01);
      expect(trained(of({ seed, H: 4, start: 'tiny' })).losses.at(-1)).toBeCloseTo(0.125, 3);
    }
  });
  test('large begins on the flat parts: most slopes are below a tenth', () => {
    const slopes = [1, 2, 3, 4, 5].flatMap((seed) =>
      [...steps(of({ seed, start: 'large', H: 8 }), 0)[0]!['h']!.data]
        // the input 00 gives every unit the sum 0
        .filter((_, i) => i % 4 > 0)
        .map((h) => 1 - h * h),
    );
    expect(slopes.filter((s) => s < 0.1).length / slopes.length).toBeGreaterThan(0.5);
  });
});

test('the plane is asked in one go or in many, with the same answers as the four inputs', () => {
  const values = steps(of({}), 50).at(-1)!;
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const;
  const many = Array.from({ length: 20 }, () => corners).flat();
  const found = predictions(values, 'tanh', many);
  expect(found).toHaveLength(80);
  found.forEach((p, i) => expect(p).toBeCloseTo(values['yhat']!.data[i % 4]!, 12));
});

test('every setting gives a loss at every step, be it infinite', () => {
  for (const start of STARTS)
    for (const phi of PHIS) expect(trained(of({ start, phi, H: 8, eta: 2 })).losses).toHaveLength(1001);
});

test('the edge of a hidden unit is where its sum is 0, and is not drawn where it passes the plane by', () => {
  const unit = (p: number, q: number, b: number) => ({
    W_1: tensor([1, 2], (i) => [p, q][i]!),
    b_1: tensor([1, 1], () => b),
  });
  for (const [p, q, b] of [
    [1, 1, -0.5],
    [-2, 0.5, 1],
    [0, 3, -1],
  ] as const)
    for (const end of Object.values(edgesOf(unit(p, q, b))[0]!))
      expect(p * end[0] + q * end[1] + b).toBeCloseTo(0, 12);
  expect(edgesOf(unit(1, 0, 5))).toEqual([]);
  expect(edgesOf(unit(0, 0, 0))).toEqual([]);
});
