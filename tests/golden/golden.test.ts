// Our values and gradients are those that PyTorch recorded; record.py says how, and each file what produced it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ASKED, askedFor } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Nested } from '#derive/text.ts';

/** Both sides are float64 and differ by rounding, in another order of the same few hundred operations. */
const RECORDED_TOLERANCE = 1e-10;

interface Case {
  readonly id: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly seed?: number;
  readonly preset?: string;
  readonly given: Readonly<Record<string, Nested>>;
  readonly values: Readonly<Record<string, Nested>>;
  readonly gradients: Readonly<Record<string, Nested>>;
}

interface Recorded {
  readonly provenance: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

const flat = (x: Nested): number[] => (typeof x === 'number' ? [x] : x.flatMap(flat));

const fileOf = (id: string): URL => new URL(`${id}.json`, import.meta.url);
const ids = ASKED.map(({ id }) => id);

/** A new lesson waits for its values, and says so in the counts. */
for (const id of ids.filter((lesson) => !existsSync(fileOf(lesson)))) test.todo(`${id} has recorded values`);

describe.each(ids.filter((lesson) => existsSync(fileOf(lesson))))('%s', (id) => {
  const { provenance, cases } = JSON.parse(readFileSync(fileOf(id), 'utf8')) as Recorded;

  test('says what recorded it', () => {
    expect(provenance).toMatchObject({ producedBy: 'tests/golden/record.py', precision: 'float64' });
    for (const version of ['torch', 'numpy', 'python']) expect(provenance[version]).toMatch(/^\d+\.\d+/);
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(
    cases.map(
      (c) =>
        [
          Object.values({ ...c.options, preset: c.preset })
            .filter(Boolean)
            .join(' ') || 'its only form',
          c,
        ] as const,
    ),
  )('has the recorded values and gradients with %s', (_, c) => {
    const d = build(askedFor(id)!, { sizes: c.sizes, options: c.options });
    const values = run(d, withSupplied(d, draw(d, 1), c.given));
    const compared = { ...c.values, ...c.gradients };
    const parameters = d.given.filter((g) => g.role === 'parameter').map((g) => `d${g.id}`);
    expect(Object.keys(compared)).toEqual(expect.arrayContaining(['loss', ...parameters]));
    for (const [name, recorded] of Object.entries(compared)) {
      const ours = values[name];
      if (!ours && name.startsWith('d') && !d.stepOf(name)) continue; // not every given has a gradient here
      const theirs = flat(recorded);
      expect(ours!.data, name).toHaveLength(theirs.length);
      ours!.data.forEach((x, i) =>
        expect(
          Math.abs(x - theirs[i]!),
          `${name}, entry ${i}: ours ${x}, recorded ${theirs[i]}`,
        ).toBeLessThanOrEqual(RECORDED_TOLERANCE * Math.max(1, Math.abs(theirs[i]!))),
      );
    }
  });
});
