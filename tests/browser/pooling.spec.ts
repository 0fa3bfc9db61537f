// The figures of pooling and of the 1 × 1 convolution answer to keys and pointer, and say the same to everyone.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test } from './house.ts';

/** Scrolls to the figure of this name and waits until it is alive. */
async function figure(page: Page, path: string, name: string) {
  await page.goto(path);
  const box = page.getByRole('group', { name, exact: true });
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:not([ssr])').filter({ has: box })).toHaveCount(1);
  return box;
}
async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).include('.live-figure').analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}

test.describe('where the gradient goes', () => {
  const open = (page: Page, search = '') =>
    figure(page, `/lessons/pooling/${search}`, 'Where the gradient goes');

  test('opens with the sum of the middle cell', async ({ page }) => {
    const box = await open(page);
    await expect(box.getByRole('status')).toHaveText(
      '∂L/∂x[2, 2] = δ[0, 0] + δ[0, 1] + δ[1, 0] = 4 + (−3) + 5 = 6',
    );
    await expect(box).toContainText('Σ δ = 8, Σ ∂L/∂x = 8. They agree.');
    expect(await violations(page)).toEqual([]);
  });

  test('keys walk, a digit makes a tie, and the rule decides', async ({ page }) => {
    const box = await open(page);
    const map = box.getByRole('grid', { name: 'map x' });
    await map.locator('[data-cell="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('8');
    await expect(map.locator('[data-cell="1"]')).toHaveText('8');
    await expect(box).toContainText('Tie in 1 of 4 windows');
    await expect(box).toContainText('They agree.');
    await box.getByLabel('at a tie').selectOption('everyone takes all');
    await expect(box).toContainText('More is handed on than arrived');
    expect(await violations(page)).toEqual([]);
  });

  test('a link opens what was drawn, on a narrow screen too', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const box = await open(page, '?pooling=kind:average,size:6,K:2,stride:1');
    await expect(box.getByRole('button', { name: 'average' })).toHaveAttribute('aria-pressed', 'true');
    await expect(box.getByRole('grid', { name: 'pooled y' }).getByRole('gridcell')).toHaveCount(25);
    expect(await sideways(page)).toBe(0);
  });
});

test('a feature that moves by the stride is only moved along', async ({ page }) => {
  const box = await figure(page, '/lessons/pooling/', 'A feature moves along one row of a map');
  const max = box.getByRole('row', { name: /^max/ });
  await expect(max.getByRole('cell')).toHaveText(['0.10', '1.00', 'no']);
  await box.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(max.getByRole('cell').last()).toHaveText('yes, by 1');
  await box.getByRole('button', { name: 'smooth bump' }).click();
  await page.keyboard.press('Tab');
  await expect(max.getByRole('cell').first()).toHaveText('0.71');
  expect(await violations(page)).toEqual([]);
});

test.describe('the channel mixer', () => {
  const open = (page: Page) => figure(page, '/lessons/conv-1x1/', 'Mixing channels at every place');

  test('steps lower the loss, and shuffled pixels leave the gradient alone', async ({ page }) => {
    const box = await open(page);
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
    expect(await violations(page)).toEqual([]);
  });

  test('a slider turns a weight by keys, and the map of its gradient is shown', async ({ page }) => {
    const box = await open(page);
    await box.getByRole('slider', { name: 'W[1, 2]' }).focus();
    await page.keyboard.press('Home');
    await expect(box.getByRole('row', { name: /W\[1, 2\]/ })).toContainText('−1.50');
    await box.getByRole('radio', { name: /W\[1, 2\]/ }).check();
    await expect(box.getByRole('img', { name: /^δ\[1\] · x\[2\]/ })).toBeVisible();
    const [ours, theirs] = ((await box.locator('.sum').textContent()) ?? '').match(/[−\d]\d*\.\d{6}/g)!;
    expect(ours).toBe(theirs);
  });
});
