// The review that six kernels read: its pooling, its keyboard, its texts, and what a short text does.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test, violations } from './house.ts';

/** Scrolls to the figure and waits until it is alive. */
async function figure(page: Page, path: string) {
  await page.goto(path);
  const box = page.locator('#review .live-figure');
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('#review astro-island:not([ssr])')).toHaveCount(1);
  return box;
}

for (const [path, many, average, kernel] of [
  ['/lessons/text-cnn/', /reaches 11 of 16 words/, 'average', 'not very good'],
  ['/zh/lessons/text-cnn/', /17 个词中的 11 个/, '平均', '不太好'],
] as const)
  test.describe(path, () => {
    test('pooling decides how many words the gradient reaches', async ({ page }) => {
      const box = await figure(page, path);
      await expect(box.getByRole('status')).toContainText(many);
      await expect(box.locator('td.picked')).toHaveCount(6);
      await box.getByRole('button', { name: 'k-max' }).click();
      await expect(box.locator('td.picked')).toHaveCount(12);
      await box.getByRole('button', { name: average, exact: true }).click();
      const words = await box.locator('tbody').first().getByRole('row').count();
      await expect(box.getByRole('status')).toContainText(String(words));
      await expect(box.locator('tbody').first().locator('td.arriving', { hasText: /^0$/ })).toHaveCount(0);
    });

    test('the arrow keys walk along the kernels', async ({ page }) => {
      const box = await figure(page, path);
      await box.locator('thead button').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(box.locator('thead button[aria-pressed="true"]')).toBeFocused();
      await expect(box.locator('.pane')).toContainText(kernel);
    });

    test('has no accessibility violation in any of its states', async ({ page }) => {
      const box = await figure(page, path);
      await box.getByRole('button', { name: 'k-max' }).click();
      await box.getByRole('textbox').fill('not bad');
      await box.locator('summary').click();
      expect(await violations(page, undefined, '#review')).toEqual([]);
    });
  });

test('a short text fits no long kernel until it is padded, and its link leads back to it', async ({
  page,
}) => {
  const box = await figure(page, '/lessons/text-cnn/');
  await box.getByRole('textbox').fill('not very good');
  await expect(box).toContainText('Kernels of 4 words fit nowhere');
  await box.getByRole('combobox', { name: 'pads' }).selectOption('2');
  await expect(box).not.toContainText('fit nowhere');
  await box.getByRole('button', { name: 'copy link' }).click();
  await page.reload();
  await expect(box.getByRole('textbox')).toHaveValue('not very good');
  // the stage knows that this part of the address is not its own
  await expect(page.getByText('could not be used')).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page)).toBe(0);
});
