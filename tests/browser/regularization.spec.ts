// The two figures of regularisation answer to buttons and keys, keep their settings in a link, and are accessible.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settled, test } from './house.ts';

async function enter(page: Page, address: string, id: string) {
  await page.goto(address);
  await settled(page);
  const figure = page.locator(`#${id}`);
  await expect(figure.locator('.read')).toBeVisible();
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator(`#${id} astro-island:not([ssr])`)).toHaveCount(1);
  return figure;
}

test('every remedy lowers the validation error of the fit', async ({ page }) => {
  const fit = await enter(page, '/lessons/regularization/', 'fit');
  await expect(fit.locator('.read')).toContainText('0.732 on new ones');
  for (const [name, error] of [
    ['simpler model', '0.206'],
    ['more data', '0.165'],
    ['L2 penalty', '0.319'],
    ['bagging', '0.587'],
  ] as const) {
    await fit.getByRole('button', { name }).click();
    await expect(fit.locator('.read')).toContainText(`${error} on new ones`);
  }
  await expect(fit.locator('.read')).toContainText('The 40 models alone');
  await fit.locator('input[type=range]').first().focus();
  await page.keyboard.press('Home');
  await expect(fit.locator('.read')).toContainText('at degree 0');
});

test('the penalty sets weights to 0, by keys', async ({ page }) => {
  const shrinkage = await enter(page, '/zh/lessons/regularization/', 'shrinkage');
  await expect(shrinkage.locator('.read')).toContainText('5 个权重中的 2 个');
  await shrinkage.locator('input[type=range]').focus();
  await page.keyboard.press('End');
  await expect(shrinkage.locator('.read')).toContainText('5 个权重中的 5 个');
  await shrinkage.getByRole('button', { name: '曲率不同' }).click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await expect(shrinkage.locator('.read')).toContainText('5 个权重中的 0 个');
});

test('a link brings the settings back', async ({ page }) => {
  await page.goto('/zh/lessons/regularization/?fit=degree:4');
  const fit = page.locator('#fit');
  await fit.scrollIntoViewIfNeeded();
  await expect(fit.locator('.read')).toContainText('0.206');
});

for (const path of ['/lessons/regularization/', '/zh/lessons/regularization/'])
  test(`has no accessibility violation, ${path}`, async ({ page }) => {
    const fit = await enter(page, path, 'fit');
    await fit.locator('summary').click();
    const { violations } = await new AxeBuilder({ page }).include('#fit').include('#shrinkage').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  });
