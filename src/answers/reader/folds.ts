/** @file Sums and products over an index: \sum_{t=1}^{T}, and Python's `for t in range(1, T + 1)`. */
import type { FoldOp } from '#notation/expr.ts';
import type { Cursor } from './cursor.ts';
import type { Surface, SurfaceRange } from './surface.ts';

/** `body for t in range(…) …` if a `for` stands here, else `body` itself. */
export function generators(c: Cursor, body: Surface, op: FoldOp): Surface {
  if (!c.isWord('for')) return body;
  const { at } = c.peek();
  const over: SurfaceRange[] = [];
  while (c.isWord('for')) over.push(range(c));
  return { kind: 'fold', op, body, over, at };
}

function range(c: Cursor): SurfaceRange {
  c.next();
  const index = indexName(c);
  if (!c.isWord('in'))
    c.fail('After the index there is no “in”.', c.peek(), 'Write for t in range(1, T + 1).');
  c.next();
  const reversed = c.isWord('reversed') && c.is('(', 1);
  if (reversed) {
    c.next();
    c.next();
  }
  if (!c.isWord('range')) c.fail('An index runs over a range.', c.peek(), 'Write range(1, T + 1).');
  c.next();
  c.expect('(');
  const bounds: Surface[] = [];
  do bounds.push(c.expression());
  while (c.take(','));
  c.expect(')');
  if (reversed) c.expect(')');
  const [a, b, step] = bounds;
  const one: Surface = { kind: 'number', value: 1, at: a!.at };
  const downwards = step?.kind === 'negative' && step.of.kind === 'number' && step.of.value === 1;
  if (bounds.length > 3 || (step && !downwards && !(step.kind === 'number' && step.value === 1)))
    c.fail('A range goes up or down by one here.', a!, 'Write range(n) or range(a, b).');
  // range(T, 0, -1) visits 1…T: a sum does not mind the order
  if (downwards)
    return {
      index,
      from: { kind: 'binary', op: '+', left: b!, right: one, at: a!.at },
      to: { kind: 'binary', op: '+', left: a!, right: one, at: a!.at },
      mathematical: false,
    };
  return b
    ? { index, from: a, to: b, mathematical: false }
    : { index, from: { ...one, value: 0 } as Surface, to: a, mathematical: false };
}

function indexName(c: Cursor): string {
  const t = c.next();
  if (t.kind !== 'word') c.fail('An index name is missing.', t, 'Write a name such as t or k.');
  return t.text;
}

/** `\sum_{t=1}^{T} body`: the sign is taken already. The body reaches to the next + or −. */
export function bigFold(c: Cursor, op: FoldOp, at: number): Surface {
  let over: SurfaceRange[] = [];
  let top: Surface | undefined;
  for (;;) {
    if (c.take('_')) over = below(c);
    else if (c.take('^')) top = c.take('{') ? braced(c) : oneSign(c);
    else break;
  }
  if (!over.length) c.fail('The sum has no index.', c.peek(), 'Write \\sum_{t=1}^{T}.');
  if (top) {
    const end: Surface = { kind: 'binary', op: '+', left: top, right: number(1, at), at };
    over = over.map((o) => ({ ...o, to: o.to ?? end }));
  }
  const body = c.expression(10);
  const { index, among } = over[0]!;
  if (!among) return { kind: 'fold', op, body, over, at };
  // Σ over the gates {f, i, o, a}: one term for each
  if (among.length * partsOf(body, MOST_PARTS) > MOST_PARTS)
    c.fail('This sum has too many terms.', { at }, 'Write them out.');
  const terms = among.map((item) => instead(body, index, item));
  return terms.reduce((left, right) => ({
    kind: 'binary',
    op: op === 'sum' ? '+' : '*',
    left,
    right,
    at,
  }));
}

