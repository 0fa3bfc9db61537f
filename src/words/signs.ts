/** @file The name of the buttons that put signs into a field, in both languages. */
import type { Lang } from './words.ts';

export const insertWord = (lang: Lang): string => (lang === 'zh' ? '插入' : 'Insert');
