/** @file True or false with a reason, and choices, from the statements of a lesson. */
import type { Said } from '#words/lesson.ts';
import { between, chance, oneOf, shuffled } from '../chance.ts';
import { type Checked, type LessonBank, type StatementText, laterBank } from '../lesson-bank.ts';
import { type ChoicePart, type Question, type Source, nothing, said } from '../question.ts';

/** A statement with its id in the lesson: `right-3`. */
export interface Statement {
  readonly id: string;
  readonly right: boolean;
  readonly says: Said;
  readonly why: Said;
  readonly about: string | Checked | undefined;
}

export function statementsOf({ right, wrong }: LessonBank): Statement[] {
  const read = (texts: readonly StatementText[], isRight: boolean): Statement[] =>
    texts.map(([en, zh, whyEn, whyZh, about], i) => ({
      id: `${isRight ? 'right' : 'wrong'}-${i + 1}`,
      right: isRight,
      says: said(en, zh),
      why: said(whyEn, whyZh),
      about,
    }));
  return [...read(right, true), ...read(wrong, false)];
}

/** The step that a statement is about. */
export const stepOf = ({ about }: Statement): string[] =>
  about === undefined ? [] : [typeof about === 'string' ? about : about.step];

const REASON = said('True or false? Give the reason in one sentence.', '判断正误，并用一句话说明理由。');

/** One question for each statement. */
export function truths(bank: LessonBank): Source[] {
  return statementsOf(bank).map((s) => ({
    id: `${bank.lesson}/truth/${s.id}`,
    lesson: bank.lesson,
    kind: 'truth',
    difficulty: 1,
    minutes: 2,
    since: 1,
    fresh: false,
    group: s.id,
    make: (seed): Question => ({
      source: `${bank.lesson}/truth/${s.id}`,
      seed,
      lesson: bank.lesson,
      kind: 'truth',
      difficulty: 1,
      minutes: 2,
      marks: 2,
      asks: REASON,
      parts: [{ form: 'truth', label: s.says, right: s.right, why: s.why, marks: 2 }],
      hints: [],
      solution: [said(`${verdict(s).en} ${s.why.en}`, `${verdict(s).zh}${s.why.zh}`)],
      lines: stepOf(s),
    }),
  }));
}

const verdict = (s: Statement): Said => (s.right ? said('True.', '正确。') : said('False.', '错误。'));

/** How many choices of each kind a lesson has; each seed puts another one together. */
const CHOICES = 4;
/** How many statements each list had in the first version: what is added later belongs to later sources. */
const FIRST = 10;
const NONE = said('None of these.', '以上都不对。');

type Way = 'true' | 'false' | 'several';
const WAYS: readonly Way[] = ['true', 'false', 'several'];
const ASKS: Readonly<Record<Way, Said>> = {
  true: said('Exactly one answer is right. Which?', '下列说法中，只有一个选项正确。是哪一个？'),
  false: said('Exactly one of these statements is false. Which?', '下列说法中，只有一个是错误的。是哪一个？'),
  several: said(
    'Tick every true statement. There may be several, or none.',
    '选出所有正确的说法（可以有多个，也可以一个都没有）。',
  ),
};

export function choices(bank: LessonBank): Source[] {
  const first = statementsOf(bank).filter(({ id }) => Number(id.split('-')[1]) <= FIRST);
  return [
    ...choicesOf(bank.lesson, ['true', 'false'], first, { since: 1 }),
    // five marks for two minutes: too many
    ...choicesOf(bank.lesson, ['several'], first, { since: 1, until: 1 }),
  ];
}

/** Choices from all statements, those of the second version too; several that are true weigh as their time does. */
export function laterChoices(bank: LessonBank): Source[] {
  const more = statementsOf(laterBank(bank));
  const all = [...statementsOf(bank), ...more.map((s) => ({ ...s, id: `2-${s.id}` }))];
  return choicesOf(bank.lesson, more.length ? WAYS : ['several'], all, { since: 2 });
}

function choicesOf(
  lesson: string,
  ways: readonly Way[],
  statements: readonly Statement[],
  versions: Pick<Source, 'since' | 'until'>,
): Source[] {
  const name = versions.since === 1 ? '' : `${versions.since}-`;
  return ways.flatMap((way) =>
    Array.from({ length: CHOICES }, (_, i): Source => {
      const id = `${lesson}/choice/${name}${way}-${i + 1}`;
      return {
        id,
        lesson,
        kind: 'choice',
        difficulty: way === 'several' ? 2 : 1,
        minutes: 2,
        ...versions,
        fresh: true,
        group: `choice-${name}${way}-${i + 1}`,
        make: (seed) => choice(lesson, statements, id, way, seed, versions.since === 1 ? 1 : 0.5),
      };
    }),
  );
}

/** @param each marks for each of several options. */
function choice(
  lesson: string,
  all: readonly Statement[],
  id: string,
  way: Way,
  seed: number,
  each: number,
): Question {
  const rng = chance(id, seed);
  const trues = shuffled(
    all.filter((s) => s.right),
    rng,
  );
  const falses = shuffled(
    all.filter((s) => !s.right),
    rng,
  );
  let picked: Statement[];
  let none = false;
  if (way === 'true') {
    none = rng() < 0.15;
    picked = none ? falses.slice(0, 4) : [trues[0]!, ...falses.slice(0, 3)];
  } else if (way === 'false') picked = [falses[0]!, ...trues.slice(0, 3)];
  else {
    const n = between(rng, 0, 4);
    picked = [...trues.slice(0, n), ...falses.slice(0, 5 - n)];
  }
  picked = shuffled(picked, rng);
  const withNone = way === 'true' && (none || rng() < 0.5);
  const wanted = way !== 'false';
  const right = none ? [picked.length] : picked.flatMap((s, i) => (s.right === wanted ? [i] : []));
  const part: ChoicePart = {
    form: 'choice',
    label: nothing,
    options: [...picked.map((s) => s.says), ...(withNone ? [NONE] : [])],
    right,
    several: way === 'several',
    marks: way === 'several' ? each * picked.length : 2,
  };
  const hint = oneOf(picked.filter((_, i) => !right.includes(i)).concat(picked[0]!), rng);
  return {
    source: id,
    seed,
    lesson,
    kind: 'choice',
    difficulty: way === 'several' ? 2 : 1,
    minutes: 2,
    marks: part.marks,
    asks: ASKS[way],
    parts: [part],
    hints: [said(`About one of them: ${hint.why.en}`, `关于其中一条：${hint.why.zh}`)],
    solution: picked.map((s, i) => {
      const letter = 'ABCDEF'[i]!;
      return said(
        `${letter}: ${verdict(s).en.toLowerCase().replace('.', '')}. ${s.why.en}`,
        `${letter}：${verdict(s).zh}${s.why.zh}`,
      );
    }),
    lines: [...new Set(picked.flatMap(stepOf))],
  };
}
