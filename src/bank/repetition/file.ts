/** @file A deck as one JSON file, out and in; files of older versions are read too. */
import { type AnswerGrade, type Deck, GRADES, type Kept, type Review } from './deck.ts';

const FORMAT = 'gradient-notebook repetition';
/** 1 knew cards only, without their kind and without reviews. */
export const FILE_VERSION = 2;
const MOST = { bytes: 8 * 1024 * 1024, cards: 20_000 } as const;
const ID = /^[a-z0-9-]{1,60}\/[\w./-]{1,120}$/;

/** Why a file was refused. */
export type DeckRefusal = 'too-large' | 'no-json' | 'other-file' | 'newer' | 'malformed';

export class DeckError extends Error {
  readonly refusal: DeckRefusal;
  constructor(refusal: DeckRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

export const writeDeck = ({ cards, reviews }: Deck): string =>
  JSON.stringify({ format: FORMAT, version: FILE_VERSION, cards, reviews });

/** @throws {DeckError} */
export function readDeck(text: string): Deck {
  if (text.length > MOST.bytes) throw new DeckError('too-large');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new DeckError('no-json');
  }
  if (!isObject(file) || file.format !== FORMAT) throw new DeckError('other-file');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new DeckError('malformed');
  if (version > FILE_VERSION) throw new DeckError('newer');
  return deckIn(version === 1 ? { ...file, reviews: [] } : file);
}

/** The deck of anything that was stored. @throws {DeckError} */
export function deckIn(file: unknown): Deck {
  if (!isObject(file) || !isObject(file.cards) || !Array.isArray(file.reviews))
    throw new DeckError('malformed');
  const cards = Object.entries(file.cards);
  if (cards.length > MOST.cards) throw new DeckError('malformed');
  return {
    cards: Object.fromEntries(cards.map(([id, card]) => [known(id), keptIn(id, card)])),
    reviews: file.reviews.map(reviewIn),
  };
}

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

function known(id: unknown): string {
  if (typeof id !== 'string' || !ID.test(id)) throw new DeckError('malformed');
  return id;
}

function number(x: unknown): number {
  if (typeof x !== 'number' || !Number.isFinite(x)) throw new DeckError('malformed');
  return x;
}

function keptIn(id: string, x: unknown): Kept {
  if (!isObject(x)) throw new DeckError('malformed');
  const state = ([0, 1, 2, 3] as const).find((s) => s === x.state);
  if (state === undefined) throw new DeckError('malformed');
  return {
    // version 1 knew no kinds: the id tells
    kind:
      x.kind === 'derivation' || (x.kind === undefined && id.endsWith('/derivation')) ? 'derivation' : 'card',
    due: number(x.due),
    stability: number(x.stability),
    difficulty: number(x.difficulty),
    elapsed: number(x.elapsed ?? 0),
    scheduled: number(x.scheduled ?? 0),
    learning: number(x.learning ?? 0),
    reps: number(x.reps),
    lapses: number(x.lapses),
    state,
    last: x.last === undefined || x.last === null ? undefined : number(x.last),
    stuck: typeof x.stuck === 'string' ? x.stuck.slice(0, 80) : undefined,
  };
}

function reviewIn(x: unknown): Review {
  if (!isObject(x)) throw new DeckError('malformed');
  const grade = GRADES.find((g): g is AnswerGrade => g === x.grade);
  if (!grade) throw new DeckError('malformed');
  return { id: known(x.id), at: number(x.at), grade, known: x.known === true };
}
