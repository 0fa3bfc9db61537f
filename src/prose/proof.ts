/**
 * @file What the prose states, tried in reading order: an equation holds at every point, or under what was assumed before
 * it in its section; or it only says what a letter is; or it is wrong.
 */
import { hasTime, otherOf } from '#answers/reader/meaning.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';
import { NotationError } from '#notation/error.ts';
import { symbolsOf } from '#notation/expr.ts';
import { writtenOut } from './ellipsis.ts';
import type { Chain } from './equations.ts';
import { perGate, summed } from './gates.ts';
import { holds } from './holds.ts';
import { isName } from './names.ts';
import { Said } from './said.ts';
import { same } from './same.ts';
import { sayTimed, says } from './says.ts';
import { type Side, sidesOf } from './sides.ts';
import { bothSigns } from './signs.ts';
import { inSteps, timesOf } from './steps.ts';
import { type Supposed, isSupposed } from './supposed.ts';
import { valueOf, valuesAt } from './value.ts';
import { derivationsOf } from './worlds.ts';

export type Verdict =
  /** It holds: at five points, or for the letters that it is about. */
  | { readonly is: 'bound' }
  /** It says what a letter is, or which numbers are meant: nothing that could be false. */
  | { readonly is: 'said' }
  /** It cannot be read, or speaks of letters that nothing says. */
  | { readonly is: 'raw'; readonly because: string }
  /** Every name is known, and the two sides differ. */
  | { readonly is: 'false'; readonly because: string };

/** Reads the equations of one text from top to bottom. */
export class Proof {
  readonly #definition: Definition;
  readonly #gates: readonly string[];
  readonly #said = new Said();
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

  /** A new section, an exercise: what was assumed is forgotten. */
  section(): void {
    this.#said.section();
  }

  /** The numbers that were meant are forgotten, what letters are is not. */
  paragraph(): void {
    this.#said.paragraph();
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
    const chain = sayTimed(written, this.#mains(), this.#said);
    if (chain === undefined) return { is: 'said' };
    if (chain.relations.length !== chain.sides.length - 1) return { is: 'raw', because: 'a side is missing' };
    let because = '';
    const readings: { readonly d: Derivation; readonly read: readonly Side[] }[] = [];
    for (const d of this.#mains())
      try {
        readings.push({ d, read: chain.sides.map((side) => sidesOf(side, d, this.#said.others)[0]!) });
      } catch (error) {
        if (!(error instanceof NotationError)) throw error;
        because ||= error.message.split('\n')[0]!;
      }
    for (const d of this.#worlds())
      if (holds(chain, d, this.#said) || inSteps(chain, d).some((of) => holds(of, d, this.#said)))
        return { is: 'bound' };
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
      const is = says(chain, read, d, this.#said);
      if (is) return { is };
    }
    return fails.find((verdict) => verdict.is === 'false') ?? fails[0]!;
  }

  /** A name of a supposition whose numbers leave it one value: nothing can still be said of it. */
  #isDecided({ is }: Side, d: Derivation): boolean {
    // what is given may be given otherwise in the next part of an exercise
    const isComputed = (id: string): boolean =>
      d.statements.has(id) || this.#said.others.get(id)?.kind === 'loss';
    if (!isName(is, d) || !symbolsOf(is).some(isComputed)) return false;
    return (hasTime(d) ? timesOf(d) : [undefined]).some((t) => {
      const [first, ...rest] = valuesAt(d).map((at) => valueOf(is, t, new Map(), at, this.#said.others));
      return (
        first !== undefined && rest.every((value) => value !== undefined && same(value, first, undefined, 0))
      );
    });
  }

  #fails(read: readonly Side[]): Verdict {
    const unknown = [...new Set(read.flatMap((side) => [...side.letters]))].filter(
      (letter) => this.#said.get(otherOf(letter)) === undefined,
    );
    if (unknown.length) return { is: 'raw', because: `${unknown.join(', ')} is no name of the lesson` };
    return read.some((side) => !side.axes)
      ? { is: 'false', because: 'the axes do not fit' }
      : { is: 'false', because: 'the two sides differ' };
  }
}
