/** @file Where the deck is kept: IndexedDB, with versions; other tabs are told, and what cannot be kept is said. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Deck, Kept, Review } from '#bank/repetition/deck.ts';
import { deckIn } from '#bank/repetition/file.ts';

interface Schema extends DBSchema {
  cards: { key: string; value: Kept };
  reviews: { key: number; value: Review };
}

const NAME = 'repetition';
/** 1: cards. 2: reviews too. A new version adds its step to `upgrade`, and none is ever taken out. */
const VERSION = 2;
const CHANNEL = 'repetition';

/** Why nothing can be kept: private mode or refused, no room, or another tab holds an old version. */
export type Trouble = 'refused' | 'full' | 'blocked';

export class StoreError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const troubleOf = (error: unknown): StoreError =>
  error instanceof StoreError
    ? error
    : new StoreError(
        error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused',
      );

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
    openDB<Schema>(NAME, VERSION, {
      upgrade(db, from) {
        if (from < 1) db.createObjectStore('cards');
        if (from < 2) db.createObjectStore('reviews', { autoIncrement: true });
      },
      blocked: () => reject(new StoreError('blocked')),
      // a newer page wants to upgrade: make way
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        opened = undefined;
      },
    }).then(resolve, reject);
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** The deck of this browser. @throws {StoreError} */
export async function keptDeck(): Promise<Deck> {
  try {
    const db = await database();
    const [ids, cards, reviews] = await Promise.all([
      db.getAllKeys('cards'),
      db.getAll('cards'),
      db.getAll('reviews'),
    ]);
    return deckIn({ cards: Object.fromEntries(ids.map((id, i) => [id, cards[i]])), reviews });
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Keeps one card and its review; other tabs read it anew. @throws {StoreError} */
export async function keepAnswer(id: string, card: Kept, review: Review): Promise<void> {
  try {
    const db = await database();
    const tx = db.transaction(['cards', 'reviews'], 'readwrite');
    await Promise.all([
      tx.objectStore('cards').put(card, id),
      tx.objectStore('reviews').add(review),
      tx.done,
    ]);
  } catch (error) {
    throw troubleOf(error);
  }
  tell();
}

/** Keeps a whole deck in place of the old one, or nothing of it. @throws {StoreError} */
export async function keepDeck({ cards, reviews }: Deck): Promise<void> {
  try {
    const db = await database();
    const tx = db.transaction(['cards', 'reviews'], 'readwrite');
    const [inCards, inReviews] = [tx.objectStore('cards'), tx.objectStore('reviews')];
    await Promise.all([
      inCards.clear(),
      inReviews.clear(),
      ...Object.entries(cards).map(([id, card]) => inCards.put(card, id)),
      ...reviews.map((review) => inReviews.add(review)),
      tx.done,
    ]);
  } catch (error) {
    throw troubleOf(error);
  }
  tell();
}

let channel: BroadcastChannel | undefined;
/** One for this page: it does not hear itself. */
const channelOf = (): BroadcastChannel => (channel ??= new BroadcastChannel(CHANNEL));

const tell = (): void => channelOf().postMessage('changed');

/** Calls when another tab has kept something; the result stops it. */
export function onOthers(changed: () => void): () => void {
  const heard = channelOf();
  heard.addEventListener('message', changed);
  return () => heard.removeEventListener('message', changed);
}
