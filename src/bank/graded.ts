/** @file A verdict on a typed answer in words: what was read, which slips, what is said of it. */
import type { Verdict } from '#answers/answer.ts';
import { plain } from '#notation/plain.ts';
import { type SlipText, answerSentences, answerWords, slipsText } from '#words/answers.ts';
import { fill } from '#words/fill.ts';
import { refusal } from '#words/refusal.ts';
import type { Lang } from '#words/words.ts';

export interface Graded {
  readonly verdict: Verdict['verdict'];
  readonly slips: readonly SlipText[];
  /** LaTeX of what was read; empty where nothing was. */
  readonly read: string;
  readonly message: string;
}

/** Longer parts are cut where they are shown in a sentence. */
const LONGEST_PART = 120;
/** How much of an answer is shown for the place where it cannot be read. */
const SHOWN = 20;

export function graded(verdict: Verdict, answer: string, lang: Lang): Graded {
  const words = answerWords(lang);
  const why = (said: Parameters<typeof refusal>[0]): string => refusal(said, answerSentences(lang)).join(' ');
  switch (verdict.verdict) {
    case 'right':
      return { verdict: 'right', slips: [], read: verdict.read, message: words.right };
    case 'unreadable': {
      const place = answer.slice(verdict.at, verdict.at + SHOWN).trim();
      return refused([why(verdict), place && fill(words.here, { place })].filter(Boolean).join(' '));
    }
    case 'wrong': {
      const slips = verdict.slips.map(({ kind, part }) => ({
        kind,
        part: plain(part).slice(0, LONGEST_PART),
      }));
      const because = verdict.because && why(verdict.because);
      const said = slips.length || !because ? slipsText(slips, lang) : '';
      return {
        verdict: 'wrong',
        slips,
        read: verdict.read,
        message: [because, said].filter(Boolean).join(' '),
      };
    }
  }
}

/** What cannot be judged costs nothing. */
export const refused = (message: string): Graded => ({ verdict: 'unreadable', slips: [], read: '', message });
