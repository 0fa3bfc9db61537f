/** @file What a course is: themes, and in each its lessons in reading order, written or to come. */
import type { Definition } from '#derive/derivation.ts';
import type { CorrectionText } from '#derive/errata.ts';
import type { Glossary } from './glossary.ts';
import type { Lesson, Said } from './lesson.ts';

export interface Entry {
  readonly id: string;
  /** Its name on the map; the heading of its page stands with its prose. */
  readonly title: Said;
  /** Missing while the lesson is to come. */
  readonly lesson?: Lesson;
  /** Pages of its own below the lesson, by the end of their address. */
  readonly below: readonly { readonly id: string; readonly title: Said }[];
}

export interface Theme {
  readonly id: string;
  readonly title: Said;
  readonly entries: readonly Entry[];
}

export interface About {
  /** Ids of the lessons that one should know first. */
  readonly needs?: readonly string[];
  /** How many of the exam questions that were counted are about its subject. */
  readonly asked?: number;
}

/** What the front page shows and lets one touch. */
export interface SpecimenText {
  readonly lesson: string;
  /** A gradient, and the rule by which one of its forms is a sum over time of products. */
  readonly of: string;
  readonly by: string;
  /** The entry that is written out. */
  readonly entry: readonly [number, number];
  /** The time step whose product is lit. */
  readonly lit: number;
  /** The given number that is dragged: a place in the data of a given. */
  readonly drag: { readonly of: string; readonly at: number };
  /** The quantities of one time step that are drawn, from below. */
  readonly column: readonly string[];
}

/** A statement of answer keys that is not so, with what is right, measured on a derivation of the course. */
export type Key = Omit<CorrectionText, 'note' | 'lines' | 'reason'> & {
  readonly id: string;
  readonly on: string;
  /** What keys say. */
  readonly says: Said;
  readonly reason: Said;
};

/** A note of the course: how many lines it has as it is kept with the course, and what its parts are called. */
export interface SourceNote {
  readonly id: string;
  readonly lines: number;
  /** In order; each begins at a line and ends where the next begins. */
  readonly parts: readonly { readonly from: number; readonly title: Said }[];
}

export interface Course {
  readonly themes: readonly Theme[];
  /** What the lessons quote, correct and confirm. */
  readonly notes: readonly SourceNote[];
  readonly keys: readonly Key[];
  /** The line that stands for all others on the front page: one form of a gradient of a lesson. */
  readonly specimen: SpecimenText;
  /** What is known of lessons besides, by id. */
  readonly about: Readonly<Record<string, About>>;
  /** Where something is to be tried out: a lesson, or what its address ends with. */
  readonly laboratories: readonly {
    readonly lesson: string;
    readonly below?: string;
    readonly title: Said;
  }[];
  /** How many questions of public exams were counted. */
  readonly counted: number;
  /** What things are called here, in both languages. */
  readonly glossary: Glossary;
}

export const theme = (id: string, en: string, zh: string, entries: readonly Entry[]): Theme => ({
  id,
  title: { en, zh },
  entries,
});

export const written = (lesson: Lesson, en: string, zh: string, below: Entry['below'] = []): Entry => ({
  id: lesson.id,
  title: { en, zh },
  lesson,
  below,
});

export const toCome = (id: string, en: string, zh: string): Entry => ({ id, title: { en, zh }, below: [] });

export const entriesOf = (course: Course): readonly Entry[] => course.themes.flatMap((t) => t.entries);

/** The written lessons in reading order. */
export const lessonsOf = (course: Course): readonly Lesson[] =>
  entriesOf(course).flatMap((entry) => entry.lesson ?? []);

export const lessonOf = (course: Course, id: string): Lesson | undefined =>
  lessonsOf(course).find((lesson) => lesson.id === id);

/** How a derivation is found by its id. */
export type DefinitionOf = (id: string) => Definition | undefined;

export const definitionsOf =
  (course: Course): DefinitionOf =>
  (id) =>
    lessonOf(course, id)?.definition;

export const sourceNote = (id: string, lines: number, parts: SourceNote['parts']): SourceNote => ({
  id,
  lines,
  parts,
});

export const part = (from: number, en: string, zh: string): SourceNote['parts'][number] => ({
  from,
  title: { en, zh },
});

/**
 * What the part of a note is called in which a passage begins.
 * @throws when there is no such note, or the passage lies outside of it.
 */
export function partOf(course: Course, { note, lines: [first, last] }: CorrectionText): Said {
  const source = course.notes.find(({ id }) => id === note);
  if (!source) throw new Error(`There is no note “${note}”: name it in the notes of the course.`);
  const found = source.parts.findLast(({ from }) => from <= first);
  if (!found || last < first || last > source.lines)
    throw new Error(`Note ${note} has no lines ${first} to ${last}: it has ${source.lines}.`);
  return found.title;
}

/** Every correction of the course, in the order of the notes, with the lesson it stands in. */
export const correctionsOf = (
  course: Course,
): readonly { readonly id: string; readonly text: CorrectionText; readonly lesson: Lesson }[] =>
  lessonsOf(course)
    .flatMap((lesson) => Object.entries(lesson.errata).map(([id, text]) => ({ id, text, lesson })))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
