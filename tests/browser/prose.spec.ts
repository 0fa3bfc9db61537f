// The text follows the numbers at the stage, marked, and one press brings the printed ones back.
import { expect } from '@playwright/test';
import { unfolded } from '../../src/typeset/unfolded.ts';
import { settled, test } from './house.ts';

const LESSON = '/lessons/lstm/';
const SAID = 'main :is(data, [data-holds])';

test('numbers and claims of the text are those of the stage', { tag: '@desktop' }, async ({ page }) => {
  const bare = await page.context().newPage();
  // the policy of a page lets nobody read markup, tests neither
  const printed = await bare.evaluate(
    ({ html, said }) =>
      [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(said)].map((e) =>
        (e.textContent ?? '').trim(),
      ),
    { html: unfolded(await (await page.request.get(LESSON)).text()), said: SAID },
  );
  expect(printed.length).toBeGreaterThan(50);

  await page.goto(`${LESSON}?seed=5`);
  await settled(page);
  const texts = () => page.locator(SAID).evaluateAll((all) => all.map((e) => (e.textContent ?? '').trim()));
  const marked = page.locator('main [data-changed]');
  const bar = page.locator('[data-printed-numbers]');
  const claim = page.locator('#step-L [data-holds]');
  await expect(claim).toHaveText('At your numbers the first prediction is not the worst one.');
  await expect(claim).toHaveAttribute('title', 'printed: The first prediction is the bad one.');
  expect(await marked.count()).toBeGreaterThan(0);
  // what the text says of f is what the stage has
  await page.locator('#step-f').evaluate((step) => step.scrollIntoView({ block: 'center' }));
  await expect(page.locator('.stage')).toHaveAttribute('data-cursor', 'f');
  for (const said of await page.locator('#step-f data').allInnerTexts())
    await expect(page.locator('.stage .tool').first()).toContainText(said);
  await expect(bar).toContainText(/^\d+ statements of the text follow your numbers/);
  // an exercise keeps its own
  await expect(page.locator('.exercise [data-changed]')).toHaveCount(0);

  await bar.getByRole('button').click();
  await expect(marked).toHaveCount(0);
  await expect(bar).toBeHidden();
  expect(await texts()).toEqual(printed);
  expect(new URL(page.url()).search).toBe('');

  // one step of time: what is said of the others stays as it is printed
  await page.locator('.stage .controls').getByLabel('T', { exact: true }).selectOption('1');
  await expect(page.locator('main data[data-stays]').first()).toHaveAttribute('title', /no such entry/);
});
