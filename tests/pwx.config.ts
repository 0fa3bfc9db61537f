// What happens after load, in a real browser against the built site: desktop and phone.
import { defineConfig } from '@playwright/test';
import { findChromium } from './browser.ts';

const port = Number(process.env.PORT ?? 4391);
// DIST names another build of the site than the one in dist/
const dist = process.env.DIST ? ` --outDir ${process.env.DIST}` : '';
const executablePath = findChromium();

const launchOptions = { ...(process.env.XI ? { ignoreDefaultArgs: process.env.XI.split(' ') } : {}),
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    '--no-sandbox',
    // a test never waits for hosts it has no business with
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run', ...(process.env.XF ? process.env.XF.split(' ') : []),
  ],
};

/**
 * What computes, remembers or travels does so on every screen alike, and is tried on one; that it fits a phone is tried
 * by the specs of lessons, of the stage and of figures. FULL=1 tries everything on both.
 */
const ANY_SCREEN = [
  'classifier',
  'classifier-data',
  'conventions',
  'corrections',
  'laboratory',
  'offline',
  'progress',
];

export default defineConfig({
  testDir: './browser',
  outputDir: '../.reports/browser',
  fullyParallel: true,
  // a lesson is some forty thousand elements: what is slow on a busy machine is not wrong
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: Number(process.env.XW ?? 2),
  // a test that fails once and then passes is told as flaky at the end, by name: somebody has to look at it
  retries: 1,
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  // a trace photographs the whole page at every step: ask for it with TRACE=1
  // the service worker has its own tests: elsewhere it would stand between a page and what a test serves it
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: process.env.TRACE ? 'on' : 'off',
    launchOptions,
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testIgnore: process.env.FULL === '1' ? [] : ANY_SCREEN.map((name) => `**/${name}.spec.ts`),
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `npm run preview -- --host 127.0.0.1 --port ${port}${dist}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: process.env.PORT === undefined,
    timeout: 180_000,
  },
});
