// A Chromium that is an npm package with the libraries it needs, for a Linux where nobody may install any.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UNPACKED } from '#cli/browser-at-hand.ts';

/** The package, where there is one for this machine. */
export const PACKED =
  process.platform === 'linux' && process.arch === 'x64' ? '@sparticuz/chromium@153.0.0' : undefined;

/** Puts it at `UNPACKED`, if it can be had; `npm ci` takes it away again. */
export function unpackChromium(): void {
  const folder = dirname(UNPACKED);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const here = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] } as const;
  spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, PACKED!], here);
  // it unpacks into the folder of temporary files, and its libraries only on the host it is made for
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const unpack = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  spawnSync(process.execPath, ['--input-type=module', '-e', unpack], { ...here, env });
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  // it has letters of its own for a machine that has none
  const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `FONTCONFIG_PATH='${folder}/fonts' `;
  writeFileSync(
    UNPACKED,
    `#!/bin/sh\n${fonts}LD_LIBRARY_PATH='${folder}/al2023/lib' exec '${folder}/chromium' "$@"\n`,
    { mode: 0o755 },
  );
}
