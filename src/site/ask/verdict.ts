/** @file The verdict on a number, a matrix, axes or a choice: right, or what can be said about how it is wrong. */
import { isRight, typedNumber } from '#bank/closed.ts';
import { typedMatrix } from '#bank/matrix.ts';
import { fill } from '#words/fill.ts';
import type { AskWords } from '#words/ask.ts';
import type { Asked } from './asked.ts';

export interface Said {
  readonly verdict: 'right' | 'wrong' | 'unreadable';
  readonly message: string;
}

/** Factors that are lost or doubled. */
const FACTORS = [2, 3, 4, 5, 6, 8, 10, 100];
/** Relative distance of what was only rounded too early. */
const NEAR = 0.02;

const wrong = (message: string): Said => ({ verdict: 'wrong', message });
const unreadable = (message: string): Said => ({ verdict: 'unreadable', message });

type Of<F extends Asked['form']> = Extract<Asked, { form: F }>;

export function onNumber({ right, slips }: Of<'number'>, text: string, w: AskWords): Said {
  const found = typedNumber(text);
  if (found === undefined) return unreadable(w.noNumber);
  const whole = Number.isInteger(right);
  const is = (x: number): boolean => isRight(text, x, whole);
  if (is(right)) return { verdict: 'right', message: w.right };
  const slip = slips.find(([value]) => isRight(text, value, Number.isInteger(value)));
  if (slip) return wrong(`${w.wrong} ${slip[1]}`);
  if (right !== 0 && is(-right)) return wrong(w.sign);
  const k = right === 0 ? undefined : FACTORS.find((factor) => is(right * factor) || is(right / factor));
  if (k !== undefined) return wrong(fill(is(right * k) ? w.tooLarge : w.tooSmall, { k }));
  const near = !whole && Math.abs(found - right) <= NEAR * Math.abs(right);
  return wrong(near ? w.near : w.wrong);
}

/** A column may be typed as a row: what counts is the order. */
export function onMatrix({ right }: Of<'matrix'>, text: string, w: AskWords): Said {
  const typed = typedMatrix(text);
  if (!typed) return unreadable(w.noMatrix);
  const isVector = right.length === 1 || right[0]!.length === 1;
  const [found, key] = isVector ? [[typed.flat()], [right.flat()]] : [typed, right];
  const rows = (x: readonly (readonly number[])[]): string => x.map((row) => row.length).join();
  if (rows(found) !== rows(key)) {
    const turned = found[0]!.map((_, j) => found.map((row) => row[j]));
    const isTurned = rows(turned as number[][]) === rows(key);
    return wrong(isTurned ? w.transposed : fill(w.otherSize, { m: right.length, n: right[0]!.length }));
  }
  const all = key.flat();
  const agree = (sign: number): number => found.flat().filter((x, i) => isNear(x, sign * all[i]!)).length;
  if (agree(1) === all.length) return { verdict: 'right', message: w.right };
  if (agree(-1) === all.length) return wrong(w.sign);
  return wrong(fill(w.entries, { n: agree(1), m: all.length }));
}

/** Rounded to two decimals or more. */
const isNear = (x: number, key: number): boolean => Math.abs(x - key) <= 0.006;

/** `(H, 1)`, `4×5`, `H x D`: the axes one by one. */
const axesIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[()[\]{}]/g, '')
    .replace(/\\times|×|\*|(?<=[\dA-Z])\s*x\s*(?=[\dA-Z])/g, ',')
    .split(/[,，\s]+/)
    .filter(Boolean);

export function onShape({ axes, sizes }: Of<'shape'>, text: string, w: AskWords): Said {
  const typed = axesIn(text);
  if (!typed.length) return unreadable(w.noShape);
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((x, i) => x === b[i]);
  const keys = [axes.map((axis) => axis.replace(/\s/g, '')), sizes.map(String)];
  const isOne = (shape: readonly string[]): boolean =>
    keys.some((key) => same(shape, key)) || (shape.length === 1 && shape[0] === '1' && axes.length === 0);
  // a column may be named by its length alone
  const column = axes[1] === '1' && typed.length === 1 ? [...typed, '1'] : typed;
  if (isOne(column)) return { verdict: 'right', message: w.right };
  return wrong(typed.length > 1 && isOne(typed.toReversed()) ? w.transposed : w.wrong);
}

/** `chosen` are places in a list of so many. */
export function onChoice(
  { right, several }: Of<'choice'>,
  chosen: readonly number[],
  of: number,
  w: AskWords,
): Said {
  if (!several && !chosen.length) return unreadable(w.choose);
  const agreed = Array.from({ length: of }, (_, i) => chosen.includes(i) === right.includes(i)).filter(
    Boolean,
  );
  if (agreed.length === of) return { verdict: 'right', message: w.right };
  return wrong(several ? fill(w.decided, { n: agreed.length, m: of }) : w.wrong);
}
