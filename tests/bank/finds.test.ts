// Drawn tasks to find weights: the weights of the key do what is asked, others do not, and what is called impossible is
// never met by chance.
import { describe, expect, test } from 'vitest';
import { chance } from '#bank/chance.ts';
import { GATES, rowsOf } from '#bank/generators/gates.ts';
import type { LessonBank, WeightsFamily, WeightsText } from '#bank/lesson-bank.ts';
import type { Question, ValuesPart } from '#bank/question.ts';
import { finds, trial } from '#bank/sources/weights.ts';
import { build } from '#derive/build.ts';
import { banks } from '../../content/banks.ts';

const SEEDS = Array.from({ length: 24 }, (_, k) => k + 1);
/** Values tried against what is said to be impossible. */
const TRIALS = 60;

const loaded = await Promise.all(Object.values(banks).map((load) => load()));
const families = loaded.flatMap((bank) =>
  (bank.finds ?? []).map((family) => ({ bank, family, name: `${bank.lesson}/${family.id}` })),
);

const valuesIn = ({ parts }: Question): ValuesPart | undefined =>
  parts.find((p): p is ValuesPart => p.form === 'values');
const sourceOf = (bank: LessonBank, family: WeightsFamily) =>
  finds(bank).find(({ id }) => id === `${bank.lesson}/weights/${family.id}`)!;

test('ten lessons have them, and they differ from seed to seed', () => {
  expect(new Set(families.map(({ bank }) => bank.lesson)).size).toBeGreaterThanOrEqual(10);
  const asked = families.flatMap(({ bank, family }) =>
    SEEDS.map((seed) => sourceOf(bank, family).make(seed).asks.en),
  );
  expect(new Set(asked).size).toBeGreaterThan(70);
});

describe.each(families)('$name', ({ bank, family }) => {
  const source = sourceOf(bank, family);

  test('the key does what is asked, and nothing at all does not', () => {
    for (const seed of SEEDS) {
      const part = valuesIn(source.make(seed));
      if (!part) continue;
      expect(part.trial(part.right!), `seed ${seed}`).toBeUndefined();
      const nothing = Object.fromEntries(Object.entries(part.right!).map(([id, v]) => [id, v.map(() => 0)]));
      expect(part.trial(nothing), `seed ${seed}`).toBeDefined();
    }
  });

  test('numbers of the key matter: spoilt, most of them are caught', () => {
    const parts = SEEDS.flatMap((seed) => valuesIn(source.make(seed)) ?? []);
    const caught = parts.flatMap(({ right, trial: run }) =>
      Object.entries(right!).map(([id, values]) => {
        const spoilt = { ...right!, [id]: values.map((v) => -v - 7.3) };
        return run(spoilt) !== undefined;
      }),
    );
    expect(caught.filter(Boolean).length / caught.length).toBeGreaterThan(0.7);
  });

  test('what is impossible is not met by chance, and is said in both languages', () => {
    const texts = SEEDS.map((seed): WeightsText => {
      const { id } = family;
      return { id, ...family.draw(chance(source.id, seed)) };
    }).filter((text) => !text.right);
    for (const text of texts.slice(0, 4)) {
      expect(text.impossible).toHaveLength(2);
      const d = build(bank.definition, { sizes: text.sizes ?? {}, options: text.options ?? {} });
      const rng = chance(`${source.id} trials`, 1);
      for (let k = 0; k < TRIALS; k++) {
        const scale = 10 ** (2 * rng() - 0.5);
        const typed = Object.fromEntries(
          text.free.map((id) => {
            const { axes } = d.given.find((g) => g.id === id || g.base === id)!;
            const size = axes.reduce((n, axis) => n * (axis === '1' ? 1 : sizeOf(axis, d.sizes)), 1);
            return [id, Array.from({ length: size }, () => scale * (2 * rng() - 1))];
          }),
        );
        expect(trial(d, text, typed), text.asks[0]).toBeDefined();
      }
    }
  });
});

const sizeOf = (axis: string, sizes: Readonly<Record<string, number>>): number => sizes[axis]!;

test('the weights of each gate decide its table, and a gate without has the sum of two corners against it', () => {
  for (const { name, reads, of, weights } of GATES)
    if (weights)
      for (const row of rowsOf(reads)) {
        const z = row.reduce((sum, x, i) => sum + x * weights[i + 1]!, weights[0]!);
        expect(z > 0, `${name.en} at ${row.join()}`).toBe(of(row) === 1);
      }
    else {
      const rest = reads > 2 ? [0] : [];
      const [a, b, c, e] = [
        [0, 1],
        [1, 0],
        [0, 0],
        [1, 1],
      ].map((x) => of([...x, ...rest]));
      expect([a, c], name.en).toEqual([b, e]);
      expect(a).not.toBe(c);
    }
});
