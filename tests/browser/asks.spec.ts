// Exercises are answered where they stand: judged, told what is wrong, and kept.
import { expect } from '@playwright/test';
import { settled, test } from './house.ts';
import { oneOrAll } from './lessons.ts';
import { slim } from './slim.ts';

/** What the browser has kept and another wrote. */
const SPOILT = '{"lstm": {"ask-e1-a-2": 7}, "x": [1';

for (const [path, words] of oneOrAll([
  ['/lessons/lstm/', { lost: 'biases are parameters', turned: 'transpose' }],
  ['/zh/lessons/lstm/', { lost: '偏置也是参数', turned: '转置' }],
] as const))
  test(
    `an exercise of ${path} is answered in place, a line is judged by value, and answers are kept`,
    { tag: '@desktop' },
    async ({ page }) => {
      await slim(page, { ids: ['exercise-e1', 'exercise-e2'], stage: false });
      // once, before the first page
      await page.addInitScript((spoilt) => {
        if (!localStorage.getItem('answers')) localStorage.setItem('answers', spoilt);
      }, SPOILT);
      await page.goto(path);
      await settled(page);
      const ask = (id: string) => page.locator(`#ask-${id}`);
      const field = (id: string) => ask(id).getByRole('textbox');
      const status = (id: string) => ask(id).getByRole('status');

      await test.step('what another wrote is not trusted', async () => {
        expect(await page.evaluate(() => localStorage.getItem('answers'))).toBe(SPOILT);
        await expect(field('e1-a-2')).toHaveValue('');
      });

      await test.step('by keys alone: the field, Enter, the verdict', async () => {
        await field('e2-a').focus();
        await page.keyboard.type('159');
        await page.keyboard.press('Enter');
        await expect(status('e2-a')).toContainText('✗');
        await field('e2-a').fill('156');
        await ask('e2-a').getByRole('button').click();
        await expect(status('e2-a')).toContainText(words.lost);
        await field('e2-a').fill('175');
        await expect(status('e2-a')).toHaveText('');
        await page.keyboard.press('Enter');
        await expect(status('e2-a')).toContainText('✓');

        await field('e2-b').fill('(D, H)');
        await page.keyboard.press('Enter');
        await expect(status('e2-b')).toContainText(words.turned);

        await ask('e2-c').getByRole('checkbox').nth(2).check();
        await page.keyboard.press('Enter');
        await expect(status('e2-c')).toContainText('✓');
      });

      await test.step('one hint after the other', async () => {
        const hints = ask('e2-a').locator('summary');
        await expect(hints).toHaveCount(2);
        await expect(hints.nth(1)).toBeHidden();
        await hints.first().click();
        await expect(hints.nth(1)).toBeVisible();
        await hints.nth(1).click();
        await expect(ask('e2-a').locator('.hint').nth(1).locator('.katex').first()).toBeVisible();
      });

      await test.step('a line is judged by value, and what was read is shown', async () => {
        await field('e1-a-2').fill('dh ⊙ o ⊙ (1 - tanh(C)²) + dC_{t+1}');
        await page.keyboard.press('Enter');
        await expect(status('e1-a-2')).toContainText('✗');
        await expect(status('e1-a-2').locator('.katex')).toHaveCount(1);
        await field('e1-a-2').fill('dh ⊙ o ⊙ (1 - tanh(C)²) + dC_{t+1} ⊙ f_{t+1}');
        await page.keyboard.press('Enter');
        await expect(status('e1-a-2')).toContainText('✓');
      });

      await test.step('answers are kept', async () => {
        await page.reload();
        await expect(field('e2-a')).toHaveValue('175');
        await expect(ask('e2-c').getByRole('checkbox').nth(2)).toBeChecked();
      });
    },
  );
