/** @file What a reader does to the stage: each move makes of one place another. */
import type { Definition, Derivation, Given, Step } from '#derive/derivation.ts';
import { shapeOf } from '#derive/axes.ts';
import { rivalsOf, settable } from '#derive/domain.ts';
import { type Renaming, negatedIn, translate } from '#derive/rename.ts';
import { entryAt, entryKey } from './entries.ts';
import {
  OPENING,
  OPEN_FORM,
  type Place,
  derivationAt,
  formAt,
  leastOf,
  limitOf,
  offAt,
  orderOf,
  settingOf,
} from './place.ts';

/** What is played: a derivation, and the step shown where a place names none. */
export interface Piece {
  readonly definition: Definition;
  readonly opening: string;
}

/** The derivation and the step where a place stands. */
export function standing({ definition, opening }: Piece, place: Place): { d: Derivation; step: Step } {
  const d = derivationAt(definition, place);
  return { d, step: d.stepOf(place.at ?? opening) ?? d.steps[0]! };
}

/** The names of the text, which no option has changed. */
const OWN_NAMES: Renaming = new Map();

/** To a step, by its name here or in the text of the lesson; nowhere else where there is none. */
export function go(piece: Piece, place: Place, id: string): Place {
  const { d, step } = standing(piece, place);
  const to = d.stepOf(id) ?? d.stepOf(translate(id, OWN_NAMES, d.renaming));
  if (!to) return place;
  const same = to.id === step.id;
  return { ...place, at: to.id, form: same ? place.form : OPEN_FORM, path: same ? place.path : undefined };
}

/** Place of a step on the tape; what stands beside the tape is where the step before it is. */
export function indexOf(d: Derivation, step: Step): number {
  const before = d.steps.slice(0, d.steps.indexOf(step) + 1).findLast((s) => s.phase !== 'aside');
  return before ? orderOf(d).indexOf(before.id) : 0;
}

/** `by` steps along the tape; stays at its ends. */
export function move(piece: Piece, place: Place, by: number): Place {
  const { d, step } = standing(piece, place);
  const order = orderOf(d);
  const to = Math.max(0, Math.min(order.length - 1, indexOf(d, step) + by));
  return go(piece, place, order[to]!);
}

/** To the same time and quantity in the other row: from h[2] to dh[2] and back. */
export function cross(piece: Piece, place: Place): Place {
  const { d, step } = standing(piece, place);
  const other = step.phase === 'backward' ? 'forward' : 'backward';
  const target =
    d.stepOf(step.gradientOf ?? `d${step.id}`) ?? d.steps.find((s) => s.t === step.t && s.phase === other);
  return target ? go(piece, place, target.id) : place;
}

