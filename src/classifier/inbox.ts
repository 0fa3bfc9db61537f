/** @file Words that arrive while something runs, kept until it listens. */

export class Inbox<Word> {
  readonly #words: Word[] = [];
  #wake = (): void => undefined;

  put(word: Word): void {
    this.#words.push(word);
    this.#wake();
  }

  /** What has been said since; waits for the next word if `wait`. */
  readonly hear = async (wait: boolean): Promise<readonly Word[]> => {
    // messages arrive, and a page is drawn, only while nothing runs
    await new Promise<void>((resolve) => {
      if (wait && !this.#words.length) this.#wake = resolve;
      else setTimeout(resolve);
    });
    return this.#words.splice(0);
  };
}
