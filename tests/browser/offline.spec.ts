// After the first visit the site goes on without a network.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settled, test } from './house.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker has taken over, and the page is kept. */
async function kept(page: Page, path: string) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), path), { timeout: 60_000 })
    .toBe(true);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test('a lesson visited once opens, works and is left and found again without a network', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto('/zh/lessons/gru/');
  await kept(page, '/zh/lessons/gru/');
  await page.goto('/lessons/scalar-rnn/');
  await kept(page, '/lessons/scalar-rnn/');

  await context.setOffline(true);
  await page.reload();
  await settled(page);
  const handle = page.locator('.handle');
  if (await handle.isVisible()) await handle.click();
  await page.locator('.stage').focus();
  await page.keyboard.press('End');
  await expect(page.locator('.stage .where code')).not.toHaveText('dh[2]');
  await expect(page.locator('.stage .equation .katex').first()).toBeVisible();
  // the second witness too
  await expect(page.locator('.stage .witness tbody')).not.toContainText(/loading|could not/, {
    timeout: 30_000,
  });

  await page.goto('/zh/lessons/gru/?gate=z&reset=after');
  await expect(page.locator('html')).toHaveAttribute('data-convention', 'pytorch');
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('/zh/');
  await expect(page.locator('h1')).toBeVisible();
  await context.setOffline(false);
});

test('a page never visited says so in both languages', async ({ page, context }) => {
  await page.goto('/');
  await kept(page, '/offline/');
  await context.setOffline(true);
  const response = await page.goto('/lessons/lstm/').catch(() => undefined);
  expect(response?.status()).toBe(503);
  await expect(page.locator('main [lang=en] a')).toHaveAttribute('href', '/');
  await expect(page.locator('main [lang=zh-Hans] a')).toHaveAttribute('href', '/zh/');
  await context.setOffline(false);
});

test('what an older build kept goes when the new one has come', async ({ page }) => {
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('/favicon.svg'); // of this origin, and without a worker yet
  await page.evaluate(async () => {
    await (await caches.open('gradient-notebook / older')).put('/gone/', new Response('old'));
    await caches.open('someone else');
  });
  await page.goto('/');
  await kept(page, '/');
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).includes('gradient-notebook / older')))
    .toBe(false);
  expect(await page.evaluate(async () => (await caches.keys()).includes('someone else'))).toBe(true);
});
