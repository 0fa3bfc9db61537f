// The rooms of src import leftward only and know no lesson, lessons know not each other, tfjs stays behind one door, and
// the two languages say the same.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../content/course.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesIn = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => posix.join(f.parentPath.slice(root.length).replaceAll('\\', '/'), f.name))
    .sort();
const textOf = (file: string): string => readFileSync(root + file, 'utf8');

/** What a room of src may import besides itself; content, the course, may import from all of them. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  math: [],
  notation: ['math'],
  derive: ['math', 'notation'],
  witness: ['math', 'notation', 'derive'],
  optimizers: ['math', 'notation'],
  kernels: ['math', 'notation', 'derive', 'optimizers', 'witness'],
  corpus: ['math'],
  classifier: ['math', 'corpus', 'optimizers', 'kernels'],
  answers: ['math', 'notation', 'derive'],
  bank: ['math', 'notation', 'derive', 'answers', 'typeset', 'words', 'styles'],
  words: [],
  styles: [],
  prose: ['math', 'notation', 'derive', 'answers'],
  typeset: ['math', 'notation', 'derive', 'prose', 'words', 'styles'],
  figure: ['math', 'corpus', 'typeset', 'words', 'styles'],
  stage: ['math', 'notation', 'derive', 'figure', 'typeset', 'words', 'styles'],
  cli: [
    ...['math', 'notation', 'derive', 'optimizers', 'kernels', 'corpus', 'classifier', 'answers', 'bank'],
    ...['typeset', 'words'],
  ],
  site: [
    ...['math', 'notation', 'derive', 'answers', 'bank', 'prose', 'typeset', 'figure', 'stage', 'words'],
    'styles',
  ],
  pages: ['site'],
};
/** What a room may load when asked, and name the types of. */
const MAY_LOAD: Readonly<Record<string, readonly string[]>> = {
  stage: ['witness', 'answers'],
  cli: ['witness'],
  typeset: ['witness'],
  content: ['witness'],
};
/** The words for a rule or a node of a formula are keyed by its type; a lesson is a derivation and what is said of it. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  words: ['notation', 'derive', 'answers', 'bank', 'prose'],
};
/** The modules of the witness that may be imported outright: they load tfjs when asked, and not before. */
const DOORS = ['src/witness/witness.ts', 'src/witness/agreement.ts'];
/** Who else is built on tfjs: the wing of the kernels that are registered in it. */
const ON_TFJS = ['src/witness/', 'src/kernels/tfjs/'];
/** The machine knows no lesson: only these rooms may ask the course which there are. */
const COURSE = 'content/course.ts';
/** The banks of the lessons, which are loaded one by one. */
const BANKS = 'content/banks.ts';
const MAY_ASK_THE_COURSE = ['site', 'cli', 'pages'];

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

const roomOf = (file: string): string => (file.startsWith('content/') ? 'content' : file.split('/')[1]!);
/** The folder of a lesson that a file stands in. */
const lessonOf = (file: string): string | undefined => /^content\/([^/]+)\//.exec(file)?.[1];

function arrowsOf(file: string, text: string): Arrow[] {
  const arrow = (to: string, how: Arrow['how']): Arrow => {
    const inside = to.startsWith('.') || to.startsWith('#');
    const path = to.replace(/\?.*$/, '');
    const target = to.startsWith('#')
      ? `src/${path.slice(1)}`
      : inside
        ? posix.normalize(posix.join(posix.dirname(file), path))
        : to;
    return { file, from: roomOf(file), to: inside ? roomOf(target) : to, target, how };
  };
  return [
    ...[...text.matchAll(STATIC)].map(([, type, names, to]) =>
      arrow(to!, type || onlyTypes(names) ? 'type' : 'import'),
    ),
    ...[...text.matchAll(DYNAMIC)].map(([, to]) => arrow(to!, 'load')),
  ];
}

const sources = [...filesIn('src'), ...filesIn('content')].filter(
  (f) => f.split('/').length > 2 && /\.(ts|js|astro|svelte|css|mdx)$/.test(f),
);
/** Code that a lesson shows imports nothing. */
const codeOf = (file: string): string => (file.endsWith('.mdx') ? withoutCode(textOf(file)) : textOf(file));
const arrows = [...sources, COURSE, BANKS].flatMap((file) => arrowsOf(file, codeOf(file)));
const rooms = new Set(Object.keys(MAY_IMPORT));

