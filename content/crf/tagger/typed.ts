/** @file A sentence that a reader types, cut into words as those of the project are. */
import { type Corpus, SENTENCES } from './sentences.ts';

/** More would not fit beside one another. */
export const MOST = 16;

const dictionary: ReadonlySet<string> = new Set(SENTENCES.zh.flatMap(({ words }) => words));
const LONGEST = Math.max(...[...dictionary].map((word) => [...word].length));

/** Chinese without spaces: the longest word of the sentences that begins here; what none begins stays together. */
function cut(text: string): string[] {
  const letters = [...text];
  const words: string[] = [];
  let unknown = '';
  const close = (): void => {
    if (unknown) words.push(unknown);
    unknown = '';
  };
  for (let at = 0; at < letters.length;) {
    let n = Math.min(LONGEST, letters.length - at);
    while (n > 0 && !dictionary.has(letters.slice(at, at + n).join(''))) n--;
    if (n > 0) {
      close();
      words.push(letters.slice(at, at + n).join(''));
    } else unknown += letters[at]!;
    at += Math.max(1, n);
  }
  close();
  return words;
}

/** Its words in small letters and without punctuation; Chinese by its spaces, and where it has none by the words that are known. */
export function wordsIn(typed: string, corpus: Corpus): readonly string[] {
  const pieces =
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const spaced = /\S\s+\S/.test(typed.trim());
  return corpus === 'zh' && !spaced ? pieces.flatMap(cut) : pieces;
}
