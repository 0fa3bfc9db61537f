// No page is heavier than its kind may be, and none loads tfjs before it is touched.
import { beforeAll, expect, test } from 'vitest';
import { weigh, type Weights } from '../weights.ts';
import { WHOLE, builtPages } from './built.ts';

let weights: Weights;
beforeAll(async () => {
  await builtPages(WHOLE);
  weights = weigh(WHOLE.out);
}, 900_000);

test('the page itself, and the scripts that come with it', () => {
  const over = weights.pages
    .filter(({ kind, html, script }) => html > kind.html(weights.lessons) || script > kind.script)
    .map(({ page, html, script }) => `${page}: HTML ${html.toFixed(1)} KB, scripts ${script.toFixed(1)} KB`);
  expect(over).toEqual([]);
  for (const { page, kind, script } of weights.pages)
    if (kind.name === 'lesson') expect(script, page).toBeGreaterThan(30);
});

test('tfjs comes when it is asked for', () => {
  expect(weights.pages.filter(({ tfjs }) => tfjs).map(({ page }) => page)).toEqual([]);
});

test('what knows all lessons grows with them by no more than it may', () => {
  for (const { file, size, may } of weights.shared) expect(size, file).toBeLessThanOrEqual(may);
});
