// The text desk cuts what the reader writes, reports on what the reader drops, and can be read by everybody.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test } from './house.ts';

/** Scrolls to the desk and waits until the reviews are here. */
async function desk(page: Page, path: string) {
  await page.goto(path);
  const box = page.locator('#desk');
  await box.scrollIntoViewIfNeeded();
  await expect(box.locator('.status')).toContainText('651');
  return box;
}

for (const path of ['/lessons/text-preprocessing/', '/zh/lessons/text-preprocessing/'])
  test(`${path}: what is typed is cut, numbered and padded, by keyboard alone`, async ({ page }) => {
    const box = await desk(page, path);
    const tokens = box.locator('.tokens li');
    await expect(tokens).toHaveCount(20);
    await box.getByRole('textbox').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('不好吃龘');
    await expect(tokens).toHaveCount(4);
    await expect(tokens.last()).toHaveText(/龘\s*1/);
    const words = box.getByRole('button', { name: /^(word|按词)$/ });
    await words.focus();
    await page.keyboard.press('Enter');
    await expect(words).toHaveAttribute('aria-pressed', 'true');
    await expect(tokens.filter({ hasText: '好吃' })).toHaveCount(1);
    await box.getByRole('slider').last().focus();
    await page.keyboard.press('Home');
    await expect(box.locator('.grams li')).toHaveCount(await tokens.count());
  });

test('a file is read and reported on, another kind of file is refused', async ({ page }) => {
  const box = await desk(page, '/lessons/text-preprocessing/');
  await box.getByRole('button', { name: 'show a broken file' }).click();
  await expect(box).toContainText('13 rows: 5 read as they are, 3 repaired, 5 rejected.');
  await expect(box.getByRole('row')).toHaveCount(3 + 1 + 11);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page)).toBe(0);
  const { violations } = await new AxeBuilder({ page }).include('#desk').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);

  const choose = box.locator('input[type=file]');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose.setInputFiles(file('own.csv', 'label,review\n' + '1,好吃\n0,慢\n'.repeat(20)));
  await expect(box.locator('.status')).toHaveText(/“own\.csv”, 40 reviews/);
  await choose.setInputFiles(file('page.csv', '<!doctype html><p>404'));
  await expect(box.locator('.status')).toContainText('This is a web page');
  await box.getByRole('button', { name: 'back to the built-in reviews' }).click();
  await expect(box.getByRole('row')).toHaveCount(3);
  await expect(box.locator('.status')).toContainText('651');
});

test('text desk: word vectors are trained when the reader asks, and stopped', async ({ page }) => {
  test.slow();
  await page.goto('/lessons/text-preprocessing/');
  const box = page.locator('#vectors');
  await box.scrollIntoViewIfNeeded();
  const train = box.getByRole('button', { name: 'train on the built-in reviews' });
  await expect(train).toBeEnabled();
  await train.focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('status')).toContainText('Epoch');
  await box.getByRole('button', { name: 'stop' }).click();
  await expect(box.getByRole('status')).toContainText('pairs per epoch');
  await expect(box.getByRole('row').nth(1).getByRole('cell').last()).toHaveText(/\d\.\d\d/);
  await box.getByRole('textbox').fill('龘');
  await expect(box.getByRole('status')).toContainText('has no vector');
  const { violations } = await new AxeBuilder({ page }).include('#vectors').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});

test('text desk: a link opens the same desk', async ({ page }) => {
  const path = '/lessons/text-preprocessing/';
  const box = await desk(
    page,
    `${path}?desk=unit:words,stop:1,minimum:3,n:1,text:${encodeURIComponent('不好吃, 真的')}`,
  );
  await expect(box.getByRole('textbox')).toHaveValue('不好吃, 真的');
  await expect(box.getByRole('button', { name: 'word', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(box.getByRole('checkbox')).toBeChecked();
  await box.getByRole('button', { name: 'start again' }).click();
  await box.getByRole('button', { name: 'word', exact: true }).click();
  await box.getByRole('button', { name: 'copy link' }).click();
  await expect(page).toHaveURL(/\?desk=unit:words#desk$/);
});
