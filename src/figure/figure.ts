/**
 * @file A figure that answers back, described once: its settings, what it opens with, and its state as one parameter of
 * the address, `?noise=schedule:cosine,B:8`. Only what differs from the opening is written.
 */
import type { Kind } from './kinds.ts';

type Kinds = Readonly<Record<string, Kind<unknown>>>;
type ValuesOf<K> = { readonly [Name in keyof K]: K[Name] extends Kind<infer T> ? T : never };
/** What a figure is set to: `StateOf<typeof noise>`. */
export type StateOf<F extends { readonly opening: unknown }> = F['opening'];

/** Settings of one click: what is not named is as the figure opens; or made of those that stand. */
export type Preset<S> = Partial<S> | ((now: S) => S);

interface Options<S, P extends string> {
  /** The element that a link leads to; the name of the figure unless said otherwise. */
  readonly anchor?: string;
  readonly presets?: Readonly<Record<P, Preset<S>>>;
  /** What settings open with as others stand: the start on a surface. */
  readonly opens?: (state: S) => Partial<S>;
  /** Whoever changes one of these finds the others as they open. */
  readonly leads?: readonly (keyof S)[];
  /** Brings settings that each may be, but not together, into agreement. */
  readonly agree?: (state: S) => S;
  /** Settings that mean nothing as the others stand: their controls are off. */
  readonly off?: (state: S) => readonly (keyof S)[];
  /** Where the reader looks, which is no part of the settings of one click: the step of a run. */
  readonly view?: readonly (keyof S)[];
  /** Reads a link of an earlier grammar; undefined for what is not of it. */
  readonly old?: (text: string) => Readonly<Record<string, string | undefined>> | undefined;
}

/** A part of an address that could not be used, with what could; '' for a setting that there is not. */
export interface Refused {
  readonly said: string;
  readonly allowed: string;
}

export interface Figure<S, P extends string = string> {
  /** The parameter of the address. */
  readonly name: string;
  readonly anchor: string;
  readonly settings: { readonly [Name in keyof S]: Kind<S[Name]> };
  readonly opening: S;
  readonly presets: readonly P[];
  preset(name: P, now: S): S;
  /** Whether the state is the preset, wherever the reader looks. */
  is(name: P, state: S): boolean;
  off(state: S): readonly (keyof S)[];
  /** The nearest state with some of it changed. */
  change(state: S, part: Partial<S>): S;
  /** '' when nothing differs from what the figure opens with. */
  write(state: S): string;
  /** The inverse, of a parameter as URLSearchParams reads it; what cannot be used is as the figure opens, and named. */
  read(text: string): { readonly state: S; readonly refused: readonly Refused[] };
}

const SHOWN = 40;
const clip = (said: string): string => (said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said);

/** @throws {Error} for a text that does not come last: what follows it could not be told from it. */
export function figure<const K extends Kinds, P extends string = never>(
  name: string,
  settings: K,
  options: Options<ValuesOf<K>, P> = {},
): Figure<ValuesOf<K>, P> & { readonly settings: K } {
  type S = ValuesOf<K>;
  type Values = Readonly<Record<string, unknown>>;
  const kinds: Kinds = settings;
  const names = Object.keys(kinds);
  const written = names.findIndex((k) => kinds[k]!.rest);
  if (written >= 0 && written < names.length - 1)
    throw new Error(`The text “${names[written]}” of the figure “${name}” must be its last setting.`);
  const { presets = {} as Record<P, Preset<S>>, leads = [], agree = (s: S): S => s } = options;

  const plain = Object.fromEntries(names.map((k) => [k, kinds[k]!.opening]));
  /** All that `said` has, as near as it can be; what it has not, as in `open`. */
  const settledOver = (said: Values, open: Values): S => {
    const near = (k: string): unknown =>
      said[k] === open[k] ? open[k] : (kinds[k]!.settle(said[k], open[k]) ?? open[k]);
    return agree(Object.fromEntries(names.map((k) => [k, near(k)])) as S);
  };
  /** What the figure opens with as `said` stands. */
  const opened = (said: Values): Values => {
    let open: Values = plain;
    // twice: what one opens with can hang on another that is as it opens itself
    for (let i = 0; options.opens && i < 2; i++)
      open = { ...plain, ...options.opens(settledOver(said, open)) };
    return open;
  };
  const opening = opened({}) as S;
  const settled = (said: Values): S => settledOver(said, opened(said));

  function change(state: S, part: Partial<S>): S {
    const said: Values = { ...state, ...part };
    if (!options.opens || !leads.some((k) => k in part && part[k] !== state[k])) return settled(said);
    const brought = Object.keys(options.opens(settledOver(said, plain))).filter((k) => !(k in part));
    return settled(Object.fromEntries(Object.entries(said).filter(([k]) => !brought.includes(k))));
  }

  function write(state: S): string {
    const open = opened(state as Values);
    return names
      .map((k) => [k, kinds[k]!.write((state as Values)[k]), kinds[k]!.write(open[k])] as const)
      .filter(([, value, otherwise]) => value !== otherwise)
      .map(([k, value]) => `${k}:${encodeURIComponent(value)}`)
      .join(',');
  }

  function read(text: string): { state: S; refused: readonly Refused[] } {
    const refused: Refused[] = [];
    const said: Record<string, unknown> = {};
    const asked = Object.entries(options.old?.(text) ?? partsOf(text, names[written]));
    // twice: what a setting may be can hang on another that stands after it
    for (const last of [false, true]) {
      const open = opened(said);
      for (const [k, value] of asked) {
        if (value === undefined) continue;
        const kind = Object.hasOwn(kinds, k) ? kinds[k] : undefined;
        const found = kind?.read(value, open[k]);
        if (found !== undefined) said[k] = found;
        else if (last)
          refused.push({ said: clip(value ? `${k}:${value}` : k), allowed: kind?.allowed ?? '' });
      }
    }
    return { state: settled(said), refused };
  }

  function chosen(of: P, now: S): S {
    const preset = presets[of];
    return settled((typeof preset === 'function' ? preset(now) : preset) as Values);
  }

  return {
    ...{ name, settings, opening, change, write, read },
    anchor: options.anchor ?? name,
    presets: Object.keys(presets) as P[],
    preset: chosen,
    is(of, state) {
      const looked = Object.fromEntries((options.view ?? []).map((k) => [k, state[k]]));
      return write({ ...chosen(of, state), ...looked }) === write(state);
    },
    off: options.off ?? (() => []),
  } as Figure<S, P> & { readonly settings: K };
}

/** `K:2,stride:2,text:…`: setting by setting, and last the text with all that follows it. */
function partsOf(said: string, text: string | undefined): Readonly<Record<string, string>> {
  const at = text === undefined ? null : new RegExp(`(?:^|,)${text}:`).exec(said);
  const parts = (at ? said.slice(0, at.index) : said).split(',').filter(Boolean);
  const entries = parts.map((part) => {
    const colon = part.indexOf(':');
    return colon < 0 ? ([part, ''] as const) : ([part.slice(0, colon), part.slice(colon + 1)] as const);
  });
  return Object.fromEntries(at ? [...entries, [text!, said.slice(at.index + at[0].length)]] : entries);
}
