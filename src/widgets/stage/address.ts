/** @file The state of the stage as an address: everything a copied link restores, and what to say when it cannot. */
import {
  type Definition,
  type Derivation,
  type Given,
  type Step,
  build,
  shapeOf,
} from '../../derive/derivation.ts';

export const FACES = ['symbols', 'numbers', 'shapes'] as const;
export type Face = (typeof FACES)[number];

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
  edits: {},
  slip: undefined,
  off: undefined,
  predict: false,
};

/** The sizes and options that a place means: those of its preset, and over them what the reader chose. */
export function settingOf(
  { text }: Definition,
  { preset, sizes, options }: Pick<Place, 'preset' | 'sizes' | 'options'>,
): Pick<Place, 'sizes' | 'options'> {
  const own = preset === undefined ? undefined : text.presets?.[preset];
  return { sizes: { ...own?.sizes, ...sizes }, options: { ...own?.options, ...options } };
}

/** Largest sizes on the page: what a screen can show. The command line allows more. */
export const PAGE_LIMIT: Readonly<Record<string, number>> = { T: 6 };
export const OTHER_LIMIT = 5;
export const limitOf = (letter: string): number => PAGE_LIMIT[letter] ?? OTHER_LIMIT;

/** Parameters of campaigns and the like are nobody's mistake. */
const FOREIGN = /^(utm_|fbclid$|gclid$|ref$)/;

export interface Read {
  readonly place: Place;
  /** One line for each parameter that could not be used. */
  readonly problems: readonly string[];
}

/** Reads an address; what cannot be used is left out and named. `opening` is the step shown when none is named. */
export function readAddress(search: string, definition: Definition, opening: string): Read {
  const problems: string[] = [];
  const { text } = definition;
  const asked = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(search)) if (!FOREIGN.test(key)) asked.set(key, value);
  const refuse = (key: string, value: string, remedy = ''): undefined =>
    void problems.push(`${clip(`${key}=${value}`)}${remedy && `: ${remedy}`}`);
  /** The value of one parameter, taken from the list of those asked for; undefined when absent or refused. */
  const take = <X>(key: string, meaning: (value: string) => X | undefined, remedy = ''): X | undefined => {
    const value = asked.get(key);
    if (value === undefined) return undefined;
    asked.delete(key);
    return meaning(value) ?? refuse(key, value, remedy);
  };
  const among =
    (list: readonly string[]) =>
    (value: string): string | undefined =>
      list.find((x) => x === value);

  const sizes: Record<string, number> = {};
  for (const letter of Object.keys(text.sizes)) {
    const most = Math.min(limitOf(letter), text.largest[letter] ?? Infinity);
    const n = take(letter, (v) => whole(v, 1, most), `1…${most}`);
    if (n !== undefined) sizes[letter] = n;
  }
  const options: Record<string, string> = {};
  for (const [choice, list] of Object.entries(text.choices ?? {})) {
    const option = take(choice, among(list), list.join(', '));
    if (option !== undefined) options[choice] = option;
  }
  const presets = Object.keys(text.presets ?? {});
  const preset = take('preset', among(presets), presets.join(', '));
  const seed = take('seed', (v) => whole(v, 0, LARGEST_SEED), `0…${LARGEST_SEED}`) ?? OPENING.seed;
  const face = (take('face', among(FACES), FACES.join(', ')) as Face | undefined) ?? OPENING.face;
  const predict = take('predict', among(['1']), '1') !== undefined;

  const d = build(definition, settingOf(definition, { preset, sizes, options }));
  const at = take('at', (v) => (d.stepOf(v)?.phase === 'aside' ? undefined : d.stepOf(v)?.id));
  const step = d.stepOf(at ?? opening) ?? d.steps[0]!;
  const form = take('form', (v) => nthForm(step, v), `1…${step.forms.length}`) ?? OPEN_FORM;
  const shape = shapeOf(d, step.axes);
  const entry =
    take('entry', (v) => indexIn(shape, v), shape.map((n) => `0…${n - 1}`).join(', ')) ?? OPENING.entry;
  const slip = take('slip', (v) => slipIn(d, v));
  const off = take('off', (v) => offIn(d, v));

  const edits: Record<string, number> = {};
  const classes = new Set<string>();
  for (const [key, value] of asked) {
    const found = entryAt(d, key);
    const n = Number(value);
    if (!found) refuse(key, value);
    else if (value.trim() === '' || !allowed(found.given, n)) refuse(key, value, DOMAIN[found.given.domain]);
    else if (found.given.domain === 'one-hot' && classes.has(found.given.id)) refuse(key, value);
    else {
      if (found.given.domain === 'one-hot') classes.add(found.given.id);
      edits[key] = n || 0;
    }
  }
  return {
    place: { at, form, entry, sizes, options, preset, seed, face, edits, slip, off, predict },
    problems,
  };
}

