/** @file How many predictions came true, kept in the reader's browser for each derivation. */

export interface Score {
  readonly right: number;
  readonly tried: number;
}

const key = (id: string): string => `predict:${id}`;

/** What was kept; undefined where there is nothing, or nothing that can be read. */
export function kept(id: string): Score | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(key(id)) ?? 'null') as Partial<Score> | null;
    const { right = NaN, tried = NaN } = found ?? {};
    if (Number.isInteger(right) && Number.isInteger(tried) && right >= 0 && right <= tried)
      return { right, tried };
  } catch {
    // a full or closed store loses the count, nothing else
  }
  return undefined;
}

export function keep(id: string, score: Score): void {
  try {
    localStorage.setItem(key(id), JSON.stringify(score));
  } catch {
    // as above
  }
}
