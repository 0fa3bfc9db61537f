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
  const fill = (sentence: string): string =>
    (said[sentence] ?? sentence).replace(/\{(\w+)\}/g, (whole, gap: string) => {
      const value = String(gaps[gap] ?? whole);
      return said[value] ?? value;
    });
  return [fill(problem), fill(remedy)];
}
