/**
 * @file Every way in which the page names a quantity: its id, its LaTeX, the id without underscores. `beta1`, `beta_1`
 * and `\beta_1` are one name.
 */
import type { Derivation } from '#derive/derivation.ts';
import { NotationError } from '#notation/error.ts';
import { functionOf } from './functions.ts';
import { tokens } from './tokens.ts';

/** A name as it is drawn: `\hat{y}` is y with a hat, `W_{1,#}` is W with the subscript 1. */
interface Drawn {
  readonly accents: readonly string[];
  readonly word: string;
  readonly subs: readonly string[];
}

export interface Lexicon {
  /** Ids drawn like this, the likeliest first. */
  find(drawn: Drawn): readonly string[];
  has(id: string): boolean;
  /** Whether a subscript belongs to some name, as f to z_f. */
  isSub(word: string): boolean;
  /** Whether the word alone, without subscripts, is a quantity or the gradient of one. */
  isQuantity(word: string, accents?: readonly string[]): boolean;
  /** Whether the word is a quantity other than a size: nobody counts with it. */
  isValue(word: string, accents?: readonly string[]): boolean;
  readonly ids: readonly string[];
}

const key = ({ accents, word, subs }: Drawn): string =>
  `${[...accents].sort().join('+')} ${word} ${subs.join(',')}`;

/** Ids that spell a Greek letter short. */
const SPELLED: Readonly<Record<string, string>> = { eps: 'epsilon', lam: 'lambda' };
const ACCENTED = /^(.+?)_?(hat|bar|tilde)$/;

export function lexiconOf(d: Derivation): Lexicon {
  const ids = d.names.ids();
  const known = new Map<string, string[]>();
  const subs = new Set<string>(['prev', 'next', 'last', 'since']);
  const words = new Set<string>();
  const add = (drawn: Drawn | undefined, id: string): void => {
    if (!drawn) return;
    const found = known.get(key(drawn));
    if (!found) known.set(key(drawn), [id]);
    else if (!found.includes(id)) found.push(id);
    for (const sub of drawn.subs) subs.add(sub);
    // a function keeps its name, though a claim may begin with it: tanh_slope
    if (!drawn.subs.length || !functionOf(drawn.word))
      words.add(`${[...drawn.accents].sort().join('+')} ${drawn.word}`);
  };
  const claims = new Set(d.claims.map((c) => c.id));
  const own = ids.filter((id) => !claims.has(id));
  for (const id of own) for (const drawn of fromId(id)) add(drawn, id);
  for (const id of own) add(fromTex(d.names.get(id)!.tex), id);
  for (const id of own) add(compact(id), id);
  for (const id of claims) for (const drawn of fromId(id)) add(drawn, id);
  for (const id of claims) add(fromTex(d.names.get(id)!.tex), id);
  const all = new Set(ids);
  const sizes = new Set(own.filter((id) => d.names.role(id) === 'size'));
  const quantity = (word: string, accents: readonly string[]): boolean =>
    words.has(`${[...accents].sort().join('+')} ${word}`);
  const isQuantity = (word: string, accents: readonly string[] = []): boolean =>
    quantity(word, accents) ||
    (word.startsWith('d') && word.length > 1 && quantity(word.slice(1), accents)) ||
    (/\d$/.test(word) && quantity(word.replace(/\d+$/, ''), accents));
  return {
    find: (drawn) => known.get(key(drawn)) ?? [],
    has: (id) => all.has(id),
    isSub: (word) => subs.has(word),
    isQuantity,
    isValue: (word, accents = []) => isQuantity(word, accents) && !(sizes.has(word) && !accents.length),
    ids,
  };
}

function fromId(id: string): Drawn[] {
  const [word, ...subs] = id.split('_') as [string, ...string[]];
  const found: Drawn[] = [{ accents: [], word, subs }];
  const accented = ACCENTED.exec(word);
  if (accented) found.push({ accents: [accented[2]!], word: accented[1]!, subs });
  const digits = /^([A-Za-z]+)(\d+)$/.exec(word);
  if (digits) found.push({ accents: [], word: digits[1]!, subs: [digits[2]!, ...subs] });
  const spelled = spelledAs(word) ?? (word.startsWith('d') ? spelledAs(word.slice(1)) : undefined);
  if (spelled) found.push({ accents: [], word: word.startsWith('d') ? `d${spelled}` : spelled, subs });
  return found;
}

/** A name such as `constructor` is none of the table, but of every object. */
const spelledAs = (word: string): string | undefined =>
  Object.hasOwn(SPELLED, word) ? SPELLED[word] : undefined;

/** `W_f` as `Wf`. */
function compact(id: string): Drawn | undefined {
  const found = /^(d?[A-Za-z])_([A-Za-z0-9])$/.exec(id);
  return found ? { accents: [], word: found[1]! + found[2]!, subs: [] } : undefined;
}

/** A name read off its LaTeX; undefined where the LaTeX is no single name. */
export function fromTex(tex: string): Drawn | undefined {
  if (!tex) return undefined;
  try {
    const read = tokens(tex.replace(/,?#/g, '').replace(/_\{\}/g, ''));
    const accents: string[] = [];
    const subs: string[] = [];
    let word: string | undefined;
    let power = '';
    let inSub = false;
    for (let i = 0; read[i]!.kind !== 'end'; i++) {
      const t = read[i]!;
      const isSign = (text: string): boolean => t.kind === 'sign' && t.text === text;
      if (t.kind === 'accent') accents.push(t.text);
      else if (isSign('_')) inSub = true;
      else if (isSign('^') && word !== undefined && !power) {
        // σ² and x^♭ are letters; what is raised is one sign, and nothing but subscripts may follow
        if (read[i + 1]!.text === '{') i++;
        power = `^${read[++i]!.text}`;
        if (!/^\^(?:\w+|\*)$/.test(power)) return undefined;
      } else if (t.kind === 'sign' && '{},'.includes(t.text)) continue;
      else if (t.kind === 'sign' || (word !== undefined && !inSub)) return undefined;
      else if (word === undefined) word = t.text;
      else subs.push(t.text);
    }
    return word === undefined ? undefined : { accents, word: word + power, subs };
  } catch (error) {
    if (error instanceof NotationError) return undefined;
    throw error;
  }
}
