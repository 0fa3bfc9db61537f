/** @file The settings of the figure of depth as one parameter of the address: `phi:relu,gain:1.4`. */
import { OPENING, type Settings, settle } from '../../nets/depth/settings.ts';

export const PARAMETER = 'depth';

/** What differs from the opening settings; '' when nothing does. */
export function differences(settings: Settings): string {
  const opening: Readonly<Record<string, unknown>> = { ...OPENING };
  return Object.entries(settings)
    .filter(([dial, value]) => value !== opening[dial])
    .map(([dial, value]) => `${dial}:${typeof value === 'number' ? Number(value.toPrecision(6)) : value}`)
    .join(',');
}

/** The inverse; what cannot be read keeps the value the page opens with. */
export const parse = (text: string): Settings =>
  settle(Object.fromEntries(text.split(',').map((part) => part.split(':', 2) as [string, string])));

/** An address with the parameter set, or taken away; everything else in it stays. */
export function withDepth(search: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(PARAMETER);
  const all = [parameters.toString(), text && `${PARAMETER}=${text}`].filter(Boolean).join('&');
  return all && `?${all}`;
}
