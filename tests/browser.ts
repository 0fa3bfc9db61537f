// Where a Chromium is, and how to get one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '#cli/browser-at-hand.ts';

export { findChromium };

const runs = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** Path of a Chromium, installed if there was none; or one sentence that says what to do. */
export function needChromium(): { path: string } | { advice: string } {
  const told = process.env.CHROMIUM_PATH;
  if (!told && !findChromium()) installChromium();
  const path = findChromium();
  if (path) return { path };
  return {
    advice: told
      ? `CHROMIUM_PATH is ${told}, and there is no such file: correct it, or unset it to have a browser found.`
      : 'The browser tests need Chromium: install it (for example: apt install chromium), or set CHROMIUM_PATH.',
  };
}

/** Installs a Chromium: from Debian when we may, else Playwright's own; tells what it does. */
function installChromium(): void {
  const root = process.getuid?.() === 0;
  const sudo = !root && onPath('sudo') && runs('sudo', ['-n', 'true']);
  if (onPath('apt-get') && (root || sudo)) {
    console.log('No browser found: installing Chromium with apt-get.');
    const apt = (...args: string[]) =>
      spawnSync(sudo ? 'sudo' : 'apt-get', sudo ? ['-n', 'apt-get', ...args] : args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    for (const name of ['chromium-headless-shell', 'chromium']) {
      apt('install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk');
      if (findChromium()) return;
    }
  }
  console.log('No browser found: asking Playwright for its own Chromium.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
