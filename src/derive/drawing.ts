/** @file How the symbols of a derivation are drawn in LaTeX, each linked to all of its other drawings. */
import type { Drawing } from '#notation/tex.ts';
import { tex } from '#notation/tex.ts';
import { parse } from '#notation/parse.ts';
import type { Derivation, Statement } from './derivation.ts';
import { symbolOf } from './symbol.ts';

/**
 * Symbols carry `\htmlData{symbol=h[2],role=forward}`; with `paths`, bracketed factors carry `node=` and their place
 * in the tree as well. Without `link` the LaTeX is plain.
 */
export function drawing(d: Derivation, { link = true, paths = false } = {}): Drawing {
  return {
    // a name the derivation does not know is an index: a single number
    scope: (id) => d.scope(id) ?? { axes: [], series: false },
    name: (id, time, index) => d.names.tex(id, time, index),
    mark(e, path, s) {
      if (!link) return s;
      const symbol = symbolOf(e);
      const place = paths && path ? `node=${path}` : '';
      if (symbol === undefined) return place ? `\\htmlData{${place}}{${s}}` : s;
      const base = symbol.replace(/\[.*/, '');
      const role = d.names.get(base)?.role;
      if (!role || role === 'size') return s; // an index or a size is no quantity
      return `\\htmlData{symbol=${symbol},role=${role}${place ? `,${place}` : ''}}{${s}}`;
    },
  };
}

/** What a statement is called in a line of code: `dh[t]`, `dW`, `dg[T + 1]`, `dw[u, v]`. */
export function nameOf(d: Derivation, s: Pick<Statement, 'base' | 'timed' | 'gradientOf' | 'at'>): string {
  if (s.at.length) return `${s.base}[${s.at.join(', ')}]`;
  if (s.timed) return `${s.base}[t]`;
  const one = /^(\w+)\[(\d+)\]$/.exec(s.gradientOf ?? '');
  return one ? `d${one[1]}[${timeName(d, Number(one[2]))}]` : s.base;
}

/** A time as a general statement writes it: the last one is T, however long the sequence at hand. */
export function timeName(d: Derivation, t: number): string {
  const T = d.sizes['T'];
  return t === T ? 'T' : t - 1 === T ? 'T + 1' : String(t);
}

/** LaTeX of the name on the left of an equals sign: ∂L/∂h_t, W, L. */
export const nameTex = (d: Derivation, s: Pick<Statement, 'base' | 'timed' | 'gradientOf' | 'at'>): string =>
  tex(parse(nameOf(d, s)), drawing(d));
