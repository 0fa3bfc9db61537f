/** @file A symbol in a line: name, shape, the first of its numbers, and where it is used. */
import type { Derivation } from '#derive/derivation.ts';
import { reads } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';
import { stepFor } from './cursor.ts';
import { plainDecimal } from './decimals.ts';

/** Numbers, and uses, that are told. */
const TOLD = 4;

/** At time `t`: `V (2, 3) = [0.43, 0.8, …] · used in o[1], o[2]`; undefined for a name that has no value. */
export function readout(
  d: Derivation,
  values: Values,
  pointed: string,
  t: number,
  usedIn: string,
): string | undefined {
  const known = [pointed, `${pointed}[${t}]`].find((id) => values[id]) ?? stepFor(d, pointed, t)?.id;
  const value = known === undefined ? undefined : values[known];
  if (known === undefined || !value) return undefined;
  const uses = d.steps
    .filter((s) => s.phase !== 'aside' && reads(s.forms[0]!.is, d.sizes).has(known))
    .map((s) => s.id);
  const more = (n: number): string => (n > TOLD ? ', …' : '');
  const numbers = [...value.data].slice(0, TOLD).map(plainDecimal).join(', ');
  const text = value.data.length > 1 ? `[${numbers}${more(value.data.length)}]` : numbers;
  const used = uses.length ? ` · ${usedIn} ${uses.slice(0, TOLD).join(', ')}${more(uses.length)}` : '';
  return `${known} (${value.shape.join(', ') || '1'}) = ${text}${used}`;
}
