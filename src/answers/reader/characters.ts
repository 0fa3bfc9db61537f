/**
 * @file What keyboards and programs write for the same sign: full-width letters of a Chinese keyboard, dashes for a
 * minus, raised and lowered digits, letters with a hat. One table, applied before anything else is read.
 */
import { NotationError } from '#notation/error.ts';

/** One sign after the table was applied, and where in the source it stood. */
export interface Sign {
  readonly text: string;
  readonly at: number;
}

const SAME: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '∗': '*',
  '⋆': '*',
  '⊙': '⊙',
  '⨀': '⊙',
  '∘': '⊙',
  '○': '⊙',
  '·': '·',
  '⋅': '·',
  '∙': '·',
  '•': '·',
  '・': '·',
  '×': '·',
  '✕': '·',
  '÷': '/',
  '⊘': '/',
  '∕': '/',
  '⁄': '/',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '≠': '!=',
  '＝': '=',
  '∑': 'Σ',
  '∏': 'Π',
  '′': "'",
  '’': "'",
  '‘': "'",
  '＇': "'",
  '″': "''",
  '⊺': '⊤',
  '【': '[',
  '】': ']',
  '〔': '(',
  '〕': ')',
  '⟨': '(',
  '⟩': ')',
  '，': ',',
  '、': ',',
  '。': '.',
  '｡': '.',
  '；': ';',
  '：': ':',
  '｜': '|',
  '∣': '|',
  '‖': '‖',
  '∥': '‖',
  '½': '(1/2)',
  '¼': '(1/4)',
  '¾': '(3/4)',
  '⅓': '(1/3)',
  '⅔': '(2/3)',
  '⅛': '(1/8)',
  '\u00a0': ' ',
  '\u3000': ' ',
  ℒ: 'L',
  ℓ: 'ℓ',
  '𝟙': '𝟙',
  '𝟏': '𝟙',
  ı: 'i',
  ȷ: 'j',
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵗᵏʲˢᵉˣᵀ';
const RAISED_AS = '0123456789+-()nitkjsexT';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';
const LOWERED_AS = '0123456789+-()aehijklmnoprstuvx';

/** Signs without a picture that come along with copied text and say nothing. */
const SILENT = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\ufe00-\ufe0f\u180e]/u;
/** Signs that show a text in another order than it is read. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/u;
/** Letters of other alphabets that look like Latin ones. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', һ: 'h', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd' },
  ...{ ԛ: 'q', ԝ: 'w', А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T' },
  ...{ Х: 'X', У: 'Y', З: '3', ο: 'o', Ο: 'O', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K' },
  ...{ Μ: 'M', Ν: 'N', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ѡ: 'w', ɡ: 'g', ⅼ: 'l', ո: 'n', օ: 'o' },
};

/** Letters of mathematics drawn in another face, and full-width ones, which are those letters. */
const isFace = (code: number): boolean =>
  (code >= 0x1d400 && code <= 0x1d7ff) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  (code >= 0x2100 && code <= 0x214f);

/**
 * The signs of `source`. Raised ones come as `^{…}`, lowered ones as `_{…}`, accents as combining marks.
 * @throws {NotationError} for a sign that would make the text look like another.
 */
export function signs(source: string): Sign[] {
  const found: Sign[] = [];
  const add = (text: string, at: number): void => void [...text].forEach((c) => found.push({ text: c, at }));
  let run: '^' | '_' | undefined;
  let at = 0;
  for (const c of source) {
    const raised = RAISED.indexOf(c);
    const lowered = LOWERED.indexOf(c);
    const kind = raised >= 0 ? '^' : lowered >= 0 ? '_' : undefined;
    if (run && run !== kind) add('}', at);
    if (kind && run !== kind) add(`${kind}{`, at);
    run = kind;
    if (raised >= 0) add(RAISED_AS[raised]!, at);
    else if (lowered >= 0) add(LOWERED_AS[lowered]!, at);
    else if (!SILENT.test(c)) add(sameAs(c, at, source), at);
    at += c.length;
  }
  if (run) add('}', at);
  return found;
}

function sameAs(c: string, at: number, source: string): string {
  if (REORDERING.test(c))
    throw new NotationError(
      'There is a hidden sign {code} that turns the direction of the text.',
      source,
      at,
      'Type the formula anew.',
      { code: codeOf(c) },
    );
  const alike = ALIKE[c];
  if (alike !== undefined && Object.hasOwn(ALIKE, c))
    throw new NotationError(
      '“{found}” ({code}) is no Latin letter, though it looks like {meant}.',
      source,
      at,
      'Type {meant} instead.',
      { found: c, code: codeOf(c), meant: alike },
    );
  if (Object.hasOwn(SAME, c)) return SAME[c]!;
  const code = c.codePointAt(0)!;
  if (code < 0x80) return c;
  const face = isFace(code) ? c.normalize('NFKC') : c;
  return Object.hasOwn(SAME, face) ? SAME[face]! : face.normalize('NFD');
}

/** `U+04BB`. */
export const codeOf = (c: string): string =>
  `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
