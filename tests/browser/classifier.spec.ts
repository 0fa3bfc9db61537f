// The classifier laboratory trains on the page, survives a reload, does without workers and WebAssembly, and asks no one
// before the reader does.
import { expect, test as open } from '@playwright/test';
import type { Page } from '@playwright/test';
import { enter, sideways, test, violations } from './house.ts';
import { oneOrAll } from './lessons.ts';

const PATH = '/lessons/classifier/';
/** Small enough for a slow machine. */
const SMALL = '?run=model:gru,units:8,vector:8,epochs:2';
const LONG = '?run=model:gru,units:64,vector:64,epochs:200';

async function laboratory(page: Page, search = SMALL, path = PATH) {
  const box = await enter(page, path + search, 'classifier-lab');
  // what the address says stands in the controls once the page is awake
  if (search) await expect(box.locator('select').first()).toHaveValue('gru');
  return box;
}

test('nothing is loaded before the reader trains; what is there is clean, and fits a small screen', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const box = await laboratory(page);
  await expect(box).toContainText('651 reviews');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /kernels|classifier.*worker|ask-worker|reviews\.csv|tfjs/.test(url))).toEqual(
    [],
  );
  await box.locator('summary').first().click();
  expect(await violations(page, undefined, '#classifier-lab')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page)).toBe(0);
});

