// The figures of pooling and of the 1 × 1 convolution answer to keys, and their sums agree.
import { expect } from '@playwright/test';
import { awake, enter, test } from './house.ts';
import { FULL } from './lessons.ts';
import { slim } from './slim.ts';

const tag = FULL ? [] : '@desktop';

test('ties on the map, and a feature that moves', { tag }, async ({ page }) => {
  await slim(page, { ids: ['pooling', 'shift'], stage: false });
  await page.goto('/lessons/pooling/');

  await test.step('keys walk over the map, a digit makes a tie, and the rule decides', async () => {
    const box = await awake(page, 'pooling');
    await expect(box.getByRole('status')).toHaveText(
      '∂L/∂x[2, 2] = δ[0, 0] + δ[0, 1] + δ[1, 0] = 4 + (−3) + 5 = 6',
    );
    await expect(box).toContainText('Σ δ = 8, Σ ∂L/∂x = 8. They agree.');
    const map = box.getByRole('grid', { name: 'map x' });
    await map.locator('[data-cell="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('8');
    await expect(map.locator('[data-cell="1"]')).toHaveText('8');
    await expect(box).toContainText('Tie in 1 of 4 windows');
    await expect(box).toContainText('They agree.');
    await box.getByLabel('at a tie').selectOption('everyone takes all');
    await expect(box).toContainText('More is handed on than arrived');
  });

  await test.step('a feature that moves by the stride is only moved along', async () => {
    const box = await awake(page, 'shift');
    const max = box.getByRole('row', { name: /^max/ });
    await expect(max.getByRole('cell')).toHaveText(['0.10', '1.00', 'no']);
    await box.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await expect(max.getByRole('cell').last()).toHaveText('yes, by 1');
  });
});

test('steps of the mixer lower the loss, and shuffled pixels leave the gradient alone @desktop', async ({
  page,
}) => {
  const box = await enter(page, '/lessons/conv-1x1/', 'mixer');
  const loss = box.locator('.loss');
  await expect(loss).toHaveText('Loss L = 0.34093');
  const gradients = () => box.locator('td.gradient').allTextContents();
  const before = await gradients();
  await box.getByRole('button', { name: 'shuffle the pixels' }).click();
  await expect(box.getByRole('button', { name: 'pixels in order' })).toBeVisible();
  expect(await gradients()).toEqual(before);
  await box.getByRole('button', { name: 'twenty steps' }).click();
  await expect(loss).not.toHaveText('Loss L = 0.34093');
  await box.getByRole('button', { name: 'take the hidden weights' }).click();
  await expect(loss).toHaveText('Loss L = 0.00000');
  await box.getByRole('slider', { name: 'W[1, 2]' }).focus();
  await page.keyboard.press('Home');
  await expect(box.getByRole('row', { name: /W\[1, 2\]/ })).toContainText('−1.50');
  await box.getByRole('radio', { name: /W\[1, 2\]/ }).check();
  await expect(box.getByRole('img', { name: /^δ\[1\] · x\[2\]/ })).toBeVisible();
  const [ours, theirs] = ((await box.locator('.sum').textContent()) ?? '').match(/[−\d]\d*\.\d{6}/g)!;
  expect(ours).toBe(theirs);
});
