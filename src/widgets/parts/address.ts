/** @file The state of a widget as one parameter of the address: `lab=phi:relu,scale:2.2`. */

type Settings = Readonly<Record<string, string | number>>;

/** What differs from the opening settings; '' when nothing does. */
export const differences = <S extends object>(settings: S, opening: S): string =>
  Object.entries(settings as Settings)
    .filter(([dial, value]) => value !== (opening as Settings)[dial])
    .map(([dial, value]) => `${dial}:${typeof value === 'number' ? Number(value.toPrecision(6)) : value}`)
    .join(',');

/** What the parameter says, dial by dial. */
export const dialsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(',').map((part) => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );

/** The opening settings, and over them each choice that `allowed` knows. */
export function chosen<S extends Readonly<Record<string, string>>>(
  text: string,
  opening: S,
  allowed: Readonly<Record<keyof S, (value: string) => boolean>>,
): S {
  const said = Object.entries(dialsOf(text)).filter(
    ([dial, value]) => Object.hasOwn(opening, dial) && allowed[dial]!(value),
  );
  return { ...opening, ...Object.fromEntries(said) };
}

/** An address with a parameter set, or taken away for ''; everything else in it stays. */
export function withParameter(search: string, name: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(name);
  const all = [parameters.toString(), text && `${name}=${text}`].filter(Boolean).join('&');
  return all && `?${all}`;
}

/** Puts the state into the address bar and on the clipboard; false where there is no clipboard. */
export async function copyLink(name: string, text: string, anchor = name): Promise<boolean> {
  const address = `${location.pathname}${withParameter(location.search, name, text)}#${anchor}`;
  history.replaceState(history.state, '', address);
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}
