/** @file Questions to trained models, answered in a worker, or where there is none on the page. */
import type { Question, Reply } from '#classifier/ask.ts';
import type { Answered, Asked } from '#classifier/ask-worker.ts';

type To<K extends Question['kind']> = Extract<Question, { readonly kind: K }>;

export type Ask = <K extends Question['kind']>(question: To<K>) => Promise<Reply[K]>;

interface Waiting {
  readonly question: Question;
  readonly resolve: (reply: Reply[Question['kind']]) => void;
  readonly reject: (error: Error) => void;
}

async function onPage(question: Question): Promise<Reply[Question['kind']]> {
  const [{ answer }, { openEngine }] = await Promise.all([
    import('#classifier/ask.ts'),
    import('#classifier/browser.ts'),
  ]);
  return answer(question, openEngine);
}

export class ModelThread {
  #worker: Worker | undefined;
  /** A worker could not be had. */
  #alone = false;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();

  readonly ask: Ask = <K extends Question['kind']>(question: To<K>): Promise<Reply[K]> =>
    new Promise<Reply[Question['kind']]>((resolve, reject) => {
      const id = this.#asked++;
      this.#waiting.set(id, { question, resolve, reject });
      if (!this.#alone)
        try {
          this.#worker ??= this.#hire();
          this.#worker.postMessage({ id, question } satisfies Asked);
          return;
        } catch {
          this.#alone = true;
        }
      this.#answerHere();
    }) as Promise<Reply[K]>;

  readonly leave = (): void => {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting.clear();
  };

  #hire(): Worker {
    const worker = new Worker(new URL('../../../src/classifier/ask-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('problem' in data) waiting?.reject(new Error(data.problem));
      else waiting?.resolve(data.reply);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      this.#alone = true;
      this.#answerHere();
    });
    return worker;
  }

  #answerHere(): void {
    for (const [id, { question, resolve, reject }] of this.#waiting) {
      this.#waiting.delete(id);
      onPage(question).then(resolve, reject);
    }
  }
}
