// The written lessons, as the content collection has them.
import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { definitionOf } from '../derivations/all.ts';
import { langs } from '../i18n/words.ts';
import type { Lang } from '../i18n/words.ts';

export type Lesson = CollectionEntry<'lessons'>;

export function langOf(lesson: Lesson): Lang {
  return langs.find((lang) => lesson.id.startsWith(`${lang}/`)) ?? 'en';
}

/** The lesson's id without its language: 'rnn'. */
export function nameOf(lesson: Lesson): string {
  return lesson.id.replace(/^[^/]+\//, '');
}

/** Lessons of one language in reading order. */
export async function lessonsIn(lang: Lang): Promise<Lesson[]> {
  const all = await getCollection('lessons', (lesson) => langOf(lesson) === lang);
  return all.sort((a, b) => a.data.order - b.data.order);
}

/** What getStaticPaths of a lesson route gives back. */
export async function lessonPaths(lang: Lang) {
  const lessons = await lessonsIn(lang);
  return lessons.map((lesson) => ({ params: { slug: nameOf(lesson) }, props: { lesson } }));
}

/** The same for the pages of a lesson in other conventions than its own. */
export async function conventionPaths(lang: Lang) {
  const lessons = await lessonsIn(lang);
  return lessons.flatMap((lesson) =>
    Object.keys(definitionOf(lesson.data.derivation)?.text.conventions ?? {})
      .slice(1)
      .map((convention) => ({
        params: { lesson: nameOf(lesson), convention },
        props: { lesson, convention },
      })),
  );
}
