// One batch in tf.layers and by our kernels: nothing is loaded before the reader asks, the gradients agree, and what goes
// wrong is said.
import { expect, test as open } from '@playwright/test';
import type { Page } from '@playwright/test';
import { enter, test } from './house.ts';

const PATH = '/lessons/classifier/';

const figure = (page: Page, path = PATH) => enter(page, path, 'same-in-tfjs');

test('the three agree, by keyboard, and nothing is loaded before @desktop', async ({ page }) => {
  test.slow();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const box = await figure(page);
  await page.waitForLoadState('networkidle');
  expect(workers).toEqual([]);
  await expect(box.locator('tbody tr')).toHaveCount(7);

  await box.getByRole('button', { name: 'RNN' }).focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('button', { name: 'RNN' })).toHaveAttribute('aria-pressed', 'true');
  await box.getByRole('button', { name: 'Compute and measure' }).focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('status')).toContainText('No gradient differs', { timeout: 60_000 });
  const cells = (row: number) => box.locator('tbody tr').nth(row).getByRole('cell').allInnerTexts();
  const losses = (await cells(0)).map(Number);
  for (const loss of losses) expect(loss).toBeCloseTo(losses[0]!, 5);
  for (const row of [1, 2, 3, 4])
    for (const gap of (await cells(row)).slice(1)) expect(gap).toMatch(/^(0|\d\u00a0×\u00a010⁻[⁵⁶⁷⁸⁹])$/);
  const ratios = (await cells(6)).map(Number);
  expect(ratios[0]).toBe(1);
  expect(ratios[1]).toBeGreaterThan(1);
  expect(ratios[2]).toBeGreaterThan(ratios[1]!);
});

test('it can be stopped, and another cell chosen meanwhile @desktop', async ({ page }) => {
  const box = await figure(page);
  await box.getByRole('button', { name: 'Compute and measure' }).click();
  await box.getByRole('button', { name: 'Stop' }).click();
  await expect(box.getByRole('status')).toHaveText('Stopped.');
  await box.getByRole('button', { name: 'Compute and measure' }).click();
  await box.getByRole('button', { name: 'GRU' }).click();
  await expect(box.getByRole('button', { name: 'Compute and measure' })).toBeVisible();
  await expect(box.getByRole('status')).toBeEmpty();
});

// a file that cannot be had is a message in the console
open('what cannot be loaded is said @desktop', async ({ page, context }) => {
  const box = await figure(page);
  await context.setOffline(true);
  await box.getByRole('button', { name: 'Compute and measure' }).click();
  await expect(box.getByRole('alert')).toContainText('could not be loaded');
  await expect(box.getByRole('button', { name: 'Compute and measure' })).toBeVisible();
  await context.setOffline(false);
  await box.getByRole('button', { name: 'Compute and measure' }).click();
  await expect(box.getByRole('status')).toContainText('Measuring', { timeout: 60_000 });
  await expect(box.getByRole('alert')).toHaveCount(0);
});
