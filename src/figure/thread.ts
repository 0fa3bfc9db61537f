/**
 * @file A thread of its own for long work. What it can be asked is an object that the worker exposes and the page calls,
 * by Comlink; whoever wants no more ends it, and what was asked is never answered.
 */
import { type Remote, wrap } from 'comlink';

export interface Thread<Api> {
  readonly ask: Remote<Api>;
  end(): void;
}

/** `broken` hears of a script that could not be had, or of an error that nobody caught; the thread has ended then. */
export function threadOf<Api>(worker: Worker, broken: (why: string) => void): Thread<Api> {
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    broken(event.message || 'worker');
  });
  return { ask: wrap<Api>(worker), end: () => worker.terminate() };
}

/** What went wrong, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
