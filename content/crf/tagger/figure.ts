/** @file What the tagger may be set to: the language, what it sees of a word, how much it learns from, and a sentence. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, seed, some, text } from '#figure/kinds.ts';
import { SEEN } from './features.ts';
import { CORPORA, type Corpus } from './sentences.ts';
import { PASSES } from './training.ts';

/** What the matrix shows of each pair of tags: its score; or the pairs of the sentences that are learnt. */
export const SHOWN = ['score', 'observed', 'expected', 'gradient'] as const;
export type Shown = (typeof SHOWN)[number];

/** Held out at the opening, with words that were never met: where the text shows what the pairs are good for. */
export const EXAMPLES: Readonly<Record<Corpus, string>> = {
  en: 'the waiters plate the rice quickly',
  zh: '店员 老 送 错 菜',
};

export const tagger = (lang: Corpus) =>
  figure(
    'tagger',
    {
      corpus: among(CORPORA, lang, 'buttons'),
      seen: some(SEEN, ['word', 'ending']),
      learnt: among([5, 10, 20, 40, 80], 80, 'slider'),
      passes: dial(PASSES, { least: 0, most: PASSES, step: 1 }),
      seed: seed(1),
      shown: among(SHOWN, 'score', 'buttons'),
      typed: text(EXAMPLES[lang], { rows: 1, longest: 120 }),
    },
    {
      opens: ({ corpus }) => ({ typed: EXAMPLES[corpus] }),
      leads: ['corpus'],
      view: ['passes', 'shown', 'typed'],
    },
  );
export type Settings = StateOf<ReturnType<typeof tagger>>;
