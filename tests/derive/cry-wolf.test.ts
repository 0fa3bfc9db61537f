// No check cries wolf: at numbers made by hand every right gradient holds, or the check says what it cannot tell, and why.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import type { Definition } from '#derive/derivation.ts';
import { check } from '#derive/check.ts';
import { run } from '#derive/run.ts';
import { loadWitness } from '#witness/witness.ts';
import { agreements } from '#witness/agreement.ts';
import { CLASSES, handMade } from './hand-made.ts';
import { SMALL } from './small.ts';

/** `npm run test:all` takes all the time there is. */
const ALL = process.env['FULL'] === '1';
/** Draws of each class. */
const SEEDS = ALL ? 20 : 1;

/** Every choice of options. In a short run each class of numbers has another one, so that all are met by some. */
function optionsOf({ text }: Definition, at: number): Record<string, string>[] {
  const choices = Object.entries(text.choices ?? {});
  const count = choices.reduce((n, [, options]) => n * options.length, 1);
  return (ALL ? Array.from({ length: count }, (_, i) => i) : [at % count]).map((i) => {
    let rest = i;
    return Object.fromEntries(
      choices.map(([choice, options]) => {
        const option = options[rest % options.length]!;
        rest = Math.floor(rest / options.length);
        return [choice, option];
      }),
    );
  });
}

const tally = { checks: 0, open: 0 };

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  test.each(Object.keys(CLASSES).map((name, at) => [name, at] as const))(
    'no check fails at %s',
    async (name, at) => {
      const { witness } = await loadWitness();
      for (const options of optionsOf(definition, at)) {
        const d = build(definition, { options, sizes: ALL ? {} : (SMALL[definition.id] ?? {}) });
        for (let seed = 1; seed <= SEEDS; seed++) {
          const given = handMade(d, name, seed);
          const found = [...check(d, given), ...agreements(d, run(d, given), witness(d, given))];
          const failed = found.filter((f) => !f.ok);
          expect(
            failed.map((f) => `${f.step}: ${f.claim}, ${f.witness}, ${f.error}, allowed ${f.tolerance}`),
            `${JSON.stringify(options)}, seed ${seed}`,
          ).toEqual([]);
          tally.checks += found.length;
          tally.open += found.filter((f) => f.open).length;
        }
      }
    },
  );
});

test('few checks are left open, and each says why', () => {
  expect(tally.open).toBeLessThan(tally.checks / 10);
});
