// The two languages of the site: their words and their names.
import { type Dictionary, en } from './en.ts';
import { zh } from './zh.ts';

export type Lang = 'en' | 'zh';

export const langs: readonly Lang[] = ['en', 'zh'];
/** BCP 47 tags, for the lang attribute and hreflang. */
export const tags: Readonly<Record<Lang, string>> = { en: 'en', zh: 'zh-Hans' };
/** Each language by its own name. */
export const names: Readonly<Record<Lang, string>> = { en: 'English', zh: '中文' };

export function words(lang: Lang): Dictionary {
  return lang === 'zh' ? zh : en;
}

export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}
