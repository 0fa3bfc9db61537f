/** @file Where the stage stands: what a reader chose, and what of the derivation that means. */
import type { Definition, Derivation, Step } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';

export const FACES = ['symbols', 'numbers', 'shapes'] as const;
export type Face = (typeof FACES)[number];

export const TOOLS = ['tensors', 'paths', 'follow', 'break', 'code'] as const;
export type Tool = (typeof TOOLS)[number];

/** A slip made on purpose: the nth of one form of one step. */
export interface SlipPlace {
  readonly step: string;
  readonly form: number;
  readonly nth: number;
}

/** Paths switched off: terms of one form of one step. */
export interface OffPlace {
  readonly step: string;
  readonly form: number;
  readonly terms: readonly number[];
}

/** The form a step opens with, until the reader chooses another. */
export const OPEN_FORM = -1;

/** What a reader chose, over what the preset brings; `edits` are single entries by address: `W[0,1]`, `x[2][0]`, `w`; a class is its entry, 1. */
export interface Place {
  readonly at: string | undefined;
  /** Which form of the chain is shown, from 0. */
  readonly form: number;
  /** The entry that the equation expands. */
  readonly entry: readonly number[];
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly preset: string | undefined;
  readonly seed: number;
  readonly face: Face;
  readonly tool: Tool;
  /** The term that is pointed out among the paths, from 0. */
  readonly path: number | undefined;
  readonly edits: Readonly<Record<string, number>>;
  readonly slip: SlipPlace | undefined;
  readonly off: OffPlace | undefined;
  readonly predict: boolean;
}

export const OPENING: Place = {
  at: undefined,
  form: OPEN_FORM,
  entry: [],
  sizes: {},
  options: {},
  preset: undefined,
  seed: 1,
  face: 'symbols',
  tool: 'tensors',
  path: undefined,
  edits: {},
  slip: undefined,
  off: undefined,
  predict: false,
};

type Setting = Pick<Place, 'preset' | 'sizes' | 'options'>;

/** The sizes and options that a place means: those of its preset, and over them what the reader chose. */
export function settingOf(
  { text }: Definition,
  { preset, sizes, options }: Setting,
): Pick<Place, 'sizes' | 'options'> {
  const own = preset === undefined ? undefined : text.presets?.[preset];
  return { sizes: { ...own?.sizes, ...sizes }, options: { ...own?.options, ...options } };
}

/** Settings kept built for each definition: a reader goes to and fro between a few. */
const KEPT = 4;
const built = new WeakMap<Definition, Map<string, Derivation>>();

/** The derivation at a place; the same one for the same setting, as long as few others came between. */
export function derivationAt(definition: Definition, place: Setting): Derivation {
  let known = built.get(definition);
  if (!known) built.set(definition, (known = new Map()));
  const setting = settingOf(definition, place);
  const key = JSON.stringify(setting);
  const found = known.get(key) ?? build(definition, setting);
  known.delete(key);
  known.set(key, found);
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  return found;
}

/** Largest sizes on the page: what a screen can show. The command line allows more. */
const PAGE_LIMIT: Readonly<Record<string, number>> = { T: 6 };
const OTHER_LIMIT = 5;
export const limitOf = ({ text }: Definition, letter: string): number =>
  Math.min(PAGE_LIMIT[letter] ?? OTHER_LIMIT, text.largest[letter] ?? Infinity);

/** The least size that leaves an entry on every axis: 2 where an axis is `V-1`. */
export function leastOf({ text }: Definition, letter: string): number {
  const axes = Object.values({ ...text.parameters, ...text.given }).flatMap((told) =>
    JSON.stringify(told).split(/[" ]/),
  );
  const less = new RegExp(`^${letter}-(\\d+)$`);
  return 1 + Math.max(0, ...axes.map((axis) => Number(less.exec(axis)?.[1] ?? 0)));
}

/** Which form of `step` is shown. */
export function formAt({ form }: Pick<Place, 'form'>, { forms }: Step): number {
  // dW = dW_since[1] says little: the sum over time says it all
  if (form === OPEN_FORM) return forms.length > 1 && forms[0]!.is.kind === 'entry' ? 1 : 0;
  return Math.min(form, forms.length - 1);
}

/** Which paths of a form of a step are switched off. */
export const offAt = ({ off }: Pick<Place, 'off'>, step: string, form: number): ReadonlySet<number> =>
  new Set(off?.step === step && off.form === form ? off.terms : []);

/** Ids of the steps in the order of the tape. */
export const orderOf = (d: Derivation): readonly string[] =>
  d.steps.filter((s) => s.phase !== 'aside').map((s) => s.id);
