/**
 * @file What the prose states, tried in reading order: an equation holds at every point, or under what was assumed before
 * it in its section; or it only says what a letter is; or it is wrong. Long because each of
 * these has its step, and all share what was said.
 */
import { hasTime, isOther, otherOf } from '#answers/reader/meaning.ts';
import { sizeOfAxis } from '#derive/axes.ts';
import { build } from '#derive/build.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';
import { relativeError } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';
import { NotationError } from '#notation/error.ts';
import { type Expr, children, symbolsOf, withChildren } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { type Chain, DECIMAL } from './equations.ts';
import { perGate, summed } from './gates.ts';
import { writtenOut } from './ellipsis.ts';
import { Others } from './others.ts';
import { valueOf, valuesAt } from './value.ts';
import { type Side, sidesOf } from './sides.ts';
import { type Supposed, isSupposed } from './supposed.ts';
import { namesIn } from './verbatim.ts';

export type Verdict =
  /** It holds: at five points, or for the letters that it is about. */
  | { readonly is: 'bound' }
  /** It says what a letter is, or which numbers are meant: nothing that could be false. */
  | { readonly is: 'said' }
  /** It cannot be read, or speaks of letters that nothing says. */
  | { readonly is: 'raw'; readonly because: string }
  /** Every name is known, and the two sides differ. */
  | { readonly is: 'false'; readonly because: string };

