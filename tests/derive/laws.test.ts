// Every equals sign and every gradient of every derivation holds: all options, one step and several, no two axes alike.
import { afterAll, describe, expect, test } from 'vitest';
import { AHEAD, DERIVATIONS } from '../../content/course.ts';
import { type Finding, check } from '#derive/check.ts';
import { build } from '#derive/build.ts';
import { draw, opening } from '#derive/given.ts';
import { settingsOf, told } from '../settings.ts';

/** Five draws; fewer where the same cells only repeat, which fewer steps have shown at five already. */
const seedsAt = (T = 0): number[] => (T >= 10 ? [1] : T >= 5 ? [1, 2] : [1, 2, 3, 4, 5]);

type Witness = Finding['witness'];
const tally: Record<Witness, { count: number; worst: number; where: string }> = {
  'equal-forms': { count: 0, worst: 0, where: '' },
  'finite-differences': { count: 0, worst: 0, where: '' },
  bound: { count: 0, worst: 0, where: '' },
};
afterAll(() => {
  for (const [witness, { count, worst, where }] of Object.entries(tally))
    if (count)
      console.log(`${count} claims by ${witness} hold; worst error ${worst.toExponential(1)}, ${where}`);
});

function expectAllHold(findings: readonly Finding[], where: string): void {
  const failed = findings
    .filter((f) => !f.ok)
    .map((f) => `${f.step}: ${f.claim}: error ${f.error} by ${f.witness}`);
  expect(failed, where).toEqual([]);
  for (const f of findings) {
    const t = tally[f.witness];
    t.count++;
    if (f.error > t.worst) Object.assign(t, { worst: f.error, where: `${f.step} of ${where}` });
  }
}

describe.each([...DERIVATIONS, ...AHEAD].map((definition) => [definition.id, definition] as const))(
  '%s',
  (id, definition) => {
    test.each(settingsOf(definition, [1, 3, 5, 10]).map((s) => [told(s), s] as const))(
      'holds at %s',
      (name, setting) => {
        const d = build(definition, setting);
        const gradients =
          d.steps.filter((s) => s.gradientOf).length +
          d.claims.filter((c) => c.gradient ?? c.jacobian).length;
        const signs = [...d.steps.filter((s) => s.phase === 'backward'), ...d.claims].reduce(
          (n, s) => n + s.forms.length - 1,
          0,
        );
        for (const seed of seedsAt(setting.sizes['T'])) {
          const findings = check(d, draw(d, seed));
          expect(findings).toHaveLength(gradients + signs);
          expectAllHold(findings, `${id} at ${name}, seed ${seed}`);
        }
      },
    );

    test.each(Object.entries(definition.text.presets ?? {}))('holds at the preset %s', (name, preset) => {
      const d = build(definition, { sizes: preset.sizes ?? {}, options: preset.options ?? {} });
      expectAllHold(check(d, opening(d, name)), `${id} at the preset ${name}`);
    });

    test('speaks of the gradient of every quantity on the way to the loss', () => {
      for (const setting of settingsOf(definition, [2])) {
        const d = build(definition, setting);
        const known = new Set(d.steps.map((s) => s.gradientOf));
        const parameters = d.given.filter((g) => g.role === 'parameter').map((g) => g.id);
        expect(parameters.filter((p) => !known.has(p))).toEqual([]);
      }
    });
  },
);

test('the number of claims does not shrink', () => {
  expect(tally['equal-forms'].count).toBeGreaterThan(2000);
  expect(tally['finite-differences'].count).toBeGreaterThan(2000);
});
