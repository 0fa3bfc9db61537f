// Addresses inside the site, in either language and under any base path.
import type { Lang } from '#words/words.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address of a file that is the same in both languages, such as favicon.svg. */
export function file(name: string): string {
  return base + name;
}

/** Address of a page; path '' is the home page, 'lessons/rnn/' a lesson. */
export function place(lang: Lang, path = ''): string {
  return base + (lang === 'zh' ? 'zh/' : '') + path;
}

export function lessonPath(id: string): string {
  return `lessons/${id}/`;
}
