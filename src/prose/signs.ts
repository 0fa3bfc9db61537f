/** @file The two equations that one with ± states. */
import type { Chain } from './equations.ts';

/** a = ±b is a = b, and a = −b; undefined without the sign. */
export function bothSigns(chain: Chain): readonly [Chain, Chain] | undefined {
  if (!chain.sides.some((side) => /\\(?:pm|mp)(?![A-Za-z])/.test(side))) return undefined;
  const signed = (plus: string, minus: string): Chain => ({
    ...chain,
    sides: chain.sides.map((side) =>
      side
        .replace(/\\pm(?![A-Za-z])\s*/g, plus)
        .replace(/\\mp(?![A-Za-z])\s*/g, minus)
        .replace(/^\s*\+/, ''),
    ),
  });
  return [signed('+', '-'), signed('-', '+')];
}
