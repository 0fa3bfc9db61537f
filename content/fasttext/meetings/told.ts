/** @file What the text tells of n-grams that meet, counted and measured on the built-in reviews while the site is built. */
import { examples, inEnglish } from '#corpus/at-build.ts';
import { hashedReviews, rightWith } from './cost.ts';
import { OPENS, meetings } from './figure.ts';
import { type Language, countedGrams } from './grams.ts';
import { meetingsOf } from './meetings.ts';

export const REVIEWS = { zh: examples, en: inEnglish } as const;

const once = <V>(of: (language: Language) => V): ((language: Language) => V) => {
  const known: Partial<Record<Language, V>> = {};
  return (language) => (known[language] ??= of(language));
};
export const gramsAt = once((language) => countedGrams(REVIEWS[language], language, OPENS[language]));
const hashed = once((language) => hashedReviews(REVIEWS[language], language, OPENS[language]));

/** Both pages tell the same. */
const measured = new Map<string, number>();

/**
 * `zh different`; `zh meeting 10000`, the share that has company; `zh right 10000`, the share of held-out reviews that are
 * judged rightly with so many buckets; `zh majority`, what is right without reading.
 * @throws {Error} for a name that means nothing
 */
export function told(name: string): number {
  const [language, what, B] = name.split(' ') as [Language, string, string?];
  const buckets = Number(B);
  if (language in REVIEWS) {
    const { opening } = meetings(language);
    if (what === 'different') return gramsAt(language).length;
    if (what === 'majority') {
      const good = REVIEWS[language].filter(({ label }) => label === 1).length / REVIEWS[language].length;
      return Math.max(good, 1 - good);
    }
    if (what === 'meeting' && buckets)
      return meetingsOf(gramsAt(language), { ...opening, buckets: buckets as typeof opening.buckets })
        .meeting;
    if (what === 'right' && buckets) {
      const right = measured.get(name) ?? rightWith(hashed(language), buckets);
      measured.set(name, right);
      return right;
    }
  }
  throw new Error(`“${name}” is nothing that is told of the n-grams.`);
}
