/** @file The text of the service worker: what it does (worker.js), and the pages and files of this build that it knows. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Built } from '../ship/needs.ts';

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** What the worker knows of a build. Pages name their files by number, so that the list grows with the pages alone. */
export interface Manifest {
  readonly version: string;
  readonly base: string;
  /** [address, sha256, bytes] */
  readonly files: readonly (readonly [string, string, number])[];
  /** Address → [sha256, bytes, numbers of its files]. */
  readonly pages: Readonly<Record<string, readonly [string, number, readonly number[]]>>;
  /** Pages that are kept from the first visit on. */
  readonly shell: readonly string[];
  /** Numbers of the files in which the full text is searched. */
  readonly index: readonly number[];
  /** Bytes of all pages and files as they travel, compressed. */
  readonly travels: number;
}

export function manifestOf({ files, bytes, neededBy }: Built, base: string, code: string): Manifest {
  let travels = 0;
  const weighed = (file: string): readonly [string, number] => {
    const data = bytes(file);
    travels += gzipSync(data, { level: 1 }).length;
    return [sha256(data), data.length];
  };
  const at = new Map<string, number>();
  const listed: [string, string, number][] = [];
  const numberOf = (file: string): number => {
    const known = at.get(file);
    if (known !== undefined) return known;
    at.set(file, listed.length);
    return listed.push([base + file, ...weighed(file)]) - 1;
  };
  const pages = Object.fromEntries(
    files
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [
        base + file.replace(/index\.html$/, ''),
        [...weighed(file), neededBy(file).map(numberOf)] as const,
      ]),
  );
  const index = files.filter((file) => file.startsWith('pagefind/')).map(numberOf);
  const shell = [base, `${base}zh/`, `${base}offline/`];
  const version = sha256(code + JSON.stringify([pages, listed])).slice(0, 12);
  return { version, base, files: listed, pages, shell, index, travels };
}

/** The service worker of a built site under this base path. */
export function workerFor(built: Built, base: string): string {
  const code = readFileSync(new URL('./worker.js', import.meta.url), 'utf8');
  return `self.MANIFEST = ${JSON.stringify(manifestOf(built, base, code))};\n${code}`;
}