const allowed = ({ from, to, target, how }: Arrow): boolean =>
  from === to ||
  (to === 'content' && [COURSE, BANKS].includes(target) && MAY_ASK_THE_COURSE.includes(from)) ||
  (to !== 'content' && !rooms.has(to)) ||
  (from === 'content' && to !== 'witness') ||
  MAY_IMPORT[from]?.includes(to) === true ||
  (MAY_LOAD[from]?.includes(to) === true && (how !== 'import' || DOORS.includes(target))) ||
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
    expect(
      [...new Set(sources.map(roomOf))].filter((room) => room !== 'content' && !rooms.has(room)),
    ).toEqual([]);
  });

  test.each([...rooms, 'content'])('%s imports only from rooms to its left', (room) => {
    const wrong = arrows
      .filter((a) => a.from === room && !allowed(a))
      .map((a) => `${a.file} → ${a.to} (${a.how})`);
    expect(wrong).toEqual([]);
  });

  test.each(['math', 'notation', 'derive'])(
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

  test('brings no tfjs along before it is asked for, outside the rooms built on it', () => {
    const heavy = sources
      .filter((f) => !ON_TFJS.some((room) => f.startsWith(room)) || DOORS.includes(f))
      .filter((f) => [...broughtAlong(f)].some((target) => target.startsWith('@tensorflow')));
    expect(heavy).toEqual([]);
  });

  test('is one of those built on it where tfjs is imported', () => {
    const elsewhere = arrows
      .filter((a) => a.to.startsWith('@tensorflow') && !ON_TFJS.some((room) => a.file.startsWith(room)))
      .map((a) => `${a.file} → ${a.to}`);
    expect(elsewhere).toEqual([]);
  });

  test('of the machine names no lesson', () => {
    const ids = DERIVATIONS.map(({ id }) => id);
    const named = sources
      .filter((f) => f.startsWith('src/') && /\.(ts|js|astro|svelte)$/.test(f))
      .flatMap((f) => {
        const text = textOf(f).replace(/\/\*[^]*?\*\/|\/\/.*|<!--[^]*?-->/g, '');
        return ids
          .filter((id) =>
            new RegExp(`(['"\`/])${id}(['"\`/])`).test(text.replace(/^\s*(import|export) .*$/gm, '')),
          )
          .map((id) => `${f}: ${id}`);
      })
      .filter((found) => !ALSO_A_WORD.some((word) => found.endsWith(`: ${word}`)));
    expect(named).toEqual([]);
  });
});

/** Ids of lessons that are words of the machine too: a kind of cell or of network, a room, a rule. */
const ALSO_A_WORD = [
  'rnn',
  'lstm',
  'gru',
  'fasttext',
  'optimizers',
  'classifier',
  'text-cnn',
  'dropout',
  'pooling',
];

describe('a lesson', () => {
  test('imports from no other lesson', () => {
    const across = arrows
      .filter(({ file, target }) => {
        const [from, to] = [lessonOf(file), lessonOf(target)];
        return from !== undefined && (target.startsWith('content/') ? to !== from : false);
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(across).toEqual([]);
  });

  test.each(DERIVATIONS.map(({ id }) => id))('%s has its folder, and all that belongs there', (id) => {
    const names = filesIn(`content/${id}`).map((f) => f.slice(`content/${id}/`.length));
    for (const file of ['index.ts', 'derivation.ts', 'letters.ts', 'names.ts', 'en.mdx', 'zh.mdx'])
      expect(names).toContain(file);
  });

  test('is every folder of content with an index.ts', () => {
    const folders = filesIn('content').flatMap((f) =>
      /^content\/[^/]+\/index\.ts$/.test(f) ? lessonOf(f)! : [],
    );
    expect(folders.sort()).toEqual(DERIVATIONS.map(({ id }) => id).sort());
  });
});

test('the reader of imports sees every kind of arrow', () => {
  const text = `import { a } from '../math/a.ts';
import type { B } from '../notation/b.ts';
import { type C, type D } from '../derive/c.ts';
import {
  type E,
  f,
} from '../optimizers/e.ts';
import '../styles/x.css';
export * from './own.ts';
const w = await import('../witness/w.ts');
import tf from '@tensorflow/tfjs-core';
import { u } from '#notation/u.ts?raw';
import { l } from '../../content/lstm/derivation.ts';`;
  expect(arrowsOf('src/stage/x.ts', text).map(({ to, how }) => `${how} ${to}`)).toEqual([
    'import math',
    'type notation',
    'type derive',
    'import optimizers',
    'import styles',
    'import stage',
    'import @tensorflow/tfjs-core',
    'import notation',
    'import content',
    'load witness',
  ]);
});

describe('the two languages', () => {
  const [en, zh] = ['en', 'zh'].map((language) =>
    filesIn('content')
      .filter((f) => f.endsWith(`/${language}.mdx`))
      .map((f) => posix.dirname(f))
      .sort(),
  ) as [string[], string[]];

  test('have the same files', () => {
    expect(zh).toEqual(en);
  });

  const both = en.filter((f) => zh.includes(f));
  const texts = (folder: string): [string, string] => [
    textOf(`${folder}/en.mdx`),
    textOf(`${folder}/zh.mdx`),
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
        .filter((l) => /^(sources|minutes):/.test(l))
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
