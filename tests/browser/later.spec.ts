// What of a lesson is set after the first paint: it is what was sent, it is there when an address, a printer or a broken
// script needs it, and a press that comes before the stage is awake is not lost.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { unfolded } from '../../src/typeset/unfolded.ts';
import { test } from './house.ts';

const LESSON = '/lessons/lstm/';
const SHORT = '/lessons/pooling/';
const whole = (page: Page) => expect(page.locator('.later')).toHaveCount(0);

/** The text of a lesson without scripts, blanks at the seams, and the boxes that its pieces came in. */
const textOf = (main: Element) => {
  const copy = main.cloneNode(true) as Element;
  for (const box of copy.querySelectorAll('.far')) box.replaceWith(...box.childNodes);
  for (const script of copy.querySelectorAll('script')) script.remove();
  return copy.outerHTML;
};

test('an address into what is set later leads there, and all is what was sent, even where no other script comes @desktop', async ({
  page,
}) => {
  const folded = await (await page.request.get(LESSON)).text();
  expect(folded.indexOf('class="later"')).toBeLessThan(folded.indexOf('id="exercise-e2"'));
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`${LESSON}#exercise-e2`);
  await whole(page);
  await expect(page.locator('#exercise-e2')).toBeInViewport();
  await expect(page.locator('#exercise-e2:target')).toHaveCount(1);
  const set = await page.locator('main').evaluate(textOf);
  const sent = unfolded(folded);
  const elsewhere = await page.context().newPage();
  const read = await elsewhere.evaluate(
    ({ sent, textOf }) => {
      const main = new DOMParser().parseFromString(sent, 'text/html').querySelector('main')!;
      return (new Function(`return (${textOf})`)() as (main: Element) => string)(main);
    },
    { sent, textOf: textOf.toString() },
  );
  expect(set.length).toBeGreaterThan(500_000);
  expect(set === read).toBe(true);
});

test('a printer that comes at once gets everything @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    // no idle moment ever comes
    window.requestIdleCallback = () => 0;
  });
  await page.goto(SHORT, { waitUntil: 'commit' });
  await page.waitForLoadState('domcontentloaded');
  expect(await page.locator('.later').count()).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await whole(page);
});

test('the first press on the bar of the stage is not lost while it sleeps @phone', async ({ page }) => {
  await page.goto(SHORT);
  await whole(page);
  await expect(page.locator('astro-island[ssr]:has(.stage)')).toHaveCount(1);
  await page.locator('[data-stage-bar] button').nth(2).click();
  await expect(page.locator('.stage')).toHaveAttribute('data-pinned', 'true');
});
