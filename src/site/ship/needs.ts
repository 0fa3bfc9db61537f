/** @file The files of a built site, and all that each page can ask for: what it names, what this names, and so on. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** What looks like the name of a file. */
const NAMES = /[\w.@~+-]+\.(?:js|css|woff2|svg|png|wasm|json|csv)\b/g;

export interface Built {
  /** Of all files, in the order of the alphabet, by their place in the folder. */
  readonly files: readonly string[];
  readonly bytes: (file: string) => Buffer;
  /** The files that a page can ask for, in the order of the alphabet; what only a search or an icon asks for too. */
  readonly neededBy: (page: string) => readonly string[];
}

/** Reads a built site; `dist` is its folder. */
export function readBuilt(dist: string): Built {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      `${file.parentPath}/${file.name}`.replaceAll('\\', '/').slice(dist.length).replace(/^\//, ''),
    )
    .sort();
  const bytes = (file: string): Buffer => readFileSync(`${dist}/${file}`);
  const assets = new Map(
    files.filter((f) => /^(_astro\/|favicon|find-)/.test(f)).map((f) => [basename(f), f]),
  );
  const named = new Map<string, readonly string[]>();
  const namesIn = (file: string): readonly string[] => {
    const known = named.get(file);
    if (known) return known;
    const text = bytes(file).toString();
    const found = [...new Set(text.match(NAMES) ?? [])].flatMap((name) => assets.get(name) ?? []);
    if (!file.endsWith('.html')) named.set(file, found);
    return found;
  };
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
  return { files, bytes, neededBy };
}
