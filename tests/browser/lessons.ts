// The lessons that browser tests visit, and what their sources promise. LESSONS (names with spaces between) leaves some out.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const content = new URL('../../content/', import.meta.url);

/** FULL=1 tries every page on every device, in both languages and both themes; else what can differ is tried once. */
export const FULL = process.env.FULL === '1';

/** The first of what is the same but for its words, which types and laws hold to be there; in a run of all, each. */
export const oneOrAll = <T>(same: readonly T[]): readonly T[] => (FULL ? same : same.slice(0, 1));

const wanted = process.env.LESSONS?.split(' ').filter(Boolean);

/** Whether this run is about a lesson. */
export const isTried = (name: string): boolean => !wanted || wanted.includes(name);

export interface Lesson {
  readonly name: string;
  readonly lang: 'en' | 'zh';
  readonly path: string;
  readonly twin: string;
  readonly steps: readonly string[];
  readonly corrections: readonly string[];
  readonly exercises: readonly string[];
  readonly solutions: number;
}

function lesson(lang: 'en' | 'zh', name: string): Lesson {
  const source = readFileSync(new URL(`${name}/${lang}.mdx`, content), 'utf8');
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map((found) => found[1] ?? '');
  return {
    name,
    lang,
    path: `${lang === 'en' ? '' : '/zh'}/lessons/${name}/`,
    twin: `${lang === 'en' ? '/zh' : ''}/lessons/${name}/`,
    steps: all(/^<Step id="([^"]+)"/gm),
    corrections: all(/<Correction id="([^"]+)"/g),
    exercises: all(/<Exercise id="([^"]+)"/g),
    solutions: all(/<(Solution)>/g).length,
  };
}

export const lessons: readonly Lesson[] = (['en', 'zh'] as const).flatMap((lang) =>
  readdirSync(content)
    .filter((name) => existsSync(new URL(`${name}/${lang}.mdx`, content)))
    .map((name) => lesson(lang, name))
    .filter(({ name }) => isTried(name)),
);

/** Lessons in which what is the same script everywhere is tried: the longest, one with a figure, one with options. */
const SAMPLE = ['lstm', 'pooling', 'optimizers'];

/** Lessons that are read otherwise: in two conventions, along two times, without a network. */
const READ = ['gru', 'seq2seq-attention', 'em'];

/** How much of a lesson is tried. */
export type Extent = 'all' | 'scripts' | 'narrow' | 'nothing';

/**
 * In a run about some lessons, of those all; else what is the same in all is tried in one. The twin has the same elements
 * in the same order, as a law of tests/content has it, and Chinese breaks anywhere.
 */
export function extentOf({ name, lang }: Lesson): Extent {
  if (FULL) return 'all';
  if (wanted) return lang === 'en' ? 'all' : 'narrow';
  if (lang === 'zh') return name === SAMPLE[0] ? 'narrow' : 'nothing';
  if (name === SAMPLE[0]) return 'all';
  return SAMPLE.includes(name) ? 'scripts' : 'narrow';
}

/** Whether a lesson of which little is tried is read from top to bottom beside its stage. */
export const isRead = ({ name, lang }: Lesson): boolean => lang === 'en' && READ.includes(name);
