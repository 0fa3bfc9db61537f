/** @file The review as one parameter of the address: `pooling:k-max,pads:2,text:not%20bad`; the text comes last. */
import { ACTIVATIONS, KEPT, OPENING, PADS, POOLINGS, type State } from './reading.ts';

export const PARAMETER = 'review';

/** Longer texts are not kept in an address. */
export const LONGEST = 300;

/** Cut between characters, never inside one. */
const clip = (text: string): string => [...text].slice(0, LONGEST).join('');

/** What differs from `opening`; '' when nothing does. */
export function differences(state: State, opening: State): string {
  const said = (Object.keys(OPENING) as (keyof typeof OPENING)[])
    .filter((k) => state[k] !== opening[k])
    .map((k) => `${k}:${Number.isFinite(Number(state[k])) ? Number(state[k]) : state[k]}`);
  const text = state.text === opening.text ? [] : [`text:${encodeURIComponent(clip(state.text))}`];
  return [...said, ...text].join(',');
}

/** The inverse, of the parameter as URLSearchParams reads it; what cannot be read stays as in `opening`. */
export function parse(said: string, opening: State): State {
  const at = /(?:^|,)text:/.exec(said);
  const text = at ? clip(said.slice(at.index + at[0].length)) : opening.text;
  const parts = (at ? said.slice(0, at.index) : said).split(',').map((part) => part.split(':'));
  const found = new Map(parts.map(([k, v]) => [k, v ?? '']));
  const among = <X extends string>(k: string, all: readonly X[], otherwise: X): X =>
    all.find((x) => x === found.get(k)) ?? otherwise;
  const whole = (k: string, [least, most]: readonly [number, number], otherwise: number): number => {
    const v = found.get(k) ?? '';
    return /^\d$/.test(v) && Number(v) >= least && Number(v) <= most ? Number(v) : otherwise;
  };
  return {
    text,
    pooling: among('pooling', POOLINGS, opening.pooling),
    f: among('f', ACTIVATIONS, opening.f),
    kept: whole('kept', KEPT, opening.kept),
    label: whole('label', [0, 1], opening.label),
    pads: whole('pads', PADS, opening.pads),
    masked: whole('masked', [0, 1], +opening.masked) === 1,
  };
}
