// Exercises are answered where they stand: judged, told what is wrong, and kept.
import { expect } from '@playwright/test';
import { settled, test } from './house.ts';
import { oneOrAll } from './lessons.ts';
import { slim } from './slim.ts';

for (const [path, words] of oneOrAll([
  ['/lessons/lstm/', { lost: 'biases are parameters', turned: 'transpose' }],
  ['/zh/lessons/lstm/', { lost: '偏置也是参数', turned: '转置' }],
] as const))
  test(
    `an exercise of ${path} is answered in place, and answers are kept`,
    { tag: '@desktop' },
    async ({ page }) => {
      await slim(page, { ids: ['exercise-e2'], stage: false });
      await page.goto(path);
      await settled(page);
      const ask = (id: string) => page.locator(`#ask-e2-${id}`);
      const status = (id: string) => ask(id).getByRole('status');

      // by keys alone: the field, Enter, the verdict
      await ask('a').getByRole('textbox').focus();
      await page.keyboard.type('159');
      await page.keyboard.press('Enter');
      await expect(status('a')).toContainText('✗');
      await ask('a').getByRole('textbox').fill('156');
      await ask('a').getByRole('button').click();
      await expect(status('a')).toContainText(words.lost);
      await ask('a').getByRole('textbox').fill('175');
      await expect(status('a')).toHaveText('');
      await page.keyboard.press('Enter');
      await expect(status('a')).toContainText('✓');

      await ask('b').getByRole('textbox').fill('(D, H)');
      await page.keyboard.press('Enter');
      await expect(status('b')).toContainText(words.turned);

      await ask('c').getByRole('checkbox').nth(2).check();
      await page.keyboard.press('Enter');
      await expect(status('c')).toContainText('✓');

      // one hint after the other
      await expect(ask('a').locator('summary')).toHaveCount(2);
      await expect(ask('a').locator('summary').nth(1)).toBeHidden();
      await ask('a').locator('summary').first().click();
      await expect(ask('a').locator('summary').nth(1)).toBeVisible();
      await ask('a').locator('summary').nth(1).click();
      await expect(ask('a').locator('.hint').nth(1).locator('.katex').first()).toBeVisible();

      await page.reload();
      await expect(ask('a').getByRole('textbox')).toHaveValue('175');
      await expect(ask('c').getByRole('checkbox').nth(2)).toBeChecked();
    },
  );

test('a line is judged by value, and what was read is shown', { tag: '@desktop' }, async ({ page }) => {
  await slim(page, { ids: ['exercise-e1'], stage: false });
  await page.goto('/lessons/lstm/');
  await settled(page);
  const ask = page.locator('#ask-e1-a-2');
  const status = ask.getByRole('status');
  await ask.getByRole('textbox').fill('dh ⊙ o ⊙ (1 - tanh(C)²) + dC_{t+1}');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('✗');
  await expect(status.locator('.katex')).toHaveCount(1);
  await ask.getByRole('textbox').fill('dh ⊙ o ⊙ (1 - tanh(C)²) + dC_{t+1} ⊙ f_{t+1}');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('✓');

  // what the browser has kept and another wrote is not trusted
  await page.evaluate(() => localStorage.setItem('answers', '{"lstm": {"ask-e1-a-2": 7}, "x": [1'));
  await page.reload();
  await expect(ask.getByRole('textbox')).toHaveValue('');
});
