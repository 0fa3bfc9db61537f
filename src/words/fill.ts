/** @file A sentence with gaps, such as 'entry {name}'. */

/** A sentence with its gaps filled: fill('entry {name}', { name: 'W' }). */
export const fill = (sentence: string, gaps: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, gap: string) => (gap in gaps ? String(gaps[gap]) : whole));
