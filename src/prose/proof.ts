/**
 * @file What the prose states, tried in reading order: an equation holds at every point, or under what was assumed before
 * it in its section; or it only says what a letter is; or it is wrong. Long because each of
 * these has its step, and all share what was said.
 */
import { hasTime, isOther, otherOf } from '#answers/reader/meaning.ts';
import { build } from '#derive/build.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';
import { relativeError } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';
import { NotationError } from '#notation/error.ts';
import { type Expr, children, symbolsOf, withChildren } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { type Chain, DECIMAL } from './equations.ts';
import { perGate, summed } from './gates.ts';
import { Others } from './others.ts';
import { valueOf, valuesAt } from './value.ts';
import { type Side, sidesOf } from './sides.ts';

export type Verdict =
  /** It holds: at five points, or for the letters that it is about. */
  | { readonly is: 'bound' }
  /** It says what a letter is, or which numbers are meant: nothing that could be false. */
  | { readonly is: 'said' }
  /** It cannot be read, or speaks of letters that nothing says. */
  | { readonly is: 'raw'; readonly because: string }
  /** Every name is known, and the two sides differ. */
  | { readonly is: 'false'; readonly because: string };

/** Rounding between two ways to compute one value. */
const TOLERANCE = 1e-9;
const FLOOR = 1e-5;
/** A Jacobian is a central difference. */
const DIFFERENCES = 1e-6;

/** Reads the equations of one text from top to bottom. */
export class Proof {
  readonly #definition: Definition;
  readonly #gates: readonly string[];
  readonly #others = new Others();
  #said = new Map<string, Expr>();

  /** `gates` are the letters for which g may stand. */
  constructor(definition: Definition, gates: readonly string[] = []) {
    this.#definition = definition;
    this.#gates = gates;
  }

  /** Forgets what was assumed: a new section, an exercise. Letters of the text itself stay what they are. */
  section(): void {
    this.#said = new Map();
  }

