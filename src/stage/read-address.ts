/** @file Reading an address of the stage, and what to say where it cannot be read; it comes when there is one to read. */
import type { Derivation, Given, Step } from '#derive/derivation.ts';
import { shapeOf } from '#derive/axes.ts';
import { LARGEST, numberIn, rivalsOf, settable } from '#derive/domain.ts';
import { entryAt, entryKey } from './entries.ts';
import type { Piece } from './moves.ts';
import {
  FACES,
  type Face,
  OPENING,
  OPEN_FORM,
  type OffPlace,
  type Place,
  type SlipPlace,
  TOOLS,
  type Tool,
  derivationAt,
  leastOf,
  limitOf,
} from './place.ts';

/** Parameters of campaigns and the like are nobody's mistake. */
const FOREIGN = /^(utm_|fbclid$|gclid$|ref$)/;

export interface Read {
  readonly place: Place;
  /** One line for each parameter that could not be used. */
  readonly problems: readonly string[];
}

/** Reads an address; what cannot be used is left out and named. A step is looked up in the setting of `over`. */
export function readAddress(search: string, { definition, opening }: Piece, over: Place = OPENING): Read {
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
    const most = limitOf(definition, letter);
    const least = leastOf(definition, letter);
    const n = take(letter, (v) => whole(v, least, most), `${least}…${most}`);
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
  const tool = (take('tool', among(TOOLS), TOOLS.join(', ')) as Tool | undefined) ?? OPENING.tool;
  const path = take('path', (v) => whole(v, 1, 999));
  const predict = take('predict', among(['1']), '1') !== undefined;

  const d = derivationAt(definition, over === OPENING ? { preset, sizes, options } : over);
  const at = take('at', (v) => d.stepOf(v)?.id);
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
    const n = numberIn(value);
    if (!found) refuse(key, value);
    else if (n === undefined || !settable(found.given.domain, n))
      refuse(key, value, DOMAIN[found.given.domain]);
    else {
      const { given, flat } = found;
      const [first] = rivalsOf(given.domain, shapeOf(d, given.axes), flat);
      const group = first === undefined ? undefined : entryKey(d, given, first);
      if (group !== undefined && classes.has(group)) refuse(key, value);
      else {
        if (group !== undefined) classes.add(group);
        edits[key] = n || 0;
      }
    }
  }
  return {
    place: {
      ...{ at, form, entry, sizes, options, preset, seed, face, tool, edits, slip, off, predict },
      path: path === undefined ? undefined : path - 1,
    },
    problems,
  };
}

const LARGEST_SEED = 999_999_999;
const DOMAIN: Readonly<Record<Given['domain'], string>> = {
  any: `−${LARGEST}…${LARGEST}`,
  positive: '> 0',
  share: '0 ≤ x < 1',
  binary: '0, 1',
  stochastic: '0 ≤ x ≤ 1',
  'stochastic-rows': '0 ≤ x ≤ 1',
  tree: '–',
  'one-hot': '1',
  'one-hot-rows': '1',
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

const clip = (s: string): string => (s.length > 30 ? `${s.slice(0, 30)}…` : s);
