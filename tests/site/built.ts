/** @file The built site: whole, as it is served, and a part of it under a sub-path; each once for all files of a run. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unfolded } from '#typeset/unfolded.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, '.reports');

export interface Site {
  readonly origin: string;
  readonly base: string;
  /** Its folder. */
  readonly out: string;
  /** The names of its lessons; all if they are not named. */
  readonly lessons?: readonly string[];
  /** Whether this run has built it already. */
  readonly stands: boolean;
}

/** `npm test` builds it before the laws are tried, and names its folder in BUILT. */
export const WHOLE: Site = {
  origin: 'http://localhost:4321',
  base: '/',
  out: process.env.BUILT ?? join(reports, 'whole'),
  stands: process.env.BUILT !== undefined,
};

/** Addresses are made in the same way in all lessons: here are one with a page below it and one with a worker. */
export const UNDER: Site = {
  origin: 'https://example.edu',
  base: '/notebook/',
  out: join(reports, 'under'),
  lessons: ['optimizers', 'classifier'],
  stands: false,
};

async function build({ origin, base, out, lessons }: Site): Promise<string> {
  // the test runner puts its own BASE_URL, MODE and the like into the environment: a build must not inherit them
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'production',
    BASE_PATH: base,
    SITE_URL: origin,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(lessons ? { LESSONS: lessons.join(' ') } : {}),
  };
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  return promisify(execFile)(process.execPath, [astro, 'build', '--outDir', out], { cwd: root, env })
    .then(() => '')
    .catch((error: Error & { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`);
}

/** Builds a site, or waits until another file of this run has built it. */
async function stand(site: Site): Promise<void> {
  if (site.stands) return;
  // all workers of a run have one parent
  const run = `${site.out}-${process.ppid}`;
  const [lock, done] = [`${run}.lock`, `${run}.done`];
  mkdirSync(reports, { recursive: true });
  let first = true;
  try {
    mkdirSync(lock);
  } catch {
    first = false;
  }
  if (first) writeFileSync(done, await build(site));
  while (!existsSync(done)) await wait(200);
  const failed = readFileSync(done, 'utf8');
  if (failed) throw new Error(`The site does not build under ${site.base}:\n${failed}`);
}

/**
 * The pages of a site by address, as text.
 * @throws with what the builder said, where the site does not build.
 */
export async function builtPages(site: Site): Promise<ReadonlyMap<string, string>> {
  await stand(site);
  return new Map(
    readdirSync(site.out, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => [
        site.base + name.replaceAll('\\', '/').replace(/index\.html$/, ''),
        unfolded(readFileSync(join(site.out, name), 'utf8')),
      ]),
  );
}
