// The figure of Newton's paths answers to the keyboard, says what it shows, and keeps its state in a link.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test } from './house.ts';

/** Scrolls to the figure and waits until it is alive. */
async function figure(page: Page, address: string) {
  await page.goto(address);
  const box = page.locator('#newton .live-figure');
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('#newton astro-island:not([ssr])')).toHaveCount(1);
  return { box, start: box.getByRole('slider', { name: /arrow|方向键/ }) };
}

test('it opens with Newton on the saddle, and the arrow keys move the start', async ({ page }) => {
  const { box, start } = await figure(page, '/lessons/second-order/');
  await expect(box.locator('tbody tr')).toHaveCount(2);
  await expect(box.locator('tbody tr').nth(0)).toContainText('a minimum');
  await expect(box.locator('tbody tr').nth(1)).toContainText('a saddle');
  await start.focus();
  for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowUp');
  await expect(start).toHaveAttribute('aria-valuetext', /y = 0\.65; .*Newton: a minimum/);
  await box.getByRole('button', { name: 'Newton with |H|' }).click();
  await expect(box.locator('tbody tr')).toHaveCount(3);
  expect(await sideways(page)).toBe(0);
});

test('a link brings its state, and another surface has its own start', async ({ page }) => {
  const { box, start } = await figure(page, '/zh/lessons/second-order/?newton=bowl_1_-1_0.09_newton');
  await expect(start).toHaveAttribute('aria-valuenow', '1');
  await expect(box.locator('tbody tr')).toHaveCount(1);
  await expect(box.locator('tbody tr td').first()).toHaveText('1');
  await box.getByRole('combobox').selectOption('himmelblau');
  await expect(box.locator('tbody tr')).toContainText('极大点');
  const { violations } = await new AxeBuilder({ page }).include('#newton').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});

test('the pointer drags the start', async ({ page }) => {
  const { box, start } = await figure(page, '/lessons/second-order/');
  const ground = (await box.locator('.ground').boundingBox())!;
  await page.mouse.move(ground.x + ground.width * 0.5, ground.y + ground.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(ground.x + ground.width * 0.75, ground.y + ground.height * 0.25, { steps: 3 });
  await page.mouse.up();
  expect(Number(await start.getAttribute('aria-valuenow'))).toBeCloseTo(0.8, 1);
  await expect(start).toHaveAttribute('aria-valuetext', /y = 0\.6/);
});
