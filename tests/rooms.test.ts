// The rooms of src import leftward only, tfjs stays behind one door, and the two languages say the same.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesIn = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => posix.join(f.parentPath.slice(root.length).replaceAll('\\', '/'), f.name))
    .sort();
const textOf = (file: string): string => readFileSync(root + file, 'utf8');

/** What a room may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  math: [],
  notation: ['math'],
  derive: ['math', 'notation'],
  derivations: ['math', 'notation', 'derive', 'optimizers'],
  nets: ['math'],
  corpus: ['math'],
  optimizers: ['math', 'notation'],
  kernels: ['math', 'notation', 'optimizers'],
  classifier: ['math', 'corpus', 'optimizers', 'kernels'],
  i18n: [],
  styles: [],
  engines: ['math', 'notation', 'optimizers', 'kernels', 'derive', 'derivations'],
  typeset: ['math', 'notation', 'derive', 'optimizers', 'derivations', 'i18n', 'styles'],
  widgets: [
    'math',
    'notation',
    'derive',
    'derivations',
    'nets',
    'corpus',
    'optimizers',
    'classifier',
    'typeset',
    'i18n',
    'styles',
  ],
  cli: ['math', 'notation', 'derive', 'derivations', 'corpus', 'optimizers', 'kernels', 'classifier', 'i18n'],
  layouts: [
    'math',
    'notation',
    'derive',
    'derivations',
    'nets',
    'corpus',
    'optimizers',
    'typeset',
    'widgets',
    'i18n',
    'styles',
  ],
  pages: ['math', 'notation', 'derive', 'derivations', 'typeset', 'widgets', 'layouts', 'i18n', 'styles'],
};
/** What a room may load when asked, and name the types of. */
const MAY_LOAD: Readonly<Record<string, readonly string[]>> = {
  widgets: ['engines'],
  cli: ['engines'],
  typeset: ['engines'],
};
/** The words for a rule or a node of a formula are keyed by its type. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = { i18n: ['notation', 'derive'] };
/** The one module of engines that may be imported outright: it loads tfjs when asked, and not before. */
const DOOR = 'src/engines/witness.ts';

interface Arrow {
  readonly file: string;
  readonly from: string;
  /** A room, or the name of a package. */
  readonly to: string;
  /** The file or package itself. */
  readonly target: string;
  readonly how: 'import' | 'type' | 'load';
}

const STATIC = /^\s*(?:import|export)\s+(type\s+)?(?:([^'"();]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;
/** `{ type A, type B }` brings no code along. */
const onlyTypes = (names: string | undefined): boolean =>
  names !== undefined && /^\{(\s*type\s+[\w$]+(\s+as\s+[\w$]+)?\s*,?)+\s*\}$/.test(names.trim());

const roomOf = (file: string): string => file.split('/')[1]!;

function arrowsOf(file: string, text: string): Arrow[] {
  const arrow = (to: string, how: Arrow['how']): Arrow => {
    const inside = to.startsWith('.');
    const target = inside ? posix.normalize(posix.join(posix.dirname(file), to)) : to;
    return { file, from: roomOf(file), to: inside ? roomOf(target) : to, target, how };
  };
  return [
    ...[...text.matchAll(STATIC)].map(([, type, names, to]) =>
      arrow(to!, type || onlyTypes(names) ? 'type' : 'import'),
    ),
    ...[...text.matchAll(DYNAMIC)].map(([, to]) => arrow(to!, 'load')),
  ];
}

const sources = filesIn('src').filter(
  (f) => f.split('/').length > 2 && /\.(ts|js|astro|svelte|css)$/.test(f),
);
const arrows = sources.flatMap((file) => arrowsOf(file, textOf(file)));
const rooms = new Set(Object.keys(MAY_IMPORT));

const allowed = ({ from, to, target, how }: Arrow): boolean =>
  from === to ||
  !rooms.has(to) ||
  MAY_IMPORT[from]!.includes(to) ||
  (MAY_LOAD[from]?.includes(to) === true && (how !== 'import' || target === DOOR)) ||
  (MAY_NAME[from]?.includes(to) === true && how === 'type');

/** Every file and package that comes along when `file` is imported. */
function broughtAlong(file: string, seen = new Set<string>()): Set<string> {
  for (const a of arrows)
    if (a.file === file && a.how === 'import' && !seen.has(a.target))
      broughtAlong(a.target, seen.add(a.target));
  return seen;
}

describe('a room', () => {
  test('has its rule', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !rooms.has(room))).toEqual([]);
  });

  test.each([...rooms])('%s imports only from rooms to its left', (room) => {
    const wrong = arrows
      .filter((a) => a.from === room && !allowed(a))
      .map((a) => `${a.file} → ${a.to} (${a.how})`);
    expect(wrong).toEqual([]);
  });

  test.each(['math', 'notation', 'derive', 'derivations'])(
    '%s needs no package, no page, no clock and no chance',
    (room) => {
      const packages = arrows
        .filter((a) => a.from === room && !rooms.has(a.to))
        .map((a) => `${a.file} → ${a.to}`);
      expect(packages).toEqual([]);
      const foreign = sources
        .filter((f) => roomOf(f) === room)
        .filter((f) =>
          /\b(document|window|Math\.random|Date\.now|new Date|performance\.now)\b/.test(
            textOf(f).replace(/\/\*[^]*?\*\/|\/\/.*/g, ''),
          ),
        );
      expect(foreign).toEqual([]);
    },
  );

  test('outside engines brings no tfjs along before it is asked for', () => {
    const heavy = sources
      .filter((f) => roomOf(f) !== 'engines' || f === DOOR)
      .filter((f) => [...broughtAlong(f)].some((target) => target.startsWith('@tensorflow')));
    expect(heavy).toEqual([]);
  });

  test('is nothing but engines where tfjs is imported', () => {
    const tf = arrows.filter((a) => a.to.startsWith('@tensorflow'));
    expect(new Set(tf.map((a) => a.from))).toEqual(new Set(['engines']));
  });
});

