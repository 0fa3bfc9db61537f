/** @file The language of the page that a script runs on. */
import type { Lang } from '#words/words.ts';

export const langHere = (): Lang => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
