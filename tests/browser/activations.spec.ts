// The figure of the activation functions answers to the keyboard and to the pointer, and keeps its state.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test, violations } from './house.ts';

/** Scrolls to the figure and waits until it is alive. */
async function figure(page: Page, path = '/lessons/activations/') {
  await page.goto(path);
  const box = page.locator('.live-figure');
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:has(.live-figure):not([ssr])')).toHaveCount(1);
  return { box, point: box.getByRole('slider').last() };
}

for (const path of ['/lessons/activations/', '/zh/lessons/activations/'])
  test.describe(path, () => {
    test('the arrow keys move the point, and every number follows', async ({ page }) => {
      const { box, point } = await figure(page, path);
      await point.focus();
      await expect(point).toHaveAttribute('aria-valuenow', '-1');
      await page.keyboard.press('End');
      await expect(point).toHaveAttribute('aria-valuenow', '6');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(point).toHaveAttribute('aria-valuenow', '4.91');
      await expect(point).toHaveAttribute('aria-valuetext', /z = 4\.91; sigmoid 0\.993.*tanh 1\.00/);
      await expect(box.locator('table').first()).toContainText('4.91');
    });

    test('has no accessibility violation in any of its states', async ({ page }) => {
      const { box } = await figure(page, path);
      for (const name of ['ReLU', 'leaky ReLU', 'PReLU'])
        await box.getByRole('button', { name, exact: true }).click();
      await box.locator('summary').click();
      expect(await violations(page, undefined, '.live-figure')).toEqual([]);
    });
  });

test('the pointer drags the point, and a resize keeps it', async ({ page }) => {
  const { box, point } = await figure(page);
  const frame = box.locator('.ground').last();
  await frame.scrollIntoViewIfNeeded();
  const at = (await frame.boundingBox())!;
  await page.mouse.move(at.x + at.width * 0.4, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x + at.width * 0.75, at.y + at.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(at.x + at.width * 0.2, at.y + at.height / 2);
  const dragged = Number(await point.getAttribute('aria-valuenow'));
  expect(dragged).toBeCloseTo(3, 1);
  for (const width of [320, 1100]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(point).toHaveAttribute('aria-valuenow', String(dragged));
    expect(await sideways(page)).toBe(0);
  }
});

test('a unit that is off multiplies to exactly 0', async ({ page }) => {
  const { box } = await figure(page);
  for (const name of ['sigmoid', 'tanh']) await box.getByRole('button', { name, exact: true }).click();
  // the last function shown cannot be taken away
  await expect(box.getByRole('button', { name: 'tanh', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await box.getByRole('button', { name: 'ReLU', exact: true }).click();
  await expect(box.getByRole('row', { name: /^ReLU/ }).first().getByRole('cell')).toHaveText(['0', '0', '0']);
  await expect(box).toContainText('ReLU: exactly 0');
});
