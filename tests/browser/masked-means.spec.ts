// The figure of dropout answers to the keyboard: both rules agree with the test, the one of the notes does not.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { sideways, test } from './house.ts';

for (const path of ['/lessons/dropout/', '/zh/lessons/dropout/'])
  test(`${path}: only the rule of the notes is biased, and only away from one half`, async ({ page }) => {
    await page.goto(path);
    const box = page.locator('.masks');
    await box.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island:has(.masks):not([ssr])')).toHaveCount(1);
    const ratio = box.locator('tbody tr').nth(-2);
    const rule = (k: number) => box.getByRole('group').first().getByRole('button').nth(k);
    for (const [k, text] of [
      [0, '1.000'],
      [1, '1.000'],
      [2, '0.250'],
    ] as const) {
      await rule(k).focus();
      await page.keyboard.press('Enter');
      await expect(rule(k)).toHaveAttribute('aria-pressed', 'true');
      await expect(ratio.getByRole('cell')).toHaveText([text, text]);
    }
    await box.getByRole('slider').focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await expect(ratio.getByRole('cell')).toHaveText(['1.000', '1.000']);
    const { violations } = await new AxeBuilder({ page }).include('.masks').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
  });

test('a link opens the figure as it was', async ({ page }) => {
  await page.goto('/lessons/dropout/?at=dh&masks=p:0.5,rule:noted,curve:tanh#masks');
  const box = page.locator('.masks');
  await expect(page.locator('astro-island:has(.masks):not([ssr])')).toHaveCount(1);
  await expect(box.getByRole('slider')).toHaveValue('0.5');
  await expect(box.locator('[aria-pressed=true]')).toHaveText([/noted/, /tanh/]);
});
