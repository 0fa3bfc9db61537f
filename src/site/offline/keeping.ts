/** @file The whole notebook kept with one press: how large it is, how far it has come, and what stood in the way. */
import { type Amounts, offlineWords } from '#words/offline.ts';

export { announce } from './newer.ts';

/** What the worker knows; sizes in bytes. See worker.js. */
interface State {
  readonly whole: boolean;
  readonly pages: number;
  readonly missing: readonly string[];
  readonly bytes: number;
  readonly kept: number;
  readonly travels: number;
}
type Sentence = string | ((amounts: Amounts) => string);
/** Why it ends early: no room, no network, a newer build on the server, at the reader's word. */
type End = 'full' | 'lost' | 'moved' | 'stopped';

/** A worker that has not answered by then is gone. In milliseconds. */
const PATIENCE = 120_000;

async function ask<T>(question: { ask: string; path?: string }): Promise<T> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const gone = setTimeout(() => reject(new Error('lost')), PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<{ is?: T; failed?: End }>) => {
      clearTimeout(gone);
      if (data.failed) reject(new Error(data.failed));
      else resolve(data.is as T);
    };
    active?.postMessage(question, [port2]);
  });
}

const MB = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** Says what can be kept at the foot of the page, and keeps it when asked; what was asked for before goes on by itself. */
export async function offer(foot: HTMLElement): Promise<void> {
  const w = offlineWords(document.documentElement.lang);
  const [said, bar] = [foot.querySelector('p')!, foot.querySelector('progress')!];
  const buttons = foot.querySelectorAll('button');
  const [keep, forget] = [buttons[0]!, buttons[1]!];
  let running = false;
  bar.ariaLabel = w.keep;

  const say = (sentence: Sentence, s: State): void => {
    const { pages, missing } = s;
    const sizes = { bytes: MB(s.bytes), kept: MB(s.kept), travels: MB(s.travels) };
    said.textContent =
      typeof sentence === 'string' ? sentence : sentence({ pages, left: missing.length, ...sizes });
    // the end is read out, not every page on the way
    said.ariaLive = running ? 'off' : 'polite';
    [bar.max, bar.value, bar.hidden] = [s.bytes, s.kept, !running];
    keep.hidden = s.missing.length === 0;
    keep.textContent = running ? w.stop : s.whole ? w.goOn : w.keep;
    forget.hidden = running || !s.whole;
    forget.textContent = w.forget;
    foot.hidden = false;
  };
  const state = (): Promise<State> => ask<State>({ ask: 'state' });
  const rest = (s: State): Sentence =>
    s.missing.length === 0 && s.whole ? w.done : s.whole ? w.stopped : w.size;

  async function run(): Promise<void> {
    let end: End | undefined;
    running = true;
    try {
      await ask({ ask: 'whole' });
      let s = await state();
      for (const path of s.missing) {
        if (!running) break;
        say(w.busy, s);
        if (!(await ask<boolean>({ ask: 'keep', path }))) {
          end = 'moved';
          break;
        }
        s = await state();
      }
    } catch (error) {
      end = (error as Error).message === 'full' ? 'full' : 'lost';
    }
    running = false;
    const s = await state();
    say(end ? w[end] : rest(s), s);
  }

  keep.addEventListener('click', () => {
    if (running) {
      running = false;
      return;
    }
    // a browser that runs short of room then asks before it takes this
    void navigator.storage?.persist?.().catch(() => false);
    void run();
  });
  forget.addEventListener('click', async () => {
    await ask({ ask: 'forget' });
    const s = await state();
    say(rest(s), s);
    keep.focus();
  });

  try {
    const s = await state();
    say(rest(s), s);
    if (s.whole && s.missing.length > 0 && navigator.onLine) void run();
  } catch {
    refuse(foot);
  }
}

/** Says that this browser keeps nothing. */
export function refuse(foot: HTMLElement): void {
  foot.querySelector('p')!.textContent = offlineWords(document.documentElement.lang).refused;
  for (const control of foot.querySelectorAll('button')) control.hidden = true;
  foot.hidden = false;
}
