// One number followed to the loss.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS, definitionOf } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { gradientAt, nudged, waysFrom } from '#stage/ways.ts';

/** What the third derivative leaves of a central difference at this nudge, with a loss as steep as Newton's step. */
const CURVED = 1e-4;

describe.each(DERIVATIONS.map((d) => [d.id] as const))('%s', (id) => {
  test('what a nudged number does to the loss is its gradient, and every way ends there', () => {
    const d = build(definitionOf(id)!);
    const values = run(d, opening(d));
    const followed = d.given.filter((g) => d.stepOf(`d${g.id}`) && waysFrom(d, g.id).length);
    expect(followed.length).toBeGreaterThan(0);
    for (const { id: of } of followed) {
      const ways = waysFrom(d, of);
      expect(ways.at(-1), of).toBe(d.loss);
      const flat = values[of]!.data.length - 1;
      const slope = nudged(d, values, of, flat, 1e-5).at(-1)!.slope;
      const truth = gradientAt(values, of, flat)!;
      expect(Math.abs(slope - truth), `${of}: ${slope}, ${truth}`).toBeLessThan(
        CURVED * Math.max(1, Math.abs(truth)),
      );
    }
  });
});

test('in the RNN the first state moves what comes after it, and no other loss', () => {
  const d = build(definitionOf('rnn')!);
  const ways = waysFrom(d, 'h[3]');
  expect(ways).not.toContain('h[2]');
  expect(ways).toContain('L[3]');
});
