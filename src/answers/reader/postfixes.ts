/** @file What is written behind a factor: powers, transposes, primes, subscripts, entries, methods. */
import { type Cursor, FACTOR } from './cursor.ts';
import { isFactor } from './brackets.ts';
import { method } from './calls.ts';
import { generators } from './folds.ts';
import { functionOf } from './functions.ts';
import { nameHere } from './names.ts';
import { subscripts } from './subscripts.ts';
import type { NameSurface, Surface } from './surface.ts';

export function postfixes(c: Cursor, start: Surface): Surface {
  let s = start;
  for (;;) {
    const t = c.peek();
    if (t.kind !== 'sign') return s;
    const { at } = t;
    if (t.text === '_' && nameIn(s)) {
      c.next();
      const subs = subscripts(c);
      s = rename(s, (name) => ({ ...name, subs: [...name.subs, ...subs] }));
    } else if (t.text === '_' && c.is('{', 1) && c.is('}', 2)) {
      for (let i = 0; i < 3; i++) c.next();
    } else if (t.text === '_' && s.kind === 'group') {
      c.next();
      s = { kind: 'index', of: s, index: subscripts(c), apart: false, at };
    } else if (t.text === '^') {
      c.next();
      s = raised(c, s);
    } else if (t.text === '**') {
      c.next();
      s = { kind: 'binary', op: '**', left: s, right: exponent(c), at };
    } else if (t.text === "'") {
      c.next();
      s = { kind: 'prime', of: s, at };
    } else if (t.text === '⊤') {
      c.next();
      s = { kind: 'transpose', of: s, at };
    } else if (t.text === '[' && mayIndex(c, s)) {
      const start = c.mark();
      c.next();
      const index = indices(c);
      if (isFactor(index, c.lexicon, t.sized)) {
        // it is read again as what it is, and not tried as an index again
        c.factors.add(t);
        c.back(start);
        return s;
      }
      s = { kind: 'index', of: s, index, apart: !t.glued, at };
    } else if (t.text === '.' && c.peek(1).kind === 'word' && c.peek(1).glued) {
      c.next();
      s = method(c, s);
    } else if (t.text === ')|' && c.bars === 0) {
      c.next();
      s = since(c, s);
    } else return s;
  }
}

/** Whether the bracket that stands here may hold indices. */
function mayIndex(c: Cursor, of: Surface): boolean {
  const t = c.peek();
  return !c.factors.has(t) && (t.glued || of.kind === 'index' || of.kind === 'name');
}

/** What stands in brackets behind a factor: indices, or a condition, where one equals sign compares. */
function indices(c: Cursor): readonly Surface[] {
  const found: Surface[] = [];
  if (c.take(']')) return found;
  do {
    if (c.is(']')) break; // a comma may stand at the end
    found.push(c.within(() => generators(c, c.expression(), 'sum'), true));
  } while (c.take(','));
  c.expect(']');
  return found;
}

/** What stands after a caret. */
function raised(c: Cursor, of: Surface): Surface {
  const t = c.peek();
  const { at } = t;
  if (c.take('⊤')) return { kind: 'transpose', of, at };
  if (c.take("'")) return { kind: 'prime', of, at };
  if (t.kind === 'sign' && (t.text === '{' || t.text === '(')) {
    const braces = t.text === '{';
    c.next();
    // h^{<t-1>} is h at t − 1
    const angled = braces && c.take('<');
    const parenthesised = angled || (braces && c.is('('));
    if (c.is('⊤') && c.is('}', 1)) {
      c.next();
      c.next();
      return { kind: 'transpose', of, at };
    }
    if (braces && c.is("'")) {
      let s = of;
      while (c.take("'")) s = { kind: 'prime', of: s, at };
      c.expect('}');
      return s;
    }
    // z^* is a letter of its own
    if (c.is('*') && c.is('}', 1)) {
      c.next();
      c.next();
      return {
        kind: 'raised',
        of,
        by: { kind: 'name', word: '*', accents: [], subs: [], gradient: false, at },
        at,
      };
    }
    // h^{∘2} is the square of each entry, as h² is
    if (c.is('⊙') || c.is('*')) c.next();
    const by = c.expression(angled ? 5 : 0);
    if (angled) c.expect('>');
    c.expect(braces ? '}' : ')');
    const grouped = parenthesised || !braces;
    return {
      kind: 'raised',
      of,
      by: grouped && by.kind !== 'group' ? { kind: 'group', of: by, at } : by,
      at,
    };
  }
  if (t.kind === 'word' && t.glued && !c.lexicon.isQuantity(t.text) && t.text.length > 1) {
    // W^Tdz: one sign is raised, the rest stands on the line
    c.split({ ...t, text: t.text[0]! }, { ...t, text: t.text.slice(1), at: at + 1, glued: true });
  }
  return { kind: 'raised', of, by: exponent(c), at };
}

/** An exponent without braces: one number or name, perhaps with a sign. */
function exponent(c: Cursor): Surface {
  const t = c.peek();
  if (t.kind === 'number') {
    c.next();
    return { kind: 'number', value: Number(t.text), at: t.at };
  }
  if (t.kind === 'word' && !functionOf(t.text) && !c.is('(', 1)) {
    let name: Surface = nameHere(c);
    // a^T[i, j] is an entry of the transpose
    while (t.text !== 'T' && c.take('['))
      name = { kind: 'index', of: name, index: indices(c), apart: false, at: t.at };
    return name;
  }
  if (c.take('-')) return { kind: 'negative', of: exponent(c), at: t.at };
  if (t.kind === 'end') c.fail('After “^” there is no exponent.', t, 'Write a number here, such as 2.');
  return c.expression(FACTOR);
}

/** `\left. x \right|_{\ge t}`: what is gathered from a time on. */
function since(c: Cursor, of: Surface): Surface {
  const { at } = c.peek();
  c.expect('_');
  const braces = c.take('{');
  if (!(c.take('>=') || c.take('<=')))
    c.fail('Behind the bar there is no “≥”.', c.peek(), 'Write \\ge t, or the name with _since[t].');
  const from = c.expression(5);
  if (braces) c.expect('}');
  return { kind: 'since', of, from, at };
}

/** The name that a subscript behind `s` belongs to: W^T_f is (W_f)^T. */
function nameIn(s: Surface): NameSurface | undefined {
  if (s.kind === 'name') return s;
  if (s.kind === 'raised' || s.kind === 'transpose' || s.kind === 'prime') return nameIn(s.of);
  return s.kind === 'group' && s.of.kind === 'name' ? s.of : undefined;
}

function rename(s: Surface, by: (name: NameSurface) => NameSurface): Surface {
  if (s.kind === 'name') return by(s);
  if (s.kind === 'raised' || s.kind === 'transpose' || s.kind === 'prime' || s.kind === 'group')
    return { ...s, of: rename(s.of, by) };
  return s;
}
