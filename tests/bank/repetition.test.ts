// Repetition: cards come back later the better they are known; decks go out and in; old files are read, others refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAY,
  EMPTY,
  GRADES,
  answered,
  dueNow,
  forecast,
  mergedDecks,
  retention,
} from '#bank/repetition/deck.ts';
import type { AnswerGrade, Deck } from '#bank/repetition/deck.ts';
import { DeckError, readDeck, writeDeck } from '#bank/repetition/file.ts';
import { planOf } from '#bank/plan.ts';

const NOW = Date.UTC(2026, 0, 5);
const card = { id: 'lstm/line/dC', kind: 'card' } as const;
const whole = { id: 'lstm/derivation', kind: 'derivation' } as const;

/** Answers a card whenever it is due. */
function history(of: typeof card | typeof whole, grades: readonly AnswerGrade[]): Deck {
  let [deck, now] = [EMPTY, NOW];
  for (const grade of grades) {
    deck = answered(deck, of, grade, now);
    now = deck.cards[of.id]!.due;
  }
  return deck;
}

test('a card that is remembered comes back later each time, and one forgotten sooner', () => {
  const waits = [3, 4, 5, 6].map((n) => {
    const kept = history(card, Array<AnswerGrade>(n).fill('good')).cards[card.id]!;
    return kept.due - kept.last!;
  });
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  const lapsed = history(card, ['good', 'good', 'good', 'good', 'again']).cards[card.id]!;
  expect(lapsed.due - lapsed.last!).toBeLessThan(waits[1]!);
});

test('of the grades a better one never makes a card come back sooner', () => {
  const before = history(card, ['good', 'good', 'good']);
  const due = GRADES.map((g) => answered(before, card, g, before.cards[card.id]!.due).cards[card.id]!.due);
  expect(due).toEqual(due.toSorted((a, b) => a - b));
});

test('derivations are scheduled apart, come back within 60 days, and at the line that failed', () => {
  const known = history(whole, Array<AnswerGrade>(12).fill('easy'));
  const kept = known.cards[whole.id]!;
  expect(kept.due - kept.last!).toBeLessThanOrEqual(60 * DAY);
  expect(dueNow(known, 'card', Infinity)).toEqual([]);
  expect(dueNow(known, 'derivation', Infinity)).toEqual([whole.id]);
  const stuck = answered(known, whole, 'again', kept.due, 'dz_f');
  expect(stuck.cards[whole.id]!.stuck).toBe('dz_f');
  expect(stuck.cards[whole.id]!.due).toBe(kept.due + DAY);
  expect(answered(stuck, whole, 'good', kept.due + DAY).cards[whole.id]!.stuck).toBeUndefined();
});

test('the forecast counts every card once, and retention what was known and remembered', () => {
  const deck = history(card, ['good', 'good', 'good', 'again']);
  const { due } = deck.cards[card.id]!;
  expect(forecast(deck, NOW, 400).reduce((a, b) => a + b)).toBe(1);
  expect(forecast(deck, due + 5 * DAY, 7)[0]).toBe(1);
  expect(retention(EMPTY, NOW)).toBeUndefined();
  const asked = deck.reviews.filter((r) => r.known);
  expect(retention(deck, due, 400)).toBe(asked.filter((r) => r.grade !== 'again').length / asked.length);
});

test('any history goes out as a file and comes back the same, and adding it twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (grades, long) => {
        const deck = history(long ? whole : card, grades);
        const read = readDeck(writeDeck(deck));
        expect(JSON.parse(writeDeck(read))).toEqual(JSON.parse(writeDeck(deck)));
        expect(mergedDecks(read, read)).toEqual(mergedDecks(EMPTY, read));
      },
    ),
    { numRuns: 50 },
  );
});

describe('a file', () => {
  test('of the first version is read: cards without kinds, no reviews', () => {
    const deck = history(whole, ['good']).cards[whole.id]!;
    const kept = { ...deck, kind: undefined, stuck: undefined, last: undefined };
    const old = JSON.stringify({
      format: 'gradient-notebook repetition',
      version: 1,
      cards: { [whole.id]: kept },
    });
    expect(readDeck(old).cards[whole.id]).toMatchObject({ kind: 'derivation', due: kept.due });
  });

  test.each([
    ['{', 'no-json'],
    ['[]', 'other-file'],
    ['{"format":"gradient-notebook progress","version":1}', 'other-file'],
    ['{"format":"gradient-notebook repetition","version":3,"cards":{},"reviews":[]}', 'newer'],
    ['{"format":"gradient-notebook repetition","version":2,"cards":{"a/b":{}},"reviews":[]}', 'malformed'],
    [
      '{"format":"gradient-notebook repetition","version":2,"cards":{"__proto__":{}},"reviews":[1]}',
      'malformed',
    ],
    [' '.repeat(9 * 1024 * 1024), 'too-large'],
  ])('such as %.60s is refused as %s', (text, refusal) => {
    expect(() => readDeck(text)).toThrow(new DeckError(refusal as DeckError['refusal']));
  });
});

describe('a plan', () => {
  const topics = [
    { id: 'two-layer', asked: 74 },
    { id: 'lstm', asked: 15 },
    { id: 'gru', asked: 9 },
  ];
  test('gives most sessions to what exams ask most, and ends with a paper on all of it', () => {
    const plan = planOf('week', topics);
    const times = (id: string) => plan.filter((s) => s.kind === 'learn' && s.topics[0] === id).length;
    expect(times('two-layer')).toBeGreaterThan(times('lstm'));
    expect(plan.at(-1)).toMatchObject({ kind: 'paper', day: 7 });
    expect(plan.map((s) => s.day)).toEqual(plan.map((s) => s.day).toSorted((a, b) => a - b));
  });

  test('comes back to what was missed, and leaves what is known', () => {
    const missed = [{ ...topics[0]!, missed: 0 }, topics[1]!, { ...topics[2]!, missed: 1 }];
    const plan = planOf('evening', missed).filter((s) => s.kind === 'learn');
    expect(plan.some((s) => s.topics[0] === 'gru')).toBe(true);
  });
});
