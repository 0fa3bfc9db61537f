// The written lessons: their place in the course, and their prose as the content collection has it.
import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { entriesOf, lessonsOf } from '#words/course.ts';
import type { Lesson } from '#words/lesson.ts';
import type { Lang } from '#words/words.ts';
import { course } from '../../content/course.ts';

export type Prose = CollectionEntry<'lessons'>;

/** A lesson in one language. */
export interface Page {
  readonly lang: Lang;
  readonly lesson: Lesson;
  readonly prose: Prose;
}

/**
 * Lessons of one language in reading order.
 * @throws when a folder of `content/` is not in the course, or a lesson of the course has no prose in this language.
 */
export async function lessonsIn(lang: Lang): Promise<Page[]> {
  const all = await getCollection('lessons', ({ id }) => id.endsWith(`/${lang}`));
  const lessons = lessonsOf(course);
  const stray = all.find(({ id }) => !lessons.some((lesson) => id === `${lesson.id}/${lang}`));
  if (stray)
    throw new Error(`content/${stray.id}.mdx is no lesson of content/course.ts: add its line there.`);
  return lessons.map((lesson) => {
    const prose = all.find(({ id }) => id === `${lesson.id}/${lang}`);
    if (!prose)
      throw new Error(`The lesson ${lesson.id} has no prose: write content/${lesson.id}/${lang}.mdx.`);
    return { lang, lesson, prose };
  });
}

/** Names with spaces between: the tests of a lesson build no other. Links to the rest then lead nowhere. */
const only = process.env.LESSONS?.split(' ').filter(Boolean);
const isBuilt = (lesson: string): boolean => !only?.length || only.includes(lesson);

const builtIn = async (lang: Lang): Promise<Page[]> =>
  (await lessonsIn(lang)).filter(({ lesson }) => isBuilt(lesson.id));

/** What getStaticPaths of a lesson route gives back. */
export const lessonPaths = async (lang: Lang) =>
  (await builtIn(lang)).map((page) => ({ params: { slug: page.lesson.id }, props: { page } }));

/** The same for the pages of a lesson in other conventions than its own. */
export const conventionPaths = async (lang: Lang) =>
  (await builtIn(lang)).flatMap((page) =>
    Object.keys(page.lesson.definition.text.conventions ?? {})
      .slice(1)
      .map((convention) => ({
        params: { lesson: page.lesson.id, convention },
        props: { page, convention },
      })),
  );

/** A page of its own below a lesson, in one language. */
export interface Below {
  readonly lang: Lang;
  readonly lesson: string;
  readonly id: string;
  readonly prose: CollectionEntry<'below'>;
}

/** @throws when a page that the course names below a lesson has no prose in this language, or prose is not named. */
export async function belowPaths(lang: Lang) {
  const all = await getCollection('below', ({ id }) => id.endsWith(`/${lang}`));
  const named = entriesOf(course).flatMap((entry) => entry.below.map(({ id }) => ({ lesson: entry.id, id })));
  const fileOf = ({ lesson, id }: { lesson: string; id: string }): string => `${lesson}/${id}/${lang}`;
  const stray = all.find(({ id }) => !named.some((page) => fileOf(page) === id));
  if (stray)
    throw new Error(`content/${stray.id}.mdx is no page of content/course.ts: name it below its lesson.`);
  return named
    .filter(({ lesson }) => isBuilt(lesson))
    .map((page) => {
      const prose = all.find(({ id }) => id === fileOf(page));
      if (!prose)
        throw new Error(`${page.lesson}/${page.id} has no prose: write content/${fileOf(page)}.mdx.`);
      return { params: { lesson: page.lesson, below: page.id }, props: { page: { ...page, lang, prose } } };
    });
}
