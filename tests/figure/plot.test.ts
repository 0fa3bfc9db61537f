// A plot copes with every number, its ticks never overlap, and its labels keep apart.
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { type Frame, area, line, spread } from '#figure/plot/marks.ts';
import { domainOf, powerOfTen, saneDomain, scaleOf } from '#figure/plot/scale.ts';
import { powersOfTen, scientific, tickWidth, ticksOf } from '#figure/plot/ticks.ts';

fc.configureGlobal({ seed: 1 });

const anything = fc.double();
const scales = (log: boolean, domain: [number, number] = [1, 1000]): Pick<Frame, 'x' | 'y'> => ({
  x: scaleOf({ domain: [0, 10], label: 'n' }, [0, 500]),
  y: scaleOf({ domain, log, label: 'slope' }, [200, 0]),
});

describe('a scale', () => {
  test('goes from data to pixels and back', () => {
    const s = scaleOf({ domain: [1e-300, 1e300], log: true, label: '' }, [0, 600]);
    expect(s(1)).toBeCloseTo(300);
    expect(s(1e-300)).toBeCloseTo(0);
    expect(s.invert(600) / 1e300).toBeCloseTo(1);
  });

  test('has no place for 0 on a logarithmic axis, unless it is clamped', () => {
    const axis = { domain: [1e-3, 1], log: true, label: '' } as const;
    expect(scaleOf(axis, [0, 90])(0)).toBeNaN();
    expect(scaleOf({ ...axis, clamp: true }, [0, 90])(0)).toBe(0);
    expect(scaleOf({ ...axis, clamp: true }, [0, 90])(Infinity)).toBe(90);
    expect(scaleOf({ ...axis, clamp: true }, [0, 90])(NaN)).toBeNaN();
  });

  test('never asks for a pixel that cannot be drawn', () => {
    fc.assert(
      fc.property(anything, anything, anything, fc.boolean(), (a, b, v, log) => {
        const at = scaleOf({ domain: [a, b], log, label: '' }, [0, 500])(v);
        expect(Number.isNaN(at) || Math.abs(at) <= 1e5).toBe(true);
      }),
    );
  });

  test('has a domain with some length, whatever the data', () => {
    fc.assert(
      fc.property(fc.array(anything), fc.boolean(), (values, log) => {
        const [a, b] = saneDomain(domainOf(values, log), log);
        expect(Number.isFinite(a) && Number.isFinite(b) && a < b).toBe(true);
        if (log) expect(a).toBeGreaterThan(0);
      }),
    );
  });

  test('of logarithmic data spans whole powers of ten', () => {
    expect(domainOf([0.02, NaN, 0, 300, -5, Infinity], true)).toEqual([0.01, 1000]);
    expect(domainOf([10], true)).toEqual([10, 100]);
    expect(domainOf([], true)).toEqual([0.1, 1]);
  });
});

describe('ticks', () => {
  test('of a logarithmic axis are powers of ten, written as such', () => {
    const axis = { domain: [1e-3, 1], log: true, label: '' } as const;
    const ticks = ticksOf(axis, scaleOf(axis, [200, 0]), false);
    expect(ticks.map((t) => `${t.text}^${t.exponent}`)).toEqual(['10^−3', '10^−2', '10^−1', '10^0']);
  });

  test('stand further apart where there are many decades', () => {
    expect(powersOfTen(1e-300, 1e300, 6).map(Math.log10)).toEqual([-300, -200, -100, 0, 100, 200, 300]);
    expect(powersOfTen(1e-7, 1, 4).map(Math.log10).map(Math.round)).toEqual([-6, -4, -2, 0]);
  });

  test('never overlap', () => {
    const size = fc.integer({ min: 60, max: 900 });
    fc.assert(
      fc.property(anything, anything, size, fc.boolean(), fc.boolean(), (a, b, length, log, across) => {
        const axis = { domain: [a, b] as const, log, label: '' };
        const ticks = ticksOf(axis, scaleOf(axis, [0, length]), across);
        ticks.forEach((t, i) => {
          const before = ticks[i - 1];
          if (!before) return;
          const need = across ? (tickWidth(t) + tickWidth(before)) / 2 : 12;
          expect(Math.abs(t.at - before.at)).toBeGreaterThan(need);
        });
      }),
    );
  });

  test('given one by one are thinned', () => {
    const axis = { domain: [0, 50] as const, ticks: [1, 2, 10, 20, 50], label: '' };
    expect(ticksOf(axis, scaleOf(axis, [0, 300]), true).map((t) => t.text)).toEqual(['1', '10', '20', '50']);
  });

  test('write numbers with a power of ten', () => {
    expect(scientific(2e5)).toEqual({ text: '2·10', exponent: '5' });
    expect(scientific(-1e-12)).toEqual({ text: '−10', exponent: '−12' });
    expect(scientific(0)).toEqual({ text: '0' });
    for (let k = -300; k <= 300; k++)
      expect(scientific(powerOfTen(k))).toEqual({ text: '10', exponent: String(k).replace('-', '−') });
  });
});

describe('a line', () => {
  test('is interrupted where there is no number', () => {
    const points = [1, 10, NaN, 100, 0, Infinity, 1000].map((v, i) => [i, v] as const);
    const path = line(points, scales(true));
    expect(path.match(/M/g)).toHaveLength(3);
    expect(path).not.toMatch(/NaN|Infinity/);
  });

  test('and a surface survive every number', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, anything)), fc.boolean(), (points, log) => {
        const both = line(points, scales(log)) + area(points, 1, scales(log));
        expect(both).not.toMatch(/NaN|Infinity|e[+-]/);
      }),
    );
  });
});

describe('labels', () => {
  test('that have room stay where they are', () => {
    expect(spread([80, 20, 50], 15, [0, 100])).toEqual([80, 20, 50]);
  });

  test('at the same height make way on both sides', () => {
    expect(spread([50, 50], 10, [0, 100])).toEqual([45, 55]);
    expect(spread([0, 0, 0], 10, [0, 100])).toEqual([0, 10, 20]);
  });

  test('keep their order and their distance, inside the frame', () => {
    const heights = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const at = spread(wanted, 15, [0, 200]);
        const sorted = [...at].sort((a, b) => a - b);
        sorted.forEach((v, i) => {
          if (i) expect(v - sorted[i - 1]!).toBeGreaterThan(15 - 1e-9);
          expect(v).toBeGreaterThan(-1e-9);
          expect(v).toBeLessThan(200 + 1e-9);
        });
        wanted.forEach((a, i) => {
          wanted.forEach((b, j) => {
            if (a < b) expect(at[i]!).toBeLessThan(at[j]!);
          });
        });
      }),
    );
  });

  test('share what room there is', () => {
    expect(spread([1, 2, 3], 60, [0, 100])).toEqual([0, 50, 100]);
  });
});

test('the frame is drawn without a browser', async () => {
  const { default: Plot } = await import('#figure/plot/Plot.svelte');
  const { createRawSnippet } = await import('svelte');
  const { body } = render(Plot, {
    props: {
      x: { domain: [0, 50], label: 'steps n' },
      y: { domain: [1e-300, 1e300], log: true, label: 'slope' },
      label: 'a plot',
      children: createRawSnippet(() => ({ render: () => '<circle r="1" />' })),
    },
  });
  expect(body).toContain('viewBox="0 0 560 280"');
  expect(body).toContain('steps n');
  expect(body).toMatch(/role="img" aria-label="a plot"/);
  expect(body).not.toMatch(/NaN|Infinity/);
});
