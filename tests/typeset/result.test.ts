// What the card of a lesson carries: every line of its tables under every option, and the claims that its record names.
import { describe, expect, test } from 'vitest';
import { course } from '../../content/course.ts';
import { SINCE } from '#derive/gradient.ts';
import { setTex } from '#typeset/katex.ts';
import { derivationOf } from '#typeset/lesson.ts';
import { resultOf, shortOf } from '#typeset/result.ts';
import { lessonsOf } from '#words/course.ts';

describe.each(lessonsOf(course).map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  const { definition, card } = lesson;
  const d = derivationOf(definition);
  const { parts } = resultOf(d, card);
  const rows = parts.flatMap((part) => part.rows);

  test('has every line of its tables on the card, under every option', () => {
    const shown = new Set(rows.flatMap((row) => row.of));
    const options = Object.entries(definition.text.choices ?? {}).flatMap(([choice, all]) =>
      all.map((option) => ({ [choice]: option })),
    );
    const lines = [{}, ...options]
      .map((some) => derivationOf(definition, some))
      .filter((of) => of.renaming.size === 0)
      .flatMap((of) => [...of.statements.values()])
      .filter((s) => s.phase === 'forward' || s.phase === 'backward')
      // a lesson by options shows what each option computes
      .filter((s) => card.by === undefined || (s.timed && s.phase === 'forward'))
      .map((s) => s.base)
      .filter((base) => !base.endsWith(SINCE));
    expect(lines.filter((base) => !shown.has(base))).toEqual([]);
    expect((card.claims ?? []).filter((id) => !shown.has(id))).toEqual([]);
  });

  test('says it in three to six lines, all of which can be set', () => {
    const short = shortOf(d, card);
    expect(short.length).toBeGreaterThanOrEqual(3);
    expect(short.length).toBeLessThanOrEqual(6);
    for (const row of [...rows, ...short]) expect(() => setTex(row.tex, false), row.tex).not.toThrow();
  });
});

test('gates that differ in their letter alone are one row, and terms over them one sum', () => {
  const lstm = lessonsOf(course).find(({ id }) => id === 'lstm')!;
  const { parts } = resultOf(derivationOf(lstm.definition), lstm.card);
  const rows = parts.flatMap((part) => part.rows);
  const row = (name: string) => rows.find(({ of }) => of.includes(name))!;
  expect(row('dW_o').of).toEqual(['dW_f', 'dW_i', 'dW_o', 'dW_a']);
  // the candidate goes through tanh, and what leads to a gate differs from gate to gate
  expect(row('dz_a').of).toEqual(['dz_a']);
  expect(row('dz_i').of).toEqual(['dz_f', 'dz_i', 'dz_o']);
  expect(row('df').of).toEqual(['df']);
  expect(row('dh').tex).toContain('\\sum_{g}');
});

test('a name that the derivation does not have is told', () => {
  const lstm = lessonsOf(course).find(({ id }) => id === 'lstm')!;
  const d = derivationOf(lstm.definition);
  expect(() => shortOf(d, { short: ['dq'] })).toThrow('“dq”, which is no line and no claim');
  expect(() => resultOf(d, { short: [], claims: ['J_D'] })).toThrow('names the claim “J_D”');
});

test('a card shows the form that it names, and one that the line does not have is told', () => {
  const conv = lessonsOf(course).find(({ id }) => id === 'conv-dense')!;
  const d = derivationOf(conv.definition);
  const row = (card: typeof conv.card) => shortOf(d, card).find(({ of }) => of.includes('dw'))!;
  // over the places of the map, as in books, and not over the cells of the input
  expect(row(conv.card).tex).toContain('\\sum_{i=0}^{Q-1}');
  expect(row({ ...conv.card, form: { dw: 2 } }).tex).toContain('\\sum_{m=u}');
  expect(() => row({ ...conv.card, form: { dw: 3 } })).toThrow('names form 3 of “dw”, which has 2');
});
