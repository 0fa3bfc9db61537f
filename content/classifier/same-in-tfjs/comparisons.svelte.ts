/** @file The comparisons that were made on the page, one for each cell, and the one under way. */
import { proxy } from 'comlink';
import { type Thread, reasonOf, threadOf } from '#figure/thread.ts';
import { type CellName, type Comparison, MISSING } from './ways.ts';
import type { Api } from './worker.ts';

export type Phase = 'idle' | 'loading' | 'first' | 'measuring' | 'stopped' | 'done';
export interface Problem {
  readonly kind: 'missing' | 'failed' | 'noWorker';
  readonly why: string;
}

export class Comparisons {
  known = $state.raw<Readonly<Partial<Record<CellName, Comparison>>>>({});
  phase = $state<Phase>('idle');
  problem = $state.raw<Problem>();
  #thread = $state.raw<Thread<Api>>();

  get running(): boolean {
    return this.#thread !== undefined;
  }

  readonly start = async (cell: CellName): Promise<void> => {
    this.leave();
    this.known = { ...this.known, [cell]: undefined };
    this.phase = 'loading';
    this.problem = undefined;
    let thread: Thread<Api>;
    try {
      thread = threadOf<Api>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), (why) =>
        this.#end({ kind: 'missing', why }),
      );
    } catch (error) {
      return this.#end({ kind: 'noWorker', why: reasonOf(error) });
    }
    this.#thread = thread;
    const hear = (comparison: Comparison): void => {
      if (this.#thread !== thread) return;
      this.known = { ...this.known, [cell]: comparison };
      this.phase = comparison.rows.theirs ? 'measuring' : 'first';
    };
    try {
      await thread.ask.compare(cell, proxy(hear));
      this.leave();
      this.phase = 'done';
    } catch (error) {
      const kind = error instanceof Error && error.name === MISSING ? 'missing' : 'failed';
      this.#end({ kind, why: reasonOf(error) });
    }
  };

  readonly stop = (): void => {
    this.leave();
    this.phase = 'stopped';
    this.problem = undefined;
  };

  /** Another cell: what was said is not of it. */
  readonly turn = (): void => {
    this.leave();
    this.phase = 'idle';
    this.problem = undefined;
  };

  /** Ends what is under way without a word. */
  readonly leave = (): void => {
    this.#thread?.end();
    this.#thread = undefined;
  };

  #end(problem: Problem): void {
    this.leave();
    this.phase = 'idle';
    this.problem = problem;
  }
}
