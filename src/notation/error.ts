/** @file The one error a reader of the notation can meet: what is wrong, where, and what to do. */

export type Gaps = Readonly<Record<string, string | number>>;

const filled = (sentence: string, gaps: Gaps): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, gap: string) => String(gaps[gap] ?? whole));

export class NotationError extends Error {
  readonly source: string;
  readonly at: number;
  readonly problem: string;
  readonly remedy: string;
  /** Both sentences with their gaps open, for those who say them in another language. */
  readonly sentences: readonly [problem: string, remedy: string];
  readonly gaps: Gaps;

  /** `at` is the offset in `source` that the caret points to; `{name}` in a sentence is a gap. */
  constructor(problem: string, source: string, at: number, remedy: string, gaps: Gaps = {}) {
    const from = Math.max(0, at - 60);
    const line = source.slice(from, at + 40).replace(/\s/g, ' ');
    const [said, advice] = [filled(problem, gaps), filled(remedy, gaps)];
    super(`${said}\n  ${line}\n  ${' '.repeat(at - from)}^\n${advice}`);
    this.name = 'NotationError';
    this.problem = said;
    this.source = source;
    this.at = at;
    this.remedy = advice;
    this.sentences = [problem, remedy];
    this.gaps = gaps;
  }
}
