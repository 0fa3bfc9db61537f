/** @file Which numbers a given may take: the one place that decides, for tables, addresses and typed fields alike. */
import type { Domain } from './text.ts';

/** The largest number that can be set on a page; powers and exponentials of larger ones soon overflow. */
export const LARGEST = 1e6;

/** Whether a value of this domain may have an entry `x`. */
export function inDomain(domain: Domain, x: number): boolean {
  if (!Number.isFinite(x)) return false;
  switch (domain) {
    case 'any':
      return true;
    case 'positive':
      return x > 0;
    case 'share':
      return x >= 0 && x < 1;
    case 'binary':
    case 'one-hot':
    case 'one-hot-rows':
      return x === 0 || x === 1;
    case 'stochastic':
    case 'stochastic-rows':
      return x >= 0 && x <= 1;
    case 'tree':
      return x === 0 || Math.abs(x) === 1;
  }
}

/** Whether a domain is that of labels: of some entries exactly one is 1. */
export const isOneHot = (domain: Domain): boolean => domain === 'one-hot' || domain === 'one-hot-rows';

/** Whether it is that of shares of a whole. */
export const isShares = (domain: Domain): boolean => domain === 'stochastic' || domain === 'stochastic-rows';

/** The entries, row by row, of which exactly one is 1: those of each column or of each row; none in other domains. */
export const oneHotGroups = (domain: Domain, shape: readonly number[]): number[][] =>
  isOneHot(domain) ? groupsOf(domain, shape) : [];

/** The entries, row by row, that add up to 1: of labels and of shares each column or each row. */
export function groupsOf(domain: Domain, [rows = 1, columns = 1]: readonly number[]): number[][] {
  if (!isOneHot(domain) && !isShares(domain)) return [];
  const among = (groups: number, size: number, at: (group: number, i: number) => number): number[][] =>
    Array.from({ length: groups }, (_, group) => Array.from({ length: size }, (_, i) => at(group, i)));
  return domain.endsWith('-rows')
    ? among(rows, columns, (row, column) => row * columns + column)
    : among(columns, rows, (column, row) => row * columns + column);
}

/** Shares that are typed in thirds add up to 1 but for rounding; labels exactly. */
export function addsToOne(domain: Domain, entries: readonly number[]): boolean {
  const sum = entries.reduce((a, b) => a + b, 0);
  return isShares(domain) ? Math.abs(sum - 1) < 1e-9 : sum === 1;
}

/** The entries among which that at `flat` is the only 1, itself included; none where labels are not one-hot. */
export const rivalsOf = (domain: Domain, shape: readonly number[], flat: number): readonly number[] =>
  oneHotGroups(domain, shape).find((group) => group.includes(flat)) ?? [];

/**
 * Sets one entry, and what must follow it: of labels the 1 moves, of shares the others of the whole keep their proportions.
 * A tree is set as a whole or not at all.
 */
export function setEntry(
  domain: Domain,
  shape: readonly number[],
  data: Float64Array,
  flat: number,
  x: number,
): void {
  const others = (groupsOf(domain, shape).find((group) => group.includes(flat)) ?? []).filter(
    (i) => i !== flat,
  );
  const rest = others.reduce((sum, i) => sum + data[i]!, 0);
  for (const i of others)
    if (!isShares(domain)) data[i] = 0;
    else data[i] = rest > 0 ? (data[i]! * (1 - x)) / rest : (1 - x) / others.length;
  data[flat] = x;
}

/** Whether a reader may set one entry to `x`. Of labels the 1 is set, and the others follow. */
export const settable = (domain: Domain, x: number): boolean =>
  inDomain(domain, x) && Math.abs(x) <= LARGEST && (!isOneHot(domain) || x === 1) && domain !== 'tree';

/** A number as a reader writes it, with a true minus sign or a decimal comma if she likes; undefined for other text. */
export function numberIn(text: string): number | undefined {
  const written = text.trim().replace('−', '-').replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written) ? Number(written) : undefined;
}
