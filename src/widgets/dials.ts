/** @file The dials of a figure as one parameter of the address: `phi:relu,gain:1.4`. */

type Settings = Readonly<Record<string, string | number>>;

/** What differs from the opening settings; '' when nothing does. */
export const differences = <S extends object>(settings: S, opening: S): string =>
  Object.entries(settings as Settings)
    .filter(([dial, value]) => value !== (opening as Settings)[dial])
    .map(([dial, value]) => `${dial}:${typeof value === 'number' ? Number(value.toPrecision(6)) : value}`)
    .join(',');

/** What the parameter says, dial by dial. */
export const dialsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(',').map((part) => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );

/** An address with the parameter set, or taken away; everything else in it stays. */
export function withParameter(search: string, parameter: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(parameter);
  const rest = parameters.toString();
  const own = text && `${parameter}=${text}`;
  const all = [rest, own].filter(Boolean).join('&');
  return all && `?${all}`;
}
