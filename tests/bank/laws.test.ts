// The bank of every lesson: its share, keys that hold, wrong options that are wrong, both languages, formulas that can be set.
import { describe, expect, test } from 'vitest';
import { judge } from '#answers/answer.ts';
import { questionOf } from '#answers/question.ts';
import { KINDS } from '#bank/kinds.ts';
import { markQuestion, sumOf } from '#bank/marking.ts';
import { keyOfPart } from '#bank/paper/key.ts';
import { proseHtml } from '#bank/paper/prose.ts';
import type { Part, Question } from '#bank/question.ts';
import { laterBank } from '#bank/lesson-bank.ts';
import { sourcesOf } from '#bank/sources.ts';
import { derivationOf } from '#bank/sources/lines.ts';
import { statementsOf } from '#bank/sources/statements.ts';
import type { Said } from '#words/lesson.ts';
import { banks } from '../../content/banks.ts';
import { DERIVATIONS } from '../../content/course.ts';
import { rightAnswer, wrongAnswer } from './answers.ts';

const SEEDS = [1, 2];
/** Kinds of which real exams ask at least 5 %, as far as a lesson of any topic can have them. */
const EVERYWHERE = ['truth', 'choice', 'explain', 'numbers', 'weights', 'derive', 'equations', 'prove'];

test('every lesson has a bank', () => {
  expect(Object.keys(banks).toSorted()).toEqual(DERIVATIONS.map(({ id }) => id).toSorted());
});

const set = new Set<string>();
/** Sets a text; what was set before is set. */
function tried(text: string): void {
  if (set.has(text)) return;
  proseHtml(text);
  set.add(text);
}

const saidIn = (q: Question): Said[] => [
  q.asks,
  ...q.hints,
  ...q.solution,
  ...q.parts.flatMap((p) => [
    p.label,
    ...(p.form === 'choice' ? p.options : []),
    ...(p.form === 'order' ? p.lines : []),
    ...(p.form === 'points' ? p.points : []),
    ...(p.form === 'truth' ? [p.why] : []),
  ]),
];

