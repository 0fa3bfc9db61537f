/** @file Who imports whom, read from the text of every file of src and content. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All files below a folder of the repository, by their path from its top. */
export const filesIn = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => posix.join(f.parentPath.slice(root.length).replaceAll('\\', '/'), f.name))
    .sort();
export const textOf = (file: string): string => readFileSync(root + file, 'utf8');

/** The text without fenced code, in which a tag is no tag and an import imports nothing. */
export const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '```\n```');

export interface Arrow {
  readonly file: string;
  /** The file or package that is imported. */
  readonly target: string;
  readonly isFile: boolean;
  readonly how: 'import' | 'type' | 'load';
}

const STATIC = /^\s*(?:import|export)\s+(type\s+)?(?:([^'"();]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;
/** `{ type A, type B }` brings no code along. */
const onlyTypes = (names: string | undefined): boolean =>
  names !== undefined && /^\{(\s*type\s+[\w$]+(\s+as\s+[\w$]+)?\s*,?)+\s*\}$/.test(names.trim());

/** What `file` imports, by its text; `#room/file.ts` is a file of src. */
export function arrowsOf(file: string, text: string): Arrow[] {
  const arrow = (to: string, how: Arrow['how']): Arrow => {
    const path = to.replace(/\?.*$/, '');
    if (/^#\w+\//.test(path)) return { file, target: `src/${path.slice(1)}`, isFile: true, how };
    if (!path.startsWith('.')) return { file, target: to, isFile: false, how };
    return { file, target: posix.normalize(posix.join(posix.dirname(file), path)), isFile: true, how };
  };
  return [
    ...[...text.matchAll(STATIC)].map(([, type, names, to]) =>
      arrow(to!, type || onlyTypes(names) ? 'type' : 'import'),
    ),
    ...[...text.matchAll(DYNAMIC)].map(([, to]) => arrow(to!, 'load')),
  ];
}

/** Every file that imports or is imported. */
export const sources = (): string[] =>
  [...filesIn('src'), ...filesIn('content')].filter((f) => /\.(ts|js|astro|svelte|css|mdx)$/.test(f));

export const arrowsIn = (files: readonly string[]): Arrow[] =>
  files.flatMap((file) => arrowsOf(file, file.endsWith('.mdx') ? withoutCode(textOf(file)) : textOf(file)));

/**
 * One circle for every knot of files that reach each other: `a → b → a`. Each is the shortest that goes through the
 * first file of its knot.
 */
export function circlesIn(arrows: readonly Pick<Arrow, 'file' | 'target'>[]): string[] {
  const to = new Map<string, string[]>();
  for (const { file, target } of arrows) to.set(file, [...(to.get(file) ?? []), target]);
  const told = new Set<string>();
  return [...to.keys()].sort().flatMap((start) => {
    if (told.has(start)) return [];
    const way = wayBack(start, to);
    if (!way) return [];
    const reached = reach(start, to);
    for (const file of reached) if (reach(file, to).has(start)) told.add(file);
    return [way.join(' → ')];
  });
}

/** The shortest way from a file back to itself. */
function wayBack(start: string, to: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const file of queue)
    for (const next of to.get(file) ?? []) {
      if (next === start) {
        const way = [start];
        for (let at = file; at !== start; at = before.get(at)!) way.unshift(at);
        return [start, ...way];
      }
      if (before.has(next)) continue;
      before.set(next, file);
      queue.push(next);
    }
  return undefined;
}

/** Every file that can be reached from one. */
function reach(start: string, to: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (const file of queue)
    for (const next of to.get(file) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
  return seen;
}
