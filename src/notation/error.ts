/** @file The one error a reader of the notation can meet: what is wrong, where, and what to do. */

export class NotationError extends Error {
  readonly source: string;
  readonly at: number;
  readonly problem: string;
  readonly remedy: string;

  /** `at` is the offset in `source` that the caret points to. */
  constructor(problem: string, source: string, at: number, remedy: string) {
    const from = Math.max(0, at - 60);
    const line = source.slice(from, at + 40).replace(/\s/g, ' ');
    super(`${problem}\n  ${line}\n  ${' '.repeat(at - from)}^\n${remedy}`);
    this.name = 'NotationError';
    this.problem = problem;
    this.source = source;
    this.at = at;
    this.remedy = remedy;
  }
}