  /** Forgets which numbers were meant, and keeps what letters are. */
  paragraph(): void {
    for (const name of this.#said.keys()) if (!isOther(name)) this.#said.delete(name);
  }

  try(written: Chain): Verdict {
    const summedUp = { ...written, sides: written.sides.map((side) => summed(side, this.#gates)) };
    const chains = perGate(summedUp, this.#gates);
    if (chains.length === 1) return this.#try(chains[0]!);
    const verdicts = chains.map((chain) => this.#try(chain));
    // what is said of gates is meant of the candidate or not
    const gates = verdicts.slice(0, -1);
    return gates.every((v) => v.is === 'bound')
      ? gates[0]!
      : (gates.find((v) => v.is !== 'bound') ?? gates[0]!);
  }

  #try(written: Chain): Verdict {
    const chain = this.#sayTimed(written);
    if (chain === undefined) return { is: 'said' };
    if (chain.relations.length !== chain.sides.length - 1) return { is: 'raw', because: 'a side is missing' };
    const main = derivationsOf(this.#definition)[0]!;
    let read: Side[];
    try {
      read = chain.sides.map((side) => sidesOf(side, main, this.#others)[0]!);
    } catch (error) {
      if (!(error instanceof NotationError)) throw error;
      return { is: 'raw', because: error.message.split('\n')[0]! };
    }
    for (const d of derivationsOf(this.#definition)) if (this.#holds(chain, d)) return { is: 'bound' };
    return this.#says(chain, read, main) ?? this.#fails(read);
  }

  /** Whether all sides have one value at every point, under `d`. */
  #holds(chain: Chain, d: Derivation): boolean {
    try {
      const ways = chain.sides.map((side) => sidesOf(side, d, this.#others));
      const [head, ...rest] = ways;
      const tolerances = rest.map((_, i) => toleranceOf(chain.sides[i + 1]!) ?? toleranceOf(chain.sides[i]!));
      return head!.some((start) => {
        for (const said of [false, true]) {
          if (said && this.#said.size === 0) continue;
          let before = start;
          const all = rest.every((way, i) => {
            const next = way.find((side) => this.#equal(before, side, tolerances[i], d, said));
            if (next) before = next;
            return next !== undefined;
          });
          if (all) return true;
        }
        return false;
      });
    } catch (error) {
      if (error instanceof NotationError) return false; // a name that only other options have
      throw error;
    }
  }

  #equal(a: Side, b: Side, digits: number | undefined, d: Derivation, said: boolean): boolean {
    if (!a.axes || !b.axes) return false;
    const free = new Map([...a.free, ...b.free]);
    const sides = [a, b].map((side) => (said ? this.#insert(side.is) : side.is));
    const tolerance = digits;
    const loose = sides.some((e) =>
      symbolsOf(e).some((id) => (this.#others.get(id)?.kind ?? 'rows') !== 'rows'),
    );
    const isTimed = (id: string): boolean => id === 't' || this.#others.isTimed(id);
    const times = hasTime(d) && sides.some((e) => symbolsOf(e).some(isTimed)) ? timesOf(d) : [undefined];
    let met = 0;
    for (const t of times)
      for (const at of valuesAt(d)) {
        const found = sides.map((e) => valueOf(e, t, free, at, this.#others));
        if (found.some((v) => v === undefined)) continue; // it says nothing there: no step after the last
        met++;
        if (!same(found[0]!, found[1]!, tolerance, loose ? DIFFERENCES : TOLERANCE)) return false;
      }
    return met > 0;
  }

  /** With what was said put in its place. */
  #insert(e: Expr): Expr {
    const known = this.#said.get(plain(e));
    if (known) return known;
    const parts = children(e);
    return parts.length
      ? withChildren(
          e,
          parts.map((c) => this.#insert(c)),
        )
      : e;
  }

  /** A chain that names something: what it is called from now on is remembered. */
  #says(chain: Chain, read: readonly Side[], d: Derivation): Verdict | undefined {
    const several = this.#sayAll(read, d);
    if (several) return several;
    const at = read.findIndex(
      (side, i) => isName(side.is, d) && !this.#others.get(plain(side.is)) && this.#mayBe(read, i, d),
    );
    if (at < 0) return undefined;
    const others = chain.sides.filter((_, i) => i !== at);
    const rest: Chain = { sides: others, relations: chain.relations.slice(0, others.length - 1) };
    const agree = others.length === 1 || this.#holds(rest, d);
    if (!agree) return undefined;
    const before = this.#said.get(plain(read[at]!.is));
    if (before && isOther(plain(read[at]!.is))) return undefined;
    this.#said.set(plain(read[at]!.is), this.#insert(read[at === 0 ? 1 : 0]!.is));
    return { is: others.length === 1 ? 'said' : 'bound' };
  }

  /** Numbers, letters, and columns of them: nothing that the lesson computes. */
  #isPure(id: string, d: Derivation): boolean {
    const other = this.#others.get(id);
    if (other && other.kind !== 'rows') return false;
    if (other) return other.rows.flat().every((e) => symbolsOf(e).every((x) => this.#isPure(x, d)));
    return isOther(id) || isPlain(id, d);
  }

  /** `r_s = …` says what r is at any time: it is remembered, and nothing else is stated. */
  #sayTimed(chain: Chain): Chain | undefined {
    const d = derivationsOf(this.#definition)[0]!;
    const [, letter, index] = TIMED.exec(chain.sides[0]!) ?? [];
    if (letter === undefined || index === undefined || !hasTime(d)) return chain;
    const base = letter.replace(/^\\(?:var)?/, '');
    if (d.scope(base) || this.#others.timed.has(base) || chain.sides.length !== 2) return chain;
    const inTime = new RegExp(`(?<![A-Za-z\\\\])${index}(?![A-Za-z])`, 'g');
    try {
      const { is, axes, letters } = sidesOf(chain.sides[1]!.replace(inTime, 't'), d, this.#others)[0]!;
      if (!axes || letters.size || !symbolsOf(is).includes('t')) return chain;
      this.#others.timed.set(base, { is, axes });
      return undefined;
    } catch (error) {
      if (error instanceof NotationError) return chain;
      throw error;
    }
  }

  /** `a = b = 0`: several names and one number. */
  #sayAll(read: readonly Side[], d: Derivation): Verdict | undefined {
    const [last, ...names] = read.toReversed();
    const isNumber = symbolsOf(last!.is).every((id) => this.#isPure(id, d));
    if (names.length < 2 || !isNumber || !names.every((side) => isName(side.is, d))) return undefined;
    for (const side of names) this.#said.set(plain(side.is), this.#insert(last!.is));
    return { is: 'said' };
  }

  /** A letter may stand for anything; a quantity of the lesson only for numbers, or a slip would be a definition. */
  #mayBe(read: readonly Side[], at: number, d: Derivation): boolean {
    const name = plain(read[at]!.is);
    const others = read.filter((_, i) => i !== at).map((side) => this.#insert(side.is));
    if (others.some((e) => symbolsOf(e).includes(name))) return false;
    if (isOther(name)) return true;
    return others.every((e) => symbolsOf(e).every((id) => this.#isPure(id, d)));
  }

  #fails(read: readonly Side[]): Verdict {
    const unknown = [...new Set(read.flatMap((side) => [...side.letters]))].filter(
      (letter) => !this.#said.has(otherOf(letter)),
    );
    if (unknown.length) return { is: 'raw', because: `${unknown.join(', ')} is no name of the lesson` };
    return read.some((side) => !side.axes)
      ? { is: 'false', because: 'the axes do not fit' }
      : { is: 'false', because: 'the two sides differ' };
  }
}

/** A letter with one index that may be a time. */
const TIMED = /^\s*(\\?[A-Za-z]+)_\{?([a-z])\}?\s*$/;

/** A size, a time or an index. */
const isPlain = (id: string, d: Derivation): boolean =>
  d.scope(id) === undefined || Object.hasOwn(d.sizes, id);

/** A name alone: a letter, a quantity, a quantity at a time, an entry of it. */
const isName = (e: Expr, d: Derivation): boolean =>
  e.kind === 'symbol' || (e.kind === 'entry' && isName(e.of, d) && e.index.every((i) => isIndex(i)));
const isIndex = (e: Expr): boolean =>
  e.kind === 'number' || e.kind === 'symbol' || (e.kind === 'binary' && children(e).every(isIndex));

const built = new WeakMap<Definition, readonly Derivation[]>();

/** The derivation under its first options, then with one option changed at a time. */
function derivationsOf(definition: Definition): readonly Derivation[] {
  const known = built.get(definition);
  if (known) return known;
  const others = Object.entries(definition.text.choices ?? {}).flatMap(([choice, options]) =>
    options.slice(1).map((option) => ({ [choice]: option })),
  );
  const all = [{}, ...others].map((options) => build(definition, { options }));
  built.set(definition, all);
  return all;
}

/** The steps, and one before and after where a state may stand. */
const timesOf = (d: Derivation): number[] => Array.from({ length: d.sizes['T']! + 1 }, (_, t) => t);

/** Half a unit of the last digit of a decimal number; none for a whole number. */
function toleranceOf(side: string): number | undefined {
  const text = side.trim();
  if (!DECIMAL.test(text)) return undefined;
  const [, decimals = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:\s*\\cdot\s*10\^\{?(-?\d+)\}?)?/.exec(text)!;
  if (decimals === '' && power === '0') return undefined;
  // what leads to it may itself be rounded
  return 0.75 * 10 ** (Number(power) - decimals.length);
}

/** Equal up to rounding, or to the digits written; one number stands for all entries. */
function same(a: Tensor, b: Tensor, digits: number | undefined, tolerance: number): boolean {
  const [x, y] = a.data.length >= b.data.length ? [a, b] : [b, a];
  const other: Tensor =
    y.data.length === 1 && x.data.length > 1 ? { shape: x.shape, data: x.data.map(() => y.data[0]!) } : y;
  if (x.data.length !== other.data.length) return false;
  const wide = (s: readonly number[]): string => s.filter((n) => n !== 1).join(' ');
  if (wide(x.shape) !== wide(other.shape)) return false;
  if (digits !== undefined) return x.data.every((v, i) => Math.abs(v - other.data[i]!) <= digits);
  const flat = ({ data }: Tensor): Tensor => ({ shape: [data.length], data });
  return relativeError(flat(x), flat(other), FLOOR) <= tolerance;
}
