/**
 * @file The smallest parts of an answer: numbers, names, brackets, fractions, roots, functions with what they are of. Long
 * because each kind has its case.
 */
import { type Cursor, FACTOR } from './cursor.ts';
import { argumentsOf } from './calls.ts';
import { cases } from './cases.ts';
import { bigFold, generators } from './folds.ts';
import { ACTIVATIONS, BARE, MODULES, functionOf } from './functions.ts';
import { gradientHere, nabla } from './gradients.ts';
import { letterHere, squareHere } from './names.ts';
import type { Surface } from './surface.ts';

export function atom(c: Cursor): Surface {
  const t = c.peek();
  const { at } = t;
  const gradient = gradientHere(c);
  if (gradient) return gradient;
  if (t.kind === 'number') return number(c);
  if (t.kind === 'accent') return squareHere(c, letterHere(c));
  if (t.kind === 'word') return word(c);
  if (t.kind === 'end') c.fail('The answer ends too early.', t, 'Write a number, a name or “(” here.');
  switch (t.text) {
    case '(':
      return group(c, ')');
    case '{':
      return group(c, '}');
    case '[':
      return bracket(c);
    case '|(':
    case '|':
      return absolute(c, t.text === '|' ? '|' : ')|');
    case '‖':
      return norm(c);
    case 'frac':
      c.next();
      return { kind: 'binary', op: '/', left: part(c), right: part(c), at };
    case '√':
      c.next();
      return { kind: 'call', fn: 'sqrt', args: [c.expression(FACTOR)], named: {}, primes: 0, at };
    case 'Σ':
    case 'Π':
      c.next();
      return bigFold(c, t.text === 'Σ' ? 'sum' : 'prod', at);
    case '∇':
      return nabla(c);
    case '\\begin':
      c.next();
      return cases(c, at);
    default:
      return c.fail('“{found}” cannot start a term.', t, 'Write a number, a name or “(” here.', {
        found: t.text,
      });
  }
}

function number(c: Cursor): Surface {
  const t = c.next();
  const value = Number(t.text);
  if (!Number.isFinite(value))
    c.fail('{found} is too large.', t, 'Use a number below 1e308.', { found: t.text.slice(0, 20) });
  // 1[z > 0] and 1_{z > 0} are 1 where it is so
  if (value === 1 && (c.is('[') || c.is('_')) && c.peek().glued) {
    c.take('_');
    return indicator(c, t.at);
  }
  return { kind: 'number', value, at: t.at };
}

/** What is true or not, in brackets of any kind or below the sign. */
function indicator(c: Cursor, at: number): Surface {
  c.take('_');
  const size = c.peek();
  if (size.kind === 'word' && /^[A-Z]$/.test(size.text)) {
    c.next();
    const of: Surface = { kind: 'name', word: size.text, accents: [], subs: [], gradient: false, at };
    return { kind: 'call', fn: 'ones', args: [of], named: {}, primes: 0, at };
  }
  const open = c.next().text;
  const close = ({ '(': ')', '[': ']', '{': '}' } as const)[open as '('];
  if (!close) return c.fail('The indicator has no condition.', { at }, 'Write 1[z > 0].');
  const of = c.within(() => c.expression(), true);
  c.expect(close);
  // 1_{K} is a column of ones
  if (of.kind === 'name' && /^[A-Z]$/.test(of.word) && !of.subs.length)
    return { kind: 'call', fn: 'ones', args: [of], named: {}, primes: 0, at };
  return { kind: 'group', of, at };
}

function group(c: Cursor, close: ')' | '}'): Surface {
  const { at } = c.next();
  return c.within(() => {
    const first = generators(c, c.expression(), 'sum');
    if (close === ')' && c.is(',')) {
      const items = [first];
      while (c.take(',')) if (!c.is(')')) items.push(c.expression());
      c.expect(')');
      return { kind: 'list', items, at };
    }
    c.expect(close);
    return { kind: 'group', of: first, at };
  }, close === ')');
}

/** [z > 0] is 1 or 0; [a, b] and [a for …] are lists. */
function bracket(c: Cursor): Surface {
  const { at } = c.next();
  return c.within(() => {
    const items = [generators(c, c.expression(), 'sum')];
    while (c.take(',')) if (!c.is(']')) items.push(c.expression());
    c.expect(']');
    return items.length === 1 ? { kind: 'group', of: items[0]!, at } : { kind: 'list', items, at };
  }, true);
}

function absolute(c: Cursor, close: '|' | ')|'): Surface {
  const { at } = c.next();
  c.bars++;
  const of = c.expression();
  c.expect(close);
  c.bars--;
  return { kind: 'call', fn: 'abs', args: [of], named: {}, primes: 0, at };
}

function norm(c: Cursor): Surface {
  const { at } = c.next();
  c.bars++;
  const of = c.expression();
  c.expect('‖');
  c.bars--;
  let fn = 'norm';
  if (c.take('_')) {
    const braces = c.take('{');
    if (c.next().text === '2') fn = 'norm2';
    if (braces) c.expect('}');
  }
  return { kind: 'call', fn, args: [of], named: {}, primes: 0, at };
}

/** A part of a fraction: braces, or one sign. */
function part(c: Cursor): Surface {
  const t = c.peek();
  if (t.kind === 'number' && t.text.length > 1 && /^\d+$/.test(t.text))
    c.split({ ...t, text: t.text[0]! }, { ...t, text: t.text.slice(1), at: t.at + 1 });
  return c.is('{') ? group(c, '}') : atom(c);
}

