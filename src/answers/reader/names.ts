/** @file A letter or a word, with its accents and subscripts, as a name. */
import type { Cursor } from './cursor.ts';
import { subscripts } from './subscripts.ts';
import type { NameSurface } from './surface.ts';

const ACCENTS = new Set(['hat', 'bar', 'tilde', 'dot']);

/** The name that stands here, its subscripts included. */
export function nameHere(c: Cursor): NameSurface {
  let base = squareHere(c, letterHere(c));
  if (c.take('_')) base = squareHere(c, { ...base, subs: [...base.subs, ...subscripts(c)] });
  return base;
}

/** σ² is one letter where the page has it so. */
export function squareHere(c: Cursor, name: NameSurface): NameSurface {
  if (!c.is('^')) return name;
  const braces = c.is('{', 1);
  const raised = c.peek(braces ? 2 : 1);
  const word = `${name.word}^${raised.text}`;
  if (!c.lexicon.isQuantity(word, name.accents) || (braces && !c.is('}', 3))) return name;
  for (let i = 0; i < (braces ? 4 : 2); i++) c.next();
  return { ...name, word };
}

/** The letter or word that stands here, under its accents. */
export function letterHere(c: Cursor): NameSurface {
  const t = c.next();
  if (t.kind === 'accent' || (t.kind === 'word' && ACCENTS.has(t.text) && (c.is('(') || c.is('{')))) {
    const close = c.is('{') ? '}' : c.is('(') ? ')' : undefined;
    if (close) c.next();
    const under = close ? nameHere(c) : letterHere(c);
    if (close) c.expect(close);
    return { ...under, accents: [...under.accents, t.text], at: t.at };
  }
  if (t.kind === 'sign' && t.text === '{') {
    const inside = nameHere(c);
    c.expect('}');
    return inside;
  }
  if (t.kind !== 'word') c.fail('A name is missing.', t, 'Write a name of the page, such as h.');
  return { kind: 'name', word: t.text, accents: t.accents ?? [], subs: [], gradient: false, at: t.at };
}
