// The laboratory measures what it says: Jacobians, their products, bounds and witnesses, and survives any settings.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIEWS, detail, grid } from '../../../content/gradient-vanishing/laboratory/flow/detail.ts';
import {
  gruJacobian,
  lstmBlocks,
  rnnJacobian,
} from '../../../content/gradient-vanishing/laboratory/flow/jacobians.ts';
import { drawn, readings } from '../../../content/gradient-vanishing/laboratory/flow/matrix.ts';
import { measure, setups, tapeOf } from '../../../content/gradient-vanishing/laboratory/flow/measure.ts';
import { KINDS, NETS, type Settings, lab } from '../../../content/gradient-vanishing/laboratory/figure.ts';
import { SQUASHES } from '#math/slopes.ts';
import { random } from '#math/random.ts';
import { text } from '#figure/numbers.ts';

fc.configureGlobal({ seed: 1 });

const preset = (name: (typeof lab.presets)[number]) => lab.preset(name, lab.opening);

const small: Settings = { ...lab.opening, T: 6, H: 5, seed: 3 };
const anySettings = fc.record({
  T: fc.integer({ min: 2, max: 12 }),
  H: fc.integer({ min: 1, max: 6 }),
  seed: fc.integer({ min: 1, max: 9999 }),
  phi: fc.constantFrom(...SQUASHES),
  kind: fc.constantFrom(...KINDS),
  scale: fc.double({ min: -4, max: 16, noNaN: true }),
  shear: fc.double({ min: 0, max: 20, noNaN: true }),
  bias: fc.double({ min: -8, max: 8, noNaN: true }),
  keep: fc.double({ min: -4, max: 8, noNaN: true }),
  input: fc.double({ min: 0, max: 3, noNaN: true }),
  start: fc.double({ min: -2, max: 2, noNaN: true }),
  clip: fc.constantFrom(0, 0.5, 10),
});

/** The state after T steps, from an initial state (and cell). */
function endOf(name: (typeof NETS)[number], s: Settings, h0: Float64Array, c0: Float64Array) {
  const { net, gate, x, sizes } = setups(s)[name] as ReturnType<typeof setups>['rnn'];
  const tape = net.forward(gate, x, h0, c0, sizes);
  return { h: tape.h[s.T]!, c: tape.c[s.T] ?? tape.h[s.T]! };
}

/** ∂(end)/∂(start) by central differences, row-major. */
function differenced(f: (start: Float64Array) => Float64Array, start: Float64Array): number[] {
  const n = start.length;
  const out = new Array<number>(n * n);
  const EPSILON = 1e-5;
  for (let j = 0; j < n; j++) {
    const moved = (by: number) => f(start.map((x, k) => (k === j ? x + by : x)));
    const [above, below] = [moved(EPSILON), moved(-EPSILON)];
    for (let i = 0; i < n; i++) out[i * n + j] = (above[i]! - below[i]!) / (2 * EPSILON);
  }
  return out;
}

const frobenius = (a: Iterable<number>): number => Math.hypot(...a);

describe('Jacobians', () => {
  const close = (ours: Float64Array, theirs: readonly number[]) =>
    ours.forEach((x, k) => expect(x).toBeCloseTo(theirs[k]!, 8));
  const one = { ...small, T: 1 };
  const start = Float64Array.from({ length: small.H }, (_, k) => 0.3 * k - 0.5);
  const cell = start.map((x) => 0.4 - x);

  test.each(SQUASHES)('of the RNN with %s', (phi) => {
    const s = { ...one, phi };
    const { net, gate, x, sizes } = setups(s).rnn;
    const tape = net.forward(gate, x, start, undefined, sizes);
    close(
      rnnJacobian(phi, gate, tape, 1),
      differenced((h) => endOf('rnn', s, h, cell).h, start),
    );
  });

  test('of the GRU', () => {
    const { net, gate, x, sizes } = setups(one).gru;
    const tape = net.forward(gate, x, start, undefined, sizes);
    close(
      gruJacobian(gate, tape, 1),
      differenced((h) => endOf('gru', one, h, cell).h, start),
    );
  });

  test('of the LSTM, all four blocks', () => {
    const { net, gate, x, sizes } = setups(one).lstm;
    const tape = net.forward(gate, x, start, cell, sizes);
    const { cc, ch, hc, hh } = lstmBlocks(gate, tape, 1);
    const diagonal = (d: Float64Array) =>
      Float64Array.from({ length: d.length ** 2 }, (_, k) => (k % (d.length + 1) ? 0 : d[k % d.length]!));
    close(
      hh,
      differenced((h) => endOf('lstm', one, h, cell).h, start),
    );
    close(
      ch,
      differenced((h) => endOf('lstm', one, h, cell).c, start),
    );
    close(
      diagonal(hc),
      differenced((c) => endOf('lstm', one, start, c).h, cell),
    );
    close(
      diagonal(cc),
      differenced((c) => endOf('lstm', one, start, c).c, cell),
    );
  });

  test.each(VIEWS)('multiplied over all steps, %s', (view) => {
    const s = { ...small, keep: 1, scale: 1.2 };
    const d = detail(s, view);
    const h0 = new Float64Array(s.H).fill(s.start);
    const name = view === 'cell' ? 'lstm' : view;
    const numeric = differenced(
      (x) => (view === 'cell' ? endOf(name, s, h0, x).c : endOf(name, s, x, h0).h),
      h0,
    );
    expect(d.norms.at(-1)![0]! * Math.sqrt(s.H)).toBeCloseTo(frobenius(numeric), 7);
    // the sum of the squared singular values is the squared norm
    expect(d.singular[0]!.k).toBe(0);
    expect(frobenius(d.singular[0]!.values)).toBeCloseTo(frobenius(numeric), 7);
    d.norms.forEach((row, i) => expect(row[i]).toBe(1));
  });
});

