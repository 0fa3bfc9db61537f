// The corrections of a lesson, measured again at the numbers of the reader.
import { expect } from '@playwright/test';
import { settled, test } from './house.ts';
import { oneOrAll } from './lessons.ts';

for (const { path, yours } of oneOrAll([
  { path: '/lessons/rnn/', yours: 'At your numbers:' },
  { path: '/zh/lessons/rnn/', yours: '在你的数值下：' },
]))
  test(`${path} measures its corrections at the numbers of the reader, and only at those`, async ({
    page,
  }) => {
    await page.goto(path);
    await settled(page);
    const measurable = await page.locator('[data-correction][data-live]').count();
    expect(measurable).toBeGreaterThan(2);
    await expect(page.locator('.correction .live')).toHaveCount(0);
    const still = await page.locator('.correction dd.error').allTextContents();

    await page.goto(`${path}?seed=7`);
    await expect(page.locator('.correction .live')).toHaveCount(measurable);
    expect(await page.locator('.correction dd.error').allTextContents()).toEqual(still);
    const lines = await page.locator('.correction .live').allTextContents();
    for (const line of lines) expect(line.startsWith(yours), line).toBe(true);
    expect(lines.filter((line) => / \| /.test(line)).length).toBeGreaterThan(0);

    // other numbers, other errors; the numbers of the page, no second line
    const handle = page.locator('.handle');
    if (await handle.isVisible()) await handle.click();
    await page.locator('.stage .controls button', { hasText: /New numbers|换一组数/ }).click();
    await expect.poll(() => page.locator('.correction .live').allTextContents()).not.toEqual(lines);
    await page.locator('.stage .controls button', { hasText: /^(Reset|恢复初始设置)$/ }).click();
    await expect(page.locator('.correction .live')).toHaveCount(0);
  });
