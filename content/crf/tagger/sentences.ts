/** @file The tagged sentences, read: words, and the number of the tag of each among the tags of its language. */
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';

/** Noun, verb, adjective, adverb, pronoun, determiner, preposition, conjunction; numeral, measure word, particle. */
export type Tag = 'N' | 'V' | 'J' | 'A' | 'O' | 'D' | 'P' | 'C' | 'Q' | 'M' | 'U';
export const CORPORA = ['en', 'zh'] as const;
export type Corpus = (typeof CORPORA)[number];
/** The tags of each language, in the order of rows and columns. */
export const TAGS: Readonly<Record<Corpus, readonly Tag[]>> = {
  en: ['N', 'V', 'J', 'A', 'O', 'D', 'P', 'C'],
  zh: ['N', 'V', 'J', 'A', 'O', 'Q', 'M', 'P', 'C', 'U'],
};

export interface Tagged {
  readonly words: readonly string[];
  /** tags[t]: the place of the tag of word t among the tags of the language. */
  readonly tags: readonly number[];
}

/** @throws {Error} for what is no word with a tag, with its line */
export function parsed(text: string, tags: readonly Tag[]): readonly Tagged[] {
  return text
    .split('\n')
    .map((said, i) => ({ said: said.trim(), line: i + 1 }))
    .filter(({ said }) => said)
    .map(({ said, line }) => {
      const pairs = said.split(/\s+/).map((pair) => {
        const [word, tag, ...more] = pair.split('/');
        const place = tags.indexOf(tag as Tag);
        if (!word || place < 0 || more.length)
          throw new Error(
            `Line ${line}: “${pair}” is no word with a tag. Write word/X, X one of ${tags.join(', ')}.`,
          );
        return [word, place] as const;
      });
      return { words: pairs.map(([word]) => word), tags: pairs.map(([, place]) => place) };
    });
}

export const SENTENCES: Readonly<Record<Corpus, readonly Tagged[]>> = {
  en: parsed(ENGLISH, TAGS.en),
  zh: parsed(CHINESE, TAGS.zh),
};
