// The book before it is printed: which lessons, in which order, and on which page of a PDF a place stands.
import { describe, expect, test } from 'vitest';
import { planOf } from '#cli/book/plan.ts';
import { placesIn } from '#cli/book/places.ts';
import { main } from '#cli/book.ts';
import { exitCode } from '#cli/command.ts';
import { lessonsOf } from '#words/course.ts';
import { course } from '../../content/course.ts';

describe.each(['en', 'zh'] as const)('the plan of the book in %s', (lang) => {
  const all = planOf(course, lang, undefined);
  const chapters = all.parts.flatMap((part) => part.chapters);

  test('is every written lesson once, in the order of the course, below its theme', () => {
    expect(chapters.map(({ id }) => id)).toEqual(lessonsOf(course).map(({ id }) => id));
    expect(all.parts.map(({ title }) => title)).toEqual(course.themes.map(({ title }) => title[lang]));
    for (const { id, file } of chapters)
      expect(file).toBe(`${lang === 'zh' ? 'zh/' : ''}lessons/${id}/index.html`);
  });

  test('of chosen lessons keeps that order, and leaves themes without one out', () => {
    const { parts } = planOf(course, lang, ['gru', 'lstm']);
    expect(parts.map(({ chapters }) => chapters.map(({ id }) => id))).toEqual([['lstm', 'gru']]);
  });
});

test.each([
  [['--lessons', 'lstn'], /no lesson “lstn”\. Did you mean lstm\?/],
  [['--lessons', ','], /names no lesson/],
  [['--lang', 'de'], /--lang must be en or zh/],
  [['--out', 'book.doc'], /must end in \.pdf/],
  [['--pages', '3'], /Unknown flag --pages/],
])('%j is refused in one line', async (words, said) => {
  let err = '';
  const code = await exitCode(main, words, {
    input: (async function* () {})(),
    print: () => undefined,
    say: (message) => (err += message),
  });
  expect(code).toBe(2);
  expect(err).toMatch(said);
});

test('a place of a PDF is the page it names, in the order of the tree of pages', () => {
  const pdf = [
    '%PDF-1.4',
    '1 0 obj\n<</Type /Page /Parent 9 0 R>>\nendobj',
    '2 0 obj\n<</Type /Page /Parent 8 0 R>>\nendobj',
    '3 0 obj\n<</Type /Page /Parent 8 0 R>>\nendobj',
    '4 0 obj\n<</Length 3>>\nstream\n/Z [1 0 R]\nendstream\nendobj',
    '5 0 obj\n<</lstm--step-dC [3 0 R /XYZ 57 700 0]\n/lstm--#e9#97#a8 [1 0 R /XYZ 0 0 0]>>\nendobj',
    '8 0 obj\n<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>>\nendobj',
    '9 0 obj\n<</Type /Pages /Kids [8 0 R 1 0 R] /Count 3>>\nendobj',
    '10 0 obj\n<</Type /Catalog /Pages 9 0 R /Dests 5 0 R>>\nendobj',
  ].join('\n');
  const { pages, of } = placesIn(Buffer.from(pdf, 'latin1'));
  expect(pages).toBe(3);
  expect([...of]).toEqual([
    ['lstm--step-dC', 2],
    ['lstm--门', 3],
  ]);
  expect(() => placesIn(Buffer.from('no PDF'))).toThrow('no tree of pages');
});
