/** @file The one error a user of the command line can meet: what is wrong and what to do, in one line. */

export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** @throws {Refusal} always. */
export function refuse(message: string): never {
  throw new Refusal(message);
}

/** “Did you mean …?” when one of `known` is a slip of the pen away, else all of them. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = known
    .map((k) => ({ k, slips: slips(word.toLowerCase(), k.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips)[0];
  return near && near.slips <= Math.max(2, near.k.length / 3)
    ? `Did you mean ${near.k}?`
    : `There are: ${known.join(', ')}.`;
}

/** Levenshtein distance: letters inserted, left out or changed. */
export function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + +(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}
