/** @file The settings of the laboratory as one parameter of the address: `phi:relu,scale:2.2`. */
import { OPENING, type Settings, settle } from '../../nets/flow/settings.ts';

export const PARAMETER = 'lab';

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
  settle(
    Object.fromEntries(
      text.split(',').map((part) => {
        const at = part.indexOf(':');
        return [part.slice(0, at), part.slice(at + 1)];
      }),
    ),
  );
