// Every correction says where in its note the statement stands, and that place exists; what it calls right is right, and
// what it calls wrong is wrong.
import { describe, expect, expectTypeOf, test } from 'vitest';
import { course } from '../../content/course.ts';
import { measure } from '#derive/correction.ts';
import type { CorrectionText, Lines } from '#derive/errata.ts';
import { correctionsOf, lessonOf, partOf } from '#words/course.ts';

test.each(correctionsOf(course).map(({ id, text }) => [id, text] as const))('%s is cited', (id, text) => {
  expect(id.startsWith(text.note)).toBe(true);
  const { en, zh } = partOf(course, text);
  expect(en).not.toBe('');
  expect(zh).not.toBe('');
});

const measured = correctionsOf(course).flatMap(({ id, text, lesson }) =>
  text.subject ? [[id, text, lessonOf(course, text.on ?? lesson.id)!.definition] as const] : [],
);
test.each(measured)('%s is measured', (_, text, definition) => {
  const { noted, corrected } = measure(text, definition);
  expect(corrected).toHaveProperty('error');
  if (corrected && 'error' in corrected) expect(corrected.error).toBeLessThan(1e-6);
  expect(noted === undefined).toBe(text.verdict === 'confirmed');
  if (noted && 'error' in noted) expect(noted.error).toBeGreaterThan(1e-5);
});

describe('a place that is not there is refused', () => {
  const at = (note: string, first: number, last: number): CorrectionText => ({
    note,
    lines: [first, last],
    verdict: 'text',
  });
  test.each([
    ['beyond the end', at('004', 40, 49)],
    ['backwards', at('004', 40, 39)],
    ['before the first line', at('004', 0, 1)],
    ['in a note that the course does not have', at('005', 1, 1)],
  ])('%s', (_, text) => {
    expect(() => partOf(course, text)).toThrow();
  });
});

test('a correction without its lines does not compile', () => {
  expectTypeOf<{ note: string; verdict: 'text' }>().not.toExtend<CorrectionText>();
  expectTypeOf<CorrectionText['lines']>().toEqualTypeOf<Lines>();
});