describe('gradients', () => {
  test.each(NETS)('of the %s agree with their witness', (net) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { witness, gradient } = measure({ ...small, seed }).nets[net];
      expect(witness.ours).toBe(gradient[0]);
      expect(witness.error).toBeLessThan(1e-7);
    }
  });

  test('a wrong backward pass is contradicted', () => {
    const made = setups(small).rnn;
    const wrong = { ...made, gate: { z: { ...made.gate.z, W: made.gate.z.W.map((x) => x * 1.01) } } };
    const right = made.net.backward(made.gate, tapeOf(made), new Map([[small.T, made.v]]));
    const slipped = made.net.backward(wrong.gate, tapeOf(made), new Map([[small.T, made.v]]));
    expect(frobenius(slipped.h[0]!) / frobenius(right.h[0]!)).toBeGreaterThan(1.001);
  });

  test('start at 1 and stay below both bounds', () => {
    fc.assert(
      fc.property(anySettings, (s) => {
        const m = measure(s);
        for (const net of NETS) expect(m.nets[net].gradient[s.T]).toBeCloseTo(1, 12);
        m.nets.rnn.gradient.forEach((g, t) => {
          if (!Number.isFinite(g)) return;
          const above = 1 + 1e-9;
          expect(g).toBeLessThanOrEqual(m.slopes[t]! * above + 1e-300);
          expect(m.slopes[t]!).toBeLessThanOrEqual(m.bound[t]! * above + 1e-300);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('clipping brings the norm down to the threshold, and never up', () => {
    for (const net of NETS) {
      const { norm, clip } = measure({ ...small, clip: 0.01 }).nets[net];
      expect(norm * clip).toBeCloseTo(0.01, 12);
      expect(measure({ ...small, clip: 1e6 }).nets[net].clip).toBe(1);
      expect(measure({ ...small, clip: 0 }).nets[net].clip).toBe(1);
    }
  });
});

describe('experiments of one click show what they are named for', () => {
  const rnn = (name: (typeof lab.presets)[number]) => measure(preset(name)).nets.rnn.gradient;
  test('a sigmoid that doubles at every step', () => {
    expect(rnn('sigmoid-explodes')[0]).toBeCloseTo(2 ** 30, 0);
  });
  test('a sigmoid under which the powers of 2 vanish', () => {
    expect(rnn('sigmoid-vanishes')[0]).toBeLessThan(1e-25);
  });
  test('−1.5 to the fiftieth', () => {
    expect(rnn('negative')[0]! / 1.5 ** 50).toBeCloseTo(1, 9);
  });
  test('growth of a matrix whose eigenvalues are below 1', () => {
    const { unit } = measure(preset('transient'));
    expect(0.9 * unit.radius).toBeCloseTo(0.9, 6);
    expect(Math.max(...rnn('transient'))).toBeGreaterThan(10);
    expect(detail(preset('transient'), 'rnn').norms.at(-1)![0]).toBeLessThan(2);
  });
  test('decay under a singular value of 2', () => {
    const m = measure(preset('cycle'));
    expect(0.1 * m.unit.sigma).toBeCloseTo(2, 12);
    expect(m.nets.rnn.gradient[0]).toBeLessThan(1e-16);
  });
  test('an identity that lets everything through', () => {
    expect(rnn('identity')[0]).toBeGreaterThan(0.5);
  });
  test('units that are off send back nothing at all', () => {
    expect(rnn('dead')[0]).toBe(0);
  });
  test('a plain network that forgets where gates remember', () => {
    const { nets } = measure(preset('vanish'));
    expect(nets.rnn.gradient[0]).toBeLessThan(1e-10);
    expect(nets.lstm.gradient[0]).toBeGreaterThan(0.1);
  });
  test('an explosion', () => {
    expect(rnn('explode')[0]).toBeGreaterThan(1e3);
  });
});

describe('matrices', () => {
  test('orthogonal ones keep every length', () => {
    const { sigma, radius, gain } = readings(drawn('orthogonal', 24, 0, random(2)));
    for (const x of [sigma, radius, gain]) expect(x).toBeCloseTo(1, 9);
  });
  test('symmetric ones have radius and largest singular value in one', () => {
    const { sigma, radius } = readings(drawn('symmetric', 20, 0, random(2)));
    expect(radius).toBeCloseTo(sigma, 9);
  });
  test('a shear has eigenvalue 1 and stretches more', () => {
    const { sigma, radius } = readings(drawn('shear', 2, 3, random(1)));
    expect(radius).toBeCloseTo(1, 6);
    expect(sigma).toBeGreaterThan(3);
  });
});

describe('settings', () => {
  test('the grid begins at 0 and ends at T', () => {
    for (const T of [1, 2, 24, 25, 100, 200]) {
      const times = grid(T, 24);
      expect([times[0], times.at(-1)]).toEqual([0, T]);
      expect(new Set(times).size).toBe(times.length);
    }
  });
});

test('numbers are written for people', () => {
  expect(['0.0123', '45.6', '0', '∞', '–']).toEqual([0.0123, 45.6, 0, Infinity, NaN].map(text));
  expect(text(1.24e-13)).toBe('1.2\u00a0×\u00a010⁻¹³');
  expect(text(-2e6)).toBe('−2.0\u00a0×\u00a010⁶');
});
