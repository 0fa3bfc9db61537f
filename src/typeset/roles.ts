// What a symbol is in a derivation, and so the colour it is set in.
import { definitionOf } from '../derivations/all.ts';
import { build } from '../derive/derivation.ts';
import type { Derivation } from '../derive/derivation.ts';

export type Role = 'forward' | 'gradient' | 'parameter' | 'given';

/** Role of a symbol such as `W` or `h[2]`; undefined where it has none. */
export type RoleOf = (symbol: string) => Role | undefined;

const built = new Map<string, Derivation | undefined>();

/** A derivation at its default sizes and options, built once. */
export function derivationAt(id: string): Derivation | undefined {
  if (!built.has(id)) {
    const definition = definitionOf(id);
    built.set(id, definition && build(definition));
  }
  return built.get(id);
}

export function roleOf(derivation: string, symbol: string): Role | undefined {
  const role = derivationAt(derivation)?.names.get(symbol.replace(/\[.*/, ''))?.role;
  return role === 'size' ? undefined : role;
}
