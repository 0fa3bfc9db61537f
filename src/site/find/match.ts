/** @file Which places of the course a few words, a symbol or a pasted line lead to. */
import { type Form, formOf, lexiconOfNames } from './form.ts';

/** A place that can be found: what it is called, where it stands, and what it is found by. */
export interface Found {
  readonly title: string;
  /** The lesson it stands in. */
  readonly of: string;
  readonly href: string;
  /** Names and lines of code, as {@link plainForm} writes them; words are read from title and text. */
  readonly lines: readonly string[];
  readonly text?: string;
  /** The formula of a step, in LaTeX. */
  readonly tex?: string;
  /** Marks of its lines, of their parts, of their shapes: see form.ts. */
  readonly whole?: readonly string[];
  readonly parts?: readonly string[];
  readonly shapes?: readonly string[];
  /** The slip that turns its line into the one with this mark. */
  readonly slips?: Readonly<Record<string, string>>;
}

/** What a language can be asked: its places, and the names of all quantities of the course. */
export interface Index {
  readonly names: readonly string[];
  readonly places: readonly Found[];
}

/** A place that answers a query; with the slip, if what was asked is its line with one. */
export interface Hit {
  readonly place: Found;
  readonly slip?: string;
}

/** A name, a line of NumPy, PyTorch or LaTeX in one plain form: `∂L/∂C_t`, `\frac{\partial L}{\partial C_t}` → `dC`. */
export const plainForm = (line: string): string =>
  line
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1/$2')
    .replace(/\\partial\s*|∂/g, 'd')
    .replace(/\\(?:odot|cdot|times)\b|[⊙·×∘]/g, '*')
    .replace(/\^\{?(?:\\top|⊤|T)\}?|\.T\b|ᵀ|\.mT\b/g, '.T')
    .replace(/\b(?:np|torch|tf|math)\./g, '')
    .replace(/\\(?:mathrm|operatorname|mathbf|text|left|right|,|;)/g, '')
    .replace(/[\\{}\s]/g, '')
    .replace(/²/g, '**2')
    .replace(/\^/g, '**')
    .replace(/dL\/d/g, 'd')
    // one time step as well as another
    .replace(/\[t(?:[+-]\d)?\]|_t(?![A-Za-z])|(?<=_[A-Za-z]),t/g, '')
    .replace(/−/g, '-');

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{Script=Latin}\p{N}]+|\p{Script=Han}/gu) ?? [];

interface Asked {
  readonly line: string;
  readonly words: readonly string[];
  readonly form: Form | undefined;
}

/** How well a place answers: 0 is not at all. */
function worth(place: Found, { line, words, form }: Asked): number {
  const { title, of, lines, text = '' } = place;
  if (line && lines.includes(line)) return 100;
  const byForm = form ? worthOfForm(place, form) : 0;
  if (byForm) return byForm;
  if (line.length >= 3 && lines.some((l) => l.includes(line))) return 60 + Math.min(20, line.length);
  if (!words.length) return 0;
  const [head, body] = [title.toLowerCase(), `${of} ${text}`.toLowerCase()];
  const [inHead, inBody] = [head, body].map((said) => new Set(wordsOf(said))) as [Set<string>, Set<string>];
  // a number is not part of another
  const has = (said: string, whole: ReadonlySet<string>, word: string): boolean =>
    /^\d+$/.test(word) ? whole.has(word) : said.includes(word);
  const named = words.filter((word) => has(head, inHead, word)).length;
  const met = words.filter((word) => has(head, inHead, word) || has(body, inBody, word)).length;
  if (met < words.length) return 0;
  const inOrder =
    words.length > 1 && ` ${wordsOf(`${head} ${body}`).join(' ')} `.includes(` ${words.join(' ')} `);
  return 10 + 30 * (named / words.length) + (inOrder ? 35 : 0);
}

/** A line by its form: the same, the same with a slip, a part of it, one of the same shape. */
function worthOfForm({ whole = [], parts = [], shapes = [], slips = {} }: Found, form: Form): number {
  if (whole.includes(form.whole)) return 98;
  if (Object.hasOwn(slips, form.whole)) return 90;
  if (parts.includes(form.whole)) return 80;
  if (form.leaves > 3 && shapes.includes(form.shape)) return 50;
  const known = form.parts.filter((part) => whole.includes(part) || parts.includes(part)).length;
  const share = known / form.parts.length;
  return share > 0.5 ? 45 * share : 0;
}

/** The places for a query, best first; those of equal worth in the order of the course. */
export function find(query: string, { places, names }: Index, most = 8): Hit[] {
  // what is no word and longer than a name may be a formula
  const isLine = /[-+*/@=^\\()[\]⊙·×]/.test(query);
  const form = isLine ? formOf(query.trim(), lexiconOfNames(names)) : undefined;
  const asked = { line: plainForm(query), words: wordsOf(query), form };
  return places
    .map((place) => ({ place, worth: worth(place, asked) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ place, worth }) =>
      worth === 90 && form ? { place, slip: place.slips![form.whole]! } : { place },
    );
}