/** Whether the entry `W_u[0,1]` is one of a quantity with the other sign. */
const negated = (key: string, named: Renaming): boolean => negatedIn(named).has(key.replace(/\[.*/, ''));

/** Another setting: the cursor stays on its step, or on the nearest one of the same quantity. */
export function set(piece: Piece, place: Place, change: Partial<Place>): Place {
  const { d: before, step } = standing(piece, place);
  const next = { ...place, ...change };
  const d = derivationAt(piece.definition, next);
  const here = (id: string): string => translate(id, before.renaming, d.renaming);
  const kept = <X extends { step: string; form: number }>(x: X | undefined): X | undefined =>
    x && d.stepOf(x.step)?.forms[x.form] ? x : undefined;
  const far = (s: Step): number => Math.abs((s.t ?? 0) - (step.t ?? 0));
  const nearest = d.steps.filter((s) => s.base === here(step.base)).sort((a, b) => far(a) - far(b))[0];
  const edits = Object.entries(next.edits).map(([key, x]): readonly [string, number] => [
    here(key),
    negated(key, before.renaming) === negated(here(key), d.renaming) ? x : -x,
  ]);
  return {
    ...next,
    at: d.stepOf(here(step.id))?.id ?? nearest?.id ?? d.steps[0]!.id,
    slip: kept(next.slip),
    off: kept(next.off),
    // an entry that the new sizes do not have is forgotten
    edits: Object.fromEntries(edits.filter(([key]) => entryAt(d, key))),
  };
}

/** What the chosen preset itself brings. */
const brought = ({ definition }: Piece, { preset }: Place): Pick<Place, 'sizes' | 'options'> =>
  settingOf(definition, { preset, sizes: {}, options: {} });

export function resize(piece: Piece, place: Place, letter: string, n: number): Place {
  if (n < leastOf(piece.definition, letter) || n > limitOf(piece.definition, letter)) return place;
  const sizes: Record<string, number> = { ...place.sizes, [letter]: n };
  if (n === (brought(piece, place).sizes[letter] ?? piece.definition.text.sizes[letter]))
    delete sizes[letter];
  return set(piece, place, { sizes });
}

/** Chooses options, by choice; what was broken is whole again. */
export function choose(piece: Piece, place: Place, chosen: Readonly<Record<string, string>>): Place {
  const { choices } = piece.definition.text;
  const options: Record<string, string> = { ...place.options };
  for (const [choice, option] of Object.entries(chosen))
    if (option === (brought(piece, place).options[choice] ?? choices?.[choice]?.[0])) delete options[choice];
    else options[choice] = option;
  return set(piece, place, { options, slip: undefined, off: undefined, form: OPEN_FORM });
}

/** Takes over all options of a convention. */
export const adopt = (piece: Piece, place: Place, convention: string): Place =>
  choose(piece, place, piece.definition.text.conventions?.[convention] ?? {});

/** Sets one entry of a given; undefined when it may not have that value. A one-hot column moves its 1. */
export function edit(piece: Piece, place: Place, given: Given, flat: number, x: number): Place | undefined {
  if (!settable(given.domain, x)) return undefined;
  const { d } = standing(piece, place);
  const edits: Record<string, number> = { ...place.edits };
  for (const k of rivalsOf(given.domain, shapeOf(d, given.axes), flat)) delete edits[entryKey(d, given, k)];
  // edits are done in their order, and of shares the last one moves the others
  const key = entryKey(d, given, flat);
  delete edits[key];
  edits[key] = x || 0;
  return { ...place, edits };
}

/** The numbers of a preset, with the sizes and options that they are meant for. */
export function take(piece: Piece, place: Place, preset: string): Place {
  const own = piece.definition.text.presets?.[preset]?.options ?? {};
  const options = Object.fromEntries(Object.entries(place.options).filter(([choice]) => !(choice in own)));
  return set(piece, place, { preset, seed: OPENING.seed, edits: {}, sizes: {}, options });
}

/** Numbers of the next seed. What the preset brought stays, as if chosen by hand. */
export function newNumbers(piece: Piece, place: Place): Place {
  const { text } = piece.definition;
  const { sizes, options } = settingOf(piece.definition, place);
  const own = <X>(chosen: Readonly<Record<string, X>>, usual: (name: string) => X | undefined) =>
    Object.fromEntries(Object.entries(chosen).filter(([name, x]) => x !== usual(name)));
  return set(piece, place, {
    seed: (place.seed % 999) + 1,
    preset: undefined,
    edits: {},
    sizes: own(sizes, (letter) => text.sizes[letter]),
    options: own(options, (choice) => text.choices?.[choice]?.[0]),
  });
}

/** The numbers, sizes and options that the page opened with. */
export function reset(piece: Piece, place: Place): Place {
  const { form, entry, face, tool, predict } = place;
  return set(piece, place, { ...OPENING, form, entry, face, tool, predict });
}

/** Makes the nth slip of the shown form. */
export function breakIt(piece: Piece, place: Place, nth: number): Place {
  const { step } = standing(piece, place);
  return { ...place, slip: { step: step.id, form: formAt(place, step), nth } };
}

/** Switches one path of the shown form off or on; paths of another step come back on. */
export function toggle(piece: Piece, place: Place, term: number): Place {
  const { step } = standing(piece, place);
  const form = formAt(place, step);
  const terms = new Set(offAt(place, step.id, form));
  if (!terms.delete(term)) terms.add(term);
  const off = { step: step.id, form, terms: [...terms].sort((a, b) => a - b) };
  return { ...place, off: terms.size ? off : undefined };
}

/** Everything that was broken or switched off is whole again. */
export const mend = (place: Place): Place => ({ ...place, slip: undefined, off: undefined });
