// The figure of Newton's paths: an old link opens, a surface has its own start, keys and the pointer move it.
import { expect } from '@playwright/test';
import { enter, test } from './house.ts';
import { FULL } from './lessons.ts';

const tag = FULL ? [] : '@desktop';

test('a link of earlier years, other surfaces, and a start that is moved', { tag }, async ({ page }) => {
  const box = await enter(page, '/lessons/second-order/?newton=bowl_1_-1_0.09_newton', 'newton');
  const start = box.getByRole('slider', { name: /arrow/ });

  await test.step('a link of earlier years opens, another surface has its own start', async () => {
    await expect(start).toHaveAttribute('aria-valuenow', '1');
    await expect(box.locator('tbody tr')).toHaveCount(1);
    await expect(box.locator('.refused')).toHaveCount(0);
    await box.getByRole('combobox').selectOption('himmelblau');
    await expect(box.locator('tbody tr')).toContainText('a maximum');
  });

  await test.step('arrow keys and the pointer move the start', async () => {
    await box.getByRole('combobox').selectOption('saddle');
    await expect(box.locator('tbody tr')).toContainText('a saddle');
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
});
