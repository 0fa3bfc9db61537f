// The course names every lesson once, in both languages.
import { expect, test } from 'vitest';
import { course } from '../../content/course.ts';
import { entriesOf } from '#words/course.ts';

const entries = entriesOf(course);

test('every id stands once in the course', () => {
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(entries.map(({ id, title }) => ({ id, ...title })))(
  '$id has a name in both languages',
  ({ en, zh }) => {
    expect(en.trim()).not.toBe('');
    expect(zh.trim()).not.toBe('');
  },
);
