// The reader's progress: ticked in the contents, counted on the front page, carried by a file.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settled, test, violations } from './house.ts';
import { slim } from './slim.ts';

const tick = (page: Page, step: string) => page.locator(`nav.contents input[value="${step}"]`);
const count = (page: Page, lesson: string) => page.locator(`.done[data-lesson="${lesson}"]`);
const panel = (page: Page) => page.locator('[data-progress-panel]');
const take = (page: Page, text: string) =>
  panel(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Opens a lesson for its contents alone. */
async function open(page: Page, path: string) {
  await slim(page, { stage: false });
  await page.goto(path);
  await settled(page);
  const summary = page.locator('nav.contents summary');
  if (!(await page.locator('nav.contents input').first().isVisible())) await summary.click();
}

test('marks are kept, counted in both languages, and carried by a file without loss', async ({ page }) => {
  await open(page, '/lessons/rnn/');
  await tick(page, 'z').check();
  await tick(page, 'dz').check();
  await tick(page, 'h').check();
  await tick(page, 'h').uncheck();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('progress')))
    .toMatch(/"rnn":\["dz","z"\]/);
  await open(page, '/zh/lessons/rnn/');
  await expect(tick(page, 'dz')).toBeChecked();
  await expect(tick(page, 'h')).not.toBeChecked();

  await page.goto('/zh/');
  await expect(count(page, 'rnn')).toContainText('已完成 2 步');
  await expect(count(page, 'lstm')).not.toContainText('已完成');
  const download = page.waitForEvent('download');
  await panel(page).locator('[data-export]').click();
  const text = readFileSync(await (await download).path(), 'utf8');

  await page.evaluate(() => localStorage.setItem('progress', '{"spoilt'));
  await page.goto('/');
  await expect(count(page, 'rnn')).toHaveText(/^\s*\d+ steps\s*$/);
  await take(page, '{"format":"gradient-notebook progress","version":1,"lessons":{"rnn":["h"]}}');
  await expect(count(page, 'rnn')).toContainText('1 of');
  await take(page, text);
  await expect(count(page, 'rnn')).toContainText('3 of');
  for (const [bad, says] of [
    ['{', 'not JSON'],
    ['[]', 'not a file of progress'],
    ['{"format":"gradient-notebook progress","version":9}', 'newer version'],
    ['{"format":"gradient-notebook progress","version":1,"lessons":{"__proto__":["x"]}}', 'damaged'],
  ] as const) {
    await take(page, bad);
    await expect(panel(page).locator('[role=status]')).toContainText(says);
    await expect(count(page, 'rnn')).toContainText('3 of');
  }
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(count(page, 'rnn')).toContainText('3 of');
});

test('where storage is refused nothing breaks', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page, '/lessons/rnn/');
  await tick(page, 'z').check();
  await expect(tick(page, 'z')).toBeChecked();
  await page.goto('/');
  await take(page, '{"format":"gradient-notebook progress","version":1,"lessons":{"rnn":["h"]}}');
  await expect(panel(page).locator('[role=status]')).toContainText('refuses to keep');
  await expect(count(page, 'rnn')).toContainText('1 of');
});
