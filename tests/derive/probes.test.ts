// The checks are sharp: every one-slip mistake in every gradient of every derivation is caught.
import { afterAll, describe, expect, test } from 'vitest';
import { AHEAD, DERIVATIONS } from '../../content/course.ts';
import type { Derivation } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { type Catch, type Probe, probe } from '#derive/probe.ts';
import { map } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { plain } from '#notation/plain.ts';
import { optionsOf } from '../settings.ts';

/** Enough that every unit of a ReLU is dead at one of them. */
const POINTS_WITH_KINKS = 30;
const POINTS = 5;

const counts: Record<Catch, number> = {
  axes: 0,
  'missing-value': 0,
  'equal-forms': 0,
  'finite-differences': 0,
  survived: 0,
};
let invisible = 0;
afterAll(() => {
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  const caught = Object.entries(counts).map(([by, n]) => `${by} ${n}`);
  console.log(
    `${total} mistakes: ${caught.join(', ')}; ${invisible} of these change nothing under one option and are caught under another`,
  );
});

/**
 * The same points with what is 0 or 1 moved in between, where every formula holds as well. A mask of 0 and 1 makes
 * equal what is not the same: where it is 0, the gradients before and after it are one number.
 */
function blurred(d: Derivation, points: readonly Values[]): Values[] {
  const switches = d.given.filter((g) => g.domain === 'binary').map((g) => g.id);
  if (!switches.length) return [];
  return points.map((given) => ({
    ...given,
    ...Object.fromEntries(switches.map((id) => [id, map(given[id]!, (x) => 0.2 + 0.5 * x)])),
  }));
}

/** A mistake by what it says, under whatever option: the formula, the slip and its outcome. */
const named = (p: Probe): string =>
  `${p.step}: ${plain(p.original)} → ${plain(p.mistake.expr)} (${p.mistake.name})`;

describe.each([...DERIVATIONS, ...AHEAD].map((definition) => [definition.id, definition] as const))(
  '%s',
  (_, definition) => {
    const found = optionsOf(definition).map((options) => {
      const d = build(definition, { options });
      const { kinks, picked } = definition.text;
      // where a line chooses, five points may all choose alike
      const chooses = picked !== undefined || d.given.some(({ domain }) => domain === 'tree');
      const kinked = Array.isArray(kinks)
        ? kinks.length > 0
        : Object.values(options).some(
            (o) => (kinks as Record<string, readonly string[]> | undefined)?.[o]?.length,
          );
      const points = Array.from({ length: kinked || chooses ? POINTS_WITH_KINKS : POINTS }, (_, i) =>
        draw(d, i + 1),
      );
      return { options, probes: probe(d, [...points, ...blurred(d, points)]) };
    });
    const caughtSomewhere = new Set(
      found.flatMap(({ probes }) => probes.filter((p) => p.caught !== 'survived').map(named)),
    );

    test.each(found.map((f) => [Object.values(f.options).join(' ') || 'its only form', f] as const))(
      'every mistake in %s is caught',
      (_, { probes }) => {
        expect(probes.length).toBeGreaterThan(0);
        const survivors: string[] = [];
        for (const p of probes) {
          if (p.caught !== 'survived') counts[p.caught]++;
          else if (caughtSomewhere.has(named(p))) invisible++;
          else {
            counts.survived++;
            survivors.push(named(p));
          }
        }
        expect(survivors).toEqual([]);
      },
    );
  },
);
