// The convolution walk: every cell shows the sum behind it, by key and by pointer, forward and back.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test, violations } from './house.ts';

/** Scrolls to the walk and waits until it is alive. */
async function walk(page: Page, path: string) {
  await page.goto(path);
  const box = page.locator('#walk');
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('#walk astro-island:not([ssr])')).toHaveCount(1);
  return {
    box,
    cell: (plane: number, k: number) => box.getByRole('grid').nth(plane).locator(`[data-cell="${k}"]`),
  };
}

const [X, DX, W, , Z] = [0, 1, 2, 3, 4];

for (const path of ['/lessons/conv-dense/', '/zh/lessons/conv-dense/'])
  test(`${path} a cell lights its terms, and a typed digit changes every sum that holds it`, async ({
    page,
  }) => {
    const { box, cell } = await walk(page, path);
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

test('the walk goes back output by output, and its link brings it again', async ({ page }) => {
  const { box, cell } = await walk(page, '/lessons/conv-dense/?walk=K:2,stride:2&at=dw');
  await expect(box.getByRole('grid').nth(Z).getByRole('gridcell')).toHaveCount(4);
  await box.locator('button.backward').click();
  const place = box.locator('input[type=range]');
  await place.focus();
  await page.keyboard.press('Home');
  await expect(cell(DX, 0)).toHaveText('0');
  await page.keyboard.press('ArrowRight');
  await expect(box.locator('output')).toHaveText('1 of 4');
  await expect(box.locator('.sum')).toContainText('goes back');
  await expect(page.locator('.stage .problems')).toHaveCount(0);
});

test('settings that leave no output say why, and no state breaks a rule of access', async ({ page }) => {
  const { box } = await walk(page, '/lessons/conv-dense/?walk=size:2,K:4');
  await expect(box.locator('.none')).toContainText('fits nowhere');
  await box.locator('select').first().selectOption('7');
  await expect(box.locator('.none')).toHaveCount(0);
  expect(await sideways(page)).toBe(0);
  expect(await violations(page, undefined, '#walk')).toEqual([]);
});