const LARGEST_SEED = 999_999_999;
const DOMAIN: Readonly<Record<Given['domain'], string>> = {
  any: '−1000000…1000000',
  positive: '> 0',
  share: '0 ≤ x < 1',
  binary: '0, 1',
  'one-hot': '1',
};

/** A whole number written in digits. */
const whole = (text: string, least: number, most: number): number | undefined =>
  /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

/** Forms are counted from 1 where readers see them. */
const nthForm = (step: Step, text: string): number | undefined => {
  const n = whole(text, 1, step.forms.length);
  return n === undefined ? undefined : n - 1;
};

function indexIn(shape: readonly number[], text: string): readonly number[] | undefined {
  const index = text.split(',').map((x, axis) => whole(x, 0, (shape[axis] ?? 0) - 1));
  return index.length === shape.length && index.every((i) => i !== undefined) ? index : undefined;
}

/** `dz[2],1,3`: the third slip of the first form of dz[2]. */
function slipIn(d: Derivation, text: string): SlipPlace | undefined {
  const [id = '', form = '', nth = ''] = text.split(',');
  const step = d.stepOf(id);
  const f = step && nthForm(step, form);
  const n = whole(nth, 1, 999);
  return step?.phase === 'backward' && f !== undefined && n !== undefined
    ? { step: id, form: f, nth: n - 1 }
    : undefined;
}

/** `dh[2],1,1,3`: the first and the third term of the first form of dh[2]. */
function offIn(d: Derivation, text: string): OffPlace | undefined {
  const [id = '', form = '', ...terms] = text.split(',');
  const step = d.stepOf(id);
  const f = step && nthForm(step, form);
  const numbers = terms.map((t) => whole(t, 1, 999));
  return step?.phase === 'backward' &&
    f !== undefined &&
    terms.length &&
    numbers.every((n) => n !== undefined)
    ? { step: id, form: f, terms: numbers.map((n) => n - 1) }
    : undefined;
}

/** The shortest address that leads back to `place`; `opening` is the step shown when none is named. */
export function writeAddress(place: Place, opening: string): string {
  const search = new URLSearchParams();
  const { slip, off } = place;
  if (place.at !== undefined && place.at !== opening) search.set('at', place.at);
  if (place.form !== OPEN_FORM) search.set('form', String(place.form + 1));
  if (place.entry.some((i) => i > 0)) search.set('entry', place.entry.join(','));
  for (const [s, n] of Object.entries(place.sizes)) search.set(s, String(n));
  for (const [c, o] of Object.entries(place.options)) search.set(c, o);
  if (place.preset !== undefined) search.set('preset', place.preset);
  if (place.seed !== OPENING.seed) search.set('seed', String(place.seed));
  if (place.face !== OPENING.face) search.set('face', place.face);
  for (const [key, n] of Object.entries(place.edits)) search.set(key, String(n));
  if (slip) search.set('slip', [slip.step, slip.form + 1, slip.nth + 1].join(','));
  if (off) search.set('off', [off.step, off.form + 1, ...off.terms.map((t) => t + 1)].join(','));
  if (place.predict) search.set('predict', '1');
  // brackets and commas are safe in a query, and readable
  const text = search.toString().replace(/%5B/g, '[').replace(/%5D/g, ']').replace(/%2C/g, ',');
  return text ? `?${text}` : '';
}

/** The given and flat index that an entry address means. */
export function entryAt(
  d: Derivation,
  key: string,
): { readonly given: Given; readonly flat: number } | undefined {
  for (const given of d.given) {
    const shape = shapeOf(d, given.axes);
    if (shape.length === 0 && key === given.id) return { given, flat: 0 };
    if (!key.startsWith(`${given.id}[`)) continue;
    const index = /^\[(\d+)(?:,(\d+))?\]$/.exec(key.slice(given.id.length));
    if (!index) continue;
    const [i, j] = [Number(index[1]), Number(index[2] ?? 0)];
    if (shape.length === 2 && i < shape[0]! && j < shape[1]! && (index[2] !== undefined || shape[1] === 1))
      return { given, flat: i * shape[1]! + j };
  }
  return undefined;
}

/** The address of one entry of a given: `W[0,1]`, `x[2][0]`, `w`. */
export function entryKey(d: Derivation, given: Given, flat: number): string {
  const shape = shapeOf(d, given.axes);
  if (!shape.length) return given.id;
  const columns = shape[1] ?? 1;
  return columns === 1
    ? `${given.id}[${flat}]`
    : `${given.id}[${Math.floor(flat / columns)},${flat % columns}]`;
}

/** Whether one entry of a given may be `x`. */
export function allowed(given: Given, x: number): boolean {
  if (!Number.isFinite(x) || Math.abs(x) > 1e6) return false;
  if (given.domain === 'positive') return x > 0;
  if (given.domain === 'share') return x >= 0 && x < 1;
  if (given.domain === 'binary') return x === 0 || x === 1;
  if (given.domain === 'one-hot') return x === 1; // the class is picked; the others follow
  return true;
}

const clip = (s: string): string => (s.length > 30 ? `${s.slice(0, 30)}…` : s);
