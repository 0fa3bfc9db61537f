/**
 * @file What an author leaves out with dots, written out: `W^\top D_{k+1} W^\top D_{k+2} \cdots W^\top D_T` for each k at which
 * something is left out, with T steps.
 */
import type { Chain } from './equations.ts';

const DOTS = /\s*(?:\\cdots|\\dots|\\ldots)\s*/;
/** Letters that stand for steps. */
const STEPS = ['k', 't', 'n'] as const;

/** The chain at each choice of its steps; none where its dots are of another kind. */
export function writtenOut(chain: Chain, T: number): readonly Chain[] {
  if (!chain.sides.some((side) => DOTS.test(side))) return [];
  const letters = STEPS.filter((letter) => chain.sides.some((side) => at(letter).test(side)));
  let choices: Record<string, number>[] = [{ T }];
  for (const letter of letters)
    choices = choices.flatMap((choice) =>
      Array.from({ length: T + 1 }, (_, step) => ({ ...choice, [letter]: step })),
    );
  return choices.flatMap((choice) => {
    const sides = chain.sides.map((side) => filled(numbered(side, choice)));
    return sides.every((side) => side !== undefined) ? [{ ...chain, sides }] : [];
  });
}

/** A letter in an index. */
const at = (letter: string): RegExp => new RegExp(`[_^]\\{?[^{}]*?(?<![A-Za-z\\\\])${letter}(?![A-Za-z])`);

/** With numbers for the steps in every index, and for what stands above in braces. */
function numbered(side: string, choice: Readonly<Record<string, number>>): string {
  return side.replace(/_(?:\{([^{}]*)\}|([A-Za-z\d]))|\^\{([^{}\\]*)\}/g, (found, long, short, above) => {
    const text: string = long ?? short ?? above;
    const put = text.replace(/[A-Za-z]/g, (letter) => String(choice[letter] ?? letter));
    const value = sumOf(put);
    return value === undefined ? found : `${above === undefined ? '_' : '^'}{${value}}`;
  });
}

/** `2+1-3`, with a time behind names such as `f,2+1`. */
function sumOf(text: string): string | undefined {
  const [, names = '', sum = ''] = /^((?:[A-Za-z]+,\s*)*)(.*)$/.exec(text)!;
  const terms = sum.replace(/\s+/g, '').match(/^[+-]?\d+(?:[+-]\d+)*$/);
  if (!terms) return undefined;
  const value = terms[0].match(/[+-]?\d+/g)!.reduce((total, term) => total + Number(term), 0);
  return value < 0 ? undefined : names + String(value);
}

/** The terms between the last before the dots and the first behind them, which differ in one index alone. */
function filled(side: string): string | undefined {
  const dots = DOTS.exec(side);
  if (!dots) return side;
  const [before, after] = [side.slice(0, dots.index), side.slice(dots.index + dots[0].length)];
  const sign = /^\s*([+-])\s*/.exec(after)?.[0] ?? '';
  const last = /^(.*?_\{)(\d+)(\})/.exec(after.slice(sign.length));
  if (!last) return undefined;
  const [unit, head = '', end, tail = ''] = last;
  // what follows the index belongs to the term where it stands behind the first one too
  const more = trailing(before, head, tail, after.slice(sign.length + unit.length));
  const found = [...before.matchAll(new RegExp(`${escaped(head)}(\\d+)${escaped(tail + more)}`, 'g'))].at(-1);
  if (!found) return undefined;
  const [from, to] = [Number(found[1]), Number(end)];
  const earlier = [...before.matchAll(new RegExp(`${escaped(head)}(\\d+)${escaped(tail + more)}`, 'g'))].at(
    -2,
  );
  const step = earlier ? from - Number(earlier[1]) : Math.sign(to - from);
  if (step === 0 || (to - from) * step <= 0) return undefined;
  let terms = '';
  for (let i = from + step; i !== to; i += step) terms += `${sign}${head}${i}${tail}${more} `;
  const rest = before.replace(/[+\s]+$/, '');
  return `${rest} ${terms}${sign}${after.slice(sign.length)}`;
}

/** What stands behind the index in both terms: the W of `D_T W \cdots D_1 W`. */
function trailing(before: string, head: string, tail: string, rest: string): string {
  const last = [...before.matchAll(new RegExp(`${escaped(head)}\\d+${escaped(tail)}`, 'g'))].at(-1);
  const behind = last ? before.slice(last.index + last[0].length).trimEnd() : '';
  return behind !== '' && rest.startsWith(behind) ? behind : '';
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
