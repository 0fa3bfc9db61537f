/** @file Fill the step, write the forward pass, derive all gradients, and choose the right formula. Long because all is said twice. */
import type { Derivation, Statement } from '#derive/derivation.ts';
import { type Expr, children, symbolsOf } from '#notation/expr.ts';
import { tex } from '#notation/tex.ts';
import { drawing } from '#derive/drawing.ts';
import { fill as filled } from '#words/fill.ts';
import { type Lang, words } from '#words/words.ts';
import type { Said } from '#words/lesson.ts';
import type { Random } from '#math/random.ts';
import { chance, shuffled } from '../chance.ts';
import type { LessonBank } from '../lesson-bank.ts';
import { type Question, type Source, marksOf, nothing, said, same } from '../question.ts';
import {
  derivationOf,
  formTex,
  formulaPart,
  forwardOf,
  gradientsOf,
  isLine,
  keyOf,
  leftTex,
} from './lines.ts';
import { wrongOf } from './slips.ts';

const NOTATION = said(
  'Every name is as on the page of the lesson; ⊙ is the product entry by entry.',
  '记号与课文一致；⊙ 表示逐元素相乘。',
);

/** All forward lines, as formulas. */
export const forwardText = (d: Derivation): string => linesText(d, forwardOf(d));

/** Formulas one after the other, as a Chinese sentence parts them. */
export const inChinese = (lines: string): string => lines.replaceAll('$; $', '$；$');

export const linesText = (d: Derivation, lines: readonly Statement[]): string =>
  lines.map((s) => `$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$`).join('; ');

/**
 * The forward lines that a gradient builds on: those that read the quantity, and those that compute what the key reads.
 * All of them, where these say too little.
 */
