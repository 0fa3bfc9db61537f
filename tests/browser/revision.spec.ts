// The page of revision, from a link to a marked paper; and a lesson with its results covered.
import { expect } from '@playwright/test';
import { settled, sideways, test } from './house.ts';
import { FULL, oneOrAll } from './lessons.ts';

for (const { path, handIn, another, marks } of oneOrAll([
  { path: '/revision/', handIn: 'Hand in', another: 'Another one with new numbers', marks: /of \d+ marks/ },
  { path: '/zh/revision/', handIn: '交卷', another: '换一组数字再做', marks: /\/ \d+ 分/ },
]))
  test(
    `${path}: a link is a paper, which is answered, made anew and marked; one that cannot be read is told`,
    { tag: FULL ? [] : '@desktop' },
    async ({ page }) => {
      await test.step('with the word that is wrong', async () => {
        await page.goto(`${path}?topics=poling&v=1`);
        await expect(page.getByRole('status').first()).toContainText('poling');
      });
      await page.goto(`${path}?topics=pooling&seed=3&minutes=20&v=1`);
      await expect(page.locator('article').first()).toBeVisible();
      const asked = await page.locator('article').allInnerTexts();
      await page.reload();
      await expect.poll(() => page.locator('article').allInnerTexts()).toEqual(asked);

      await page.getByRole('button', { name: another }).first().click();
      expect(await page.locator('article').allInnerTexts()).not.toEqual(asked);
      await page.locator('article input[type=radio]').first().check();
      await page.getByRole('button', { name: handIn }).click();
      await expect(page.locator('.result')).toContainText(marks);
      expect(await sideways(page)).toBe(0);
    },
  );

test('a plan leads to its paper, a marked paper fits, and the next paper leads to its beginning', async ({
  page,
}) => {
  await page.goto('/zh/revision/');
  await page.getByRole('button', { name: '开始', exact: true }).last().click();
  const first = page.locator('article').first();
  await expect(first).toBeInViewport();
  await page.getByRole('button', { name: '交卷' }).click();
  await expect(page.locator('.result')).toContainText(/\/ [\d.]+ 分/);
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: '再来一份' }).click();
  await expect(page.locator('.result')).toHaveCount(0);
  await expect(first).toBeInViewport();
});

test(
  'a lesson hides its results until they are typed or revealed, and ticks what was right',
  { tag: FULL ? [] : '@desktop' },
  async ({ page }) => {
    await page.goto('/lessons/dropout/');
    await settled(page);
    const line = page.locator('#step-dz .line').first();
    await page.getByRole('button', { name: 'Hide all results' }).click();
    await expect(line).toBeHidden();
    const form = page.locator('#step-dz .recall');
    await form.locator('input').fill('dh * (1 - h)');
    await form.getByRole('button', { name: 'Check' }).click();
    await expect(form.getByRole('status')).toContainText('power');
    await expect(page.locator('[data-cover-list] a')).toHaveText('dz');
    await form.locator('input').fill('dh * (1 - h^2)');
    await form.getByRole('button', { name: 'Check' }).click();
    await expect(line).toBeVisible();
    await expect(page.locator('[data-cover-list] a')).toHaveCount(0);
    await expect(page.locator('.contents input[value="dz"]')).toBeChecked();

    // a few lines blank, and more of them after a round in which none was revealed
    await page.getByRole('button', { name: 'Hide a few' }).click();
    await expect(page.locator('[data-hides=few]')).toHaveAttribute('aria-pressed', 'true');
    const fields = page.locator('.step .recall');
    const first = await fields.count();
    expect(first).toBeLessThan((await page.locator('.step[data-step-id]').count()) / 3);
    for (let k = 0; k < first; k++)
      await fields.first().getByRole('button', { name: 'Reveal' }).press('Enter');
    await expect(page.locator('[data-next-round]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(fields.first().locator('input')).toBeFocused();
  },
);
