/** @file A widget's state in the address of its page. */

/** An address with a parameter set, or taken away for ''; everything else in it stays. */
export function withParameter(search: string, name: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(name);
  const rest = parameters.toString();
  const own = text && `${name}=${text}`;
  const all = [rest, own].filter(Boolean).join('&');
  return all && `?${all}`;
}
