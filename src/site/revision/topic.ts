/** @file A lesson as the page of revision knows it before anything is fetched. */

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Of its page. */
  readonly address: string;
  /** Questions of the count of real exams that are on it. */
  readonly asked: number;
}
