// Every page as Lighthouse sees it on a phone, against the preview server; fails below the limits.
// npm run bench -- lighthouse [part of an address]
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../browser.ts';

const LIMITS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 95 };
type Category = keyof typeof LIMITS;
const categories = Object.keys(LIMITS) as Category[];
/** A busy machine only ever slows a page down: the best of so many runs tells what the page can do. */
const RUNS = 3;

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('/index.html'))
  .map((file) => file.replace('index.html', ''))
  .filter((path) => path.includes(process.argv[3] ?? ''))
  .sort();

/** A port nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const port = await freePort();
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking', `--remote-debugging-port=${port}`],
});
const site = await preview({
  root,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: await freePort() },
});

/** Scores from 0 to 100, and what fell short. */
async function audit(path: string) {
  const result = await lighthouse(`http://127.0.0.1:${site.port}${path}`, { port, logLevel: 'error' });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
  const { lhr } = result;
  const score = (category: Category) => Math.round(100 * (lhr.categories[category]?.score ?? 0));
  const short = categories
    .filter((category) => score(category) < LIMITS[category])
    .flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
    .map(({ id, weight }) => ({ weight, audit: lhr.audits[id] }))
    .filter(({ weight, audit }) => weight > 0 && audit && audit.score !== null && audit.score < 0.9)
    .map(({ audit }) => `${audit?.title}: ${audit?.displayValue ?? audit?.score}`);
  const vitals = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
  return {
    scores: categories.map(score),
    vitals: vitals.map((id) => lhr.audits[id]?.displayValue ?? ''),
    short,
    good: categories.every((category) => score(category) >= LIMITS[category]),
  };
}

const row = (cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i ? cell.padStart(15) : cell.padEnd(28))).join(''));
console.log(
  `Lighthouse on a phone; limits: ${categories.map((name) => `${name} ${LIMITS[name]}`).join(', ')}`,
);
row(['page', ...categories, 'LCP', 'TBT', 'CLS']);
for (const path of pages) {
  let best = await audit(path);
  for (let run = 1; run < RUNS && !best.good; run++) {
    const again = await audit(path);
    if (again.good || again.scores[0]! > best.scores[0]!) best = again;
  }
  row([path, ...best.scores.map(String), ...best.vitals]);
  if (best.good) continue;
  for (const complaint of best.short) console.log(`  ${complaint}`);
  process.exitCode = 1;
}
await browser.close();
await site.stop();
