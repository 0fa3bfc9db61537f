/**
 * @file The equations that a formula of the prose states: LaTeX as an author writes it, taken apart at its lines, its commas
 * and its relations. What only places signs on the page is taken away.
 */

/** `a = b ≈ c` is one chain with three sides. */
export interface Chain {
  readonly sides: readonly string[];
  /** How each side compares with the one before. */
  readonly relations: readonly ('=' | '≈')[];
}

/** The chains of a formula in reading order; without any where it states no equality. */
export function chainsIn(tex: string): Chain[] {
  return linesOf(bare(tex)).flatMap((line) => apart(line, SEPARATORS).flatMap(({ text }) => chainsOf(text)));
}

const SEPARATORS = [
  ...['\\qquad', '\\quad', '\\Rightarrow', '\\Longrightarrow', '\\Leftrightarrow', '\\Longleftrightarrow'],
  ...['\\implies', '\\iff', '\\to', '\\longrightarrow', '\\colon', ';', ','],
] as const;
const RELATIONS = ['=', '\\approx', '\\equiv', ':='] as const;
/** Relations that state something else than equality: what stands on their two sides is not held to be equal. */
const OTHERS = [
  ...[
    '\\leq',
    '\\le',
    '\\geq',
    '\\ge',
    '\\neq',
    '\\ne',
    '\\ll',
    '\\gg',
    '\\sim',
    '\\propto',
    '\\in',
    '\\notin',
  ],
  ...['\\subset', '\\mapsto', '\\leftarrow', '\\gets', '\\rightarrow', '\\cong', '\\lt', '\\gt', '<', '>'],
] as const;

function chainsOf(text: string): Chain[] {
  return apart(text, OTHERS).flatMap(({ text: part }) => {
    const pieces = apart(part, RELATIONS);
    if (pieces.length < 2) return [];
    const sides = pieces.map((piece) => piece.text.trim().replace(/[.:\s]+$/, ''));
    // the number that follows is computed where it stands
    if (sides.at(-1) === '') sides.pop();
    if (sides.length < 2) return [];
    // a line that goes on with a relation after one that ends in it
    if (sides.some((s) => s === ''))
      return sides.filter(Boolean).length > 1 ? [{ sides, relations: [] }] : [];
    const relations = pieces
      .slice(1, sides.length)
      .map(({ sign }) => (sign === '\\approx' ? '≈' : '=') as '=' | '≈');
    return exact({ sides, relations });
  });
}

/** A decimal number, perhaps with a power of ten: what it is equal to, it is equal to in its digits. */
export const DECIMAL = /^-?\d+(?:\.\d+)?(?:\s*\\cdot\s*10\^(?:\{-?\d+\}|\d))?\s*(?:\\%)?$/;

/** “About” states nothing that can be held to it, except of a number with its digits. */
function exact({ sides, relations }: Chain): Chain[] {
  const cut = relations.findIndex(
    (relation, i) => relation === '≈' && !DECIMAL.test(sides[i + 1]!) && !DECIMAL.test(sides[i]!),
  );
  if (cut < 0) return sides.length > 1 ? [{ sides, relations }] : [];
  return [
    ...exact({ sides: sides.slice(0, cut + 1), relations: relations.slice(0, cut) }),
    ...exact({ sides: sides.slice(cut + 1), relations: relations.slice(cut + 1) }),
  ];
}

/** Pieces between signs that stand in no bracket and no braces, each with the sign before it. */
function apart(
  text: string,
  signs: readonly string[],
): { readonly sign: string | undefined; readonly text: string }[] {
  const pieces: { sign: string | undefined; text: string }[] = [];
  let depth = 0;
  let sign: string | undefined;
  let piece = '';
  for (let i = 0; i < text.length;) {
    const command = /^\\(?:[A-Za-z]+|.)/.exec(text.slice(i))?.[0];
    const here = command ?? (text.startsWith(':=', i) ? ':=' : text[i]!);
    if (/^(?:[({[]|\\lbrace|\\\{)$/.test(here)) depth++;
    else if (/^(?:[)}\]]|\\rbrace|\\\})$/.test(here)) depth--;
    if (depth === 0 && signs.includes(here)) {
      pieces.push({ sign, text: piece });
      sign = here;
      piece = '';
    } else piece += here;
    i += here.length;
  }
  return [...pieces, { sign, text: piece }].filter(
    (p, k) => k === 0 || p.text.trim() !== '' || p.sign === '=',
  );
}

/** Lines of an aligned formula; one that begins with a relation goes on with the chain of the line before. */
function linesOf(tex: string): string[] {
  const lines: string[] = [];
  // two equations beside each other are set apart by & and a space
  for (const line of tex.split(/\\\\(?:\[[^\]]*\])?|,\s*&|\\qquad\s*&/)) {
    const text = line
      .replace(/&/g, ' ')
      .replace(/^(?:\s|\\q?quad)+/, '')
      .trim();
    if (text === '') continue;
    const goesOn = /^(?:\{\}\s*)?(?:=|\\approx|\+|-|\\cdot|\\odot)/.test(text) && lines.length > 0;
    if (goesOn) lines[lines.length - 1] += ` ${text.replace(/^\{\}\s*/, '')}`;
    else lines.push(text.replace(/^\{\}\s*/, ''));
  }
  return lines;
}

