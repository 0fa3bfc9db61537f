// The corrections of a lesson, measured again at the numbers of the reader.
import { expect } from '@playwright/test';
import { settled, test } from './house.ts';
import { lessons, oneOrAll } from './lessons.ts';
import { slim } from './slim.ts';

for (const { path, yours } of oneOrAll([
  { path: '/lessons/rnn/', yours: 'At your numbers:' },
  { path: '/zh/lessons/rnn/', yours: '在你的数值下：' },
]))
  test(`${path} measures its corrections at the numbers of the reader, and only at those`, async ({
    page,
  }) => {
    const ids = lessons.find((lesson) => lesson.path === path)?.corrections ?? [];
    await slim(page, { ids: ids.map((id) => `correction-${id}`), stage: true });
    await page.goto(`${path}?seed=7`);
    await settled(page);
    const measurable = await page.locator('[data-correction][data-live]').count();
    expect(measurable).toBeGreaterThan(2);
    const errors = page.locator('.correction dd.error');
    const live = page.locator('.correction .live');
    await expect(live).toHaveCount(measurable);
    const still = await errors.allTextContents();
    const lines = await live.allTextContents();
    for (const line of lines) expect(line.startsWith(yours), line).toBe(true);
    expect(lines.filter((line) => / \| /.test(line)).length).toBeGreaterThan(0);

    // other numbers, other errors; the numbers of the page, no second line
    const handle = page.locator('.handle');
    if (await handle.isVisible()) await handle.click();
    await page.locator('.stage .controls button', { hasText: /New numbers|换一组数/ }).click();
    await expect.poll(() => live.allTextContents()).not.toEqual(lines);
    await page.locator('.stage .controls button', { hasText: /^(Reset|恢复初始设置)$/ }).click();
    await expect(live).toHaveCount(0);
    // what is printed never was another
    expect(await errors.allTextContents()).toEqual(still);
  });
