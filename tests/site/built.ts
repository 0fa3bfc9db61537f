/** @file The site built under a sub-path, once for all files of a run that ask for it. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const ORIGIN = 'https://example.edu';
export const BASE = '/notebook/';
export const OUT = join(root, '.reports/subpath');
/** All workers of a run have one parent. */
const RUN = `${OUT}-${process.ppid}`;
const [LOCK, DONE] = [`${RUN}.lock`, `${RUN}.done`];

async function build(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  // the test runner puts its own BASE_URL, MODE and the like into the environment: a build must not inherit them
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'production',
    BASE_PATH: BASE,
    SITE_URL: ORIGIN,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const failed = await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', OUT], {
    cwd: root,
    env,
  })
    .then(() => '')
    .catch((error: Error & { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`);
  writeFileSync(DONE, failed);
}

/**
 * The pages by address, as text.
 * @throws with what the builder said, where the site does not build.
 */
export async function builtPages(): Promise<ReadonlyMap<string, string>> {
  mkdirSync(join(root, '.reports'), { recursive: true });
  let first = true;
  try {
    mkdirSync(LOCK);
  } catch {
    first = false;
  }
  if (first) await build();
  while (!existsSync(DONE)) await wait(200);
  const failed = readFileSync(DONE, 'utf8');
  if (failed) throw new Error(`The site does not build under ${BASE}:\n${failed}`);
  return new Map(
    readdirSync(OUT, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => [
        BASE + name.replaceAll('\\', '/').replace(/index\.html$/, ''),
        readFileSync(join(OUT, name), 'utf8'),
      ]),
  );
}
