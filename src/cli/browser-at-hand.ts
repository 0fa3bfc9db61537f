/** @file Where a Chromium is on this machine. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// one without windows of its own takes half the time of one that only hides them
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where the tests unpack one that needs nothing of the system: `tests/packed/chromium.ts`. */
export const UNPACKED = fileURLToPath(
  new URL('../../node_modules/.cache/chromium/chromium.sh', import.meta.url),
);

/**
 * Path of a Chromium on this machine: CHROMIUM_PATH, the system's, Playwright's own, or one unpacked; undefined if there is none, or
 * none that `serves`.
 */
export function findChromium(serves: (path: string) => boolean = () => true): string | undefined {
  const told = process.env.CHROMIUM_PATH;
  for (const path of told ? [told] : candidates()) if (existsSync(path) && serves(path)) return path;
  return undefined;
}

function* candidates(): Generator<string> {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...places]) {
    if (/Chrom[^/]*$/.test(folder)) yield folder;
    else for (const command of commands) yield join(folder, command);
  }
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  yield chromium.executablePath();
  yield UNPACKED;
}
