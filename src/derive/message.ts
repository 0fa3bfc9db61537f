/**
 * @file A line of a cell at one time: names get their time, and dh_next becomes what the step read after it sends back.
 *
 * After the last step the head speaks instead of a next step, if it reads the state at all; a term with a message that
 * nobody sends is left out.
 */
import { type Expr, entry, num, substitute, sumOf, sym, symbolsOf, termsOf } from '#notation/expr.ts';
import { settle } from '#notation/expand.ts';
import type { Form } from './derivation.ts';
import { type Author, chainOf } from './lines.ts';
import type { Clock, Reading } from './reading.ts';
import type { CellText } from './text.ts';

/** One cell while it is unrolled. */
export interface Unrolling {
  readonly author: Author;
  readonly cell: CellText;
  readonly reading: Reading;
  /** Names of every cell that carry a time: what is given at each step or computed there. */
  readonly local: ReadonlySet<string>;
}

/** A line of the cell as it reads at one time. */
export function at(u: Unrolling, e: Expr, when: Clock): Expr {
  const { cell, local } = u;
  const read = symbolsOf(e);
  const sent = new Map<string, Expr | undefined>(
    Object.values(cell.states)
      .map((state) => [`d${state}_next`, state] as const)
      .filter(([name]) => read.includes(name))
      .map(([name, state]) => [name, message(u, state, when)]),
  );
  const lost = (term: Expr): boolean => symbolsOf(term).some((id) => sent.has(id) && !sent.get(id));
  const kept = lost(e) ? sumOf(termsOf(e).filter(({ term }) => !lost(term))) : e;
  return substitute(kept, (id) => {
    if (local.has(id)) return entry(sym(id), [when(0)]);
    if (id.startsWith('d') && local.has(id.slice(1))) return entry(sym(id), [when(0)]);
    if (id in cell.states) return entry(sym(cell.states[id]!), [when(-1)]);
    return sent.get(id) ?? (id === 't' ? when(0) : undefined);
  });
}

export const allAt = (u: Unrolling, forms: readonly Form[], when: Clock): Form[] =>
  forms.map((f) => ({ ...f, is: at(u, f.is, when) }));

/** What reaches a state from the step read after it, or from the head when there is none. */
function message(u: Unrolling, state: string, when: Clock): Expr | undefined {
  const { author, cell, reading } = u;
  if (timeOf(when, author) === reading.last) return fromHead(author, state);
  const before = Object.keys(cell.states).find((name) => cell.states[name] === state)!;
  return at(u, useOf(u, before), (steps) => when(steps + 1));
}

/** What the head sends to a state after the last step. */
export function fromHead(author: Author, state: string): Expr | undefined {
  const own = author.text.backward[state];
  return own && chainOf(author.pick(own))[0]!.is;
}

/** The gradient of a quantity as the cell states it. */
export const stated = ({ author, cell }: Unrolling, of: string): Form[] =>
  chainOf(author.pick(cell.backward[of]!));

/** The last form of that chain, with which other lines go on. */
export const useOf = (u: Unrolling, of: string): Expr => stated(u, of).at(-1)!.is;

/** The present of a clock, if it is a number at the sizes at hand. */
function timeOf(when: Clock, { sizes }: Author): number | undefined {
  const here = settle(entry(num(0), [when(0)]), sizes);
  const time = here.kind === 'entry' ? here.index[0] : undefined;
  return time?.kind === 'number' ? time.value : undefined;
}