/** What stands above the sign without braces: one number or letter, and no bracket behind it. */
function oneSign(c: Cursor): Surface {
  const t = c.peek();
  if (t.kind !== 'word' && t.kind !== 'number') return c.expression(30);
  if (t.kind === 'number') return number(Number(c.next().text), t.at);
  if (t.text.length > 1 && !c.lexicon.isQuantity(t.text))
    c.split({ ...t, text: t.text[0]! }, { ...t, text: t.text.slice(1), at: t.at + 1, glued: true });
  const { text: word, at } = c.next();
  return { kind: 'name', word, accents: [], subs: [], gradient: false, at };
}

const number = (value: number, at: number): Surface => ({ kind: 'number', value, at });

function braced(c: Cursor): Surface {
  const e = c.expression();
  c.expect('}');
  return e;
}

/** What stands below the sign: `t=1`, `t`, `i,j`, `s \ge t`, `1 \le t \le T`. */
function below(c: Cursor): SurfaceRange[] {
  const close = c.is('{') ? '}' : c.is('(') ? ')' : undefined;
  if (!close) {
    const t = c.peek();
    if (t.kind === 'word' && t.text.length > 1 && /^[a-z]+$/.test(t.text))
      c.split({ ...t, text: t.text[0]! }, { ...t, text: t.text.slice(1), at: t.at + 1, glued: true });
    return [{ index: indexName(c), from: undefined, to: undefined, mathematical: true }];
  }
  c.next();
  const over: SurfaceRange[] = [];
  do over.push(bound(c));
  while (c.take(','));
  c.expect(close);
  return over;
}

/** What stands in the braces behind ∈. */
function among(c: Cursor): Surface[] {
  const close = c.take('{') ? '}' : (c.expect('('), ')');
  const items: Surface[] = [];
  do items.push(c.within(() => c.expression()));
  while (c.take(','));
  c.expect(close);
  return items;
}

/** Parts that the terms of a sum over a set have in all, at most. */
const MOST_PARTS = 1000;

/** How many parts `s` has, counted up to `most`. */
function partsOf(s: Surface, most: number): number {
  let count = 0;
  const walk = (x: Surface): void => {
    if (++count > most) return;
    for (const value of Object.values(x) as unknown[])
      for (const part of Array.isArray(value) ? (value as unknown[]) : [value])
        if (typeof part === 'object' && part !== null && 'at' in part) walk(part as Surface);
  };
  walk(s);
  return count;
}

/** `s` with `item` wherever the letter `index` stands, alone or below another. */
function instead(s: Surface, index: string, item: Surface): Surface {
  const go = (x: Surface): Surface => instead(x, index, item);
  switch (s.kind) {
    case 'number':
      return s;
    case 'name':
      return s.word === index && !s.subs.length ? item : { ...s, subs: s.subs.map(go) };
    case 'binary':
      return { ...s, left: go(s.left), right: go(s.right) };
    case 'raised':
      return { ...s, of: go(s.of), by: go(s.by) };
    case 'call':
      return { ...s, args: s.args.map(go) };
    case 'index':
      return { ...s, of: go(s.of), index: s.index.map(go) };
    case 'fold':
      return { ...s, body: go(s.body) };
    case 'list':
      return { ...s, items: s.items.map(go) };
    default:
      return { ...s, of: go(s.of) };
  }
}

function bound(c: Cursor): SurfaceRange {
  const plus = (e: Surface, n: number): Surface => ({
    kind: 'binary',
    op: '+',
    left: e,
    right: number(n, e.at),
    at: e.at,
  });
  let from: Surface | undefined;
  let to: Surface | undefined;
  if (c.peek().kind === 'number') {
    const first = c.expression(6);
    from = c.take('<=') ? first : (c.expect('<'), plus(first, 1));
  }
  const index = indexName(c);
  if (c.take('∈')) return { index, from, to, mathematical: true, among: among(c) };
  if (c.take('=')) {
    from = c.expression(6);
    if (c.is('.')) {
      // t=1..T
      while (c.take('.'));
      to = plus(c.expression(6), 1);
    }
  } else if (c.take('>=')) from = c.expression(6);
  else if (c.take('>')) from = plus(c.expression(6), 1);
  else if (c.take('<=')) to = plus(c.expression(6), 1);
  else if (c.take('<')) to = c.expression(6);
  return { index, from, to, mathematical: true };
}
