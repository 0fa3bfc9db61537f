/** @file The derivations that a text may speak of: a definition under its options. */
import { build } from '#derive/build.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';

const built = new WeakMap<Definition, readonly Derivation[]>();

/** The derivation under its first options, then with one option changed at a time. */
export function derivationsOf(definition: Definition): readonly Derivation[] {
  const known = built.get(definition);
  if (known) return known;
  const others = Object.entries(definition.text.choices ?? {}).flatMap(([choice, options]) =>
    options.slice(1).map((option) => ({ [choice]: option })),
  );
  const all = [{}, ...others].map((options) => build(definition, { options }));
  built.set(definition, all);
  return all;
}
