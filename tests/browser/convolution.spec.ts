// The convolution walk: every cell shows the sum behind it, by key and by pointer, forward and back.
import { expect } from '@playwright/test';
import { enter, test } from './house.ts';
import { FULL } from './lessons.ts';

const [X, DX, W, , Z] = [0, 1, 2, 3, 4];
const tag = FULL ? [] : '@desktop';

test('the walk goes back, a cell lights its terms, no output is explained', { tag }, async ({ page }) => {
  const box = await enter(page, '/lessons/conv-dense/?walk=K:2,stride:2', 'walk');
  const cell = (plane: number, k: number) => box.getByRole('grid').nth(plane).locator(`[data-cell="${k}"]`);
  const [size, kernel, stride] = [0, 1, 2].map((n) => box.locator('select').nth(n));

  await test.step('the walk goes back output by output', async () => {
    await expect(box.getByRole('grid').nth(Z).getByRole('gridcell')).toHaveCount(4);
    await box.getByRole('button', { name: 'backward' }).click();
    const place = box.getByRole('slider');
    await place.focus();
    await page.keyboard.press('Home');
    await expect(cell(DX, 0)).toHaveText('0');
    await page.keyboard.press('ArrowRight');
    await expect(box.locator('output')).toHaveText('1 of 4');
    await expect(box.locator('.sum')).toContainText('goes back');
  });

  await test.step('a cell lights its terms, and a typed digit changes every sum that holds it', async () => {
    await kernel!.selectOption('3');
    await stride!.selectOption('1');
    await box.getByRole('button', { name: 'forward' }).click();
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

  await test.step('settings that leave no output say why', async () => {
    await size!.selectOption('2');
    await kernel!.selectOption('4');
    await expect(box.locator('.none')).toContainText('fits nowhere');
    await size!.selectOption('7');
    await expect(box.locator('.none')).toHaveCount(0);
  });
});
