/** @file The kinds of settings a figure may have: what one may be, how it stands in the address, and how it is set. */

/** How a reader sets it. */
export type Control =
  | ({ readonly as: 'dial' } & Required<Pick<DialLimits, 'least' | 'most'>> & DialLook)
  | { readonly as: 'slider' | 'select' | 'buttons'; readonly choices: readonly (string | number)[] }
  | { readonly as: 'toggles'; readonly choices: readonly string[] }
  | { readonly as: 'flag' | 'seed' | 'none' }
  | { readonly as: 'text'; readonly rows: number; readonly longest: number };

export interface Kind<T> {
  readonly opening: T;
  readonly control: Control;
  /** It may hold anything, and takes all that follows in the address. */
  readonly rest?: true;
  /** What it may be, for one whose address says something else: `0.01…1.9`. */
  readonly allowed: string;
  /** As it stands in the address. */
  write(value: T): string;
  /** The inverse; undefined for what it may not be. `opening` is what it opens with as the others stand. */
  read(text: string, opening: T): T | undefined;
  /** The nearest that it may be to what a control says; undefined where nothing is near. */
  settle(value: unknown, opening: T): T | undefined;
}

/** One that no control of the frame shows, or that has its words from there. */
export interface Wordless {
  readonly wordless: true;
}

interface DialLimits {
  readonly least: number;
  readonly most: number;
}
interface DialLook {
  /** From one value to the next; a step of 1 makes it whole. */
  readonly step?: number;
  /** Its slider spans decades. */
  readonly log?: boolean;
  /** Its distance from 1 spans decades. */
  readonly near?: boolean;
  /** Where it is turned off. */
  readonly offAt?: number;
  /** What is shown in place of the number. */
  readonly show?: (value: number) => string;
}

const numberIn = (text: string): number => (/^-?\d*\.?\d+(e-?\d+)?$/i.test(text) ? Number(text) : NaN);
/** Six digits are more than a slider has places. */
const written = (x: number): string => String(Number(x.toPrecision(6)));

/** A number inside limits. */
export function dial(opening: number, limits: DialLimits & DialLook): Kind<number> {
  const { least, most, step } = limits;
  const held = (x: number): number => {
    const inside = Math.min(most, Math.max(least, x));
    // no more than the link holds: what is shown is what it leads back to
    return step === 1 ? Math.round(inside) : Math.min(most, Math.max(least, Number(written(inside))));
  };
  /** What was written in six digits may lie beyond the limit by the seventh. */
  const slack = 1e-6 * Math.max(Math.abs(least), Math.abs(most));
  return {
    opening,
    control: { as: 'dial', ...limits },
    allowed: `${written(least)}…${written(most)}`,
    write: written,
    read: (text) => {
      const x = numberIn(text);
      const fits = x >= least - slack && x <= most + slack && (step !== 1 || Number.isInteger(x));
      return fits ? held(x) : undefined;
    },
    settle: (value) => (typeof value === 'number' && Number.isFinite(value) ? held(value) : undefined),
  };
}

/** One of a list. */
export function among<const T extends string | number>(
  choices: readonly T[],
  opening: NoInfer<T>,
  as: 'select' | 'buttons' | 'slider' = 'select',
): Kind<T> & { readonly choices: readonly T[] } {
  const found = (value: unknown): T | undefined => choices.find((c) => c === value || String(c) === value);
  return {
    ...{ opening, choices },
    control: { as, choices },
    allowed: choices.join(', '),
    write: String,
    read: found,
    settle: found,
  };
}

/** Whole numbers from one to another, to choose from. */
export const whole = (least: number, most: number, opening: number) =>
  among<number>(
    Array.from({ length: most - least + 1 }, (_, i) => least + i),
    opening,
  );

