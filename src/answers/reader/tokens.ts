/** @file The words, numbers and signs of a typed answer, whatever notation it is in. */
import { NotationError } from '#notation/error.ts';
import { ACCENTS, FACES, GREEK, MARKS, SIGNS, SPACING, wordOf } from './commands.ts';
import { CASES, wordOfCase } from './case-words.ts';
import { type Sign, codeOf, signs } from './characters.ts';
import { withoutRemarks } from './comments.ts';

export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'accent' | 'end';
  readonly text: string;
  readonly at: number;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Accents drawn over a word by combining marks. */
  readonly accents?: readonly string[];
  /** A word spelled by one command, such as \tanh, or set upright. */
  readonly command?: true;
  /** Sized by \left, \right or \big: a bracket that groups. */
  readonly sized?: true;
}

/** Longer than any answer needs. */
const LONGEST = 4000;
/** More signs and names than any answer needs. */
const MOST = 900;
const DOUBLE = ['**', '==', '!=', '<=', '>=', '+=', ':='];
/** MATLAB's signs for what is done entry by entry: `.*`, `./`, `.^`, and the transpose `.'`. */
const DOTTED: Readonly<Record<string, string>> = { '*': '⊙', '/': '/', '^': '^', "'": "'" };
const SINGLE = "+-*/@^_()[]{},<>=|.:;'·⊙⊗∈∂∇⊤ΣΠ√‖";

/**
 * The tokens of `source`, the last of kind `end`.
 * @throws {NotationError} with place and remedy for what belongs to no notation.
 */
