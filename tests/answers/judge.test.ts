// Right answers are right in every notation, slips are told apart from them and named. The lines of all lessons are
// printed in every dialect; a few of each by a fixed seed, all of them with ALL_ANSWERS=1.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Verdict, judge } from '#answers/answer.ts';
import { type Question, questionOf } from '#answers/question.ts';
import { build } from '#derive/build.ts';
import type { Derivation } from '#derive/derivation.ts';
import { type Random, integer, random } from '#math/random.ts';
import { type Expr, children } from '#notation/expr.ts';
import { mistakes } from '#notation/mistakes.ts';
import { plain } from '#notation/plain.ts';
import { ASKED, askedFor } from '../../content/course.ts';
import { dialects } from './dialects.ts';

const ALL = process.env['ALL_ANSWERS'] === '1';
const SEED = 20260101;
/** One slip in so many is looked at. */
const SAMPLE = 14;

/** One of `all` by chance, or all of them. */
const some = <X>(all: readonly X[], rng: Random): readonly X[] =>
  ALL ? all : [all[integer(rng, all.length)]!];

const built = new Map<string, Derivation>();
/** A derivation with what was found out about it: each is read once. */
function derivation(id: string, options: Readonly<Record<string, string>> = {}): Derivation {
  const key = JSON.stringify([id, options]);
  let d = built.get(key);
  if (!d) built.set(key, (d = build(askedFor(id)!, { options })));
  return d;
}

/** The derivation at its defaults, and with each other option alone. */
const settings = (id: string): Derivation[] => {
  const definition = askedFor(id)!;
  const others = Object.entries(definition.text.choices ?? {}).flatMap(([choice, options]) =>
    options.slice(1).map((option) => ({ [choice]: option })),
  );
  return [{}, ...others].map((options) => derivation(id, options));
};

const questions = (d: Derivation): Question[] => [...d.statements.keys()].map((name) => questionOf(d, name)!);

const kinds = (v: Verdict): string[] => (v.verdict === 'wrong' ? v.slips.map((s) => s.kind) : []);

// the layer with all its choices sums more than a student's answer may
const IDS = ASKED.map(({ id }) => id).filter((id) => id !== 'conv2d');

test.each(IDS)('every line of %s is right, however it is written', (id) => {
  const rng = random(SEED);
  for (const d of settings(id))
    for (const q of questions(d))
      for (const { is } of q.forms)
        for (const [dialect, text] of some(dialects(is, d), rng)) {
          const asks = { options: d.options, step: q.base, dialect, text };
          expect({ ...asks, verdict: judge(q, text).verdict }).toEqual({ ...asks, verdict: 'right' });
        }
});

/** Slips in the first line of every step, some of them by chance: what was typed, and what was said of it. */
const slips = IDS.flatMap((id) => {
  const d = derivation(id);
  const rng = random(SEED);
  return questions(d).flatMap((q) =>
    mistakes(q.forms[0]!.is, (name) => d.scope(name)?.series === true)
      .filter(() => ALL || integer(rng, SAMPLE) === 0)
      .map((mistake) => {
        const written = dialects(mistake.expr, d);
        const [, text] = written[integer(rng, written.length)]!;
        return { id, q, step: q.base, kind: mistake.name, mistake, text, verdict: judge(q, text) };
      }),
  );
});

describe('a slip in a line', () => {
  test('is never right', () => {
    expect(slips.length).toBeGreaterThan(80);
    // at a constant rate every step has the same η, and a wrong time of it is none
    const passed = slips.filter((m) => m.verdict.verdict === 'right' && m.id !== 'schedules-noise');
    expect(passed.map(({ id, step, kind, text }) => ({ id, step, kind, text }))).toEqual([]);
  });

  test('is named in at least 95 of 100', () => {
    // where of a factor 1 − x the 1 is left, the factor is missing
    const names = (kind: string): string[] => (kind === 'dropped-term' ? [kind, 'dropped-factor'] : [kind]);
    const unnamed = slips.filter(({ kind, verdict }) => !names(kind).some((k) => kinds(verdict).includes(k)));
    const shown = unnamed.map(
      ({ id, step, kind, text, verdict }) => `${id} ${step} ${kind}: ${text} → ${kinds(verdict).join()}`,
    );
    expect(unnamed.length / slips.length, shown.join('\n')).toBeLessThan(0.05);
  });
});

describe('what is said of a slip', () => {
  test('never prints the right line, nor the part that belongs where the slip is', () => {
    const told = slips.flatMap(({ id, q, step, text, mistake, verdict }) =>
      (verdict.verdict === 'wrong' ? verdict.slips : [])
        .filter(({ kind, part }) => {
          const lost = kind.startsWith('dropped-') || kind === 'sign';
          const isRightLine = q.forms.some(({ is }) => plain(is) === plain(part));
          const isRightPart =
            !lost && !holds(mistake.expr, mistake.part) && plain(part) === plain(mistake.part);
          return isRightLine || (kind === mistake.name && isRightPart);
        })
        .map(({ kind, part }) => `${id} ${step} ${text}: ${kind} ${plain(part)}`),
    );
    expect(told).toEqual([]);
  });

  test('speaks of a size only where that explains the answer at other sizes too', () => {
    const chance = slips.flatMap(({ id, q, step, text, verdict }) => {
      const named = verdict.verdict === 'wrong' ? verdict.slips : [];
      const bySize = named.filter(({ part }) => part.kind === 'symbol' && Object.hasOwn(q.d.sizes, part.id));
      if (!bySize.length) return [];
      const letters = bySize.map(({ part }) => plain(part));
      const there = kinds(judge(questionOf(atSizesBeside(id, letters), step)!, text));
      return bySize
        .filter(({ kind }) => !there.includes(kind))
        .map(({ kind, part }) => `${id} ${step} ${text}: ${kind} ${plain(part)}`);
    });
    expect(chance).toEqual([]);
  });
});

/** The lesson with each of these sizes one larger, or one smaller where it can be no larger. */
function atSizesBeside(id: string, letters: readonly string[]): Derivation {
  const { sizes } = build(askedFor(id)!);
  const moved = (by: number): Derivation =>
    build(askedFor(id)!, { sizes: Object.fromEntries(letters.map((x) => [x, sizes[x]! + by])) });
  try {
    return moved(1);
  } catch {
    return moved(-1);
  }
}

const holds = (e: Expr, part: Expr): boolean =>
  plain(e) === plain(part) || children(e).some((c) => holds(c, part));

interface Example {
  readonly lesson: string;
  readonly step: string;
  readonly answer: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly expect: Verdict['verdict'];
  /** Kinds any of which names the slip. */
  readonly slip?: readonly string[];
}

const examples = readFileSync(new URL('students.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Example);

test.each(examples)('$lesson $step: $answer is $expect', (example) => {
  const d = derivation(example.lesson, example.options);
  const verdict = judge(questionOf(d, example.step)!, example.answer);
  expect(verdict.verdict, JSON.stringify(verdict)).toBe(example.expect);
  if (example.slip)
    expect(example.slip).toEqual(
      expect.arrayContaining([kinds(verdict).find((k) => example.slip!.includes(k))]),
    );
});
