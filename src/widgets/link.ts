/** @file A figure's state in the address: one parameter, and the figure as its place on the page. */

/** An address with the parameter set; everything else in it stays. */
export function withParameter(search: string, name: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(name);
  const all = [parameters.toString(), `${name}=${text}`].filter(Boolean).join('&');
  return `?${all}`;
}

/** Puts the state into the address bar and the whole address on the clipboard; whether that was allowed. */
export async function copyLink(name: string, text: string, place: string): Promise<boolean> {
  history.replaceState(
    history.state,
    '',
    `${location.pathname}${withParameter(location.search, name, text)}#${place}`,
  );
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false; // the address bar holds it
  }
}
