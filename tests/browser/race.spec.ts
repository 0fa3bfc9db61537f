// The race of the optimizers: it answers every touch, keeps within a frame, and can be linked to and used by keyboard.
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { awake, settled, sideways, test, violations } from './house.ts';
import { FULL } from './lessons.ts';
import { slim } from './slim.ts';

const PATHS = { en: '/lessons/optimizers/race/', zh: '/zh/lessons/optimizers/race/' } as const;
const KB = 1024;

/** The race, awake. */
async function open(page: Page, search = '', path: string = PATHS.en) {
  await page.goto(`${path}${search}`);
  const race = page.locator('.race');
  await expect(race.locator('canvas').first()).toBeAttached();
  await settled(page);
  return race;
}
const at = (page: Page) => page.locator('.race .player output');

/** By its ring, by arrow keys, by a press on the map and by its fields. */
async function moveStart(page: Page, race: Locator) {
  const x = race.getByLabel('x of the start');
  const ring = race.locator('circle.start');
  await ring.scrollIntoViewIfNeeded();
  const box = (await ring.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(x).not.toHaveValue('-2.4');
  await x.fill('1');
  await x.press('Enter');
  await ring.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(x).toHaveValue('1.54');
  await expect(ring).toHaveAttribute('aria-valuetext', /x = 1\.54/);
  await x.fill('1.5');
  await x.press('Enter');
  const moved = (await ring.boundingBox())!;
  expect(moved.x).toBeGreaterThan(box.x + 100);
  await race.locator('.ground').click({ position: { x: 40, y: 40 } });
  await expect(x).not.toHaveValue('1.5');
}

/** Everything that is folded is opened; the map has been asked for already. */
async function expectOpen(race: Locator) {
  for (const folded of await race.locator('details').all())
    if (!(await folded.evaluate((e: HTMLDetailsElement) => e.open))) await folded.locator('summary').click();
  await expect(race.locator('details .katex').first()).toBeVisible();
}

async function expectNarrow(page: Page) {
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => sideways(page)).toBe(0);
}

