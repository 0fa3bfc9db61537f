// A lesson names every letter, option, preset and convention of its derivation.
import { describe, expect, expectTypeOf, test } from 'vitest';
import { course } from '../../content/course.ts';
import { forgotten } from '#typeset/complete.ts';
import { lessonsOf } from '#words/course.ts';
import type { Lesson, NamesOf, Said } from '#words/lesson.ts';
import type { gru } from '../../content/gru/derivation.ts';

const lessons = lessonsOf(course);

test.each(lessons.map((of) => [of.id, of] as const))('%s forgets nothing', (_, of) => {
  expect(forgotten(of)).toEqual([]);
});

describe('what is taken away is named, with its file', () => {
  const without = <X>(table: Readonly<Record<string, X>>, id: string): Readonly<Record<string, X>> =>
    Object.fromEntries(Object.entries(table).filter(([key]) => key !== id));

  test.each(lessons.map((of) => [of.id, of] as const))('%s', (id, of) => {
    // a letter that is an aside or stands under another option only may stay away
    const lost = of.letters.flatMap((_, i) =>
      forgotten({ ...of, letters: of.letters.filter((__, j) => j !== i) }),
    );
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every((s) => s.endsWith(`content/${id}/letters.ts.`))).toBe(true);
    for (const kind of ['choices', 'options', 'presets', 'conventions'] as const)
      for (const name of Object.keys(of.names[kind])) {
        const broken: Lesson = { ...of, names: { ...of.names, [kind]: without(of.names[kind], name) } };
        expect(forgotten(broken)).toEqual([
          `The ${kind.slice(0, -1)} ${name} is not named: add it to content/${id}/names.ts.`,
        ]);
      }
  });
});

test('a name that is forgotten does not compile', () => {
  type NamesOfGru = NamesOf<typeof gru>;
  expectTypeOf<keyof NamesOfGru['options']>().toEqualTypeOf<
    'u' | 'z' | 'before' | 'after' | 'total' | 'last' | 'upstream' | 'squares'
  >();
  expectTypeOf<keyof NamesOfGru['conventions']>().toEqualTypeOf<'course' | 'cho' | 'pytorch'>();
  expectTypeOf<{ options: Record<'u', Said> }>().not.toExtend<Pick<NamesOfGru, 'options'>>();
});
