/** @file Single entries of what is given: the address of each, `W[0,1]`, and what it means. */
import type { Derivation, Given } from '#derive/derivation.ts';
import { shapeOf } from '#derive/axes.ts';

/** The given and flat index that an entry address means. */
export function entryAt(
  d: Derivation,
  key: string,
): { readonly given: Given; readonly flat: number } | undefined {
  for (const given of d.given) {
    const shape = shapeOf(d, given.axes);
    if (shape.length === 0 && key === given.id) return { given, flat: 0 };
    if (!key.startsWith(`${given.id}[`)) continue;
    const index = /^\[(\d+)(?:,(\d+))?\]$/.exec(key.slice(given.id.length));
    if (!index) continue;
    const [i, j] = [Number(index[1]), Number(index[2] ?? 0)];
    if (shape.length === 2 && i < shape[0]! && j < shape[1]! && (index[2] !== undefined || shape[1] === 1))
      return { given, flat: i * shape[1]! + j };
  }
  return undefined;
}

/** The address of one entry of a given: `W[0,1]`, `x[2][0]`, `w`. */
export function entryKey(d: Derivation, given: Given, flat: number): string {
  const shape = shapeOf(d, given.axes);
  if (!shape.length) return given.id;
  const columns = shape[1] ?? 1;
  return columns === 1
    ? `${given.id}[${flat}]`
    : `${given.id}[${Math.floor(flat / columns)},${flat % columns}]`;
}
