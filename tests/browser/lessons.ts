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

/** A run about some lessons tries all of them, but for what belongs to a release. */
const isAbout = wanted !== undefined;

/** Whether what scripts do is tried here: where a run is about some lessons, in those. */
export const isSample = ({ name }: Lesson): boolean => FULL || isAbout || SAMPLE.includes(name);

/** Whether all is tried here. */
export const isLongest = ({ name }: Lesson): boolean => FULL || isAbout || name === SAMPLE[0];

/** Whether it is read from top to bottom beside its stage, though it is no sample. */
export const hasOwnReading = ({ name }: Lesson): boolean => READ.includes(name);

/** Whether this page is tried by what its twin is held to as well. Both have the same parts in the same order. */
export const whole = ({ lang }: Lesson): boolean => FULL || wanted !== undefined || lang === 'en';
