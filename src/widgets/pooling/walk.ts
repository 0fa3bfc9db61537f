/** @file What the pooling figure shows: its settings, its whole numbers, and the link that leads back to them. */
import type { Kind, TieRule, Windows } from '../../nets/pool2d.ts';
import { pooledShape } from '../../nets/pool2d.ts';
import { letters, numbers as numbersOf } from '../convolution/address.ts';

export interface Settings {
  readonly kind: Kind;
  readonly ties: TieRule;
  /** Rows and columns of the map and of a window, and from one window to the next. */
  readonly size: number;
  readonly K: number;
  readonly stride: number;
}

export const OPENING: Settings = { kind: 'max', ties: 'first', size: 5, K: 3, stride: 2 };
export const KINDS: readonly Kind[] = ['max', 'average'];
export const TIES: readonly TieRule[] = ['first', 'shared', 'all'];
/** Smallest and largest value; a window is never larger than the smallest map. */
export const LIMITS = { size: [3, 6], K: [1, 3], stride: [1, 3] } as const;
export type Dial = keyof typeof LIMITS;
export const DIALS = Object.keys(LIMITS) as readonly Dial[];

export interface Numbers {
  readonly x: readonly number[];
  readonly dy: readonly number[];
}

export interface State {
  readonly settings: Settings;
  readonly numbers: Numbers;
}

export const windows = ({ size, K, stride }: Settings): Windows => ({
  rows: size,
  columns: size,
  K: [K, K],
  stride,
});

/** The map of the lesson in whole numbers: its middle wins three of four windows. */
const MAP = [1, 3, 2, 0, 4, 5, 2, 1, 6, 3, 2, 4, 8, 1, 2, 3, 1, 0, 5, 7, 6, 2, 4, 3, 9];
const ARRIVING = [4, -3, 5, 2, 1, -2, 3, -1, 6];

export function openingNumbers(s: Settings): Numbers {
  const [P, Q] = pooledShape(windows(s));
  const drawn = (k: number): number => {
    const [m, n] = [Math.floor(k / s.size), k % s.size];
    return (7 * m + 3 * n + 5 * m * n) % 10;
  };
  const x = s.size === 5 ? MAP : Array.from({ length: s.size ** 2 }, (_, k) => drawn(k));
  return { x, dy: Array.from({ length: P * Q }, (_, k) => ARRIVING[k % ARRIVING.length]!) };
}

export const PARAMETER = 'pooling';

/** What differs from what the page opens with, as one parameter of the address; '' when nothing does. */
export function differences({ settings, numbers }: State): string {
  const opening = openingNumbers(settings);
  return [
    ...(['kind', 'ties', ...DIALS] as const)
      .filter((k) => settings[k] !== OPENING[k])
      .map((k) => `${k}:${settings[k]}`),
    ...(['x', 'dy'] as const)
      .filter((k) => letters(numbers[k]) !== letters(opening[k]))
      .map((k) => `${k}:${letters(numbers[k])}`),
  ].join(',');
}

/** The inverse; what cannot be read keeps the value the page opens with. */
export function parse(text: string): State {
  const said = new Map(text.split(',').map((part) => part.split(':', 2) as [string, string]));
  const dial = (k: Dial): number => {
    const n = Number(said.get(k) ?? OPENING[k]);
    const [least, most] = LIMITS[k];
    return Number.isInteger(n) && n >= least && n <= most ? n : OPENING[k];
  };
  const settings: Settings = {
    kind: KINDS.find((k) => k === said.get('kind')) ?? OPENING.kind,
    ties: TIES.find((t) => t === said.get('ties')) ?? OPENING.ties,
    size: dial('size'),
    K: dial('K'),
    stride: dial('stride'),
  };
  const opening = openingNumbers(settings);
  return {
    settings,
    numbers: { x: numbersOf(said.get('x'), opening.x), dy: numbersOf(said.get('dy'), opening.dy) },
  };
}
