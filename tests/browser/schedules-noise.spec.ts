// The noisy descent: measured beside predicted, by keyboard, with its state in a link.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test } from './house.ts';

/** Scrolls to the figure and waits until it is alive. */
async function figure(page: Page, address: string) {
  await page.goto(address);
  const box = page.locator('#noise .live-figure');
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('#noise astro-island:not([ssr])')).toHaveCount(1);
  const row = (n: number) => box.locator('tbody tr').nth(n);
  const numbers = async (n: number) => (await row(n).locator('td').allTextContents()).map(Number);
  return { box, row, numbers };
}

test('four times the batch is a quarter of the floor, predicted and measured', async ({ page }) => {
  const { box, numbers } = await figure(page, '/lessons/schedules-noise/');
  const [predicted, measured] = await numbers(0);
  expect(measured! / predicted!).toBeCloseTo(1, 0);
  await box.getByRole('combobox', { name: 'batch B' }).selectOption('1');
  const [larger] = await numbers(0);
  expect(larger! / predicted!).toBeCloseTo(4, 1);
  await box.getByRole('combobox', { name: 'Schedule' }).selectOption('cosine');
  const [decayed] = await numbers(0);
  expect(decayed!).toBeLessThan(larger! / 2);
});

test('the rate and the path follow the keyboard, another seed is another run', async ({ page }) => {
  const { box } = await figure(page, '/lessons/schedules-noise/');
  const rate = box.getByRole('slider', { name: 'η₀' });
  await rate.focus();
  await page.keyboard.press('ArrowRight');
  await expect(rate).toHaveAttribute('aria-valuetext', '0.510');
  const path = box.locator('.pair .run');
  const whole = await path.getAttribute('d');
  await box.getByRole('slider', { name: 'path up to step' }).focus();
  await page.keyboard.press('Home');
  await expect(path).not.toHaveAttribute('d', whole!);
  await box.getByRole('button', { name: 'another seed' }).click();
  await expect(box.locator('.toggles output')).toHaveText('seed 2');
  expect(await sideways(page)).toBe(0);
});

test('a link brings its state; without repetition a whole batch has no noise', async ({ page }) => {
  const { box, row } = await figure(page, '/zh/lessons/schedules-noise/?noise=constant_32_once_0.5_3');
  await expect(box.getByRole('checkbox')).not.toBeChecked();
  await expect(row(1).locator('td').first()).toHaveText('0');
  const { violations } = await new AxeBuilder({ page }).include('#noise').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});
