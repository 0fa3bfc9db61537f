// The house in a real browser: every page speaks both languages, keeps its place and its theme, and is accessible.
import { expect } from '@playwright/test';
import { moved, settled, sideways, test, violations, watchShifts } from './house.ts';

const homes = [
  { path: '/', lang: 'en', title: 'Gradient Notebook', other: '/zh/' },
  { path: '/zh/', lang: 'zh-Hans', title: '梯度手记', other: '/' },
];

for (const { path, lang, title, other } of homes) {
  test(`home ${path} has its language, its title and a map`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page).toHaveTitle(new RegExp(`^${title}`));
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.locator('.map li').count()).toBeGreaterThan(25);
    expect(await sideways(page)).toBe(0);
  });

  for (const theme of ['light', 'dark'] as const)
    test(`home ${path} has no accessibility violation in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(path);
      expect(await violations(page)).toEqual([]);
    });

  test(`the language switch of ${path} keeps query and anchor`, async ({ page }) => {
    await page.goto(`${path}?seed=7#map`);
    await page.locator('a[data-twin]').click();
    await page.waitForURL(`**${other}?seed=7#map`);
    expect(new URL(page.url()).pathname).toBe(other);
  });

  test(`the theme chosen on ${path} is remembered, and "system" forgets it`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.locator('input[name=theme][value=dark]').check();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    await expect(page.locator('input[name=theme][value=dark]')).toBeChecked();
    await page.locator('input[name=theme][value=system]').check();
    await page.reload();
    expect(await paper()).toBe(light);
  });

  test(`the skip link of ${path} is the first stop and leads to the text`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  test(`home ${path} names itself and its twin by absolute addresses`, async ({ page }) => {
    await page.goto(path);
    const addresses = await page
      .locator('link[rel=alternate], link[rel=canonical]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
    expect(new URL(addresses[0] ?? '').pathname).toBe(path);
  });
}

test('nothing moves while the page loads', async ({ page }) => {
  await watchShifts(page);
  for (const { path } of homes) {
    await page.goto(path);
    await settled(page);
    expect(await moved(page)).toBeLessThan(0.01);
  }
});

test('an address that leads nowhere says so in both languages', async ({ page }) => {
  const response = await page.goto('/nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('main [lang=en] a')).toHaveAttribute('href', '/');
  await expect(page.locator('main [lang=zh-Hans] a')).toHaveAttribute('href', '/zh/');
  expect(await violations(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page is complete, and shows no switch that cannot work', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.theme').first()).toBeHidden();
    await page.locator('a[data-twin]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  });
});
