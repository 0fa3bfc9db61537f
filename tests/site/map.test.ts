// The map of lessons names every lesson once, in both languages.
import { expect, test } from 'vitest';
import { map } from '../../src/i18n/lessons.ts';

const lessons = map.flatMap((part) => part.lessons);

test('every id stands once on the map', () => {
  const ids = lessons.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(lessons)('$id has a name in both languages', ({ en, zh }) => {
  expect(en.trim()).not.toBe('');
  expect(zh.trim()).not.toBe('');
});
