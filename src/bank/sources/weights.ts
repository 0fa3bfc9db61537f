/** @file Find the weights: numbers of the reader's own choice are run through the derivation and have to do something. */
import { build } from '#derive/build.ts';
import { shapeOf } from '#derive/axes.ts';
import type { Derivation } from '#derive/derivation.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Nested } from '#derive/text.ts';
import { type Tensor, only } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { settle } from '#notation/expand.ts';
import { symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { tex } from '#notation/tex.ts';
import { drawing } from '#derive/drawing.ts';
import type { Said } from '#words/lesson.ts';
import type { LessonBank, WeightsText } from '../lesson-bank.ts';
import { chance } from '../chance.ts';
import { type Part, type Question, type Source, nothing, said, same } from '../question.ts';
import { forwardText, inChinese, linesText } from './formulas.ts';
import { keyOf } from './lines.ts';
import { neededFor } from './needed.ts';
import { valueTex } from './numbers.ts';

export const weights = (bank: LessonBank): Source[] =>
  (bank.weights ?? []).map((text) => sourceOf(bank, text.id, { since: 1, fresh: false }, () => text));

/** Tasks that are drawn from a family: since the third version. */
export const finds = (bank: LessonBank): Source[] =>
  (bank.finds ?? []).map(({ id, draw: drawn }) => {
    const name = nameOf(bank, id);
    return sourceOf(bank, id, { since: 3, fresh: true }, (seed) => ({ id, ...drawn(chance(name, seed)) }));
  });

const nameOf = ({ lesson }: LessonBank, id: string): string => `${lesson}/weights/${id}`;

function sourceOf(
  bank: LessonBank,
  name: string,
  version: Pick<Source, 'since' | 'fresh'>,
  textAt: (seed: number) => WeightsText,
): Source {
  const id = nameOf(bank, name);
  const common = { lesson: bank.lesson, kind: 'weights', difficulty: 3, minutes: 7 } as const;
  return {
    id,
    ...common,
    ...version,
    group: `weights-${name}`,
    make: (seed): Question => {
      const text = textAt(seed);
      const d = build(bank.definition, { sizes: text.sizes ?? {}, options: text.options ?? {} });
      return {
        source: id,
        seed,
        ...common,
        marks: 6,
        asks: asksOf(d, text),
        parts: partsOf(d, text),
        hints: text.wants.map(([, en, zh]) => said(`What is easily missed: ${en}`, `容易忽略的一点：${zh}`)),
        solution: [solutionOf(d, text)],
        lines: [],
      };
    },
  };
}

const CAN = said('Is it possible?', '能否做到？');
const YES = said('yes, with the values below', '能，取值如下');
const NO = said('no, for no values at all', '不能，无论取什么值');

function partsOf(d: Derivation, text: WeightsText): Part[] {
  const possible = text.right !== undefined;
  const draw = drawing(d, { link: false });
  const names = text.free.map((id) => ({ id, tex: tex(parse(id), draw), shape: shapeOfGiven(d, id) }));
  const right = text.right && Object.fromEntries(Object.entries(text.right).map(([id, v]) => [id, flat(v)]));
  const choice: Part = {
    form: 'choice',
    label: CAN,
    options: [YES, NO],
    right: [possible ? 0 : 1],
    several: false,
    marks: possible ? 1 : 6,
  };
  if (!possible) return [choice];
  return [
    choice,
    { form: 'values', label: nothing, names, right, marks: 5, trial: (typed) => trial(d, text, typed) },
  ];
}

const flat = (value: Nested): number[] => (typeof value === 'number' ? [value] : value.flatMap(flat));

function shapeOfGiven(d: Derivation, id: string): readonly number[] {
  const given = d.given.find((g) => g.id === id || g.base === id);
  if (!given) throw new Error(`${d.id}: ${id} is not given and cannot be chosen`);
  return shapeOf(d, given.axes);
}

/** What goes wrong when the typed values are run; undefined where they do what is asked. */
export function trial(
  d: Derivation,
  text: WeightsText,
  typed: Readonly<Record<string, readonly number[]>>,
): Said | undefined {
  const base: Values = withSupplied(d, draw(d, 1), text.given);
  const held: Record<string, Tensor> = { ...base };
  for (const id of text.free) {
    const numbers = typed[id];
    const old = held[id]!;
    if (!numbers || numbers.length !== old.data.length || !numbers.every(Number.isFinite))
      return said(
        `${id} needs ${old.data.length} numbers, row by row.`,
        `${id} 需要 ${old.data.length} 个数，按行填写。`,
      );
    held[id] = { shape: old.shape, data: Float64Array.from(numbers) };
  }
  const values = run(d, held);
  for (const [is, en, zh] of text.wants)
    if (only(evaluate(settle(parse(is), d.sizes), values)) !== 1) return said(en, zh);
  return undefined;
}
type Values = Readonly<Record<string, Tensor>>;

function asksOf(d: Derivation, text: WeightsText): Said {
  const draw_ = drawing(d, { link: false });
  const given = withSupplied(d, draw(d, 1), text.given);
  const [en, zh] = text.asks;
  const free = text.free.map((id) => `$${tex(parse(id), draw_)}$`);
  const wanted = text.wants.flatMap(([is]) => symbolsOf(parse(is)));
  const needed = neededFor(
    d,
    wanted.flatMap((id) => d.statements.get(id) ?? []),
  );
  const read = new Set(needed.flatMap((s) => symbolsOf(keyOf(s).is)).concat(wanted));
  const told = d.given
    .filter((g) => g.id in text.given || g.base in text.given || `${g.base}0` in text.given)
    .filter((g) => !needed.length || read.has(g.base) || read.has(g.id))
    .map((g) => `$${tex(parse(g.id), draw_)} = ${valueTex(given[g.id]!)}$`);
  const forward = needed.length ? linesText(d, needed) : forwardText(d);
  return said(
    `${en} (Forward: ${forward}. Given: ${told.join(', ')}. To choose: ${free.join(', ')}.)`,
    `${zh}（前向：${inChinese(forward)}。已知：${told.join('，')}。待定：${free.join('、')}。）`,
  );
}

function solutionOf(d: Derivation, text: WeightsText): Said {
  if (!text.right) return said(...text.impossible!);
  const draw_ = drawing(d, { link: false });
  const given = withSupplied(d, draw(d, 1), { ...text.given, ...text.right });
  return same(text.free.map((id) => `$${tex(parse(id), draw_)} = ${valueTex(given[id]!)}$`).join(', '));
}