/** What was said that is put in its place. */
type Said = 'nothing' | 'letters' | 'all';
/** Letters that were said of one another, at most. */
const MOST_SAID = 12;

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
  readonly #supposed: Supposed;
  #supposes: readonly Definition[] = [];

  /** `gates` are the letters for which g may stand. */
  constructor(definition: Definition, gates: readonly string[] = [], supposed: Supposed = {}) {
    this.#definition = definition;
    this.#gates = gates;
    this.#supposed = supposed;
  }

  /** From here on the text speaks of these suppositions too. @throws where the lesson has none of that name. */
  suppose(names: readonly string[]): void {
    this.#supposes = (names[0] === 'nothing' ? [] : names).map((name) => {
      const found = this.#supposed[name];
      if (found) return found;
      const known = Object.keys(this.#supposed).join(', ') || 'none';
      throw new Error(
        `${this.#definition.id}: the text supposes “${name}”, which supposed.ts of the lesson does not have: ${known}.`,
      );
    });
  }

  /** What an equality may speak of: what the passage supposes, then the lesson. */
  #worlds(): readonly Derivation[] {
    return [...this.#supposes, this.#definition].flatMap(derivationsOf);
  }

  /** The same without further options. */
  #mains(): readonly Derivation[] {
    return [...this.#supposes, this.#definition].map((of) => derivationsOf(of)[0]!);
  }

  /** Forgets what was assumed: a new section, an exercise. Letters of the text itself stay what they are. */
  section(): void {
    this.#said = new Map();
    this.#others.forget();
  }

  /** Forgets which numbers were meant, and keeps what letters are. */
  paragraph(): void {
    for (const name of this.#said.keys()) if (!isOther(name)) this.#said.delete(name);
  }

  try(written: Chain): Verdict {
    const signs = bothSigns(written);
    if (signs) {
      const plus = this.try(signs[0]);
      return plus.is === 'bound' ? this.try(signs[1]) : plus;
    }
    // what the passage supposes may have a g of its own
    if (this.#supposes.length) {
      const own = this.#withDots(written);
      if (own.is === 'bound' || own.is === 'said') return own;
    }
    const summedUp = { ...written, sides: written.sides.map((side) => summed(side, this.#gates)) };
    const chains = perGate(summedUp, this.#gates);
    if (chains.length === 1) return this.#withDots(chains[0]!);
    const verdicts = chains.map((chain) => this.#try(chain));
    // what is said of gates is meant of the candidate or not
    const gates = verdicts.slice(0, -1);
    return gates.every((v) => v.is === 'bound')
      ? gates[0]!
      : (gates.find((v) => v.is !== 'bound') ?? gates[0]!);
  }

  /** What dots leave out is written out where it can be: then each choice of the steps has to hold. */
  #withDots(chain: Chain): Verdict {
    const verdict = this.#try(chain);
    if (verdict.is !== 'raw') return verdict;
    const steps = this.#mains().find(hasTime)?.sizes['T'];
    const all = steps === undefined ? [] : writtenOut(chain, steps).map((each) => this.#try(each));
    return all.find(({ is }) => is !== 'bound') ?? all[0] ?? verdict;
  }

  #try(written: Chain): Verdict {
    const chain = this.#sayTimed(written);
    if (chain === undefined) return { is: 'said' };
    if (chain.relations.length !== chain.sides.length - 1) return { is: 'raw', because: 'a side is missing' };
    let because = '';
    const readings: { readonly d: Derivation; readonly read: readonly Side[] }[] = [];
    for (const d of this.#mains())
      try {
        readings.push({ d, read: chain.sides.map((side) => sidesOf(side, d, this.#others)[0]!) });
      } catch (error) {
        if (!(error instanceof NotationError)) throw error;
        because ||= error.message.split('\n')[0]!;
      }
    for (const d of this.#worlds())
      if (this.#holds(chain, d) || inSteps(chain, d).some((of) => this.#holds(of, d))) return { is: 'bound' };
    if (!readings.length) return { is: 'raw', because };
    const fails = readings.map(({ read }) => this.#fails(read));
    const decided = readings.findIndex(
      ({ d, read }, i) =>
        fails[i]!.is === 'false' && isSupposed(d) && read.some((side) => this.#isDecided(side, d)),
    );
    if (decided >= 0) return fails[decided]!;
    // where a supposition has every name, nothing else is meant
    const meant = readings.filter(({ d }, i) => isSupposed(d) && fails[i]!.is === 'false');
    for (const { d, read } of meant.length ? meant : readings) {
      const says = this.#says(chain, read, d);
      if (says) return says;
    }
    return fails.find((verdict) => verdict.is === 'false') ?? fails[0]!;
  }

  /** A name of a supposition whose numbers leave it one value: nothing can still be said of it. */
  #isDecided({ is }: Side, d: Derivation): boolean {
    // what is given may be given otherwise in the next part of an exercise
    const isComputed = (id: string): boolean => d.statements.has(id) || this.#others.get(id)?.kind === 'loss';
    if (!isName(is, d) || !symbolsOf(is).some(isComputed)) return false;
    const [first, ...rest] = valuesAt(d).map((at) => valueOf(is, undefined, new Map(), at, this.#others));
    return (
      first !== undefined && rest.every((value) => value !== undefined && same(value, first, undefined, 0))
    );
  }

  /** Whether all sides have one value at every point, under `d`. */
  #holds(chain: Chain, d: Derivation): boolean {
    try {
      let ways = chain.sides.map((side) => sidesOf(side, d, this.#others));
      // an index of one side is an index of all
      const run = new Map(ways.flat().flatMap(({ free }) => [...free]));
      if (ways.flat().some(({ letters }) => [...letters].some((letter) => run.has(letter))))
        ways = chain.sides.map((side) => sidesOf(side, d, this.#others, new Set(run.keys())));
      const [head, ...rest] = ways;
      const tolerances = rest.map((_, i) => toleranceOf(chain.sides[i + 1]!) ?? toleranceOf(chain.sides[i]!));
      return head!.some((start) => {
        for (const said of ['nothing', 'letters', 'all'] as const) {
          if (said !== 'nothing' && this.#said.size === 0) continue;
          let before = start;
          const all = rest.every((way, i) => {
            const next = way.find((side) => this.#equal(before, side, tolerances[i], d, said, run));
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

  #equal(
    a: Side,
    b: Side,
    digits: number | undefined,
    d: Derivation,
    said: Said,
    run: ReadonlyMap<string, string>,
  ): boolean {
    if (!a.axes || !b.axes) return false;
    const free = shortest([...run, ...a.free, ...b.free], d);
    const sides = [a, b].map((side) => (said === 'nothing' ? side.is : this.#insert(side.is, said)));
    const tolerance = digits;
    const loose = sides.some((e) => this.#isMeasured(e));
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

  /** Whether a difference is part of it. */
  #isMeasured(e: Expr): boolean {
    return symbolsOf(e).some((id) => {
      const other = this.#others.get(id);
      if (!other) return false;
      if (other.kind === 'rows') return other.rows.flat().some((entry) => this.#isMeasured(entry));
      return other.kind === 'computed' ? this.#isMeasured(other.of) : true;
    });
  }

  /** With what was said put in its place: letters alone, or the numbers that were supposed too. */
  #insert(e: Expr, which: Said = 'all', depth = 0): Expr {
    const name = plain(e);
    const known = which === 'letters' && !isOther(name) ? undefined : this.#said.get(name);
    // letters may have been said of one another
    if (known && depth < MOST_SAID) return this.#insert(known, which, depth + 1);
    const other = e.kind === 'symbol' ? this.#others.get(e.id) : undefined;
    if (other?.kind === 'computed')
      return this.#others.computed(other.fn, {
        axes: other.axes,
        e: this.#insert(other.of, which, depth + 1),
      }).e;
    const parts = children(e);
    return parts.length
      ? withChildren(
          e,
          parts.map((c) => this.#insert(c, which, depth)),
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
    // a number that was only supposed may be supposed otherwise in the next part
    const isBare = others.length === 1 && isNumber(read[at === 0 ? 1 : 0]!.is);
    if (before && isOther(plain(read[at]!.is)) && !(isBare && isNumber(before))) return undefined;
    const is = read[at]!.is;
    const meant = read[at === 0 ? 1 : 0]!;
    this.#said.set(plain(is), meant.is);
    // a letter has the axes of what it is
    const axes = meant.axes?.length ? meant.axes : this.#axesWritten(meant.is);
    if (is.kind === 'symbol' && isOther(is.id) && axes) {
      const written = is.id.slice('other('.length, is.id.lastIndexOf(':'));
      this.#others.say(written, axes);
      this.#said.set(otherOf(written, axes), meant.is);
    }
    return { is: others.length === 1 ? 'said' : 'bound' };
  }

  /** The axes of a column or a matrix that is written out: their lengths. */
  #axesWritten(e: Expr): readonly string[] | undefined {
    const other = e.kind === 'symbol' ? this.#others.get(e.id) : undefined;
    return other?.kind === 'rows' ? [String(other.rows.length), String(other.rows[0]!.length)] : undefined;
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
    const d = this.#mains().find(hasTime);
    const [, letter, index] = TIMED.exec(chain.sides[0]!) ?? [];
    if (letter === undefined || index === undefined || !d) return chain;
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
    for (const side of names) this.#said.set(plain(side.is), last!.is);
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

/** a = ±b is a = b, and a = −b; undefined without the sign. */
function bothSigns(chain: Chain): readonly [Chain, Chain] | undefined {
  if (!chain.sides.some((side) => /\\(?:pm|mp)(?![A-Za-z])/.test(side))) return undefined;
  const signed = (plus: string, minus: string): Chain => ({
    ...chain,
    sides: chain.sides.map((side) =>
      side
        .replace(/\\pm(?![A-Za-z])\s*/g, plus)
        .replace(/\\mp(?![A-Za-z])\s*/g, minus)
        .replace(/^\s*\+/, ''),
    ),
  });
  return [signed('+', '-'), signed('-', '+')];
}

/** The steps of a supposition may be counted by another letter: examples by n, inputs by k. */
function inSteps(chain: Chain, d: Derivation): readonly Chain[] {
  if (!isSupposed(d) || !hasTime(d)) return [];
  const sides = chain.sides.map((side) => namesIn(side, d));
  const text = sides.join(' ');
  if (/_\{?t/.test(text)) return [];
  return [...'kninjs']
    .filter((letter) => new RegExp(`_\\{?${letter}(?![A-Za-z])`).test(text))
    .map((letter) => ({
      ...chain,
      sides: sides.map((side) =>
        side.replace(/[_^](?:\{[^{}]*\}|[a-z])/g, (index) =>
          index.replace(new RegExp(`(?<![A-Za-z\\\\])${letter}(?![A-Za-z])`, 'g'), 't'),
        ),
      ),
    }));
}

/** The run of each index: where it counts entries of two axes, that of the shorter. */
function shortest(runs: readonly (readonly [string, string])[], d: Derivation): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, axis] of runs) {
    const before = found.get(index);
    if (before === undefined || sizeOfAxis(axis, d.sizes) < sizeOfAxis(before, d.sizes))
      found.set(index, axis);
  }
  return found;
}

/** A letter with one index that may be a time. */
const TIMED = /^\s*(\\?[A-Za-z]+)_\{?([a-z])\}?\s*$/;

/** A size, a time or an index. */
const isPlain = (id: string, d: Derivation): boolean =>
  d.scope(id) === undefined || Object.hasOwn(d.sizes, id);

/** A number and nothing else, perhaps with its sign or as a fraction: no letter, no sum. */
const isNumber = (e: Expr): boolean =>
  e.kind === 'number' ||
  (e.kind === 'unary' && isNumber(e.of)) ||
  (e.kind === 'binary' && e.op === '/' && isNumber(e.left) && isNumber(e.right));

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
  // a column or a matrix of such numbers
  const entries = /^\(.*\)$/s.test(text)
    ? text.slice(1, -1).split(',')
    : /^\\rows\{[^{}]*\}$/s.test(text)
      ? text.slice(6, -1).split(/;;|,,/)
      : undefined;
  if (entries && entries.length > 1) {
    if (!entries.every((entry) => DECIMAL.test(entry.trim()))) return undefined;
    const each = entries.map(toleranceOf).filter((tolerance) => tolerance !== undefined);
    return each.length ? Math.max(...each) : undefined;
  }
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
