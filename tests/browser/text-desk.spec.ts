// The text desk cuts what the reader writes, reports on what the reader drops, and can be read by everybody.
import { expect } from '@playwright/test';
import { awake, sideways, test } from './house.ts';
import { FULL } from './lessons.ts';
import { slim } from './slim.ts';

const tag = FULL ? [] : '@desktop';

test(
  'the desk and the vectors: what is typed, what is dropped, what is trained',
  { tag },
  async ({ page }) => {
    test.slow();
    await slim(page, { ids: ['desk', 'vectors'], stage: false });
    await page.goto('/lessons/text-preprocessing/');

    const box = await awake(page, 'desk');
    await test.step('what is typed is cut, numbered and padded, by keyboard alone', async () => {
      await expect(box.locator('.status')).toContainText('651');
      const tokens = box.locator('.tokens li');
      await expect(tokens).toHaveCount(20);
      await box.getByRole('textbox').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('不好吃龘');
      await expect(tokens).toHaveCount(4);
      await expect(tokens.last()).toHaveText(/龘\s*1/);
      const words = box.getByRole('button', { name: 'word', exact: true });
      await words.focus();
      await page.keyboard.press('Enter');
      await expect(words).toHaveAttribute('aria-pressed', 'true');
      await expect(tokens.filter({ hasText: '好吃' })).toHaveCount(1);
      await box.getByRole('slider').last().focus();
      await page.keyboard.press('Home');
      await expect(box.locator('.grams li')).toHaveCount(await tokens.count());
    });

    await test.step('a file is read and reported on, another kind of file is refused', async () => {
      await box.getByRole('button', { name: 'show a broken file' }).click();
      await expect(box).toContainText('13 rows: 5 read as they are, 3 repaired, 5 rejected.');
      await expect(box.getByRole('row')).toHaveCount(3 + 1 + 11);
      const { width, height } = page.viewportSize()!;
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await sideways(page)).toBe(0);
      await page.setViewportSize({ width, height });

      const choose = box.locator('input[type=file]');
      const file = (name: string, text: string) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
      await choose.setInputFiles(file('own.csv', 'label,review\n' + '1,好吃\n0,慢\n'.repeat(20)));
      await expect(box.locator('.status')).toHaveText(/“own\.csv”, 40 reviews/);
      await choose.setInputFiles(file('page.csv', '<!doctype html><p>404'));
      await expect(box.locator('.status')).toContainText('This is a web page');
      await box.getByRole('button', { name: 'back to the built-in reviews' }).click();
      await expect(box.getByRole('row')).toHaveCount(3);
      await expect(box.locator('.status')).toContainText('651');
    });

    await test.step('word vectors are trained when the reader asks, and stopped', async () => {
      const vectors = await awake(page, 'vectors');
      const train = vectors.getByRole('button', { name: 'train on the built-in reviews' });
      await expect(train).toBeEnabled();
      await train.focus();
      await page.keyboard.press('Enter');
      await expect(vectors.getByRole('status')).toContainText('Epoch');
      await vectors.getByRole('button', { name: 'stop' }).click();
      await expect(vectors.getByRole('status')).toContainText('pairs per epoch');
      await expect(vectors.getByRole('row').nth(1).getByRole('cell').last()).toHaveText(/\d\.\d\d/);
      await vectors.getByRole('textbox').fill('龘');
      await expect(vectors.getByRole('status')).toContainText('has no vector');
    });
  },
);
