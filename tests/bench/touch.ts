// How soon the stage answers on a slow machine: the first touch after first paint, and each step after it.
// npm run bench -- touch [lesson ...]
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { chromium } from 'playwright-core';
import { findChromium } from '../browser.ts';
import { table } from './table.ts';

/** How many times slower than this machine. */
const SLOWED = 4;
const GOAL = { first: 1500, next: 100 };
const RUNS = 3;

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const root = fileURLToPath(new URL('../..', import.meta.url));
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const site = await preview({
  root,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: await freePort() },
});

/** Milliseconds from first paint until a press of “next” is answered, and from each further press. */
async function touch(lesson: string) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.addInitScript(() => {
    // as soon as the button stands there it is pressed, and pressed again until something happens
    const times: number[] = [];
    Object.assign(window, { times });
    const cursor = () => document.querySelector<HTMLElement>('.stage')?.querySelector('.where')?.textContent;
    const answered = (from: string | null | undefined, then: () => void) => {
      const look = () => (cursor() !== from ? then() : requestAnimationFrame(look));
      look();
    };
    const wait = setInterval(() => {
      const [back, , next] = document.querySelectorAll<HTMLButtonElement>('[data-stage-bar] button');
      const painted = performance.getEntriesByName('first-contentful-paint')[0];
      if (!next || !back || !painted) return;
      const before = cursor();
      next.click();
      queueMicrotask(() => {
        if (cursor() === before) return;
        clearInterval(wait);
        requestAnimationFrame(() => {
          times.push(performance.now() - painted.startTime);
          const more = (left: number): void => {
            if (left === 0) return;
            setTimeout(() => {
              const from = cursor();
              const begun = performance.now();
              // a short tape ends sooner
              (next.disabled ? back : next).click();
              answered(from, () =>
                requestAnimationFrame(() => {
                  times.push(performance.now() - begun);
                  more(left - 1);
                }),
              );
            }, 400);
          };
          more(6);
        });
      });
    }, 20);
  });
  await page.goto(`http://127.0.0.1:${site.port}/lessons/${lesson}/`);
  await page.waitForFunction(() => (window as unknown as { times: number[] }).times.length === 7, null, {
    timeout: 60_000,
  });
  const [first = NaN, ...next] = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await page.close();
  return { first, next: Math.max(...next) };
}

const asked = process.argv.slice(3);
const rows = [['lesson', 'first touch', 'of 1.5 s', 'slowest step after', 'of 100 ms']];
for (const lesson of asked.length ? asked : ['lstm', 'pooling', 'optimizers']) {
  const runs: { first: number; next: number }[] = [];
  for (let i = 0; i < RUNS; i++) runs.push(await touch(lesson));
  const best = (of: 'first' | 'next'): number => Math.min(...runs.map((run) => run[of]));
  const [first, next] = [best('first'), best('next')];
  rows.push([
    ...[lesson, `${first.toFixed(0)} ms`, `${((100 * first) / GOAL.first).toFixed(0)} %`],
    ...[`${next.toFixed(0)} ms`, `${((100 * next) / GOAL.next).toFixed(0)} %`],
  ]);
  if (first > GOAL.first || next > GOAL.next) process.exitCode = 1;
}
table(rows);
await browser.close();
await site.stop();
