/** @file After the build: writes the service worker, with a list of the pages and of all that each of them can ask for. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
/** What looks like the name of a file. */
const NAMES = /[\w.@~+-]+\.(?:js|css|woff2|svg|png|wasm|json|csv)\b/g;

export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': ({ dir }) => writeWorker(fileURLToPath(dir), base),
    },
  };
}

function writeWorker(dist: string, base: string): void {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      `${file.parentPath}/${file.name}`.replaceAll('\\', '/').slice(dist.length).replace(/^\//, ''),
    )
    .sort();
  const text = (file: string): string => readFileSync(dist + '/' + file, 'utf8');
  const assets = new Map(files.filter((f) => /^(_astro\/|favicon)/.test(f)).map((f) => [basename(f), f]));
  const named = new Map<string, readonly string[]>();
  const namesIn = (file: string): readonly string[] => {
    const known = named.get(file);
    if (known) return known;
    const found = [...new Set(text(file).match(NAMES) ?? [])].flatMap((name) => assets.get(name) ?? []);
    named.set(file, found);
    return found;
  };
  /** All files that a page names, that these name, and so on. */
  const neededBy = (page: string): string[] => {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      for (const next of namesIn(file))
        if (!seen.has(next)) {
          seen.add(next);
          if (/\.(js|css)$/.test(next)) follow(next);
        }
    };
    follow(page);
    return [...seen].sort();
  };
  const pages = Object.fromEntries(
    files
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [
        base + file.replace(/index\.html$/, ''),
        [sha256(readFileSync(dist + '/' + file)), neededBy(file).map((asset) => base + asset)],
      ]),
  );
  const worker = readFileSync(new URL('./worker.js', import.meta.url), 'utf8');
  const shell = [base, `${base}zh/`, `${base}offline/`];
  const version = sha256(worker + JSON.stringify(pages)).slice(0, 12);
  const manifest = JSON.stringify({ version, base, pages, shell });
  writeFileSync(`${dist}/sw.js`, `self.MANIFEST = ${manifest};\n${worker}`);
}