export function forwardFor(d: Derivation, s: Statement): string {
  const of = (s.gradientOf ?? '').replace(/\[.*/, '');
  const read = new Set(symbolsOf(keyOf(s).is).map((id) => (d.scope(id) ? id.replace(/^d(?=\w)/, '') : id)));
  const near = forwardOf(d).filter(
    (f) => f.base === of || read.has(f.base) || symbolsOf(keyOf(f).is).includes(of),
  );
  return near.length < 2 ? forwardText(d) : linesText(d, near);
}

/** The chain of a line with the reason of each equals sign. */
export function chainSaid(d: Derivation, s: Statement): Said {
  const one = (lang: Lang): string =>
    `$${leftTex(d, s)}$ ` +
    s.forms
      .map(
        (form) =>
          `$${form.relation === '<=' ? '\\le' : '='} ${formTex(d, form)}$ (${words(lang).rules[form.by]})`,
      )
      .join(' ');
  return said(one('en'), one('zh'));
}

/** The rule of the first link, as a first hint. */
const ruleHint = (s: Statement): Said => {
  const [first] = s.forms;
  return said(`The rule is: ${words('en').rules[first!.by]}.`, `所用法则：${words('zh').rules[first!.by]}。`);
};
const readHint = (d: Derivation, s: Statement): Said => {
  const key = keyOf(s);
  const names = namesIn(d, s);
  return said(
    `It reads: ${names.map((n) => `$${n}$`).join(', ')}.`,
    `右边用到：${names.map((n) => `$${n}$`).join('、')}。${key.by === 'sum-over-time' ? '并对时间求和。' : ''}`,
  );
};

/** LaTeX of the quantities that the key reads. */
function namesIn(d: Derivation, s: Statement): string[] {
  const draw = drawing(d, { link: false });
  const found = new Set<string>();
  const walk = (e: Expr): void => {
    const known = (id: string) => d.names.get(id) !== undefined && d.names.role(id) !== 'size';
    if (e.kind === 'symbol' && known(e.id)) found.add(tex(e, draw));
    else if (e.kind === 'entry' && e.of.kind === 'symbol' && known(e.of.id)) found.add(tex(e, draw));
    else children(e).forEach(walk);
  };
  walk(keyOf(s).is);
  return [...found];
}

export function fills(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  return gradientsOf(d)
    .filter(isLine)
    .map((s): Source => {
      const id = `${bank.lesson}/fill/${s.base}`;
      const common = { lesson: bank.lesson, kind: 'fill', difficulty: 2, minutes: 3 } as const;
      return {
        id,
        ...common,
        since: 1,
        fresh: false,
        group: s.base,
        make: (seed): Question => ({
          source: id,
          seed,
          ...common,
          marks: 3,
          asks: said(
            `Of the forward pass: ${forwardFor(d, s)}. Write $${leftTex(d, s)}$ by quantities that are known when it is computed. ${NOTATION.en}`,
            `前向计算中有 ${inChinese(forwardFor(d, s))}。请用此时已知的量写出 $${leftTex(d, s)}$。${NOTATION.zh}`,
          ),
          parts: [formulaPart(d, s, 3, same(`$${leftTex(d, s)} =$`))],
          hints: [ruleHint(s), readHint(d, s)],
          solution: [chainSaid(d, s)],
          lines: [s.base],
        }),
      };
    });
}

/** Write the forward pass: all lines of the list of the lesson, or all that are computed. */
export function equations(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  const wanted = forwardOf(d).filter((s) => (bank.writes ? bank.writes.includes(s.base) : isLine(s)));
  const parts = wanted.map((s) => formulaPart(d, s, 1, same(`$${leftTex(d, s)} =$`)));
  const id = `${bank.lesson}/equations/forward`;
  const common = { lesson: bank.lesson, kind: 'equations', difficulty: 1 } as const;
  const minutes = Math.max(2, Math.round(parts.length * 1.2));
  return [
    {
      id,
      ...common,
      minutes,
      since: 1,
      fresh: false,
      group: 'forward',
      make: (seed) => ({
        source: id,
        seed,
        ...common,
        minutes,
        marks: marksOf(parts),
        asks: said(
          `Write the equations of the forward pass from memory, one after the other. ${NOTATION.en}`,
          `默写前向计算的公式，逐行写出。${NOTATION.zh}`,
        ),
        parts,
        hints: wanted.slice(0, 2).map((s) => readHint(d, s)),
        solution: wanted.map((s) => same(`$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$`)),
        lines: wanted.map(({ base }) => base),
      }),
    },
  ];
}

/** The whole backward pass, or the part of it that the lesson lists. */
export function derives(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  const wanted = gradientsOf(d).filter((s) => !bank.derives || bank.derives.includes(s.base));
  const parts = wanted.map((s) => formulaPart(d, s, isLine(s) ? 2 : 1, same(`$${leftTex(d, s)} =$`)));
  const id = `${bank.lesson}/derive/all`;
  const common = { lesson: bank.lesson, kind: 'derive', difficulty: 3 } as const;
  const minutes = Math.max(5, parts.length * 2);
  return [
    {
      id,
      ...common,
      minutes,
      since: 1,
      fresh: false,
      group: 'derive',
      make: (seed) => ({
        source: id,
        seed,
        ...common,
        minutes,
        marks: marksOf(parts),
        asks: said(
          `The forward pass is ${forwardText(d)}. Derive the gradients of $L$ below, each by quantities that are known when it is computed. ${NOTATION.en}`,
          `前向计算为 ${inChinese(forwardText(d))}。请依次推导下列 $L$ 的梯度，每一个都只用此前已知的量表示。${NOTATION.zh}`,
        ),
        parts,
        hints: wanted.slice(0, 3).map((s) => ruleHint(s)),
        solution: wanted.map((s) => chainSaid(d, s)),
        lines: wanted.map(({ base }) => base),
      }),
    },
  ];
}

/** How many such questions a lesson has; the seed says about which line. */
const WHICH = 2;
/** Fewer wrong options make no choice. */
const LEAST_WRONG = 2;

/** Which of four formulas is the gradient: the others are one slip away and wrong by value. */
export function formulaChoices(bank: LessonBank): Source[] {
  const d = derivationOf(bank.definition);
  const lines = gradientsOf(d).filter(isLine);
  return Array.from({ length: WHICH }, (_, i): Source => {
    const id = `${bank.lesson}/which/${i + 1}`;
    const common = { lesson: bank.lesson, kind: 'choice', difficulty: 2, minutes: 2 } as const;
    return {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: `which-${i + 1}`,
      make: (seed): Question => {
        const rng = chance(id, seed);
        // the two of a lesson never ask for the same line
        const own = lines.filter((_, at) => lines.length < WHICH || at % WHICH === i);
        const order = shuffled(own, rng);
        const s = order.find((line) => wrongOf(d, line).length >= LEAST_WRONG) ?? order[0]!;
        return { source: id, seed, ...common, marks: 2, ...whichFormula(d, s, rng) };
      },
    };
  });
}

function whichFormula(
  d: Derivation,
  s: Statement,
  rng: Random,
): Pick<Question, 'asks' | 'parts' | 'hints' | 'solution' | 'lines'> {
  const draw = drawing(d, { link: false });
  const key = formTex(d, keyOf(s));
  const wrong = shuffled(wrongOf(d, s), rng).slice(0, 3);
  const options = shuffled([key, ...wrong.map(({ is }) => tex(is, draw))], rng);
  return {
    asks: said(
      `Of the forward pass: ${forwardFor(d, s)}. Which of these is $${leftTex(d, s)}$?`,
      `前向计算中有 ${inChinese(forwardFor(d, s))}。下列哪一个等于 $${leftTex(d, s)}$？`,
    ),
    parts: [
      {
        form: 'choice',
        label: nothing,
        options: options.map((o) => same(`$${o}$`)),
        right: [options.indexOf(key)],
        several: false,
        marks: 2,
      },
    ],
    hints: [ruleHint(s)],
    solution: [
      chainSaid(d, s),
      ...wrong.map(({ name, is, part }) => slipSaid(name, tex(is, draw), tex(part, draw))),
    ],
    lines: [s.base],
  };
}

/** What is wrong with a form: the slip and the part it was made in. */
export function slipSaid(name: keyof typeof SLIPS, is: string, part: string): Said {
  const one = (lang: Lang): string => filled(SLIPS[name][lang], { is: `$${is}$`, part: `$${part}$` });
  return said(one('en'), one('zh'));
}

const SLIPS = {
  sign: said('{is}: a sign is wrong at {part}.', '{is}：{part} 处符号错误。'),
  'dropped-term': said('{is}: the term {part} is missing.', '{is}：漏了 {part} 这一项。'),
  'dropped-factor': said('{is}: the factor {part} is missing.', '{is}：漏了因子 {part}。'),
  'lost-power': said('{is}: the power in {part} is lost.', '{is}：{part} 的幂丢了。'),
  'lost-transpose': said('{is}: the transpose of {part} is lost.', '{is}：{part} 的转置丢了。'),
  'lost-function': said('{is}: the function in {part} is lost.', '{is}：{part} 中的函数丢了。'),
  'wrong-time': said('{is}: {part} is taken at another time.', '{is}：{part} 取错了时刻。'),
  'swapped-factors': said('{is}: the factors of {part} are swapped.', '{is}：{part} 的两个因子次序颠倒。'),
  'wrong-range': said(
    '{is}: the sum or product {part} begins one too late.',
    '{is}：{part} 的求和（求积）起点晚了一步。',
  ),
  'overwritten-sum': said(
    '{is}: of {part} only the last term is kept.',
    '{is}：{part} 只剩最后一项，求和被覆盖。',
  ),
  'flipped-comparison': said(
    '{is}: the comparison {part} is the wrong way round.',
    '{is}：{part} 的不等号方向反了。',
  ),
} as const;
