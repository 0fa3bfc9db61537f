/** @file What stands below a name: the letters of the name itself, a time, the indices of an entry. */
import type { Cursor } from './cursor.ts';
import type { Surface } from './surface.ts';
import type { Token } from './tokens.ts';

const TIMES = new Set(['prev', 'next', 'last', 'since', 'T', 't', 'hat', 'bar', 'tilde']);

/** Reads the subscripts behind an underscore. */
export function subscripts(c: Cursor): Surface[] {
  const t = c.peek();
  const close = c.is('{') ? '}' : c.is('(') ? ')' : undefined;
  if (close) {
    c.next();
    const subs: Surface[] = [];
    if (c.take(close)) return subs;
    do subs.push(c.within(() => c.expression(6)));
    while (c.take(','));
    c.expect(close);
    return subs;
  }
  if (t.kind === 'number') {
    c.next();
    return [{ kind: 'number', value: Number(t.text), at: t.at }];
  }
  if (t.kind !== 'word') c.fail('A subscript is missing.', t, 'Write a name or a number, such as h_t.');
  return words(c, t);
}

/** A word behind an underscore is one subscript if some name has it, else letter by letter. */
function words(c: Cursor, t: Token): Surface[] {
  const whole = c.lexicon.isSub(t.text) || TIMES.has(t.text) || t.text.length === 1 || t.command;
  if (whole) {
    c.next();
    return [name(t.text, t.at)];
  }
  const letters = [...t.text];
  if (
    letters.every((x) => c.lexicon.isSub(x) || TIMES.has(x) || /[\dijkmnscl]/.test(x)) &&
    t.text.length <= 3
  ) {
    c.next();
    return letters.map((x, i) =>
      /\d/.test(x) ? { kind: 'number', value: Number(x), at: t.at + i } : name(x, t.at + i),
    );
  }
  // W_fh: one sign is lowered, the rest stands on the line
  c.split({ ...t, text: letters[0]! }, { ...t, text: t.text.slice(1), at: t.at + 1, glued: true });
  const first = c.next();
  return [
    /\d/.test(first.text)
      ? { kind: 'number', value: Number(first.text), at: first.at }
      : name(first.text, first.at),
  ];
}

const name = (word: string, at: number): Surface => ({
  kind: 'name',
  word,
  accents: [],
  subs: [],
  gradient: false,
  at,
});
