/** @file The word vectors of a file of the reader's: read in a worker, or where there is none on the page. */
import type { Labelled } from '#corpus/labelled.ts';
import type { Asked, Cover, WordFileNews, WordFileQuestion } from '#corpus/word-file.ts';
import type { ReadTable, WordTable, WrongVectors } from '#corpus/word2vec.ts';
import { fileName } from './figure.ts';

/** Why there are no vectors. */
export type VectorRefusal =
  | ({ readonly kind: 'wrong' } & Pick<WrongVectors, 'why' | 'line' | 'found'>)
  | { readonly kind: 'failed'; readonly reason: string }
  /** Stopped by the reader, or a run was asked for and no file chosen. */
  | { readonly kind: 'stopped' | 'missing' };

interface Desk {
  ask(question: WordFileQuestion): void;
  close(): void;
}

function pageDesk(hear: (news: WordFileNews) => void): Desk {
  const leaving = new AbortController();
  const answer = import('#corpus/word-file.ts').then(({ wordFileDesk }) =>
    wordFileDesk((news) => {
      if (!leaving.signal.aborted) hear(news);
    }, leaving.signal),
  );
  return {
    ask: (question) => void answer.then((ask) => ask(question)),
    close: () => leaving.abort(),
  };
}

function openDesk(hear: (news: WordFileNews) => void): Desk {
  let page: Desk | undefined;
  const asked: WordFileQuestion[] = [];
  const goToPage = (): Desk => {
    page = pageDesk(hear);
    for (const question of asked) page.ask(question);
    return page;
  };
  let worker: Worker;
  try {
    worker = new Worker(new URL('../../../src/corpus/word-file-worker.ts', import.meta.url), {
      type: 'module',
    });
  } catch {
    return goToPage();
  }
  let heard = false;
  worker.addEventListener('message', ({ data }: MessageEvent<WordFileNews>) => {
    heard = true;
    hear(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    // a worker that never said a word did not start at all
    if (heard) hear({ kind: 'failed', message: event.message || 'worker' });
    else if (!page) goToPage();
  });
  return {
    ask(question) {
      asked.push(question);
      if (page) page.ask(question);
      else worker.postMessage(question);
    },
    close() {
      worker.terminate();
      page?.close();
    },
  };
}

export class VectorFile {
  /** Of the file that is chosen, read or not. */
  name = $state('');
  /** How far reading is; undefined while nothing is read. */
  share = $state<number | undefined>(undefined);
  read = $state.raw<ReadTable | undefined>(undefined);
  /** How much of the vocabulary that was asked for last has a vector. */
  cover = $state.raw<Cover | undefined>(undefined);
  refusal = $state.raw<VectorRefusal | undefined>(undefined);

  /** How often a run asked for vectors that are not here. */
  asked = $state(0);

  #file: Blob | undefined;
  #examples: readonly Labelled[] | undefined;
  #desk: Desk | undefined;
  #settle: (() => void) | undefined;

  /** Reads a file for some reviews; what was read before is gone. */
  readonly choose = (file: Blob, name: string, examples: readonly Labelled[]): Promise<void> => {
    this.#end();
    this.#file = file;
    this.#examples = examples;
    this.name = name;
    this.share = 0;
    this.read = undefined;
    this.cover = undefined;
    this.refusal = undefined;
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#desk = openDesk((news) => this.#hear(news));
      this.#desk.ask({ kind: 'read', file, examples });
    });
  };

  /** The vectors of the file of that name for these reviews; the file is read again if it was read for others. */
  readonly tableFor = async (examples: readonly Labelled[], name: string): Promise<WordTable | undefined> => {
    await this.follow(examples);
    if (this.read && fileName(this.name) === name) return this.read.table;
    this.asked++;
    this.refusal ??= { kind: 'missing' };
    return undefined;
  };

  /** Other reviews have other words. */
  readonly follow = async (examples: readonly Labelled[]): Promise<void> => {
    if (this.#file && this.#examples !== examples) await this.choose(this.#file, this.name, examples);
  };

  readonly ask = (asked: Asked): void => this.#desk?.ask({ kind: 'cover', asked });

  readonly stop = (): void => {
    if (this.share === undefined) return;
    this.forget();
    this.refusal = { kind: 'stopped' };
  };

  readonly forget = (): void => {
    this.#end();
    this.#file = undefined;
    this.#examples = undefined;
    this.name = '';
    this.read = undefined;
    this.cover = undefined;
    this.refusal = undefined;
  };

  readonly leave = (): void => this.#end();

  #hear(news: WordFileNews): void {
    switch (news.kind) {
      case 'share':
        this.share = news.share;
        return;
      case 'cover':
        this.cover = news.cover;
        return;
      case 'read':
        this.read = news.read;
        break;
      case 'wrong':
        this.#file = undefined;
        this.refusal = { kind: 'wrong', ...news.wrong };
        break;
      case 'failed':
        this.#file = undefined;
        this.refusal = { kind: 'failed', reason: news.message };
    }
    this.share = undefined;
    this.#settle?.();
    this.#settle = undefined;
  }

  #end(): void {
    this.#desk?.close();
    this.#desk = undefined;
    this.share = undefined;
    this.#settle?.();
    this.#settle = undefined;
  }
}
