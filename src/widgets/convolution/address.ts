/** @file The convolution walk as one parameter of the address: `K:2,stride:2,x:0100010001100000`. */
import { LIMITS, type Numbers, OPENING, type Settings, openingNumbers } from './walk.ts';

export const PARAMETER = 'walk';

export interface State {
  readonly settings: Settings;
  readonly numbers: Numbers;
}

const DRAWN = ['x', 'w', 'b', 'dz'] as const;
const NAMES = Object.keys(OPENING) as readonly (keyof Settings)[];

/** Whole numbers from −9 to 9, one character each: 0…9, and a…i for −1…−9. */
export const letters = (values: readonly number[]): string =>
  values.map((v) => (v >= 0 ? String(v) : String.fromCharCode(96 - v))).join('');

/** The inverse; `like` where the text does not fit it. */
export function numbers(text: string | undefined, like: readonly number[]): readonly number[] {
  if (text === undefined || text.length !== like.length || !/^[0-9a-i]*$/.test(text)) return like;
  return [...text].map((c) => (c <= '9' ? Number(c) : 96 - c.charCodeAt(0)));
}

/** What differs from what the page opens with; '' when nothing does. */
export function differences(state: State): string {
  const opening = openingNumbers(state.settings);
  return [
    ...NAMES.filter((k) => state.settings[k] !== OPENING[k]).map((k) => `${k}:${state.settings[k]}`),
    ...DRAWN.filter((k) => letters(state.numbers[k]) !== letters(opening[k])).map(
      (k) => `${k}:${letters(state.numbers[k])}`,
    ),
  ].join(',');
}

/** The inverse; what cannot be read keeps the value the page opens with. */
export function parse(text: string): State {
  const said = new Map(text.split(',').map((part) => part.split(':', 2) as [string, string]));
  const settings: Record<keyof Settings, number> = { ...OPENING };
  for (const k of NAMES) {
    const n = Number(said.get(k) ?? OPENING[k]);
    const [least, most] = LIMITS[k];
    if (Number.isInteger(n) && n >= least && n <= most) settings[k] = n;
  }
  const opening = openingNumbers(settings);
  const [x, w, b, dz] = DRAWN.map((k) => numbers(said.get(k), opening[k])) as [
    readonly number[],
    readonly number[],
    readonly number[],
    readonly number[],
  ];
  return { settings, numbers: { x, w, b, dz } };
}
