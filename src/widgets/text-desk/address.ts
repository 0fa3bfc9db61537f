/** @file The text desk as one parameter of the address: `unit:words,minimum:3,text:不好吃`; the text comes last. */
import { UNITS } from '../../corpus/tokens.ts';
import { dialsOf } from '../parts/address.ts';
import { LIMITS, OPENING, REVIEW, type Settings } from './desk.ts';

export const PARAMETER = 'desk';

/** Characters; longer texts are not kept in an address. */
export const LONGEST = 300;

/** A review and how it is cut. */
export interface State extends Settings {
  readonly review: string;
}

/** Cut between characters, never inside one. */
const clip = (text: string): string => [...text].slice(0, LONGEST).join('');

/** What differs from the desk the page opens with; '' when nothing does. */
export function differences({ review, ...settings }: State): string {
  const said = (Object.keys(OPENING) as (keyof Settings)[])
    .filter((k) => settings[k] !== OPENING[k])
    .map((k) => `${k}:${typeof settings[k] === 'boolean' ? Number(settings[k]) : settings[k]}`);
  const text = review === REVIEW ? [] : [`text:${encodeURIComponent(clip(review))}`];
  return [...said, ...text].join(',');
}

/** The inverse, of the parameter as URLSearchParams reads it; what cannot be read is as the page opens. */
export function parse(said: string): State {
  const at = /(?:^|,)text:/.exec(said);
  const dials = dialsOf(at ? said.slice(0, at.index) : said);
  const whole = (k: keyof typeof LIMITS): number => {
    const [least, most] = LIMITS[k];
    const n = /^\d{1,3}$/.test(dials[k] ?? '') ? Number(dials[k]) : OPENING[k];
    return Math.min(most, Math.max(least, n));
  };
  return {
    review: at ? clip(said.slice(at.index + at[0].length)) : REVIEW,
    unit: UNITS.find((unit) => unit === dials['unit']) ?? OPENING.unit,
    stop: dials['stop'] === undefined ? OPENING.stop : dials['stop'] === '1',
    minimum: whole('minimum'),
    longest: whole('longest'),
    n: whole('n'),
  };
}
