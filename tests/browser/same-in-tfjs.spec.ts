// One batch in tf.layers and by our kernels: nothing is loaded before the reader asks, the gradients agree, and what goes
// wrong is said.
import { expect } from '@playwright/test';
import { enter, test } from './house.ts';

test('one batch three ways: asked for, refused, stopped, and compared @desktop', async ({ page }) => {
  test.slow();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const box = await enter(page, '/lessons/classifier/', 'same-in-tfjs');
  const compute = box.getByRole('button', { name: 'Compute and measure' });

  await test.step('nothing is loaded before the reader asks', async () => {
    await page.waitForLoadState('networkidle');
    expect(workers).toEqual([]);
    await expect(box.locator('tbody tr')).toHaveCount(7);
  });

  await test.step('what cannot be loaded is said', async () => {
    // the house lets a console speak of this answer alone
    await page.route(/worker.*\.js/, (route) => route.fulfill({ status: 503 }));
    await compute.click();
    await expect(box.getByRole('alert')).toContainText('could not be loaded');
    await expect(compute).toBeVisible();
    await page.unroute(/worker.*\.js/);
  });

  await test.step('it can be stopped, and another cell chosen meanwhile', async () => {
    await compute.click();
    await expect(box.getByRole('status')).toContainText('Measuring', { timeout: 60_000 });
    await expect(box.getByRole('alert')).toHaveCount(0);
    await box.getByRole('button', { name: 'Stop' }).click();
    await expect(box.getByRole('status')).toHaveText('Stopped.');
    await compute.click();
    await box.getByRole('button', { name: 'GRU' }).click();
    await expect(compute).toBeVisible();
    await expect(box.getByRole('status')).toBeEmpty();
  });

  await test.step('the three agree, by keyboard', async () => {
    await box.getByRole('button', { name: 'RNN' }).focus();
    await page.keyboard.press('Enter');
    await expect(box.getByRole('button', { name: 'RNN' })).toHaveAttribute('aria-pressed', 'true');
    await compute.focus();
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
});
