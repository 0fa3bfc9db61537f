// The figure of batch sizes answers to the keyboard, and a batch of one has no gradient.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { sideways, test } from './house.ts';

for (const path of ['/lessons/batch-norm/', '/zh/lessons/batch-norm/'])
  test(`${path}: the arrow keys change the size of the batch, and every number follows`, async ({ page }) => {
    await page.goto(path);
    const box = page.locator('.batches');
    await box.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island:has(.batches):not([ssr])')).toHaveCount(1);
    const size = box.getByRole('slider');
    const last = box.locator('tbody tr').last();
    await expect(size).toHaveAttribute('aria-valuetext', '4');
    await size.focus();
    await page.keyboard.press('Home');
    await expect(size).toHaveAttribute('aria-valuetext', '1');
    await expect(last).toContainText(/exactly 0|恰好为 0/);
    await page.keyboard.press('End');
    await expect(size).toHaveAttribute('aria-valuetext', '256');
    await expect(last).toContainText('0.99');
    await box.getByRole('button').first().click();
    const { violations } = await new AxeBuilder({ page }).include('.batches').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
  });
