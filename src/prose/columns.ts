/** @file Columns of the prose in round brackets, `(a, b)`, told from what a function is applied to. */
import type { Derivation } from '#derive/derivation.ts';

/** A matrix before a bracket, or a Greek letter: no function. */
const isFactor = (name: string, d: Derivation): boolean =>
  (/^\\[a-z]+$/.test(name) && !/^\\(?:sigma|varphi|phi|cdot|odot|log|ln|exp)$/.test(name)) ||
  d.names.ids().some((id) => {
    const entry = d.names.get(id)!;
    const same = entry.tex.replace(/[{}\s]/g, '') === name.replace(/[{}\s]/g, '');
    return same && entry.axes.length === 2 && entry.axes[1] !== '1';
  });

/** `(a, b)` is a column where it stands for itself, and not behind the name of a function. */
export function columnsIn(
  source: string,
  d: Derivation,
  word: (rows: readonly (readonly string[])[]) => string,
): string {
  const open = /(?:^|[=+\-\s]|\\cdot|\\,|[0-9}])(\(|\\big\(|\\left\()/g;
  for (let match = open.exec(source); match; match = open.exec(source)) {
    const at = match.index + match[0].length - match[1]!.length;
    const start = at + match[1]!.length;
    const end = bracketEnd(source, start);
    if (end === undefined) continue;
    const items = commasIn(source.slice(start, end).replace(/\\(?:big|right)$/, ''));
    if (items.length < 2) continue;
    const before = source.slice(0, at).trimEnd();
    if (/(?:\\(?:max|min)|\\operatorname\{\w+\})$/.test(before)) continue;
    const called = /\\?[A-Za-z]+(?:\{[A-Za-z]\}|\s[A-Za-z])?$/.exec(before)?.[0];
    const isSign = called !== undefined && /^\\(?:odot|cdot|otimes|times|approx|equiv)$/.test(called);
    if (called !== undefined && !isSign && !isFactor(called, d)) continue;
    const rest = source.slice(end + 1).replace(/^\^(?:\{\\top\}|\\top)/, '');
    return columnsIn(`${source.slice(0, at)}${word(items.map((item) => [item]))}${rest}`, d, word);
  }
  return source;
}

function bracketEnd(s: string, from: number): number | undefined {
  let depth = 1;
  for (let i = from; i < s.length; i++) {
    if ('({['.includes(s[i]!)) depth++;
    else if (')}]'.includes(s[i]!) && --depth === 0) return s[i] === ')' ? i : undefined;
  }
  return undefined;
}

function commasIn(s: string): string[] {
  const items = [''];
  let depth = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s[i]!;
    if ('({['.includes(c)) depth++;
    else if (')}]'.includes(c)) depth--;
    if (c === '\\' && s[i + 1] === ',') {
      items[items.length - 1] += '\\,';
      i++;
    } else if (c === ',' && depth === 0) items.push('');
    else items[items.length - 1] += c;
  }
  return items;
}
