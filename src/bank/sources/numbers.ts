/**
 * @file Numbers by hand: the givens are chosen so that what follows is nice, and asked along the way forward, loss,
 * gradients, one update, loss again. The engine computes every key, and holds what the reader typed to carry an error on.
 */
import { build } from '#derive/build.ts';
import type { Derivation, Step } from '#derive/derivation.ts';
import { drawing } from '#derive/drawing.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Nested } from '#derive/text.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { tex } from '#notation/tex.ts';
import type { Values } from '#notation/values.ts';
import type { Said } from '#words/lesson.ts';
import { chance, oneOf } from '../chance.ts';
import { equalsNumber, numberTex, shownNumber } from '../closed.ts';
import type { LessonBank, NumbersText } from '../lesson-bank.ts';
import { type NumberPart, type Question, type Source, marksOf, said, same } from '../question.ts';
import { formTex, leftTex } from './lines.ts';
import { neededFor } from './needed.ts';

/** The drawn numbers of one question, and all that follows from them. */
export interface Example {
  readonly d: Derivation;
  readonly given: Values;
  readonly values: Values;
}

export function example(bank: LessonBank, text: NumbersText, seed: number): Example {
  const { sizes = {}, options = {} } = text;
  const d = build(bank.definition, { sizes, options });
  const rng = chance(`${bank.lesson}/numbers/${text.id}`, seed);
  const chosen: Record<string, Nested> = {};
  for (const [id, values] of Object.entries(text.given)) chosen[id] = oneOf(values, rng);
  const given = withSupplied(d, draw(d, 1), chosen);
  return { d, given, values: run(d, given) };
}

export function numbers(bank: LessonBank): Source[] {
  return (bank.numbers ?? []).map((text): Source => {
    const id = `${bank.lesson}/numbers/${text.id}`;
    const asked = text.asks.length + (text.update ? text.update.of.length + 1 : 0);
    const common = {
      lesson: bank.lesson,
      kind: 'numbers',
      difficulty: asked > 6 ? 3 : 2,
      minutes: Math.max(4, Math.round(asked * 1.5)),
    } as const;
    return {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: `numbers-${text.id}`,
      make: (seed): Question => {
        const ex = example(bank, text, seed);
        const parts = [...partsOf(ex, text.asks), ...updateParts(ex, text)];
        const step = (name: string): Step => stepNamed(ex.d, name);
        return {
          source: id,
          seed,
          ...common,
          marks: marksOf(parts),
          asks: asksOf(text, ex),
          parts,
          hints: text.asks.slice(0, 2).map((name) => {
            const s = step(name);
            return same(`$${nameTex(ex.d, s)} = ${formTex(ex.d, s.forms[0]!)}$`);
          }),
          solution: solutionOf(ex, text),
          lines: [...new Set(text.asks.map((name) => step(name).base))],
        };
      },
    };
  });
}

/** A step by its name in the table, or at one time. @throws where there is none. */
export function stepNamed(d: Derivation, name: string): Step {
  const step = d.stepOf(name);
  if (!step) throw new Error(`${d.id}: there is no step ${name} to compute by hand`);
  return step;
}

const nameTex = (d: Derivation, s: Pick<Step, 'id'>): string => tex(parse(s.id), drawing(d, { link: false }));

