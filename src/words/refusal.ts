/**
 * @file What is wrong with a formula, in the language of the page: a sentence of the notation is looked up with its gaps
 * open, and one that is not found is said as it is.
 */

/** The parts of a `NotationError` that are words. */
export interface Refusal {
  readonly sentences: readonly [problem: string, remedy: string];
  readonly gaps: Readonly<Record<string, string | number>>;
}

export type Sentences = Readonly<Record<string, string>>;

/** What is wrong, and what to do. */
export function refusal({ sentences: [problem, remedy], gaps }: Refusal, said: Sentences): [string, string] {
  // a gap may hold a word that every object has, such as “constructor”
  const inWords = (text: string): string => (Object.hasOwn(said, text) ? said[text]! : text);
  const fill = (sentence: string): string =>
    inWords(sentence).replace(/\{(\w+)\}/g, (whole, gap: string) => inWords(String(gaps[gap] ?? whole)));
  return [fill(problem), fill(remedy)];
}
