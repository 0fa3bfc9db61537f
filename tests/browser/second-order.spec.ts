// The figure of Newton's paths: keys and the pointer move the start, a surface has its own, and an old link opens.
import { expect } from '@playwright/test';
import { enter, test } from './house.ts';

test('arrow keys and the pointer move the start', async ({ page }) => {
  const box = await enter(page, '/lessons/second-order/', 'newton');
  const start = box.getByRole('slider', { name: /arrow/ });
  await expect(box.locator('tbody tr').nth(1)).toContainText('a saddle');
  await start.focus();
  for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowUp');
  await expect(start).toHaveAttribute('aria-valuetext', /y = 0\.65; .*Newton: a minimum/);
  const ground = (await box.locator('.ground').boundingBox())!;
  await page.mouse.move(ground.x + ground.width * 0.5, ground.y + ground.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(ground.x + ground.width * 0.75, ground.y + ground.height * 0.25, { steps: 3 });
  await page.mouse.up();
  expect(Number(await start.getAttribute('aria-valuenow'))).toBeCloseTo(0.8, 1);
});

test('a link of earlier years opens, the stage does not mind it, another surface has its own start @desktop', async ({
  page,
}) => {
  const box = await enter(page, '/zh/lessons/second-order/?newton=bowl_1_-1_0.09_newton', 'newton');
  await expect(box.getByRole('slider', { name: /方向键/ })).toHaveAttribute('aria-valuenow', '1');
  await expect(box.locator('tbody tr')).toHaveCount(1);
  await expect(box.locator('.refused')).toHaveCount(0);
  await expect(page.locator('.stage .problems')).toHaveCount(0);
  await box.getByRole('combobox').selectOption('himmelblau');
  await expect(box.locator('tbody tr')).toContainText('极大点');
});
