/**
 * @file Repetition: when each card is due, by FSRS (Ye, Su & Cao 2022). Short cards and whole derivations are scheduled apart:
 * a derivation is done again at the line that failed, and comes back within weeks.
 */
import { type Card as Fsrs, type Grade, Rating, State, createEmptyCard, fsrs } from 'ts-fsrs';

/** What is kept of a card; times in milliseconds since 1970. */
export interface Kept {
  readonly kind: 'card' | 'derivation';
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly elapsed: number;
  readonly scheduled: number;
  readonly learning: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: 0 | 1 | 2 | 3;
  readonly last: number | undefined;
  /** The line of a derivation to go on from. */
  readonly stuck: string | undefined;
}

/** One answer; what retention is measured by. */
export interface Review {
  readonly id: string;
  readonly at: number;
  readonly grade: AnswerGrade;
  /** Whether the card was in review, no longer being learned. */
  readonly known: boolean;
}

export interface Deck {
  readonly cards: Readonly<Record<string, Kept>>;
  readonly reviews: readonly Review[];
}

export type AnswerGrade = 'again' | 'hard' | 'good' | 'easy';
export const GRADES: readonly AnswerGrade[] = ['again', 'hard', 'good', 'easy'];

export const EMPTY: Deck = { cards: {}, reviews: [] };
export const DAY = 86_400_000;
/** Older reviews say nothing of how one remembers today. */
const MOST_REVIEWS = 5000;

const SCHEDULERS = {
  card: fsrs({ request_retention: 0.9, enable_fuzz: false, maximum_interval: 365 }),
  // dear, and forgotten as a whole: sooner, and without steps of minutes
  derivation: fsrs({
    request_retention: 0.85,
    enable_fuzz: false,
    maximum_interval: 58, // “easy” may get two days more

    enable_short_term: false,
  }),
} as const;

const RATING: Readonly<Record<AnswerGrade, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

function fsrsCard(kept: Kept | undefined, now: number): Fsrs {
  const card = createEmptyCard(new Date(now));
  if (!kept) return card;
  return {
    ...card,
    due: new Date(kept.due),
    stability: kept.stability,
    difficulty: kept.difficulty,
    elapsed_days: kept.elapsed,
    scheduled_days: kept.scheduled,
    learning_steps: kept.learning,
    reps: kept.reps,
    lapses: kept.lapses,
    state: kept.state,
    ...(kept.last !== undefined && { last_review: new Date(kept.last) }),
  };
}

/** The deck after an answer. `stuck` is the line at which a derivation failed. */
export function answered(
  deck: Deck,
  { id, kind }: { readonly id: string; readonly kind: Kept['kind'] },
  grade: AnswerGrade,
  now: number,
  stuck?: string,
): Deck {
  const before = deck.cards[id];
  const { card } = SCHEDULERS[kind].next(fsrsCard(before, now), new Date(now), RATING[grade]);
  const kept: Kept = {
    kind,
    // a derivation that failed goes on tomorrow, whatever was known of it before
    due: kind === 'derivation' && grade === 'again' ? now + DAY : card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed: card.elapsed_days,
    scheduled: card.scheduled_days,
    learning: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    last: now,
    stuck: kind === 'derivation' && grade === 'again' ? stuck : undefined,
  };
  const review: Review = { id, at: now, grade, known: before?.state === State.Review };
  return {
    cards: { ...deck.cards, [id]: kept },
    reviews: [...deck.reviews, review].slice(-MOST_REVIEWS),
  };
}

/** Ids of cards that are due, the longest overdue first. */
export const dueNow = (deck: Deck, kind: Kept['kind'], now: number): string[] =>
  Object.entries(deck.cards)
    .filter(([, card]) => card.kind === kind && card.due <= now)
    .sort(([, a], [, b]) => a.due - b.due)
    .map(([id]) => id);

/** How many fall due on each of the coming days, today first; what is overdue counts for today. */
export function forecast(deck: Deck, now: number, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const { due } of Object.values(deck.cards)) {
    const day = Math.max(0, Math.floor((due - now) / DAY));
    if (day < days) counts[day]!++;
  }
  return counts;
}

/** The share of known cards that were remembered, over the last `days`; undefined where none was asked. */
export function retention(deck: Deck, now: number, days = 30): number | undefined {
  const asked = deck.reviews.filter((r) => r.known && r.at > now - days * DAY);
  return asked.length ? asked.filter((r) => r.grade !== 'again').length / asked.length : undefined;
}

/** What either knows: of a card on both sides the one answered last. */
export function mergedDecks(a: Deck, b: Deck): Deck {
  const cards: Record<string, Kept> = { ...a.cards };
  for (const [id, card] of Object.entries(b.cards)) {
    const own = cards[id];
    if (!own || (card.last ?? 0) > (own.last ?? 0)) cards[id] = card;
  }
  const reviews = new Map([...a.reviews, ...b.reviews].map((r) => [`${r.id} ${r.at}`, r]));
  return { cards, reviews: [...reviews.values()].sort((x, y) => x.at - y.at).slice(-MOST_REVIEWS) };
}