function word(c: Cursor): Surface {
  const t = c.peek();
  const { at } = t;
  if (MODULES.has(t.text) && c.is('.', 1) && c.peek(2).kind === 'word') {
    const known = c.lexicon.isQuantity(t.text) && functionOf(c.peek(2).text) === undefined;
    if (!known) {
      c.next();
      c.next();
      return word(c);
    }
  }
  if (c.isWord('indicator')) {
    c.next();
    if (c.is('_') || c.is('[') || c.is('(') || c.is('{')) return indicator(c, at);
    return { kind: 'name', word: 'indicator', accents: [], subs: [], gradient: false, at };
  }
  if ((t.text === 'sum' || t.text === 'prod' || t.text === 'max') && c.is('_', 1)) {
    c.next();
    return bigFold(c, t.text, at);
  }
  if (t.text === 'e' && (c.is('^', 1) || c.is('**', 1)) && !c.lexicon.isQuantity('e')) {
    c.next();
    c.next();
    const by = c.is('{') ? group(c, '}') : c.is('-') ? c.expression(22) : c.expression(FACTOR);
    return { kind: 'call', fn: 'exp', args: [by], named: {}, primes: 0, at };
  }
  join(c);
  return functionHere(c) ?? differential(c) ?? squareHere(c, letterHere(c));
}

/** Makes one word of a name with underscores in it that a function has: ones_like, log_softmax. */
function join(c: Cursor): void {
  const first = c.peek();
  let text = first.text;
  let last = 0;
  let found: string | undefined;
  for (let i = 1; i < 5 && c.is('_', i) && c.peek(i + 1).kind === 'word'; i += 2) {
    text += `_${c.peek(i + 1).text}`;
    if (functionOf(text)) [found, last] = [text, i + 1];
  }
  if (found === undefined || !c.is('(', last + 1)) return;
  for (let i = 0; i < last; i++) c.next();
  c.split({ ...first, text: found });
}

/** A function and what it is of, if a function stands here: a quantity before a bracket is a factor. */
function functionHere(c: Cursor): Surface | undefined {
  const t = c.peek();
  const start = c.mark();
  const own = functionOf(t.text);
  // σ² is one letter where the page has it
  // mean(x) is the mean, though the page may have a quantity of that name
  const isApplied = t.text.length > 2 && own !== undefined && c.is('(', 1);
  if (
    !isApplied &&
    (c.lexicon.isQuantity(t.text, t.accents) || c.lexicon.isQuantity(`${t.text}^2`, t.accents))
  )
    return undefined;
  const fn = own ?? (ACTIVATIONS.has(t.text) ? 'activation' : undefined);
  if (!fn) return undefined;
  c.next();
  let primes = 0;
  let power: Surface | undefined;
  for (;;) {
    if (c.take("'")) primes++;
    else if (c.is('^') && c.is("'", 1)) {
      c.next();
    } else if (c.is('^') && c.is('{', 1) && c.is("'", 2)) {
      c.next();
      c.next();
      while (c.take("'")) primes++;
      c.expect('}');
    } else if ((c.is('^') || c.is('**')) && BARE.has(fn) && !power) {
      c.next();
      power = c.is('{') ? group(c, '}') : c.is('(') ? group(c, ')') : numberOnly(c);
    } else break;
  }
  const bare =
    fn === 'activation' ? primes > 0 || t.command : BARE.has(fn) && (t.command || argumentFollows(c));
  let call: Surface;
  if (c.take('(')) {
    const { args, named } = c.within(() => argumentsOf(c, ')'));
    call = { kind: 'call', fn, args, named, primes, at: t.at };
  } else if (fn === 'eye' || !bare) {
    c.back(start);
    if (own && own !== 'same' && !c.lexicon.isQuantity(t.text) && t.text.length > 1)
      c.fail('The function “{found}” has no brackets.', t, 'Write {found}( … ).', { found: t.text });
    return undefined;
  } else {
    const of = c.is('[') ? bracket(c) : c.expression(c.is('-') ? 22 : FACTOR);
    call = { kind: 'call', fn, args: [of], named: {}, primes, at: t.at };
  }
  return power ? { kind: 'binary', op: '**', left: call, right: power, at: t.at } : call;
}

/** Whether what a function without brackets is of may begin here. */
function argumentFollows(c: Cursor): boolean {
  const { kind } = c.peek();
  return kind === 'word' || kind === 'accent' || ['{', 'frac', '∂', 'Σ', '√'].some((sign) => c.is(sign));
}

function numberOnly(c: Cursor): Surface {
  const t = c.next();
  if (t.kind !== 'number') c.fail('After “^” there is no exponent.', t, 'Write a number here, such as 2.');
  return { kind: 'number', value: Number(t.text), at: t.at };
}

/** `d\theta`, `d\hat{y}`, `dŷ`: a d before a letter of another kind. */
function differential(c: Cursor): Surface | undefined {
  if (!c.isWord('d') || c.lexicon.has('dd')) {
    if (!c.isWord('d') || !c.peek(1).glued) return undefined;
  }
  const after = c.peek(1);
  if (after.kind !== 'accent' && !(after.kind === 'word' && (after.glued || after.command))) return undefined;
  const start = c.mark();
  c.next();
  const of = letterHere(c);
  const squared = squareHere(c, of);
  if (c.lexicon.isQuantity(squared.word, of.accents)) return { ...squared, gradient: true };
  c.back(start);
  return undefined;
}