/** A matrix or a column written out, kept from being taken for lines: `\\rows{a,,b;;c,,d}`. */
const inRows = (tex: string): string =>
  tex.replace(
    /\\begin\{(?:[bp]matrix|smallmatrix)\}(.*?)\\end\{(?:[bp]matrix|smallmatrix)\}/gs,
    (_, inside: string) =>
      `\\rows{${inside
        .replace(/\\\\(?:\[[^\]]*\])?\s*$/, '')
        .replace(/\\\\(?:\[[^\]]*\])?/g, ';;')
        .replace(/&/g, ',,')}}`,
  );

/** Two cases, the first where something holds at all steps of a range: its indicator times one, or else the other. */
const inCases = (tex: string): string =>
  tex.replace(
    /\\begin\{cases\}\s*(.*?)&(.*?)\\\\(.*?)&.*?\\end\{cases\}/gs,
    (found, one: string, when: string, other: string) => {
      const said = when.replace(/\\text\{[^{}]*\}/g, ' ');
      const [, index, from, to] = /([a-z]) = ([^,]+), ?\\dots, ?([A-Za-z0-9]+)/.exec(said) ?? [];
      const [, condition] = /([A-Za-z]_[a-z] ?[<>] ?0)/.exec(said) ?? [];
      if (!index || !condition) return found;
      const all = `\\prod_{${index}=${from}}^{${to}} [${condition}]`;
      return `(${one}) ${all} + (${other}) (1 - ${all})`;
    },
  );

/** Without environments, links, braces under a formula with their words, and spaces by hand. */
export function bare(tex: string): string {
  let s = inRows(inCases(tex))
    .replace(/\\([dtc]?frac) ([A-Za-z]) ?([A-Za-z0-9])(?![A-Za-z])/g, '\\$1{$2}{$3}')
    // thousands are set apart
    .replace(/(?<=\d)(?:\\,|\{,\})(?=\d{3}(?!\d))/g, '')
    .replace(/(\d*)\.(\d*)\\overline\{(\d+)\}/g, recurring)
    .replace(/\\(?:begin|end)\{(?:aligned|gathered|split|array|alignedat)\}(?:\{[^}]*\})?/g, ' ')
    .replace(/\\q\{[^{}]*\}/g, '')
    .replace(/\\tr\b/g, '^\\top ')
    .replace(
      /\\(diag|softmax|sigmoid|relu)\b/g,
      (_, name: string) => `\\operatorname{${name === 'relu' ? 'ReLU' : name}}`,
    )
    .replace(/\\(?:phantom|vphantom|hphantom)\{[^{}]*\}/g, '')
    .replace(/\\(?:displaystyle|textstyle|nonumber|limits|notag)\b/g, '')
    .replace(/\\mathstrut\b/g, '')
    .replace(/\\[!,;:> ]|\{\}/g, ' ')
    .replace(/\\(?:left(?!\.)|right(?!\|)|[bB]igg?[lrm]?)(?![A-Za-z])/g, '')
    .replace(/\\(ln|log|tanh|exp|cos|sqrt)(?=\d)/g, '\\$1 ');
  for (const over of ['underbrace', 'overbrace', 'underset', 'boxed', 'cancel', 'mathrlap', 'mathllap'])
    s = opened(s, over);
  return s;
}

/** 0.41666… is 375/900. */
function recurring(_: string, whole: string, once: string, again: string): string {
  const all = BigInt(whole + once + again) - BigInt(whole + once);
  return `\\frac{${all}}{${'9'.repeat(again.length)}${'0'.repeat(once.length)}}`;
}

/** `\underbrace{x}_{words}` is x. */
function opened(tex: string, command: string): string {
  let s = tex;
  for (let at = s.indexOf(`\\${command}`); at >= 0; at = s.indexOf(`\\${command}`, at)) {
    const open = s.indexOf('{', at);
    if (open < 0) return s;
    const close = closing(s, open);
    const inside = s.slice(open + 1, close);
    let end = close + 1;
    const under = /^\s*[_^]\s*\{/.exec(s.slice(end));
    if (under) end = closing(s, end + under[0].length - 1) + 1;
    s = `${s.slice(0, at)}${inside}${s.slice(end)}`;
  }
  return s;
}

/** Where the braces, or other brackets, that open at `open` close. */
export function closing(s: string, open: number, opens = '{', closes = '}'): number {
  let depth = 0;
  for (let i = open; i < s.length; i++) {
    if (s[i] === '\\') i++;
    else if (s[i] === opens) depth++;
    else if (s[i] === closes && --depth === 0) return i;
  }
  return s.length;
}
