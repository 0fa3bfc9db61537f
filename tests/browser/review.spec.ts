// The review that six kernels read: its pooling, its keyboard, and what a short text does.
import { expect } from '@playwright/test';
import { enter, test } from './house.ts';
import { FULL } from './lessons.ts';

const tag = FULL ? [] : '@desktop';

test('pooling, arrow keys along the kernels, and a short text', { tag }, async ({ page }) => {
  const box = await enter(page, '/lessons/text-cnn/', 'review');

  await test.step('pooling decides how many words the gradient reaches', async () => {
    await expect(box.getByRole('status')).toContainText('reaches 11 of 16 words');
    await expect(box.locator('td.picked')).toHaveCount(6);
    await box.getByRole('button', { name: 'k-max' }).click();
    await expect(box.locator('td.picked')).toHaveCount(12);
    await box.getByRole('button', { name: 'average', exact: true }).click();
    await expect(box.locator('tbody').first().locator('td.arriving', { hasText: /^0$/ })).toHaveCount(0);
  });

  await test.step('arrow keys walk along the kernels', async () => {
    await box.locator('thead button').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(box.locator('thead button[aria-pressed="true"]')).toBeFocused();
    await expect(box.locator('.pane')).toContainText('not very good');
  });

  await test.step('a short text fits no long kernel until it is padded', async () => {
    await box.getByRole('textbox').fill('not very good');
    await expect(box).toContainText('Kernels of 4 words fit nowhere');
    await box.getByRole('combobox', { name: 'pads' }).selectOption('2');
    await expect(box).not.toContainText('fit nowhere');
  });
});