test('the reader of imports sees every kind of arrow', () => {
  const text = `import { a } from '../math/a.ts';
import type { B } from '../notation/b.ts';
import { type C, type D } from '../derive/c.ts';
import {
  type E,
  f,
} from '../derivations/e.ts';
import '../styles/x.css';
export * from './own.ts';
const w = await import('../engines/w.ts');
import tf from '@tensorflow/tfjs-core';`;
  expect(arrowsOf('src/widgets/x.ts', text).map(({ to, how }) => `${how} ${to}`)).toEqual([
    'import math',
    'type notation',
    'type derive',
    'import derivations',
    'import styles',
    'import widgets',
    'import @tensorflow/tfjs-core',
    'load engines',
  ]);
});

describe('the two languages', () => {
  const [en, zh] = ['en', 'zh'].map((language) =>
    filesIn(`content/${language}`).map((f) => f.slice(`content/${language}/`.length)),
  ) as [string[], string[]];

  test('have the same files', () => {
    expect(zh).toEqual(en);
  });

  const both = en.filter((f) => zh.includes(f) && f.endsWith('.mdx'));
  const texts = (file: string): [string, string] => [
    textOf(`content/en/${file}`),
    textOf(`content/zh/${file}`),
  ];

  test.each(both)('use the same components, in the same order, in %s', (file) => {
    const components = (text: string): string[] =>
      [...withoutCode(text).matchAll(/<\/?[A-Z]\w*(?:\s[^>]*)?>/g)].map(([tag]) => {
        const kept = [...tag.matchAll(/\b(id|of|form|preset|digits|T|step)=("[^"]*"|\{[^}]*\})/g)].map(
          (m) => m[0],
        );
        return [/^<\/?\w+/.exec(tag)![0], ...kept].join(' ');
      });
    const [a, b] = texts(file);
    expect(components(b)).toEqual(components(a));
  });

  test.each(both)('show as many formulas in %s', (file) => {
    const displays = (text: string): number => [...withoutCode(text).matchAll(/\$\$[^]*?\$\$/g)].length;
    const [a, b] = texts(file);
    expect(displays(b)).toBe(displays(a));
  });

  test.each(both)('have as many headings, exercises and listings in %s', (file) => {
    const count = (text: string, of: RegExp): number => [...withoutCode(text).matchAll(of)].length;
    const [a, b] = texts(file);
    for (const of of [/^## /gm, /^### /gm, /<Exercise\b/g, /^```/gm])
      expect(count(b, of), String(of)).toBe(count(a, of));
  });

  test.each(both)('agree on what stands at the head of %s', (file) => {
    const shared = (text: string): string[] =>
      /^---\n([^]*?)\n---/
        .exec(text)![1]!
        .split('\n')
        .filter((l) => /^(derivation|order|sources|minutes):/.test(l))
        .map((l) => l.trim());
    const goals = (text: string): number =>
      [.../^---\n([^]*?)\n---/.exec(text)![1]!.matchAll(/^ {2}- /gm)].length;
    const [a, b] = texts(file);
    expect(shared(b)).toEqual(shared(a));
    expect(goals(b)).toBe(goals(a));
  });
});

/** The text without fenced code, in which a tag is no tag. */
function withoutCode(text: string): string {
  return text.replace(/^```[^]*?^```/gm, '```\n```');
}
