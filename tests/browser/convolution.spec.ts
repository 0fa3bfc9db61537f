// The convolution walk: every cell shows the sum behind it, by key and by pointer, forward and back.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { enter, test } from './house.ts';

async function walk(page: Page, path: string) {
  const box = await enter(page, path, 'walk');
  const cell = (plane: number, k: number) => box.getByRole('grid').nth(plane).locator(`[data-cell="${k}"]`);
  return { box, cell };
}

const [X, DX, W, , Z] = [0, 1, 2, 3, 4];

test('a cell lights its terms, and a typed digit changes every sum that holds it', async ({ page }) => {
  const { box, cell } = await walk(page, '/lessons/conv-dense/');
  await cell(Z, 0).focus();
  await expect(box.locator('.sum')).toContainText('z[0, 0] =');
  await expect(box.getByRole('grid').nth(X).locator('.lit')).toHaveCount(9);
  await page.keyboard.press('ArrowRight');
  await expect(box.locator('.sum')).toContainText('z[0, 1] =');
  const before = await cell(Z, 0).textContent();

  await cell(X, 0).focus();
  await page.keyboard.press('7');
  await expect(cell(X, 0)).toHaveText('7');
  await expect(cell(Z, 0)).not.toHaveText(before ?? '');
  await page.keyboard.press('-');
  await expect(cell(X, 0)).toHaveText('−7');

  await cell(W, 4).focus();
  await expect(box.getByRole('grid').nth(X).locator('.lit')).toHaveCount(4);
  await expect(box.locator('.sum')).toContainText('∂L/∂w[1, 1] =');
});

test('the walk goes back output by output @desktop', async ({ page }) => {
  const { box, cell } = await walk(page, '/lessons/conv-dense/?walk=K:2,stride:2&at=dw');
  await expect(box.getByRole('grid').nth(Z).getByRole('gridcell')).toHaveCount(4);
  await box.getByRole('button', { name: 'backward' }).click();
  const place = box.getByRole('slider');
  await place.focus();
  await page.keyboard.press('Home');
  await expect(cell(DX, 0)).toHaveText('0');
  await page.keyboard.press('ArrowRight');
  await expect(box.locator('output')).toHaveText('1 of 4');
  await expect(box.locator('.sum')).toContainText('goes back');
  await expect(page.locator('.stage .problems')).toHaveCount(0);
});

test('settings that leave no output say why @desktop', async ({ page }) => {
  const { box } = await walk(page, '/lessons/conv-dense/?walk=size:2,K:4');
  await expect(box.locator('.none')).toContainText('fits nowhere');
  await box.locator('select').first().selectOption('7');
  await expect(box.locator('.none')).toHaveCount(0);
});
