/** @file Functions and methods with their brackets: np.tanh(x), \sigma'(z), dz.sum(axis=0), W.T. */
import type { Cursor } from './cursor.ts';
import { generators } from './folds.ts';
import { functionOf } from './functions.ts';
import type { Surface } from './surface.ts';

export interface Arguments {
  readonly args: readonly Surface[];
  readonly named: Readonly<Record<string, string>>;
}

/** The arguments up to `close`; the opening bracket is taken already. */
export function argumentsOf(c: Cursor, close: ')'): Arguments {
  const args: Surface[] = [];
  const named: Record<string, string> = {};
  if (c.take(close)) return { args, named };
  do {
    if (c.is(close)) break; // a comma may stand at the end
    const t = c.peek();
    if (t.kind === 'word' && c.is('=', 1)) {
      c.next();
      c.next();
      const read = c.expression();
      named[t.text] = written(read);
      if (NAMED_VALUES.has(t.text)) args.push(read);
      continue;
    }
    args.push(c.within(() => generators(c, c.expression(), 'sum')));
  } while (c.take(','));
  c.expect(close);
  return { args, named };
}

/** A named value as text: `0`, `-1`, `True`, `0,2,3`. */
function written(s: Surface): string {
  if (s.kind === 'number') return String(s.value);
  if (s.kind === 'name') return s.word;
  if (s.kind === 'negative') return `-${written(s.of)}`;
  if (s.kind === 'group') return written(s.of);
  return s.kind === 'list' ? s.items.map(written).join() : '';
}

/** Arguments that are values though they are named. */
const NAMED_VALUES = new Set(['min', 'max', 'x', 'y', 'a', 'b', 'input', 'other']);

/** What stands behind a dot. */
export function method(c: Cursor, of: Surface): Surface {
  const t = c.next();
  const { at } = t;
  if (t.text === 'T' || t.text === 'mT' || t.text === 'H') {
    return { kind: 'transpose', of, at };
  }
  if (t.text === 'grad') {
    if (of.kind !== 'name')
      c.fail('Only a quantity has a gradient here.', t, 'Write dh for the gradient by h.');
    return { ...of, gradient: true };
  }
  const isCall = c.take('(');
  const { args, named } = isCall ? argumentsOf(c, ')') : { args: [], named: {} };
  if (t.text === 't' || t.text === 'transpose' || t.text === 'swapaxes') return { kind: 'transpose', of, at };
  const fn = functionOf(t.text);
  if (!fn || !isCall)
    c.fail('The method “{found}” is not known here.', t, 'Write it as a product, a sum or .T.', {
      found: t.text,
    });
  return { kind: 'call', fn: fn!, args: fn === 'same' ? [of] : [of, ...args], named, primes: 0, at };
}
