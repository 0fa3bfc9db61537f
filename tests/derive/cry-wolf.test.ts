// No check cries wolf: at numbers made by hand every right gradient holds, or the check says what it cannot tell, and why.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS, askedFor } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import type { Definition } from '#derive/derivation.ts';
import { check } from '#derive/check.ts';
import { run } from '#derive/run.ts';
import { loadWitness } from '#witness/witness.ts';
import { agreements } from '#witness/agreement.ts';
import type { Random } from '#math/random.ts';
import { CLASSES, handMade, made } from './hand-made.ts';
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

const sign = (rng: Random): number => (rng() < 0.5 ? -1 : 1);
const scaled =
  (most: number) =>
  (rng: Random): number =>
    sign(rng) * most * rng();

// what a value that float64 cannot hold is explained by reads nothing that is not there yet; the rounding of a claim is
// that of the claims it is made of; powers that vanish are not exact; and a witness that overflows contradicts nothing
describe.each<[string, string, Record<string, string>, (rng: Random) => number]>([
  ['products beyond float64', 'crf', {}, scaled(1e155)],
  ['squares that vanish', 'gradient-vanishing', {}, scaled(1e-160)],
  ['sizes twelve digits apart', 'gradient-vanishing', {}, (rng) => sign(rng) * 10 ** (12 * rng() - 6)],
  ['hundreds of millions', 'optimizers', { rule: 'adamw' }, scaled(1e8)],
  ['hundreds of millions', 'lstm', { loss: 'squares' }, scaled(1e8)],
])('%s in %s', (_, id, options, one) => {
  test('end in an answer, and no check fails', async () => {
    const { witness } = await loadWitness();
    const d = build(askedFor(id)!, { options });
    for (let seed = 1; seed <= 12; seed++) {
      const given = made(d, one, seed);
      const found = [...check(d, given), ...agreements(d, run(d, given), witness(d, given))];
      expect(found.filter((f) => !f.ok)).toEqual([]);
    }
  });
});

test('few checks are left open, and each says why', () => {
  expect(tally.open).toBeLessThan(tally.checks / 10);
});
