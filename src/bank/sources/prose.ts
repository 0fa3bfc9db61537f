/** @file Questions for words: explain in four lines, terms, gaps, comparison tables, proofs to be put in order, chains. */
import type { Said } from '#words/lesson.ts';
import { chance, shuffled } from '../chance.ts';
import type { LessonBank } from '../lesson-bank.ts';
import type { Kind } from '../kinds.ts';
import {
  type Difficulty,
  type Part,
  type Question,
  type Source,
  marksOf,
  nothing,
  said,
  same,
} from '../question.ts';

type Made = Omit<
  Question,
  'source' | 'seed' | 'lesson' | 'kind' | 'difficulty' | 'minutes' | 'marks' | 'lines'
>;

function source(
  { lesson }: LessonBank,
  name: string,
  kind: Kind,
  [difficulty, minutes]: readonly [Difficulty, number],
  fresh: boolean,
  make: (rng: ReturnType<typeof chance>) => Made,
): Source {
  const id = `${lesson}/${name}`;
  const common = { lesson, kind, difficulty, minutes };
  return {
    id,
    ...common,
    since: 1,
    fresh,
    group: name,
    make: (seed) => {
      const made = make(chance(id, seed));
      return { source: id, seed, ...common, ...made, marks: marksOf(made.parts), lines: [] };
    },
  };
}

/** The key points that such an answer is marked by, one mark each. */
const points = (en: readonly string[], zh: readonly string[]): readonly Said[] =>
  en.map((point, i) => said(point, zh[i]!));

const explained = ([en, zh, pointsEn, pointsZh]: LessonBank['explain'][number]): Made => {
  const keys = points(pointsEn, pointsZh);
  return {
    asks: said(`${en} (at most four lines)`, `${zh}（不超过四行）`),
    parts: [{ form: 'points', label: nothing, points: keys, marks: keys.length }],
    hints: [
      said(`The answer has ${keys.length} points.`, `答案共有 ${keys.length} 个要点。`),
      said(`One of them: ${keys[0]!.en}`, `其中一点：${keys[0]!.zh}`),
    ],
    solution: [said(pointsEn.join(' '), pointsZh.join(''))],
  };
};

export const explains = (bank: LessonBank): Source[] =>
  bank.explain.map((text, i) =>
    source(bank, `explain/${i + 1}`, 'explain', [2, 5], false, () => explained(text)),
  );

export const terms = (bank: LessonBank): Source[] =>
  (bank.terms ?? []).map(([en, zh, meansEn, meansZh], i) =>
    source(bank, `term/${i + 1}`, 'term', [1, 2], false, () => ({
      asks: said(`Say in one or two sentences what this is: **${en}**.`, `名词解释：**${zh}**。`),
      parts: [{ form: 'points', label: nothing, points: [said(meansEn, meansZh)], marks: 2 }],
      hints: [],
      solution: [said(meansEn, meansZh)],
    })),
  );

const GAP = /\{([^}]*)\}/g;
const shownGaps = (text: string): string => {
  let n = 0;
  return text.replace(GAP, () => `____(${++n})____`);
};
const answersOf = (text: string): string[][] => [...text.matchAll(GAP)].map(([, words]) => words!.split('|'));

export const blanks = (bank: LessonBank): Source[] =>
  (bank.blanks ?? []).map(([en, zh], i) =>
    source(bank, `blanks/${i + 1}`, 'blanks', [1, 2], false, () => {
      const [here, there] = [answersOf(en), answersOf(zh)];
      const filled = (text: string): string => text.replace(GAP, (_, words: string) => words.split('|')[0]!);
      return {
        asks: said(`Fill the gaps: ${shownGaps(en)}`, `填空：${shownGaps(zh)}`),
        parts: here.map((accepts, k): Part => ({
          form: 'word',
          label: same(`(${k + 1})`),
          accepts: { en: accepts, zh: there[k]! },
          marks: 1,
        })),
        hints: here.map((accepts, k) =>
          said(
            `(${k + 1}) begins with “${accepts[0]![0]}”.`,
            `(${k + 1}) 的第一个字是“${there[k]![0]![0]}”。`,
          ),
        ),
        solution: [said(filled(en), filled(zh))],
      };
    }),
  );

/** The entries of a table are handed out in another order; each goes into its column and row. */
export const compares = (bank: LessonBank): Source[] =>
  (bank.compare ?? []).map(({ title, columns, rows }, i) =>
    source(bank, `compare/${i + 1}`, 'compare', [2, 6], true, (rng) => {
      const entry = (text: readonly [string, string]): Said => said(...text);
      const cells = rows.flatMap(([aspect, ...entries]) =>
        entries.map((text, column) => ({
          label: said(`${aspect![0]}, ${columns[column]![0]}`, `${aspect![1]}：${columns[column]![1]}`),
          text: entry(text),
        })),
      );
      // equal entries are one option
      const options = shuffled([...new Map(cells.map(({ text }) => [text.en, text])).values()], rng);
      return {
        asks: said(`${title[0]} Which entry belongs where?`, `${title[1]}把各项填入表中对应的位置。`),
        parts: cells.map(({ label, text }): Part => ({
          form: 'choice',
          label,
          options,
          right: [options.findIndex(({ en }) => en === text.en)],
          several: false,
          marks: 0.5,
        })),
        hints: [],
        solution: rows.map(([aspect, ...entries]) =>
          said(
            `${aspect![0]}: ${entries.map((text, c) => `${columns[c]![0]}: ${text[0]}`).join('; ')}.`,
            `${aspect![1]}：${entries.map((text, c) => `${columns[c]![1]}：${text[1]}`).join('；')}。`,
          ),
        ),
      };
    }),
  );

export const proofs = (bank: LessonBank): Source[] =>
  (bank.proofs ?? []).map(([en, zh, lines], i) =>
    source(bank, `prove/${i + 1}`, 'prove', [3, 7], true, (rng) => {
      const order = shuffled(
        lines.map((_, k) => k),
        rng,
      );
      // in its true order it would be no question
      if (order.every((k, at) => k === at)) order.reverse();
      const all = lines.map(([a, b]) => said(a, b));
      return {
        asks: said(
          `Prove: ${en} On paper in full; here, put the lines of the proof in order.`,
          `证明：${zh}笔试时请写出全过程；这里请把证明的各行排好顺序。`,
        ),
        parts: [
          {
            form: 'order',
            label: nothing,
            lines: order.map((k) => all[k]!),
            right: all.map((_, k) => order.indexOf(k)),
            marks: lines.length,
          },
        ],
        hints: [said(`It begins: ${all[0]!.en}`, `第一行：${all[0]!.zh}`)],
        solution: all,
      };
    }),
  );

/** Follow-ups as in an interview: what is it, then why, then what if; spoken, and ticked. */
export const chains = (bank: LessonBank): Source[] => [
  source(bank, 'chain/1', 'chain', [2, 8], true, (rng) => {
    const picked = shuffled(bank.explain, rng).slice(0, 3);
    return {
      asks: said(
        'Answer aloud, one after the other, as in an interview; then tick what you said.',
        '像面试那样依次口头回答，然后勾选自己说到的要点。',
      ),
      parts: picked.map(([en, zh, pointsEn, pointsZh]): Part => {
        const keys = points(pointsEn, pointsZh);
        return { form: 'points', label: said(en, zh), points: keys, marks: keys.length };
      }),
      hints: [],
      solution: picked.map(([en, zh, pointsEn, pointsZh]) =>
        said(`${en} ${pointsEn.join(' ')}`, `${zh}${pointsZh.join('')}`),
      ),
    };
  }),
];