for (const [path, train, restored] of oneOrAll([
  [PATH, 'Train', 'From an earlier visit'],
  [`/zh${PATH}`, '开始训练', '来自上一次访问'],
] as const))
  test(`${path}: a run comes to its result, and is still there after a reload`, async ({ page }) => {
    const box = await laboratory(page, SMALL, path);
    await box.getByRole('button', { name: train, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(box.locator('circle').first()).toBeVisible();
    await expect(box.locator('.tokens li').first()).toBeVisible();
    await box.getByRole('textbox').fill('难');
    await expect(box.locator('.tokens')).toHaveText(/^\s*难\D*[\d.]+/);
    expect(await violations(page, undefined, '#classifier-lab')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
    await page.reload();
    await box.scrollIntoViewIfNeeded();
    await expect(box).toContainText(restored);
    await expect(box.locator('circle').first()).toBeVisible();
  });

test('a run that a reload interrupts goes on where it was', async ({ page }) => {
  const box = await laboratory(page, LONG);
  await box.getByRole('button', { name: 'Train', exact: true }).focus();
  await page.keyboard.press('Enter');
  const facts = box.locator('.facts').first();
  await expect(facts).toContainText(/epoch ([3-9]|\d\d) of 200/);
  // the button has gone, the focus has not
  await expect(box.getByRole('button', { name: 'Pause' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(facts).toContainText('paused');
  const [, epoch] = /epoch (\d+)/.exec((await facts.textContent())!)!;
  await page.reload();
  await box.scrollIntoViewIfNeeded();
  await expect(facts).toContainText(`paused in epoch ${epoch} of 200`);
  await box.getByRole('button', { name: 'Go on' }).click();
  const now = async () => Number(/epoch (\d+) of 200/.exec((await facts.textContent())!)?.[1] ?? 0);
  await expect.poll(now).toBeGreaterThan(Number(epoch));
  await box.getByRole('button', { name: 'Stop and take the best so far' }).click();
  await expect(facts).toContainText('ended');
  await expect(box.locator('circle').first()).toBeVisible();
});

test('several seeds are one row with its members', async ({ page }) => {
  const box = await laboratory(page, `${SMALL},seeds:2`);
  await box.getByRole('button', { name: 'Train 2 seeds' }).click();
  const group = box.getByRole('button', { name: 'GRU', exact: true });
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expect(
    box.locator('tr', { has: page.getByRole('button', { name: 'GRU', exact: true }) }),
  ).toContainText(/2 seeds.*±/);
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('button', { name: /^remove run/ })).toHaveCount(2);
  expect(await violations(page, undefined, '#classifier-lab')).toEqual([]);
});

test('the six of the note are trained one after the other; what is done outlives a reload, and a stop', async ({
  page,
}) => {
  const box = await laboratory(page, `${SMALL.replace('epochs:2', 'epochs:100')},seeds:1`);
  await box.getByRole('tab', { name: 'One model' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(box.getByRole('tab', { name: 'Padding' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  const panel = box.getByRole('tabpanel', { name: 'The six of the note' });
  const row = (n: number) => panel.locator('tbody tr').nth(n);
  await expect(row(1)).toContainText('0.5755');
  await panel.getByRole('button', { name: 'Train the six here (6 runs)' }).click();
  await expect(row(0)).toContainText('runs: 1 of 1');
  await panel.getByRole('button', { name: 'Pause' }).click();
  const facts = panel.locator('.facts');
  await expect(panel.getByRole('button', { name: 'Go on' })).toBeVisible();
  const [run] = /run \d of 6/.exec((await facts.textContent())!)!;
  await page.reload();
  await box.scrollIntoViewIfNeeded();
  await expect(facts).toContainText(run);
  await expect(row(0)).toContainText('runs: 1 of 1');
  await panel.getByRole('button', { name: 'Stop and take the best so far' }).click();
  await expect(panel.getByRole('button', { name: /Train what is missing/ })).toBeEnabled();
  await expect(row(0)).toContainText('runs: 1 of 1');
  await expect(row(5)).toContainText('runs: 0 of 1');
  await expect(panel).toContainText('651 built-in reviews');
  expect(await violations(page, undefined, '#classifier-lab')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page)).toBe(0);
});

test('the padding experiment draws both runs', async ({ page }) => {
  const box = await laboratory(page, SMALL);
  await box.getByRole('tab', { name: 'Padding' }).click();
  const panel = box.getByRole('tabpanel');
  await panel.getByRole('button', { name: 'Train both' }).click();
  const drawing = panel.getByRole('img');
  await expect(drawing).toHaveAccessibleName(/masked: best of 2 epochs.*pads read: best of 2 epochs/);
  await expect(panel.getByRole('button', { name: 'Train both' })).toBeEnabled();
});

test('a model is exported as a file, and imported again', async ({ page }) => {
  const box = await laboratory(page);
  await box.getByRole('button', { name: 'Train', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    box.getByRole('button', { name: 'export as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('gru-seed-0.json');
  await box.getByRole('button', { name: 'save the model here' }).click();
  await expect(box.getByRole('button', { name: 'open', exact: true })).toBeVisible();
  await box.getByLabel('import a model file').setInputFiles(await download.path());
  await expect(box).toContainText(`Open: ${(await download.path()).split('/').at(-1)!}`);
  await box.getByRole('textbox').fill('难');
  await expect(box.locator('.tokens')).toHaveText(/^\s*难/);
  await box.getByLabel('import a model file').setInputFiles({
    name: 'no.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(box.getByRole('alert')).toContainText('“no.json” is no model');
});

test('the link of a configuration leads back to it', async ({ page, context }) => {
  const box = await laboratory(page);
  await box.getByRole('combobox', { name: 'Padding' }).selectOption('read');
  await box.getByRole('slider', { name: 'seeds in a row' }).focus();
  await page.keyboard.press('ArrowRight');
  await box.getByRole('button', { name: 'copy link' }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  const there = other.locator('#classifier-lab');
  await there.scrollIntoViewIfNeeded();
  await expect(there.getByRole('combobox', { name: 'Model' })).toHaveValue('gru');
  await expect(there.getByRole('combobox', { name: 'Padding' })).toHaveValue('read');
  await expect(there.getByRole('slider', { name: 'epochs' })).toHaveValue('2');
  await expect(there.getByRole('button', { name: 'Train 4 seeds' })).toBeVisible();
});

test('two workers train together without cross-origin isolation', async ({ page }) => {
  const box = await laboratory(page, `${SMALL},threads:2`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await box.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(box.locator('.facts').first()).toContainText('ended');
  await expect(box.getByRole('alert')).toHaveCount(0);
});

for (const [what, without] of [
  ['workers', () => Reflect.deleteProperty(globalThis, 'Worker')],
  // a worker has a WebAssembly of its own: on the page it can be taken away
  [
    'workers and WebAssembly',
    () => Reflect.deleteProperty(globalThis, 'Worker') && Reflect.set(WebAssembly, 'validate', () => false),
  ],
  [
    'workers and leave to compile WebAssembly',
    () =>
      Reflect.deleteProperty(globalThis, 'Worker') &&
      Reflect.set(WebAssembly, 'compile', () => Promise.reject(new WebAssembly.CompileError('policy'))),
  ],
  [
    'room',
    () =>
      Reflect.set(IDBObjectStore.prototype, 'put', () => {
        throw new DOMException('no room', 'QuotaExceededError');
      }),
  ],
] as const)
  test(`a run comes to its end without ${what}`, async ({ page }) => {
    await page.addInitScript(without);
    const box = await laboratory(page);
    await box.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(box.locator('.facts').first()).toContainText('ended');
    await expect(box.locator('circle').first()).toBeVisible();
    if (what.includes('WebAssembly'))
      await expect(box.locator('.facts').first()).toContainText('plain JavaScript');
    if (what === 'room') await expect(box).toContainText('This browser keeps nothing here');
  });

open('the public file is fetched on a click, from the address that stands there', async ({ page }) => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i % 2},第${i}条`);
  const asked: string[] = [];
  await page.route('https://raw.githubusercontent.com/**', async (route) => {
    asked.push(route.request().url());
    await route.fulfill({
      body: `label,review\n${rows.join('\n')}`,
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  const box = await laboratory(page);
  await box.getByRole('button', { name: 'the public file' }).click();
  const address = box.getByRole('textbox', { name: 'Address' });
  await expect(address).toHaveValue(/waimai_10k\.csv$/);
  expect(asked).toEqual([]);
  await box.getByRole('button', { name: 'fetch it' }).click();
  await expect(box.locator('p[role=status]').first()).toContainText('other rows');
  await address.fill('https://example.com/a.csv');
  await expect(box.getByRole('button', { name: 'fetch it' })).toBeDisabled();
  await address.fill('https://raw.githubusercontent.com/someone/mine.csv');
  await box.getByRole('button', { name: 'fetch it' }).click();
  await expect(box.locator('p[role=status]').first()).toContainText(
    '“mine.csv”: 60 reviews, 30 good and 30 bad',
  );
  expect(asked).toHaveLength(2);
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a page that is kept trains without a network', async ({ page, context }) => {
    await page.goto(PATH);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), PATH), { timeout: 60_000 })
      .toBe(true);
    await context.setOffline(true);
    const box = await laboratory(page);
    await box.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(box.locator('.facts').first()).toContainText('ended');
    await context.setOffline(false);
  });
});

// the browser itself complains of what it cannot fetch
open(
  'a page that is not kept says that the reviews cannot be had without a network',
  async ({ page, context }) => {
    const box = await laboratory(page);
    await context.setOffline(true);
    await box.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(box.locator('p[role=status]').first()).toContainText('Try again when you are online');
    await expect(box.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
    await context.setOffline(false);
  },
);
