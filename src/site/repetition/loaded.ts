/** @file What repetition fetches at the first press: cards, the scheduler, the store, KaTeX. */
import { type Card, cardsOf } from '#bank/export/cards.ts';
import { derivationOf, gradientsOf } from '#bank/sources/lines.ts';
import { banks } from '../../../content/banks.ts';

export { proseHtml } from '#bank/paper/prose.ts';
export { answered, dueNow, EMPTY, forecast, GRADES, mergedDecks, retention } from '#bank/repetition/deck.ts';
export { DeckError, readDeck, writeDeck } from '#bank/repetition/file.ts';
export { StoreError, keepAnswer, keepDeck, keptDeck, onOthers } from './store.ts';

/** The cards of a lesson, and the names of the lines of its derivation. */
export async function cardsFor(
  lesson: string,
): Promise<{ cards: readonly Card[]; lines: readonly string[] }> {
  const bank = await banks[lesson]!();
  return { cards: cardsOf(bank), lines: gradientsOf(derivationOf(bank.definition)).map(({ base }) => base) };
}