test('is drawn before any script runs, is light, and is stepped, moved and read @desktop', async ({
  browser,
  baseURL,
  page,
}) => {
  test.slow();
  await test.step('is drawn before any script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    const html = await (await still.goto(`${baseURL}${PATHS.zh}`))!.body();
    expect(gzipSync(html).length).toBeLessThanOrEqual(150 * KB);
    expect(await still.locator('.race .contours path').count()).toBeGreaterThan(8);
    expect(await still.locator('.race svg .way').count()).toBeGreaterThan(10);
    await context.close();
  });

  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  const race = await open(page);
  await test.step('is light', async () => {
    expect((await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(70 * KB);
    page.removeAllListeners('response');
  });

  await test.step('steps, plays, pauses and is scrubbed, by buttons and by keyboard', async () => {
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

  await test.step('the start is moved by its ring, by arrow keys, by a press on the map and by its fields', () =>
    moveStart(page, race));

  await test.step('a step is shown with its numbers, and the final values as a table', async () => {
    await race.getByRole('button', { name: 'To the start' }).click();
    await race.getByRole('button', { name: 'One step on' }).click();
    await race.getByText('One step in numbers: Adam, step 1').click();
    await expect(race.locator('details .katex').first()).toBeVisible();
    expect(await race.locator('details ol > li').count()).toBe(6);
    await race.getByRole('button', { name: 'To the start' }).click();
    await expect(race).toContainText('The start has no step before it');
    await race.getByText('Final values as a table').click();
    await expect(race.locator('tbody tr')).toHaveCount(7);
    await race.getByRole('button', { name: 'looking backwards' }).click();
    await expect(race.locator('tbody tr')).toHaveCount(3);
  });

  await test.step('without TensorFlow.js a typed formula runs on differences, and says so', async () => {
    await page.route(/field.*\.js|register_all_gradients.*\.js/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw new Error("away")' }),
    );
    await race.getByLabel('surface').selectOption('typed');
    await expect(race).toContainText('finite differences alone');
  });
});

test('a race is linked to, from the lesson and the front page too @desktop', async ({ page }) => {
  test.slow();
  await slim(page, { ids: ['race'], stage: false });
  const race = await open(page, '?race=on:himmelblau;run:gd,adam;adam.eta:0.3;steps:150;t:40;look:gd');

  await test.step('the address keeps up with it, and a reload and the way back find it', async () => {
    await expect(race.getByLabel('surface')).toHaveValue('himmelblau');
    await expect(at(page)).toHaveText('Step 40 of 150');
    await expect(race.getByLabel('Look closely at')).toHaveValue('gd');
    await expect(race.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await race.getByRole('checkbox', { name: 'AdaGrad', exact: true }).check();
    await expect(page).toHaveURL(/race=on:himmelblau,run:gd\.adagrad\.adam,.*t:40/);
    await page.reload();
    await expect(race.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await page.getByRole('link', { name: /The lesson/ }).click();
    await page.waitForURL('**/lessons/optimizers/');
    await page.goBack();
    await expect(race.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await expect(at(page)).toHaveText('Step 40 of 150');
  });

  await test.step('the lesson leads to races, and the front page to the race', async () => {
    /** Where a link of a page leads. */
    const led = async (path: string, name: string) => {
      const html = await (await page.request.get(path)).text();
      return new RegExp(`<a [^>]*href="([^"]*)"[^>]*>\\s*${name}\\s*</a>`).exec(html)?.[1];
    };
    expect(await led('/', 'The race of the optimizers')).toBe(PATHS.en);
    const preset = await led('/lessons/optimizers/', 'Nesterov looking backwards');
    expect(preset).toMatch(/\?race=.*#race$/);
    await page.goto(new URL(preset!, new URL('/lessons/optimizers/', page.url())).href);
    const figure = await awake(page, 'race');
    await expect(figure.locator('canvas').first()).toBeAttached();
    await expect(figure.locator('.lost')).toHaveCount(0);
    await expect(figure.locator('button[aria-pressed=true]')).toHaveText('looking backwards');
  });
});

test('a typed formula is run, witnessed and refused; its map of final losses is walked @desktop', async ({
  page,
}) => {
  test.slow();
  const race = await open(page, '?race=on:typed;steps:1000;look:momentum');
  const formula = race.getByLabel('f(x, y) =');
  const values = race.getByRole('button', { name: 'Take these values' });

  await test.step('a typed formula is run, witnessed twice, and refused with a remedy', async () => {
    await expect(race).toContainText('Gradients by TensorFlow.js');
    await formula.fill('x^2 + y');
    await expect(race.locator('.wrong')).toContainText('Write a power as **');
    await expect(formula).toHaveAttribute('aria-invalid', 'true');
    await formula.fill('x**2 + z');
    await expect(race.locator('.wrong')).toContainText('There is no “z” here.');
    await formula.fill('x**2 + 3 * y**2');
    await expect(race.locator('.wrong')).toHaveCount(0);
    await formula.fill('1 / 0');
    await expect(race).toContainText('At the start f has no finite value');
    await formula.fill('x**2 + 3 * y**2');
    await expect(race).toContainText('Lowest points found in the window: 1.');
    await expect(race).toContainText('Gradients by TensorFlow.js');
  });

  await test.step('the map of final losses is computed aside, can be called off, and its best values taken', async () => {
    // long enough that it cannot be over before it is called off
    await formula.fill('sum(tanh(x - k)**2 + exp(-y)**2 for k in range(24))');
    await race.getByRole('button', { name: 'Compute the map' }).click();
    await race.getByRole('button', { name: 'Cancel' }).click();
    await expect(race).toContainText('Cancelled after');
    await race.getByLabel('surface').selectOption('bowl');
    await race.getByLabel('Look closely at').selectOption('momentum');
    await race.getByRole('slider', { name: 'number of steps' }).fill('20');
    await expect(race).toContainText('This map belongs to other settings.');
    await race.getByRole('button', { name: 'Compute anew' }).click();
    await expect(values).toBeVisible({ timeout: 60_000 });
    await values.click();
    await expect(page).toHaveURL(/momentum\.eta:/);
  });

  await test.step('the cells of the map are walked by arrow keys, spoken, and taken by Enter', async () => {
    await race.getByRole('button', { name: 'To the end' }).click();
    await expect(at(page)).toHaveText('Step 20 of 20');
    const before = page.url();
    const cells = race.getByRole('slider', { name: 'Cells of the map' });
    await cells.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowUp');
    await expect(cells).toHaveAttribute('aria-valuetext', /^η = .*β = 0\.\d+, final loss/);
    await expect(race.locator('.heat .told')).toHaveText((await cells.getAttribute('aria-valuetext'))!);
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(before);
    await expect(page).toHaveURL(/momentum\.eta:.*momentum\.beta:/);
    await expect(at(page)).toHaveText('Step 20 of 20'); // the arrows did not step the race
  });

  await test.step('no violation and no sideways scroll with all of it open', async () => {
    await race.getByLabel('surface').selectOption('typed');
    await race.getByRole('button', { name: 'One step on' }).click();
    await expectOpen(race);
    await expect(race.locator('.heat .told')).toContainText('η');
    expect(await violations(page)).toEqual([]);
    await expectNarrow(page);
  });

  await test.step('a formula is refused in the language of the page', async () => {
    const there = await open(page, '?race=on:typed', PATHS.zh);
    await there.getByLabel('f(x, y) =').fill('x**2 + z');
    await expect(there.locator('.wrong p')).toHaveText('这里没有“z”。 公式中只能用 x、y 和数。');
  });
});

test('on a phone the start is moved, and all of it open fits @phone', async ({ page }) => {
  const race = await open(page);
  await moveStart(page, race);
  await race.getByRole('button', { name: 'One step on' }).click();
  await expectOpen(race);
  await expectNarrow(page);
});

for (const [lang, theme] of FULL
  ? ([
      ['en', 'light'],
      ['zh', 'dark'],
    ] as const)
  : [])
  test(`no violation and no sideways scroll, ${lang}, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const race = await open(page, '?race=on:typed;steps:20', PATHS[lang]);
    await race.locator('section button').first().click();
    await expectOpen(race);
    await expect(race.locator('.heat .told')).toContainText('η');
    expect(await violations(page)).toEqual([]);
    await expectNarrow(page);
  });
