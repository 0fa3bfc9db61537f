// The classifier laboratory trains on the page, survives a reload, does without workers and WebAssembly, and asks no one
// before the reader does.
import { expect, test as open } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sideways, test, violations } from './house.ts';

const PATH = '/lessons/classifier/';
/** Small enough for a slow machine. */
const SMALL = '?run=model:gru,units:8,vector:8,epochs:2';
const LONG = '?run=model:gru,units:64,vector:64,epochs:200';

async function laboratory(page: Page, search = SMALL, path = PATH) {
  await page.goto(path + search);
  const box = page.locator('#classifier-lab');
  await box.scrollIntoViewIfNeeded();
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

for (const [path, train, restored] of [
  [PATH, 'Train', 'From an earlier visit'],
  [`/zh${PATH}`, '开始训练', '来自上一次访问'],
] as const)
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
  await box.getByRole('button', { name: 'Train', exact: true }).click();
  const facts = box.locator('.facts');
  await expect(facts).toContainText(/epoch ([3-9]|\d\d) of 200/);
  await box.getByRole('button', { name: 'Pause' }).click();
  await expect(facts).toContainText('paused');
  const [, epoch] = /epoch (\d+)/.exec((await facts.textContent())!)!;
  await page.reload();
  await box.scrollIntoViewIfNeeded();
  await expect(facts).toContainText(`paused in epoch ${epoch} of 200`);
  await box.getByRole('button', { name: 'Go on' }).click();
  await expect(facts).toContainText(`epoch ${Number(epoch) + 1} of 200`);
  await box.getByRole('button', { name: 'Stop and take the best so far' }).click();
  await expect(facts).toContainText('ended');
  await expect(box.locator('circle').first()).toBeVisible();
});

for (const [what, without] of [
  ['workers', () => Reflect.deleteProperty(globalThis, 'Worker')],
  // a worker has a WebAssembly of its own: on the page it can be taken away
  [
    'workers and WebAssembly',
    () => Reflect.deleteProperty(globalThis, 'Worker') && Reflect.set(WebAssembly, 'validate', () => false),
  ],
  [
    'room',
    () =>
      Reflect.set(IDBObjectStore.prototype, 'put', () => {
        throw new Error('QuotaExceededError');
      }),
  ],
] as const)
  test(`a run comes to its end without ${what}`, async ({ page }) => {
    await page.addInitScript(without);
    const box = await laboratory(page);
    await box.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(box.locator('.facts')).toContainText('ended');
    await expect(box.locator('circle').first()).toBeVisible();
    if (what === 'workers and WebAssembly')
      await expect(box.locator('.facts')).toContainText('plain JavaScript');
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
  await expect(box.getByRole('status').first()).toContainText('other rows');
  await address.fill('https://example.com/a.csv');
  await expect(box.getByRole('button', { name: 'fetch it' })).toBeDisabled();
  await address.fill('https://raw.githubusercontent.com/someone/mine.csv');
  await box.getByRole('button', { name: 'fetch it' }).click();
  await expect(box.getByRole('status').first()).toContainText('“mine.csv”: 60 reviews, 30 good and 30 bad');
  expect(asked).toHaveLength(2);
});
