/**
 * @file The thread of a run: a worker, or two that share every batch, or where there are none the page itself, which then
 * is drawn between two moments of training.
 */
import type { Command, News, Start } from '#classifier/drive.ts';
import { Inbox } from '#classifier/inbox.ts';
import type { Message } from '#classifier/worker.ts';
import { reasonOf } from '#figure/thread.ts';

export interface Training {
  send(command: Exclude<Command, Start>['kind']): void;
  /** Ends it without a word. */
  end(): void;
}

export type OpenTraining = (start: Start, threads: number, hear: (news: News) => void) => Training;

/** In the thread of the page. */
const trainingHere: OpenTraining = (start, _, hear) => {
  const inbox = new Inbox<Command['kind']>();
  let ended = false;
  const say = (news: News): void => {
    if (!ended) hear(news);
  };
  const run = async (): Promise<void> => {
    const [{ drive }, { openEngine, openTfjs }] = await Promise.all([
      import('#classifier/drive.ts'),
      import('#classifier/browser.ts'),
    ]);
    await drive(start, { say, hear: inbox.hear }, openEngine, { openTfjs });
  };
  run().catch((error: unknown) => say({ kind: 'failed', message: reasonOf(error) }));
  return {
    send: (kind) => inbox.put(kind),
    end() {
      ended = true;
      inbox.put('cancel');
    },
  };
};

const hire = (): Worker =>
  new Worker(new URL('../../../src/classifier/worker.ts', import.meta.url), { type: 'module' });

export const openTraining: OpenTraining = (start, threads, hear) => {
  const workers: Worker[] = [];
  /** Instead of workers that cannot be had. */
  let page: Training | undefined;
  let heard = false;
  const dismiss = (): void => {
    for (const worker of workers.splice(0)) worker.terminate();
  };
  const dial = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const worker = hire();
      workers.push(worker);
      worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
        heard = true;
        hear(data);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (page) return;
        dismiss();
        // a worker that never said a word did not start at all
        if (heard) hear({ kind: 'failed', message: event.message || 'worker' });
        else page = trainingHere(start, 1, hear);
      });
    }
    const { port1, port2 } = new MessageChannel();
    for (const [i, worker] of workers.entries()) {
      const port = i ? port2 : port1;
      const message: Message = count > 1 ? { ...start, partner: { share: i ? 1 : 0, port } } : start;
      worker.postMessage(message, count > 1 ? [port] : []);
    }
  };
  try {
    dial(threads);
  } catch {
    dismiss();
    page = trainingHere(start, 1, hear);
  }
  return {
    send(kind) {
      if (page) page.send(kind);
      else workers[0]?.postMessage({ kind } satisfies Message);
    },
    end() {
      dismiss();
      page?.end();
    },
  };
};
