/** @file The letter g of a cell with gates: a sum over all of them, or a line that holds for each. */
import type { Chain } from './equations.ts';

/** g by itself, as a letter or as what stands below one. */
const ALONE = /(?<![A-Za-z\\])g(?![A-Za-z(])/g;

const withGate = (tex: string, gate: string): string => tex.replace(ALONE, gate);

/** `\sum_g W_g x_g` written out for each gate. */
export function summed(tex: string, gates: readonly string[]): string {
  const sign = /\\sum\\?(?:nolimits|limits)?_(?:g|\{g\}|\{g ?\\in ?\\\{[^{}]*\\\}\})(?![A-Za-z])/.exec(tex);
  if (!sign || !gates.length) return tex;
  const from = sign.index + sign[0].length;
  const to = endOfTerm(tex, from);
  const body = tex.slice(from, to);
  const terms = gates.map((gate) => withGate(body, gate)).join(' + ');
  return summed(`${tex.slice(0, sign.index)}(${terms})${tex.slice(to)}`, gates);
}

/** A chain about g is one for each gate; the last, the candidate, may be meant or not. */
export function perGate(chain: Chain, gates: readonly string[]): readonly Chain[] {
  if (!gates.length || !chain.sides.some((side) => side.search(ALONE) >= 0)) return [chain];
  return gates.map((gate) => ({ ...chain, sides: chain.sides.map((side) => withGate(side, gate)) }));
}

function endOfTerm(tex: string, from: number): number {
  let depth = 0;
  for (let i = from; i < tex.length; i++) {
    const c = tex[i]!;
    if ('({['.includes(c)) depth++;
    else if (')}]'.includes(c) && --depth < 0) return i;
    else if (
      depth === 0 &&
      (c === ',' ? tex[i - 1] !== '\\' : c === '+' || c === '-') &&
      tex.slice(from, i).trim()
    )
      return i;
    else if (depth === 0 && tex.startsWith('\\Big', i) && /^\\Big+[rl]?[)\]]/.test(tex.slice(i))) return i;
  }
  return tex.length;
}
