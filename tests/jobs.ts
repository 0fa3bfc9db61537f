// The parts of the tests: of all of the project, or of what concerns some lessons.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { REPORTS, ROOT } from './job.ts';
import type { Job } from './job.ts';

const CONTENT = `${ROOT}content/`;

/** Names of the lessons that are written. */
export const lessons = (): string[] =>
  readdirSync(CONTENT).filter((name) => existsSync(`${CONTENT}${name}/en.mdx`));

/** What is tried besides the site itself. `late` writes the same types as a build: not both at once. */
export interface Jobs {
  readonly early: readonly Job[];
  readonly late: readonly Job[];
  /** Each with the file it reports to. */
  readonly laws: readonly (Job & { readonly report: string })[];
}

/** A file that passed is not looked at again before it changes: the second run takes a tenth of the first. */
const cached = (name: string): readonly string[] => [
  '--cache',
  ...['--cache-strategy', 'content', '--cache-location', `node_modules/.cache/${name}/cache`],
];

const lint = (files: readonly string[]): Job => ({
  title: 'lint',
  command: 'eslint',
  args: ['-c', '.eslint.config.mjs', ...cached('eslint'), ...files],
});

const format = (files: readonly string[]): Job => ({
  title: 'format',
  command: 'prettier',
  args: ['--check', ...cached('prettier'), ...files],
});

const islands = (config: string): Job => ({
  title: 'types of islands',
  command: 'svelte-check',
  args: ['--tsconfig', config, '--fail-on-warnings'],
});

const laws = (title: string, report: string, tests: readonly string[]): Jobs['laws'][number] => ({
  title,
  report,
  command: 'vitest',
  args: [
    ...['run', '-c', 'tests/vitest.config.ts', ...tests],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}${report}`],
  ],
  loud: true,
});

export const ofAll: Jobs = {
  early: [lint(['.']), format(['.']), islands('./.tsconfig.svelte.json')],
  late: [{ title: 'types of pages and scripts', command: 'astro', args: ['check'] }],
  laws: [laws('laws', 'laws.json', [])],
};

/** Tests that go through all lessons and name each. */
const COMMON = ['derive/laws', 'derive/probes', 'golden', 'rooms', 'witness/witness', 'stage'];

/** The checks of the files of these lessons, the laws that name them, and the laws of their figures. */
export function ofLessons(names: readonly string[]): Jobs {
  const files = names.flatMap((name) =>
    readdirSync(CONTENT + name, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|svelte|astro|mdx|css)$/.test(file))
      .map((file) => `content/${name}/${file}`),
  );
  const having = (end: RegExp) => files.filter((file) => end.test(file));
  const figures = names.map((name) => `tests/lessons/${name}/`).filter((folder) => existsSync(ROOT + folder));
  const named = `(^|[^\\w-])(${names.join('|')})([^\\w-]|$)`;
  return {
    early: [
      lint(having(/\.(ts|svelte|astro)$/)),
      format(files),
      types(having(/\.ts$/)),
      ...islandsOf(having(/\.svelte$/)),
    ],
    late: [],
    laws: [
      laws('laws', 'laws.json', [...COMMON.map((file) => `tests/${file}`), '-t', named]),
      ...(figures.length > 0 ? [laws('laws of its own', 'own.json', figures)] : []),
    ],
  };
}

/** Types of some islands and of what they import. */
function islandsOf(files: readonly string[]): Job[] {
  if (files.length === 0) return [];
  const include = ['src/env.d.ts', ...files].map((file) => `../${file}`);
  writeFileSync(
    `${REPORTS}tsconfig.svelte.json`,
    JSON.stringify({ extends: '../.tsconfig.svelte.json', include }),
  );
  return [islands('./.reports/tsconfig.svelte.json')];
}

/** Types of some files and of what they import: a tenth of the time that the whole takes. */
function types(files: readonly string[]): Job {
  // what the compiler does not read by itself has its own checks
  // and the runes are names everywhere in files of Svelte, which the compiler knows from its types alone
  const components = "declare module '*.astro';\ndeclare module '*.svelte';\n";
  writeFileSync(`${REPORTS}components.d.ts`, `/// <reference types="svelte" />\n${components}`);
  const listed = ['.reports/components.d.ts', 'src/env.d.ts', ...files].map((file) => `../${file}`);
  const config = { extends: '../tsconfig.json', include: [], files: listed };
  writeFileSync(`${REPORTS}tsconfig.json`, JSON.stringify(config));
  return { title: 'types', command: 'tsc', args: ['--noEmit', '-p', '.reports/tsconfig.json'] };
}
