// What a symbol is in a derivation, and so the colour it is set in.
import { build } from '#derive/build.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';

export type Role = 'forward' | 'gradient' | 'parameter' | 'given';

/** Role of a symbol such as `W` or `h[2]`; undefined where it has none. */
export type RoleOf = (symbol: string) => Role | undefined;

const built = new Map<string, Derivation>();

/** A derivation at its default sizes and options, built once. */
export function derivationAt(definition: Definition): Derivation {
  const known = built.get(definition.id) ?? build(definition);
  built.set(definition.id, known);
  return known;
}

export function roleOf(definition: Definition, symbol: string): Role | undefined {
  const role = derivationAt(definition).names.get(symbol.replace(/\[.*/, ''))?.role;
  return role === 'size' ? undefined : role;
}
