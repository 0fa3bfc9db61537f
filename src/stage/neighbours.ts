/** @file An address shared with other widgets of the page: each keeps its state in one parameter of its own. */

/** What is the stage's in an address, and what is not; both without a question mark. */
export interface Shared {
  readonly own: string;
  readonly rest: string;
}

/** Divides an address; `theirs` are the parameters of other widgets. */
export function divide(search: string, theirs: ReadonlySet<string>): Shared {
  const parts = search.replace(/^\?/, '').split('&').filter(Boolean);
  const isTheirs = (part: string): boolean => theirs.has(part.split('=', 1)[0]!);
  return {
    own: parts.filter((part) => !isTheirs(part)).join('&'),
    rest: parts.filter(isTheirs).join('&'),
  };
}

/** The inverse of {@link divide}. */
export function join({ own, rest }: Shared): string {
  const text = [own.replace(/^\?/, ''), rest].filter(Boolean).join('&');
  return text && `?${text}`;
}

/** A widget says which parameter is its own: `data-parameter="lab"`. */
export const parametersOf = (page: ParentNode): ReadonlySet<string> =>
  new Set(
    [...page.querySelectorAll<HTMLElement>('[data-parameter]')].map((e) => e.dataset['parameter'] ?? ''),
  );
