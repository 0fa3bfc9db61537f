/** @file A whole derivation with some right sides blank: few at first, more each time they were all written rightly. */
import { digest } from '#bank/chance.ts';

/** What share of the lines is blank at each level. */
const SHARES = [0.15, 0.3, 0.5, 0.75, 1] as const;
export const LAST_LEVEL = SHARES.length - 1;

/** How many of `n` lines are blank at a level. */
export const blankCount = (n: number, level: number): number =>
  Math.min(n, Math.max(1, Math.round(n * SHARES[Math.min(Math.max(level, 0), LAST_LEVEL)]!)));

/**
 * The lines that are blank at a level, in the order of the lesson; those `missed` before are among them first. Which they
 * are repeats, and is another choice at another level.
 */
export function blanks(lines: readonly string[], level: number, missed: readonly string[]): string[] {
  const wanted = lines.toSorted(
    (a, b) =>
      Number(missed.includes(b)) - Number(missed.includes(a)) ||
      digest(`${level} ${a}`) - digest(`${level} ${b}`),
  );
  const chosen = new Set(wanted.slice(0, blankCount(lines.length, level)));
  return lines.filter((line) => chosen.has(line));
}

/** The level after a round in which so many blanks were revealed. */
export const levelAfter = (level: number, revealed: number): number =>
  revealed === 0 ? Math.min(level + 1, LAST_LEVEL) : Math.max(level - 1, 0);

const KEY = 'fading';

function kept(): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The level a lesson was left at; the first where nothing is kept. */
export function levelOf(lesson: string): number {
  const found = kept()[lesson];
  return typeof found === 'number' && Number.isInteger(found) && found >= 0 && found <= LAST_LEVEL
    ? found
    : 0;
}

/** Whether the level will be remembered. */
export function keepLevel(lesson: string, level: number): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [lesson]: level }));
    return true;
  } catch {
    return false;
  }
}
