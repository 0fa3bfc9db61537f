// The conventions of the GRU: a switch that sets every formula anew, and a table that says what it changes.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { boxUpGlyphs, leaveOneOfAKind } from './accessible.ts';
import { layOutAll, settled, sideways, test, violations } from './house.ts';
import { FULL, oneOrAll } from './lessons.ts';

const languages = [
  { path: '/lessons/gru/', twin: '/zh/lessons/gru/' },
  { path: '/zh/lessons/gru/', twin: '/lessons/gru/' },
];
const table = (page: Page) => page.locator('main .conventions tbody');
const choice = (page: Page, name: string) => page.locator(`main .conventions input[value=${name}]`);
const codeOf = (page: Page, step: string) => page.locator(`#step-${step} > .code pre`);
const inConvention = (page: Page, name: string) =>
  // the page waits for the stage, and the stage for an idle moment
  expect(page.locator('html')).toHaveAttribute('data-convention', name, { timeout: 60_000 });

/** Brings the switch to life: it wakes when it is seen. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await settled(page);
  await choice(page, 'course').scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]:has(.conventions)')).toHaveCount(0);
}

for (const { path, twin } of oneOrAll(languages))
  test(`${path}: by keyboard to PyTorch and back, in the other language too, and at the stage`, async ({
    page,
  }) => {
    test.slow();
    await open(page, `${path}?at=dz_u[2]&W_u[0,1]=0.5`);
    const rows = table(page).locator('tr');
    const place = page.locator('.stage .where code');

    const expectCompared = async (renamed: string) => {
      await expect(rows.filter({ hasText: renamed })).toHaveCount(1);
      await expect(rows).toHaveCount(14);
      await expect(rows.locator('td:nth-child(3)[data-good=true]')).toHaveCount(14);
    };
    await test.step('what is equal and what is not', async () => {
      await expectCompared('−dW_z');
      await expect(rows.locator('td:nth-child(5)[data-good=false]')).toHaveCount(14);
    });

    await test.step('by keyboard to PyTorch', async () => {
      const own = await page.locator('#step-du').textContent();
      await choice(page, 'course').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await inConvention(page, 'pytorch');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await expect(choice(page, 'course')).toBeChecked();
      await inConvention(page, '');
      await expect(page).not.toHaveURL(/gate=/);
      await expect(codeOf(page, 'h')).toContainText('(1 - u[t]) * h[t - 1] + u[t] * n[t]');
      await expect(page.locator('#step-du')).toHaveText(own ?? '');

      await choice(page, 'pytorch').check();
      await expect(page).toHaveURL(/gate=z&reset=after/);
      await inConvention(page, 'pytorch');
      await expect(codeOf(page, 'u')).toHaveText(/^z\[t\] = sigmoid\(a_z\[t\]\)|^z\[t\] = 1 \/ /);
      await expect(codeOf(page, 'h')).toContainText('z[t] * h[t - 1] + (1 - z[t]) * n[t]');
      await expect(codeOf(page, 'z_n')).toContainText('r[t] * (W_n @ h[t - 1])');
      await expect(codeOf(page, 'dW_u')).toContainText('dW_z = ');
      await expect(page.locator('#step-du .evidence')).toContainText('✓');
      await expect(page.locator('.witnesses tbody')).toContainText('dW_z');
      await expect(page.locator('nav.contents a[href="#step-dz_u"]')).toContainText('dL/da_z');
      await expect(page.locator('main .conventions [role=status]')).toContainText('PyTorch');
      await expectCompared('−dW_u');
    });

    await test.step('a page set anew fits, and gives no id twice', async () => {
      expect(await sideways(page)).toBe(0);
      expect(
        await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return ids.filter((id, i) => ids.indexOf(id) !== i);
        }),
      ).toEqual([]);
    });

    await test.step('the other language opens in the same convention, at the same step', async () => {
      await page.locator('a[data-twin]').evaluate((link: HTMLAnchorElement) => link.click());
      await page.waitForURL(`**${twin}?**gate=z&reset=after**`);
      await settled(page);
      await inConvention(page, 'pytorch');
      await expect(codeOf(page, 'h')).toContainText('z[t] * h[t - 1]');
      await choice(page, 'pytorch').scrollIntoViewIfNeeded();
      await expect(choice(page, 'pytorch')).toBeChecked();
      await expectCompared('−dW_u');
    });

    const handle = page.locator('.handle');
    if (await handle.isVisible()) await handle.click();
    await test.step('the stage switches too, keeps its step and its numbers, and the page follows', async () => {
      const convention = page.locator('.stage select:has(option[value=pytorch])');
      await expect(page.locator('.stage .witness tbody tr').nth(2)).toBeVisible();
      await expect(place).toHaveText('da_z[2]');
      await expect(page).toHaveURL(/W_z\[0,1\]=-0\.5/);
      await convention.selectOption('course');
      await expect(place).toHaveText('dz_u[2]');
      await expect(page).toHaveURL(/W_u\[0,1\]=0\.5/);
      await inConvention(page, '');
      await expect(choice(page, 'course')).toBeChecked();
      await convention.selectOption('pytorch');
      await expect(place).toHaveText('da_z[2]');
      await inConvention(page, 'pytorch');
      await expect(choice(page, 'pytorch')).toBeChecked();
    });

    await test.step('what is equal is so at the numbers of the reader', async () => {
      const before = (await table(page).textContent()) ?? '';
      await page.locator('.stage .controls button', { hasText: /New numbers|换一组数/ }).click();
      await expect(table(page)).not.toHaveText(before);
      await expectCompared('−dW_u');
      // with a single unit even the place of the reset gate makes no difference
      await page.locator('.stage .controls').getByLabel('H', { exact: true }).selectOption('1');
      await expect(rows.locator('td:nth-child(5)[data-good=true]')).toHaveCount(14);
    });
  });

test('the page of a convention fits and is accessible', async ({ page }) => {
  test.slow();
  await page.goto('/lessons/gru/pytorch/');
  await settled(page);
  await layOutAll(page);
  expect(await sideways(page)).toBe(0);
  if (!FULL) await leaveOneOfAKind(page, new Set());
  await boxUpGlyphs(page);
  expect(await violations(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each convention is a page, and the table stands', async ({ page }) => {
    await page.goto('/zh/lessons/gru/');
    await expect(choice(page, 'course')).toBeHidden();
    await expect(table(page).locator('tr')).toHaveCount(14);
    await page.locator('main .conventions a[href$="/pytorch/"]').click();
    await expect(page.locator('h1')).toContainText('PyTorch');
    await expect(page.locator('.step .evidence').first()).toContainText('✓');
    await expect(page.locator('.witnesses tbody')).not.toContainText('✗');
  });
});