/** A value in LaTeX: a number, a column, a matrix. */
export function valueTex({ shape, data }: Tensor, one: (x: number) => string = numberTex): string {
  if (shape.length < 2 || (shape[0] === 1 && shape[1] === 1)) return one(data[0]!);
  const columns = shape[1]!;
  const rows = Array.from({ length: shape[0]! }, (_, r) =>
    Array.from({ length: columns }, (_, c) => one(data[r * columns + c]!)).join(' & '),
  );
  return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`;
}

/** A value behind a name, with its equals sign, or that of being nearly so. */
const isTex = (value: Tensor): string =>
  value.data.length === 1 ? equalsNumber(value.data[0]!) : `= ${valueTex(value, shownNumber)}`;

/** ReLU as it is printed. */
const KINKED = /\\max\\left\([^,]*,\\, 0\\right\)/;

function asksOf(text: NumbersText, { d, given }: Example): Said {
  const asked = text.asks.map((name) => stepNamed(d, name));
  const moved = (text.update?.of ?? []).map((id) => ({ base: d.loss, gradientOf: id }));
  const needed = neededFor(d, [...asked, ...moved]);
  const read = new Set(needed.flatMap((s) => symbolsOf(s.forms[0]!.is)));
  const told = d.given.filter(
    (g) =>
      (g.base in text.given || `${g.base}0` in text.given || g.id in text.given) &&
      (read.has(g.base) || read.has(g.id)),
  );
  const draw = drawing(d, { link: false });
  const numbersTold = told.map((g) => `$${tex(parse(g.id), draw)} = ${valueTex(given[g.id]!)}$`);
  const forward = needed.map((s) => `$${leftTex(d, s)} = ${formTex(d, s.forms[0]!)}$`);
  const hasKink = asked.some((s) => s.gradientOf !== undefined) && forward.some((line) => KINKED.test(line));
  const kink = hasKink
    ? said(' (The slope of max(z, 0) at 0 counts as 0.)', '（约定 max(z, 0) 在 0 处的导数为 0。）')
    : said('', '');
  const [en, zh] = text.says ?? ['', ''];
  const update = text.update
    ? said(
        ` Then take one step of gradient descent at the rate ${text.update.rate} and compute the loss again.`,
        `然后以学习率 ${text.update.rate} 做一步梯度下降，再算一次损失。`,
      )
    : said('', '');
  return said(
    `${en} With ${forward.join('; ')}, let ${numbersTold.join(', ')}. Compute by hand, in closed form or rounded to three decimals.${update.en}${kink.en}`.trim(),
    `${zh}前向计算为 ${forward.join('；')}。已知 ${numbersTold.join('，')}。请手算下列各量，写成精确值或保留三位小数。${update.zh}${kink.zh}`,
  );
}

/** One part for each entry that is asked for; each right answer is held, and each wrong one too. */
function partsOf({ d, given, values }: Example, asks: readonly string[]): NumberPart[] {
  const parts: { readonly step: Step; readonly flat: number; readonly part: NumberPart }[] = [];
  for (const name of asks) {
    const step = stepNamed(d, name);
    const value = values[step.id]!;
    value.data.forEach((right, flat) => {
      const before = [...parts];
      const i = value.shape.length === 2 ? Math.floor(flat / value.shape[1]!) : 0;
      const j = value.shape.length === 2 ? flat % value.shape[1]! : 0;
      const many = value.data.length > 1;
      const entry = many ? (value.shape[1] === 1 ? `_{[${i + 1}]}` : `_{[${i + 1},${j + 1}]}`) : '';
      parts.push({
        step,
        flat,
        part: {
          form: 'number',
          label: same(`$${many ? `\\left(${nameTex(d, step)}\\right)${entry}` : nameTex(d, step)} =$`),
          marks: many ? 0.5 : 1,
          right,
          shown: shownNumber(right),
          whole: false,
          follows: (earlier) => {
            const held: Record<string, Tensor> = {};
            before.forEach(({ step: s, flat: k }, at) => {
              const typed = earlier.get(at);
              if (typed === undefined) return;
              const old = held[s.id] ?? values[s.id]!;
              held[s.id] = tensor(old.shape, (n) => (n === k ? typed : old.data[n]!));
            });
            return run(d, given, held)[step.id]!.data[flat];
          },
        },
      });
    });
  }
  return parts.map(({ part }) => part);
}

/** The values after one step of gradient descent, and the loss there. */
export function updated({ d, given, values }: Example, text: NumbersText): Values {
  const { of, rate } = text.update!;
  const moved: Record<string, Tensor> = { ...given };
  for (const id of of) {
    const gradient = values[`d${id}`]!;
    moved[id] = tensor(given[id]!.shape, (k) => given[id]!.data[k]! - rate * gradient.data[k]!);
  }
  return run(d, moved);
}

/** The name of a value after the update. */
const newTex = (d: Derivation, id: string): string =>
  `\\left(${tex(parse(id), drawing(d, { link: false }))}\\right)^{\\text{new}}`;

function updateParts(ex: Example, text: NumbersText): NumberPart[] {
  if (!text.update) return [];
  const after = updated(ex, text);
  const one = (label: string, right: number, marks: number): NumberPart => ({
    form: 'number',
    label: same(label),
    marks,
    right,
    shown: shownNumber(right),
    whole: false,
  });
  const moved = text.update.of.flatMap((id) =>
    [...after[id]!.data].map((x, k, all) =>
      one(`$${newTex(ex.d, id)}${all.length > 1 ? `_{[${k + 1}]}` : ''} =$`, x, all.length > 1 ? 0.5 : 1),
    ),
  );
  return [...moved, one(`$${newTex(ex.d, ex.d.loss)} =$`, after[ex.d.loss]!.data[0]!, 1)];
}

function solutionOf(ex: Example, text: NumbersText): Said[] {
  const { d, values } = ex;
  const lines = text.asks.map((name) => {
    const s = stepNamed(d, name);
    return same(`$${nameTex(d, s)} = ${formTex(d, s.forms.at(-1)!)} ${isTex(values[s.id]!)}$`);
  });
  if (!text.update) return lines;
  const after = updated(ex, text);
  return [
    ...lines,
    ...[...text.update.of, d.loss].map((id) => same(`$${newTex(d, id)} ${isTex(after[id]!)}$`)),
  ];
}
