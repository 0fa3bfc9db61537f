/** @file The ledger of a text: which of its equalities are proved, which only say what a letter is, which nothing holds to. */
import type { Definition } from '#derive/derivation.ts';
import { type Chain, chainsIn } from './equations.ts';
import { type Formula, formulasIn } from './formulas.ts';
import { Proof, type Verdict } from './proof.ts';
import type { Supposed } from './supposed.ts';

/**
 * Why an equality need not hold at the numbers of its lesson: it is of a case that its sentence names; of the numbers and
 * letters of an exercise; of another network, convention or program; a definition or theorem in letters of its own; about
 * small changes; what a note says and the text corrects; rounded, or infinite.
 */
export const REASONS = ['case', 'example', 'other', 'rule', 'change', 'noted', 'rounded'] as const;
export type Reason = (typeof REASONS)[number];

/** Equalities of a lesson that are not held to its numbers, by their LaTeX, each with its reason. */
export type Unbound = Readonly<Record<string, Reason>>;

export type Told =
  Exclude<Verdict, { readonly is: 'false' }> | { readonly is: 'free'; readonly because: Reason };

/** A formula that states an equality, and what came of it; of several equalities the one that is held to least. */
export interface Entry extends Formula {
  readonly told: Told;
}

/** An equality that does not hold, with its line. */
export interface Fault {
  readonly line: number;
  /** As it is named in the list of what is not held. */
  readonly key: string;
  readonly because: string;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  /** Keys of the list that were met. */
  readonly freed: ReadonlySet<string>;
}

const LEAST = ['said', 'bound', 'free', 'raw'] as const;

/** How an equality is named: its sides, as they are read. */
export const keyOf = ({ sides }: Chain): string =>
  sides.map((side) => side.replace(/\s+/g, ' ').trim()).join(' = ');

/** What a lesson hands over so that its text can be read. */
export interface Read {
  readonly definition: Definition;
  /** Letters for which g may stand. */
  readonly gates?: readonly string[] | undefined;
  readonly unbound?: Unbound | undefined;
  /** What passages suppose, by the name in their mark. */
  readonly supposed?: Supposed | undefined;
}

export function ledgerOf({ definition, gates = [], unbound = {}, supposed = {} }: Read, mdx: string): Ledger {
  const proof = new Proof(definition, gates, supposed);
  const faults: Fault[] = [];
  const freed = new Set<string>();
  const entries: Entry[] = [];
  for (const formulas of Map.groupBy(formulasIn(mdx), (formula) => formula.section).values()) {
    proof.section();
    const chains = formulas.map((formula, i) => {
      if (formula.paragraph !== formulas[i - 1]?.paragraph) proof.paragraph();
      proof.suppose(formula.supposes);
      return chainsIn(formula.tex).map((chain) => ({ chain, verdict: proof.try(chain) }));
    });
    formulas.forEach((formula, i) => {
      if (formula.paragraph !== formulas[i - 1]?.paragraph) proof.paragraph();
      proof.suppose(formula.supposes);
      const told = chains[i]!.flatMap(({ chain, verdict }): Told[] => {
        // what a letter is may be said after it is used: “…, with q = …”
        const now = verdict.is === 'raw' || verdict.is === 'false' ? proof.try(chain) : verdict;
        const key = keyOf(chain);
        const because = unbound[key];
        if (because !== undefined && now.is !== 'bound' && now.is !== 'said') {
          freed.add(key);
          return [{ is: 'free', because }];
        }
        if (now.is !== 'false') return [now];
        faults.push({ line: formula.line, key, because: now.because });
        return [];
      });
      const least = told.toSorted((a, b) => LEAST.indexOf(b.is) - LEAST.indexOf(a.is))[0];
      if (least) entries.push({ ...formula, told: least });
    });
  }
  return { entries, faults, freed };
}

export interface Counts {
  readonly bound: number;
  readonly said: number;
  readonly free: number;
  readonly raw: number;
}

export const countsOf = (entries: readonly Entry[]): Counts => {
  const count = (is: Told['is']): number => entries.filter(({ told }) => told.is === is).length;
  return { bound: count('bound'), said: count('said'), free: count('free'), raw: count('raw') };
};

/** @throws with file and line where an equality does not hold and no reason is given. */
export function provedLedger(lesson: Read, mdx: string, file: string): Ledger {
  const ledger = ledgerOf(lesson, mdx);
  if (ledger.faults.length)
    throw new Error(
      ledger.faults
        .map(
          ({ line, key, because }) =>
            `${file}:${line}: “${key}” does not hold: ${because}. Correct it, or name it in unbound.ts of the lesson with its reason.`,
        )
        .join('\n'),
    );
  return ledger;
}
