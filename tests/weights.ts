/** @file How heavy the pages of a built site are before anyone touches them: gzipped, as a browser fetches them. */
import { gzipSync } from 'node:zlib';
import { readBuilt } from '#site/ship/needs.ts';

export interface Kind {
  readonly name: string;
  readonly is: RegExp;
  /** Of HTML and of scripts before anything is touched, in KB; n is the number of lessons. */
  readonly html: (n: number) => number;
  readonly script: number;
}
/** The first that fits. Pages that list all lessons may grow with them, by so much each. */
export const KINDS: readonly Kind[] = [
  { name: 'front', is: /^(zh\/)?index\.html$/, html: (n) => 16 + 0.7 * n, script: 9 },
  { name: 'lesson', is: /^(zh\/)?lessons\/[^/]+\/index\.html$/, html: () => 186, script: 63 },
  { name: 'race', is: /^(zh\/)?lessons\/optimizers\/[^/]+\/index\.html$/, html: () => 48, script: 72 },
  { name: 'convention', is: /^(zh\/)?lessons\/[^/]+\/[^/]+\/index\.html$/, html: () => 48, script: 5 },
  { name: 'revision', is: /^(zh\/)?revision\/index\.html$/, html: (n) => 16 + 0.3 * n, script: 63 },
  { name: 'cards', is: /^(zh\/)?cards\/index\.html$/, html: (n) => 12 + 7 * n, script: 5 },
  { name: 'exercises', is: /^(zh\/)?exercises\/index\.html$/, html: (n) => 12 + 5 * n, script: 5 },
  { name: 'corrections', is: /^(zh\/)?corrections\/index\.html$/, html: (n) => 12 + 3 * n, script: 5 },
  { name: 'words', is: /./, html: () => 24, script: 5 },
];
/** Files that know all lessons: KB gzipped, for each lesson. */
const SHARED: Readonly<Record<string, number>> = { 'find-en.json': 4, 'find-zh.json': 5, 'sw.js': 1.5 };

export interface Weight {
  readonly page: string;
  readonly kind: Kind;
  /** KB of the page itself, of the scripts that come with it, and of those that come when their islands are seen. */
  readonly html: number;
  readonly script: number;
  readonly later: number;
  /** Whether a script that comes with it holds tfjs. */
  readonly tfjs: boolean;
}

export interface Weights {
  readonly lessons: number;
  readonly pages: readonly Weight[];
  /** Files that know all lessons: KB, and how many they may have. */
  readonly shared: readonly { readonly file: string; readonly size: number; readonly may: number }[];
}

/** This flag of tfjs-core keeps its name in every build. */
const TFJS = 'TENSORLIKE_CHECK_SHAPE_CONSISTENCY';

const gzipped = (data: Buffer | string): number => gzipSync(data).length / 1024;

/** Weighs the site in a folder; modules are followed through their static imports. */
export function weigh(dist: string): Weights {
  const built = readBuilt(dist);
  const pages = built.files.filter((file) => file.endsWith('.html'));
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    if (!texts.has(file)) texts.set(file, built.bytes(file).toString());
    return texts.get(file)!;
  };
  const known = new Map<string, number>();
  const weightOf = (file: string): number => {
    if (!known.has(file)) known.set(file, gzipped(built.bytes(file)));
    return known.get(file)!;
  };
  const withImports = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const [, to] of textOf(path).matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g))
      withImports(new URL(to!, new URL(path, 'file:///')).pathname.slice(1), seen);
    return seen;
  };
  const total = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + weightOf(file), 0);
  const assetsIn = (html: string, pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, url]) => url!.replace(/^.*?(_astro\/)/, '$1'));
  const closure = (files: readonly string[]): Set<string> =>
    files.reduce((seen, file) => withImports(file, seen), new Set<string>());

  const lessons = pages.filter((page) => /^lessons\/[^/]+\/index\.html$/.test(page)).length;
  const rows = pages.map((page) => {
    const html = built.bytes(page).toString();
    const awake = [...html.matchAll(/<astro-island\b[^>]*\bclient="(?:load|idle|near)"[^>]*>/g)]
      .map(([tag]) => tag)
      .join();
    const first = closure([
      ...assetsIn(html, /<script[^>]*\bsrc="([^"]+\.js)"/g),
      ...assetsIn(awake, /(?:component-url|renderer-url)="([^"]+\.js)"/g),
    ]);
    const later = [...closure(assetsIn(html, /(?:component-url|renderer-url)="([^"]+\.js)"/g))].filter(
      (file) => !first.has(file),
    );
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)].map(
      ([, text]) => text!,
    );
    return {
      page,
      kind: KINDS.find(({ is }) => is.test(page))!,
      html: gzipped(html),
      script: total(first) + inline.reduce((sum, text) => sum + gzipped(text), 0),
      later: total(later),
      tfjs: [...first].some((file) => textOf(file).includes(TFJS)),
    };
  });
  const shared = Object.entries(SHARED).map(([file, each]) => ({
    file,
    size: weightOf(file),
    may: each * lessons,
  }));
  return { lessons, pages: rows, shared };
}
