/** @file What a derivation asks for and what it computes, before any number is known. */
import type { Derivation, Given } from '#derive/derivation.ts';
import { shapeOf } from '#derive/axes.ts';
import { boundsOf } from '#derive/setting.ts';
import type { Domain } from '#derive/text.ts';
import { plain } from '#notation/plain.ts';
import { columns } from './table.ts';

/** A given as a user writes it: a series once, an initial state as `h0`. */
export interface GivenSymbol {
  readonly symbol: string;
  readonly ids: readonly string[];
  readonly series: boolean;
  readonly axes: readonly string[];
  readonly domain: Domain;
  readonly role: Given['role'];
}

export function symbolsOf(d: Derivation): GivenSymbol[] {
  const found = new Map<string, GivenSymbol>();
  for (const { id, base, t, axes, domain, role, start } of d.given) {
    const symbol = start ? `${base}0` : base;
    const ids = [...(found.get(symbol)?.ids ?? []), id];
    found.set(symbol, { symbol, ids, series: t !== undefined && !start, axes, domain, role });
  }
  return [...found.values()];
}

const DOMAIN: Readonly<Record<Domain, string>> = {
  any: 'any number',
  positive: 'greater than 0',
  share: 'at least 0, below 1',
  binary: '0 or 1',
  stochastic: 'shares that add up to 1',
  'stochastic-rows': 'shares that add up to 1 in each row',
  tree: 'paths of a binary tree: 1 left, -1 right, 0 off the path',
  'one-hot': 'a single 1, the rest 0',
  'one-hot-rows': 'a single 1 in each row, the rest 0',
};

const tuple = (xs: readonly (string | number)[]): string => (xs.length ? `(${xs.join(', ')})` : '');

export function description(d: Derivation): string {
  const sizes = Object.entries(d.sizes).map(([s, n]) => {
    const { least, most } = boundsOf(d.text, s);
    return [s, `${n}`, `from ${least} to ${most}`];
  });
  const choices = Object.entries(d.text.choices ?? {}).map(([choice, among]) => [
    choice,
    d.options[choice]!,
    `one of ${among.join(', ')}`,
  ]);
  const given = symbolsOf(d).map((s) => [
    s.symbol,
    s.axes.length ? tuple(s.axes) : 'a number',
    tuple(shapeOf(d, s.axes)),
    DOMAIN[s.domain],
    s.series ? 'for each t = 1…T' : s.role === 'parameter' ? 'parameter' : '',
  ]);
  const presets = Object.entries(d.text.presets ?? {}).map(([name, p]) => [
    name,
    `gives ${Object.keys(p.given).join(', ')}`,
  ]);
  const steps = (phase: 'forward' | 'aside' | 'backward'): string[][] =>
    [...d.statements.values()]
      .filter((s) => s.phase === phase)
      .map((s) => [
        s.timed ? `${s.base}[t]` : s.base,
        tuple(s.axes),
        `= ${plain(s.forms[0]!.is)}${s.at.length ? `   for each [${s.at.join(', ')}]` : ''}`,
      ]);
  return [
    [d.id],
    section('SIZES', sizes),
    section('CHOICES', choices),
    section('GIVEN', given),
    section('PRESETS', presets),
    section('FORWARD', [...steps('forward'), ...steps('aside')]),
    section('BACKWARD', steps('backward')),
  ]
    .filter((lines) => lines.length)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length ? [title, ...columns(rows)] : [];
