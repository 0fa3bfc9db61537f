// After the first visit the site goes on without a network.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settled, test } from './house.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker has taken over, and the page is kept. */
async function kept(page: Page, path: string) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), path), { timeout: 60_000 })
    .toBe(true);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test('what was visited once works without a network, what was not says so, and what an older build kept goes', async ({
  page,
  context,
}) => {
  test.slow();
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('/favicon.svg'); // of this origin, and without a worker yet
  await page.evaluate(async () => {
    await (await caches.open('gradient-notebook / oldest')).put('/gone/', new Response('oldest'));
    // that of the last build stays for the tabs that are still open
    await (await caches.open('gradient-notebook / older')).put('/gone/', new Response('old'));
    await caches.open('someone else');
  });
  await page.goto('/zh/lessons/gru/');
  await kept(page, '/zh/lessons/gru/');
  await test.step('what an older build kept goes when the new one has come', async () => {
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).includes('gradient-notebook / oldest')))
      .toBe(false);
    expect(await page.evaluate(async () => (await caches.keys()).includes('someone else'))).toBe(true);
  });
  await kept(page, '/offline/');

  await context.setOffline(true);
  await test.step('a page never visited says so in both languages', async () => {
    const response = await page.goto('/lessons/lstm/').catch(() => undefined);
    expect(response?.status()).toBe(503);
    await expect(page.locator('main [lang=en] a')).toHaveAttribute('href', '/');
    await expect(page.locator('main [lang=zh-Hans] a')).toHaveAttribute('href', '/zh/');
  });
  await test.step('the front page was kept with the first visit', async () => {
    await page.goto('/');
    await expect(page.locator('h1')).toBeVisible();
    await page.goto('/zh/');
    await expect(page.locator('h1')).toBeVisible();
  });
  await test.step('a lesson visited once is found again and works', async () => {
    await page.goto('/zh/lessons/gru/?gate=z&reset=after');
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('data-convention', 'pytorch', { timeout: 60_000 });
    const handle = page.locator('.handle');
    if (await handle.isVisible()) await handle.click();
    const here = page.locator('.stage .where code');
    await page.locator('.stage').focus();
    await page.keyboard.press('End');
    await expect(here).toHaveText(/^d/);
    const last = (await here.textContent()) ?? '';
    await page.keyboard.press('ArrowLeft');
    await expect(here).not.toHaveText(last);
    await expect(page.locator('.stage .equation .katex').first()).toBeVisible();
    // the second witness too
    await expect(page.locator('.stage .witness tbody')).not.toContainText(/正在载入|载入失败/, {
      timeout: 30_000,
    });
  });
  await context.setOffline(false);
});

test('the whole notebook is kept at one press, which can be stopped, goes on at the next visit, and is taken back', async ({
  page,
}) => {
  await page.goto('/zh/accessibility/');
  await kept(page, '/zh/accessibility/');
  const foot = page.locator('[data-keep]');
  await page.locator('footer').scrollIntoViewIfNeeded();
  await expect(foot).toContainText(/全部 \d+ 页占本机 \d+ MB/);
  await foot.getByRole('button', { name: '把整本手记存到本机' }).click();
  await expect(foot.getByRole('progressbar')).toBeVisible();
  const missing = async () => Number(/还有 (\d+) 页/.exec((await foot.textContent()) ?? '')?.[1]);
  await kept(page, '/cards/');
  await foot.getByRole('button', { name: '停下' }).click();
  await expect(foot).toContainText(/\d+ 页中还有 \d+ 页没有存/);
  const before = await missing();
  // it was asked for: the next page that is opened goes on with it
  await page.goto('/zh/licences/');
  await page.locator('footer').scrollIntoViewIfNeeded();
  await foot.getByRole('button', { name: '停下' }).click();
  await expect(foot).toContainText(/还有 \d+ 页没有存/);
  expect(await missing()).toBeLessThan(before);
  await foot.getByRole('button', { name: '删去' }).click();
  await expect(foot.getByRole('button', { name: '把整本手记存到本机' })).toBeFocused();
  expect(await page.evaluate(async () => Boolean(await caches.match('/cards/')))).toBe(false);
});

/** A host of the same site that can be given another build: the worker says another version of itself. */
async function host() {
  const dist = process.env.DIST
    ? `${process.env.DIST}/`
    : fileURLToPath(new URL('../../dist/', import.meta.url));
  const types: Record<string, string> = {
    '.js': 'text/javascript',
    '.html': 'text/html',
    '.svg': 'image/svg+xml',
  };
  let renewed = false;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = dist + pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const text = readFileSync(file);
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(
      renewed && pathname === '/sw.js'
        ? text.toString().replace(/"version":"\w+"/, '"version":"newer"')
        : text,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    renew: () => (renewed = true),
    close: () => server.close(),
  };
}

/** The pages of {@link host}, under the same watch as those of the other tests. */
const renewed = test.extend<{ other: Awaited<ReturnType<typeof host>> }>({
  other: async ({}, use) => {
    const other = await host();
    await use(other);
    other.close();
  },
  baseURL: async ({ other }, use) => use(other.origin),
});

renewed(
  'a newer version is announced, comes at a word, and takes no other tab from its reader',
  async ({ page, context, other }) => {
    const mark = (tab: Page) => tab.evaluate(() => Boolean(document.documentElement.dataset.mine));
    const leaveMark = (tab: Page) => tab.evaluate(() => (document.documentElement.dataset.mine = 'yes'));
    const version = () =>
      page.evaluate(async () => (await caches.keys()).filter((name) => /newer/.test(name)));
    await page.goto('/accessibility/');
    await kept(page, '/accessibility/');
    const training = await context.newPage();
    await training.goto(`${other.origin}/zh/accessibility/`);
    await leaveMark(training);
    await leaveMark(page);
    other.renew();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const line = page.locator('.newer');
    await expect(line).toContainText('A newer version of the notebook is ready');
    await expect(training.locator('.newer')).toContainText('手记有新版本了');
    expect(await version()).toHaveLength(1);
    // nothing has happened to either, nor does it when one goes on reading
    expect([await mark(page), await mark(training)]).toEqual([true, true]);
    await page.goto('/licences/');
    await expect(line).toBeVisible();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(
      true,
    );
    await leaveMark(page);
    await line.getByRole('button', { name: 'Use it now' }).click();
    await expect.poll(() => mark(page).catch(() => true)).toBe(false);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    expect(await mark(training)).toBe(true);
  },
);
