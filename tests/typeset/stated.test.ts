// Numbers and claims of the prose: what the page prints is what a reader sees who changes nothing, and they can be had
// at any numbers she may choose.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import type { Derivation } from '#derive/derivation.ts';
import { draw, opening } from '#derive/given.ts';
import { symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import type { Values } from '#notation/values.ts';
import { Reading, optionsNamed } from '#typeset/stated.ts';
import { DERIVATIONS, definitionOf } from '../../content/course.ts';

interface Stated {
  readonly of: string;
  readonly under: string;
}

/** Attributes of every tag of this name that a reader's numbers may change. */
function tags(source: string, tag: string, attribute: string): Stated[] {
  return [...source.matchAll(new RegExp(`<${tag}\\s([^>]*?(?:"[^"]*"[^>"]*?)*)/?>`, 'gs'))].flatMap(
    ([, inside = '']) => {
      const read = (name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(inside)?.[1];
      const of = read(attribute);
      return of === undefined || read('preset') !== undefined ? [] : [{ of, under: read('under') ?? '' }];
    },
  );
}

const prose = (id: string, lang: 'en' | 'zh'): string =>
  readFileSync(new URL(`../../content/${id}/${lang}.mdx`, import.meta.url), 'utf8');

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

describe.each(DERIVATIONS.map((d) => d.id))('%s', (id) => {
  const definition = definitionOf(id)!;
  const text = prose(id, 'en');
  // a sum of fixed numbers is the same for everyone
  const values = tags(text, 'Value', 'of').filter(({ of }) => symbolsOf(parse(of)).length);
  const claims = tags(text, 'Holds', 'that');
  const first = build(definition);
  const atOpening = new Reading(first, opening(first));

  test('every number can be had at the numbers of the page, every claim is true of them', () => {
    for (const { of, under } of values) expect(atOpening.of(of, under), of).toBeDefined();
    for (const { of, under } of claims) expect(atOpening.of(of, under), of).toBe(1);
  });

  test('a number follows the options of the stage as it does those that it names', () => {
    for (const [choice, options] of Object.entries(definition.text.choices ?? {})) {
      const conventions = Object.values(definition.text.conventions ?? {});
      if (conventions.some((wanted) => choice in wanted)) continue;
      for (const option of options) {
        const d = build(definition, { options: optionsNamed(definition, option) });
        const chosen = new Reading(d, draw(d, 3));
        for (const { of } of values.filter(({ under }) => !under))
          expect(chosen.of(of, ''), `${of} under ${option}`).toBe(chosen.of(of, option));
      }
    }
  });

  test('numbers of a seed and other sizes give numbers, or none where there is no such entry', () => {
    for (const d of [build(definition), larger(definition)]) {
      const drawn = new Reading(d, draw(d, 5));
      for (const { of, under } of values) expect(drawn.of(of, under), of).not.toBeNaN();
      // nothing is lost by more entries
      for (const { of, under } of values) if (!under) expect(drawn.of(of, under), of).toBeDefined();
    }
  });

  test('a claim fails at some numbers: otherwise the sentence needs none', () => {
    const drawn = SEEDS.flatMap((seed) => [draw(first, seed), wild(first, seed)]).map(
      (x) => new Reading(first, x),
    );
    for (const { of, under } of claims)
      expect(
        drawn.some((reading) => reading.of(of, under) === 0),
        of,
      ).toBe(true);
  });

  test('both languages state the same', () => {
    expect(tags(prose(id, 'zh'), 'Holds', 'that')).toEqual(claims);
    expect(tags(prose(id, 'zh'), 'Value', 'of')).toEqual(tags(text, 'Value', 'of'));
  });
});

/** Numbers ten times as large, where they may be. */
function wild(d: Derivation, seed: number): Values {
  const given = draw(d, seed);
  const free = d.given.filter(({ domain }) => domain === 'any' || domain === 'positive');
  return {
    ...given,
    ...Object.fromEntries(
      free.map(({ id }) => [id, { ...given[id]!, data: given[id]!.data.map((x) => 10 * x) }]),
    ),
  };
}

/** One more of everything, where so much is allowed. */
function larger(definition: (typeof DERIVATIONS)[number]) {
  const { sizes, largest } = definition.text;
  return build(definition, {
    sizes: Object.fromEntries(Object.entries(sizes).map(([s, n]) => [s, Math.min(n + 1, largest[s] ?? n)])),
  });
}

test('an option that there is not is refused', () => {
  expect(() => optionsNamed(definitionOf('rnn')!, 'softplus')).toThrow('rnn has no option “softplus”');
});