describe.each(Object.keys(banks))('%s', async (id) => {
  const bank = await banks[id]!();
  const sources = sourcesOf(bank);
  const all = sources.flatMap((s) => (s.fresh ? SEEDS : SEEDS.slice(0, 1)).map((seed) => s.make(seed)));

  test('has ten true and ten false statements, each with its reason, and every kind that exams ask often', () => {
    expect(bank.right.length).toBeGreaterThanOrEqual(10);
    expect(bank.wrong.length).toBeGreaterThanOrEqual(10);
    for (const s of [...statementsOf(bank), ...statementsOf(laterBank(bank))])
      for (const text of [s.says.en, s.says.zh, s.why.en, s.why.zh]) expect(text.length).toBeGreaterThan(3);
    const kinds = new Set(sources.map(({ kind }) => kind));
    expect(EVERYWHERE.filter((kind) => !kinds.has(kind as (typeof KINDS)[number]))).toEqual([]);
    expect(new Set(sources.map((s) => s.id)).size).toBe(sources.length);
  });

  test('has statements that the engine agrees with, and lines that exist', () => {
    const found = [...statementsOf(bank), ...statementsOf(laterBank(bank))].flatMap((s) => {
      if (s.about === undefined) return [];
      const about = typeof s.about === 'string' ? { step: s.about } : s.about;
      const q = questionOf(
        derivationOf(bank.definition, 'options' in about ? about.options : {}),
        about.step,
      );
      if (!q) return [`${s.id}: no step ${about.step}`];
      if (!('is' in about)) return [];
      const { verdict } = judge(q, about.is);
      return verdict === (s.right ? 'right' : 'wrong') ? [] : [`${s.id}: ${about.is} is ${verdict}`];
    });
    expect(found).toEqual([]);
  });

  test('has keys that earn all marks, and wrong answers that do not', () => {
    // a step is asked for in several questions: one wrong answer to it is judged once
    const judged = new Set<unknown>();
    const isNew = (part: Part): boolean => {
      if (part.form !== 'formula') return true;
      const step = part.judged();
      return !judged.has(step) && !!judged.add(step);
    };
    const unlike = all.flatMap((q) => {
      const right = markQuestion(q, q.parts.map(rightAnswer));
      // one at a time: what follows from a wrong answer may be right
      const wrong = q.parts.flatMap((part, i) =>
        isNew(part)
          ? [
              markQuestion(
                q,
                q.parts.map((_, j) => (j === i ? wrongAnswer(part) : undefined)),
              )[i]!,
            ]
          : [],
      );
      return [
        ...right.flatMap((m, i) =>
          m.verdict === 'right' ? [] : [`${q.source} part ${i}: key is ${m.verdict}`],
        ),
        ...q.parts.flatMap((p, i) =>
          p.form === 'choice' && p.options.length < 2 ? [`${q.source} part ${i}: no choice`] : [],
        ),
        ...(sumOf(right) === q.marks ? [] : [`${q.source}: ${sumOf(right)} of ${q.marks} marks`]),
        ...wrong.flatMap((m, i) =>
          m.got > m.of / 2 ? [`${q.source}, wrong answer ${i}: gets ${m.got}`] : [],
        ),
      ];
    });
    expect(unlike).toEqual([]);
  });

  test('says everything in both languages, with formulas that can be set, and no two options alike', () => {
    const wrong = all.flatMap((q) => {
      const texts = saidIn(q);
      const missing = texts.filter(({ en, zh }) => (en === '') !== (zh === ''));
      for (const lang of ['en', 'zh'] as const) {
        texts.forEach((text) => tried(text[lang]));
        q.parts.forEach((part) => tried(keyOfPart(part, lang)));
      }
      const alike = q.parts.filter(
        (p) =>
          p.form === 'choice' &&
          (['en', 'zh'] as const).some((l) => new Set(p.options.map((o) => o[l])).size < p.options.length),
      );
      const english = texts.filter(({ zh }) =>
        /[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(zh.replace(/\$[^$]*\$|`[^`]*`/g, '')),
      );
      return [
        ...missing.map(({ en }) => `${q.source}: only one language: ${en}`),
        ...alike.map(() => `${q.source}: two options are alike`),
        ...english.map(({ zh }) => `${q.source}: is this Chinese? ${zh}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('has gaps that close, and words for them that are words', () => {
    const wrong = all
      .filter(({ kind }) => kind === 'blanks')
      .flatMap((q) => [
        ...[q.asks, ...q.solution].flatMap(({ en, zh }) =>
          [en, zh].filter((t) => /[{}]/.test(t.replace(/\$[^$]*\$/g, ''))),
        ),
        ...q.parts.flatMap((p) =>
          p.form === 'word'
            ? [...p.accepts.en, ...p.accepts.zh].filter((word) => !word.trim() || /[{}|]|[/^(]$/.test(word))
            : [],
        ),
      ]);
    expect(wrong).toEqual([]);
    for (const q of all.filter(({ kind }) => kind === 'blanks'))
      q.parts.forEach((p, i) => {
        if (p.form !== 'word') return;
        for (const word of [...p.accepts.en, ...p.accepts.zh])
          expect(
            markQuestion(
              q,
              q.parts.map((_, j) => (j === i ? word : undefined)),
            )[i]!.verdict,
          ).toBe('right');
      });
  });

  test('offers no table of comparison in which two entries say the same', () => {
    const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five'];
    for (const q of all.filter(({ kind }) => kind === 'compare'))
      for (const p of q.parts)
        if (p.form === 'choice') {
          const plain = p.options.map(({ en }) =>
            en
              .toLowerCase()
              .replace(/\b[a-z]+\b/g, (w) => (NUMBERS.includes(w) ? String(NUMBERS.indexOf(w)) : w)),
          );
          expect(new Set(plain).size, `${q.source}: ${plain.join(' | ')}`).toBe(plain.length);
        }
  });

  test('names only lines that the lesson has', () => {
    const d = derivationOf(bank.definition);
    const strange = all.flatMap((q) =>
      q.lines.filter((line) => !d.statements.has(line)).map((line) => `${q.source}: ${line}`),
    );
    expect([...new Set(strange)]).toEqual([]);
  });
});
