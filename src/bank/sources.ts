/** @file All sources of questions of one lesson, in an order that does not matter: papers find them by kind and name. */
import { type LessonBank, laterBank } from './lesson-bank.ts';
import type { Source } from './question.ts';
import { derives, equations, fills, formulaChoices } from './sources/formulas.ts';
import { numbers } from './sources/numbers.ts';
import { orders, ordersWithBlanks } from './sources/order.ts';
import { blanks, chains, compares, explains, proofs, terms } from './sources/prose.ts';
import { choices, laterChoices, truths } from './sources/statements.ts';
import { graphs, rules, shapes, wrongLines } from './sources/structure.ts';
import { finds, weights } from './sources/weights.ts';

const MAKERS: readonly ((bank: LessonBank) => Source[])[] = [
  truths,
  choices,
  formulaChoices,
  explains,
  terms,
  blanks,
  compares,
  proofs,
  chains,
  numbers,
  weights,
  fills,
  equations,
  derives,
  shapes,
  rules,
  graphs,
  orders,
  wrongLines,
  finds,
  ordersWithBlanks,
  (bank) => generated(bank),
];

const generated = ({ lesson, generated = [] }: LessonBank): Source[] => generated.map((make) => make(lesson));

/** What sources are made of the texts that came with the second version. */
const LATER: typeof MAKERS = [truths, explains, terms, blanks, compares, proofs, numbers, weights, generated];

/** A source of a later text under a name of its own: `lstm/truth/2-right-1`. */
function later(source: Source): Source {
  const id = source.id.replace(/\/([^/]*)$/, '/2-$1');
  return {
    ...source,
    id,
    group: `2-${source.group}`,
    since: 2,
    make: (seed) => ({ ...source.make(seed), source: id }),
  };
}

const known = new WeakMap<LessonBank, readonly Source[]>();

export function sourcesOf(bank: LessonBank): readonly Source[] {
  let found = known.get(bank);
  if (!found) {
    const more = laterBank(bank);
    found = [
      ...MAKERS.flatMap((make) => make(bank)),
      ...LATER.flatMap((make) => make(more)).map(later),
      ...laterChoices(bank),
    ];
    known.set(bank, found);
  }
  return found;
}

/** The question of a source at a seed; undefined where there is no such source. */
export const questionOf = (bank: LessonBank, source: string, seed: number) =>
  sourcesOf(bank)
    .find(({ id }) => id === source)
    ?.make(seed);
