// Contents, language, theme and stage are in reach from everywhere on a lesson.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settled, test } from './house.ts';
import { slim } from './slim.ts';

const LSTM = '/lessons/lstm/';
const read = (page: Page, id: string) =>
  page.locator(`#step-${id}`).evaluate((step) => step.scrollIntoView());

test('beside the text the place being read stays in sight', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(LSTM);
  await settled(page);
  for (const id of ['dV', 'z_f', 'dW_o', 'dC0']) {
    // a case that is not shown is brought out by its link
    await page.locator(`nav.contents a[href="#step-${id}"]`).evaluate((link: HTMLElement) => link.click());
    const mark = page.locator('nav.contents a[aria-current]');
    await expect(mark).toHaveAttribute('href', `#step-${id}`);
    await expect(mark).toBeInViewport();
    await expect(page.locator('[data-here]')).toContainText(/Forward|Backward: to the parameters/);
  }
  await expect(page.locator('.switches')).toBeInViewport();
  await page.locator('a[data-twin]').evaluate((link: HTMLAnchorElement) => link.click());
  await page.waitForURL('**/zh/lessons/lstm/#step-dC0', { waitUntil: 'commit' });
});

test(
  'the second link that skips leads to the stage, and a question mark opens its keys',
  { tag: '@desktop' },
  async ({ page }) => {
    await slim(page, { stage: true });
    await page.goto('/lessons/scalar-rnn/');
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('.stage')).toBeFocused();
    // from anywhere on the page
    await page.locator('.stage').evaluate((stage: HTMLElement) => stage.blur());
    await page.keyboard.press('?');
    await expect(page.locator('.stage .keys')).toBeVisible();
  },
);

test('over the text the contents open as a panel', { tag: '@phone' }, async ({ page }) => {
  await page.goto(LSTM);
  await settled(page);
  await read(page, 'dC');
  await expect(page.locator('nav.contents a[aria-current]')).toHaveAttribute('href', /step-d[oC]/);
  const button = page.locator('[data-reach] button[aria-controls]');
  await expect(button).toBeVisible();
  const before = await page.evaluate(() => scrollY);
  // a tap by a test would scroll to where the line began
  await button.evaluate((e: HTMLElement) => e.click());
  await expect(page.locator('nav.contents a[aria-current]')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.locator('nav.contents a[href="#step-h"]').tap();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('#step-h')).toBeInViewport();
  // a formula of two terms is not cut
  const chain = page.locator('#step-dC .chain');
  expect(await chain.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
});
