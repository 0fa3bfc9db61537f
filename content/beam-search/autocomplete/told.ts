/** @file All that the autocomplete tells of one setting: the search, what other widths find, the exact best. */
import { type Settings, WIDTHS } from './figure.ts';
import { type Model, charactersOf } from './model.ts';
import { type Found, type Search, exact, search } from './search.ts';

export interface Told {
  readonly prefix: readonly string[];
  readonly search: Search;
  /** What each width finds, W characters in reading order. */
  readonly widths: readonly { readonly W: number; readonly found: Found }[];
  /** The most probable text of all; undefined under a rule of length, and where it takes too long. */
  readonly exact: Found | undefined;
  /** Characters that may come next. */
  readonly size: number;
}

export function told(model: Model, { W, alpha, text }: Settings): Told {
  const prefix = charactersOf(text);
  const searches = WIDTHS.map((width) => [width, search(model, prefix, width, alpha)] as const);
  const best = Math.max(...searches.map(([, { found }]) => (found.ended ? found.log : -Infinity)));
  return {
    prefix,
    search: searches.find(([width]) => width === W)![1],
    widths: searches.map(([width, { found }]) => ({ W: width, found })),
    exact: alpha === 0 ? exact(model, prefix, best) : undefined,
    size: model.size,
  };
}