/** Some of a list, in its order; never none of it, unless it is said that there may be none. */
export function some<const T extends string>(
  choices: readonly T[],
  opening: readonly NoInfer<T>[],
  { orNone = false } = {},
): Kind<readonly T[]> & { readonly choices: readonly T[] } {
  const kept = (values: readonly unknown[]): readonly T[] | undefined => {
    const left = choices.filter((c) => values.includes(c));
    return left.length || orNone ? left : undefined;
  };
  return {
    ...{ opening, choices },
    control: { as: 'toggles', choices },
    allowed: choices.join('.'),
    write: (values) => values.join('.'),
    read: (text) => {
      const values = text === '' && orNone ? [] : text.split('.');
      return values.every((v) => choices.some((c) => c === v)) ? kept(values) : undefined;
    },
    settle: (values) => (Array.isArray(values) ? kept(values) : undefined),
  };
}

/** Yes or no. */
export const flag = (opening: boolean): Kind<boolean> => ({
  opening,
  control: { as: 'flag' },
  allowed: '0, 1',
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  settle: (value) => (typeof value === 'boolean' ? value : undefined),
});

const LARGEST_SEED = 999_999;

/** Where the random numbers begin; a reader may ask for another. */
export const seed = (opening: number, least = 1): Kind<number> & Wordless => ({
  ...dial(opening, { least, most: LARGEST_SEED, step: 1 }),
  control: { as: 'seed' },
  wordless: true,
});

/** What a reader writes; it stands last in the address, so that it may hold anything. */
export function text(opening: string, { rows = 2, longest = 300 } = {}): Kind<string> {
  /** Cut between characters, never inside one. */
  const clip = (said: string): string => [...said].slice(0, longest).join('');
  return {
    opening,
    rest: true,
    control: { as: 'text', rows, longest },
    allowed: '',
    write: clip,
    read: clip,
    settle: (value) => (typeof value === 'string' ? value : undefined),
  };
}

/** As many whole numbers from −9 to 9 as it opens with, one character each: 0…9, and a…i for −1…−9. */
export function digits(opening: readonly number[]): Kind<readonly number[]> & Wordless {
  const fitting = (values: readonly number[], like: readonly number[]): readonly number[] | undefined =>
    values.length === like.length ? values : undefined;
  return {
    opening,
    wordless: true,
    control: { as: 'none' },
    allowed: '0…9, a…i = −1…−9',
    write: (values) => values.map((v) => (v >= 0 ? String(v) : String.fromCharCode(96 - v))).join(''),
    read: (said, like) =>
      /^[0-9a-i]*$/.test(said)
        ? fitting(
            [...said].map((c) => (c <= '9' ? Number(c) : 96 - c.charCodeAt(0))),
            like,
          )
        : undefined,
    settle: (values, like) => (Array.isArray(values) ? fitting(values, like) : undefined),
  };
}

/** As many numbers as it opens with, as the other settings stand, each inside the same limits: `-1.2_0.25`. */
export function numbers(
  opening: readonly number[],
  { least, most }: DialLimits,
): Kind<readonly number[]> & Wordless {
  const one = dial(0, { least, most });
  const all = (
    values: readonly (number | undefined)[],
    like: readonly number[],
  ): readonly number[] | undefined =>
    values.length === like.length && values.every((v) => v !== undefined) ? values : undefined;
  return {
    opening,
    wordless: true,
    control: { as: 'none' },
    allowed: opening.map(() => one.allowed).join('_'),
    write: (values) => values.map(written).join('_'),
    read: (said, like) =>
      all(
        said.split('_').map((v) => one.read(v, 0)),
        like,
      ),
    settle: (values, like) =>
      Array.isArray(values)
        ? all(
            values.map((v) => one.settle(v, 0)),
            like,
          )
        : undefined,
  };
}

/** A setting that no control of the frame shows: the figure has its own. */
export const own = <K extends Kind<unknown>>(kind: K): K & Wordless => ({
  ...kind,
  control: { as: 'none' },
  wordless: true,
});
