// The race of the optimizers: it answers every touch, keeps within a frame, and can be linked to and used by keyboard.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settled, sideways, test, violations } from './house.ts';

const PATHS = { en: '/lessons/optimizers/', zh: '/zh/lessons/optimizers/' } as const;

/** The race, in view and awake. */
async function open(page: Page, search = '', path: string = PATHS.en) {
  await page.goto(`${path}${search}`);
  const race = page.locator('.race');
  await race.scrollIntoViewIfNeeded();
  await expect(race.locator('canvas').first()).toBeAttached();
  await settled(page);
  return race;
}
const at = (page: Page) => page.locator('.race .player output');

test('is drawn on the page before any script runs', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}${PATHS.en}`);
  expect(await page.locator('.race .contours path').count()).toBeGreaterThan(8);
  expect(await page.locator('.race svg .way').count()).toBeGreaterThan(10);
  await context.close();
});

test('steps, plays, pauses and is scrubbed, by buttons and by keyboard', async ({ page }) => {
  const race = await open(page);
  await race.getByRole('button', { name: 'To the start' }).click();
  await expect(at(page)).toHaveText('Step 0 of 200');
  await race.getByRole('button', { name: 'One step on' }).click();
  await race.getByRole('button', { name: 'One step on' }).click();
  await race.getByRole('button', { name: 'One step back' }).click();
  await expect(at(page)).toHaveText('Step 1 of 200');
  const slider = race.getByRole('slider', { name: 'step', exact: true });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(at(page)).toHaveText('Step 2 of 200');
  await page.keyboard.press(' ');
  await expect(race.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(at(page)).not.toHaveText('Step 2 of 200');
  await page.keyboard.press(' ');
  await expect(race.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(at(page)).toHaveText('Step 200 of 200');
});

test('the start is moved by its ring, by a press on the map and by its fields', async ({ page }) => {
  const race = await open(page);
  const x = race.getByLabel('x of the start');
  const ring = race.locator('circle.start');
  await ring.scrollIntoViewIfNeeded();
  const box = (await ring.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(x).not.toHaveValue('-2.4');
  await x.fill('1.5');
  await x.press('Enter');
  const moved = (await ring.boundingBox())!;
  expect(moved.x).toBeGreaterThan(box.x + 100);
  await race.locator('.ground').click({ position: { x: 40, y: 40 } });
  await expect(x).not.toHaveValue('1.5');
});

test('ten optimizers and a thousand steps are prepared and drawn within a frame, on average', async ({
  page,
}) => {
  const race = await open(page);
  await race.getByRole('button', { name: 'all ten' }).click();
  await expect(at(page)).toHaveText('Step 1000 of 1000');
  const ms = await race.getByRole('slider', { name: 'step', exact: true }).evaluate(async (slider) => {
    const input = slider as HTMLInputElement;
    let sum = 0;
    const TIMES = 100;
    for (let i = 0; i < TIMES; i++) {
      input.value = String(900 + i);
      const begun = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve(); // effects run before this
      sum += performance.now() - begun;
      await new Promise(requestAnimationFrame);
    }
    return sum / TIMES;
  });
  expect(ms).toBeLessThan(16);
});

test('a race is linked to, and a link leads back to it', async ({ page }) => {
  const race = await open(page, '?race=on:himmelblau;run:gd,adam;adam.eta:0.3;steps:150;t:40;look:gd');
  await expect(race.getByLabel('surface')).toHaveValue('himmelblau');
  await expect(at(page)).toHaveText('Step 40 of 150');
  await expect(race.getByLabel('Look closely at')).toHaveValue('gd');
  await expect(race.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await race.getByRole('checkbox', { name: 'AdaGrad', exact: true }).check();
  await race.getByRole('button', { name: /Copy link|Copied/ }).click();
  await expect(page).toHaveURL(/race=on:himmelblau;run:gd,adagrad,adam;.*t:40/);
});

test('a typed formula is run, witnessed twice, and refused with a remedy', async ({ page }) => {
  const race = await open(page, '?race=on:typed;steps:60');
  await expect(race).toContainText('Gradients by TensorFlow.js');
  const formula = race.getByLabel('f(x, y) =');
  await formula.fill('x^2 + y');
  await expect(race.locator('.wrong')).toContainText('Write a power as **');
  await expect(formula).toHaveAttribute('aria-invalid', 'true');
  await formula.fill('x**2 + z');
  await expect(race.locator('.wrong')).toContainText('There is no “z” here.');
  await formula.fill('x**2 + 3 * y**2');
  await expect(race.locator('.wrong')).toHaveCount(0);
  await expect(race).toContainText('Lowest points found in the window: 1.');
  await expect(race).toContainText('Gradients by TensorFlow.js');
});

test('without TensorFlow.js a typed formula runs on differences, and says so', async ({ page }) => {
  const race = await open(page);
  await page.route(/field.*\.js|register_all_gradients.*\.js/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw new Error("away")' }),
  );
  await race.getByLabel('surface').selectOption('typed');
  await expect(race).toContainText('finite differences alone');
});

test('a step is shown with its numbers', async ({ page }) => {
  const race = await open(page);
  await race.getByText('One step in numbers: Adam, step 200').click();
  await expect(race.locator('details .katex').first()).toBeVisible();
  expect(await race.locator('details ol > li').count()).toBe(6);
  await race.getByRole('button', { name: 'To the start' }).click();
  await expect(race).toContainText('The start has no step before it');
});

test('the map of final losses is computed aside, can be called off, and its best values taken', async ({
  page,
}) => {
  const race = await open(page, '?race=on:rosenbrock;look:momentum');
  await race.getByRole('button', { name: 'Compute the map' }).click();
  await race.getByRole('button', { name: 'Cancel' }).click();
  await expect(race).toContainText('Cancelled after');
  await race.getByRole('button', { name: 'Compute anew' }).click();
  await expect(race.getByRole('button', { name: 'Take these values' })).toBeVisible({ timeout: 60_000 });
  await race.getByRole('button', { name: 'Take these values' }).click();
  await race.getByRole('button', { name: /Copy link/ }).click();
  await expect(page).toHaveURL(/momentum\.eta:/);
});

test('the final values are a table, one click away', async ({ page }) => {
  const race = await open(page);
  await race.getByText('Final values as a table').click();
  await expect(race.locator('tbody tr')).toHaveCount(7);
  await race.getByRole('button', { name: 'looking backwards' }).click();
  await expect(race.locator('tbody tr')).toHaveCount(3);
});

for (const [lang, path] of Object.entries(PATHS))
  for (const theme of ['light', 'dark'] as const)
    test(`no violation and no sideways scroll, ${lang}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      const race = await open(page, '?race=on:typed;steps:20', path);
      for (const summary of await race.locator('summary').all()) await summary.click();
      await expect(race.locator('details .katex').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    });
