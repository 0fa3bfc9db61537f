// The whole book of both languages, printed from the built site: only when everything is tried, for it takes minutes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { WORDS, partsOf } from '#cli/book.ts';
import { planOf } from '#cli/book/plan.ts';
import { printed } from '#cli/book/print.ts';
import { findChromium } from '#cli/browser-at-hand.ts';
import { course } from '../../content/course.ts';
import { FULL } from './lessons.ts';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const dist = process.env.DIST ? `${process.env.DIST}/` : file('dist/');

for (const lang of ['en', 'zh'] as const)
  test(`the book in ${lang}: at most 500 pages, every place of its contents on one, nothing wider than the paper @desktop`, async () => {
    test.skip(!FULL, 'The book is printed when everything is tried: npm run test:all.');
    test.setTimeout(1_800_000);
    const book = await printed({
      browser: findChromium()!,
      dist,
      parts: await partsOf(planOf(course, lang, undefined), dist),
      words: WORDS[lang],
      css: readFileSync(file('src/cli/book/style.css'), 'utf8'),
    });
    expect(book.pages).toBeGreaterThan(100);
    expect(book.pages).toBeLessThanOrEqual(500);
    expect(book.lost).toEqual([]);
    expect(book.wide).toEqual([]);
  });
