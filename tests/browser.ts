// Where a Chromium is, and how to get one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '#cli/browser-at-hand.ts';
import { PACKED, unpackChromium } from './packed/chromium.ts';

export { findChromium };

const runs = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** What keeps this Chromium from starting, in the words of the machine; undefined if nothing does. */
function trouble(path: string): string | undefined {
  // elsewhere it brings its libraries along, and to ask may open a window
  if (process.platform !== 'linux') return undefined;
  const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr).trim().split('\n')[0];
}

/** Path of a Chromium that starts, as it is found. */
export const startingChromium = () => findChromium((path) => trouble(path) === undefined);

/** Path of a Chromium that starts, installed if there was none; or one sentence that says what to do. */
export function needChromium(): { path: string } | { advice: string } {
  const told = process.env.CHROMIUM_PATH;
  if (!told && !startingChromium()) installChromium();
  const path = startingChromium();
  if (path) return { path };
  const found = findChromium();
  if (told && !found)
    return {
      advice: `CHROMIUM_PATH is ${told}, and there is no such file: correct it, or unset it to have a browser found.`,
    };
  return {
    advice: found
      ? `${found} does not start (${trouble(found)}): as root, npx playwright install-deps chromium brings what it needs.`
      : 'The browser tests need Chromium: install it (for example: apt install chromium), or set CHROMIUM_PATH.',
  };
}

/**
 * Installs a Chromium and tells what it does: from Debian when we may, else Playwright's own; where that cannot be had, or
 * lacks libraries that we may not install, the one that is an npm package.
 */
function installChromium(): void {
  const root = process.getuid?.() === 0;
  const sudo = !root && onPath('sudo') && runs('sudo', ['-n', 'true']);
  const mayInstall = onPath('apt-get') && (root || sudo);
  if (mayInstall) {
    console.log('No browser found: installing Chromium with apt-get.');
    const apt = (...args: string[]) =>
      spawnSync(sudo ? 'sudo' : 'apt-get', sudo ? ['-n', 'apt-get', ...args] : args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    for (const name of ['chromium-headless-shell', 'chromium']) {
      apt('install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk');
      if (startingChromium()) return;
    }
  }
  console.log('No browser found: asking Playwright for its own Chromium.');
  // with the libraries of the system that it needs, where we may install them
  spawnSync('npx', ['playwright', 'install', ...(mayInstall ? ['--with-deps'] : []), 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (startingChromium() || !PACKED) return;
  console.log(`No browser that starts: unpacking ${PACKED}.`);
  unpackChromium();
}
