/**
 * @file Names of a supposition that are no single letter with subscripts: \\operatorname{E}[w_i w_l], P(y \\mid x). Where the text
 * has them they are read as the quantity that the supposition computes.
 */
import { fromTex } from '#answers/reader/lexicon.ts';
import type { Derivation } from '#derive/derivation.ts';
import { bare } from './equations.ts';

interface Verbatim {
  readonly pattern: RegExp;
  readonly id: string;
  /** The indices that stand in the name itself: `\\operatorname{E}[w_i w_l] @ i,l`. */
  readonly below: string | undefined;
}

const known = new WeakMap<Derivation, readonly Verbatim[]>();

export function namesIn(source: string, d: Derivation): string {
  let all = known.get(d);
  if (!all) known.set(d, (all = verbatimOf(d)));
  return all.reduce(
    (s, { pattern, id, below }) => s.replace(pattern, `\\mathrm{${id}}${below ? `_{${below}}` : ''}`),
    source,
  );
}

/** The longest first: a name may be part of another. */
function verbatimOf(d: Derivation): Verbatim[] {
  return d.names
    .ids()
    .map((id) => {
      const [tex = '', below] = d.names.get(id)!.tex.split(' @ ');
      return { id, tex: bare(tex).trim(), below };
    })
    .filter(
      ({ id, tex, below }) =>
        tex !== '' && /^[A-Za-z]+$/.test(id) && (below !== undefined || fromTex(tex) === undefined),
    )
    .toSorted((a, b) => b.tex.length - a.tex.length)
    .map(({ id, tex, below }) => {
      const signs = [...tex.replace(/\s+/g, '')].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      const before = /^[A-Za-z]/.test(tex) ? '(?<![A-Za-z\\\\])' : '';
      const after = /[A-Za-z]$/.test(tex) ? '(?![A-Za-z])' : '';
      return { id, below, pattern: new RegExp(`${before}${signs.join('\\s*')}${after}`, 'g') };
    });
}
