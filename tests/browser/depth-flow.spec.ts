// The gradient by depth answers to buttons and keys, keeps its settings in a link, and is accessible.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settled, test } from './house.ts';

async function enter(page: Page, address: string) {
  await page.goto(address);
  await settled(page);
  const figure = page.locator('.live-figure.depth');
  await expect(figure.locator('.read')).toContainText('0.134');
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:has(.live-figure.depth):not([ssr])')).toHaveCount(1);
  return figure;
}

test('an experiment is one click, and a dial one key', async ({ page }) => {
  const figure = await enter(page, '/lessons/residual-highway/');
  await figure.getByRole('button', { name: 'residual explodes' }).click();
  await expect(figure.locator('.read')).toContainText(/60 layers.*residual 3\.7 × 10¹¹/);
  await figure.getByRole('button', { name: 'blocks × 1/√L' }).click();
  await expect(figure.locator('.read')).toContainText(/residual 2\.06/);
  await figure.locator('input[type=range]').first().focus();
  await page.keyboard.press('End');
  await expect(figure.locator('.read')).toContainText('100 layers');
  await expect(figure.getByRole('img')).toHaveAttribute('aria-label', /each of 100 layers/);
});

test('a link brings the settings back', async ({ page }) => {
  await page.goto('/zh/lessons/residual-highway/?depth=phi:relu,gain:1.4,L:60');
  const figure = page.locator('.live-figure.depth');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.read')).toContainText('3.7 × 10¹¹');
});

for (const path of ['/lessons/residual-highway/', '/zh/lessons/residual-highway/'])
  test(`has no accessibility violation, ${path}`, async ({ page }) => {
    const figure = await enter(page, path);
    await figure.locator('summary').click();
    const { violations } = await new AxeBuilder({ page }).include('.live-figure.depth').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  });
