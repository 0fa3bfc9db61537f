/** @file What the figure of the meetings may be set to: the reviews, the buckets, the lengths, which are shown, one n-gram. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, text } from '#figure/kinds.ts';
import { LANGUAGES, type Language } from './grams.ts';

export const BUCKETS = [100, 1000, 10_000, 100_000, 1_000_000, 2_000_000] as const;
/** Which shared buckets are shown first: with frequent n-grams; with n-grams of good reviews and of bad ones. */
export const ORDERS = ['opposed', 'frequent'] as const;

/** The lengths that a text of the language is cut into at first, and an n-gram to look up. */
export const OPENS = {
  zh: { from: 1, to: 3, gram: '好吃' },
  en: { from: 3, to: 6, gram: 'good' },
} as const satisfies Readonly<Record<Language, object>>;

export const meetings = (language: Language) =>
  figure(
    'meetings',
    {
      reviews: among(LANGUAGES, language, 'buttons'),
      buckets: among(BUCKETS, 10_000, 'slider'),
      from: among([1, 2, 3], OPENS[language].from),
      to: among([2, 3, 4, 5, 6], OPENS[language].to),
      order: among(ORDERS, 'opposed', 'buttons'),
      gram: text(OPENS[language].gram, { rows: 1, longest: 30 }),
    },
    {
      opens: ({ reviews }) => OPENS[reviews],
      leads: ['reviews'],
      // none is shorter than the shortest
      agree: (s) => (s.from === 3 && s.to === 2 ? { ...s, to: 3 } : s),
      view: ['order', 'gram'],
    },
  );
export type Settings = StateOf<ReturnType<typeof meetings>>;
