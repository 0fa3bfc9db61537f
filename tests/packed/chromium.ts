// A Chromium that comes as an npm package with the libraries it needs, for a Linux where nobody may install any.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UNPACKED } from '#cli/browser-at-hand.ts';

/** Chromium with a few letters, Chinese letters, and what turns these into the form that a system reads. */
const PACKAGES = ['@sparticuz/chromium@153.0.0', '@fontsource-variable/noto-sans-sc@5.3.1', 'wawoff2@2.0.1'];

/** The package, where there is one for this machine. */
export const PACKED = process.platform === 'linux' && process.arch === 'x64' ? PACKAGES[0] : undefined;

/** Puts it at `UNPACKED`, if it can be had; `npm ci` takes it away again. */
export function unpackChromium(): void {
  const folder = dirname(UNPACKED);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(command, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    }).status === 0;
  const here = fileURLToPath(new URL('unpack.ts', import.meta.url));
  const done =
    run('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, ...PACKAGES]) &&
    // it unpacks into the folder of temporary files, and its libraries only on the host it is made for
    run(process.execPath, [here], { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' });
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  if (!done) return;
  writeFileSync(join(folder, 'fonts/fonts.conf'), fonts(folder));
  writeFileSync(
    UNPACKED,
    `#!/bin/sh
export FONTCONFIG_PATH='${folder}/fonts' LD_LIBRARY_PATH='${folder}/al2023/lib'
exec '${folder}/chromium' "$@"
`,
    { mode: 0o755 },
  );
}

/** The letters of the system, where it has some, and beside them those that were unpacked. */
const fonts = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
