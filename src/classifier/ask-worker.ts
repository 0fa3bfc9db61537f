/** @file Answers in a thread of its own: each question comes with a number, and so does its answer. */
import { type Question, type Reply, answer } from './ask.ts';
import { openEngine } from './browser.ts';

export interface Asked {
  readonly id: number;
  readonly question: Question;
}

export type Answered =
  | { readonly id: number; readonly reply: Reply[Question['kind']] }
  | { readonly id: number; readonly problem: string };

const say = (answered: Answered): void => postMessage(answered);

addEventListener('message', ({ data: { id, question } }: MessageEvent<Asked>) => {
  answer(question, openEngine).then(
    (reply) => say({ id, reply }),
    (error: unknown) => say({ id, problem: error instanceof Error ? error.message : String(error) }),
  );
});
