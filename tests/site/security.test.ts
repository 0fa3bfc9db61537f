// What goes out is closed: on every page of the built site the policy holds from the first line, allows no text to run and no
// other host to be asked, the browser is told of no other host, and hosts are told the same headers.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { HEADERS, KEPT, OF_SCRIPTS, headersFile } from '#site/ship/headers.ts';
import { readBuilt } from '#site/ship/needs.ts';
import { makesCode } from '#site/ship/policy.ts';
import { lessonsOf } from '#words/course.ts';
import { course } from '../../content/course.ts';
import { UNDER, WHOLE, builtPages } from './built.ts';

const { base: BASE, out: OUT } = WHOLE;

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await builtPages(WHOLE);
  await builtPages(UNDER);
}, 900_000);

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    /<meta http-equiv="content-security-policy" content="([^"]*)">/
      .exec(html)![1]!
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  );
/** The hosts that a lesson says it asks, by its page. */
const asked = new Map<string, string>(
  lessonsOf(course).flatMap(({ id, asks }) =>
    asks === undefined ? [] : ['', 'zh/'].map((lang) => [`${BASE}${lang}lessons/${id}/`, asks] as const),
  ),
);

test('every policy stands before all it is for, and allows what stands in its page and this host alone', () => {
  const wrong: string[] = [];
  for (const [page, html] of pages) {
    const say = (what: string) => wrong.push(`${page}: ${what}`);
    if (
      !/^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/.test(
        html,
      )
    )
      say('something comes before the policy');
    const policy = policyOf(html);
    for (const [name, sources] of policy) {
      if (/^(require-)?trusted-types/.test(name)) continue;
      const may = new Set(["'self'", "'none'"]);
      if (name === 'img-src') may.add('data:');
      if (name === 'style-src-attr') may.add("'unsafe-inline'");
      if (name === 'connect-src') may.add(asked.get(page) ?? '');
      if (name === 'script-src') may.add("'wasm-unsafe-eval'");
      for (const source of sources)
        if (!may.has(source) && !(/^(script|style)-src$/.test(name) && /^'sha256-/.test(source)))
          say(`${name} ${source}`);
    }
    for (const needed of ['default-src', 'script-src', 'style-src', 'object-src', 'base-uri', 'form-action'])
      if (!policy.has(needed)) say(`no ${needed}`);
    if (policy.get('require-trusted-types-for')?.[0] !== "'script'") say('strings may become scripts');
    const scripts = policy.get('script-src') ?? [];
    for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs))
      if (!/\bsrc=|type="application\/json"/.test(attributes) && !scripts.includes(hash(text)))
        say(`a script that is not allowed: ${text.slice(0, 60)}`);
    const handler = /<[a-z][^>]*\son[a-z]+=/i.exec(html.replace(/"[^"]*"/g, '""'));
    if (handler) say(handler[0]);
  }
  expect(wrong).toEqual([]);
  expect([...asked.keys()].every((page) => pages.has(page))).toBe(true);
});

test('machine code may be made on those pages alone that load a file which makes it', () => {
  const built = readBuilt(OUT);
  const code = built.files.filter((f) => f.endsWith('.js') && makesCode(built.bytes(f).toString()));
  const may = [...pages].flatMap(([page, html]) =>
    policyOf(html).get('script-src')!.includes("'wasm-unsafe-eval'") ? [page.slice(BASE.length)] : [],
  );
  const makes = built.files.filter(
    (f) => f.endsWith('.html') && built.neededBy(f).some((file) => code.includes(file)),
  );
  expect(may.sort()).toEqual(makes.map((f) => f.replace(/index\.html$/, '')).sort());
  // those of the classifier, and not each lesson because of a package that tries it
  expect(may.length).toBeGreaterThan(0);
  expect(may.length).toBeLessThanOrEqual(asked.size);
});

test('no page, style or script names another host to load from', () => {
  const built = readBuilt(OUT);
  const found: string[] = [];
  const ours = /^(?!https?:|\/\/)/;
  for (const [page, html] of pages) {
    for (const [tag] of html.matchAll(
      /<(?:link|script|img|source|iframe|object|embed|video|audio|use|form)\b[^>]*>/g,
    )) {
      if (/\brel="(?:canonical|alternate)"/.test(tag)) continue;
      for (const [, url = ''] of tag.matchAll(/\s(?:href|src|srcset|data|action|poster)="([^"]*)"/g))
        if (!ours.test(url)) found.push(`${page}: ${tag}`);
      if (/rel="(?:dns-prefetch|preconnect)"/.test(tag)) found.push(`${page}: ${tag}`);
    }
    if (/<a\b[^>]*\sping=/.test(html)) found.push(`${page}: ping`);
  }
  const texts = [
    ...[...pages].map(
      ([page, html]) => [page, [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].join()] as const,
    ),
    ...built.files.filter((f) => f.endsWith('.css')).map((f) => [f, built.bytes(f).toString()] as const),
  ];
  for (const [file, css] of texts)
    for (const [whole] of css.matchAll(/(?:url\(|@import\s*)['"]?(?:https?:)?\/\/[^)'"]*/g))
      found.push(`${file}: ${whole}`);
  expect(found).toEqual([]);
});

test('hosts are told the same headers: in _headers, and for nginx', () => {
  for (const { base, out } of [WHOLE, UNDER]) {
    expect(readFileSync(join(out, '_headers'), 'utf8')).toBe(headersFile(base));
    expect(headersFile(base)).toContain(`${base}*\n  Content-Security-Policy: frame-ancestors 'none';`);
  }
  for (const line of headersFile(BASE).split('\n')) expect(line.length).toBeLessThan(2000); // what Cloudflare reads
  const nginx = readFileSync(fileURLToPath(new URL('../../.deploy/nginx.conf', import.meta.url)), 'utf8');
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(nginx, name).toContain(`add_header ${name} `);
    expect(nginx, name).toContain(`"${value}"`);
  }
  for (const value of [OF_SCRIPTS, KEPT.assets, KEPT.others]) expect(nginx).toContain(`"${value}"`);
});

test('what is shipped comes with its licences, whole', () => {
  expect(existsSync(join(OUT, 'licences.txt'))).toBe(true);
  const text = readFileSync(join(OUT, 'licences.txt'), 'utf8');
  for (const part of [
    'MIT License',
    'Apache License',
    'SIL OPEN FONT LICENSE',
    'Copyright 2010-2021 Mike Bostock',
  ])
    expect(text).toContain(part);
});

test('no string becomes markup but by the name of our own policy', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const sources = ['src/', 'content/'].flatMap((room) =>
    readdirSync(root + room, { recursive: true, encoding: 'utf8' }).map((file) => room + file),
  );
  const sink =
    /\{@html\s+(?!trusted\()|\b(?:inner|outer)HTML\s*=|(?:insertAdjacentHTML\([^,]*,|parseFromString\()\s*(?!trusted\()[^\s]/;
  const found = sources
    // what the command line does in a browser of its own is on no page
    .filter((file) => /\.(svelte|ts|js|astro)$/.test(file) && !file.startsWith('src/cli/'))
    .filter((file) => sink.test(readFileSync(root + file, 'utf8')));
  expect(found).toEqual([]);
  expect(sink.test('{@html text}') && sink.test('box.innerHTML = text')).toBe(true);
  expect(sink.test("e.insertAdjacentHTML('beforeend', text)")).toBe(true);
});
