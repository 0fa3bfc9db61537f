/** @file A text cut into tokens: by character, or by word with the dictionary that the browser brings along. */

export const UNITS = ['words', 'characters'] as const;
export type Unit = (typeof UNITS)[number];

/** Width of letters and case do not matter to what a review says: Ａ, A and a are one token. */
export const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Characters by code point, without white space. */
export const characters = (text: string): string[] => [...normal(text).replace(/\s+/g, '')];

let segmenter: Intl.Segmenter | undefined;

/**
 * Words by `Intl.Segmenter`, punctuation included. Its dictionary is that of the browser (ICU): another version may
 * cut otherwise, so a model by words belongs to the vocabulary it was trained with.
 */
export function words(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(normal(text))].map((s) => s.segment.trim()).filter((s) => s !== '');
}

export const tokensOf = (text: string, unit: Unit): string[] =>
  unit === 'characters' ? characters(text) : words(text);
