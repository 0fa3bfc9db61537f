// The classifier laboratory trains on the page, survives a reload, does without workers and WebAssembly, and asks no one
// before the reader does.
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { awake, enter, sideways, test, violations } from './house.ts';
import { FULL } from './lessons.ts';

const PATH = '/lessons/classifier/';
/** Small enough for a slow machine: characters, and few of them. */
const SMALL = '?run=model:gru,units:8,vector:8,epochs:2,unit:characters,longest:20,batch:64';
const LONG = '?run=model:gru,units:64,vector:64,epochs:200';

async function laboratory(page: Page, search = SMALL, path = PATH) {
  const box = await enter(page, path + search, 'classifier-lab');
  // what the address says stands in the controls once the page is awake
  if (search) await expect(box.locator('select').first()).toHaveValue('gru');
  return box;
}

/** At a width of 320 pixels, and back to the width before. */
async function expectNarrow(page: Page) {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page)).toBe(0);
  await page.setViewportSize(before);
}

/** A run by keyboard comes to its result, and reads what is typed. */
async function expectResult(page: Page, box: Locator, train: string) {
  await box.getByRole('button', { name: train, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(box.locator('circle').first()).toBeVisible();
  await expect(box.locator('.tokens li').first()).toBeVisible();
  await box.getByRole('textbox').fill('难');
  await expect(box.locator('.tokens')).toHaveText(/^\s*难\D*[\d.]+/);
}

test('a first visit: a run, its file, its link, seeds in a row, and the padding experiment', async ({
  page,
}) => {
  test.slow();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const box = await laboratory(page, `${SMALL},threads:2`);

  await test.step('nothing is loaded before the reader trains; what is there fits a small screen', async () => {
    await expect(box).toContainText('651 reviews');
    await page.waitForLoadState('networkidle');
    const early = asked.filter((url) => /kernels|classifier.*worker|ask-worker|reviews\.csv|tfjs/.test(url));
    expect(early).toEqual([]);
    await box.locator('summary').first().click();
    await expectNarrow(page);
  });

  await test.step('a run comes to its result, in two workers without cross-origin isolation', async () => {
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await expectResult(page, box, 'Train');
    await expect(box.locator('.facts').first()).toContainText('ended');
    await expect(box.getByRole('alert')).toHaveCount(0);
  });

  await test.step('a model is exported as a file, and imported again', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      box.getByRole('button', { name: 'export as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('gru-seed-0.json');
    await box.getByRole('button', { name: 'save the model here' }).click();
    await expect(box.getByRole('button', { name: 'open', exact: true })).toBeVisible();
    await box.getByLabel('import a model file').setInputFiles(await download.path());
    await expect(box).toContainText(`Open: ${(await download.path()).split('/').at(-1)!}`);
    await box.getByRole('textbox').fill('不难');
    await expect(box.locator('.tokens')).toHaveText(/^\s*不/);
    await box.getByLabel('import a model file').setInputFiles({
      name: 'no.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await expect(box.getByRole('alert')).toContainText('“no.json” is no model');
  });

  await test.step('the link of a configuration leads back to it, and the run is still there', async () => {
    await box.getByRole('combobox', { name: 'Padding' }).selectOption('read');
    await box.getByRole('slider', { name: 'seeds in a row' }).focus();
    await page.keyboard.press('ArrowLeft');
    await box.getByRole('button', { name: 'copy link' }).click();
    await expect(page).toHaveURL(/seeds:2/);
    await page.reload();
    await awake(page, 'classifier-lab');
    await expect(box.getByRole('combobox', { name: 'Model' })).toHaveValue('gru');
    await expect(box.getByRole('combobox', { name: 'Padding' })).toHaveValue('read');
    await expect(box.getByRole('slider', { name: 'epochs' })).toHaveValue('2');
    await expect(box.getByRole('button', { name: 'Train 2 seeds' })).toBeVisible();
    await expect(box).toContainText('From an earlier visit');
    await expect(box.locator('circle').first()).toBeVisible();
  });

  await test.step('several seeds are one row with its members', async () => {
    await box.getByRole('button', { name: 'Train 2 seeds' }).click();
    const group = box.getByRole('button', { name: 'GRU', exact: true });
    await expect(group).toHaveAttribute('aria-expanded', 'false');
    const name = page.getByRole('button', { name: 'GRU', exact: true });
    await expect(box.locator('tr', { has: name })).toContainText(/2 seeds.*±/);
    const members = box.getByRole('button', { name: /^remove run/ });
    const others = await members.count();
    await group.focus();
    await page.keyboard.press('Enter');
    await expect(members).toHaveCount(others + 2);
  });

  await test.step('what is there is clean with a result, a model and a group that is open', async () => {
    await box.locator('summary').first().click();
    expect(await violations(page, undefined, '#classifier-lab')).toEqual([]);
    await expectNarrow(page);
  });

  await test.step('the padding experiment draws both runs', async () => {
    await box.getByRole('tab', { name: 'Padding' }).click();
    const panel = box.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'Train both' }).click();
    await expect(panel.getByRole('img')).toHaveAccessibleName(
      /masked: best of 2 epochs.*pads read: best of 2 epochs/,
    );
    await expect(panel.getByRole('button', { name: 'Train both' })).toBeEnabled();
  });
});

test('what a reload interrupts goes on where it was: a run, and the six of the note', async ({ page }) => {
  test.slow();
  let box = await laboratory(page, LONG);
  const facts = box.locator('.facts').first();

  const epoch = await test.step('a run is paused by keyboard', async () => {
    await box.getByRole('button', { name: 'Train', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(facts).toContainText(/epoch ([3-9]|\d\d) of 200/);
    // the button has gone, the focus has not
    await expect(box.getByRole('button', { name: 'Pause' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(facts).toContainText('paused');
    return Number(/epoch (\d+)/.exec((await facts.textContent())!)![1]);
  });

  await test.step('another visit, at another address, goes on with it', async () => {
    box = await laboratory(page, `${SMALL.replace('epochs:2', 'epochs:100')},seeds:1`);
    await expect(facts).toContainText(`paused in epoch ${epoch} of 200`);
    await box.getByRole('button', { name: 'Go on' }).click();
    const now = async () => Number(/epoch (\d+) of 200/.exec((await facts.textContent())!)?.[1] ?? 0);
    await expect.poll(now).toBeGreaterThan(epoch);
    await box.getByRole('button', { name: 'Stop and take the best so far' }).click();
    await expect(facts).toContainText('ended');
    await expect(box.locator('circle').first()).toBeVisible();
  });

  await test.step('the six of the note are trained one after the other; what is done outlives a reload, and a stop', async () => {
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
    const said = panel.locator('.facts');
    await expect(panel.getByRole('button', { name: 'Go on' })).toBeVisible();
    const [run] = /run \d of 6/.exec((await said.textContent())!)!;
    await page.reload();
    await awake(page, 'classifier-lab');
    await expect(said).toContainText(run);
    await expect(row(0)).toContainText('runs: 1 of 1');
    await panel.getByRole('button', { name: 'Stop and take the best so far' }).click();
    await expect(panel.getByRole('button', { name: /Train what is missing/ })).toBeEnabled();
    await expect(row(0)).toContainText('runs: 1 of 1');
    await expect(row(5)).toContainText('runs: 0 of 1');
    await expect(panel).toContainText('651 built-in reviews');
    await expectNarrow(page);
  });
});

/** Where no worker can be had, and nothing kept. */
const withoutWorkers = () => {
  Reflect.deleteProperty(globalThis, 'Worker');
  Reflect.set(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
};

test('a run comes to its end without workers and room, and without WebAssembly', async ({ page }) => {
  await page.addInitScript(withoutWorkers);
  const box = await laboratory(page);
  const facts = box.locator('.facts').first();
  await test.step('without workers and room', async () => {
    await box.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(facts).toContainText('ended');
    await expect(facts).not.toContainText('plain JavaScript');
    await expect(box.locator('circle').first()).toBeVisible();
    await expect(box).toContainText('This browser keeps nothing here');
  });
  await test.step('without WebAssembly', async () => {
    // a worker has a WebAssembly of its own: on the page it can be taken away
    await page.evaluate(() => Reflect.set(WebAssembly, 'validate', () => false));
    await box.getByRole('button', { name: 'Train with these settings' }).click();
    await expect(facts).toContainText(/ended.*plain JavaScript/);
    await expect(box.locator('circle').first()).toBeVisible();
  });
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a page that is kept trains without a network', async ({ page, context }) => {
    test.slow();
    // a page of few words asks the worker for this one: what is kept is the same
    await page.goto('/licences/');
    await page.evaluate(async (path) => {
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      active?.postMessage({ ask: 'keep', path }, [port2]);
      await new Promise((resolve) => (port1.onmessage = resolve));
    }, PATH);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 })
      .toBe(true);
    expect(await page.evaluate(async (path) => Boolean(await caches.match(path)), PATH)).toBe(true);
    await context.setOffline(true);
    const box = await laboratory(page);
    await box.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(box.locator('.facts').first()).toContainText('ended');
    await context.setOffline(false);
  });
});

// the words of the page, and what only a release tries
if (FULL) {
  test(`/zh${PATH}: a run comes to its result, and is still there after a reload`, async ({ page }) => {
    const box = await laboratory(page, SMALL, `/zh${PATH}`);
    await expectResult(page, box, '开始训练');
    expect(await violations(page, undefined, '#classifier-lab')).toEqual([]);
    await expectNarrow(page);
    await page.reload();
    await box.scrollIntoViewIfNeeded();
    await expect(box).toContainText('来自上一次访问');
    await expect(box.locator('circle').first()).toBeVisible();
  });

  test('a run comes to its end without workers and leave to compile WebAssembly', async ({ page }) => {
    await page.addInitScript(
      () =>
        Reflect.deleteProperty(globalThis, 'Worker') &&
        Reflect.set(WebAssembly, 'compile', () => Promise.reject(new WebAssembly.CompileError('policy'))),
    );
    const box = await laboratory(page);
    await box.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(box.locator('.facts').first()).toContainText(/ended.*plain JavaScript/);
  });
}
