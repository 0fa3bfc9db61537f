/** @file The settings of the laboratory as one parameter of the address: `phi:relu,scale:2.2`. */
import { OPENING, type Settings, settle } from '../../nets/flow/settings.ts';
import { dialsOf, differences as between } from '../parts/address.ts';

export const PARAMETER = 'lab';

/** What differs from the opening settings; '' when nothing does. */
export const differences = (settings: Settings): string => between(settings, OPENING);

/** The inverse; what cannot be read keeps the value the page opens with. */
export const parse = (text: string): Settings => settle(dialsOf(text));
