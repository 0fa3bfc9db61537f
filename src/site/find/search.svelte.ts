/** @file One search under way: what was asked, the places that answer, and the passages of the text. */
import type { Lang } from '#words/words.ts';
import { type Passage, passages } from './full-text.ts';
import { type Hit, type Index, find } from './match.ts';

/** Named in full, so that a page that is kept is kept with them. */
const LISTS: Readonly<Record<Lang, string>> = { en: 'find-en.json', zh: 'find-zh.json' };
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** How long nothing is typed before the text is searched, in ms. */
const PAUSE = 150;

export class Search {
  readonly #lang: Lang;
  query = $state('');
  hits = $state.raw<readonly Hit[]>([]);
  text = $state.raw<readonly Passage[]>([]);
  /** What is wrong: no list of places, no text. */
  lost = $state<{ readonly places: boolean; readonly text: boolean }>({ places: false, text: false });
  /** Whether what is shown answers the query, the text included. */
  done = $state(true);
  #index: Promise<Index> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** Fetches the list once; again after a failure. */
  fetch(): Promise<Index> {
    this.#index ??= fetch(base + LISTS[this.#lang]).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.json();
    });
    this.#index.catch(() => (this.#index = undefined));
    return this.#index;
  }

  ask(query: string): void {
    this.query = query.trim();
    this.done = false;
    void this.#places(this.query);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#passages(this.query), PAUSE);
  }

  async #places(query: string): Promise<void> {
    try {
      const index = query ? await this.fetch() : undefined;
      if (query !== this.query) return;
      this.hits = index ? find(query, index) : [];
      this.lost = { ...this.lost, places: false };
    } catch {
      this.lost = { ...this.lost, places: true };
    }
  }

  async #passages(query: string): Promise<void> {
    try {
      const found = query ? await passages(query) : [];
      if (query !== this.query) return;
      this.text = found;
      this.lost = { ...this.lost, text: false };
    } catch {
      if (query !== this.query) return;
      this.text = [];
      this.lost = { ...this.lost, text: true };
    }
    this.done = true;
  }
}
