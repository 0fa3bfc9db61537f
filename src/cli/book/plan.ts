/** @file What stands in a book: its themes and lessons in reading order, and where the page of each is in a built site. */
import { type Course, lessonsOf } from '#words/course.ts';
import type { Lang } from '#words/words.ts';
import { refuse, suggestion } from '../refusal.ts';

export interface Chapter {
  readonly id: string;
  /** File of the built page, from the root of the site. */
  readonly file: string;
}

export interface Part {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

export interface Plan {
  readonly lang: Lang;
  readonly parts: readonly Part[];
}

/**
 * Chosen lessons, or all that are written; themes without a lesson are left out.
 * @throws {Refusal} for a name that is no lesson.
 */
export function planOf(course: Course, lang: Lang, chosen: readonly string[] | undefined): Plan {
  const known = lessonsOf(course).map(({ id }) => id);
  for (const id of chosen ?? [])
    if (!known.includes(id)) refuse(`There is no lesson “${id}”. ${suggestion(id, known)}`);
  if (chosen?.length === 0) refuse('--lessons names no lesson; leave it out for all of them.');
  const folder = lang === 'zh' ? 'zh/' : '';
  const parts = course.themes.map(({ title, entries }) => ({
    title: title[lang],
    chapters: entries
      .filter(({ id, lesson }) => lesson && (!chosen || chosen.includes(id)))
      .map(({ id }) => ({ id, file: `${folder}lessons/${id}/index.html` })),
  }));
  return { lang, parts: parts.filter(({ chapters }) => chapters.length > 0) };
}
