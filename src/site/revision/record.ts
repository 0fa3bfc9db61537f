/** @file The marks won and missed on each topic, in the reader's own browser. */

export type Marks = Readonly<Record<string, { readonly got: number; readonly of: number }>>;

const KEY = 'revision-marks';

/** What this browser remembers; nothing where storage is refused, empty or spoilt. */
export function recordedMarks(): Marks {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([, m]: [string, unknown]) =>
          typeof m === 'object' &&
          m !== null &&
          'got' in m &&
          'of' in m &&
          Number.isFinite(m.got) &&
          Number.isFinite(m.of),
      ),
    ) as Marks;
  } catch {
    return {};
  }
}

/** How much older results count beside new ones. */
const FADES = 0.5;

/** Adds the marks of a sitting; older ones fade. Whether they will be remembered. */
export function recordMarks(now: Marks): boolean {
  const before = recordedMarks();
  const next = { ...before };
  for (const [id, { got, of }] of Object.entries(now)) {
    const old = before[id] ?? { got: 0, of: 0 };
    next[id] = { got: old.got * FADES + Math.max(0, got), of: old.of * FADES + of };
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
    return true;
  } catch {
    return false;
  }
}
