/** @file The state of a figure as one parameter of the address: `batches=size:8,draw:3`. */

export type State = Readonly<Record<string, string>>;

/** What differs from the opening state; '' when nothing does. */
export const written = (state: State, opening: State): string =>
  Object.keys(opening)
    .filter((k) => state[k] !== opening[k])
    .map((k) => `${k}:${state[k]}`)
    .join(',');

/** The inverse: each entry that `allowed` knows, the others as the page opens. */
export function read<S extends State>(
  text: string,
  opening: S,
  allowed: Readonly<Record<keyof S, (value: string) => boolean>>,
): S {
  const said = Object.fromEntries(
    text
      .split(',')
      .map((part) => part.split(':', 2))
      .filter(([k = '', value]) => Object.hasOwn(opening, k) && value !== undefined && allowed[k]!(value)),
  ) as Partial<S>;
  return { ...opening, ...said };
}

/** An address with the parameter set, or taken away; everything else in it stays. */
export function withParameter(search: string, name: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(name);
  const all = [parameters.toString(), text && `${name}=${text}`].filter(Boolean).join('&');
  return all && `?${all}`;
}

/** Puts the state into the address bar and on the clipboard; false where there is no clipboard. */
export async function copyLink(name: string, text: string): Promise<boolean> {
  const address = `${location.pathname}${withParameter(location.search, name, text)}#${name}`;
  history.replaceState(history.state, '', address);
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}
