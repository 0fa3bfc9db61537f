/** @file Put the lines of a backward pass in order: any order is right in which no line reads what comes after it. */
import type { Derivation, Statement } from '#derive/derivation.ts';
import { type Expr, children } from '#notation/expr.ts';
import { chance, oneOf, shuffled } from '../chance.ts';
import type { LessonBank } from '../lesson-bank.ts';
import { type Part, type Source, nothing, said, same } from '../question.ts';
import { forwardText, inChinese } from './formulas.ts';
import { derivationOf, formTex, formulaPart, gradientsOf, isLine, keyOf, leftTex } from './lines.ts';

/** How many lines are handed out. */
const MOST = 7;

/** What a line reads of its own step: what another time sends is there already. */
export function readsNow(d: Derivation, s: Statement): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (e: Expr): void => {
    if (e.kind === 'symbol') found.add(e.id);
    else if (e.kind === 'entry' && e.of.kind === 'symbol' && d.scope(e.of.id)?.series) {
      const [time] = e.index;
      if (time!.kind === 'symbol' && time!.id === 't') found.add(e.of.id);
    } else children(e).forEach(walk);
  };
  walk(keyOf(s).is);
  return found;
}

/** Whether no line reads one that comes after it. */
const isOrdered = (d: Derivation, lines: readonly Statement[]): boolean =>
  lines.every((s, at) => {
    const read = readsNow(d, s);
    return lines.slice(at + 1).every(({ base }) => !read.has(base));
  });

/** The gradients of a lesson whose lines are handed out, and where a stretch of them may begin. */
function stretches({
  definition,
}: LessonBank):
  | { readonly d: Derivation; readonly all: readonly Statement[]; readonly starts: readonly number[] }
  | undefined {
  const d = derivationOf(definition);
  const all = gradientsOf(d).filter((s) => (isLine(s) || !s.timed) && !/_last$/.test(s.base));
  // a stretch whose lines may stand in any order is no question
  const starts = Array.from({ length: Math.max(1, all.length - MOST + 1) }, (_, from) => from).filter(
    (from) => !isOrdered(d, all.slice(from, from + MOST).reverse()),
  );
  return all.length < 3 || !starts.length ? undefined : { d, all, starts };
}

const lineTex = (d: Derivation, s: Statement): string => `$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$`;

/** The lines as they are handed out, to be put in order; `shown` says how each is written. */
function orderPart(
  d: Derivation,
  lines: readonly Statement[],
  handed: readonly Statement[],
  shown: (s: Statement) => string,
): Part {
  return {
    form: 'order',
    label: nothing,
    lines: handed.map((s) => same(shown(s))),
    right: lines.map((s) => handed.indexOf(s)),
    valid: (order) =>
      isOrdered(
        d,
        order.map((k) => handed[k]!),
      ),
    marks: lines.length,
  };
}

export function orders(bank: LessonBank): Source[] {
  const found = stretches(bank);
  if (!found) return [];
  const { d, all, starts } = found;
  const id = `${bank.lesson}/prove/order`;
  const common = { lesson: bank.lesson, kind: 'prove', difficulty: 2, minutes: 4 } as const;
  return [
    {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: 'order',
      make: (seed) => {
        const rng = chance(id, seed);
        const from = oneOf(starts, rng);
        const lines = all.slice(from, from + MOST);
        const handed = shuffled(lines, rng);
        return {
          source: id,
          seed,
          ...common,
          marks: lines.length,
          asks: said(
            `The forward pass is ${forwardText(d)}. Put these lines of the backward pass in an order in which each reads only what is known.`,
            `前向计算为 ${inChinese(forwardText(d))}。请把反向计算的这些行排好顺序，使每一行只用到已知的量。`,
          ),
          parts: [orderPart(d, lines, handed, (s) => lineTex(d, s))],
          hints: [said('Begin at the loss.', '从损失开始。')],
          solution: lines.map((s) => same(lineTex(d, s))),
          lines: lines.map(({ base }) => base),
        };
      },
    },
  ];
}

/** Lines of a stretch that are handed out without their right sides. */
const BLANK = 2;

/** The same with some right sides blank, to be written besides: since the third version. */
export function ordersWithBlanks(bank: LessonBank): Source[] {
  const found = stretches(bank);
  if (!found) return [];
  const { d, all, starts } = found;
  const fitting = starts.filter((from) => all.slice(from, from + MOST).filter(isLine).length >= BLANK);
  if (!fitting.length) return [];
  const id = `${bank.lesson}/prove/order-blank`;
  const common = { lesson: bank.lesson, kind: 'prove', difficulty: 3, minutes: 6 } as const;
  return [
    {
      id,
      ...common,
      since: 3,
      fresh: true,
      group: 'order',
      make: (seed) => {
        const rng = chance(id, seed);
        const from = oneOf(fitting, rng);
        const lines = all.slice(from, from + MOST);
        const handed = shuffled(lines, rng);
        const blank = shuffled(lines.filter(isLine), rng).slice(0, BLANK);
        const asked = handed.filter((s) => blank.includes(s));
        const shown = (s: Statement): string =>
          blank.includes(s) ? `$${leftTex(d, s)} = \\; ?$` : lineTex(d, s);
        return {
          source: id,
          seed,
          ...common,
          marks: lines.length + 2 * asked.length,
          asks: said(
            `The forward pass is ${forwardText(d)}. Put these lines of the backward pass in an order in which each reads only what is known, and write the right sides that are missing.`,
            `前向计算为 ${inChinese(forwardText(d))}。请把反向计算的这些行排好顺序，使每一行只用到已知的量，并补上缺少的右边。`,
          ),
          parts: [
            orderPart(d, lines, handed, shown),
            ...asked.map((s) => formulaPart(d, s, 2, same(`$${leftTex(d, s)} =$`))),
          ],
          hints: [said('Begin at the loss.', '从损失开始。')],
          solution: lines.map((s) => same(lineTex(d, s))),
          lines: lines.map(({ base }) => base),
        };
      },
    },
  ];
}
