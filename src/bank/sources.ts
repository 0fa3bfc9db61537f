/** @file All sources of questions of one lesson, in an order that does not matter: papers find them by kind and name. */
import type { LessonBank } from './lesson-bank.ts';
import type { Source } from './question.ts';
import { derives, equations, fills, formulaChoices } from './sources/formulas.ts';
import { numbers } from './sources/numbers.ts';
import { orders } from './sources/order.ts';
import { blanks, chains, compares, explains, proofs, terms } from './sources/prose.ts';
import { choices, truths } from './sources/statements.ts';
import { graphs, rules, shapes, wrongLines } from './sources/structure.ts';
import { weights } from './sources/weights.ts';

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
  ({ lesson, generated = [] }) => generated.map((make) => make(lesson)),
];

const known = new WeakMap<LessonBank, readonly Source[]>();

export function sourcesOf(bank: LessonBank): readonly Source[] {
  let found = known.get(bank);
  if (!found) known.set(bank, (found = MAKERS.flatMap((make) => make(bank))));
  return found;
}

/** The question of a source at a seed; undefined where there is no such source. */
export const questionOf = (bank: LessonBank, source: string, seed: number) =>
  sourcesOf(bank)
    .find(({ id }) => id === source)
    ?.make(seed);
