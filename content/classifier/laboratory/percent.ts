/** @file Shares as text. */
import type { Lang } from '#words/words.ts';

/** One decimal; the sign follows as it does in the language. A dash for what is no share. */
export function percent(share: number | undefined, lang: Lang): string {
  if (share === undefined || Number.isNaN(share)) return '–';
  return `${(100 * share).toFixed(1)}${lang === 'zh' ? '' : '\u00a0'}%`;
}

/** Sentences in a row; in Chinese no space stands between them. */
export const sentences = (all: readonly string[], lang: Lang): string =>
  all.filter(Boolean).join(lang === 'zh' ? '' : ' ');
