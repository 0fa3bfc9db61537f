/** @file The lines to come back to, by lesson, in the reader's own browser. */

const KEY = 'come-back';

function all(): Record<string, string[]> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([lesson, ids]: [string, unknown]) =>
        Array.isArray(ids) && ids.every((id): id is string => typeof id === 'string') ? [[lesson, ids]] : [],
      ),
    );
  } catch {
    return {};
  }
}

export const comeBackTo = (lesson: string): readonly string[] => all()[lesson] ?? [];

/** Puts a line on the list, or takes it off. Whether it will be remembered. */
export function comeBack(lesson: string, id: string, wanted: boolean): boolean {
  const kept = all(); // as another tab may have left it
  const others = (kept[lesson] ?? []).filter((other) => other !== id);
  kept[lesson] = wanted ? [...others, id] : others;
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
