/** @file The desk of repetition: the deck, the card that lies on it, and what could not be kept. */
import type { Card } from '#bank/export/cards.ts';
import type { AnswerGrade, Deck, Kept } from '#bank/repetition/deck.ts';
import type { DeckRefusal } from '#bank/repetition/file.ts';
import type { Trouble } from './store.ts';

type Loaded = typeof import('./loaded.ts');

/** New cards of a lesson that are begun in one sitting. */
const NEW_AT_ONCE = 10;

export class Desk {
  readonly tools: Loaded;
  deck = $state.raw<Deck>({ cards: {}, reviews: [] });
  kind = $state<Kept['kind']>('card');
  card = $state.raw<Card>();
  lines = $state.raw<readonly string[]>([]);
  shown = $state(false);
  trouble = $state<Trouble>();
  refusal = $state<DeckRefusal>();
  imported = $state(false);
  elsewhere = $state(false);
  now = $state(Date.now());
  readonly #known = new Map<string, Card>();
  readonly #fresh: Card[] = [];

  constructor(tools: Loaded) {
    this.tools = tools;
  }

  readonly dueCards = $derived.by(() => this.tools.dueNow(this.deck, 'card', this.now).length);
  readonly dueDerivations = $derived.by(() => this.tools.dueNow(this.deck, 'derivation', this.now).length);
  readonly coming = $derived.by(() => this.tools.forecast(this.deck, this.now, 7));
  readonly remembered = $derived.by(() => this.tools.retention(this.deck, this.now));
  readonly stuck = $derived.by(() => (this.card ? this.deck.cards[this.card.id]?.stuck : undefined));

  /** Reads what is kept; without a store the desk works all the same. */
  async open(): Promise<() => void> {
    await this.#read();
    return this.tools.onOthers(() => {
      this.elsewhere = true;
      void this.#read();
    });
  }

  async #read(): Promise<void> {
    try {
      this.deck = await this.tools.keptDeck();
    } catch (error) {
      this.#met(error);
    }
  }

  #met(error: unknown): void {
    if (!(error instanceof this.tools.StoreError)) throw error;
    this.trouble = error.trouble;
  }

  /** Puts the next card on the desk: what is due first, then new ones of `lesson`. */
  async next(lesson: string): Promise<void> {
    this.now = Date.now();
    this.shown = false;
    const due = this.tools.dueNow(this.deck, this.kind, this.now)[0];
    const from = due?.split('/')[0] ?? lesson;
    const { cards, lines } = await this.tools.cardsFor(from);
    this.lines = lines;
    for (const card of cards) this.#known.set(card.id, card);
    if (due && !this.#known.has(due)) {
      // a card that the lesson has no more
      const rest = { ...this.deck.cards };
      delete rest[due];
      this.deck = { ...this.deck, cards: rest };
      return this.next(lesson);
    }
    const fresh = cards.filter((c) => c.kind === this.kind && !(c.id in this.deck.cards));
    if (!due && this.#fresh.length === 0) this.#fresh.push(...fresh.slice(0, NEW_AT_ONCE));
    this.card = due ? this.#known.get(due) : this.#fresh.shift();
  }

  async grade(grade: AnswerGrade, lesson: string, stuck?: string): Promise<void> {
    const { card } = this;
    if (!card) return;
    this.deck = this.tools.answered(this.deck, card, grade, Date.now(), stuck);
    try {
      await this.tools.keepAnswer(card.id, this.deck.cards[card.id]!, this.deck.reviews.at(-1)!);
    } catch (error) {
      this.#met(error);
    }
    await this.next(lesson);
  }

  file(): string {
    return this.tools.writeDeck(this.deck);
  }

  async read(text: string): Promise<void> {
    this.refusal = undefined;
    this.imported = false;
    let merged: Deck;
    try {
      merged = this.tools.mergedDecks(this.deck, this.tools.readDeck(text));
    } catch (error) {
      if (!(error instanceof this.tools.DeckError)) throw error;
      this.refusal = error.refusal;
      return;
    }
    this.deck = merged;
    this.imported = true;
    try {
      await this.tools.keepDeck(merged);
    } catch (error) {
      this.#met(error);
    }
  }
}
