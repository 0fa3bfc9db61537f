/** @file A link to the page with the state of one figure in its address; what others have in it stays. */

/** An address with a parameter set, or taken away for ''. The text is written as it may stand in an address. */
export function withParameter(search: string, name: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(name);
  const all = [parameters.toString(), text && `${name}=${text}`].filter(Boolean).join('&');
  return all && `?${all}`;
}

/** Puts the text into the address bar. */
export function tell(name: string, text: string, anchor?: string): void {
  const search = withParameter(location.search, name, text);
  const hash = anchor === undefined ? location.hash : `#${anchor}`;
  if (search !== location.search || hash !== location.hash)
    history.replaceState(history.state, '', location.pathname + search + hash);
}

/** Puts the address on the clipboard; false where there is none. */
export async function copyAddress(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}
