/** @file A place in the reader's browser. Of what is put there quickly one after the other only the last is written. */
import { del, get, set, update } from 'idb-keyval';

export class Stored<X> {
  readonly #key: string;
  readonly #full: () => void;
  #next: { readonly value: X | undefined } | undefined;
  #writing = false;

  /** `full` is called when the browser refuses to keep anything: no room, or a private window. */
  constructor(key: string, full: () => void) {
    this.#key = `classifier/${key}/1`;
    this.#full = full;
  }

  async load(): Promise<X | undefined> {
    try {
      return await get<X>(this.#key);
    } catch {
      this.#full();
      return undefined;
    }
  }

  /** Changes what is there in one go, whatever another tab has put there meanwhile. */
  change(to: (kept: unknown) => X): void {
    update<unknown>(this.#key, to).catch(() => this.#full());
  }

  /** Nothing, to take away what is there. */
  save(value: X | undefined): void {
    this.#next = { value };
    if (!this.#writing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    for (let next = this.#next; next; next = this.#next) {
      this.#next = undefined;
      try {
        await (next.value === undefined ? del(this.#key) : set(this.#key, next.value));
      } catch {
        this.#full();
      }
    }
    this.#writing = false;
  }
}
