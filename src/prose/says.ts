/** @file A chain that only says what a letter is, or which numbers are meant: nothing that could be false, and remembered. */
import { hasTime, isOther } from '#answers/reader/meaning.ts';
import type { Derivation } from '#derive/derivation.ts';
import { NotationError } from '#notation/error.ts';
import { symbolsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Chain } from './equations.ts';
import { holds } from './holds.ts';
import { isName, isNumber } from './names.ts';
import type { Said } from './said.ts';
import { type Side, sidesOf } from './sides.ts';
import { isSupposed } from './supposed.ts';

/** A chain that names something: what it is called from now on is remembered. */
export function says(
  chain: Chain,
  read: readonly Side[],
  d: Derivation,
  memory: Said,
): 'said' | 'bound' | undefined {
  if (sayAll(read, d, memory)) return 'said';
  const at = read.findIndex(
    (side, i) => isName(side.is, d) && !memory.others.get(plain(side.is)) && mayBe(read, i, d, memory),
  );
  if (at < 0) return undefined;
  const others = chain.sides.filter((_, i) => i !== at);
  const rest: Chain = { sides: others, relations: chain.relations.slice(0, others.length - 1) };
  const agree = others.length === 1 || holds(rest, d, memory);
  if (!agree) return undefined;
  const before = memory.get(plain(read[at]!.is));
  // a number that was only supposed may be supposed otherwise in the next part
  const isBare = others.length === 1 && isNumber(read[at === 0 ? 1 : 0]!.is);
  if (before && isOther(plain(read[at]!.is)) && !(isBare && isNumber(before))) return undefined;
  const is = read[at]!.is;
  const meant = read[at === 0 ? 1 : 0]!;
  // a letter has the axes of what it is
  if (is.kind === 'symbol') memory.setLetter(is.id, meant.is, meant.axes);
  else memory.set(plain(is), meant.is);
  return others.length === 1 ? 'said' : 'bound';
}

/** `a = b = 0`: several names and one number. */
function sayAll(read: readonly Side[], d: Derivation, memory: Said): boolean {
  const [last, ...names] = read.toReversed();
  const isPure = symbolsOf(last!.is).every((id) => memory.isPure(id, d));
  if (names.length < 2 || !isPure || !names.every((side) => isName(side.is, d))) return false;
  for (const side of names) memory.set(plain(side.is), last!.is);
  return true;
}

/**
 * A letter may stand for anything; a quantity of the lesson only for numbers, or a slip would be a definition. A supposition
 * has numbers of its own: what the text said of its letters makes no number of an expression.
 */
function mayBe(read: readonly Side[], at: number, d: Derivation, memory: Said): boolean {
  const name = plain(read[at]!.is);
  const written = read.filter((_, i) => i !== at).map(({ is }) => is);
  const inserted = written.map((e) => memory.insert(e));
  if (inserted.some((e) => symbolsOf(e).includes(name))) return false;
  if (isOther(name)) return true;
  return [...inserted, ...(isSupposed(d) ? written : [])].every((e) =>
    symbolsOf(e).every((id) => memory.isPure(id, d)),
  );
}

/** A letter with one index that may be a time. */
const TIMED = /^\s*(\\?[A-Za-z]+)_\{?([a-z])\}?\s*$/;

/** `r_s = …` says what r is at any time: it is remembered, and nothing else is stated. */
export function sayTimed(chain: Chain, mains: readonly Derivation[], memory: Said): Chain | undefined {
  const d = mains.find(hasTime);
  const [, letter, index] = TIMED.exec(chain.sides[0]!) ?? [];
  if (letter === undefined || index === undefined || !d) return chain;
  const base = letter.replace(/^\\(?:var)?/, '');
  if (d.scope(base) || memory.others.isSaidOf(base, d) || chain.sides.length !== 2) return chain;
  const inTime = new RegExp(`(?<![A-Za-z\\\\])${index}(?![A-Za-z])`, 'g');
  try {
    const { is, axes, letters } = sidesOf(chain.sides[1]!.replace(inTime, 't'), d, memory.others)[0]!;
    if (!axes || letters.size || !symbolsOf(is).includes('t')) return chain;
    memory.others.sayOf(base, d, { is, axes });
    return undefined;
  } catch (error) {
    if (error instanceof NotationError) return chain;
    throw error;
  }
}