export function tokens(source: string): Token[] {
  if (source.length > LONGEST)
    throw new NotationError(
      'This answer has {found} characters.',
      source.slice(0, LONGEST),
      0,
      'Keep it under {most}.',
      { found: source.length, most: LONGEST },
    );
  const text = signs(withoutRemarks(source));
  const found: Token[] = [];
  let i = 0;
  let glued = false;
  let sized = false;
  /** How many cases are open: in them & and \\ are signs, and a text is a word. */
  let open = 0;
  const here = (): string => text[i]?.text ?? '';
  const add = (token: Omit<Token, 'glued' | 'sized'>): void => {
    if (found.length >= MOST)
      throw new NotationError(
        'This answer has more than {most} signs and names.',
        source,
        token.at,
        'Split it into smaller steps.',
        { most: MOST },
      );
    found.push({ ...token, glued, ...(sized ? { sized } : {}) });
    glued = true;
    sized = false;
  };
  const letters = (pattern: RegExp): string => {
    let word = '';
    while (i < text.length && pattern.test(here())) word += text[i++]!.text;
    return word;
  };

  /** Accents drawn over the letter before. */
  const marks = (): { accents?: string[] } => {
    const accents: string[] = [];
    while (i < text.length && Object.hasOwn(MARKS, here())) accents.push(MARKS[text[i++]!.text]!);
    return accents.length ? { accents } : {};
  };

  const number = (at: number): void => {
    const rest = text
      .slice(i, i + 400)
      .map((s) => s.text)
      .join('');
    const match = /^(?:\d+(?:\.\d+|\.(?![A-Za-z]))?|\.\d+)(?:[eE][+-]?\d+)?/.exec(rest)![0];
    i += match.length;
    add({ kind: 'number', text: match, at });
  };

  /** What is set in a face of its own: letters are a word, `1` is the indicator, anything else stands as it is. */
  const face = (name: string, at: number): void => {
    while (here() === ' ' || here() === '*') i++;
    const { inside, end } = here() === '{' ? groupAt(text, i) : { inside: here(), end: i + 1 };
    const said = open > 0 ? wordOfCase(inside) : undefined;
    if (said) {
      i = end;
      return add({ kind: 'word', text: said, at, command: true });
    }
    const bare = inside.replace(/\\(?:text|mathrm|mathcal|mathbf)\b|[{}\s]/g, '');
    const word = Object.hasOwn(GREEK, bare) ? GREEK[bare]! : bare;
    if (word === '1' && /^math(bf|bb|ds)|^boldsymbol$|^bm$/.test(name)) {
      i = end;
      return add({ kind: 'word', text: 'indicator', at });
    }
    // a blackboard I before a bracket says whether what stands in it is so
    if (
      word === 'I' &&
      /^math(bb|ds)$/.test(name) &&
      /^\s*(?:\\left\s*)?(?:[([_]|\\\{)/.test(restOf(text, end))
    ) {
      i = end;
      return add({ kind: 'word', text: 'indicator', at });
    }
    if (!/^[A-Za-z]+$/.test(word)) return; // its own braces group what it sets
    i = end;
    if (word === 'T' || word === 'top') {
      const before = found.at(-1)?.text;
      if (before === '^' || (before === '{' && found.at(-2)?.text === '^'))
        return add({ kind: 'sign', text: '⊤', at });
    }
    add({ kind: 'word', text: word, at, command: true });
  };

  /** \begin{cases} and \end{cases}; whether it was one. */
  const environment = (name: string, at: number): boolean => {
    const { inside, end } = groupAt(text, i);
    if (!CASES.has(inside.trim().replace(/\*$/, ''))) return false;
    i = end;
    if (name === 'end') {
      open--;
      add({ kind: 'sign', text: '\\end', at });
      return true;
    }
    // \left\{ opens what \right. closes, and {ll} says how columns are set
    const brace = found.at(-1);
    if (brace?.text === '(' && brace.sized) found.pop();
    if (inside.trim() === 'array' && here() === '{') i = groupAt(text, i).end;
    open++;
    add({ kind: 'sign', text: '\\begin', at });
    return true;
  };

  const command = (at: number): void => {
    i++;
    const name = letters(/[A-Za-z]/) || (text[i++]?.text ?? '');
    if (name === 'left' || name === 'right') {
      while (here() === ' ') i++;
      if (here() === '.') i++;
      else if (here() === '|' || (here() === '\\' && /^(?:vert|rvert|lvert)/.test(restOf(text, i + 1)))) {
        if (here() === '|') i++;
        else {
          i++;
          letters(/[A-Za-z]/);
        }
        add({ kind: 'sign', text: name === 'left' ? '|(' : ')|', at });
      } else sized = true;
      return;
    }
    if ((name === 'begin' || name === 'end') && here() === '{' && environment(name, at)) return;
    if (name === '\\' && open > 0) return add({ kind: 'sign', text: '\\\\', at });
    if (/^[bB]ig/.test(name)) sized = true;
    if (SPACING.has(name) || name === ' ') return void (glued = false);
    if (FACES.has(name)) return face(name, at);
    if (Object.hasOwn(ACCENTS, name)) return add({ kind: 'accent', text: ACCENTS[name]!, at });
    if (Object.hasOwn(SIGNS, name)) return add({ kind: 'sign', text: SIGNS[name]!, at });
    const word = wordOf(name);
    if (word) return add({ kind: 'word', text: word + letters(/\d/), at, command: true, ...marks() });
    throw new NotationError(
      'The command “{found}” is not known here.',
      source,
      at,
      /^(?:l|c|v)?dots$/.test(name)
        ? 'Write every term, or a sum over an index.'
        : 'Use the signs of the page, such as \\odot, \\frac, \\sum or ^T.',
      { found: `\\${name}` },
    );
  };

  while (i < text.length) {
    const { at } = text[i]!;
    const c = here();
    if (/[\s$`~]/.test(c)) {
      i++;
      glued = false;
    } else if (c === '\\') command(at);
    else if (/\d/.test(c) || (c === '.' && /\d/.test(text[i + 1]?.text ?? ''))) number(at);
    else if (/[A-Za-z]/.test(c)) {
      const word = letters(/[A-Za-z0-9]/);
      add({ kind: 'word', text: word, at, ...marks() });
    } else if (Object.hasOwn(GREEK, c)) {
      i++;
      add({ kind: 'word', text: GREEK[c]! + letters(/\d/), at, ...marks() });
    } else if (DOUBLE.includes(c + (text[i + 1]?.text ?? ''))) {
      add({ kind: 'sign', text: c + text[i + 1]!.text, at });
      i += 2;
    } else if (c === '.' && Object.hasOwn(DOTTED, text[i + 1]?.text ?? '')) {
      add({ kind: 'sign', text: DOTTED[text[i + 1]!.text]!, at });
      i += 2;
    } else if (open > 0 && c === '&') {
      add({ kind: 'sign', text: c, at });
      i++;
    } else if (open > 0 && /\p{Script=Han}/u.test(c)) {
      const word = letters(/\p{Script=Han}/u);
      const said = wordOfCase(word);
      if (!said) throw strange(c, source, at);
      add({ kind: 'word', text: said, at, command: true });
    } else if (c === "'" && BEFORE_TEXT.includes(found.at(-1)?.text ?? '(')) throw strange('"', source, at);
    else if (SINGLE.includes(c)) {
      add({ kind: 'sign', text: c, at });
      i++;
    } else throw strange(c, source, at);
  }
  found.push({ kind: 'end', text: '', at: source.length, glued: false });
  return found;
}

/** What a prime cannot stand behind: there a text in quotes begins, as einsum is given one. */
const BEFORE_TEXT = ['(', ',', '[', '='];

const restOf = (text: readonly Sign[], from: number): string =>
  text
    .slice(from, from + 8)
    .map((s) => s.text)
    .join('');

/** What stands in the braces that open at `from`, and where they end. */
function groupAt(text: readonly Sign[], from: number): { readonly inside: string; readonly end: number } {
  let depth = 0;
  let inside = '';
  for (let i = from; i < text.length; i++) {
    const c = text[i]!.text;
    if (c === '{' && depth++ === 0) continue;
    if (c === '}' && --depth === 0) return { inside, end: i + 1 };
    inside += c;
  }
  return { inside: '', end: from };
}

function strange(c: string, source: string, at: number): NotationError {
  const gaps = { found: c, code: codeOf(c) };
  if (c === '"')
    return new NotationError('A text in quotes is no part of a formula.', source, at, 'Remove it.', gaps);
  return new NotationError(
    '“{found}” ({code}) is not part of the notation.',
    source,
    at,
    'Use letters, digits, + - * / @ ^ _ ( ) [ ] or LaTeX.',
    gaps,
  );
}
