/** @file Where a Chromium is on this machine. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

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

/** Path of a Chromium on this machine: CHROMIUM_PATH, the system's, or Playwright's own; undefined if there is none. */
export function findChromium(): string | undefined {
  const told = process.env.CHROMIUM_PATH;
  if (told) return existsSync(told) ? told : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...places];
  for (const folder of folders) {
    if (/Chrom[^/]*$/.test(folder) && existsSync(folder)) return folder;
    for (const command of commands) if (existsSync(join(folder, command))) return join(folder, command);
  }
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
